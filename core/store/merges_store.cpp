#include "core/store/merges_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

constexpr Sql listInto{
    "merges.list_into",
    "SELECT m.step_id, m.gone, m.survivor, coalesce((SELECT before ->> 1 FROM journal j"
    " WHERE j.step_id = m.step_id AND j.entity = 1 AND j.key1 = m.gone AND j.key2 = 0), '')"
    " FROM merges m WHERE m.survivor = :survivor AND m.undone_by IS NULL"
    " ORDER BY m.step_id DESC, m.gone DESC"};
constexpr Sql findPresent{
    "merges.find_present",
    "WITH RECURSIVE chain (id, length) AS (SELECT :id, 0 UNION ALL"
    " SELECT m.survivor, length + 1 FROM chain c JOIN merges m ON m.gone = c.id"
    " WHERE m.undone_by IS NULL AND length < 1000)"
    " SELECT id FROM chain ORDER BY length DESC LIMIT 1"};
constexpr Sql readBefore{
    "merges.read_before",
    "SELECT before ->> 1, before ->> 3, before ->> 4, before ->> 10, before ->> 11, before ->> 5,"
    " before ->> 6, before ->> 7, before ->> 8, before ->> 9, before ->> 12, before ->> 13,"
    " before ->> 14, before ->> 15, before ->> 16 FROM journal"
    " WHERE step_id = :step AND entity = 1 AND key1 = :id AND key2 = 0 AND before IS NOT NULL"};

// Taking apart: every statement knows :step, :gone and :holder.
constexpr Sql bringBack{
    "apart.customer",
    "INSERT INTO customers (id, name, search, address, area, gender, birth_year, birth_month,"
    " birth_day, registered_on, app, note, do_not_contact, consent_zalo, consent_sms,"
    " consent_email, consent_phone)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, before ->> 4, before ->> 5,"
    " before ->> 6, before ->> 7, before ->> 8, before ->> 9, before ->> 10, before ->> 11,"
    " before ->> 12, before ->> 13, before ->> 14, before ->> 15, before ->> 16 FROM journal"
    " WHERE step_id = :step AND entity = 1 AND key1 = :gone AND before IS NOT NULL"
    " AND :holder <> :gone"};
constexpr Sql giveOrders{
    "apart.orders", "UPDATE orders SET customer_id = :gone WHERE customer_id = :holder AND id IN"
                    " (SELECT key1 FROM journal WHERE step_id = :step AND entity = 9"
                    " AND before ->> 3 = :gone)"};
constexpr Sql giveCodes{
    "apart.codes",
    "UPDATE customer_codes SET customer_id = :gone WHERE customer_id = :holder AND id IN"
    " (SELECT key1 FROM journal WHERE step_id = :step AND entity = 2 AND owner = :gone"
    " AND before IS NOT NULL)"};
constexpr Sql givePhones{
    "apart.phones",
    "UPDATE customer_phones SET customer_id = :gone, hidden = (SELECT coalesce(before ->> 4, 0)"
    " FROM journal WHERE step_id = :step AND entity = 3 AND key1 = customer_phones.id AND key2 = 0)"
    " WHERE customer_id = :holder AND id IN"
    " (SELECT key1 FROM journal WHERE step_id = :step AND entity = 3 AND owner = :gone"
    " AND before IS NOT NULL)"};
// An invalid number that both had went away with the one who was merged.
constexpr Sql giveLostPhones{
    "apart.lost_phones", "INSERT OR IGNORE INTO customer_phones (customer_id, number, kind, hidden)"
                         " SELECT :gone, before ->> 2, before ->> 3, coalesce(before ->> 4, 0) "
                         "FROM journal WHERE step_id = :step AND entity = 3"
                         " AND owner = :gone AND before ->> 3 = 'invalid' AND :holder <> :gone"};
constexpr Sql giveEmails{
    "apart.emails",
    "UPDATE customer_emails SET customer_id = :gone, hidden = (SELECT coalesce(before ->> 3, 0)"
    " FROM journal WHERE step_id = :step AND entity = 4 AND key1 = customer_emails.id AND key2 = 0)"
    " WHERE customer_id = :holder AND id IN"
    " (SELECT key1 FROM journal WHERE step_id = :step AND entity = 4 AND owner = :gone"
    " AND before IS NOT NULL)"};
