#include "ui/widgets/week_chart.h"

#include <algorithm>

namespace kq {

QString WeekChart::weekdayName(int fromMonday)
{
    switch (fromMonday) {
    case 0:
        return tr("Mon", "short name of a weekday");
    case 1:
        return tr("Tue", "short name of a weekday");
    case 2:
        return tr("Wed", "short name of a weekday");
    case 3:
        return tr("Thu", "short name of a weekday");
    case 4:
        return tr("Fri", "short name of a weekday");
    case 5:
        return tr("Sat", "short name of a weekday");
    default:
        return tr("Sun", "short name of a weekday");
    }
}

HeatMapData WeekChart::of(const WeekHours &week, const Formatter &format)
{
    HeatMapData chart;
    chart.columnTitle = tr("Hour of the day");
    std::int64_t highest = 1;
    for (const auto &day : week.orders)
        highest = std::max(highest, *std::max_element(day.begin(), day.end()));
    for (int hour = 0; hour < WeekHours::hours; ++hour)
        chart.columns << QString::number(hour);
    for (int weekday = 0; weekday < WeekHours::weekdays; ++weekday) {
        chart.rows << weekdayName(weekday);
        for (int hour = 0; hour < WeekHours::hours; ++hour) {
            const std::int64_t orders =
                week.orders[static_cast<std::size_t>(weekday)][static_cast<std::size_t>(hour)];
            chart.cells.push_back(
                {weekday, hour, static_cast<double>(orders) / static_cast<double>(highest),
                 format.shortNumber(orders),
                 tr("%1, %2:00 to %2:59: %3 orders", nullptr, static_cast<int>(orders))
                     .arg(weekdayName(weekday), QString::number(hour), format.number(orders))});
        }
    }
    return chart;
}

} // namespace kq
