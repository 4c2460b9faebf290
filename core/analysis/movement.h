#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/domain/keys.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// Why somebody stands elsewhere at the second of two days than at the first, read from what was
/// bought after the first day and up to the second.
enum class MoveCause {
    FirstPurchase, ///< bought for the first time
    Registered,    ///< came without a purchase so far
    Returned,      ///< bought again after a long silence
    BoughtMore,    ///< bought, and rose
    BoughtLess,    ///< bought, and yet fell: more seldom or for less than before
    BoughtAgain,   ///< bought, and entered or left a group, which says nothing of more or less
    WentSilent,    ///< bought nothing more, and fell or left
    TimePassed,    ///< moved without any purchase to explain it: a birthday, a year with the shop,
                   ///< other customers who changed the shop's averages
    RuleChanged,   ///< stands elsewhere because the owner changed the rule
};

template <>
struct KeyTable<MoveCause> {
    static constexpr KeyEntries<MoveCause, 9> entries{{{MoveCause::FirstPurchase, "first_purchase"},
                                                       {MoveCause::Registered, "registered"},
                                                       {MoveCause::Returned, "returned"},
                                                       {MoveCause::BoughtMore, "bought_more"},
                                                       {MoveCause::BoughtLess, "bought_less"},
                                                       {MoveCause::BoughtAgain, "bought_again"},
                                                       {MoveCause::WentSilent, "went_silent"},
                                                       {MoveCause::TimePassed, "time_passed"},
                                                       {MoveCause::RuleChanged, "rule_changed"}}};
};

/// One who moved. Places are those of the ladder, 0 the best tier, TierPlaces::none for no tier.
struct Mover {
    static constexpr std::uint8_t notYetHere = 254; ///< `from` of who was no customer then
    std::uint32_t customer = 0;                     ///< place in the profiles
    std::uint8_t from = TierPlaces::none;
    std::uint8_t to = TierPlaces::none;
    MoveCause cause = MoveCause::TimePassed;

    /// TierPlaces::none is the lowest of all.
    [[nodiscard]] bool rose() const { return to < from; }
    friend bool operator==(const Mover &, const Mover &) = default;
};

/// Who stood in which tier at two days.
struct Movement {
    QDate from;
    QDate to;
    std::vector<QString> keys; ///< of the ladder, best first
    /// [tier at from][tier at to], with one more row and column at the end for those without a
    /// tier.
    std::vector<std::vector<std::int64_t>> matrix;
    /// The same of those alone who had come by the second day (FirstTraces). Before the last row
    /// and column stand one more each, notYetLine(): in the row those who came after the first day,
    /// the column is bare.
    std::vector<std::vector<std::int64_t>> present;
    std::vector<Mover> movers;    ///< customers at the first day who stand elsewhere, by profile
    std::vector<Mover> newcomers; ///< who came since and by the second day; in profile order

    [[nodiscard]] std::size_t notYetLine() const { return keys.size(); }
};

/// From @p from to the day of @p context, with the ladder of today at both days (contract.md §1).
/// Whoever came in between has not moved but come, and is counted in `matrix` alone as everybody
/// is who exists. @p silentDays: after more days without a purchase somebody who buys has returned.
/// Errors: as tierPlacesAt().
Result<Movement> movementBetween(QDate from, const EvaluationContext &context, int silentDays,
                                 JobControl &control);

/// The same of one day and two ladders: that of @p before and that of @p context. Every cause is
/// RuleChanged; `present` and `newcomers` stay empty.
Result<Movement> movementByRule(const EvaluationContext &before, const EvaluationContext &context,
                                JobControl &control);

/// Who joined and who left a group. In Mover::from and ::to, 0 is inside and TierPlaces::none
/// outside. Whoever was no customer at a day (FirstTraces) was not inside then.
struct GroupMovement {
    std::int64_t stayed = 0; ///< inside at both days
    std::vector<Mover> entered;
    std::vector<Mover> left;
};

/// @p groupThen: what the group was at @p from, where the owner has changed its rule since; whoever
/// would have been where they are now by the rule of now already then has moved by the rule. Null
/// where it was the same. Errors: as evaluate().
Result<GroupMovement> groupMovementBetween(const Condition &group, QDate from,
                                           const EvaluationContext &context, int silentDays,
                                           JobControl &control,
                                           const Condition *groupThen = nullptr);

} // namespace kq
