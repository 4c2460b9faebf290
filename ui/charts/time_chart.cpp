#include "ui/charts/time_chart.h"

#include "ui/charts/axis.h"
#include "ui/charts/segment_colours.h"

#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double left = 64;         ///< for the numbers along the axis
constexpr double bottom = 26;       ///< for the days
constexpr double leastLegend = 204; ///< for the names at the right
constexpr double legendShare = 0.4; ///< of the picture; what is longer still is elided
constexpr double legendGap = 14;    ///< between the plot and the names
constexpr double lineSwatch = 22;
constexpr double areaSwatch = 10;
constexpr double legendRow = 22;
constexpr double near = 8; ///< how far from a line it is still pointed at
constexpr double dayRoom = 68;
constexpr int usualHeight = 300;
constexpr int leastHeight = 240;

/// Dashes tell lines apart that have no colour of their own, also in grey.
constexpr std::array<Qt::PenStyle, 4> dashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine,
                                             Qt::DashDotLine};

double swatchOf(const TimeChartData &data)
{
    return data.shape == TimeChartData::Shape::Lines ? lineSwatch : areaSwatch;
}

/// @p body: the font of the names; they are bold when chosen.
QRectF plotIn(const TimeChartData &data, const QRectF &area, QFont body)
{
    body.setBold(true);
    const QFontMetricsF metrics(body);
    double widest = 0;
    for (const TimeLine &line : data.lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.name));
    const double wanted = legendGap + swatchOf(data) + widest + 12;
    const double most = std::max(leastLegend, area.width() * legendShare);
    return area.adjusted(left, 8, -std::clamp(wanted, leastLegend, most), -bottom);
}

double xOf(const QRectF &plot, std::size_t day, std::size_t days)
{
    return days < 2 ? plot.center().x()
                    : plot.left() +
                          plot.width() * static_cast<double>(day) / static_cast<double>(days - 1);
}

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : Chart(parent)
{}

void TimeChart::setData(TimeChartData data)
{
    m_data = std::move(data);
    showNewData();
}

double TimeChart::bottomOf(std::size_t line, std::size_t day) const
{
    if (m_data.shape == TimeChartData::Shape::Lines)
        return 0;
    double below = 0;
    for (std::size_t i = line + 1; i < m_data.lines.size(); ++i)
        below += m_data.lines[i].values[day];
    return below;
}

double TimeChart::topOf(std::size_t line, std::size_t day) const
{
    return bottomOf(line, day) + m_data.lines[line].values[day];
}

double TimeChart::highest() const
{
    double most = 0;
    for (std::size_t line = 0; line < m_data.lines.size(); ++line) {
        for (std::size_t day = 0; day < m_data.days.size(); ++day)
            most = std::max(most, topOf(line, day));
    }
    return most;
}

QColor TimeChart::colourOf(std::size_t line, const Colours &theme) const
{
    const auto count = static_cast<int>(m_data.lines.size());
    if (m_data.shape == TimeChartData::Shape::Stacked)
        return theme.tier(static_cast<int>(line), count);
    if (const QColor own = kq::colourOf(m_data.lines[line].colour, theme); own.isValid())
        return own;
    return theme.ramp(
        count < 2 ? 0.4 : 0.1 + 0.75 * static_cast<double>(line) / static_cast<double>(count - 1));
}

QPen TimeChart::penOf(std::size_t line, const Colours &theme, double width) const
{
    const bool hasOwn = m_data.lines[line].colour != SegmentColour::None;
    return {theme.outline(colourOf(line, theme)), width,
            hasOwn ? Qt::SolidLine : dashes[line % dashes.size()], Qt::FlatCap};
}

QSize TimeChart::sizeHint() const
{
    return {720, std::max(usualHeight, minimumSizeHint().height())};
}

QSize TimeChart::minimumSizeHint() const
{
    // No name of the legend is cut off below.
    const double names = legendRow * static_cast<double>(m_data.lines.size()) + bottom + 8;
    return {420, std::max(leastHeight, static_cast<int>(names))};
}

