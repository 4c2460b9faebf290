#include "core/importing/guess_kind.h"

#include "core/importing/guess_mapping.h"
#include "core/importing/import_field_keys.h"
#include "core/text/fold.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::size_t rowsAboveHeader = 50; // titles, addresses, blank rows

bool isKnown(const QString &key, const HeaderWords &words)
{
    if (key.isEmpty())
        return false;
    return std::any_of(KeyTable<ImportField>::entries.begin(), KeyTable<ImportField>::entries.end(),
                       [&](const auto &entry) {
                           return words.score(key, entry.first, ImportKind::Customers) >=
                                      exactScore ||
                                  words.score(key, entry.first, ImportKind::Flat) >= exactScore;
                       });
}

/// How many cells of @p row are headers that the owner's mapping names.
int fixedHeadersIn(const Row &row, const QSet<QString> &fixed)
{
    QSet<QString> found;
    for (const QString &header : headersOf(row)) {
        if (fixed.contains(folded(header)))
            found.insert(folded(header));
    }
    return static_cast<int>(found.size());
}

int filledCells(const Row &row)
{
    return static_cast<int>(std::count_if(row.begin(), row.end(), [](const Cell &cell) {
        return !cell.isEmpty() && (cell.text() == nullptr || !cell.text()->trimmed().isEmpty());
    }));
}

/// The headers of a sheet, asked for fields.
class Headers {
public:
    Headers(const QStringList &keys, const HeaderWords &words)
        : m_keys(keys)
        , m_words(words)
    {}

    [[nodiscard]] bool have(ImportField field, ImportKind kind) const
    {
        return std::any_of(m_keys.begin(), m_keys.end(),
                           [&](const QString &key) { return m_words.score(key, field, kind) > 0; });
    }
    /// An order's code by a word that cannot be a customer's number of orders (`Số đơn hàng`) or
    /// anybody's code (`ID`).
    [[nodiscard]] bool haveCertainOrderCode() const
    {
        return std::any_of(m_keys.begin(), m_keys.end(), [&](const QString &key) {
            return m_words.score(key, ImportField::OrderCode, ImportKind::Orders) > 0 &&
                   m_words.score(key, ImportField::OrdersCount, ImportKind::Customers) == 0 &&
                   !isAnyCode(key);
        });
    }
    /// A code that could as well be a customer's.
    [[nodiscard]] bool isAnyCode(const QString &key) const
    {
        return m_words.score(key, ImportField::Code, ImportKind::Customers) > 0;
    }
    [[nodiscard]] bool haveOrderCodeOrCount() const
    {
        return std::any_of(m_keys.begin(), m_keys.end(), [&](const QString &key) {
            return m_words.score(key, ImportField::OrderCode, ImportKind::Orders) > 0 &&
                   !isAnyCode(key);
        });
    }
    [[nodiscard]] bool haveProducts() const
    {
        return have(ImportField::ProductCode, ImportKind::OrderLines) ||
               have(ImportField::ProductName, ImportKind::OrderLines) ||
               have(ImportField::UnitPrice, ImportKind::OrderLines);
    }
    [[nodiscard]] bool haveCustomerList() const
    {
        return have(ImportField::Gender, ImportKind::Customers) ||
               have(ImportField::Birthday, ImportKind::Customers) ||
               have(ImportField::Tags, ImportKind::Customers) ||
               have(ImportField::LastOrderOn, ImportKind::Customers);
    }

private:
    const QStringList &m_keys;
    const HeaderWords &m_words;
};

} // namespace

int knownWordsIn(const Row &row, const HeaderWords &words)
{
    QSet<QString> found;
    for (const Cell &cell : row) {
        if (cell.text() == nullptr)
            continue;
        const QString key = headerKey(*cell.text());
        if (isKnown(key, words))
            found.insert(key);
    }
    return static_cast<int>(found.size());
}

int firstWideRow(const std::vector<Row> &head)
{
    const std::size_t rows = std::min(head.size(), rowsAboveHeader);
    int firstFilled = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const int filled = filledCells(head[i]);
        if (filled > 1)
            return static_cast<int>(i) + 1;
        if (filled > 0 && firstFilled == 0)
            firstFilled = static_cast<int>(i) + 1;
    }
    return firstFilled;
}

int findHeaderRow(const std::vector<Row> &head, const Mapping &fixed, const HeaderWords &words)
{
    QSet<QString> fixedHeaders;
    for (const MappedColumn &column : fixed.columns)
        fixedHeaders.insert(folded(column.header));

    const std::size_t rows = std::min(head.size(), rowsAboveHeader);
    int best = 0;
    int bestWords = 0;
    for (std::size_t i = 0; i < rows; ++i) {
        const int number = static_cast<int>(i) + 1;
        const int known = fixedHeaders.isEmpty() ? knownWordsIn(head[i], words)
                                                 : fixedHeadersIn(head[i], fixedHeaders);
        if (known > bestWords) {
            bestWords = known;
            best = number;
        }
    }
    // One known word above a wider row is a title (`Khách hàng`), not a header.
    const int firstWide = firstWideRow(head);
    const bool lonely = bestWords == 1 && fixedHeaders.isEmpty() &&
                        filledCells(head[static_cast<std::size_t>(firstWide) - 1]) > 1 &&
                        filledCells(head[static_cast<std::size_t>(best) - 1]) == 1;
    return best > 0 && !lonely ? best : firstWide;
}

ImportKind guessKind(const QStringList &keys, const HeaderWords &words)
{
    const Headers headers(keys, words);
    const bool placed = headers.have(ImportField::PlacedAt, ImportKind::Orders);
    if (headers.haveCertainOrderCode()) {
        if (!headers.haveProducts())
            return ImportKind::Orders;
        return placed ? ImportKind::Flat : ImportKind::OrderLines;
    }
    // Nobody keeps products in a list of customers: there a bare `ID` is the order's.
    if (placed && headers.haveProducts() &&
        headers.have(ImportField::OrderCode, ImportKind::Orders))
        return ImportKind::Flat;
    if (headers.haveOrderCodeOrCount() && placed && !headers.haveCustomerList())
        return ImportKind::Orders;
    const bool person = headers.have(ImportField::Phone, ImportKind::Customers) ||
                        headers.have(ImportField::Code, ImportKind::Customers) ||
                        headers.have(ImportField::Email, ImportKind::Customers) ||
                        headers.have(ImportField::Name, ImportKind::Customers);
    if (!person && headers.haveProducts())
        return ImportKind::OrderLines;
    return ImportKind::Customers;
}

} // namespace kq
