#include "ui/charts/flow_chart.h"

#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double names = 170;    ///< at each side
constexpr double head = 26;      ///< for the days above
constexpr double gap = 10;       ///< between two places
constexpr double post = 12;      ///< width of a place
constexpr double leastLine = 14; ///< places with fewer people have their names moved apart

QRectF plotIn(const QRectF &area)
{
    return area.adjusted(names, head, -names, -4);
}

} // namespace

FlowChart::FlowChart(QWidget *parent)
    : Chart(parent)
{}

void FlowChart::setData(FlowChartData data)
{
    m_data = std::move(data);
    layRibbons();
    showNewData();
}

void FlowChart::layRibbons()
{
    const std::size_t places = m_data.names.size();
    m_ribbons.clear();
    m_fromSums.assign(places, 0);
    m_toSums.assign(places, 0);
    m_people = 0;
    for (std::size_t from = 0; from < places; ++from) {
        for (std::size_t to = 0; to < places; ++to) {
            const auto people = static_cast<double>(m_data.counts[from][to]);
            if (people > 0)
                m_ribbons.push_back({from, to, m_fromSums[from], m_toSums[to], people});
            m_fromSums[from] += people;
            m_toSums[to] += people;
            m_people += people;
        }
    }
}

QColor FlowChart::colourOf(std::size_t place, const Colours &theme) const
{
    return place < m_data.tiers
               ? theme.tier(static_cast<int>(place), static_cast<int>(m_data.tiers))
               : mixed(theme.card, theme.secondText, 0.35);
}

bool FlowChart::isShown(std::size_t place, const std::vector<double> &sums) const
{
    return place < m_data.tiers || sums[place] > 0;
}

double FlowChart::yOf(double people, std::size_t place, const QRectF &plot) const
{
    const double room = plot.height() - gap * static_cast<double>(m_data.names.size() - 1);
    return plot.top() + (m_people > 0 ? people / m_people * room : 0) +
           gap * static_cast<double>(place);
}

QPainterPath FlowChart::pathOf(const Ribbon &ribbon, const QRectF &plot) const
{
    double fromBase = 0;
    for (std::size_t i = 0; i < ribbon.from; ++i)
        fromBase += m_fromSums[i];
    double toBase = 0;
    for (std::size_t i = 0; i < ribbon.to; ++i)
        toBase += m_toSums[i];
    const double x1 = plot.left() + post;
    const double x2 = plot.right() - post;
    const double middle = (x1 + x2) / 2;
    const double top1 = yOf(fromBase + ribbon.fromTop, ribbon.from, plot);
    const double end1 = yOf(fromBase + ribbon.fromTop + ribbon.people, ribbon.from, plot);
    const double top2 = yOf(toBase + ribbon.toTop, ribbon.to, plot);
    const double end2 = yOf(toBase + ribbon.toTop + ribbon.people, ribbon.to, plot);
    QPainterPath path(QPointF(x1, top1));
    path.cubicTo(QPointF(middle, top1), QPointF(middle, top2), QPointF(x2, top2));
    path.lineTo(x2, std::max(end2, top2 + 1));
    path.cubicTo(QPointF(middle, std::max(end2, top2 + 1)),
                 QPointF(middle, std::max(end1, top1 + 1)), QPointF(x1, std::max(end1, top1 + 1)));
    path.closeSubpath();
    return path;
}

