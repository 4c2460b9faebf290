#include "core/analysis/order_counts.h"

#include "core/condition/metric_column.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>

namespace kq {

Result<OrderCountHistogram> orderCountsAt(const EvaluationContext &context, int bars,
                                          JobControl &control)
{
    const Result<MetricColumn> counts = metricColumn(Metric::Count, {}, context, control);
    if (!counts)
        return counts.error();
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    OrderCountHistogram histogram;
    histogram.bars.resize(static_cast<std::size_t>(bars));
    for (std::size_t customer = 0; customer < counts->size(); ++customer) {
        const std::int64_t count = counts->numerators[customer];
        if (count <= 0) {
            ++histogram.neverBought;
            continue;
        }
        const auto place = static_cast<std::size_t>(std::min<std::int64_t>(count, bars) - 1);
        OrderCountHistogram::Bar &bar = histogram.bars[place];
        ++bar.customers;
        bar.revenue.minor = saturatedSum(bar.revenue.minor, totals->numerators[customer]);
    }
    return histogram;
}

} // namespace kq
