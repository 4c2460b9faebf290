#include "core/shop/slipping.h"

#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"
#include "core/shop/shop_figures.h"
#include "core/shop/shown_name.h"
#include "core/tier/tier.h"

#include <algorithm>

namespace kq {

Result<std::vector<SlippingCustomer>> slippingCustomers(const Snapshot &snapshot, QDate asOf,
                                                        Language language, JobControl &control)
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

    const Result<TierPlaces> standing = tierPlacesAt(context, control);
    if (!standing)
        return standing.error();
    const auto tierOf = [&](std::size_t place) {
        const std::uint8_t tier = standing->places[place];
        return tier == TierPlaces::none ? QString()
                                        : shortNameOf(snapshot.definitions.tiers()[tier], language);
    };

    std::vector<SlippingCustomer> customers;
    slipping->forEach([&](std::size_t place) {
        customers.push_back({context.profiles.idAt(place),
                             shownName(context.profiles, place),
                             addressOf(context.profiles, place, MessageChannel::Phone),
                             tierOf(place),
                             {spent->numerators[place]},
                             silence->numerators[place],
                             overdue->at(place).toDouble()});
    });
    std::stable_sort(customers.begin(), customers.end(),
                     [](const SlippingCustomer &a, const SlippingCustomer &b) {
                         return a.spentInYear > b.spentInYear;
                     });
    return customers;
}

} // namespace kq
