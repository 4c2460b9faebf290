#include "core/shop/tier_figures.h"

#include "core/condition/metric_column.h"
#include "core/profile/first_traces.h"

namespace kq {

namespace {

double shareOf(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

Result<std::vector<TierFigures>> tiersAt(const Snapshot &snapshot, QDate asOf, Language language,
                                         JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    const Result<TierPlaces> standing = tierPlacesAt(context, control);
    if (!standing)
        return standing.error();
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();

    std::vector<TierFigures> tiers;
    for (const Tier &tier : snapshot.definitions.tiers())
        tiers.push_back({tier.key, shortNameOf(tier, language), 0, 0, {}, 0, 0, 0});
    const FirstTraces traces(context.profiles);
    Money revenue;
    std::int64_t present = 0;
    for (std::size_t customer = 0; customer < standing->places.size(); ++customer) {
        const std::int64_t total = totals->numerators[customer];
        revenue.minor += total;
        const bool isThere = traces.isThere(customer, asOf);
        present += isThere ? 1 : 0;
        if (standing->places[customer] == TierPlaces::none)
            continue;
        TierFigures &tier = tiers[standing->places[customer]];
        ++tier.customers;
        tier.notYet += isThere ? 0 : 1;
        tier.revenue.minor += total;
    }
    for (TierFigures &tier : tiers) {
        tier.share = shareOf(tier.customers, static_cast<std::int64_t>(context.profiles.size()));
        tier.presentShare = shareOf(tier.present(), present);
        tier.revenueShare = shareOf(tier.revenue.minor, revenue.minor);
    }
    return tiers;
}

Result<std::vector<CustomerSet>> tierMembersAt(const Snapshot &snapshot, QDate asOf,
                                               JobControl &control)
{
    const Result<TierPlaces> standing = tierPlacesAt(snapshot.at(asOf), control);
    if (!standing)
        return standing.error();
    std::vector<CustomerSet> members(standing->keys.size(), CustomerSet(snapshot.profiles->size()));
    for (std::size_t customer = 0; customer < standing->places.size(); ++customer) {
        if (standing->places[customer] != TierPlaces::none)
            members[standing->places[customer]].insert(customer);
    }
    return members;
}

} // namespace kq
