#include "core/condition/metric_values.h"

namespace kq {

bool MetricShape::isRatio() const
{
    return m_metric == Metric::Average || m_metric == Metric::DiscountedPercent ||
           m_metric == Metric::OverdueRatio;
}

std::int64_t MetricShape::commonDenominator() const
{
    return m_metric == Metric::Quantity ? Quantity::perUnit : 1;
}

} // namespace kq
