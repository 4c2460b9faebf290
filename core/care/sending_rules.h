#pragma once

#include "core/care/message_cost.h"
#include "core/care/plan.h"

#include <QTime>

#include <array>
#include <cstdint>
#include <vector>

namespace kq {

/// What law and senders allow (field-notes.md E3 and E4). Working figures: they change.
namespace sendingRules {

inline constexpr int firstHour = 7;            ///< advertising from 7:00
inline constexpr int endHour = 22;             ///< up to 22:00
inline constexpr int advertisingSmsPerDay = 3; ///< to one number in 24 hours
inline constexpr int promotionsPerMonth = 4;   ///< promotional ZNS to one person
/// Messages a day that an official account may send by ZNS, by its quality.
inline constexpr std::array<int, 5> zaloLevels{500, 2000, 5000, 10'000, 20'000};
inline constexpr int promotionLevel = 20'000; ///< from which on offers by ZNS are open
inline constexpr std::int64_t promotionsOfFirstMonth = 10'000;

} // namespace sendingRules

/// Whether advertising may go out at this time of the day.
bool mayAdvertiseAt(QTime time);

/// Promotional ZNS that an account may send in a month: a sixth of what it sent otherwise (tags 1
/// and 2) in the two months before, rounded down, and 10,000 more in its first month.
std::int64_t promotionQuota(std::int64_t sentInTwoMonths, bool firstMonth);

/// Days that a round takes at a daily quota of 1 or more.
std::int64_t daysForRound(std::int64_t messages, int dailyQuota);

/// What to look at in a plan before it is followed.
enum class PlanConcern {
    NoScript,          ///< it sends, and has no text
    SmsHasToneMarks,   ///< the SMS text costs two to three times as much
    SmsInSeveralParts, ///< filled with long values it does not fit one part
    TooManyPromotions, ///< more than 4 promotional ZNS a month to a person
    PromotionsNotOpen, ///< offers by ZNS need an account of the highest level
    RoundTakesDays,    ///< a round exceeds the account's quota of a day
    OverBudget,        ///< a month of the plan costs more than its budget
};

/// @p dailyQuota: of the shop's official account; 0 where it was not said.
std::vector<PlanConcern> concernsOf(const CarePlan &plan, const MessageCost &cost, int dailyQuota);

} // namespace kq
