#pragma once

#include "core/condition/condition.h"
#include "core/domain/keys.h"
#include "core/tier/tier.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace kq {

/// What a number in the conditions of a ladder decides.
enum class ThresholdKind {
    OrderValue,    ///< from which average an order counts as large
    Silence,       ///< after which time without a purchase somebody counts as silent
    Tenure,        ///< from how many days with the shop somebody has stayed long
    Purchases,     ///< how many purchases a tier asks for
    ActiveMonths,  ///< in how many months of a window somebody has to have bought
    ActivityWindow ///< that window
};

template <>
struct KeyTable<ThresholdKind> {
    static constexpr KeyEntries<ThresholdKind, 6> entries{
        {{ThresholdKind::OrderValue, "order_value"},
         {ThresholdKind::Silence, "silence"},
         {ThresholdKind::Tenure, "tenure"},
         {ThresholdKind::Purchases, "purchases"},
         {ThresholdKind::ActiveMonths, "active_months"},
         {ThresholdKind::ActivityWindow, "activity_window"}}};
};

/// A number, a statistic of the shop, or a stretch of time.
using ThresholdValue = std::variant<Decimal, ShopStatistic, Span>;

/// Where a number stands: the tier, then the child to follow at each group.
struct ThresholdPlace {
    std::size_t tier = 0;
    std::vector<std::size_t> path;

    friend bool operator==(const ThresholdPlace &, const ThresholdPlace &) = default;
};

/// A number that the owner may move. The same order value or silence in several tiers is one.
struct Threshold {
    ThresholdKind kind = ThresholdKind::Purchases;
    ThresholdValue value;
    bool above = false; ///< of Purchases: more than the number, not that many and more
    std::vector<ThresholdPlace> places;

    friend bool operator==(const Threshold &, const Threshold &) = default;
};

/// The numbers in the conditions of @p ladder that decide who stands where, in the order in which
/// they first occur. Conditions of the owner's own may have others, too; they stay as they are.
std::vector<Threshold> thresholdsOf(const std::vector<Tier> &ladder);

/// @p ladder with @p value at the places of @p threshold, which thresholdsOf() gave for a ladder of
/// this shape. A value of a kind that a place cannot take is not written.
std::vector<Tier> withThreshold(std::vector<Tier> ladder, const Threshold &threshold,
                                const ThresholdValue &value);

/// @p thresholds with the values that @p ladder, a ladder of the same shape, has at their places.
std::vector<Threshold> readAgain(std::vector<Threshold> thresholds,
                                 const std::vector<Tier> &ladder);

/// Days of @p span, a month being 30.4375 and a year 365.25 of them, rounded.
int daysOf(const Span &span);

/// The longest silence of @p ladder in days; 180 where it has none.
int longestSilence(const std::vector<Tier> &ladder);

} // namespace kq