void FlowChart::drawSide(const ChartCanvas &canvas, const QRectF &plot, bool isLeft) const
{
    QPainter &painter = canvas.painter;
    const std::vector<double> &sums = isLeft ? m_fromSums : m_toSums;
    const double x = isLeft ? plot.left() : plot.right() - post;
    painter.setFont(canvas.bold());
    painter.setPen(canvas.theme.text);
    const Qt::Alignment inner = isLeft ? Qt::AlignRight : Qt::AlignLeft;
    const Qt::Alignment side = isLeft ? Qt::AlignLeft : Qt::AlignRight;
    const QRectF heading(isLeft ? plot.left() - names : plot.right() - names, plot.top() - head,
                         2 * names, head - 6);
    painter.drawText(heading, isLeft ? m_data.fromTitle : m_data.toTitle,
                     QTextOption(side | Qt::AlignVCenter));
    const QFontMetricsF metrics(canvas.font);
    double base = 0;
    double lastLine = plot.top() - 2 * leastLine;
    for (std::size_t place = 0; place < sums.size(); ++place) {
        const double top = yOf(base, place, plot);
        const double end = yOf(base + sums[place], place, plot);
        base += sums[place];
        if (!isShown(place, sums))
            continue;
        const QColor colour = colourOf(place, canvas.theme);
        painter.setPen(QPen(canvas.theme.outline(colour), 1));
        painter.setBrush(colour);
        painter.drawRect(QRectF(x, top, post, std::max(1.0, end - top)));
        const double line = std::max((top + end) / 2, lastLine + leastLine + 3);
        lastLine = line;
        const QString text = m_data.names[place] + u" · "_s +
                             m_data.countText(static_cast<std::int64_t>(sums[place]));
        painter.setFont(canvas.font);
        painter.setPen(canvas.theme.text);
        const QRectF room(isLeft ? plot.left() - names : plot.right() + 8, line - leastLine,
                          names - 8, 2 * leastLine);
        painter.drawText(room, metrics.elidedText(text, Qt::ElideRight, room.width()),
                         QTextOption(inner | Qt::AlignVCenter));
    }
}

void FlowChart::draw(const ChartCanvas &canvas) const
{
    if (m_data.names.empty() || m_people <= 0)
        return;
    QPainter &painter = canvas.painter;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plot = plotIn(canvas.area);
    for (std::size_t i = 0; i < m_ribbons.size(); ++i) {
        const Ribbon &ribbon = m_ribbons[i];
        const int item = static_cast<int>(i);
        const bool strong = item == canvas.chosen || item == canvas.hovered;
        // Who stayed is the quiet ground on which the others move.
        const double weight = strong ? 0.85 : ribbon.from == ribbon.to ? 0.18 : 0.5;
        const QColor colour = mixed(canvas.theme.card, colourOf(ribbon.from, canvas.theme), weight);
        painter.setBrush(colour);
        painter.setPen(strong ? QPen(item == canvas.chosen && canvas.focused ? canvas.theme.accent
                                                                             : canvas.theme.text,
                                     1.5)
                              : QPen(canvas.theme.outline(colour), 0.5));
        painter.drawPath(pathOf(ribbon, plot));
    }
    drawSide(canvas, plot, true);
    drawSide(canvas, plot, false);
}

std::pair<std::size_t, std::size_t> FlowChart::wayOf(int item) const
{
    const Ribbon &ribbon = m_ribbons[static_cast<std::size_t>(item)];
    return {ribbon.from, ribbon.to};
}

ChartNumbers FlowChart::numbers() const
{
    ChartNumbers all;
    all.columns << tr("From ↓ to →");
    for (std::size_t to = 0; to < m_data.names.size(); ++to) {
        if (isShown(to, m_toSums))
            all.columns << m_data.names[to];
    }
    for (std::size_t from = 0; from < m_data.names.size(); ++from) {
        if (!isShown(from, m_fromSums))
            continue;
        QStringList row{m_data.names[from]};
        for (std::size_t to = 0; to < m_data.names.size(); ++to) {
            if (isShown(to, m_toSums))
                row << m_data.countText(m_data.counts[from][to]);
        }
        all.rows << row;
    }
    return all;
}

int FlowChart::itemCount() const
{
    return static_cast<int>(m_ribbons.size());
}

int FlowChart::itemAt(QPointF point, const QRectF &area) const
{
    if (m_people <= 0)
        return -1;
    const QRectF plot = plotIn(area);
    for (std::size_t i = m_ribbons.size(); i-- > 0;) { // what is drawn last lies on top
        if (pathOf(m_ribbons[i], plot).contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

QString FlowChart::itemText(int item) const
{
    const Ribbon &ribbon = m_ribbons[static_cast<std::size_t>(item)];
    const QString people = m_data.countText(static_cast<std::int64_t>(ribbon.people));
    if (ribbon.from == ribbon.to)
        return tr("Stayed in %1: %2").arg(m_data.names[ribbon.from], people);
    return tr("From %1 to %2: %3").arg(m_data.names[ribbon.from], m_data.names[ribbon.to], people);
}

} // namespace kq
