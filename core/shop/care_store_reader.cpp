#include "core/shop/care_store_reader.h"

#include "core/shop/snapshot.h"
#include "core/store/care_store.h"
#include "core/store/settings_store.h"

#include <array>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{GroupKind::Tier, GroupKind::Segment};

Result<PlanBook> readPlans(Connection &db)
{
    const Result<std::vector<StoredPlanEdit>> stored = listPlanEdits(db);
    if (!stored)
        return stored.error();
    PlanBook plans;
    for (const StoredPlanEdit &edit : *stored) {
        const std::optional<PlanField> field = fromKey<PlanField>(edit.field);
        const auto kind = static_cast<std::size_t>(edit.groupKind);
        if (field && kind < kinds.size())
            plans[{kinds[kind], edit.groupKey}][*field] = edit.value;
    }
    return plans;
}

Result<MessageSettings> readMessageSettings(Connection &db, const ShopSettings &shop)
{
    MessageSettings settings;
    settings.values = {{Placeholder::ShopName, shop.name}, {Placeholder::Hotline, shop.hotline}};
    for (const auto &[placeholder, key] : KeyTable<Placeholder>::entries) {
        if (valueFrom(placeholder) == ValueFrom::Customer || settings.values.contains(placeholder))
            continue;
        const Result<std::optional<QString>> stored = storedValue(db, settingKeyOf(placeholder));
        if (!stored)
            return stored.error();
        if (stored->has_value())
            settings.values[placeholder] = **stored;
    }
    std::erase_if(settings.values, [](const auto &value) { return value.second.isEmpty(); });
    const Result<std::optional<QString>> quota = storedValue(db, quotaKey());
    if (!quota)
        return quota.error();
    if (quota->has_value())
        settings.zaloDailyQuota = (*quota)->toInt();
    const Result<std::optional<QString>> budget = storedValue(db, budgetKey());
    if (!budget)
        return budget.error();
    if (budget->has_value() && !(*budget)->isEmpty())
        settings.monthlyBudget = Money{(*budget)->toLongLong()};
    return settings;
}

} // namespace

QString settingKeyOf(Placeholder placeholder)
{
    return u"message."_s + keyOf(placeholder);
}

QString quotaKey()
{
    return u"message.zalo_daily_quota"_s;
}

QString budgetKey()
{
    return u"message.monthly_budget"_s;
}

Result<std::vector<DatedPrice>> readOwnPrices(Connection &db)
{
    const Result<std::vector<StoredPrice>> stored = listPrices(db);
    if (!stored)
        return stored.error();
    std::vector<DatedPrice> prices;
    for (const StoredPrice &price : *stored) {
        if (const std::optional<MessageType> type = fromKey<MessageType>(price.type))
            prices.push_back({*type, price.since, {price.minor}});
    }
    return prices;
}

Result<void> readCare(Connection &db, Snapshot &snapshot)
{
    const Result<std::vector<DatedPrice>> prices = readOwnPrices(db);
    if (!prices)
        return prices.error();
    Result<PlanBook> plans = readPlans(db);
    if (!plans)
        return plans.error();
    Result<MessageSettings> messages = readMessageSettings(db, snapshot.settings);
    if (!messages)
        return messages.error();
    snapshot.prices = PriceBook(snapshot.settings.currency, *prices);
    snapshot.plans = std::move(*plans);
    snapshot.messages = std::move(*messages);
    return {};
}

} // namespace kq
