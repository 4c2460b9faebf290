#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/condition/exact_number.h"
#include "core/condition/metric_values.h"

#include <cstddef>
#include <optional>

namespace kq {

/// The shop's statistic of a metric over the @p customers for whom it is not empty (contract.md §2,
/// rule 9); nothing where there are none. Errors: Cancelled.
Result<std::optional<ExactNumber>> shopStatistic(const MetricValues &values, std::size_t customers,
                                                 const ShopStatistic &statistic,
                                                 const JobControl &control);

/// The value of the last one in a rank among the @p customers for whom the metric is not empty:
/// whoever has it, or a better one, is in. Nothing where nobody is. Errors: Cancelled.
Result<std::optional<Ratio>> lastOfRank(const MetricValues &values, std::size_t customers,
                                        RankOp op, Decimal n, const JobControl &control);

/// Whether a rank takes the highest values, and not the lowest.
constexpr bool takesHighest(RankOp op)
{
    return op == RankOp::TopPercent || op == RankOp::TopCount || op == RankOp::TopShare;
}

} // namespace kq
