#include "ui/history/movement_charts.h"

#include "core/base/ratio.h"

#include <cmath>

namespace kq {

namespace {

bool hasTierless(const Movement &movement)
{
    std::int64_t without = 0;
    for (std::size_t i = 0; i < movement.matrix.size(); ++i)
        without += movement.matrix[i].back() + movement.matrix.back()[i];
    return without > 0;
}

} // namespace

QString MovementCharts::nameOf(std::size_t place) const
{
    return place < static_cast<std::size_t>(m_tiers.size()) ? m_tiers[static_cast<qsizetype>(place)]
                                                            : tr("Without a tier");
}

QStringList MovementCharts::places(const Movement &movement) const
{
    QStringList names = m_tiers;
    if (hasTierless(movement))
        names << tr("Without a tier");
    return names;
}

TimeChartData MovementCharts::months(const ShopHistory &history, GroupKind kind) const
{
    TimeChartData chart;
    chart.shape =
        kind == GroupKind::Tier ? TimeChartData::Shape::Stacked : TimeChartData::Shape::Lines;
    chart.dayTitle = tr("Day");
    for (const QDate day : history.days) {
        chart.days.push_back(m_format.date(day));
        chart.shortDays.push_back(m_format.month(day));
    }
    chart.valueText = [format = m_format](double value) {
        return format.number(std::llround(value));
    };
    for (const GroupHistory &group : history.groups) {
        if (group.kind != kind)
            continue;
        TimeLine line{group.key, group.name, {}};
        line.values.reserve(group.customers.size());
        for (const std::int64_t customers : group.customers)
            line.values.push_back(static_cast<double>(customers));
        chart.lines.push_back(std::move(line));
    }
    return chart;
}

FlowChartData MovementCharts::flow(const Movement &movement) const
{
    FlowChartData chart;
    chart.fromTitle = m_format.date(movement.from);
    chart.toTitle = m_format.date(movement.to);
    chart.countText = [format = m_format](std::int64_t count) { return format.number(count); };
    const QStringList names = places(movement);
    chart.names.assign(names.begin(), names.end());
    chart.counts = movement.matrix;
    if (chart.counts.size() > chart.names.size()) {
        chart.counts.pop_back();
        for (auto &row : chart.counts)
            row.pop_back();
    }
    return chart;
}

HeatMapData MovementCharts::matrix(const Movement &movement) const
{
    HeatMapData chart;
    chart.rowTitle = m_format.date(movement.from);
    chart.columnTitle = m_format.date(movement.to);
    chart.rows = places(movement);
    chart.columns = chart.rows;
    const auto lines = static_cast<std::size_t>(chart.rows.size());
    for (std::size_t from = 0; from < lines; ++from) {
        std::int64_t all = 0;
        for (std::size_t to = 0; to < lines; ++to)
            all += movement.matrix[from][to];
        for (std::size_t to = 0; to < lines; ++to) {
            const std::int64_t count = movement.matrix[from][to];
            if (count == 0)
                continue;
            const Ratio share(count, all);
            const QString of = m_format.percent(share, 1);
            const QString number = m_format.number(count);
            chart.cells.push_back(
                {static_cast<int>(from), static_cast<int>(to), share.toDouble(), number,
                 from == to ? tr("%1 stayed in %2: %3 of them").arg(number, nameOf(from), of)
                            : tr("%1 went from %2 to %3: %4 of them")
                                  .arg(number, nameOf(from), nameOf(to), of)});
        }
    }
    return chart;
}

} // namespace kq
