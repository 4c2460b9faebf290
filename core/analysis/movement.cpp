#include "core/analysis/movement.h"

#include "core/condition/metric_column.h"
#include "core/profile/first_traces.h"

#include <algorithm>
#include <array>

namespace kq {

namespace {

/// When customers bought before, within and up to the end of a stretch of time.
class PurchaseDays {
public:
    static Result<PurchaseDays> of(QDate from, const EvaluationContext &context,
                                   JobControl &control)
    {
        EvaluationContext then = context;
        then.asOf = from;
        OrderFilter since;
        since.placed = DateTest{DateOp::After, from};
        PurchaseDays days(from);
        for (const auto &[column, metric, where, at] :
             {Wanted{&days.m_lastBefore, Metric::LastDate, {}, &then},
              Wanted{&days.m_first, Metric::FirstDate, {}, &context},
              Wanted{&days.m_last, Metric::LastDate, {}, &context},
              Wanted{&days.m_firstSince, Metric::FirstDate, since, &context}}) {
            Result<MetricColumn> values = metricColumn(metric, where, *at, control);
            if (!values)
                return values.error();
            *column = std::move(*values);
        }
        return days;
    }

    [[nodiscard]] MoveCause causeOf(std::size_t customer, bool rose, int silentDays) const
    {
        const bool bought = !m_last.isEmpty(customer) && m_last.numerators[customer] > m_from;
        if (!bought) {
            const bool fellSilent = !rose && !m_last.isEmpty(customer);
            return fellSilent ? MoveCause::WentSilent : MoveCause::TimePassed;
        }
        if (m_first.numerators[customer] > m_from)
            return MoveCause::FirstPurchase;
        // Opening figures have no single purchases: their last day stands for the first since then.
        const std::int64_t firstSince = m_firstSince.isEmpty(customer)
                                            ? m_last.numerators[customer]
                                            : m_firstSince.numerators[customer];
        // Figures of a till may say only when somebody bought last, not that they did before then.
        if (!m_lastBefore.isEmpty(customer) &&
            firstSince - m_lastBefore.numerators[customer] > silentDays)
            return MoveCause::Returned;
        return rose ? MoveCause::BoughtMore : MoveCause::BoughtLess;
    }

    /// Of somebody who was no customer at the first day.
    [[nodiscard]] MoveCause causeOfComing(std::size_t customer) const
    {
        return m_first.isEmpty(customer) ? MoveCause::Registered : MoveCause::FirstPurchase;
    }

private:
    struct Wanted {
        MetricColumn *column = nullptr;
        Metric metric = Metric::Count;
        OrderFilter where;
        const EvaluationContext *at = nullptr;
    };

    explicit PurchaseDays(QDate from)
        : m_from(from.toJulianDay())
    {}

