#pragma once

#include "core/condition/condition.h"
#include "core/condition/exact_number.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace kq {

/// Whole numbers from low to high, both ends in; low above high is none of them. The lowest number
/// of all stands for the empty value and is in no range.
struct WholeRange {
    std::int64_t low = std::numeric_limits<std::int64_t>::min() + 1;
    std::int64_t high = std::numeric_limits<std::int64_t>::max();

    static WholeRange none() { return {1, 0}; }

    [[nodiscard]] bool contains(std::int64_t value) const { return value >= low && value <= high; }
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

/// A number test made ready: the values of its positive twin lie from a lower to an upper bound.
/// Rules 1 and 9 of contract.md §2.
class NumberMatch {
public:
    /// @p statistic is what the shop's statistic of @p test is; empty where it has none or nobody
    /// has a value.
    NumberMatch(const NumberTest &test, const std::optional<ExactNumber> &statistic = {});

    /// Whether the answer is to be turned round: the operator is negated.
    [[nodiscard]] bool isNegated() const { return m_negated; }
    /// Whether the positive twin asks for the empty value alone.
    [[nodiscard]] bool asksForEmpty() const { return m_empty; }
    /// The answer of the positive twin for a value that is not empty.
    [[nodiscard]] bool twinHolds(Ratio value) const;
    /// The answer itself.
    [[nodiscard]] bool holds(std::optional<Ratio> value) const
    {
        return (value ? twinHolds(*value) : m_empty) != m_negated;
    }
    /// The whole numbers n for which the positive twin holds on n / @p denominator.
    [[nodiscard]] WholeRange range(std::int64_t denominator = 1) const;

    /// For loops over ratios: a value, as a double, above surelyAbove and below surelyBelow is
    /// inside the bounds; one that is not above maybeAbove and below maybeBelow is outside; what is
    /// left lies at a bound and is compared exactly.
    struct Bounds {
        static constexpr double beyondAll = 1e250; ///< in size above every value and bound
        double surelyAbove = -beyondAll;
        double surelyBelow = beyondAll;
        double maybeAbove = surelyAbove;
        double maybeBelow = surelyBelow;
    };
    [[nodiscard]] Bounds bounds() const;

private:
    std::optional<ExactNumber> m_low; ///< empty where there is no lower bound
    std::optional<ExactNumber> m_high;
    bool m_lowIn = true;
    bool m_highIn = true;
    bool m_nobody = false;
    bool m_empty = false;
    bool m_negated = false;
};

/// The same for loops over the floats that are nearest to the values; a value that is empty is
/// minus infinity, which lies outside.
struct FloatBounds {
    explicit FloatBounds(const NumberMatch::Bounds &bounds)
        : surelyAbove(beyond(bounds.surelyAbove, 1))
        , surelyBelow(beyond(bounds.surelyBelow, -1))
        , maybeAbove(beyond(bounds.maybeAbove, -1))
        , maybeBelow(beyond(bounds.maybeBelow, 1))
    {}

    float surelyAbove;
    float surelyBelow;
    float maybeAbove;
    float maybeBelow;

private:
    /// A float on one side of @p bound, farther from it than values are from theirs.
    static float beyond(double bound, int side)
    {
        constexpr double beyondAll = 1e30; // and still a float
        const float towards = static_cast<float>(side) * std::numeric_limits<float>::infinity();
        const auto nearest = static_cast<float>(std::clamp(bound, -beyondAll, beyondAll));
        return std::nextafter(std::nextafter(nearest, towards), towards);
    }
};

} // namespace kq
