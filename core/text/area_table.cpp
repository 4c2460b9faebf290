#include "core/text/area_table.h"

#include "core/text/area_data.h"
#include "core/text/fold.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

/// Letters and digits alone: `tp.hcm`, `TP HCM` and `tphcm` are one.
QString compact(QStringView folded)
{
    QString result;
    result.reserve(folded.size());
    for (const QChar c : folded) {
        if (c.isLetterOrNumber())
            result.append(c);
    }
    return result;
}

/// @p name without the first of @p words that it begins with; empty where it begins with none.
template <std::size_t size>
QStringView withoutWordBefore(QStringView name, const std::array<QStringView, size> &words)
{
    for (const QStringView word : words) {
        if (name.size() > word.size() && name.startsWith(word) &&
            !name[word.size()].isLetterOrNumber())
            return name.mid(word.size() + 1).trimmed();
    }
    return {};
}

/// `q1`, `q.3`: the number of a district written with the letter alone.
QString numberedDistrict(QStringView district)
{
    if (!district.startsWith(u'q'))
        return {};
    QString number = compact(district.mid(district.startsWith(u"quan") ? 4 : 1));
    while (number.startsWith(u'0'))
        number.remove(0, 1);
    const bool digits =
        std::all_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return digits ? number : QString();
}

QList<QStringList> rowsOf(const char *csv)
{
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(csv).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < lines.size(); ++i)
        rows.append(lines[i].trimmed().split(u','));
    return rows;
}

} // namespace

const AreaTable &areaTable()
{
    static const AreaTable table;
    return table;
}

AreaTable::AreaTable()
{
    for (const QStringList &row : rowsOf(area_data::provinces))
        addProvince(row);
    for (const QStringList &row : rowsOf(area_data::districts))
        addDistrict(row);
}

void AreaTable::addProvince(const QStringList &row)
{
    const std::size_t index = m_provinces.size();
    m_provinces.push_back({row[0], row[1]});
    m_byName.insert(compact(folded(row[0])), index);
    for (const QString &alias : row[2].split(u'|', Qt::SkipEmptyParts))
        m_byName.insert(compact(folded(alias)), index);
}

void AreaTable::addDistrict(const QStringList &row)
{
    const std::optional<std::size_t> province = provinceOf(folded(row[2]));
    if (province)
        m_byDistrict.insert(compact(folded(row[0])), *province);
}

std::optional<std::size_t> AreaTable::provinceOf(QStringView name) const
{
    static constexpr std::array<QStringView, 5> prefixes{u"tinh", u"thanh pho", u"tp", u"t",
                                                         u"thu do"};
    static constexpr std::array<QStringView, 2> suffixes{u" province", u" city"};
    const auto find = [this](QStringView text) -> std::optional<std::size_t> {
        const auto found = m_byName.constFind(compact(text));
        return found == m_byName.cend() ? std::nullopt : std::optional(*found);
    };
    name = name.trimmed();
    if (const auto whole = find(name))
        return whole;
    for (const QStringView suffix : suffixes) {
        if (name.endsWith(suffix))
            return find(name.chopped(suffix.size()));
    }
    const QStringView bare = withoutWordBefore(name, prefixes);
    return bare.isEmpty() ? std::nullopt : find(bare);
}

ProvinceSet AreaTable::mergedUnderNameOf(std::size_t province) const
{
    ProvinceSet merged = 0;
    for (std::size_t i = 0; i < m_provinces.size(); ++i) {
        if (m_provinces[i].newName == m_provinces[province].name)
            merged |= ProvinceSet(1) << i;
    }
    return merged;
}

std::optional<std::size_t> AreaTable::provinceOfDistrict(QStringView district) const
{
    static constexpr std::array<QStringView, 9> kinds{
        u"quan", u"huyen", u"thi xa", u"thanh pho", u"tp", u"tx", u"q", u"h", u"district"};
    const QString number = numberedDistrict(district);
    QStringView bare = withoutWordBefore(district, kinds);
    if (bare.isEmpty())
        bare = district;
    const QString key = number.isEmpty() ? compact(bare) : number;
    // A number alone is anything; only with its kind is it a district.
    const bool isNumber = std::all_of(key.begin(), key.end(), [](QChar c) { return c.isDigit(); });
    if (isNumber && bare.size() == district.size() && number.isEmpty())
        return std::nullopt;
    const auto found = m_byDistrict.constFind(key);
    return found == m_byDistrict.cend() ? std::nullopt : std::optional(*found);
}

} // namespace kq
