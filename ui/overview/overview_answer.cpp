#include "ui/overview/overview_answer.h"

#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"

#include <algorithm>

namespace kq {

namespace {

constexpr std::size_t slippingShown = 50;

Result<std::vector<SlippingCustomer>> slippingOf(const Snapshot &snapshot, QDate asOf,
                                                 JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    const Result<CustomerSet> slipping = slippingAway(snapshot, asOf, control);
    if (!slipping)
        return slipping.error();
    OrderFilter year;
    year.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
    const Result<MetricColumn> spent = metricColumn(Metric::Total, year, context, control);
    if (!spent)
        return spent.error();
    const Result<MetricColumn> silence = metricColumn(Metric::DaysSinceLast, {}, context, control);
    if (!silence)
        return silence.error();
    const Result<MetricColumn> overdue = metricColumn(Metric::OverdueRatio, {}, context, control);
    if (!overdue)
        return overdue.error();

    std::vector<SlippingCustomer> customers;
    slipping->forEach([&](std::size_t place) {
        customers.push_back({context.profiles.idAt(place),
                             context.profiles.customers().names.at(place),
                             addressOf(context.profiles, place, MessageChannel::Phone),
                             {spent->numerators[place]},
                             silence->numerators[place],
                             overdue->at(place).toDouble()});
    });
    std::stable_sort(customers.begin(), customers.end(),
                     [](const SlippingCustomer &a, const SlippingCustomer &b) {
                         return a.spentInYear > b.spentInYear;
                     });
    if (customers.size() > slippingShown)
        customers.resize(slippingShown);
    return customers;
}

} // namespace

Result<OverviewAnswer> overviewOf(Shop &shop, QDate asOf, Language language, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = shop.snapshot(control);
    if (!current)
        return current.error();
    const Snapshot &snapshot = **current;
    OverviewAnswer answer;
    answer.settings = snapshot.settings;
    Result<ShopFigures> figures = shopFigures(snapshot, asOf, control);
    if (!figures)
        return figures.error();
    answer.figures = std::move(*figures);
    Result<std::vector<TierFigures>> tiers = tiersAt(snapshot, asOf, language, control);
    if (!tiers)
        return tiers.error();
    answer.tiers = std::move(*tiers);
    Result<std::vector<TierFigures>> before =
        tiersAt(snapshot, asOf.addMonths(-1), language, control);
    if (!before)
        return before.error();
    answer.tiersMonthAgo = std::move(*before);
    Result<std::vector<SlippingCustomer>> slipping = slippingOf(snapshot, asOf, control);
    if (!slipping)
        return slipping.error();
    answer.slipping = std::move(*slipping);
    return answer;
}

} // namespace kq
