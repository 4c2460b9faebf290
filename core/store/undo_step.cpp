#include "core/store/undo_step.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

#include <array>

namespace kq {

namespace {

constexpr Sql findStep{"undo.find_step",
                       "SELECT id, kind, done_at FROM steps WHERE id = :step AND recorded = 1"};
constexpr Sql findBuiltOn{
    "undo.find_built_on",
    "WITH RECURSIVE built (id) AS (SELECT step_id FROM step_uses WHERE used_id = :step"
    " UNION SELECT u.step_id FROM step_uses u JOIN built b ON u.used_id = b.id)"
    " SELECT s.id, s.kind, s.done_at FROM steps s JOIN built b ON s.id = b.id ORDER BY s.id DESC"};

// Before anything is taken back: what one of the steps brought and another changed only goes.
constexpr Sql countAll{
    "undo.count",
    "WITH undone AS MATERIALIZED (SELECT value AS id FROM json_each(:steps)),"
    " gone AS MATERIALIZED (SELECT entity, first_id, last_id FROM step_ranges"
    " WHERE step_id IN (SELECT id FROM undone))"
    "SELECT (SELECT count(*) FROM customers c, gone g WHERE g.entity = 1"
    " AND c.id BETWEEN g.first_id AND g.last_id),"
    " (SELECT count(DISTINCT j.owner) FROM journal j WHERE j.step_id IN (SELECT id FROM undone)"
    " AND j.entity NOT IN (9, 10, 14) AND NOT EXISTS (SELECT 1 FROM gone g WHERE g.entity = 1"
    " AND j.owner BETWEEN g.first_id AND g.last_id)),"
    " (SELECT count(*) FROM orders o, gone g WHERE g.entity = 9"
    " AND o.id BETWEEN g.first_id AND g.last_id),"
    " (SELECT count(DISTINCT j.owner) FROM journal j WHERE j.step_id IN (SELECT id FROM undone)"
    " AND j.entity IN (9, 10) AND NOT EXISTS (SELECT 1 FROM gone g WHERE g.entity = 9"
    " AND j.owner BETWEEN g.first_id AND g.last_id))"};

// Rows that the step added. Customers go last, when nothing refers to them any more.
constexpr Sql removeLines{
    "undo.remove_lines",
    "DELETE FROM order_lines WHERE id BETWEEN"
    " (SELECT first_id FROM step_ranges WHERE step_id = :step AND entity = 10) AND"
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 10)"};
constexpr Sql removeOrders{
    "undo.remove_orders",
    "DELETE FROM orders WHERE id BETWEEN"
    " (SELECT first_id FROM step_ranges WHERE step_id = :step AND entity = 9) AND"
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 9)"};
constexpr Sql removeEmails{
    "undo.remove_emails",
    "DELETE FROM customer_emails WHERE id BETWEEN"
    " (SELECT first_id FROM step_ranges WHERE step_id = :step AND entity = 4) AND"
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 4)"};
constexpr Sql removePhones{
    "undo.remove_phones",
    "DELETE FROM customer_phones WHERE id BETWEEN"
    " (SELECT first_id FROM step_ranges WHERE step_id = :step AND entity = 3) AND"
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 3)"};
constexpr Sql removeCodes{
    "undo.remove_codes",
    "DELETE FROM customer_codes WHERE id BETWEEN"
    " (SELECT first_id FROM step_ranges WHERE step_id = :step AND entity = 2) AND"
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 2)"};
constexpr Sql removeSources{
    "undo.remove_sources",
    "DELETE FROM customer_sources WHERE (customer_id, source_id) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 5 AND before IS NULL)"};
constexpr Sql removeTags{
    "undo.remove_tags",
    "DELETE FROM customer_tags WHERE (customer_id, tag_id) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 6 AND before IS NULL)"};
constexpr Sql removeAttributes{
    "undo.remove_attributes",
    "DELETE FROM customer_attributes WHERE (customer_id, attribute_id) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 7 AND before IS NULL)"};
constexpr Sql removeFigures{
    "undo.remove_figures",
    "DELETE FROM opening_figures WHERE (customer_id, source_id) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 8 AND before IS NULL)"};
constexpr Sql removeOwnerFields{
    "undo.remove_owner_fields",
    "DELETE FROM owner_fields WHERE (customer_id, field) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 11 AND before IS NULL)"};
constexpr Sql removeOwnerAttributes{
    "undo.remove_owner_attributes",
    "DELETE FROM owner_attributes WHERE (customer_id, attribute_id) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 12 AND before IS NULL)"};
constexpr Sql removeOwnerUntagged{
    "undo.remove_owner_untagged",
    "DELETE FROM owner_untagged WHERE (customer_id, tag_id) IN (SELECT key1, key2"
    " FROM journal WHERE step_id = :step AND entity = 13 AND before IS NULL)"};
constexpr Sql removeCustomers{
    "undo.remove_customers",
    "DELETE FROM customers WHERE id BETWEEN"
    " (SELECT first_id FROM step_ranges WHERE step_id = :step AND entity = 1) AND"
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 1)"};
constexpr Sql removeReturned{
    "undo.remove_returned",
    "DELETE FROM customers WHERE id IN (SELECT key1 FROM journal WHERE step_id = :step"
    " AND entity = 1 AND before IS NULL)"};
// So that the same file gives the same ids when it comes again.
constexpr Sql takeIdsBack{
    "undo.take_ids_back",
    "UPDATE sqlite_sequence SET seq = (SELECT first_id - 1 FROM step_ranges"
    " WHERE step_id = :step AND entity = 1) WHERE name = 'customers' AND seq ="
    " (SELECT last_id FROM step_ranges WHERE step_id = :step AND entity = 1)"};

// Rows that the step changed or removed. What schema 2 wrote has no `hidden`.
constexpr Sql restoreCustomers{
    "undo.restore_customers",
    "INSERT INTO customers (id, name, search, address, area, gender, birth_year, birth_month,"
    " birth_day, registered_on, app, note, do_not_contact, consent_zalo, consent_sms,"
    " consent_email, consent_phone)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, before ->> 4, before ->> 5,"
    " before ->> 6, before ->> 7, before ->> 8, before ->> 9, before ->> 10, before ->> 11,"
    " before ->> 12, before ->> 13, before ->> 14, before ->> 15, before ->> 16"
    " FROM journal WHERE step_id = :step AND entity = 1 AND before IS NOT NULL"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, search = excluded.search,"
    " address = excluded.address, area = excluded.area, gender = excluded.gender,"
    " birth_year = excluded.birth_year, birth_month = excluded.birth_month,"
    " birth_day = excluded.birth_day, registered_on = excluded.registered_on,"
    " app = excluded.app, note = excluded.note, do_not_contact = excluded.do_not_contact,"
    " consent_zalo = excluded.consent_zalo, consent_sms = excluded.consent_sms,"
    " consent_email = excluded.consent_email, consent_phone = excluded.consent_phone"};
constexpr Sql restoreCodes{
    "undo.restore_codes",
    "INSERT INTO customer_codes (id, customer_id, source_id, code)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3 FROM journal"
    " WHERE step_id = :step AND entity = 2 AND before IS NOT NULL"
    " ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id,"
    " source_id = excluded.source_id, code = excluded.code"};
constexpr Sql restorePhones{
    "undo.restore_phones",
    "INSERT INTO customer_phones (id, customer_id, number, kind, hidden)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, coalesce(before ->> 4, 0)"
    " FROM journal WHERE step_id = :step AND entity = 3 AND before IS NOT NULL"
    " ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id,"
    " number = excluded.number, kind = excluded.kind, hidden = excluded.hidden"};
constexpr Sql restoreEmails{"undo.restore_emails",
                            "INSERT INTO customer_emails (id, customer_id, email, hidden)"
                            " SELECT before ->> 0, before ->> 1, before ->> 2,"
                            " coalesce(before ->> 3, 0) FROM journal"
                            " WHERE step_id = :step AND entity = 4 AND before IS NOT NULL"
                            " ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id,"
                            " email = excluded.email, hidden = excluded.hidden"};
constexpr Sql restoreSources{
    "undo.restore_sources",
    "INSERT INTO customer_sources (customer_id, source_id)"
    " SELECT before ->> 0, before ->> 1 FROM journal"
    " WHERE step_id = :step AND entity = 5 AND before IS NOT NULL ON CONFLICT DO NOTHING"};
constexpr Sql restoreTags{
    "undo.restore_tags",
    "INSERT INTO customer_tags (customer_id, tag_id) SELECT before ->> 0, before ->> 1 FROM journal"
    " WHERE step_id = :step AND entity = 6 AND before IS NOT NULL ON CONFLICT DO NOTHING"};
constexpr Sql restoreAttributes{
    "undo.restore_attributes",
    "INSERT INTO customer_attributes (customer_id, attribute_id, value)"
    " SELECT before ->> 0, before ->> 1, before ->> 2 FROM journal"
    " WHERE step_id = :step AND entity = 7 AND before IS NOT NULL"
    " ON CONFLICT (customer_id, attribute_id) DO UPDATE SET value = excluded.value"};
constexpr Sql restoreFigures{
    "undo.restore_figures",
    "INSERT INTO opening_figures (customer_id, source_id, order_count, total, first_on, last_on)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, before ->> 4, before ->> 5"
    " FROM journal WHERE step_id = :step AND entity = 8 AND before IS NOT NULL"
    " ON CONFLICT (customer_id, source_id) DO UPDATE SET order_count = excluded.order_count,"
    " total = excluded.total, first_on = excluded.first_on, last_on = excluded.last_on"};
constexpr Sql restoreOrders{
    "undo.restore_orders",
    "INSERT INTO orders (id, source_id, code, customer_id, placed_day, placed_second, status,"
    " stated_status, area_id, channel_id, branch_id, discount, refund, total, total_given)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, before ->> 4, before ->> 5,"
    " before ->> 6, before ->> 7, before ->> 8, before ->> 9, before ->> 10, before ->> 11,"
    " before ->> 12, before ->> 13, before ->> 14"
    " FROM journal WHERE step_id = :step AND entity = 9 AND before IS NOT NULL"
    " ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id, code = excluded.code,"
    " customer_id = excluded.customer_id, placed_day = excluded.placed_day,"
    " placed_second = excluded.placed_second, status = excluded.status,"
    " stated_status = excluded.stated_status, area_id = excluded.area_id,"
    " channel_id = excluded.channel_id, branch_id = excluded.branch_id,"
    " discount = excluded.discount, refund = excluded.refund, total = excluded.total,"
    " total_given = excluded.total_given"};
constexpr Sql restoreLines{
    "undo.restore_lines",
    "INSERT INTO order_lines (id, order_id, product_id, quantity, amount)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, before ->> 4 FROM journal"
    " WHERE step_id = :step AND entity = 10 AND before IS NOT NULL"
    " ON CONFLICT (id) DO UPDATE SET order_id = excluded.order_id,"
    " product_id = excluded.product_id, quantity = excluded.quantity, amount = excluded.amount"};
constexpr Sql restoreOwnerFields{
    "undo.restore_owner_fields",
    "INSERT INTO owner_fields (customer_id, field) SELECT before ->> 0, before ->> 1 FROM journal"
    " WHERE step_id = :step AND entity = 11 AND before IS NOT NULL ON CONFLICT DO NOTHING"};
constexpr Sql restoreOwnerAttributes{
    "undo.restore_owner_attributes",
    "INSERT INTO owner_attributes (customer_id, attribute_id) SELECT before ->> 0, before ->> 1 "
    "FROM journal"
    " WHERE step_id = :step AND entity = 12 AND before IS NOT NULL ON CONFLICT DO NOTHING"};
constexpr Sql restoreOwnerUntagged{
    "undo.restore_owner_untagged",
    "INSERT INTO owner_untagged (customer_id, tag_id) SELECT before ->> 0, before ->> 1 FROM "
    "journal"
    " WHERE step_id = :step AND entity = 13 AND before IS NOT NULL ON CONFLICT DO NOTHING"};
constexpr Sql restoreDefinitions{
    "undo.restore_definitions",
    "INSERT INTO attributes (id, name, folded, type, choices, removed)"
    " SELECT before ->> 0, before ->> 1, before ->> 2, before ->> 3, before ->> 4, before ->> 5"
    " FROM journal WHERE step_id = :step AND entity = 14 AND before IS NOT NULL"
    " ON CONFLICT (id) DO UPDATE SET name = excluded.name, folded = excluded.folded,"
    " type = excluded.type, choices = excluded.choices, removed = excluded.removed"};

// A word that nobody has any more is no choice in a list; but a step may still give it back.
constexpr Sql removeUnusedTags{
    "undo.remove_unused_tags",
    "DELETE FROM tags WHERE NOT EXISTS (SELECT 1 FROM customer_tags t WHERE t.tag_id = tags.id)"
    " AND NOT EXISTS (SELECT 1 FROM owner_untagged u WHERE u.tag_id = tags.id)"
    " AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.entity IN (6, 13) AND j.key2 = tags.id"
    " AND j.before IS NOT NULL)"};
constexpr Sql forgetImport{"undo.forget_import", "DELETE FROM imports WHERE id = :step"};
// What people said goes with it.
constexpr Sql forgetStep{"undo.forget_step", "DELETE FROM steps WHERE id = :step"};

/// In an order in which no row ever refers to one that is not there.
constexpr std::array undoing{
    removeLines,
    removeOrders,
    removeEmails,
    removePhones,
    removeCodes,
    removeSources,
    removeTags,
    removeAttributes,
    removeFigures,
    removeOwnerFields,
    removeOwnerAttributes,
    removeOwnerUntagged,
    restoreCustomers,
    restoreCodes,
    restorePhones,
    restoreEmails,
    restoreSources,
    restoreTags,
    restoreDefinitions,
    restoreAttributes,
    restoreFigures,
    restoreOwnerFields,
    restoreOwnerAttributes,
    restoreOwnerUntagged,
    restoreOrders,
    restoreLines,
    removeCustomers,
    removeReturned,
    takeIdsBack,
    forgetImport,
    forgetStep,
};

ChangeStep stepOf(const Query &query)
{
    ChangeStep step;
    step.id = {query.integer(0)};
    step.kind = fromKey<StepKind>(query.text(1)).value_or(step.kind);
    step.doneAt = query.moment(2);
    return step;
}

} // namespace

Result<std::optional<ChangeStep>> recordedStep(Connection &db, StepId id)
{
    Query query(db, findStep);
    query.bind(":step", id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? std::optional(stepOf(query)) : std::nullopt;
}

Result<std::vector<ChangeStep>> stepsBuiltOn(Connection &db, StepId id)
{
    Query query(db, findBuiltOn);
    query.bind(":step", id);
    return allRows(query, stepOf);
}

Result<UndoCounts> countUndone(Connection &db, const std::vector<StepId> &steps,
                               const JobControl &control)
{
    const Interruptible interruptible(db, control);
    QStringList ids;
    for (const StepId step : steps)
        ids += QString::number(step.value);
    Query query(db, countAll);
    query.bind(":steps", u'[' + ids.join(u',') + u']');
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return UndoCounts{query.integer(0), query.integer(1), query.integer(2), query.integer(3)};
}

Result<void> undoStep(Connection &db, StepId id, const JobControl &control)
{
    const Interruptible interruptible(db, control);
    for (const Sql &sql : undoing) {
        Query query(db, sql);
        query.bind(":step", id);
        if (Result<void> done = query.run(); !done)
            return done.error();
    }
    return Query(db, removeUnusedTags).run();
}

std::vector<Sql> undoStatements()
{
    std::vector<Sql> all(undoing.begin(), undoing.end());
    all.insert(all.end(), {findStep, findBuiltOn, countAll, removeUnusedTags});
    return all;
}

} // namespace kq
