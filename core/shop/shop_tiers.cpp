#include "core/condition/check.h"
#include "core/shop/definitions_store.h"
#include "core/shop/shop.h"
#include "core/store/attributes_store.h"
#include "core/store/transaction.h"
#include "core/text/fold.h"
#include "core/tier/edit_ladder.h"

#include <algorithm>
#include <set>

namespace kq {

namespace {

/// Keys and names by which tiers can be told apart.
Result<void> checkNames(const std::vector<Tier> &tiers)
{
    if (tiers.empty())
        return Error{ErrorCode::OutOfRange, QStringLiteral("tiers"), QStringLiteral("1"), {}, 0};
    std::set<QString> keys;
    std::set<QString> names;
    for (const Tier &tier : tiers) {
        if (tier.key.isEmpty() || tier.key != tier.key.toLower())
            return Error{ErrorCode::UnknownTier, {}, {}, tier.key, 0};
        if (!keys.insert(tier.key).second)
            return Error{ErrorCode::NameTaken, {}, {}, tier.key, 0};
        const QString name = folded(tier.name);
        if (!name.isEmpty() && !names.insert(name).second)
            return Error{ErrorCode::NameTaken, {}, {}, tier.name, 0};
    }
    return {};
}

} // namespace

Result<void> checkLadder(const std::vector<Tier> &tiers, const DefinitionSet &definitions)
{
    if (Result<void> named = checkNames(tiers); !named)
        return named;
    const DefinitionSet afterwards(definitions.segments(), tiers);
    for (const Tier &tier : tiers) {
        if (Result<void> sound = checkCondition(tier.condition, afterwards, ConditionUse::Tier);
            !sound)
            return sound;
    }
    for (const Tier &gone : definitions.tiers()) {
        if (std::any_of(tiers.begin(), tiers.end(),
                        [&](const Tier &tier) { return tier.key == gone.key; }))
            continue;
        for (const Segment &segment : definitions.segments()) {
            if (refersToTier(segment.condition, gone.key))
                return Error{ErrorCode::SegmentInUse, {}, {}, segment.name, 0};
        }
    }
    return {};
}

Result<void> Shop::changeTiers(const std::vector<Tier> &tiers, const QDateTime &now)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    Result<std::vector<StoredAttribute>> attributes = listAttributes(*db);
    if (!attributes)
        return attributes.error();
    const ShopAttributes types(std::move(*attributes));
    const Result<DefinitionSet> definitions = loadDefinitions(*db, types);
    if (!definitions)
        return definitions.error();
    if (Result<void> sound = checkLadder(tiers, *definitions); !sound)
        return sound;
    if (!haveSameRules(definitions->tiers(), tiers)) {
        if (Result<void> noted =
                addRuleChange(*db, types, {now.date(), {}, definitions->tiers(), {}});
            !noted)
            return noted;
    }
    if (Result<void> kept = storeTiers(*db, tiers); !kept)
        return kept;
    return transaction->commit();
}

} // namespace kq
