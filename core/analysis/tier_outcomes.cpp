#include "core/analysis/tier_outcomes.h"

#include "core/analysis/purchases.h"
#include "core/profile/saturated_sum.h"

namespace kq {

Result<std::vector<TierOutcome>> tierOutcomes(const EvaluationContext &context, int days,
                                              JobControl &control)
{
    EvaluationContext then = context;
    then.asOf = context.asOf.addDays(-days);
    const Result<TierPlaces> tiers = tierPlacesAt(then, control);
    if (!tiers)
        return tiers.error();
    std::vector<TierOutcome> outcomes(tiers->keys.size() + 1); // the last: without a tier
    for (std::size_t i = 0; i < tiers->keys.size(); ++i)
        outcomes[i].key = tiers->keys[i];
    const auto outcomeOf = [&](std::size_t customer) -> TierOutcome & {
        const std::uint8_t place = tiers->places[customer];
        return place == TierPlaces::none ? outcomes.back() : outcomes[place];
    };
    for (std::size_t customer = 0; customer < tiers->places.size(); ++customer)
        ++outcomeOf(customer).customers;
    const auto lastSeen = static_cast<std::int32_t>(then.asOf.toJulianDay());
    const auto count = [&](std::size_t customer, const Profiles &of,
                           std::span<const std::uint32_t> orders) {
        const OrderColumns &columns = of.orders();
        if (columns.days[orders.back()] <= lastSeen)
            return;
        TierOutcome &outcome = outcomeOf(customer);
        ++outcome.buyers;
        for (const std::uint32_t order : orders) {
            if (columns.days[order] <= lastSeen)
                continue;
            ++outcome.purchases;
            outcome.revenue.minor = saturatedSum(outcome.revenue.minor, columns.totals[order]);
        }
    };
    if (Result<void> done = forEachBuyer(context, nullptr, control, count); !done)
        return done.error();
    if (outcomes.back().customers == 0)
        outcomes.pop_back();
    return outcomes;
}

} // namespace kq
