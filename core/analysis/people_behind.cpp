#include "core/analysis/people_behind.h"

#include "core/analysis/purchase_times.h"
#include "core/analysis/purchases.h"
#include "core/condition/metric_column.h"
#include "core/profile/calendar_month.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace kq {

namespace {

constexpr std::size_t tenths = 10;

Result<CustomerSet> behind(const ScoreCell &cell, const EvaluationContext &context,
                           JobControl &control)
{
    const Result<Scores> scores = scoresAt(context, control);
    if (!scores)
        return scores.error();
    CustomerSet people(context.profiles.size());
    for (std::size_t customer = 0; customer < context.profiles.size(); ++customer) {
        if (scores->recency[customer] == cell.recency &&
            scores->frequency[customer] == cell.frequency)
            people.insert(customer);
    }
    return people;
}

Result<CustomerSet> behind(const OrderCountBar &bar, const EvaluationContext &context,
                           JobControl &control)
{
    const Result<MetricColumn> counts = metricColumn(Metric::Count, {}, context, control);
    if (!counts)
        return counts.error();
    CustomerSet people(context.profiles.size());
    for (std::size_t customer = 0; customer < context.profiles.size(); ++customer) {
        const std::int64_t count = std::max<std::int64_t>(0, counts->numerators[customer]);
        if (bar.orMore ? count >= bar.purchases : count == bar.purchases)
            people.insert(customer);
    }
    return people;
}

Result<CustomerSet> behind(const SpendTenth &tenth, const EvaluationContext &context,
                           JobControl &control)
{
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    std::vector<std::size_t> spenders(context.profiles.size());
    std::iota(spenders.begin(), spenders.end(), std::size_t{0});
    std::erase_if(spenders,
                  [&](std::size_t customer) { return totals->numerators[customer] <= 0; });
    std::stable_sort(spenders.begin(), spenders.end(), [&](std::size_t a, std::size_t b) {
        return totals->numerators[a] > totals->numerators[b];
    });
    // Cut as the curve is: rounded up to whole customers.
    const auto end = [&](int part) {
        return (spenders.size() * static_cast<std::size_t>(part) + tenths - 1) / tenths;
    };
    CustomerSet people(context.profiles.size());
    for (std::size_t i = end(tenth.tenth); i < end(tenth.tenth + 1); ++i)
        people.insert(spenders[i]);
    return people;
}

/// Buyers whose purchases @p isWanted finds.
template <class IsWanted>
Result<CustomerSet> buyersWith(const EvaluationContext &context, JobControl &control,
                               IsWanted isWanted)
{
    CustomerSet people(context.profiles.size());
    const Result<void> done = forEachBuyer(
        context, nullptr, control,
        [&](std::size_t customer, const Profiles &of, std::span<const std::uint32_t> orders) {
            if (isWanted(customer, of.orders(), orders))
                people.insert(customer);
        });
    if (!done)
        return done.error();
    return people;
}

Result<CustomerSet> behind(const CohortCell &cell, const EvaluationContext &context,
                           JobControl &control)
{
    const std::int32_t joined = calendarMonth(static_cast<std::int32_t>(cell.month.toJulianDay()));
    return buyersWith(context, control,
                      [&](std::size_t customer, const OrderColumns &columns,
                          std::span<const std::uint32_t> orders) {
                          const auto monthOf = [&](std::uint32_t order) {
                              return calendarMonth(columns.days[order]);
                          };
                          return monthOf(orders.front()) == joined &&
                                 context.profiles.openingsOf(customer).empty() &&
                                 std::any_of(orders.begin(), orders.end(),
                                             [&](std::uint32_t order) {
                                                 return monthOf(order) == joined + cell.later;
                                             });
                      });
}

Result<CustomerSet> behind(const GapBar &bar, const EvaluationContext &context, JobControl &control)
{
    return buyersWith(
        context, control,
        [&](std::size_t, const OrderColumns &columns, std::span<const std::uint32_t> orders) {
            std::int32_t before = columns.days[orders.front()];
            return std::any_of(orders.begin(), orders.end(), [&](std::uint32_t order) {
                const std::int32_t gap = columns.days[order] - before;
                before = columns.days[order];
                const auto place =
                    std::lower_bound(PurchaseGaps::ends.begin(), PurchaseGaps::ends.end(), gap);
                return gap > 0 &&
                       static_cast<std::size_t>(place - PurchaseGaps::ends.begin()) == bar.bar;
            });
        });
}

Result<CustomerSet> behind(const WeekCell &cell, const EvaluationContext &context,
                           JobControl &control)
{
    return buyersWith(
        context, control,
        [&](std::size_t, const OrderColumns &columns, std::span<const std::uint32_t> orders) {
            return std::any_of(orders.begin(), orders.end(), [&](std::uint32_t order) {
                return columns.hours[order] == cell.hour &&
                       columns.days[order] % WeekHours::weekdays == cell.weekday;
            });
        });
}

} // namespace

Result<CustomerSet> peopleBehind(const AnalysisCell &cell, const EvaluationContext &context,
                                 JobControl &control)
{
    return std::visit([&](const auto &which) { return behind(which, context, control); }, cell);
}

} // namespace kq
