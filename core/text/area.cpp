#include "core/text/area.h"

#include "core/text/area_table.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

constexpr QStringView oldMark = u"(cu)"; // ` (cũ)`, folded

ProvinceSet bit(std::size_t province)
{
    return ProvinceSet(1) << province;
}

/// A folded name without ` (cũ)`; empty where that does not stand behind it.
QStringView withoutOldMark(QStringView folded)
{
    if (!folded.endsWith(oldMark))
        return {};
    return folded.chopped(oldMark.size()).trimmed();
}

/// The province that a folded text names and nothing else.
std::optional<std::size_t> namedProvince(QStringView folded)
{
    const QStringView old = withoutOldMark(folded);
    return areaTable().provinceOf(old.isEmpty() ? folded : old);
}

bool isCountry(QStringView part)
{
    return part == u"viet nam" || part == u"vietnam" || part == u"vn";
}

bool isPostalCode(QStringView part)
{
    return !part.isEmpty() &&
           std::all_of(part.begin(), part.end(), [](QChar c) { return c.isDigit(); });
}

/// The parts of a folded text between any of @p signs, trimmed, without empty ones and without a
/// country or postal code at the end.
QList<QStringView> partsOf(QStringView folded, QStringView signs)
{
    QList<QStringView> parts;
    qsizetype from = 0;
    for (qsizetype at = 0; at <= folded.size(); ++at) {
        if (at < folded.size() && !signs.contains(folded[at]))
            continue;
        const QStringView part = folded.mid(from, at - from).trimmed();
        if (!part.isEmpty())
            parts.append(part);
        from = at + 1;
    }
    while (parts.size() > 1 && (isCountry(parts.back()) || isPostalCode(parts.back())))
        parts.removeLast();
    return parts;
}

/// The text from the first part to the last, signs between them included.
QStringView span(QStringView first, QStringView last)
{
    return {first.begin(), last.end()};
}

/// `Hồ Chí Minh - Quận 1`: tills put the province first. `Bà Rịa - Vũng Tàu - Phường 7` shows why
/// the longest beginning is tried first.
std::optional<std::size_t> provinceBesideDash(QStringView folded)
{
    const QList<QStringView> parts = partsOf(folded, u"-–—/>");
    for (qsizetype count = parts.size(); count > 0; --count) {
        if (const auto province = namedProvince(span(parts.front(), parts[count - 1])))
            return province;
    }
    for (qsizetype from = 1; from < parts.size(); ++from) {
        if (const auto province = namedProvince(span(parts[from], parts.back())))
            return province;
    }
    return std::nullopt;
}

/// `Quận 1, TP.HCM`: addresses put the province last.
std::optional<std::size_t> provinceBesideDistrict(QStringView folded)
{
    if (const auto province = namedProvince(folded))
        return province;
    const QList<QStringView> parts = partsOf(folded, u",;|()");
    if (parts.isEmpty())
        return std::nullopt;
    if (const auto province = provinceBesideDash(parts.back()))
        return province;
    return provinceBesideDash(parts.front());
}

/// The province whose name is the last words of @p part, where these are no ward or street.
std::optional<std::size_t> provinceAtEnd(QStringView part)
{
    static constexpr auto streetWords = std::to_array<QStringView>(
        {u"phuong", u"p",   u"p.",       u"xa",       u"x.", u"duong", u"d.",  u"pho",
         u"thon",   u"ap",  u"khu",      u"kp",       u"to", u"lo",    u"ngo", u"hem",
         u"cho",    u"toa", u"chung cu", u"thi tran", u"tt", u"kcn"});
    constexpr qsizetype shortestName = 3;
    constexpr int mostWords = 5;
    qsizetype from = part.size();
    std::optional<std::size_t> found;
    qsizetype foundAt = 0;
    for (int word = 0; word < mostWords && from > 0; ++word) {
        from = part.lastIndexOf(u' ', from - 1);
        const QStringView name = part.mid(from + 1);
        if (name.size() >= shortestName) {
            if (const auto province = areaTable().provinceOf(name)) {
                found = province;
                foundAt = from + 1;
            }
        }
        if (from < 0)
            break;
    }
    if (!found)
        return std::nullopt;
    const QStringView before = part.left(foundAt).trimmed();
    const bool street = std::any_of(streetWords.begin(), streetWords.end(), [&](QStringView word) {
        return before == word || (before.endsWith(word) && before.size() > word.size() &&
                                  before[before.size() - word.size() - 1] == u' ');
    });
    return street ? std::nullopt : found;
}

/// A part of an address without a postal code behind its last word.
QStringView withoutPostalCode(QStringView part)
{
    constexpr qsizetype shortestCode = 5;
    const qsizetype at = part.lastIndexOf(u' ');
    const QStringView last = part.mid(at + 1);
    return at > 0 && last.size() >= shortestCode && isPostalCode(last) ? part.left(at).trimmed()
                                                                       : part;
}

bool isOldNameOnly(const Province &province)
{
    const auto &all = areaTable().provinces();
    return std::none_of(all.begin(), all.end(),
                        [&](const Province &other) { return other.newName == province.name; });
}

} // namespace

AreaKey areaKey(QStringView written)
{
    AreaKey key{folded(written), 0};
    if (const auto province = provinceBesideDistrict(key.folded))
        key.province = bit(*province);
    return key;
}

AreaQuery areaQuery(QStringView value)
{
    AreaQuery query{folded(value), 0};
    const std::optional<std::size_t> province = namedProvince(query.folded);
    if (!province)
        return query;
    if (withoutOldMark(query.folded).isEmpty())
        query.provinces = areaTable().mergedUnderNameOf(*province);
    if (query.provinces == 0)
        query.provinces = bit(*province);
    return query;
}

QStringList newProvinceNames()
{
    QStringList names;
    for (const Province &province : areaTable().provinces()) {
        if (!isOldNameOnly(province))
            names.append(province.name);
    }
    return names;
}

QStringList oldProvinceNames()
{
    QStringList names;
    for (const Province &province : areaTable().provinces())
        names.append(isOldNameOnly(province) ? province.name
                                             : QString(province.name + QStringLiteral(" (cũ)")));
    return names;
}

std::optional<QString> provinceName(QStringView written)
{
    const QString name = folded(written);
    const std::optional<std::size_t> province = areaTable().provinceOf(name);
    if (!province)
        return std::nullopt;
    return areaTable().provinces()[*province].name;
}

std::optional<QString> provinceOfAddress(QStringView address)
{
    const AreaTable &table = areaTable();
    const auto nameOf = [&table](std::size_t province) { return table.provinces()[province].name; };
    const QString text = folded(address);
    if (const auto province = namedProvince(text))
        return nameOf(*province);
    const QList<QStringView> parts = partsOf(text, u",;|()");
    // A phone or a remark may stand behind the province, not more.
    constexpr qsizetype mostParts = 4;
    const qsizetype first = std::max<qsizetype>(0, parts.size() - mostParts);
    for (qsizetype i = parts.size(); i-- > first;) {
        const QStringView part = withoutPostalCode(parts[i]);
        if (const auto province = namedProvince(part))
            return nameOf(*province);
        if (const auto province = provinceBesideDash(part))
            return nameOf(*province);
        if (const auto province = table.provinceOfDistrict(part))
            return nameOf(*province);
        if (i + 1 < parts.size())
            continue;
        if (const auto province = provinceAtEnd(part))
            return nameOf(*province);
    }
    return std::nullopt;
}

} // namespace kq
