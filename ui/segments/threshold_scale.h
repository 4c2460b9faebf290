#pragma once

#include "core/base/money.h"
#include "core/tier/thresholds.h"

#include <vector>

namespace kq {

/// What customers of the shop spend an order on average: [p] is the p-th percentile in minor units,
/// p from 1 to 100; empty for a shop without purchases.
using AveragePercentiles = std::vector<Money>;

/// Of @p thresholds the one that asks together with @p threshold for so many months within a
/// window; null where there is none.
const Threshold *partnerOf(const Threshold &threshold, const std::vector<Threshold> &thresholds);

/// How a number of a ladder lies on a slider of whole positions.
class ThresholdScale {
public:
    /// @p percentiles outlives the scale. @p partner: of a number of months in a window that
    /// window, and the other way round, by which the slider ends where nobody could be any more;
    /// null for none.
    ThresholdScale(const Threshold &threshold, const AveragePercentiles &percentiles,
                   const Threshold *partner = nullptr);

    [[nodiscard]] int least() const { return m_least; }
    [[nodiscard]] int most() const { return m_most; }
    /// The position nearest to @p value.
    [[nodiscard]] int positionOf(const ThresholdValue &value) const;
    /// A value of the kind that the threshold has now.
    [[nodiscard]] ThresholdValue valueAt(int position) const;

private:
    [[nodiscard]] int rawPositionOf(const ThresholdValue &value) const;
    [[nodiscard]] int positionOfAmount(Money amount) const;

    const Threshold &m_threshold;
    const AveragePercentiles &m_percentiles;
    int m_least = 1;
    int m_most = 100;
    int m_step = 1; ///< of days
};

} // namespace kq
