#include "ui/overview/overview_answer.h"

#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"
#include "core/segment/templates.h"

#include <algorithm>
#include <array>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t slippingShown = 50;
/// The ready groups that ask for a word about now, the most urgent first.
constexpr std::array careTemplates{"birthday_7_days"_L1, "unhappy"_L1, "due_again"_L1,
                                   "good_gone_quiet"_L1, "bought_once"_L1};

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
                             context.profiles.nameAt(place),
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

Result<std::vector<CareToday>> careOf(const Snapshot &snapshot, QDate asOf, Language language,
                                      JobControl &control)
{
    std::vector<CareToday> care;
    for (const QLatin1String key : careTemplates) {
        const Result<SegmentTemplate> ready = segmentTemplate(QString(key), asOf);
        if (!ready)
            return ready.error();
        const Result<CustomerSet> group = evaluate(ready->condition, snapshot.at(asOf), control);
        if (!group)
            return group.error();
        if (const std::int64_t customers = group->count(); customers > 0)
            care.push_back({ready->key, ready->name.in(language), customers});
    }
    return care;
}

} // namespace

Result<OverviewAnswer> overviewOf(Shop &shop, QDate asOf, QDate since, Language language,
                                  JobControl &control)
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
    Result<std::vector<TierFigures>> before = tiersAt(snapshot, since, language, control);
    if (!before)
        return before.error();
    answer.tiersBefore = std::move(*before);
    const Result<Movement> movement = tierMovement(snapshot, since, asOf, control);
    if (!movement)
        return movement.error();
    for (const Mover &mover : movement->movers)
        ++(mover.rose() ? answer.rose : answer.fell);
    Result<std::vector<CareToday>> care = careOf(snapshot, asOf, language, control);
    if (!care)
        return care.error();
    answer.care = std::move(*care);
    answer.ladder = snapshot.definitions.tiers();
    Result<LadderProposal> proposal = proposalFor(snapshot, asOf, control);
    if (!proposal)
        return proposal.error();
    answer.proposal = std::move(*proposal);
    Result<std::vector<SlippingCustomer>> slipping = slippingOf(snapshot, asOf, control);
    if (!slipping)
        return slipping.error();
    answer.slipping = std::move(*slipping);
    return answer;
}

} // namespace kq
