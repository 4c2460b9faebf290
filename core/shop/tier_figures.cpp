#include "core/shop/tier_figures.h"

#include "core/condition/metric_column.h"

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
        tiers.push_back({tier.key, shortNameOf(tier, language), 0, 0, {}, 0});
    Money revenue;
    for (std::size_t customer = 0; customer < standing->places.size(); ++customer) {
        const std::int64_t total = totals->numerators[customer];
        revenue.minor += total;
        if (standing->places[customer] == TierPlaces::none)
            continue;
        TierFigures &tier = tiers[standing->places[customer]];
        ++tier.customers;
        tier.revenue.minor += total;
    }
    for (TierFigures &tier : tiers) {
        tier.share = shareOf(tier.customers, static_cast<std::int64_t>(context.profiles.size()));
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

Result<std::vector<TierHistoryEntry>> tierHistory(const Snapshot &snapshot, QDate asOf, int months,
                                                  Language language, JobControl &control)
{
    std::vector<TierHistoryEntry> history;
    const QDate firstOfMonth(asOf.year(), asOf.month(), 1);
    for (int back = months; back >= 0; --back) {
        const QDate day = back == 0 ? asOf : firstOfMonth.addMonths(1 - back).addDays(-1);
        Result<std::vector<TierFigures>> tiers = tiersAt(snapshot, day, language, control);
        if (!tiers)
            return tiers.error();
        history.push_back({day, std::move(*tiers)});
        control.report(months - back + 1, months + 1);
    }
    return history;
}

Result<TierMigration> tierMigration(const Snapshot &snapshot, QDate from, QDate to,
                                    JobControl &control)
{
    const Result<TierPlaces> before = tierPlacesAt(snapshot.at(from), control);
    if (!before)
        return before.error();
    const Result<TierPlaces> after = tierPlacesAt(snapshot.at(to), control);
    if (!after)
        return after.error();
    const std::size_t tiers = after->keys.size();
    TierMigration migration{from, to, after->keys,
                            std::vector(tiers, std::vector<std::int64_t>(tiers))};
    for (std::size_t customer = 0; customer < after->places.size(); ++customer) {
        const std::uint8_t then = before->places[customer];
        const std::uint8_t now = after->places[customer];
        if (then != TierPlaces::none && now != TierPlaces::none)
            ++migration.matrix[then][now];
    }
    return migration;
}

} // namespace kq
