#include "core/store/tiers_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql listAll{"tiers.list",
                      "SELECT key, position, name, condition FROM tiers ORDER BY position"};
constexpr Sql removeAll{"tiers.remove_all", "DELETE FROM tiers"};
constexpr Sql addOne{"tiers.add", "INSERT INTO tiers (key, position, name, condition)"
                                  " VALUES (:key, :position, :name, :condition)"};

} // namespace

Result<std::vector<StoredTier>> listTiers(Connection &db)
{
    Query query(db, listAll);
    return allRows(query, [](const Query &row) {
        return StoredTier{row.text(0), static_cast<int>(row.integer(1)), row.text(2),
                          row.text(3).toUtf8()};
    });
}

Result<void> replaceTiers(Connection &db, const std::vector<StoredTier> &tiers)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query clear(db, removeAll);
    if (Result<void> cleared = clear.run(); !cleared)
        return cleared.error();
    Query add(db, addOne);
    std::int64_t position = 0;
    for (const StoredTier &tier : tiers) {
        add.bind(":key", tier.key);
        add.bind(":position", position++);
        add.bind(":name", tier.name);
        add.bind(":condition", QString::fromUtf8(tier.condition));
        if (Result<void> added = add.run(); !added)
            return added.error();
    }
    return change->commit();
}

std::vector<Sql> tierStatements()
{
    return {listAll, removeAll, addOne};
}

} // namespace kq