void TimeChart::drawLegend(const ChartCanvas &canvas, const QRectF &plot) const
{
    QPainter &painter = canvas.painter;
    const double x = plot.right() + legendGap;
    for (std::size_t line = 0; line < m_data.lines.size(); ++line) {
        const QRectF row(x, plot.top() + static_cast<double>(line) * legendRow,
                         canvas.area.right() - x, legendRow);
        const QColor colour = colourOf(line, canvas.theme);
        const double width = swatchOf(m_data);
        if (m_data.shape == TimeChartData::Shape::Lines) {
            painter.setPen(penOf(line, canvas.theme, 2));
            painter.drawLine(QPointF(row.left(), row.center().y()),
                             QPointF(row.left() + width, row.center().y()));
        } else {
            painter.setPen(QPen(canvas.theme.outline(colour), 1));
            painter.setBrush(colour);
            painter.drawRoundedRect(QRectF(row.left(), row.center().y() - 5, width, 10), 2, 2);
        }
        const int item = static_cast<int>(line);
        painter.setFont(item == canvas.chosen ? canvas.bold() : canvas.font);
        painter.setPen(canvas.theme.text);
        const QFontMetricsF metrics(painter.font());
        painter.drawText(
            row.adjusted(width + 6, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(m_data.lines[line].name, Qt::ElideRight, row.width() - width - 8));
    }
}

void TimeChart::draw(const ChartCanvas &canvas) const
{
    if (m_data.days.empty() || m_data.lines.empty())
        return;
    QPainter &painter = canvas.painter;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotIn(m_data, canvas.area, canvas.font);
    const Axis axis = Axis::fromZero(std::max(1.0, highest()));
    const auto yOf = [&](double value) {
        return plot.bottom() - plot.height() * axis.share(value);
    };

    painter.setFont(canvas.note());
    for (const double tick : axis.ticks(4)) {
        painter.setPen(QPen(canvas.theme.line, 1));
        painter.drawLine(QPointF(plot.left(), yOf(tick)), QPointF(plot.right(), yOf(tick)));
        painter.setPen(canvas.theme.secondText);
        painter.drawText(QRectF(canvas.area.left(), yOf(tick) - 10, left - 8, 20),
                         Qt::AlignRight | Qt::AlignVCenter, m_data.valueText(tick));
    }
    const std::size_t days = m_data.days.size();
    const auto step = static_cast<std::size_t>(std::max(
        1.0, std::ceil(dayRoom * static_cast<double>(days) / std::max(plot.width(), 1.0))));
    for (std::size_t back = 0; back < days; back += step) {
        const std::size_t day = days - 1 - back; // the last day always has its name
        painter.drawText(
            QRectF(xOf(plot, day, days) - dayRoom / 2, plot.bottom() + 4, dayRoom, bottom - 4),
            Qt::AlignHCenter | Qt::AlignTop, m_data.shortDays[day]);
    }
    for (std::size_t line = 0; line < m_data.lines.size(); ++line) {
        const int item = static_cast<int>(line);
        const bool strong = item == canvas.chosen || item == canvas.hovered;
        const QColor colour = colourOf(line, canvas.theme);
        QPainterPath path(QPointF(xOf(plot, 0, days), yOf(topOf(line, 0))));
        for (std::size_t day = 1; day < days; ++day)
            path.lineTo(xOf(plot, day, days), yOf(topOf(line, day)));
        if (m_data.shape == TimeChartData::Shape::Lines) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(penOf(line, canvas.theme, strong ? 4.0 : 2.0));
            painter.drawPath(path);
            continue;
        }
        for (std::size_t day = days; day-- > 0;)
            path.lineTo(xOf(plot, day, days), yOf(bottomOf(line, day)));
        path.closeSubpath();
        painter.setBrush(colour);
        painter.setPen(strong ? QPen(canvas.theme.text, 2) : QPen(canvas.theme.card, 1));
        painter.drawPath(path);
    }
    drawLegend(canvas, plot);
}

ChartNumbers TimeChart::numbers() const
{
    ChartNumbers all;
    all.columns << m_data.dayTitle;
    for (const TimeLine &line : m_data.lines)
        all.columns << line.name;
    for (std::size_t day = 0; day < m_data.days.size(); ++day) {
        QStringList row{m_data.days[day]};
        for (const TimeLine &line : m_data.lines)
            row << m_data.valueText(line.values[day]);
        all.rows << row;
    }
    return all;
}

int TimeChart::itemCount() const
{
    return static_cast<int>(m_data.lines.size());
}

int TimeChart::itemAt(QPointF point, const QRectF &area) const
{
    const QRectF plot = plotIn(m_data, area, fontFor(TextRole::Body));
    const std::size_t days = m_data.days.size();
    if (days == 0 || m_data.lines.empty())
        return -1;
    if (point.x() > plot.right() + 8) {
        const double row = (point.y() - plot.top()) / legendRow;
        return row >= 0 && row < static_cast<double>(m_data.lines.size()) ? static_cast<int>(row)
                                                                          : -1;
    }
    const double share = (point.x() - plot.left()) / std::max(plot.width(), 1.0);
    if (share < 0 || share > 1)
        return -1;
    const auto day = static_cast<std::size_t>(std::lround(share * static_cast<double>(days - 1)));
    const Axis axis = Axis::fromZero(std::max(1.0, highest()));
    const auto yOf = [&](double value) {
        return plot.bottom() - plot.height() * axis.share(value);
    };
    int nearest = -1;
    double distance = near;
    for (std::size_t line = 0; line < m_data.lines.size(); ++line) {
        const double top = yOf(topOf(line, day));
        if (m_data.shape == TimeChartData::Shape::Stacked) {
            if (point.y() >= top && point.y() < yOf(bottomOf(line, day)))
                return static_cast<int>(line);
        } else if (std::abs(point.y() - top) < distance) {
            distance = std::abs(point.y() - top);
            nearest = static_cast<int>(line);
        }
    }
    return nearest;
}

QString TimeChart::itemText(int item) const
{
    const TimeLine &line = m_data.lines[static_cast<std::size_t>(item)];
    return tr("%1. %2: %3. %4: %5.")
        .arg(line.name, m_data.days.front(), m_data.valueText(line.values.front()),
             m_data.days.back(), m_data.valueText(line.values.back()));
}

} // namespace kq
