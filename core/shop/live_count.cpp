#include "core/shop/live_count.h"

#include "core/condition/evaluate.h"

namespace kq {

Result<LiveCount> countCondition(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                                 JobControl &control)
{
    EvaluationContext context = snapshot.at(asOf);
    context.memory = &snapshot.memory->conditions();
    Result<CustomerSet> members = evaluate(condition, context, control);
    if (!members)
        return members.error();
    const Result<std::shared_ptr<const LiveMemory::Everybody>> everybody =
        snapshot.memory->everybody(context, control);
    if (!everybody)
        return everybody.error();

    LiveCount count;
    count.members = std::move(*members);
    count.customers = count.members.count();
    count.allCustomers = static_cast<std::int64_t>(context.profiles.size());
    count.allRevenue = (*everybody)->revenue;
    const std::vector<std::int64_t> &totals = (*everybody)->totals.numerators;
    count.members.forEach([&](std::size_t customer) { count.revenue.minor += totals[customer]; });
    const PriceList prices = snapshot.prices.on(asOf);
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries) {
        const auto at = static_cast<std::size_t>(channel);
        CustomerSet reached = (*everybody)->reachable[at];
        reached &= count.members;
        count.reachable[at] = reached.count();
        count.cost[at] = {count.reachable[at] * prices.of(channel).minor};
    }
    return count;
}

} // namespace kq
