#include "core/store/care_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql listEdits{"care.list_edits",
                        "SELECT group_kind, group_key, field, value FROM plan_edits"
                        " ORDER BY group_kind, group_key, field"};
constexpr Sql removeEdits{
    "care.remove_edits",
    "DELETE FROM plan_edits WHERE group_kind = :kind AND group_key = :group_key"};
constexpr Sql addEdit{"care.add_edit",
                      "INSERT INTO plan_edits (group_kind, group_key, field, value)"
                      " VALUES (:kind, :group_key, :field, :value)"};
constexpr Sql listAllPrices{"care.list_prices", "SELECT type, since, minor FROM message_prices"
                                                " ORDER BY type, since"};
constexpr Sql removePrices{"care.remove_prices", "DELETE FROM message_prices"};
constexpr Sql addPrice{"care.add_price", "INSERT INTO message_prices (type, since, minor)"
                                         " VALUES (:type, :since, :minor)"};

} // namespace

Result<std::vector<StoredPlanEdit>> listPlanEdits(Connection &db)
{
    Query query(db, listEdits);
    return allRows(query, [](const Query &row) {
        return StoredPlanEdit{static_cast<int>(row.integer(0)), row.text(1), row.text(2),
                              row.text(3)};
    });
}

Result<void> replacePlanEdits(Connection &db, int groupKind, const QString &groupKey,
                              const std::vector<StoredPlanEdit> &edits)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query clear(db, removeEdits);
    clear.bind(":kind", std::int64_t{groupKind});
    clear.bind(":group_key", groupKey);
    if (Result<void> cleared = clear.run(); !cleared)
        return cleared.error();
    Query add(db, addEdit);
    for (const StoredPlanEdit &edit : edits) {
        add.bind(":kind", std::int64_t{groupKind});
        add.bind(":group_key", groupKey);
        add.bind(":field", edit.field);
        add.bind(":value", edit.value);
        if (Result<void> added = add.run(); !added)
            return added.error();
    }
    return change->commit();
}

Result<std::vector<StoredPrice>> listPrices(Connection &db)
{
    Query query(db, listAllPrices);
    return allRows(query, [](const Query &row) {
        return StoredPrice{row.text(0), row.date(1), row.integer(2)};
    });
}

Result<void> replacePrices(Connection &db, const std::vector<StoredPrice> &prices)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query clear(db, removePrices);
    if (Result<void> cleared = clear.run(); !cleared)
        return cleared.error();
    Query add(db, addPrice);
    for (const StoredPrice &price : prices) {
        add.bind(":type", price.type);
        add.bind(":since", price.since);
        add.bind(":minor", price.minor);
        if (Result<void> added = add.run(); !added)
            return added.error();
    }
    return change->commit();
}

std::vector<Sql> careStatements()
{
    return {listEdits, removeEdits, addEdit, listAllPrices, removePrices, addPrice};
}

} // namespace kq
