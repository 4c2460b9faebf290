#include "core/shop/live_count.h"

#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"

namespace kq {

Result<LiveCount> countCondition(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                                 JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    Result<CustomerSet> members = evaluate(condition, context, control);
    if (!members)
        return members.error();
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();

    LiveCount count;
    count.members = std::move(*members);
    count.customers = count.members.count();
    count.allCustomers = static_cast<std::int64_t>(context.profiles.size());
    for (const std::int64_t total : totals->numerators)
        count.allRevenue.minor += total;
    count.members.forEach(
        [&](std::size_t customer) { count.revenue.minor += totals->numerators[customer]; });
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries) {
        const auto at = static_cast<std::size_t>(channel);
        count.members.forEach([&](std::size_t customer) {
            if (!exclusionOf(context.profiles, customer, channel))
                ++count.reachable[at];
        });
        count.cost[at] = {count.reachable[at] * snapshot.prices.of(channel).minor};
    }
    return count;
}

} // namespace kq
