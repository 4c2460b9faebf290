#include "core/analysis/score_grid.h"

#include "core/condition/metric_column.h"
#include "core/profile/saturated_sum.h"

namespace kq {

Result<ScoreGrid> ScoreGrid::at(const EvaluationContext &context, JobControl &control)
{
    const Result<Scores> scores = scoresAt(context, control);
    if (!scores)
        return scores.error();
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    ScoreGrid grid;
    for (std::size_t customer = 0; customer < context.profiles.size(); ++customer) {
        if (scores->recency[customer] == 0)
            continue;
        Cell &cell = grid.m_cells[place(scores->recency[customer], scores->frequency[customer])];
        ++cell.customers;
        cell.revenue.minor = saturatedSum(cell.revenue.minor, totals->numerators[customer]);
    }
    return grid;
}

std::int64_t ScoreGrid::customers() const
{
    std::int64_t customers = 0;
    for (const Cell &cell : m_cells)
        customers += cell.customers;
    return customers;
}

} // namespace kq
