#include "ui/charts/bubble_drawing.h"

#include "ui/charts/bubble_key.h"
#include "ui/charts/bubble_places.h"
#include "ui/charts/segment_colours.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double ringWidth = 3;
constexpr double dotRadius = 2.5; ///< at the centre of a bubble that a line above it begins in
constexpr double halo = 1.5;      ///< around that dot and line: a bubble may be as dark as they are

/// The plot without the places of the names, where no line may run.
QPainterPath besideLabels(const BubbleLayout &layout)
{
    QPainterPath beside;
    beside.addRect(layout.plot);
    for (const QRectF &words : layout.reserved) {
        QPainterPath quarter;
        quarter.addRect(words);
        beside -= quarter;
    }
    for (const PlacedBubble &placed : layout.placed) {
        if (!placed.label)
            continue;
        QPainterPath name;
        name.addRect(placed.label->adjusted(-3, -1, 3, 1));
        beside -= name;
    }
    return beside;
}

} // namespace

/// The way of each group, from where it stood first to its bubble of today.
void BubbleDrawing::drawTrails(const BubbleMapData &data, const BubbleLayout &layout,
                               const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    painter.save();
    painter.setClipPath(besideLabels(layout));
    for (const PlacedBubble &placed : layout.placed) {
        const Bubble &bubble = data.bubbles[static_cast<std::size_t>(placed.item)];
        if (bubble.trail.empty())
            continue;
        const bool isMarked = placed.item == canvas.chosen || placed.item == canvas.hovered;
        QColor colour = isMarked ? canvas.theme.text
                                 : canvas.theme.outline(canvas.theme.ramp(placed.tenureShare));
        colour.setAlphaF(isMarked ? 1.0F : 0.55F);
        painter.setPen(QPen(colour, isMarked ? 2 : 1.25));
        painter.setBrush(colour);
        const std::vector<QPointF> trail = bubbleTrail(placed, data, layout);
        for (std::size_t i = 0; i + 1 < trail.size(); ++i) {
            painter.drawLine(trail[i], trail[i + 1]);
            const double size = 2.0 + static_cast<double>(i) * 0.75; // the newer, the larger
            painter.drawEllipse(trail[i], size, size);
        }
    }
    painter.restore();
}

void BubbleDrawing::draw(const BubbleMapData &data, const ChartCanvas &canvas)
{
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    const BubbleLayout worked = layout(data, canvas.area, canvas.font);
    drawPlot(data, worked, canvas);
    if (worked.placed.empty()) {
        canvas.painter.setPen(canvas.theme.secondText);
        canvas.painter.setFont(canvas.font);
        canvas.painter.drawText(
            worked.plot, Qt::AlignCenter | Qt::TextWordWrap,
            bubbleSays(data, QT_TRANSLATE_NOOP("Words",
                                               "No purchases yet: nothing to place on the map.")));
    } else {
        drawTrails(data, worked, canvas);
        drawMeans(data, worked, canvas);
        drawBubbles(data, worked, canvas);
        BubbleKey(data, canvas.area.width(), QFontMetricsF(canvas.note())).draw(canvas);
    }
    drawUnplaced(data, canvas);
}

void BubbleDrawing::drawPlot(const BubbleMapData &data, const BubbleLayout &layout,
                             const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    const QFontMetricsF metrics(canvas.note());
    const double line = metrics.height();
    painter.setFont(canvas.note());
    painter.setPen(QPen(canvas.theme.line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(layout.plot);
    if (!layout.placed.empty()) {
        for (const double tick : layout.y.ticks()) {
            const double y = layout.inner.bottom() - layout.y.share(tick) * layout.inner.height();
            painter.setPen(QPen(canvas.theme.line, 1));
            painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y));
            painter.setPen(canvas.theme.secondText);
            painter.drawText(QRectF(canvas.area.left(), y - line / 2,
                                    layout.plot.left() - canvas.area.left() - 6, line),
                             Qt::AlignRight | Qt::AlignVCenter,
                             bubbleText(data.orderValueText, tick));
        }
        for (const double tick : layout.x.ticks()) {
            const double x = layout.inner.left() + layout.x.share(tick) * layout.inner.width();
            painter.setPen(QPen(canvas.theme.line, 1));
            painter.drawLine(QPointF(x, layout.plot.bottom()),
                             QPointF(x, layout.plot.bottom() + 4));
            painter.setPen(canvas.theme.secondText);
            painter.drawText(QRectF(x - 50, layout.plot.bottom() + 4, 100, line), Qt::AlignCenter,
                             bubbleText(data.frequencyText, tick));
        }
    }
    painter.setPen(canvas.theme.text);
    painter.drawText(
        QRectF(canvas.area.left(), layout.plot.top() - line - 4, canvas.area.width() - 4, line),
        Qt::AlignLeft | Qt::AlignVCenter,
        u"↑ "_s + bubbleSays(data, QT_TRANSLATE_NOOP("Words", "Average order value")));
    painter.drawText(
        QRectF(canvas.area.left(), layout.plot.bottom() + line + 8, canvas.area.width() - 4, line),
        Qt::AlignRight | Qt::AlignVCenter,
        bubbleSays(data, QT_TRANSLATE_NOOP("Words", "Number of purchases")) + u" →"_s);
}

