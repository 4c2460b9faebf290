#include "core/condition/number_match.h"

#include <cmath>

namespace kq {

NumberMatch::NumberMatch(const NumberTest &test, const std::optional<ExactNumber> &statistic)
{
    std::optional<ExactNumber> one = statistic;
    if (const auto *number = std::get_if<Decimal>(&test.value))
        one = ExactNumber(Ratio(*number));
    const auto *range = std::get_if<NumberRange>(&test.value);

    switch (test.op) {
    case NumberOp::NotEquals:
    case NumberOp::NotBetween:
    case NumberOp::IsNotEmpty:
        m_negated = true;
        break;
    case NumberOp::Equals:
    case NumberOp::GreaterThan:
    case NumberOp::AtLeast:
    case NumberOp::LessThan:
    case NumberOp::AtMost:
    case NumberOp::Between:
    case NumberOp::IsEmpty:
        break;
    }
    switch (test.op) {
    case NumberOp::Equals:
    case NumberOp::NotEquals:
        m_low = m_high = one;
        m_nobody = !one;
        break;
    case NumberOp::GreaterThan:
    case NumberOp::AtLeast:
        m_low = one;
        m_lowIn = test.op == NumberOp::AtLeast;
        m_nobody = !one;
        break;
    case NumberOp::LessThan:
    case NumberOp::AtMost:
        m_high = one;
        m_highIn = test.op == NumberOp::AtMost;
        m_nobody = !one;
        break;
    case NumberOp::Between:
    case NumberOp::NotBetween:
        if (range != nullptr) {
            m_low = ExactNumber(Ratio(range->low));
            m_high = ExactNumber(Ratio(range->high));
        }
        m_nobody = range == nullptr;
        break;
    case NumberOp::IsEmpty:
    case NumberOp::IsNotEmpty:
        m_nobody = true;
        m_empty = true;
        break;
    }
}

bool NumberMatch::twinHolds(Ratio value) const
{
    if (m_nobody)
        return false;
    if (m_low) {
        const std::strong_ordering order = compare(value, *m_low);
        if (order < 0 || (order == 0 && !m_lowIn))
            return false;
    }
    if (m_high) {
        const std::strong_ordering order = compare(value, *m_high);
        if (order > 0 || (order == 0 && !m_highIn))
            return false;
    }
    return true;
}

WholeRange NumberMatch::range(std::int64_t denominator) const
{
    if (m_nobody)
        return WholeRange::none();
    // The first whole number from which on `reached` holds, by halving; one above the last if none.
    const auto firstWhere = [](auto reached) {
        WholeRange left;
        while (left.low < left.high) {
            const std::int64_t middle =
                left.low + static_cast<std::int64_t>((static_cast<std::uint64_t>(left.high) -
                                                      static_cast<std::uint64_t>(left.low)) /
                                                     2);
            if (reached(middle))
                left.high = middle;
            else
                left.low = middle + 1;
        }
        return left.low;
    };
    const auto above = [denominator](std::int64_t value, const ExactNumber &bound, bool in) {
        const std::strong_ordering order = compare(Ratio(value, denominator), bound);
        return order > 0 || (order == 0 && in);
    };
    WholeRange range;
    if (m_low) {
        range.low = firstWhere([&](std::int64_t value) { return above(value, *m_low, m_lowIn); });
        if (!above(range.low, *m_low, m_lowIn))
            return WholeRange::none();
    }
    if (m_high) {
        const std::int64_t beyond =
            firstWhere([&](std::int64_t value) { return above(value, *m_high, !m_highIn); });
        range.high = above(beyond, *m_high, !m_highIn) ? beyond - 1 : beyond;
    }
    return range;
}

NumberMatch::Bounds NumberMatch::bounds() const
{
    // Values and bounds are each the nearest double of an exact number, so that the margin is far
    // wider than their errors. The smallest double keeps a bound of 0 from having no margin.
    const auto margin = [](double bound) {
        return std::abs(bound) * 1e-12 + std::numeric_limits<double>::min();
    };
    Bounds bounds;
    if (m_nobody) {
        bounds.maybeAbove = bounds.surelyAbove = Bounds::beyondAll;
        return bounds;
    }
    if (m_low) {
        const double low = m_low->toDouble();
        bounds.surelyAbove = low + margin(low);
        bounds.maybeAbove = low - margin(low);
    }
    if (m_high) {
        const double high = m_high->toDouble();
        bounds.surelyBelow = high - margin(high);
        bounds.maybeBelow = high + margin(high);
    }
    return bounds;
}

} // namespace kq
