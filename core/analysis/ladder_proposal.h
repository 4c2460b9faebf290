#pragma once

#include "core/base/job_control.h"
#include "core/base/ratio.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/domain/keys.h"
#include "core/tier/thresholds.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What a shop's own orders say about the numbers in its tiers. Opening figures count where the
/// contract lets them (purchases, averages), but have no gaps.
struct ShopHabits {
    std::int64_t customers = 0;
    std::int64_t buyers = 0;
    QDate firstOrder;           ///< invalid without orders
    std::int64_t daysKnown = 0; ///< from the first order to the as-of day
    std::int64_t returned = 0;  ///< customers who bought on two days or more
    // Of those, everybody counting once, however often they buy; by nearest rank, in days:
    std::optional<std::int32_t> usualGap;       ///< the median of their median gaps
    std::optional<std::int32_t> longestSilence; ///< nine in ten never waited longer and came back
    std::optional<Ratio> medianAverage;         ///< of the customers' average orders, minor units
    std::optional<Ratio> meanAverage;
    std::int64_t fewBuyers = 0; ///< one buyer in a hundred, at least one: those who bring most
    double fewBuyersShare = 0;  ///< the part of the buyers' revenue that they bring, 0 to 1
    std::vector<std::int64_t> purchases; ///< of every buyer, ascending

    /// Of the buyers, how many bought more than @p count times.
    [[nodiscard]] std::int64_t boughtMoreThan(std::int64_t count) const;
};

/// Errors: Cancelled.
Result<ShopHabits> shopHabitsAt(const EvaluationContext &context, JobControl &control);

/// Why a number stays or should be another.
enum class ProposalReason {
    Fits,            ///< it parts the customers of this shop well
    NotEnoughData,   ///< nothing can be said yet
    GapsAreLonger,   ///< Silence: many come back only later than this
    GapsAreShorter,  ///< Silence: whoever comes back does so long before
    TooFewReachIt,   ///< Purchases: hardly anybody bought so often
    TooManyReachIt,  ///< Purchases: most bought as often
    NobodyMonthly,   ///< ActiveMonths, ActivityWindow: customers come back less than monthly
    HistoryTooShort, ///< Tenure: the shop's data do not reach back so far
    MeanIsLifted,    ///< OrderValue: a few large buyers lift the mean far above most customers
};

/// One number of the ladder with what the shop's data say about it.
struct ThresholdProposal {
    Threshold threshold; ///< as it is
    ThresholdValue proposed;
    ProposalReason reason = ProposalReason::Fits;
    /// Of Purchases: how many buyers reach the number as it is and as it is proposed.
    std::int64_t reached = 0;
    std::int64_t wouldReach = 0;

    [[nodiscard]] bool changes() const { return proposed != threshold.value; }
};

/// What the owner should know before trusting any numbers.
enum class DataWarning {
    FewBuyers,      ///< under ShopHabits of leastBuyers buyers
    ShortHistory,   ///< under leastDays days
    FewReturns,     ///< under leastReturned customers came back: rhythms cannot be told
    FewBringMost,   ///< one buyer in a hundred brings mostByFew of revenue or more: wholesale
    NoSingleOrders, ///< a customer list with sums alone
};

template <>
struct KeyTable<DataWarning> {
    static constexpr KeyEntries<DataWarning, 5> entries{
        {{DataWarning::FewBuyers, "few_buyers"},
         {DataWarning::ShortHistory, "short_history"},
         {DataWarning::FewReturns, "few_returns"},
         {DataWarning::FewBringMost, "few_bring_most"},
         {DataWarning::NoSingleOrders, "no_single_orders"}}};
};

/// A ladder whose numbers come from the shop's own data.
struct LadderProposal {
    static constexpr int leastBuyers = 100;
    static constexpr int leastDays = 180;
    static constexpr int leastReturned = 50;
    static constexpr double mostByFew = 0.3;

    ShopHabits habits;
    std::vector<DataWarning> warnings;
    std::vector<ThresholdProposal> thresholds; ///< every number that can be judged
    std::vector<Tier> ladder;                  ///< with the proposed numbers

    [[nodiscard]] bool changesAnything() const;
};

/// Judges the numbers of @p ladder by the shop as of the day of @p context:
///
/// - Silence: the longest silence from which nine in ten came back, in whole months of 30 days,
/// from
///   60 to 1,080 days; kept where it differs by less than a third.
/// - Purchases: the highest count should be passed by 15 % of the buyers, the next by 35 %, further
///   ones by 60 %; kept between a third and the threefold of that, at most 70 %.
/// - Months with a purchase: where the usual gap is longer than a month, six usual gaps take the
///   place of six months, with the same five in six; at most 36 months.
/// - Tenure: half of the time that the data reach back, in whole months, where they reach back less
///   than twice the number.
/// - Order value: the shop's median in place of a mean that is half again as large.
///
/// With fewer than leastBuyers buyers nothing is proposed.
/// Errors: Cancelled.
Result<LadderProposal> proposeLadder(const std::vector<Tier> &ladder,
                                     const EvaluationContext &context, JobControl &control);

} // namespace kq
