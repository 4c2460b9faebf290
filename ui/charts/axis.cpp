#include "ui/charts/axis.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

/// The round number (1, 2 or 5 times a power of ten) at or above @p value.
double roundedUp(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= value * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

std::vector<double> linearTicks(double low, double high, int wanted)
{
    const double step = roundedUp((high - low) / std::max(1, wanted));
    std::vector<double> found;
    for (double at = std::ceil(low / step - 1e-9) * step; at <= high + step * 1e-6; at += step)
        found.push_back(std::abs(at) < step * 1e-6 ? 0 : at);
    return found;
}

std::vector<double> logTicks(double low, double high, int wanted)
{
    std::vector<double> found;
    for (const auto &factors :
         {std::vector{1.0}, std::vector{1.0, 3.0}, std::vector{1.0, 2.0, 5.0}}) {
        found.clear();
        for (double power = std::pow(10, std::floor(std::log10(low))); power <= high; power *= 10) {
            for (const double factor : factors) {
                const double at = factor * power;
                if (at >= low && at <= high)
                    found.push_back(at);
            }
        }
        if (static_cast<int>(found.size()) + 1 >= wanted)
            break;
    }
    return found;
}

} // namespace

Axis Axis::around(const std::vector<double> &values, double logFrom)
{
    Axis axis;
    if (values.empty())
        return axis;
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    axis.m_logarithmic = *least > 0 && *most / *least > logFrom;
    if (axis.m_logarithmic) {
        const double room = std::pow(*most / *least, 0.12);
        axis.m_low = *least / room;
        axis.m_high = *most * room;
        return axis;
    }
    const double width = *most - *least;
    const double room = width > 0 ? width * 0.15 : std::max(std::abs(*most) * 0.5, 1.0);
    axis.m_low = *least >= 0 ? std::max(0.0, *least - room) : *least - room;
    axis.m_high = *most + room;
    return axis;
}

Axis Axis::fromZero(double highest)
{
    Axis axis;
    if (highest > 0) {
        const double step = roundedUp(highest / 5);
        axis.m_high = std::ceil(highest / step - 1e-9) * step;
    }
    return axis;
}

double Axis::share(double value) const
{
    if (m_logarithmic) {
        const double from = std::log(m_low);
        return (std::log(std::max(value, m_low)) - from) / (std::log(m_high) - from);
    }
    return (value - m_low) / (m_high - m_low);
}

std::vector<double> Axis::ticks(int wanted) const
{
    return m_logarithmic ? logTicks(m_low, m_high, wanted) : linearTicks(m_low, m_high, wanted);
}

} // namespace kq