constexpr Sql takeSources{
    "apart.take_sources",
    "DELETE FROM customer_sources WHERE customer_id = :holder AND source_id IN"
    " (SELECT a.key2 FROM journal a JOIN journal b ON b.step_id = a.step_id AND b.entity = 5"
    " AND b.key1 = :gone AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 5 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql giveSources{
    "apart.sources",
    "INSERT OR IGNORE INTO customer_sources (customer_id, source_id)"
    " SELECT :gone, key2 FROM journal WHERE step_id = :step AND entity = 5 AND key1 = :gone"
    " AND before IS NOT NULL AND :holder <> :gone"};
constexpr Sql takeTags{
    "apart.take_tags",
    "DELETE FROM customer_tags WHERE customer_id = :holder AND tag_id IN"
    " (SELECT a.key2 FROM journal a JOIN journal b ON b.step_id = a.step_id AND b.entity = 6"
    " AND b.key1 = :gone AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 6 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql giveTags{"apart.tags",
                       "INSERT OR IGNORE INTO customer_tags (customer_id, tag_id)"
                       " SELECT :gone, key2 FROM journal WHERE step_id = :step AND entity = 6"
                       " AND key1 = :gone AND before IS NOT NULL AND :holder <> :gone"};
constexpr Sql takeAttributes{
    "apart.take_attributes",
    "DELETE FROM customer_attributes WHERE customer_id = :holder AND (attribute_id, value) IN"
    " (SELECT a.key2, b.before ->> 2 FROM journal a JOIN journal b ON b.step_id = a.step_id"
    " AND b.entity = 7 AND b.key1 = :gone AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 7 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql giveAttributes{
    "apart.attributes",
    "INSERT OR IGNORE INTO customer_attributes (customer_id, attribute_id, value)"
    " SELECT :gone, key2, before ->> 2 FROM journal WHERE step_id = :step AND entity = 7"
    " AND key1 = :gone AND before IS NOT NULL AND :holder <> :gone"};
// Figures that the merge added up, and nobody has changed since.
constexpr Sql takeFigures{
    "apart.take_figures",
    "DELETE FROM opening_figures WHERE customer_id = :holder AND (source_id, order_count, last_on)"
    " IN (SELECT a.key2, b.before ->> 2, b.before ->> 5 FROM journal a JOIN journal b"
    " ON b.step_id = a.step_id AND b.entity = 8 AND b.key1 = :gone AND b.key2 = a.key2"
    " AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 8 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql lessenFigures{
    "apart.lessen_figures",
    "UPDATE opening_figures SET order_count = old.number, total = old.total,"
    " first_on = old.first_on, last_on = old.last_on"
    " FROM (SELECT a.key2 AS source, a.before ->> 2 AS number, a.before ->> 3 AS total,"
    " a.before ->> 4 AS first_on, a.before ->> 5 AS last_on, b.before ->> 2 AS other"
    " FROM journal a JOIN journal b ON b.step_id = a.step_id AND b.entity = 8 AND b.key1 = :gone"
    " AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 8 AND a.key1 = :holder AND a.before IS NOT NULL)"
    " AS old"
    " WHERE customer_id = :holder AND source_id = old.source"
    " AND order_count = old.number + old.other"};
constexpr Sql giveFigures{
    "apart.figures",
    "INSERT OR IGNORE INTO opening_figures (customer_id, source_id, order_count, total, first_on,"
    " last_on) SELECT :gone, key2, before ->> 2, before ->> 3, before ->> 4, before ->> 5"
    " FROM journal WHERE step_id = :step AND entity = 8 AND key1 = :gone AND before IS NOT NULL"
    " AND :holder <> :gone"};

// What the other one's word by hand took from the holder.
constexpr Sql giveBackTags{
    "apart.give_back_tags",
    "INSERT OR IGNORE INTO customer_tags (customer_id, tag_id)"
    " SELECT :holder, key2 FROM journal WHERE step_id = :step AND entity = 6 AND key1 = :holder"
    " AND before IS NOT NULL AND :holder <> :gone"};
