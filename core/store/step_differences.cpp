#include "core/store/step_differences.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

#include <array>
#include <span>

namespace kq {

namespace {

// Pairs of before and after behind id and name, in the order of customerFields.
constexpr Sql changedCustomers{
    "differences.customers",
    "SELECT j.owner, c.name,"
    " json_extract(j.before, '$[1]'), c.name,"
    " json_extract(j.before, '$[3]'), c.address,"
    " json_extract(j.before, '$[4]'), c.area,"
    " json_extract(j.before, '$[5]'), c.gender,"
    " printf('%04d-%02d-%02d', json_extract(j.before, '$[6]'), json_extract(j.before, '$[7]'),"
    " json_extract(j.before, '$[8]')),"
    " printf('%04d-%02d-%02d', c.birth_year, c.birth_month, c.birth_day),"
    " date(json_extract(j.before, '$[9]')), date(c.registered_on),"
    " json_extract(j.before, '$[10]'), c.app,"
    " json_extract(j.before, '$[11]'), c.note,"
    " json_extract(j.before, '$[12]'), c.do_not_contact,"
    " json_extract(j.before, '$[13]'), c.consent_zalo,"
    " json_extract(j.before, '$[14]'), c.consent_sms,"
    " json_extract(j.before, '$[15]'), c.consent_email,"
    " json_extract(j.before, '$[16]'), c.consent_phone"
    " FROM journal j JOIN customers c ON c.id = j.key1"
    " WHERE j.step_id = :step AND j.entity = 1 AND j.before IS NOT NULL"
    " ORDER BY j.key1 LIMIT :most"};
constexpr std::array customerFields{
    "name",          "address",       "area",         "gender",         "birthday",
    "registered_on", "app",           "note",         "do_not_contact", "consent_zalo",
    "consent_sms",   "consent_email", "consent_phone"};

constexpr Sql gainedValues{
    "differences.gained",
    "SELECT * FROM ("
    " SELECT j.owner AS owner, c.name, 'phone', NULL, p.number FROM journal j"
    " JOIN customer_phones p ON p.id = j.key1 JOIN customers c ON c.id = j.owner"
    " WHERE j.step_id = :step AND j.entity = 3 AND j.before IS NULL AND p.hidden = 0"
    " UNION ALL SELECT j.owner, c.name, 'email', NULL, e.email FROM journal j"
    " JOIN customer_emails e ON e.id = j.key1 JOIN customers c ON c.id = j.owner"
    " WHERE j.step_id = :step AND j.entity = 4 AND j.before IS NULL AND e.hidden = 0"
    " UNION ALL SELECT j.owner, c.name, 'code', NULL, k.code FROM journal j"
    " JOIN customer_codes k ON k.id = j.key1 JOIN customers c ON c.id = j.owner"
    " WHERE j.step_id = :step AND j.entity = 2 AND j.before IS NULL"
    " UNION ALL SELECT j.owner, c.name, 'tags', NULL, t.name FROM journal j"
    " JOIN customer_tags g ON g.customer_id = j.key1 AND g.tag_id = j.key2"
    " JOIN tags t ON t.id = g.tag_id JOIN customers c ON c.id = j.owner"
    " WHERE j.step_id = :step AND j.entity = 6 AND j.before IS NULL"
    " UNION ALL SELECT j.owner, c.name, 'attribute:' || a.name, json_extract(j.before, '$[2]'),"
    " v.value FROM journal j"
    " JOIN customer_attributes v ON v.customer_id = j.key1 AND v.attribute_id = j.key2"
    " JOIN attributes a ON a.id = v.attribute_id JOIN customers c ON c.id = j.owner"
    " WHERE j.step_id = :step AND j.entity = 7"
    " UNION ALL SELECT m.gone, json_extract(j.before, '$[1]'), 'merged', NULL, c.name"
    " FROM merges m JOIN journal j ON j.step_id = m.step_id AND j.entity = 1 AND j.key1 = m.gone"
    " JOIN customers c ON c.id = m.survivor WHERE m.step_id = :step"
    ") ORDER BY owner LIMIT :most"};

// Pairs behind id and code, in the order of orderFields.
constexpr Sql changedOrders{
    "differences.orders",
    "SELECT j.owner, o.code,"
    " date(json_extract(j.before, '$[4]')) || coalesce(' ' || time(json_extract(j.before, '$[5]'),"
    " 'unixepoch'), ''),"
    " date(o.placed_day) || coalesce(' ' || time(o.placed_second, 'unixepoch'), ''),"
    " json_extract(j.before, '$[6]'), o.status,"
    " (SELECT name FROM areas WHERE id = json_extract(j.before, '$[8]')),"
    " (SELECT name FROM areas WHERE id = o.area_id),"
    " (SELECT name FROM channels WHERE id = json_extract(j.before, '$[9]')),"
    " (SELECT name FROM channels WHERE id = o.channel_id),"
    " (SELECT name FROM branches WHERE id = json_extract(j.before, '$[10]')),"
    " (SELECT name FROM branches WHERE id = o.branch_id),"
    " json_extract(j.before, '$[11]'), o.discount,"
    " json_extract(j.before, '$[12]'), o.refund,"
    " json_extract(j.before, '$[13]'), o.total"
    " FROM journal j JOIN orders o ON o.id = j.key1"
    " WHERE j.step_id = :step AND j.entity = 9 AND j.before IS NOT NULL"
    " ORDER BY j.key1 LIMIT :most"};
constexpr std::array orderFields{"placed_at", "status",   "area",   "channel",
                                 "branch",    "discount", "refund", "total"};

void bind(Query &query, StepId step, int most)
{
    query.bind(":step", step);
    query.bind(":most", most);
}

/// Rows of pairs; only pairs that differ are values that changed.
Result<void> addPairs(Query &query, bool ofOrder, std::span<const char *const> fields,
                      std::size_t most, std::vector<ChangedValue> &values)
{
    return eachRow(query, [&](const Query &row) {
        int column = 2;
        for (const char *field : fields) {
            const QString before = row.text(column++);
            const QString after = row.text(column++);
            if (before != after && values.size() < most)
                values.push_back({ofOrder, row.integer(0), row.text(1), QString::fromLatin1(field),
                                  before, after});
        }
    });
}

Result<void> addGained(Query &query, std::size_t most, std::vector<ChangedValue> &values)
{
    return eachRow(query, [&](const Query &row) {
        if (values.size() < most && row.text(3) != row.text(4))
            values.push_back(
                {false, row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    });
}

} // namespace

Result<std::vector<ChangedValue>> firstChangedValues(Connection &db, StepId step, int most)
{
    const auto limit = static_cast<std::size_t>(most);
    std::vector<ChangedValue> values;
    Query customers(db, changedCustomers);
    bind(customers, step, most);
    if (Result<void> added = addPairs(customers, false, customerFields, limit, values); !added)
        return added.error();
    Query gained(db, gainedValues);
    bind(gained, step, most);
    if (Result<void> added = addGained(gained, limit, values); !added)
        return added.error();
    Query orders(db, changedOrders);
    bind(orders, step, most);
    if (Result<void> added = addPairs(orders, true, orderFields, limit, values); !added)
        return added.error();
    return values;
}

std::vector<Sql> differenceStatements()
{
    return {changedCustomers, gainedValues, changedOrders};
}

} // namespace kq