    std::int64_t m_from;
    MetricColumn m_lastBefore; ///< as of the first day
    MetricColumn m_first;      ///< as of the second day; likewise below
    MetricColumn m_last;
    MetricColumn m_firstSince; ///< after the first day
};

Result<void> findCauses(const std::array<std::vector<Mover> *, 2> &lists, QDate from,
                        const EvaluationContext &context, int silentDays, const FirstTraces &traces,
                        JobControl &control)
{
    if (lists[0]->empty() && lists[1]->empty())
        return {};
    const Result<PurchaseDays> days = PurchaseDays::of(from, context, control);
    if (!days)
        return days.error();
    for (std::vector<Mover> *movers : lists) {
        for (Mover &mover : *movers) {
            mover.cause = traces.isThere(mover.customer, from)
                              ? days->causeOf(mover.customer, mover.rose(), silentDays)
                              : days->causeOfComing(mover.customer);
        }
    }
    return {};
}

/// Row or column of a place; the last one is that of no tier.
std::size_t lineOf(std::uint8_t place, std::size_t tiers)
{
    return place == TierPlaces::none ? tiers : place;
}

Movement compared(QDate from, const TierPlaces &before, QDate to, const TierPlaces &after)
{
    const std::size_t tiers = after.keys.size();
    const std::size_t tiersBefore = before.keys.size();
    Movement movement{
        from, to, after.keys, std::vector(tiersBefore + 1, std::vector<std::int64_t>(tiers + 1)),
        {},   {}, {}};
    for (std::size_t customer = 0; customer < after.places.size(); ++customer) {
        const std::uint8_t then = before.places[customer];
        const std::uint8_t now = after.places[customer];
        ++movement.matrix[lineOf(then, tiersBefore)][lineOf(now, tiers)];
        if (then != now)
            movement.movers.push_back(
                {static_cast<std::uint32_t>(customer), then, now, MoveCause::RuleChanged});
    }
    return movement;
}

/// Counts those who had come, and tells who came in between from who moved.
void partNewcomers(Movement &movement, const TierPlaces &before, const TierPlaces &after,
                   const FirstTraces &traces)
{
    const std::size_t notYet = movement.notYetLine();
    const auto lineOfPresent = [notYet](std::uint8_t place) {
        return place == TierPlaces::none ? notYet + 1 : place;
    };
    movement.present.assign(notYet + 2, std::vector<std::int64_t>(notYet + 2));
    for (std::size_t customer = 0; customer < after.places.size(); ++customer) {
        if (!traces.isThere(customer, movement.to))
            continue;
        const std::uint8_t now = after.places[customer];
        const bool wasThere = traces.isThere(customer, movement.from);
        ++movement.present[wasThere ? lineOfPresent(before.places[customer]) : notYet]
                          [lineOfPresent(now)];
        if (!wasThere)
            movement.newcomers.push_back({static_cast<std::uint32_t>(customer), Mover::notYetHere,
                                          now, MoveCause::FirstPurchase});
    }
    std::erase_if(movement.movers, [&](const Mover &mover) {
        return !traces.isThere(mover.customer, movement.from);
    });
}

} // namespace

Result<Movement> movementBetween(QDate from, const EvaluationContext &context, int silentDays,
                                 JobControl &control)
{
    EvaluationContext then = context;
    then.asOf = from;
    const Result<TierPlaces> before = tierPlacesAt(then, control);
    if (!before)
        return before.error();
    control.report(1, 3);
    const Result<TierPlaces> after = tierPlacesAt(context, control);
    if (!after)
        return after.error();
    control.report(2, 3);
    Movement movement = compared(from, *before, context.asOf, *after);
    const FirstTraces traces(context.profiles);
    partNewcomers(movement, *before, *after, traces);
    if (Result<void> found = findCauses({&movement.movers, &movement.newcomers}, from, context,
                                        silentDays, traces, control);
        !found)
        return found.error();
    control.report(3, 3);
    return movement;
}

Result<Movement> movementByRule(const EvaluationContext &before, const EvaluationContext &context,
                                JobControl &control)
{
    const Result<TierPlaces> then = tierPlacesAt(before, control);
    if (!then)
        return then.error();
    Result<TierPlaces> now = tierPlacesAt(context, control);
    if (!now)
        return now.error();
    // Whoever is in a tier of the same key has not moved, although the tier may have.
    Movement movement = compared(before.asOf, *then, context.asOf, *now);
    const auto stays = [&](const Mover &mover) {
        return mover.from != TierPlaces::none && mover.to != TierPlaces::none &&
               then->keys[mover.from] == now->keys[mover.to];
    };
    std::erase_if(movement.movers, stays);
    for (std::size_t customer = 0; customer < now->places.size(); ++customer) {
        const std::uint8_t place = now->places[customer];
        const std::uint8_t old = then->places[customer];
        if (place == old && place != TierPlaces::none && then->keys[old] != now->keys[place])
            movement.movers.push_back(
                {static_cast<std::uint32_t>(customer), old, place, MoveCause::RuleChanged});
    }
    std::sort(movement.movers.begin(), movement.movers.end(),
              [](const Mover &a, const Mover &b) { return a.customer < b.customer; });
    return movement;
}

Result<GroupMovement> groupMovementBetween(const Condition &group, QDate from,
                                           const EvaluationContext &context, int silentDays,
                                           JobControl &control, const Condition *groupThen)
{
    EvaluationContext then = context;
    then.asOf = from;
    Result<CustomerSet> beforeByNow = evaluate(group, then, control);
    if (!beforeByNow)
        return beforeByNow.error();
    Result<CustomerSet> before = groupThen ? evaluate(*groupThen, then, control) : beforeByNow;
    if (!before)
        return before.error();
    Result<CustomerSet> after = evaluate(group, context, control);
    if (!after)
        return after.error();
    const FirstTraces traces(context.profiles);
    const CustomerSet notYet = traces.comeAfter(from);
    *beforeByNow -= notYet;
    *before -= notYet;
    *after -= traces.comeAfter(context.asOf);
    GroupMovement movement;
    CustomerSet stayed = *after;
    stayed &= *before;
    movement.stayed = stayed.count();
    CustomerSet entered = *after;
    entered -= *before;
    CustomerSet left = *before;
    left -= *after;
    entered.forEach([&](std::size_t customer) {
        movement.entered.push_back(
            {static_cast<std::uint32_t>(customer), TierPlaces::none, 0, MoveCause::TimePassed});
    });
    left.forEach([&](std::size_t customer) {
        movement.left.push_back(
            {static_cast<std::uint32_t>(customer), 0, TierPlaces::none, MoveCause::TimePassed});
    });
    const std::array<std::vector<Mover> *, 2> lists{&movement.entered, &movement.left};
    if (Result<void> found = findCauses(lists, from, context, silentDays, traces, control); !found)
        return found.error();
    for (std::vector<Mover> *movers : lists) {
        for (Mover &mover : *movers) {
            if (mover.cause == MoveCause::BoughtMore || mover.cause == MoveCause::BoughtLess)
                mover.cause = MoveCause::BoughtAgain; // whoever leaves the late ones has not lost
            const bool isInside = mover.to != TierPlaces::none;
            if (groupThen && beforeByNow->contains(mover.customer) == isInside)
                mover.cause = MoveCause::RuleChanged;
        }
    }
    return movement;
}

} // namespace kq
