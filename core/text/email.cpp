#include "core/text/email.h"

#include "core/text/fold.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace kq {

namespace {

using What = ReadEmail::What;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// The part before the `@`: RFC 5322's dot-atom, at most 64 characters.
bool isLocalPart(QStringView local)
{
    constexpr qsizetype longest = 64;
    constexpr QStringView signs = u"!#$%&'*+-/=?^_`{|}~.";
    if (local.isEmpty() || local.size() > longest || local.startsWith(u'.') ||
        local.endsWith(u'.') || local.contains(u".."))
        return false;
    return std::all_of(local.begin(), local.end(),
                       [&](QChar c) { return isAsciiLetterOrDigit(c) || signs.contains(c); });
}

/// A domain of at least two labels; letters of any script, because they may be written so.
bool isDomain(QStringView domain)
{
    constexpr qsizetype longestLabel = 63;
    if (!domain.contains(u'.'))
        return false;
    QStringView label;
    for (qsizetype from = 0; from <= domain.size(); from += label.size() + 1) {
        const qsizetype dot = domain.indexOf(u'.', from);
        label = domain.mid(from, dot < 0 ? -1 : dot - from);
        const bool letters = std::all_of(label.begin(), label.end(), [](QChar c) {
            return isAsciiLetterOrDigit(c) || c == u'-' || (c.unicode() > 0x7f && c.isLetter());
        });
        if (label.isEmpty() || label.size() > longestLabel || !letters || label.startsWith(u'-') ||
            label.endsWith(u'-'))
            return false;
    }
    const QStringView top = label;
    const bool allDigits = std::all_of(top.begin(), top.end(), [](QChar c) { return c.isDigit(); });
    return top.size() >= 2 && !allDigits;
}

bool isAddress(QStringView text)
{
    constexpr qsizetype longest = 254;
    const qsizetype at = text.lastIndexOf(u'@');
    return at > 0 && text.size() <= longest && isLocalPart(text.left(at)) &&
           isDomain(text.mid(at + 1));
}

bool isPhoneLike(QStringView text)
{
    constexpr qsizetype shortest = 7;
    const auto digits =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits >= shortest && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || c == u'+' || c == u'-' || c == u'.';
           });
}

bool isUnder(QStringView domain, QStringView parent)
{
    return domain == parent ||
           (domain.endsWith(parent) && domain[domain.size() - parent.size() - 1] == u'.');
}

/// The address inside `Lan <lan@x.vn>`, `mailto:` and stray signs around it.
QStringView bare(QStringView text)
{
    text = text.trimmed();
    const qsizetype open = text.lastIndexOf(u'<');
    const qsizetype close = text.lastIndexOf(u'>');
    if (open >= 0 && close > open)
        text = text.mid(open + 1, close - open - 1).trimmed();
    if (text.startsWith(u"mailto:", Qt::CaseInsensitive))
        text = text.mid(7);
    constexpr QStringView strayBefore = u"'\"(=";
    constexpr QStringView strayBehind = u"'\").,;:";
    while (!text.isEmpty() && strayBefore.contains(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && strayBehind.contains(text.back()))
        text.chop(1);
    return text;
}

/// Without the invisible marks that come along from web pages.
QString visible(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return text.toString();
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Format)
            result.append(c);
    }
    return result;
}

bool partsAddresses(QChar c)
{
    return c.isSpace() || c == u',' || c == u';' || c == u'|';
}

} // namespace

bool isInventedEmail(QStringView address)
{
    // Relays of marketplaces. Domains for examples (RFC 2606) are nobody's invention of a platform:
    // people try the program with them, and these addresses must tell customers apart.
    static constexpr std::array<QStringView, 8> domains{
        u"marketplace.amazon.com", u"members.ebay.com", u"scs.tiktokw.us",
        u"scs2.tiktok.com",        u"noemail.com",      u"no-email.com",
        u"email.invalid",          u"tfbnw.net"};
    static constexpr std::array<QStringView, 3> tops{u"invalid", u"local", u"localhost"};
    static constexpr std::array<QStringView, 12> locals{
        u"noemail", u"no-email",     u"no_email", u"no.email", u"noreply",     u"no-reply",
        u"khongco", u"khongcoemail", u"khong",    u"none",     u"khongcomail", u"null"};
    const qsizetype at = address.lastIndexOf(u'@');
    const QStringView local = address.left(std::max<qsizetype>(at, 0));
    const QStringView domain = address.mid(at + 1);
    const QStringView top = domain.mid(domain.lastIndexOf(u'.') + 1);
    // Haravan: <phone>@<country>.phone
    if (top == u"phone" && isPhoneLike(local))
        return true;
    return std::find(tops.begin(), tops.end(), top) != tops.end() ||
           std::find(locals.begin(), locals.end(), local) != locals.end() ||
           std::any_of(domains.begin(), domains.end(),
                       [domain](QStringView parent) { return isUnder(domain, parent); });
}

ReadEmail examineEmail(QStringView written)
{
    const QString seen = visible(written);
    const QStringView text = bare(seen);
    if (!text.contains(u'@') && saysNothing(text))
        return {};
    ReadEmail asWritten{What::Invalid, written.trimmed().toString()};
    if (text.contains(u"**") || text.contains(u"••"))
        return {What::Masked, {}};
    if (!isAddress(text))
        return asWritten;
    QString address = text.toString().toLower();
    if (isInventedEmail(address))
        return {What::Invented, {}};
    return {What::Address, std::move(address)};
}

std::vector<ReadEmail> examineEmails(QStringView written)
{
    const ReadEmail whole = examineEmail(written);
    if (whole.what != What::Invalid)
        return {whole};
    std::vector<ReadEmail> found;
    for (qsizetype at = 0; at < written.size();) {
        qsizetype end = at;
        while (end < written.size() && !partsAddresses(written[end]))
            ++end;
        const ReadEmail part = examineEmail(written.mid(at, end - at));
        if (part.what == What::Address &&
            std::find(found.begin(), found.end(), part) == found.end())
            found.push_back(part);
        at = end + 1;
    }
    if (found.empty())
        return {whole};
    return found;
}

std::optional<QString> readEmail(QStringView written)
{
    ReadEmail read = examineEmail(written);
    if (read.what != What::Address)
        return std::nullopt;
    return std::move(read.address);
}

} // namespace kq
