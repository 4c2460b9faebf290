#include "core/shop/time_travel.h"

#include "core/condition/metric_column.h"
#include "core/tier/thresholds.h"

#include <algorithm>

namespace kq {

namespace {

Result<void> addTiers(ShopHistory &history, const MetricColumn &totals,
                      const EvaluationContext &context, JobControl &control)
{
    const Result<TierPlaces> standing = tierPlacesAt(context, control);
    if (!standing)
        return standing.error();
    std::vector<std::int64_t> customers(standing->keys.size());
    std::vector<Money> revenue(standing->keys.size());
    for (std::size_t customer = 0; customer < standing->places.size(); ++customer) {
        const std::uint8_t place = standing->places[customer];
        if (place == TierPlaces::none)
            continue;
        ++customers[place];
        revenue[place].minor += totals.numerators[customer];
    }
    for (std::size_t i = 0; i < customers.size(); ++i) {
        history.groups[i].customers.push_back(customers[i]);
        history.groups[i].revenue.push_back(revenue[i]);
    }
    return {};
}

Result<void> addDay(ShopHistory &history, const Snapshot &snapshot, QDate day, JobControl &control)
{
    const EvaluationContext context = snapshot.at(day);
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    Money ofAll;
    for (const std::int64_t total : totals->numerators)
        ofAll.minor += total;
    history.revenue.push_back(ofAll);
    if (Result<void> added = addTiers(history, *totals, context, control); !added)
        return added;
    const std::vector<Segment> &segments = snapshot.definitions.segments();
    const std::size_t tiers = snapshot.definitions.tiers().size();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Result<CustomerSet> members = evaluate(segments[i].condition, context, control);
        if (!members)
            return members.error();
        Money revenue;
        members->forEach(
            [&](std::size_t customer) { revenue.minor += totals->numerators[customer]; });
        history.groups[tiers + i].customers.push_back(members->count());
        history.groups[tiers + i].revenue.push_back(revenue);
    }
    return {};
}

ShopHistory emptyHistory(const Snapshot &snapshot, Language language)
{
    ShopHistory history;
    for (const Tier &tier : snapshot.definitions.tiers())
        history.groups.push_back(
            {GroupKind::Tier, tier.key, {}, shortNameOf(tier, language), {}, {}});
    for (const Segment &segment : snapshot.definitions.segments())
        history.groups.push_back({GroupKind::Segment,
                                  QString::number(segment.id.value),
                                  segment.id,
                                  segment.name,
                                  {},
                                  {}});
    return history;
}

} // namespace

Result<ShopHistory> shopHistory(const Snapshot &snapshot, QDate asOf, int months, Language language,
                                JobControl &control)
{
    ShopHistory history = emptyHistory(snapshot, language);
    const QDate firstOfMonth(asOf.year(), asOf.month(), 1);
    for (int back = months; back >= 0; --back) {
        const QDate day = back == 0 ? asOf : firstOfMonth.addMonths(1 - back).addDays(-1);
        history.days.push_back(day);
        if (Result<void> added = addDay(history, snapshot, day, control); !added)
            return added.error();
        control.report(months - back + 1, months + 1);
    }
    return history;
}

int monthsKnown(const Snapshot &snapshot, QDate asOf, int most)
{
    const std::optional<std::int32_t> firstDay = snapshot.profiles->firstOrderDay();
    if (!firstDay || *firstDay > asOf.toJulianDay())
        return 1;
    const QDate first = QDate::fromJulianDay(*firstDay);
    const int months = (asOf.year() - first.year()) * 12 + asOf.month() - first.month();
    return std::clamp(months, 1, most);
}

Result<Movement> tierMovement(const Snapshot &snapshot, QDate from, QDate to, JobControl &control)
{
    return movementBetween(from, snapshot.at(to), longestSilence(snapshot.definitions.tiers()),
                           control);
}

Result<GroupMovement> segmentMovement(const Snapshot &snapshot, SegmentId segment, QDate from,
                                      QDate to, JobControl &control)
{
    const Segment *found = snapshot.definitions.find(segment);
    if (!found)
        return Error{ErrorCode::UnknownSegment, {}, {}, QString::number(segment.value), 0};
    return groupMovementBetween(found->condition, from, snapshot.at(to),
                                longestSilence(snapshot.definitions.tiers()), control);
}

Result<std::vector<MovedCustomer>> movedCustomers(const Snapshot &snapshot,
                                                  const std::vector<Mover> &movers, QDate to,
                                                  std::size_t most, JobControl &control)
{
    const EvaluationContext context = snapshot.at(to);
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    const Result<MetricColumn> last = metricColumn(Metric::LastDate, {}, context, control);
    if (!last)
        return last.error();
    std::vector<Mover> first = movers;
    const auto shown = static_cast<std::ptrdiff_t>(std::min(most, first.size()));
    std::partial_sort(first.begin(), first.begin() + shown, first.end(),
                      [&](const Mover &a, const Mover &b) {
                          const std::int64_t spentA = totals->numerators[a.customer];
                          const std::int64_t spentB = totals->numerators[b.customer];
                          return spentA != spentB ? spentA > spentB : a.customer < b.customer;
                      });
    std::vector<MovedCustomer> customers;
    customers.reserve(static_cast<std::size_t>(shown));
    for (auto mover = first.begin(); mover != first.begin() + shown; ++mover) {
        const QDate day = last->date(mover->customer);
        customers.push_back({context.profiles.idAt(mover->customer),
                             context.profiles.nameAt(mover->customer),
                             mover->from,
                             mover->to,
                             mover->cause,
                             day.isValid() ? std::optional(day) : std::nullopt,
                             {totals->numerators[mover->customer]}});
    }
    return customers;
}

} // namespace kq
