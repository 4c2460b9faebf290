#include "core/store/data_changes.h"

#include "core/store/all_statements.h"
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

// Statements that tell customers. ?1: the last step before. An id may come several times, and may
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
constexpr Sql buyersOfNew{
    "changes.buyers_of_new",
    "SELECT o.customer_id FROM step_ranges r CROSS JOIN orders o"
    " ON o.id BETWEEN r.first_id AND r.last_id WHERE r.step_id > ?1 AND r.entity = 9"};
constexpr Sql buyersBefore{"changes.buyers_before",
                           "SELECT before ->> 3 FROM journal WHERE step_id > ?1 AND entity = 9"};
constexpr Sql buyersNow{"changes.buyers_now",
                        "SELECT o.customer_id FROM journal j CROSS JOIN orders o ON o.id = j.owner"
                        " WHERE j.step_id > ?1 AND j.entity IN (9, 10)"};
constexpr Sql buyersOfMovedLines{
    "changes.buyers_of_moved_lines",
    "SELECT o.customer_id FROM journal j CROSS JOIN order_lines l ON l.id = j.key1"
    " CROSS JOIN orders o ON o.id = l.order_id WHERE j.step_id > ?1 AND j.entity = 10"};
// ?2: orders from here on are new and told already.
constexpr Sql buyersOfNewLines{
    "changes.buyers_of_new_lines",
    "SELECT o.customer_id FROM step_ranges r CROSS JOIN order_lines l"
    " ON l.id BETWEEN r.first_id AND r.last_id CROSS JOIN orders o ON o.id = l.order_id"
    " WHERE r.step_id > ?1 AND r.entity = 10 AND l.order_id < ?2"};

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

constexpr std::array tellingCustomers{
    newCustomers, changedCustomers, survivors,    codeHolders, phoneHolders,
    emailHolders, buyersOfNew,      buyersBefore, buyersNow,   buyersOfMovedLines,
};

class ChangeReader {
public:
    ChangeReader(Connection &db, std::size_t most, const JobControl &control)
        : m_db(db)
        , m_most(most)
        , m_interruptible(db, control)
    {}

    Result<std::optional<DataChanges>> read(std::int64_t version);

private:
    /// Whether the journal tells all since @p version.
    Result<bool> findStart(std::int64_t version);
    Result<void> addCustomers(const Sql &sql, bool withFirstOrder);
    Result<void> addSales(const Sql &sql, std::vector<WalkInSale> &sales);
    void tidy();

    Connection &m_db;
    std::size_t m_most;
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

/// Each once, ascending, without walk-ins.
void ChangeReader::tidy()
{
    std::vector<CustomerId> &ids = m_changes.customers;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (!ids.empty() && ids.front() == CustomerId())
        ids.erase(ids.begin());
}

Result<void> ChangeReader::addCustomers(const Sql &sql, bool withFirstOrder)
{
    Result<FastStatement> statement = FastStatement::prepare(m_db, sql);
    if (!statement)
        return statement.error();
    statement->bind(1, m_lastStep);
    if (withFirstOrder)
        statement->bind(2, m_firstOrder);
    // Many rows may tell the same few customers.
    std::size_t tidyAt = 4 * m_most + 1'000;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        m_changes.customers.push_back({statement->integer(0)});
        if (m_changes.customers.size() < tidyAt)
            continue;
        tidy();
        if (m_changes.customers.size() > m_most)
            return {}; // too many, whoever comes yet
    }
    tidy();
    return {};
}

Result<void> ChangeReader::addSales(const Sql &sql, std::vector<WalkInSale> &sales)
{
    Result<FastStatement> statement = FastStatement::prepare(m_db, sql);
    if (!statement)
        return statement.error();
    statement->bind(1, m_lastStep);
    statement->bind(2, m_firstOrder);
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        WalkInSale sale;
        sale.day = static_cast<std::int32_t>(statement->integer(0));
        sale.status = fromUtf8Key<OrderStatus>(statement->utf8(1)).value_or(sale.status);
        sale.total = {statement->integer(2)};
        sales.push_back(sale);
    }
}

Result<std::optional<DataChanges>> ChangeReader::read(std::int64_t version)
{
    const Result<bool> told = findStart(version);
    if (!told)
        return told.error();
    if (!*told)
        return std::optional<DataChanges>();
    for (const Sql &sql : tellingCustomers) {
        if (Result<void> added = addCustomers(sql, false); !added)
            return added.error();
        if (m_changes.customers.size() > m_most)
            return std::optional<DataChanges>();
    }
    if (Result<void> added = addCustomers(buyersOfNewLines, true); !added)
        return added.error();
    if (m_changes.customers.size() > m_most)
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
                                                    std::size_t most, const JobControl &control)
{
    return ChangeReader(db, most, control).read(version);
}

std::vector<Sql> changeStatements()
{
    std::vector<Sql> all(tellingCustomers.begin(), tellingCustomers.end());
    all.insert(all.end(), {findVersion, findFirstOrder, buyersOfNewLines, walkInsBefore, walkInsNow,
                           newWalkIns});
    return all;
}

} // namespace kq
