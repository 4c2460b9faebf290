#include "core/store/data_changes.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/utf8_keys.h"

#include <algorithm>
#include <array>
#include <limits>

namespace kq {

namespace {

constexpr Sql findVersion{
    "changes.find_version",
    "SELECT last_step, (SELECT count(*) FROM data_changes WHERE version > ?1 AND told = 0)"
    " FROM data_changes WHERE version = ?1"};
/// The first id of the orders that came since.
constexpr Sql findFirstOrder{
    "changes.first_order",
    "SELECT min(first_id) FROM step_ranges WHERE entity = 9 AND step_id > ?1"};

// Statements that tell people. ?1: the last step before. An id may come several times, and may
// be NULL, which reads as 0.
constexpr Sql newCustomers{
    "changes.new_customers",
    "SELECT c.id FROM step_ranges r CROSS JOIN customers c ON c.id BETWEEN r.first_id AND r.last_id"
    " WHERE r.step_id > ?1 AND r.entity = 1"};
constexpr Sql changedCustomers{
    "changes.customers", "SELECT owner FROM journal WHERE step_id > ?1 AND entity BETWEEN 1 AND 8"};
constexpr Sql survivors{"changes.survivors", "SELECT survivor FROM merges WHERE step_id > ?1"};
// To whom identities went.
constexpr Sql codeHolders{
    "changes.code_holders",
    "SELECT c.customer_id FROM journal j CROSS JOIN customer_codes c ON c.id = j.key1"
    " WHERE j.step_id > ?1 AND j.entity = 2"};
constexpr Sql phoneHolders{
    "changes.phone_holders",
    "SELECT c.customer_id FROM journal j CROSS JOIN customer_phones c ON c.id = j.key1"
    " WHERE j.step_id > ?1 AND j.entity = 3"};
constexpr Sql emailHolders{
    "changes.email_holders",
    "SELECT c.customer_id FROM journal j CROSS JOIN customer_emails c ON c.id = j.key1"
    " WHERE j.step_id > ?1 AND j.entity = 4"};
constexpr Sql buyersBefore{"changes.buyers_before",
                           "SELECT before ->> 3 FROM journal WHERE step_id > ?1 AND entity = 9"};

// Statements that tell orders, by the ids from one to another. ?2: orders from here on are new.
constexpr Sql newOrders{
    "changes.new_orders",
    "SELECT first_id, last_id FROM step_ranges WHERE step_id > ?1 AND entity = 9"
    " AND last_id >= first_id AND ?2 IS NOT NULL"};
constexpr Sql changedOrders{"changes.orders", "SELECT owner, owner FROM journal WHERE step_id > ?1"
                                              " AND entity IN (9, 10) AND owner < ?2"};
constexpr Sql ordersOfMovedLines{
    "changes.orders_of_moved_lines",
    "SELECT l.order_id, l.order_id FROM journal j CROSS JOIN order_lines l ON l.id = j.key1"
    " WHERE j.step_id > ?1 AND j.entity = 10 AND l.order_id < ?2"};
constexpr Sql ordersOfNewLines{
    "changes.orders_of_new_lines",
    "SELECT l.order_id, l.order_id FROM step_ranges r CROSS JOIN order_lines l"
    " ON l.id BETWEEN r.first_id AND r.last_id WHERE r.step_id > ?1 AND r.entity = 10"
    " AND l.order_id < ?2"};

// Walk-in sales. Of an order that several steps changed, the first one noted how it was.
constexpr Sql walkInsBefore{
    "changes.walk_ins_before",
    "SELECT before ->> 4, before ->> 6, before ->> 13 FROM journal j WHERE step_id > ?1"
    " AND entity = 9 AND key1 < ?2 AND before ->> 3 IS NULL AND step_id ="
    " (SELECT min(f.step_id) FROM journal f WHERE f.entity = 9 AND f.owner = j.owner"
    " AND f.step_id > ?1)"};
constexpr Sql walkInsNow{
    "changes.walk_ins_now",
    "SELECT placed_day, status, total FROM orders WHERE customer_id IS NULL AND id < ?2 AND id IN"
    " (SELECT key1 FROM journal WHERE step_id > ?1 AND entity = 9)"};
constexpr Sql newWalkIns{
    "changes.new_walk_ins",
    "SELECT o.placed_day, o.status, o.total FROM step_ranges r CROSS JOIN orders o"
    " ON o.id BETWEEN r.first_id AND r.last_id"
    " WHERE r.step_id > ?1 AND r.entity = 9 AND o.customer_id IS NULL AND ?2 IS NOT NULL"};

constexpr std::array tellingPeople{newCustomers, changedCustomers, survivors,
                                   codeHolders,  phoneHolders,     emailHolders};
constexpr std::array tellingOrders{newOrders, changedOrders, ordersOfMovedLines, ordersOfNewLines};

/// Each once, ascending, without walk-ins.
void tidy(std::vector<CustomerId> &ids)
{
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty() && ids.front() == CustomerId())
        ids.erase(ids.begin());
}

class ChangeReader {
public:
    ChangeReader(Connection &db, const MostChanges &most, const JobControl &control)
        : m_db(db)
        , m_most(most)
        , m_interruptible(db, control)
    {}

