#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/importing/hash_set.h"
#include "core/importing/match_people.h"
#include "core/importing/row_cells.h"
#include "core/importing/spare_indexes.h"
#include "core/store/bulk_writes.h"
#include "core/store/profile_rows.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// Counts of orders for the report, each order of the file once. `updated` are those that were
/// there before and are not as they were.
struct OrderCounts {
    std::int64_t added = 0;
    std::int64_t updated = 0;
    std::int64_t unchanged = 0;
};

/// Which cell counts where one file writes an order in several places.
enum class Repeated {
    FirstCounts, ///< flat files: the first that is not empty
    LastCounts,  ///< files of orders: the last that is not empty
};

/// Writes orders and their lines, and follows the rules of contract.md §4 for totals, statuses and
/// orders that come again. Over a whole import the filled cells replace what was known; empty cells
/// and absent columns erase nothing.
class OrderBook {
public:
    /// @p before: the highest ids before the import.
    OrderBook(const ImportTarget &target, MatchPeople &people, Repeated repeated,
              const RowBounds &before);

    /// Reads which codes are those of orders that are kept under another source. Once, before all.
    Result<void> loadAliases();
    /// Whether the order with that code is kept under another source, so that its rows count as
    /// known and change nothing.
    [[nodiscard]] bool isAlias(const QString &code) const { return m_aliases.contains(code); }

    /// Remembers which order codes there are, so that most new orders need not be looked up. For a
    /// file with many rows.
    Result<void> preload();

    /// Writes an order and, where there are any, its lines; those of one order may come in several
    /// calls. False where the order is new and has no date; nothing is written then.
    Result<bool> put(const OrderCells &cells, const std::vector<LineRow> &lines);

    /// The order with that code; empty where the shop has none.
    Result<std::optional<OrderId>> find(const QString &code);
    /// Whether put() has written the order with that code in this import.
    Result<bool> hasMet(const QString &code);
    /// Writes lines of an order that is there.
    Result<void> putLines(OrderId id, const std::vector<LineRow> &lines);

    /// Takes away the lines that the file no longer has, and counts. Once, at the end.
    Result<OrderCounts> settle();

private:
    using Touch = std::uint16_t;
    enum : Touch {
        GivenCode = 1 << 0,
        GivenName = 1 << 1,
        GivenPhone = 1 << 2,
        GivenEmail = 1 << 3,
        GivenPlacedAt = 1 << 4,
        GivenStatus = 1 << 5,
        GivenArea = 1 << 6,
        GivenChannel = 1 << 7,
        GivenBranch = 1 << 8,
        GivenDiscount = 1 << 9,
        GivenRefund = 1 << 10,
        GivenTotal = 1 << 11,
        Met = 1 << 12,      ///< by this import
        HasLines = 1 << 13, ///< from this import
        GivenIdentity = GivenCode | GivenPhone | GivenEmail,
    };

    /// An order as it was: small, because a file may change millions.
    struct Before {
        std::size_t fields = 0; ///< hash of all but the customer
        CustomerId customer;
    };
    static Before summaryOf(const OrderRow &row);

    /// The order with that code. Tries the one behind the last first: files mostly name orders as
    /// they named them before, and a row is found faster by its id than by its code.
    Result<std::optional<OrderHead>> headOf(const QString &code);
    Result<std::optional<OrderRow>> stored(const QString &code);
    [[nodiscard]] bool isNew(OrderId id) const { return id.value > m_lastBefore; }
    Touch &touch(OrderId id);
    void meet(OrderId id);
    static Touch given(const OrderCells &cells);
    static OrderCells withoutGiven(OrderCells cells, Touch touched);

    /// Remembers a name that has no identity beside it yet.
    void keepName(OrderId id, const PersonCells &person);
    Result<bool> addNew(const OrderCells &cells, const std::vector<LineRow> &lines);
    Result<void> update(OrderRow row, const OrderCells &cells);
    Result<void> setFields(OrderRow &row, const OrderCells &cells);
    Result<void> setCustomer(OrderRow &row, const PersonCells &person, Touch touched);
    static void setMoney(OrderRow &row, const OrderCells &cells);
    static void setStatus(OrderRow &row);
    Result<void> write(const OrderRow &before, const OrderRow &after);

    Result<void> placeLines(OrderId id, const std::vector<LineRow> &lines);
    Result<void> appendLines(OrderId id, const std::vector<LineRow> &lines);
    Result<void> replaceFrom(OrderId id, std::size_t kept, const std::vector<LineRow> &stored,
                             const std::vector<LineRow> &lines);
    void noteLinesChanged(OrderId id);

    ImportTarget m_target;
    BulkWriter &m_writer;
    MatchPeople &m_people;
    Repeated m_repeated;
    std::int64_t m_lastBefore;
    bool m_hadLines; ///< whether there were any before the import
    OrderCounts m_counts;
    std::int64_t m_metBefore = 0; ///< orders of this file that were there before

    QSet<QString> m_aliases;
    QSet<QString> m_aliasesMet;
    bool m_knowsCodes = false;
    HashSet m_codes;                      ///< of the order codes of this source
    OrderHead m_found;                    ///< the order that was asked for last
    int m_triesOfNext = 0;                ///< how often the one behind may still not be it
    std::vector<Touch> m_touched;         ///< by id
    QHash<std::int64_t, Before> m_before; ///< changed orders as they were
    QSet<std::int64_t> m_linesChanged;
    QHash<std::int64_t, std::size_t> m_partly;  ///< stored lines met so far, of orders with more
    QHash<std::int64_t, QString> m_walkInNames; ///< names without identity, which may come yet
};

} // namespace kq
