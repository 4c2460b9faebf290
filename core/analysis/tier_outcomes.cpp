#include "core/analysis/tier_outcomes.h"

#include "core/analysis/purchases.h"
#include "core/profile/first_traces.h"
#include "core/profile/saturated_sum.h"

#include <cmath>

namespace kq {

namespace {

double shareWhoBought(const TierOutcome &outcome)
{
    return static_cast<double>(outcome.buyers) / static_cast<double>(outcome.customers);
}

/// By how much two parts of this size differ by chance at most, in about nineteen cases of twenty:
/// twice the standard error of the difference of two proportions.
double chanceBetween(const TierOutcome &a, const TierOutcome &b)
{
    const auto first = static_cast<double>(a.customers);
    const auto second = static_cast<double>(b.customers);
    const double both = static_cast<double>(a.buyers + b.buyers) / (first + second);
    return 2 * std::sqrt(both * (1 - both) * (1 / first + 1 / second));
}

} // namespace

Result<TierOutcomes> tierOutcomes(const EvaluationContext &context, int days, JobControl &control)
{
    EvaluationContext then = context;
    then.asOf = context.asOf.addDays(-days);
    const Result<TierPlaces> tiers = tierPlacesAt(then, control);
    if (!tiers)
        return tiers.error();
    const FirstTraces traces(context.profiles);
    TierOutcomes found;
    std::vector<TierOutcome> &outcomes = found.tiers;
    outcomes.resize(tiers->keys.size() + 1); // the last: without a tier
    for (std::size_t i = 0; i < tiers->keys.size(); ++i)
        outcomes[i].key = tiers->keys[i];
    const auto outcomeOf = [&](std::size_t customer) -> TierOutcome & {
        if (!traces.isThere(customer, then.asOf))
            return found.newcomers;
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
    return found;
}

TierVerdict verdictOn(const TierOutcomes &outcomes)
{
    TierVerdict verdict;
    for (std::size_t i = 0; i < outcomes.tiers.size(); ++i) {
        const TierOutcome &tier = outcomes.tiers[i];
        if (!tier.key.isEmpty() && tier.customers >= TierVerdict::leastCustomers)
            verdict.judged.push_back(i);
    }
    double largest = 0;
    for (auto better = verdict.judged.begin(); better != verdict.judged.end(); ++better) {
        for (auto lower = better + 1; lower != verdict.judged.end(); ++lower) {
            const TierOutcome &above = outcomes.tiers[*better];
            const TierOutcome &below = outcomes.tiers[*lower];
            const double difference = shareWhoBought(below) - shareWhoBought(above);
            if (difference <= largest || difference <= chanceBetween(above, below))
                continue;
            largest = difference;
            verdict.contradiction = TierContradiction{*better, *lower};
        }
    }
    return verdict;
}

} // namespace kq
