#include "core/analysis/value_scale.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

/// The largest of 1, 2 and 5 times a power of ten that is not above @p width, but at least
/// @p least.
double roundStep(double width, double least)
{
    if (!(width > least))
        return least;
    const double power = std::pow(10.0, std::floor(std::log10(width)));
    const double rest = width / power;
    const double step = (rest >= 5 ? 5 : rest >= 2 ? 2 : 1) * power;
    return std::max(step, least);
}

} // namespace

ValueScale ValueScale::even(double low, double high)
{
    return {low, high, 0};
}

ValueScale ValueScale::logarithmic(double low, double high, double knee)
{
    return {low, high, knee};
}

double ValueScale::positionOf(double value) const
{
    const double inside = std::clamp(value, m_low, m_high);
    if (!isLogarithmic())
        return (inside - m_low) / (m_high - m_low);
    return std::log1p((inside - m_low) / m_knee) / std::log1p((m_high - m_low) / m_knee);
}

double ValueScale::valueAt(double position) const
{
    const double inside = std::clamp(position, 0.0, 1.0);
    if (!isLogarithmic())
        return m_low + inside * (m_high - m_low);
    return m_low + m_knee * std::expm1(inside * std::log1p((m_high - m_low) / m_knee));
}

double ValueScale::roundValueAt(double position, double reach, double leastStep) const
{
    const double width = valueAt(position + reach / 2) - valueAt(position - reach / 2);
    const double step = roundStep(width, leastStep);
    return std::clamp(std::round(valueAt(position) / step) * step, m_low, m_high);
}

} // namespace kq
