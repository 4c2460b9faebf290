#include "ui/charts/care_pictures.h"

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

Ratio tenthsOf(double value)
{
    return {std::llround(value * 10), 10};
}

double quotient(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

QString percentText(double share, const Formatter &format)
{
    return format.percent(Ratio(std::llround(share * 1000), 1000), 1);
}

QString valueText(double value, SpreadOf what, const Formatter &format)
{
    return what == SpreadOf::Money ? format.shortMoney(Money{std::llround(value)})
                                   : format.number(std::llround(value));
}

/// What stands under a bar: the values from its own start up to the next.
QString stretchText(const Spread &spread, std::size_t bar, SpreadOf what, const Formatter &format,
                    const Words &words)
{
    const double start = spread.bars[bar].from;
    QString from = valueText(start, what, format); // moved out where it stands alone
    if (bar + 1 == spread.bars.size())
        return words.say(QT_TRANSLATE_NOOP("Words", "%1+")).arg(from);
    const double next = spread.bars[bar + 1].from;
    const bool isMoney = what == SpreadOf::Money;
    if (!isMoney && next == start + 1)
        return from;
    return from + u'–' + valueText(isMoney ? next : next - 1, what, format);
}

const char *weekdaySource(int fromMonday)
{
    switch (fromMonday) {
    case 0:
        return QT_TRANSLATE_NOOP("Words", "Mon");
    case 1:
        return QT_TRANSLATE_NOOP("Words", "Tue");
    case 2:
        return QT_TRANSLATE_NOOP("Words", "Wed");
    case 3:
        return QT_TRANSLATE_NOOP("Words", "Thu");
    case 4:
        return QT_TRANSLATE_NOOP("Words", "Fri");
    case 5:
        return QT_TRANSLATE_NOOP("Words", "Sat");
    default:
        return QT_TRANSLATE_NOOP("Words", "Sun");
    }
}

} // namespace

QString bubbleId(const GroupRef &group)
{
    return QString(keyOf(group.kind)) + u':' + group.key;
}

BubbleMapData careMapPicture(const CareMap &map, BubbleSize size, BubbleTrails trails,
                             const Formatter &format, const Words &words)
{
    const bool byRevenue = size == BubbleSize::Revenue;
    BubbleMapData chart;
    chart.say = [words](const char *source) { return words.say(source); };
    for (const CareGroup &group : map.groups) {
        const GroupFigures &figures = group.figures;
        Bubble bubble{bubbleId(group.ref()),
                      group.name,
                      static_cast<double>(byRevenue ? figures.revenue.minor : figures.present()),
                      figures.frequency,
                      figures.orderValue,
                      figures.tenure,
                      {},
                      group.colour};
        for (const TrailPoint &point : group.trail) {
            if (trails == BubbleTrails::Show && point.frequency && point.orderValue)
                bubble.trail.push_back(
                    {*point.frequency, *point.orderValue, format.date(point.day)});
        }
        chart.bubbles.push_back(std::move(bubble));
    }
    chart.sizeTitle = byRevenue ? words.say(QT_TRANSLATE_NOOP("Words", "Revenue so far"))
                                : words.say(QT_TRANSLATE_NOOP("Words", "Customers"));
    chart.sizeText = [format, byRevenue](double value) {
        return byRevenue ? format.shortMoney(Money{std::llround(value)})
                         : format.number(std::llround(value));
    };
    chart.shopFrequency = map.shop.frequency;
    chart.shopOrderValue = map.shop.orderValue;
    chart.frequencyText = [format](double value) { return format.number(tenthsOf(value), 1); };
    chart.orderValueText = [format](double value) {
        return format.shortMoney(Money{std::llround(value)});
    };
    chart.tenureText = [format](double value) { return format.number(std::llround(value)); };
    return chart;
}

ColumnChartData spreadPicture(const Spread &spread, SpreadOf what, const Formatter &format,
                              const Words &words)
{
    ColumnChartData chart;
    chart.nameTitle =
        what == SpreadOf::Purchases ? words.say(QT_TRANSLATE_NOOP("Words", "Purchases each"))
        : what == SpreadOf::Money   ? words.say(QT_TRANSLATE_NOOP("Words", "Average order"))
                                    : words.say(QT_TRANSLATE_NOOP("Words", "Days"));
    chart.valueTitle = words.say(QT_TRANSLATE_NOOP("Words", "This group's buyers"));
    chart.besideTitle = words.say(QT_TRANSLATE_NOOP("Words", "All buyers"));
    chart.axisText = [format](double share) {
        return format.percent(Ratio(std::llround(share * 1000), 1000));
    };
    for (std::size_t i = 0; i < spread.bars.size(); ++i) {
        const SpreadBar &bar = spread.bars[i];
        ColumnBar column;
        column.label = stretchText(spread, i, what, format, words);
        column.name = column.label;
        column.value = quotient(bar.group, spread.group);
        column.text = percentText(column.value, format);
        column.beside = quotient(bar.shop, spread.shop);
        column.besideText = percentText(*column.beside, format);
        chart.columns.push_back(std::move(column));
    }
    return chart;
}

