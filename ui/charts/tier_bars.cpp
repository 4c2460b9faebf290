#include "ui/charts/tier_bars.h"

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double headHeight = 28;
constexpr double leastRow = 34;
constexpr double mostRow = 56;
constexpr double mostBar = 22;
constexpr double columnGap = 20;
constexpr double nameShare = 0.26; ///< of the width, at most
constexpr double leastName = 90;

double rowHeight(const QRectF &area, std::size_t rows)
{
    const double all = area.height() - headHeight;
    return std::clamp(rows ? all / static_cast<double>(rows) : all, leastRow, mostRow);
}

/// One of the two columns of bars.
struct Column {
    QString head;
    double TierBar::*share;
    QString TierBar::*number;
    QString TierBar::*shareText;
};

int tiersOf(const std::vector<TierBar> &bars)
{
    return static_cast<int>(
        std::count_if(bars.begin(), bars.end(), [](const TierBar &bar) { return bar.isTier; }));
}

QString written(const TierBar &bar, const Column &column)
{
    return QString(bar.*column.number + u" · "_s + bar.*column.shareText);
}

void drawColumn(const ChartCanvas &canvas, const QRectF &area, const std::vector<TierBar> &bars,
                const Column &column, double row)
{
    QPainter &painter = canvas.painter;
    const QFontMetricsF metrics(canvas.font);
    double textWidth = 0;
    double largest = 0;
    for (const TierBar &bar : bars) {
        textWidth = std::max(textWidth, metrics.horizontalAdvance(written(bar, column)));
        largest = std::max(largest, bar.*column.share);
    }
    const double room = std::max(24.0, area.width() - textWidth - 10);
    painter.setFont(canvas.note());
    painter.setPen(canvas.theme.secondText);
    painter.drawText(QRectF(area.left(), area.top(), area.width(), headHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, column.head);
    painter.setFont(canvas.font);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const TierBar &bar = bars[i];
        const double top = area.top() + headHeight + static_cast<double>(i) * row;
        const double height = std::min(mostBar, row - 12);
        const double length = largest > 0 ? std::max(2.0, bar.*column.share / largest * room) : 2;
        const QRectF shape(area.left(), top + (row - height) / 2, length, height);
        const QColor fill = bar.isTier ? canvas.theme.tier(static_cast<int>(i), tiersOf(bars))
                                       : mixed(canvas.theme.card, canvas.theme.secondText, 0.35);
        painter.setPen(QPen(canvas.theme.outline(fill), 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(shape, std::min(3.0, length / 2), 3);
        painter.setPen(canvas.theme.text);
        painter.drawText(QRectF(shape.right() + 8, top, textWidth + 2, row),
                         Qt::AlignLeft | Qt::AlignVCenter, written(bar, column));
    }
}

} // namespace

TierBars::TierBars(QWidget *parent)
    : Chart(parent)
{
    connect(this, &Chart::itemOpened, this, [this](int item) {
        const TierBar &bar = m_bars[static_cast<std::size_t>(item)];
        if (bar.isTier)
            Q_EMIT tierOpened(bar.key);
    });
}

void TierBars::setBars(std::vector<TierBar> bars)
{
    m_bars = std::move(bars);
    showNewData();
}

ChartNumbers TierBars::numbers() const
{
    ChartNumbers all;
    all.columns = {tr("Tier"), tr("Customers"), tr("Share of customers"), tr("Revenue so far"),
                   tr("Share of revenue")};
    for (const TierBar &bar : m_bars)
        all.rows << QStringList{bar.name, bar.customers, bar.customerShareText, bar.revenue,
                                bar.revenueShareText};
    return all;
}

QSize TierBars::sizeHint() const
{
    return {560, static_cast<int>(headHeight + 40 * static_cast<double>(m_bars.size()))};
}

QSize TierBars::minimumSizeHint() const
{
    return {380, static_cast<int>(headHeight + leastRow * static_cast<double>(m_bars.size()))};
}

void TierBars::draw(const ChartCanvas &canvas) const
{
    QPainter &painter = canvas.painter;
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF &area = canvas.area;
    const double row = rowHeight(area, m_bars.size());
    const QFontMetricsF metrics(canvas.font);
    double widest = leastName;
    for (const TierBar &bar : m_bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar.name) + 2);
    const double names = std::min(widest, std::max(leastName, area.width() * nameShare));
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRectF line(area.left(), area.top() + headHeight + static_cast<double>(i) * row,
                          area.width(), row);
        const int item = static_cast<int>(i);
        if (item == canvas.chosen || item == canvas.hovered) {
            painter.setPen(item == canvas.chosen && canvas.focused ? QPen(canvas.theme.accent, 2)
                                                                   : QPen(Qt::NoPen));
            painter.setBrush(mixed(canvas.theme.card, canvas.theme.text, 0.05));
            painter.drawRoundedRect(line.adjusted(1, 1, -1, -1), 6, 6);
        }
        painter.setPen(canvas.theme.text);
        painter.setFont(canvas.font);
        painter.drawText(QRectF(line.left() + 6, line.top(), names, row),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, m_bars[i].name);
    }
    const double left = area.left() + 6 + names + columnGap;
    const double width = (area.right() - left - columnGap) / 2;
    drawColumn(canvas, QRectF(left, area.top(), width, area.height()), m_bars,
               {tr("Customers"), &TierBar::customerShare, &TierBar::customers,
                &TierBar::customerShareText},
               row);
    drawColumn(canvas, QRectF(left + width + columnGap, area.top(), width, area.height()), m_bars,
               {tr("Revenue so far"), &TierBar::revenueShare, &TierBar::revenue,
                &TierBar::revenueShareText},
               row);
}

int TierBars::itemCount() const
{
    return static_cast<int>(m_bars.size());
}

int TierBars::itemAt(QPointF point, const QRectF &area) const
{
    const double row = rowHeight(area, m_bars.size());
    const double at = (point.y() - area.top() - headHeight) / row;
    return at >= 0 && at < static_cast<double>(m_bars.size()) ? static_cast<int>(at) : -1;
}

QString TierBars::itemText(int item) const
{
    const TierBar &bar = m_bars[static_cast<std::size_t>(item)];
    return tr("%1. Customers: %2 (%3). Revenue: %4 (%5).")
        .arg(bar.name, bar.customers, bar.customerShareText, bar.revenue, bar.revenueShareText);
}

} // namespace kq
