#include "core/store/all_statements.h"
#include "core/store/bulk_writer_state.h"
#include "core/store/bulk_writes.h"

#include <utility>

namespace kq {

namespace {

constexpr Sql moveOrders{"merge.orders",
                         "UPDATE orders SET customer_id = :survivor WHERE customer_id = :gone"};
constexpr Sql moveCodes{
    "merge.codes", "UPDATE customer_codes SET customer_id = :survivor WHERE customer_id = :gone"};
// An invalid number may stand with both; the second one goes with its customer.
constexpr Sql movePhones{
    "merge.phones",
    "UPDATE OR IGNORE customer_phones SET customer_id = :survivor WHERE customer_id = :gone"};
constexpr Sql moveEmails{
    "merge.emails", "UPDATE customer_emails SET customer_id = :survivor WHERE customer_id = :gone"};
constexpr Sql copyTags{"merge.tags",
                       "INSERT OR IGNORE INTO customer_tags (customer_id, tag_id)"
                       " SELECT :survivor, tag_id FROM customer_tags WHERE customer_id = :gone"};
constexpr Sql copySources{
    "merge.sources",
    "INSERT OR IGNORE INTO customer_sources (customer_id, source_id)"
    " SELECT :survivor, source_id FROM customer_sources WHERE customer_id = :gone"};
// What the owner wrote by hand wins; of both the survivor's.
constexpr Sql dropAttributes{
    "merge.drop_attributes",
    "DELETE FROM customer_attributes WHERE customer_id = :survivor AND attribute_id IN"
    " (SELECT attribute_id FROM owner_attributes WHERE customer_id = :gone) AND attribute_id NOT IN"
    " (SELECT attribute_id FROM owner_attributes WHERE customer_id = :survivor)"};
constexpr Sql copyAttributes{
    "merge.attributes",
    "INSERT OR IGNORE INTO customer_attributes (customer_id, attribute_id, value)"
    " SELECT :survivor, attribute_id, value FROM customer_attributes WHERE customer_id = :gone"
    " AND attribute_id NOT IN"
    " (SELECT attribute_id FROM owner_attributes WHERE customer_id = :survivor)"};
constexpr Sql copyFieldMarks{
    "merge.owner_fields", "INSERT OR IGNORE INTO owner_fields (customer_id, field)"
                          " SELECT :survivor, field FROM owner_fields WHERE customer_id = :gone"};
constexpr Sql copyAttributeMarks{
    "merge.owner_attributes",
    "INSERT OR IGNORE INTO owner_attributes (customer_id, attribute_id)"
    " SELECT :survivor, attribute_id FROM owner_attributes WHERE customer_id = :gone"};
constexpr Sql copyUntagged{
    "merge.owner_untagged",
    "INSERT OR IGNORE INTO owner_untagged (customer_id, tag_id)"
    " SELECT :survivor, tag_id FROM owner_untagged WHERE customer_id = :gone"};
constexpr Sql dropTags{"merge.drop_tags",
                       "DELETE FROM customer_tags WHERE customer_id = :survivor AND tag_id IN"
                       " (SELECT tag_id FROM owner_untagged WHERE customer_id = :survivor)"};
// A total is unknown only where neither had one.
constexpr Sql addFigures{
    "merge.figures",
    "INSERT INTO opening_figures (customer_id, source_id, order_count, total, first_on, last_on)"
    " SELECT :survivor, source_id, order_count, total, first_on, last_on FROM opening_figures"
    " WHERE customer_id = :gone"
    " ON CONFLICT (customer_id, source_id) DO UPDATE SET"
    " order_count = order_count + excluded.order_count,"
    " total = coalesce(total + excluded.total, total, excluded.total),"
    " first_on = coalesce(min(first_on, excluded.first_on), first_on, excluded.first_on),"
    " last_on = max(last_on, excluded.last_on)"};
// While a step is open: who became whom, for taking them apart again.
constexpr Sql keepMerge{"merge.keep", "INSERT INTO merges (step_id, gone, survivor)"
                                      " SELECT step_id, :gone, :survivor FROM open_step"};
// A file shows two to be one, and of one of them the owner wrote the phones (14) or e-mails (15).
constexpr Sql hideOtherPhones{
    "merge.hide_phones",
    "UPDATE customer_phones SET hidden = 1 WHERE customer_id = :other AND hidden = 0"
    " AND EXISTS (SELECT 1 FROM owner_fields WHERE customer_id = :owner AND field = 14)"
    " AND NOT EXISTS (SELECT 1 FROM owner_fields WHERE customer_id = :other AND field = 14)"};
constexpr Sql hideOtherEmails{
    "merge.hide_emails",
    "UPDATE customer_emails SET hidden = 1 WHERE customer_id = :other AND hidden = 0"
    " AND EXISTS (SELECT 1 FROM owner_fields WHERE customer_id = :owner AND field = 15)"
    " AND NOT EXISTS (SELECT 1 FROM owner_fields WHERE customer_id = :other AND field = 15)"};
constexpr Sql removeGone{"merge.remove", "DELETE FROM customers WHERE id = :gone"};

} // namespace

Result<void> BulkWriter::mergeCustomers(CustomerId survivor, CustomerId gone)
{
    for (const Sql &sql :
         {moveOrders, moveCodes, movePhones, moveEmails, copyTags, copySources, dropAttributes,
          copyAttributes, addFigures, copyFieldMarks, copyAttributeMarks, copyUntagged}) {
        if (Result<void> moved = runWith(m_state->statements, sql, survivor.value, gone.value);
            !moved)
            return moved.error();
    }
    if (Result<void> dropped = runWith(m_state->statements, dropTags, survivor.value); !dropped)
        return dropped;
    if (Result<void> kept = runWith(m_state->statements, keepMerge, gone.value, survivor.value);
        !kept)
        return kept;
    return runWith(m_state->statements, removeGone, gone.value); // what it still had goes with it
}

Result<void> BulkWriter::keepOwnedIdentities(CustomerId survivor, CustomerId gone)
{
    for (const Sql &sql : {hideOtherPhones, hideOtherEmails}) {
        for (const auto &[owner, other] : {std::pair(survivor, gone), std::pair(gone, survivor)}) {
            if (Result<void> hidden = runWith(m_state->statements, sql, other.value, owner.value);
                !hidden)
                return hidden;
        }
    }
    return {};
}

std::vector<Sql> mergeStatements()
{
    return {moveOrders,      moveCodes,      movePhones,     moveEmails,     copyTags,
            copySources,     dropAttributes, copyAttributes, copyFieldMarks, copyAttributeMarks,
            copyUntagged,    dropTags,       addFigures,     keepMerge,      removeGone,
            hideOtherPhones, hideOtherEmails};
}

} // namespace kq
