#include "ui/segments/threshold_scale.h"

#include "core/base/overloaded.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

constexpr int dayStep = 5;
constexpr int mostSilentDays = 1095;
constexpr int mostTenureDays = 1825;
constexpr int mostMonths = 36;
constexpr int mostPurchases = 40;
constexpr int middle = 50; ///< the percentile that is the median
constexpr double daysOfMonth = 30.4375;

/// Two digits that matter: an amount that somebody could have written.
Money rounded(Money amount)
{
    double unit = 1;
    while (std::abs(static_cast<double>(amount.minor)) >= 100 * unit)
        unit *= 10;
    return {static_cast<std::int64_t>(std::llround(static_cast<double>(amount.minor) / unit) *
                                      std::llround(unit))};
}

int monthsOf(const Threshold &threshold)
{
    if (const auto *window = std::get_if<Span>(&threshold.value))
        return static_cast<int>(std::ceil(daysOf(*window) / daysOfMonth - 0.05)); // 183 days are 6
    const auto *months = std::get_if<Decimal>(&threshold.value);
    return months ? static_cast<int>(std::ceil(months->toDouble())) : 1;
}

} // namespace

const Threshold *partnerOf(const Threshold &threshold, const std::vector<Threshold> &thresholds)
{
    const auto isOfWindow = [](ThresholdKind kind) {
        return kind == ThresholdKind::ActiveMonths || kind == ThresholdKind::ActivityWindow;
    };
    if (!isOfWindow(threshold.kind))
        return nullptr;
    const auto found =
        std::find_if(thresholds.begin(), thresholds.end(), [&](const Threshold &other) {
            return isOfWindow(other.kind) && other.kind != threshold.kind &&
                   other.places == threshold.places;
        });
    return found == thresholds.end() ? nullptr : &*found;
}

ThresholdScale::ThresholdScale(const Threshold &threshold, const AveragePercentiles &percentiles,
                               const Threshold *partner)
    : m_threshold(threshold)
    , m_percentiles(percentiles)
{
    switch (threshold.kind) {
    case ThresholdKind::OrderValue:
        break;
    case ThresholdKind::Silence:
        m_step = dayStep;
        m_most = mostSilentDays / dayStep;
        break;
    case ThresholdKind::Tenure:
        m_step = dayStep;
        m_most = mostTenureDays / dayStep;
        break;
    case ThresholdKind::ActiveMonths:
        // Nobody buys in five months of three.
        m_most = partner ? std::clamp(monthsOf(*partner), 1, mostMonths) : mostMonths;
        break;
    case ThresholdKind::ActivityWindow:
        m_least = partner ? std::clamp(monthsOf(*partner), 1, mostMonths) : 1;
        m_most = mostMonths;
        break;
    case ThresholdKind::Purchases:
        m_least = threshold.above ? 0 : 1;
        m_most = mostPurchases;
        break;
    }
    // What stands there can be shown.
    m_least = std::min(m_least, std::max(threshold.above ? 0 : 1, rawPositionOf(threshold.value)));
    m_most = std::max(m_most, rawPositionOf(threshold.value));
}

int ThresholdScale::positionOf(const ThresholdValue &value) const
{
    return std::max(m_least, rawPositionOf(value));
}

int ThresholdScale::rawPositionOf(const ThresholdValue &value) const
{
    const double position = std::visit(
        Overloaded{[&](Decimal number) {
                       if (m_threshold.kind == ThresholdKind::OrderValue)
                           return static_cast<double>(
                               positionOfAmount({std::llround(number.toDouble())}));
                       return number.toDouble() / m_step;
                   },
                   [](const ShopStatistic &statistic) {
                       return static_cast<double>(statistic.kind == ShopStatistic::Kind::Percentile
                                                      ? statistic.percentile
                                                      : middle);
                   },
                   [&](const Span &span) {
                       return m_threshold.kind == ThresholdKind::ActivityWindow
                                  ? daysOf(span) / daysOfMonth
                                  : static_cast<double>(daysOf(span)) / m_step;
                   }},
        value);
    return static_cast<int>(std::lround(position));
}

int ThresholdScale::positionOfAmount(Money amount) const
{
    const auto found = std::lower_bound(m_percentiles.begin(), m_percentiles.end(), amount);
    return std::clamp(static_cast<int>(found - m_percentiles.begin()), 1, 100);
}

ThresholdValue ThresholdScale::valueAt(int position) const
{
    switch (m_threshold.kind) {
    case ThresholdKind::OrderValue:
        if (std::holds_alternative<Decimal>(m_threshold.value)) {
            if (m_percentiles.empty())
                return m_threshold.value;
            const auto place = static_cast<std::size_t>(position);
            return Decimal(rounded(m_percentiles[std::min(place, m_percentiles.size() - 1)]).minor);
        }
        return position == middle ? ShopStatistic{}
                                  : ShopStatistic{ShopStatistic::Kind::Percentile, position};
    case ThresholdKind::Silence:
        return Span{position * m_step, TimeUnit::Days};
    case ThresholdKind::Tenure:
        return Decimal(position * m_step);
    case ThresholdKind::ActivityWindow:
        return Span{position, TimeUnit::Months};
    case ThresholdKind::ActiveMonths:
    case ThresholdKind::Purchases:
        return Decimal(position);
    }
    Q_UNREACHABLE();
    return m_threshold.value;
}

} // namespace kq
