#include "ui/history/history_answer.h"

#include "core/profile/first_traces.h"
#include "core/shop/tier_figures.h"

namespace kq {

namespace {

constexpr std::size_t peopleShown = 200;

/// Those of tier @p place who stood there at both days.
Result<std::vector<Mover>> stayedIn(std::size_t place, const Snapshot &snapshot, QDate from,
                                    QDate to, JobControl &control)
{
    const Result<std::vector<CustomerSet>> before = tierMembersAt(snapshot, from, control);
    if (!before)
        return before.error();
    const Result<std::vector<CustomerSet>> after = tierMembersAt(snapshot, to, control);
    if (!after)
        return after.error();
    std::vector<Mover> stayed;
    if (place >= after->size())
        return stayed; // without a tier at both days: nobody to care for
    CustomerSet both = (*before)[place];
    both -= FirstTraces(*snapshot.profiles).comeAfter(from); // who has come since stayed nowhere
    both &= (*after)[place];
    const auto tier = static_cast<std::uint8_t>(place);
    stayed.reserve(static_cast<std::size_t>(both.count()));
    both.forEach([&](std::size_t customer) {
        stayed.push_back({static_cast<std::uint32_t>(customer), tier, tier, MoveCause::TimePassed});
    });
    return stayed;
}

/// The movers between tiers who are asked for.
std::vector<Mover> betweenTiers(const Movement &movement, const MoveWish &wish)
{
    const std::size_t notYet = movement.notYetLine();
    const auto lineOf = [notYet](std::uint8_t place) {
        return place == Mover::notYetHere ? notYet : place == TierPlaces::none ? notYet + 1 : place;
    };
    if (wish.kind == MoveWish::Kind::Came)
        return movement.newcomers;
    const bool isOfNew = wish.way && wish.way->from == notYet;
    std::vector<Mover> asked;
    for (const Mover &mover : isOfNew ? movement.newcomers : movement.movers) {
        const bool goesThere =
            !wish.way || (lineOf(mover.from) == wish.way->from && lineOf(mover.to) == wish.way->to);
        if (goesThere && (wish.kind == MoveWish::Kind::Moved ||
                          mover.rose() == (wish.kind == MoveWish::Kind::Rose)))
            asked.push_back(mover);
    }
    return asked;
}

Result<std::vector<Mover>> askedMovers(const Snapshot &snapshot, const MoveWish &wish,
                                       const HistoryMoves &moves, JobControl &control)
{
    const Movement &movement = moves.movement;
    if (wish.isOfGroup()) {
        Result<GroupMovement> group =
            segmentMovement(snapshot, wish.segment, movement.from, movement.to, control);
        if (!group)
            return group.error();
        return wish.kind == MoveWish::Kind::Entered ? std::move(group->entered)
                                                    : std::move(group->left);
    }
    if (wish.kind == MoveWish::Kind::ByRule)
        return moves.byRule ? moves.byRule->movers : std::vector<Mover>();
    if (moves.isStay)
        return stayedIn(wish.way->from, snapshot, movement.from, movement.to, control);
    return betweenTiers(movement, wish);
}

} // namespace

Result<HistoryMonths> historyMonths(std::shared_ptr<const Snapshot> snapshot, QDate asOf,
                                    int months, Language language, JobControl &control)
{
    Result<ShopHistory> history =
        shopHistory(*snapshot, asOf, monthsKnown(*snapshot, asOf, months), language, control);
    if (!history)
        return history.error();
    return HistoryMonths{std::move(snapshot), std::move(*history)};
}

Result<HistoryMoves> historyMoves(const Snapshot &snapshot, QDate from, QDate to,
                                  const MoveWish &wish, JobControl &control)
{
    Result<Movement> movement = tierMovement(snapshot, from, to, control);
    if (!movement)
        return movement.error();
    HistoryMoves moves;
    moves.movement = std::move(*movement);
    Result<std::optional<RuleMovement>> byRule = tierRuleMovement(snapshot, from, to, control);
    if (!byRule)
        return byRule.error();
    moves.byRule = std::move(*byRule);
    moves.isStay = wish.way && wish.way->from == wish.way->to;
    const Result<std::vector<Mover>> asked = askedMovers(snapshot, wish, moves, control);
    if (!asked)
        return asked.error();
    moves.everyone.reserve(asked->size());
    for (const Mover &mover : *asked) {
        ++moves.causes[mover.cause];
        moves.everyone.push_back(snapshot.profiles->idAt(mover.customer));
    }
    Result<std::vector<MovedCustomer>> people =
        movedCustomers(snapshot, *asked, to, peopleShown, control);
    if (!people)
        return people.error();
    moves.people = std::move(*people);
    return moves;
}

} // namespace kq
