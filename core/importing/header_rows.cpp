#include "core/importing/header_rows.h"

#include "core/importing/guess_kind.h"
#include "core/text/date.h"
#include "core/text/email.h"
#include "core/text/fold.h"
#include "core/text/phone.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

QString nameIn(const Row &row, std::size_t column)
{
    return column < row.size() ? readText(row[column]).simplified() : QString();
}

bool isFilled(const Row &row, std::size_t column)
{
    return !nameIn(row, column).isEmpty();
}

/// Whether the filled cells of @p row could be names: several texts without a digit.
bool looksLikeNames(const Row &row)
{
    int filled = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const QString name = nameIn(row, i);
        if (name.isEmpty())
            continue;
        if (row[i].text() == nullptr ||
            std::any_of(name.begin(), name.end(), [](QChar sign) { return sign.isDigit(); }))
            return false;
        ++filled;
    }
    return filled > 1;
}

/// Whether @p row names a column that @p other leaves empty.
bool fillsGapsOf(const Row &other, const Row &row)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (isFilled(row, i) && !isFilled(other, i))
            return true;
    }
    return false;
}

bool repeatsAName(const Row &row)
{
    QSet<QString> seen;
    for (std::size_t i = 0; i < row.size(); ++i) {
        const QString key = headerKey(nameIn(row, i));
        if (!key.isEmpty() && seen.contains(key))
            return true;
        seen.insert(key);
    }
    return false;
}

/// Whether @p below goes on with the names of @p row: words that headers use, some of them under
/// cells of @p row that a group leaves empty.
bool continues(const Row &row, const Row &below, const HeaderWords &words)
{
    return looksLikeNames(row) && looksLikeNames(below) && fillsGapsOf(row, below) &&
           knownWordsIn(below, words) > 1;
}

/// What a cell holds that no column is called.
enum class Datum { None, Phone, Email, Date };

Datum datumIn(const Row &row, std::size_t column)
{
    const QString text = nameIn(row, column);
    if (text.isEmpty())
        return Datum::None;
    if (readEmail(text))
        return Datum::Email;
    if (readDate(text, DateOrder::Dmy) || readDate(text, DateOrder::Mdy))
        return Datum::Date;
    const bool isNumber = readPhone(text, u"VN").what == ReadPhone::What::Number;
    return isNumber ? Datum::Phone : Datum::None;
}

/// Whether @p row is the first of the data: it has what the row below it has in the same place, or,
/// without a row below, what a header never has.
bool isData(const Row &row, const Row *below)
{
    for (std::size_t i = 0; i < row.size(); ++i) {
        const Datum datum = datumIn(row, i);
        if (datum != Datum::None && (below == nullptr || datumIn(*below, i) == datum))
            return true;
    }
    return false;
}

/// Columns without a name are called by their place, also by the owner.
bool namesPlacesAlone(const Mapping &mapping)
{
    return std::all_of(mapping.columns.begin(), mapping.columns.end(),
                       [](const MappedColumn &column) { return column.header.startsWith(u'#'); });
}

/// The group of @p column: what stands above it or, as in a merged cell, left of that.
QString groupOf(const Row &upper, const Row &lower, std::size_t column)
{
    for (std::size_t i = column + 1; i-- > 0 && isFilled(lower, i);) {
        if (isFilled(upper, i))
            return nameIn(upper, i);
    }
    return {};
}

Row composed(const Row &upper, const Row &lower)
{
    Row names(std::max(upper.size(), lower.size()));
    QSet<QString> seen;
    for (std::size_t i = 0; i < names.size(); ++i) {
        QString name = nameIn(lower, i);
        if (name.isEmpty())
            name = nameIn(upper, i);
        else if (seen.contains(headerKey(name)))
            if (const QString group = groupOf(upper, lower, i); !group.isEmpty())
                name = group + u" – "_s + name;
        seen.insert(headerKey(name));
        if (!name.isEmpty())
            names[i] = {CellValue(name)};
    }
    return names;
}

} // namespace

HeaderRows findHeader(const std::vector<Row> &head, const Mapping &fixed, const HeaderWords &words)
{
    const bool isFixed = fixed.headerRow > 0;
    HeaderRows header;
    header.nameless = fixed.headerRow == noHeaderRow;
    if (header.nameless)
        header.last = firstWideRow(head);
    else
        header.last = isFixed ? fixed.headerRow : findHeaderRow(head, fixed, words);
    if (header.last == 0 || static_cast<std::size_t>(header.last) > head.size()) {
        header.empty = true;
        return header;
    }
    const auto rowAt = [&](int number) -> const Row & {
        return head[static_cast<std::size_t>(number) - 1];
    };
    const bool hasNext = static_cast<std::size_t>(header.last) < head.size();
    header.nameless =
        header.nameless ||
        (!isFixed && namesPlacesAlone(fixed) && knownWordsIn(rowAt(header.last), words) == 0 &&
         isData(rowAt(header.last), hasNext ? &rowAt(header.last + 1) : nullptr));
    if (header.nameless) {
        --header.last;
        return header;
    }
    if (!isFixed && hasNext && continues(rowAt(header.last), rowAt(header.last + 1), words))
        ++header.last;
    const Row &lower = rowAt(header.last);
    header.names = lower;
    if (header.last == 1)
        return header;
    const Row &upper = rowAt(header.last - 1);
    if (looksLikeNames(upper) && (fillsGapsOf(lower, upper) || repeatsAName(lower)))
        header.names = composed(upper, lower);
    return header;
}

} // namespace kq
