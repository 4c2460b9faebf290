#include "ui/history/movement_charts.h"

#include "core/base/ratio.h"

#include <cmath>
#include <numeric>

namespace kq {

namespace {

bool hasTierless(const Movement &movement)
{
    std::int64_t without = 0;
    for (std::size_t i = 0; i < movement.present.size(); ++i)
        without += movement.present[i].back() + movement.present.back()[i];
    return without > 0;
}

} // namespace

QString MovementCharts::nameOf(std::size_t place) const
{
    if (place < notYet())
        return m_tiers[static_cast<qsizetype>(place)];
    return place == notYet() ? tr("Not yet customers") : tr("Without a tier");
}

TierWay MovementCharts::wayOf(const HeatCell &cell) const
{
    // There are no columns for those who were not yet customers.
    const auto column = static_cast<std::size_t>(cell.column);
    return {static_cast<std::size_t>(cell.row), column < notYet() ? column : column + 1};
}

QString MovementCharts::nameOf(const TierWay &way) const
{
    if (way.from == way.to)
        return tr("Stayed in %1").arg(nameOf(way.from));
    if (way.from == notYet())
        return tr("New customers, now in %1").arg(nameOf(way.to));
    return tr("From %1 to %2").arg(nameOf(way.from), nameOf(way.to));
}

TimeChartData MovementCharts::months(const ShopHistory &history, GroupKind kind) const
{
    TimeChartData chart;
    chart.shape =
        kind == GroupKind::Tier ? TimeChartData::Shape::Stacked : TimeChartData::Shape::Lines;
    chart.dayTitle = tr("Day");
    for (const QDate day : history.days) {
        chart.days.push_back(m_format.date(day));
        // The last may be a day of a month that is not over.
        const bool isWhole = day.day() == day.daysInMonth();
        chart.shortDays.push_back(isWhole ? m_format.month(day) : m_format.date(day));
    }
    chart.valueText = [format = m_format](double value) {
        return format.number(std::llround(value));
    };
    for (const GroupHistory &group : history.groups) {
        if (group.kind != kind)
            continue;
        TimeLine line{group.key, group.name, {}, group.colour};
        line.values.reserve(group.customers.size());
        for (std::size_t day = 0; day < group.customers.size(); ++day)
            line.values.push_back(static_cast<double>(group.customers[day] - group.notYet[day]));
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
    chart.tiers = notYet();
    chart.counts = movement.present;
    for (std::size_t place = 0; place < chart.counts.size(); ++place)
        chart.names.push_back(nameOf(place));
    return chart;
}

HeatMapData MovementCharts::matrix(const Movement &movement) const
{
    HeatMapData chart;
    chart.rowTitle = m_format.date(movement.from);
    chart.columnTitle = m_format.date(movement.to);
    chart.rows = m_tiers;
    chart.columns = m_tiers;
    chart.rows << nameOf(notYet());
    if (hasTierless(movement)) {
        chart.rows << nameOf(notYet() + 1);
        chart.columns << nameOf(notYet() + 1);
    }
    chart.scale = {tr("Colour: share of the row"), m_format.percent(Ratio(0, 1)),
                   m_format.percent(Ratio(1, 1))};
    for (int row = 0; row < static_cast<int>(chart.rows.size()); ++row) {
        const std::vector<std::int64_t> &counts = movement.present[static_cast<std::size_t>(row)];
        const std::int64_t all = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
        for (int column = 0; column < static_cast<int>(chart.columns.size()); ++column) {
            const TierWay way = wayOf(HeatCell{row, column, 0, {}, {}});
            const std::int64_t count = counts[way.to];
            if (count == 0)
                continue;
            const Ratio share(count, all);
            const QString number = m_format.number(count);
            chart.cells.push_back(
                {row, column, share.toDouble(), number,
                 tr("%1: %2, %3 of the row", "a way between tiers: how many went it")
                     .arg(nameOf(way), number, m_format.percent(share, 1))});
        }
    }
    return chart;
}

} // namespace kq