    Result<std::optional<DataChanges>> read(std::int64_t version);

private:
    /// Whether the journal tells all since @p version.
    Result<bool> findStart(std::int64_t version);
    Result<void> readOrders();
    /// Adds to @p ids; more than @p most of them need not be complete.
    Result<void> addCustomers(const Sql &sql, std::size_t most, std::vector<CustomerId> &ids);
    Result<void> addOrders(const Sql &sql, std::vector<OrderRanges::Range> &ranges);
    Result<void> addSales(const Sql &sql, std::vector<WalkInSale> &sales);
    [[nodiscard]] bool isTooMuch() const;

    Connection &m_db;
    MostChanges m_most;
    Interruptible m_interruptible;
    std::int64_t m_lastStep = 0;
    std::int64_t m_firstOrder = std::numeric_limits<std::int64_t>::max();
    DataChanges m_changes;
};

Result<bool> ChangeReader::findStart(std::int64_t version)
{
    Result<FastStatement> found = FastStatement::prepare(m_db, findVersion);
    if (!found)
        return found.error();
    found->bind(1, version);
    const Result<bool> known = found->step();
    if (!known || !*known || found->integer(1) != 0)
        return known ? Result<bool>(false) : known;
    m_lastStep = found->integer(0);
    Result<FastStatement> first = FastStatement::prepare(m_db, findFirstOrder);
    if (!first)
        return first.error();
    first->bind(1, m_lastStep);
    if (const Result<bool> row = first->step(); !row)
        return row.error();
    if (!first->isNull(0))
        m_firstOrder = first->integer(0);
    return true;
}

bool ChangeReader::isTooMuch() const
{
    return m_changes.people.size() > m_most.people || m_changes.orders.size() > m_most.orders ||
           m_changes.buyersBefore.size() > m_most.orders;
}

Result<void> ChangeReader::addCustomers(const Sql &sql, std::size_t most,
                                        std::vector<CustomerId> &ids)
{
    Result<FastStatement> statement = FastStatement::prepare(m_db, sql);
    if (!statement)
        return statement.error();
    statement->bind(1, m_lastStep);
    // Many rows may tell the same few customers.
    const std::size_t tidyAt = 4 * most + 1'000;
    Result<void> done = eachRow(*statement, [&](const FastStatement &row) {
        ids.push_back({row.integer(0)});
        if (ids.size() < tidyAt)
            return true;
        tidy(ids);
        return ids.size() <= most; // or too many, whoever comes yet
    });
    tidy(ids);
    return done;
}

Result<void> ChangeReader::addOrders(const Sql &sql, std::vector<OrderRanges::Range> &ranges)
{
    Result<FastStatement> statement = FastStatement::prepare(m_db, sql);
    if (!statement)
        return statement.error();
    statement->bind(1, m_lastStep);
    statement->bind(2, m_firstOrder);
    return eachRow(*statement, [&](const FastStatement &row) {
        const OrderRanges::Range range{row.integer(0), row.integer(1)};
        if (ranges.empty() || ranges.back() != range) // the lines of an order stand together
            ranges.push_back(range);
    });
}

Result<void> ChangeReader::readOrders()
{
    std::vector<OrderRanges::Range> ranges;
    for (const Sql &sql : tellingOrders) {
        if (Result<void> added = addOrders(sql, ranges); !added)
            return added;
    }
    m_changes.orders = OrderRanges(std::move(ranges));
    return addCustomers(buyersBefore, m_most.orders, m_changes.buyersBefore);
}

Result<void> ChangeReader::addSales(const Sql &sql, std::vector<WalkInSale> &sales)
{
    Result<FastStatement> statement = FastStatement::prepare(m_db, sql);
    if (!statement)
        return statement.error();
    statement->bind(1, m_lastStep);
    statement->bind(2, m_firstOrder);
    return eachRow(*statement, [&](const FastStatement &row) {
        WalkInSale sale;
        sale.day = static_cast<std::int32_t>(row.integer(0));
        sale.status = fromUtf8Key<OrderStatus>(row.utf8(1)).value_or(sale.status);
        sale.total = {row.integer(2)};
        sales.push_back(sale);
    });
}

Result<std::optional<DataChanges>> ChangeReader::read(std::int64_t version)
{
    const Result<bool> told = findStart(version);
    if (!told)
        return told.error();
    if (!*told)
        return std::optional<DataChanges>();
    for (const Sql &sql : tellingPeople) {
        if (Result<void> added = addCustomers(sql, m_most.people, m_changes.people); !added)
            return added.error();
        if (isTooMuch())
            return std::optional<DataChanges>();
    }
    if (Result<void> added = readOrders(); !added)
        return added.error();
    if (isTooMuch())
        return std::optional<DataChanges>();
    for (const auto &[sql, sales] : {std::pair(&walkInsBefore, &m_changes.walkInsBefore),
                                     std::pair(&walkInsNow, &m_changes.walkInsNow),
                                     std::pair(&newWalkIns, &m_changes.walkInsNow)}) {
        if (Result<void> added = addSales(*sql, *sales); !added)
            return added.error();
    }
    return std::optional(std::move(m_changes));
}

} // namespace

Result<std::optional<DataChanges>> dataChangesSince(Connection &db, std::int64_t version,
                                                    const MostChanges &most,
                                                    const JobControl &control)
{
    return ChangeReader(db, most, control).read(version);
}

std::vector<Sql> changeStatements()
{
    std::vector<Sql> all(tellingPeople.begin(), tellingPeople.end());
    all.insert(all.end(), tellingOrders.begin(), tellingOrders.end());
    all.insert(all.end(),
               {findVersion, findFirstOrder, buyersBefore, walkInsBefore, walkInsNow, newWalkIns});
    return all;
}

} // namespace kq
