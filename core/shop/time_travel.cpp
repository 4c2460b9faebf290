#include "core/shop/time_travel.h"

#include "core/base/shared_work.h"
#include "core/condition/check.h"
#include "core/condition/evaluation.h"
#include "core/condition/metric_column.h"
#include "core/profile/first_traces.h"
#include "core/shop/ladder_preview.h"
#include "core/shop/shown_name.h"
#include "core/tier/edit_ladder.h"
#include "core/tier/thresholds.h"

#include <algorithm>
#include <atomic>
#include <memory>

namespace kq {

namespace {

/// The figures of one day, for the groups of a ShopHistory.
struct DayFigures {
    Money revenue;
    std::vector<std::int64_t> customers;
    std::vector<Money> groupRevenue;
    std::vector<std::int64_t> notYet;
};

Result<void> addTiers(DayFigures &figures, const MetricColumn &totals, const CustomerSet &notYet,
                      QDate day, Evaluation &evaluation)
{
    const Result<std::shared_ptr<const TierPlaces>> standing = evaluation.tiers(day);
    if (!standing)
        return standing.error();
    const std::vector<std::uint8_t> &places = (*standing)->places;
    for (std::size_t customer = 0; customer < places.size(); ++customer) {
        const std::uint8_t place = places[customer];
        if (place == TierPlaces::none)
            continue;
        ++figures.customers[place];
        figures.notYet[place] += notYet.contains(customer) ? 1 : 0;
        figures.groupRevenue[place].minor += totals.numerators[customer];
    }
    return {};
}

Result<DayFigures> figuresAt(QDate day, const DefinitionSet &definitions, const FirstTraces &traces,
                             Evaluation &evaluation)
{
    const Result<Evaluation::Column> totals = evaluation.column(Metric::Total, {}, day);
    if (!totals)
        return totals.error();
    const std::vector<std::int64_t> &spent = (*totals)->numerators;
    const std::size_t tiers = definitions.tiers().size();
    const std::size_t groups = tiers + definitions.segments().size();
    DayFigures figures{{},
                       std::vector<std::int64_t>(groups),
                       std::vector<Money>(groups),
                       std::vector<std::int64_t>(groups)};
    const CustomerSet notYet = traces.comeAfter(day);
    for (const std::int64_t total : spent)
        figures.revenue.minor += total;
    if (Result<void> added = addTiers(figures, **totals, notYet, day, evaluation); !added)
        return added.error();
    for (std::size_t i = tiers; i < groups; ++i) {
        Result<CustomerSet> members = evaluation.segment(definitions.segments()[i - tiers].id, day);
        if (!members)
            return members.error();
        figures.customers[i] = members->count();
        members->forEach(
            [&](std::size_t customer) { figures.groupRevenue[i].minor += spent[customer]; });
        *members &= notYet;
        figures.notYet[i] = members->count();
    }
    return figures;
}

/// The figures of each day. The days are shared out among the threads, each of which begins with
/// the latest: what it worked out for a later day serves the next.
Result<std::vector<DayFigures>> figuresOf(const std::vector<QDate> &days, const Snapshot &snapshot,
                                          JobControl &control)
{
    const std::size_t count = days.size();
    const EvaluationContext context = snapshot.at(days.back());
    const FirstTraces traces(context.profiles);
    SharedControl shared(control);
    std::vector<std::optional<Result<DayFigures>>> found(count);
    std::atomic<std::int64_t> done = 0;
    shareWork(count, snapshot.helpers.get(), shared, [&]() -> Worker {
        return [&, evaluation = std::make_shared<Evaluation>(context, shared)](std::size_t task) {
            const std::size_t day = count - 1 - task;
            found[day] = figuresAt(days[day], snapshot.definitions, traces, *evaluation);
            if (!*found[day])
                shared.stop();
            const std::int64_t now = ++done;
            if (shared.isCaller())
                control.report(now, static_cast<std::int64_t>(count));
        };
    });
    std::vector<DayFigures> figures;
    figures.reserve(count);
    std::optional<Error> stopped;
    for (std::optional<Result<DayFigures>> &day : found) {
        if (day && *day)
            figures.push_back(std::move(**day));
        else if (day && day->error().code != ErrorCode::Cancelled)
            return day->error();
        else
            stopped = Error{ErrorCode::Cancelled, {}, {}, {}};
    }
    if (stopped)
        return *stopped;
    return figures;
}

ShopHistory emptyHistory(const Snapshot &snapshot, Language language)
{
    ShopHistory history;
    for (const Tier &tier : snapshot.definitions.tiers())
        history.groups.push_back(
            {GroupKind::Tier, tier.key, {}, shortNameOf(tier, language), {}, {}, {}, {}});
    for (const Segment &segment : snapshot.definitions.segments())
        history.groups.push_back({GroupKind::Segment,
                                  QString::number(segment.id.value),
                                  segment.id,
                                  segment.name,
                                  segment.look.colour,
                                  {},
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
    for (int back = months; back > 0; --back)
        history.days.push_back(firstOfMonth.addMonths(1 - back).addDays(-1));
    history.days.push_back(asOf);
    const Result<std::vector<DayFigures>> figures = figuresOf(history.days, snapshot, control);
    if (!figures)
        return figures.error();
    for (const DayFigures &day : *figures) {
        history.revenue.push_back(day.revenue);
        for (std::size_t i = 0; i < history.groups.size(); ++i) {
            history.groups[i].customers.push_back(day.customers[i]);
            history.groups[i].revenue.push_back(day.groupRevenue[i]);
            history.groups[i].notYet.push_back(day.notYet[i]);
        }
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

Result<std::optional<RuleMovement>> tierRuleMovement(const Snapshot &snapshot, QDate from, QDate to,
                                                     JobControl &control)
{
    const RuleChange *change = snapshot.rules.ladderChange(from, to);
    // A ladder that names a segment which is gone cannot be asked any more.
    if (!change || haveSameRules(change->ladder, snapshot.definitions.tiers()) ||
        !checkLadder(change->ladder, snapshot.definitions))
        return std::optional<RuleMovement>();
    const Snapshot then = withTiers(snapshot, change->ladder);
    Result<Movement> movement = movementByRule(then.at(from), snapshot.at(from), control);
    if (!movement)
        return movement.error();
    if (movement->movers.empty())
        return std::optional<RuleMovement>();
    return std::optional(RuleMovement{change->day, change->ladder, std::move(movement->movers)});
}

Result<GroupMovement> segmentMovement(const Snapshot &snapshot, SegmentId segment, QDate from,
                                      QDate to, JobControl &control)
{
    const Segment *found = snapshot.definitions.find(segment);
    if (!found)
        return Error{ErrorCode::UnknownSegment, {}, {}, QString::number(segment.value), 0};
    const RuleChange *change = snapshot.rules.segmentChange(segment, from, to);
    const bool isOther = change && change->condition != found->condition &&
                         checkCondition(change->condition, snapshot.definitions);
    return groupMovementBetween(found->condition, from, snapshot.at(to),
                                longestSilence(snapshot.definitions.tiers()), control,
                                isOther ? &change->condition : nullptr);
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
                             shownName(context.profiles, mover->customer),
                             mover->from,
                             mover->to,
                             mover->cause,
                             day.isValid() ? std::optional(day) : std::nullopt,
                             {totals->numerators[mover->customer]}});
    }
    return customers;
}

} // namespace kq
