#include "core/condition/metric_column.h"

#include "core/condition/block.h"
#include "core/condition/metric_scan.h"

#include <algorithm>

namespace kq {

Result<MetricColumn> metricColumn(Metric metric, const OrderFilter &where,
                                  const EvaluationContext &context, JobControl &control)
{
    static_assert(MetricColumn::empty == MetricScan::empty);
    const MetricScan scan(metric, where, context.profiles, context.asOf);
    const std::size_t size = context.profiles.size();
    MetricColumn column;
    column.commonDenominator = scan.commonDenominator();
    column.numerators.resize(size);
    if (scan.isRatio())
        column.denominators.resize(size);
    Scratch scratch;
    for (Block block; block.first < size; block.first += Profiles::blockSize) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        block.size = std::min(Profiles::blockSize, size - block.first);
        scan.values(block, BlockMask::all(block), scratch);
        const auto offset = static_cast<std::ptrdiff_t>(block.first);
        std::copy_n(scratch.numerators.begin(), block.size, column.numerators.begin() + offset);
        if (scan.isRatio()) {
            std::copy_n(scratch.denominators.begin(), block.size,
                        column.denominators.begin() + offset);
        }
    }
    return column;
}

} // namespace kq