QString openMonth(QDate month, QDate asOf, const Formatter &format, const Words &words)
{
    const bool isCut = month.year() == asOf.year() && month.month() == asOf.month() &&
                       asOf.day() < asOf.daysInMonth();
    return isCut ? words.say(QT_TRANSLATE_NOOP("Words", "only up to %1")).arg(format.date(asOf))
                 : QString();
}

ColumnChartData revenuePicture(const std::vector<MonthOfGroup> &months, QDate asOf,
                               const Formatter &format, const Words &words)
{
    ColumnChartData chart;
    chart.nameTitle = words.say(QT_TRANSLATE_NOOP("Words", "Month"));
    chart.valueTitle = words.say(QT_TRANSLATE_NOOP("Words", "Revenue"));
    chart.axisText = [format](double value) {
        return format.shortMoney(Money{std::llround(value)});
    };
    for (const MonthOfGroup &month : months) {
        ColumnBar column;
        column.label = format.month(month.month);
        column.name = column.label;
        column.value = static_cast<double>(month.revenue.minor);
        column.text = format.money(month.revenue);
        if (const QString cut = openMonth(month.month, asOf, format, words); !cut.isEmpty()) {
            column.isOpen = true;
            column.name = words.say(QT_TRANSLATE_NOOP("Words", "%1 (%2)")).arg(column.label, cut);
            column.label = format.date(asOf);
            chart.openTitle = cut;
        }
        chart.columns.push_back(std::move(column));
    }
    return chart;
}

ColumnChartData sizePicture(const std::vector<GroupSize> &sizes, const Formatter &format,
                            const Words &words)
{
    ColumnChartData chart;
    chart.nameTitle = words.say(QT_TRANSLATE_NOOP("Words", "Day"));
    chart.valueTitle = words.say(QT_TRANSLATE_NOOP("Words", "Customers"));
    chart.axisText = [format](double value) { return format.number(std::llround(value)); };
    for (const GroupSize &size : sizes) {
        ColumnBar column;
        const bool isMonthEnd = size.day.day() == size.day.daysInMonth();
        column.label = isMonthEnd ? format.month(size.day) : format.date(size.day);
        column.name = format.date(size.day);
        column.value = static_cast<double>(size.customers);
        column.text = format.number(size.customers);
        chart.columns.push_back(std::move(column));
    }
    return chart;
}

HeatMapData weekPicture(const WeekHours &week, const Formatter &format, const Words &words)
{
    HeatMapData chart;
    chart.rowTitle = words.say(QT_TRANSLATE_NOOP("Words", "Weekday"));
    chart.columnTitle = words.say(QT_TRANSLATE_NOOP("Words", "Hour of the day"));
    std::int64_t highest = 1;
    for (const auto &day : week.orders)
        highest = std::max(highest, *std::max_element(day.begin(), day.end()));
    chart.scale = {words.say(QT_TRANSLATE_NOOP("Words", "Colour: number of orders")),
                   format.number(std::int64_t{0}), format.number(highest)};
    for (int hour = 0; hour < WeekHours::hours; ++hour)
        chart.columns << QString::number(hour);
    for (int weekday = 0; weekday < WeekHours::weekdays; ++weekday) {
        const QString name = words.say(weekdaySource(weekday));
        chart.rows << name;
        for (int hour = 0; hour < WeekHours::hours; ++hour) {
            const std::int64_t orders =
                week.orders[static_cast<std::size_t>(weekday)][static_cast<std::size_t>(hour)];
            chart.cells.push_back(
                {weekday, hour, quotient(orders, highest), format.shortNumber(orders),
                 words
                     .say(QT_TRANSLATE_N_NOOP("Words", "%1, %2:00 to %2:59: %3 orders"),
                          static_cast<int>(orders))
                     .arg(name, QString::number(hour), format.number(orders))});
        }
    }
    return chart;
}

} // namespace kq
