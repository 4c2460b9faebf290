#include "core/analysis/concentration.h"

#include "core/condition/metric_column.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace kq {

namespace {

constexpr std::size_t hundred = 100;

/// sums[i]: what the first i spend together.
std::vector<std::int64_t> runningSums(const std::vector<std::int64_t> &totals)
{
    std::vector<std::int64_t> sums(totals.size() + 1);
    std::partial_sum(totals.begin(), totals.end(), sums.begin() + 1, saturatedSum);
    return sums;
}

std::vector<double> curveOf(const std::vector<std::int64_t> &sums)
{
    const std::size_t customers = sums.size() - 1;
    std::vector<double> curve;
    for (std::size_t k = 0; k <= hundred; ++k) {
        const std::size_t best = (customers * k + hundred - 1) / hundred;
        curve.push_back(static_cast<double>(sums[best]) / static_cast<double>(sums.back()));
    }
    return curve;
}

Concentration::Few fewestFor(const std::vector<std::int64_t> &sums, double share)
{
    const double wanted = share * static_cast<double>(sums.back());
    const auto reached = std::find_if(sums.begin() + 1, sums.end() - 1, [&](std::int64_t sum) {
        return static_cast<double>(sum) >= wanted;
    });
    return {reached - sums.begin(), {*reached}};
}

} // namespace

Result<Concentration> concentrationAt(const EvaluationContext &context, double share,
                                      JobControl &control)
{
    Result<MetricColumn> column = metricColumn(Metric::Total, {}, context, control);
    if (!column)
        return column.error();
    std::vector<std::int64_t> totals = std::move(column->numerators);
    std::erase_if(totals, [](std::int64_t total) { return total <= 0; });
    if (control.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    Concentration found;
    if (totals.empty())
        return found;
    std::sort(totals.begin(), totals.end(), std::greater());
    const std::vector<std::int64_t> sums = runningSums(totals);
    found.customers = static_cast<std::int64_t>(totals.size());
    found.revenue = {sums.back()};
    found.curve = curveOf(sums);
    found.fewest = fewestFor(sums, share);
    return found;
}

} // namespace kq
