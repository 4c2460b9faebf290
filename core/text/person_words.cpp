#include "core/text/person_words.h"

#include "core/text/fold.h"
#include "core/text/word_key.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

template <std::size_t size>
bool contains(const std::array<QStringView, size> &words, QStringView key)
{
    return std::find(words.begin(), words.end(), key) != words.end();
}

// All words are in the form of wordKey().
constexpr auto male = std::to_array<QStringView>(
    {u"male", u"nam", u"m", u"man", u"boy", u"mr", u"anh", u"ong", u"chu", u"trai", u"nam gioi"});
constexpr auto female =
    std::to_array<QStringView>({u"female", u"nu", u"f", u"woman", u"girl", u"mrs", u"ms", u"miss",
                                u"chi", u"ba", u"co", u"gai", u"nu gioi"});
constexpr auto otherGender = std::to_array<QStringView>(
    {u"other", u"khac", u"o", u"gioi tinh khac", u"non binary", u"nonbinary", u"lgbt"});

constexpr auto yes =
    std::to_array<QStringView>({u"yes", u"y", u"true", u"t", u"1", u"x", u"v", u"co", u"dung",
                                u"ok", u"on", u"roi", u"✓", u"✔", u"☑", u"da"});
constexpr auto no = std::to_array<QStringView>({u"no", u"n", u"false", u"f", u"0", u"khong", u"ko",
                                                u"k", u"sai", u"off", u"chua", u"✗", u"✘", u"☐"});

constexpr auto granted = std::to_array<QStringView>(
    {u"granted", u"dong y", u"da dong y", u"dong y nhan tin", u"co dong y", u"cho phep",
     u"nhan tin", u"opt in", u"opted in", u"optin", u"subscribed", u"subscribe", u"accepted",
     u"agreed", u"agree", u"allowed"});
constexpr auto refused = std::to_array<QStringView>(
    {u"refused",      u"tu choi",    u"da tu choi",     u"tu choi nhan tin", u"tc",
     u"chan",         u"da chan",    u"bi chan",        u"huy dang ky",      u"da huy dang ky",
     u"khong dong y", u"khong nhan", u"khong nhan tin", u"unsubscribe",      u"unsubscribed",
     u"stop",         u"opt out",    u"opted out",      u"optout",           u"blocked",
     u"declined",     u"rejected",   u"denied",         u"do not contact",   u"dnc",
     u"khong lien he"});
constexpr auto unasked = std::to_array<QStringView>(
    {u"unknown", u"chua hoi", u"chua ro", u"khong ro", u"chua co", u"chua xac nhan", u"pending",
     u"not asked", u"not subscribed", u"non subscribed", u"never subscribed"});

constexpr auto walkIns = std::to_array<QStringView>({u"khach le",
                                                     u"khach vang lai",
                                                     u"khach la",
                                                     u"khach qua duong",
                                                     u"khach mua le",
                                                     u"khach hang le",
                                                     u"khach hang vang lai",
                                                     u"khach ban le",
                                                     u"khach tai quay",
                                                     u"khach le tai quay",
                                                     u"anh khach",
                                                     u"chi khach",
                                                     u"khach",
                                                     u"khach hang",
                                                     u"kl",
                                                     u"walk in",
                                                     u"walkin",
                                                     u"walk in customer",
                                                     u"walkin customer",
                                                     u"walk in guest",
                                                     u"guest",
                                                     u"guest customer",
                                                     u"cash customer",
                                                     u"retail customer"});

constexpr auto noApp =
    std::to_array<QStringView>({u"none", u"no", u"khong", u"chua", u"chua cai", u"chua cai dat",
                                u"chua cai app", u"chua co", u"khong co", u"not installed", u"0"});
constexpr auto ios = std::to_array<QStringView>(
    {u"ios", u"iphone", u"ipad", u"apple", u"app store", u"appstore", u"apple ios"});
constexpr auto android =
    std::to_array<QStringView>({u"android", u"google play", u"ch play", u"google android"});

/// `Khách lẻ 1`, `KL#02`, `(khách lẻ)`: the word without the number and signs around it.
QString bareName(QStringView name)
{
    QString bare = wordKey(name);
    for (QChar &c : bare) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    bare = bare.trimmed();
    while (!bare.isEmpty() && (bare.back().isDigit() || bare.back() == u' '))
        bare.chop(1);
    return bare.simplified();
}

} // namespace

std::optional<Gender> readGender(QStringView written)
{
    const QString key = wordKey(written);
    if (contains(male, key))
        return Gender::Male;
    if (contains(female, key))
        return Gender::Female;
    if (contains(otherGender, key))
        return Gender::Other;
    return std::nullopt;
}

std::optional<bool> readYesNo(QStringView written)
{
    const QString key = wordKey(written);
    if (contains(yes, key))
        return true;
    if (contains(no, key))
        return false;
    return std::nullopt;
}

std::optional<Consent> readConsent(QStringView written)
{
    const QString key = wordKey(written);
    if (contains(granted, key))
        return Consent::Granted;
    if (contains(refused, key))
        return Consent::Refused;
    if (contains(unasked, key))
        return Consent::Unknown;
    if (const std::optional<bool> answer = readYesNo(written))
        return *answer ? Consent::Granted : Consent::Refused;
    return std::nullopt;
}

bool isWalkInName(QStringView name)
{
    // Asked for every order: a name without any of these is none.
    static constexpr auto stems =
        std::to_array<QStringView>({u"khach", u"kl", u"walk", u"guest", u"cash", u"retail"});
    const QString text = folded(name);
    if (std::none_of(stems.begin(), stems.end(),
                     [&](QStringView stem) { return text.contains(stem); }))
        return false;
    return contains(walkIns, bareName(name));
}

bool isRefusalWord(QStringView written)
{
    return contains(refused, wordKey(written));
}

QString readApp(QStringView written)
{
    const QString key = wordKey(written);
    if (contains(noApp, key))
        return QStringLiteral("none");
    if (contains(ios, key))
        return QStringLiteral("ios");
    if (contains(android, key))
        return QStringLiteral("android");
    return written.trimmed().toString();
}

} // namespace kq