constexpr Sql giveBackAttributes{
    "apart.give_back_attributes",
    "INSERT INTO customer_attributes (customer_id, attribute_id, value)"
    " SELECT :holder, a.key2, a.before ->> 2 FROM journal a LEFT JOIN journal b"
    " ON b.step_id = a.step_id AND b.entity = 7 AND b.key1 = :gone AND b.key2 = a.key2"
    " LEFT JOIN customer_attributes c ON c.customer_id = :holder AND c.attribute_id = a.key2"
    " WHERE a.step_id = :step AND a.entity = 7 AND a.key1 = :holder AND a.before IS NOT NULL"
    " AND coalesce(c.value, '') = coalesce(b.before ->> 2, '')"
    " ON CONFLICT (customer_id, attribute_id) DO UPDATE SET value = excluded.value"};
// Phones and e-mails of the holder that the other one's were seen instead of.
constexpr Sql showPhones{
    "apart.show_phones",
    "UPDATE customer_phones SET hidden = 0 WHERE customer_id = :holder AND :holder <> :gone"
    " AND id IN (SELECT key1 FROM journal WHERE step_id = :step AND entity = 3 AND owner = :holder"
    " AND coalesce(before ->> 4, 1) = 0)"};
constexpr Sql showEmails{
    "apart.show_emails",
    "UPDATE customer_emails SET hidden = 0 WHERE customer_id = :holder AND :holder <> :gone"
    " AND id IN (SELECT key1 FROM journal WHERE step_id = :step AND entity = 4 AND owner = :holder"
    " AND coalesce(before ->> 3, 1) = 0)"};
constexpr Sql takeOwnerFields{
    "apart.take_owner_fields",
    "DELETE FROM owner_fields WHERE customer_id = :holder AND field IN"
    " (SELECT a.key2 FROM journal a JOIN journal b ON b.step_id = a.step_id AND b.entity = 11"
    " AND b.key1 = :gone AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 11 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql giveOwnerFields{
    "apart.owner_fields",
    "INSERT OR IGNORE INTO owner_fields (customer_id, field)"
    " SELECT :gone, key2 FROM journal WHERE step_id = :step AND entity = 11 AND key1 = :gone"
    " AND before IS NOT NULL AND :holder <> :gone"};
constexpr Sql takeOwnerAttributes{
    "apart.take_owner_attributes",
    "DELETE FROM owner_attributes WHERE customer_id = :holder AND attribute_id IN"
    " (SELECT a.key2 FROM journal a JOIN journal b ON b.step_id = a.step_id AND b.entity = 12"
    " AND b.key1 = :gone AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 12 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql giveOwnerAttributes{
    "apart.owner_attributes",
    "INSERT OR IGNORE INTO owner_attributes (customer_id, attribute_id)"
    " SELECT :gone, key2 FROM journal WHERE step_id = :step AND entity = 12 AND key1 = :gone"
    " AND before IS NOT NULL AND :holder <> :gone"};
constexpr Sql takeOwnerUntagged{
    "apart.take_owner_untagged",
    "DELETE FROM owner_untagged WHERE customer_id = :holder AND tag_id IN"
    " (SELECT a.key2 FROM journal a JOIN journal b ON b.step_id = a.step_id AND b.entity = 13"
    " AND b.key1 = :gone AND b.key2 = a.key2 AND b.before IS NOT NULL"
    " WHERE a.step_id = :step AND a.entity = 13 AND a.key1 = :holder AND a.before IS NULL)"};
constexpr Sql giveOwnerUntagged{
    "apart.owner_untagged",
    "INSERT OR IGNORE INTO owner_untagged (customer_id, tag_id)"
    " SELECT :gone, key2 FROM journal WHERE step_id = :step AND entity = 13 AND key1 = :gone"
    " AND before IS NOT NULL AND :holder <> :gone"};

constexpr Sql markUndone{
    "merges.mark_undone",
    "UPDATE merges SET undone_by = :undone_by WHERE step_id = :step AND gone = :gone"};
constexpr Sql readPairs{"merges.read_pairs", "SELECT customer1, customer2 FROM kept_apart"};
constexpr Sql addPair{"merges.add_pair", "INSERT INTO kept_apart (customer1, customer2)"
                                         " VALUES (:customer1, :customer2) ON CONFLICT DO NOTHING"};