void BubbleDrawing::drawMeans(const BubbleMapData &data, const BubbleLayout &layout,
                              const ChartCanvas &canvas)
{
    if (layout.reserved.size() < 6)
        return;
    QPainter &painter = canvas.painter;
    const QPointF mean = bubblePoint(layout, *data.shopFrequency, *data.shopOrderValue);
    painter.setPen(QPen(canvas.theme.secondText, 1, Qt::DashLine));
    // The lines stop where a name stands, so that they run through no letters.
    painter.save();
    painter.setClipPath(besideLabels(layout));
    painter.drawLine(QPointF(mean.x(), layout.plot.top()), QPointF(mean.x(), layout.plot.bottom()));
    painter.drawLine(QPointF(layout.plot.left(), mean.y()), QPointF(layout.plot.right(), mean.y()));
    painter.restore();
    painter.setPen(canvas.theme.secondText);
    painter.setFont(canvas.note());
    std::size_t next = 0;
    for (const bool large : {true, false}) {
        for (const bool often : {false, true}) {
            painter.drawText(layout.reserved[next++],
                             (often ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextWordWrap,
                             quarterName(data, often, large));
        }
    }
    const auto write = [&](const QRectF &place, double side, const QString &words) {
        const bool before = place.center().x() < side; // leans on the line or edge that it is at
        painter.drawText(place, (before ? Qt::AlignRight : Qt::AlignLeft) | Qt::TextWordWrap,
                         words);
    };
    write(layout.reserved[next++], mean.x(), meanText(data, Qt::Vertical));
    const QRectF &level = layout.reserved[next];
    const bool isFar = level.center().x() > layout.plot.center().x();
    write(level, isFar ? layout.plot.right() : layout.plot.left(), meanText(data, Qt::Horizontal));
}

void BubbleDrawing::drawNameLines(NameLine kind, const BubbleLayout &layout,
                                  const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    painter.save();
    painter.setClipPath(besideLabels(layout));
    const bool isAbove = kind == NameLine::FromCentre;
    const auto drawAll = [&](const QColor &colour, double around) {
        painter.setPen(QPen(colour, 1 + 2 * around));
        painter.setBrush(colour);
        for (const PlacedBubble &placed : layout.placed) {
            if (!placed.label || placed.line != kind)
                continue;
            painter.drawLine(placed.centre, nearestOf(*placed.label, placed.centre));
            if (isAbove)
                painter.drawEllipse(placed.centre, dotRadius, dotRadius);
        }
    };
    if (isAbove)
        drawAll(canvas.theme.card, halo);
    drawAll(isAbove ? canvas.theme.text : canvas.theme.secondText, 0);
    painter.restore();
}

void BubbleDrawing::drawBubbles(const BubbleMapData &data, const BubbleLayout &layout,
                                const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    drawNameLines(NameLine::FromEdge, layout, canvas);
    for (const PlacedBubble &placed : layout.placed) {
        QColor fill = canvas.theme.ramp(placed.tenureShare);
        const QColor outline = canvas.theme.outline(fill);
        const bool chosen = placed.item == canvas.chosen;
        const bool hovered = placed.item == canvas.hovered;
        fill.setAlphaF(0.85F);
        painter.setBrush(fill);
        painter.setPen(
            QPen(chosen || hovered ? canvas.theme.text : outline, chosen ? 3 : (hovered ? 2 : 1)));
        painter.drawEllipse(placed.centre, placed.radius, placed.radius);
        const QColor own =
            colourOf(data.bubbles[static_cast<std::size_t>(placed.item)].ring, canvas.theme);
        if (own.isValid()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(own, ringWidth));
            painter.drawEllipse(placed.centre, placed.radius + ringWidth,
                                placed.radius + ringWidth);
        }
        if (chosen && canvas.focused) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(canvas.theme.accent, 2));
            painter.drawEllipse(placed.centre, placed.radius + 4, placed.radius + 4);
        }
    }
    drawNameLines(NameLine::FromCentre, layout, canvas);
    for (const PlacedBubble &placed : layout.placed) {
        if (!placed.label)
            continue;
        painter.setFont(placed.item == canvas.chosen ? canvas.bold() : canvas.font);
        painter.setPen(canvas.theme.text);
        painter.drawText(placed.label->adjusted(0, 0, 0, 4),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         data.bubbles[static_cast<std::size_t>(placed.item)].name);
    }
}

/// Groups without a purchase have no place on the two axes: they are named below the picture.
void BubbleDrawing::drawUnplaced(const BubbleMapData &data, const ChartCanvas &canvas)
{
    QStringList names;
    for (const Bubble &bubble : data.bubbles) {
        if (!isPlaced(bubble))
            names << bubbleSays(data, QT_TRANSLATE_NOOP("Words", "%1 (%2)"))
                         .arg(bubble.name, bubbleText(data.sizeText, bubble.customers));
    }
    if (names.isEmpty())
        return;
    const QFontMetricsF metrics(canvas.note());
    const QString line = bubbleSays(data, QT_TRANSLATE_NOOP("Words", "Without purchases: %1"))
                             .arg(names.join(u", "_s));
    canvas.painter.setFont(canvas.note());
    canvas.painter.setPen(canvas.theme.secondText);
    canvas.painter.drawText(QRectF(canvas.area.left(), canvas.area.bottom() - metrics.height() - 1,
                                   canvas.area.width(), metrics.height()),
                            Qt::AlignLeft | Qt::AlignVCenter,
                            metrics.elidedText(line, Qt::ElideRight, canvas.area.width()));
}

} // namespace kq
