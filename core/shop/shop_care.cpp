#include "core/care/own_placeholders.h"
#include "core/shop/care_store_reader.h"
#include "core/shop/definitions_store.h"
#include "core/shop/shop.h"
#include "core/store/attributes_store.h"
#include "core/store/care_store.h"
#include "core/store/settings_store.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkGroup(Connection &db, const GroupRef &group)
{
    Result<std::vector<StoredAttribute>> attributes = listAttributes(db);
    if (!attributes)
        return attributes.error();
    const Result<DefinitionSet> definitions =
        loadDefinitions(db, ShopAttributes(std::move(*attributes)));
    if (!definitions)
        return definitions.error();
    if (group.kind == GroupKind::Segment) {
        if (definitions->find(SegmentId{group.key.toLongLong()}))
            return {};
        return Error{ErrorCode::UnknownSegment, {}, {}, group.key};
    }
    const std::vector<Tier> &tiers = definitions->tiers();
    if (std::any_of(tiers.begin(), tiers.end(),
                    [&](const Tier &tier) { return tier.key == group.key; }))
        return {};
    return Error{ErrorCode::UnknownTier, {}, {}, group.key};
}

} // namespace

Result<void> Shop::changePlan(const GroupRef &group, const PlanEdits &edits)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<StoredAttribute>> attributes = listAttributes(*db);
    if (!attributes)
        return attributes.error();
    QStringList names;
    for (const StoredAttribute &attribute : *attributes)
        names.append(attribute.name);
    const OwnPlaceholders own(names);
    const auto kind = static_cast<int>(group.kind);
    std::vector<StoredPlanEdit> stored;
    for (const auto &[field, text] : edits) {
        const Result<QString> checked = checkedFieldText(field, text, own);
        if (!checked)
            return checked.error();
        stored.push_back({kind, group.key, keyOf(field), *checked});
    }
    if (Result<void> known = checkGroup(*db, group); !known)
        return known;
    return replacePlanEdits(*db, kind, group.key, stored);
}

Result<std::vector<DatedPrice>> Shop::ownPrices() const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return readOwnPrices(*db);
}

Result<void> Shop::changePrices(const std::vector<DatedPrice> &prices)
{
    std::vector<StoredPrice> stored;
    for (const DatedPrice &price : prices) {
        if (Result<void> sound = checkPrice(price); !sound)
            return sound;
        stored.push_back({keyOf(price.type), price.since, price.price.minor});
    }
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return replacePrices(*db, stored);
}

Result<void> Shop::changeMessageSettings(const MessageSettings &settings)
{
    if (settings.zaloDailyQuota < 0) {
        return Error{ErrorCode::OutOfRange, quotaKey(), u"≥ 0"_s,
                     QString::number(settings.zaloDailyQuota)};
    }
    if (settings.monthlyBudget &&
        (settings.monthlyBudget->minor < 0 || settings.monthlyBudget->minor > highestBudget)) {
        return Error{ErrorCode::OutOfRange, budgetKey(), u"0 – "_s + QString::number(highestBudget),
                     QString::number(settings.monthlyBudget->minor)};
    }
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    Result<Transaction> change = Transaction::begin(*db, Changes::Definitions);
    if (!change)
        return change.error();
    for (const auto &[placeholder, key] : KeyTable<Placeholder>::entries) {
        const bool isSetting =
            placeholder == Placeholder::ShopName || placeholder == Placeholder::Hotline;
        if (isSetting || valueFrom(placeholder) == ValueFrom::Customer)
            continue;
        const auto value = settings.values.find(placeholder);
        const QString text = value == settings.values.end() ? QString() : value->second;
        if (Result<void> kept = storeValue(*db, settingKeyOf(placeholder), text); !kept)
            return kept;
    }
    if (Result<void> kept = storeValue(*db, quotaKey(), QString::number(settings.zaloDailyQuota));
        !kept)
        return kept;
    const QString budget =
        settings.monthlyBudget ? QString::number(settings.monthlyBudget->minor) : QString();
    if (Result<void> kept = storeValue(*db, budgetKey(), budget); !kept)
        return kept;
    return change->commit();
}

} // namespace kq