constexpr std::array apart{
    giveOrders,
    giveCodes,
    givePhones,
    giveLostPhones,
    giveEmails,
    showPhones,
    showEmails,
    takeSources,
    giveSources,
    takeTags,
    giveTags,
    giveBackTags,
    takeAttributes,
    giveBackAttributes,
    giveAttributes,
    takeFigures,
    lessenFigures,
    giveFigures,
    takeOwnerFields,
    giveOwnerFields,
    takeOwnerAttributes,
    giveOwnerAttributes,
    takeOwnerUntagged,
    giveOwnerUntagged,
};

Result<std::int64_t> runFor(Connection &db, const Sql &sql, const Merge &merge, CustomerId holder)
{
    Query query(db, sql);
    query.bind(":step", merge.step);
    query.bind(":gone", merge.gone);
    query.bind(":holder", holder);
    if (Result<void> done = query.run(); !done)
        return done.error();
    return query.changedRows();
}

} // namespace

Result<std::vector<Merge>> mergesInto(Connection &db, CustomerId survivor)
{
    Query query(db, listInto);
    query.bind(":survivor", survivor);
    return allRows(query, [](const Query &row) {
        return Merge{{row.integer(0)}, {row.integer(1)}, {row.integer(2)}, row.text(3)};
    });
}

Result<CustomerId> presentCustomer(Connection &db, CustomerId id)
{
    Query query(db, findPresent);
    query.bind(":id", id);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return *row ? CustomerId{query.integer(0)} : id;
}

Result<std::optional<Customer>> customerBefore(Connection &db, StepId step, CustomerId id)
{
    Query query(db, readBefore);
    query.bind(":step", step);
    query.bind(":id", id);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<Customer>();
    const auto consent = [&](int column) {
        return fromKey<Consent>(query.text(column)).value_or(Consent::Unknown);
    };
    Customer customer;
    customer.id = id;
    customer.name = query.text(0);
    customer.address = query.text(1);
    customer.area = query.text(2);
    customer.app = query.text(3);
    customer.note = query.text(4);
    customer.gender = fromKey<Gender>(query.text(5));
    if (query.integer(7) != 0) {
        customer.birthday =
            Birthday{static_cast<int>(query.integer(6)), static_cast<int>(query.integer(7)),
                     static_cast<int>(query.integer(8))};
    }
    if (!query.isNull(9))
        customer.registeredOn = query.date(9);
    customer.doNotContact = query.integer(10) != 0;
    customer.consents = {consent(11), consent(12), consent(13), consent(14)};
    return std::optional(std::move(customer));
}

Result<bool> takeRowsApart(Connection &db, const Merge &merge, CustomerId holder, StepId undoneBy)
{
    const Result<std::int64_t> back = runFor(db, bringBack, merge, holder);
    if (!back)
        return back.error();
    if (*back == 0)
        return false;
    for (const Sql &sql : apart) {
        if (const Result<std::int64_t> done = runFor(db, sql, merge, holder); !done)
            return done.error();
    }
    Query mark(db, markUndone);
    mark.bind(":undone_by", undoneBy);
    mark.bind(":step", merge.step);
    mark.bind(":gone", merge.gone);
    if (Result<void> marked = mark.run(); !marked)
        return marked.error();
    return true;
}

Result<ApartPairs> ApartPairs::load(Connection &db)
{
    ApartPairs pairs;
    Query query(db, readPairs);
    Result<void> read = eachRow(query, [&](const Query &row) {
        pairs.m_pairs.insert({{row.integer(0)}, {row.integer(1)}});
    });
    if (!read)
        return read.error();
    return pairs;
}

Result<void> keepApart(Connection &db, CustomerId a, CustomerId b)
{
    Query query(db, addPair);
    query.bind(":customer1", std::min(a, b));
    query.bind(":customer2", std::max(a, b));
    return query.run();
}

std::vector<Sql> mergesStatements()
{
    std::vector<Sql> all(apart.begin(), apart.end());
    all.insert(all.end(),
               {listInto, findPresent, readBefore, bringBack, markUndone, readPairs, addPair});
    return all;
}

} // namespace kq
