#include "ui/charts/bubble_drawing.h"

#include "ui/charts/label_placement.h"
#include "ui/charts/segment_colours.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double legendHeight = 30;
constexpr double widestLabel = 170;
constexpr double leastRadius = 6;
constexpr double rampWidth = 110;
constexpr double leastQuarter = 64; ///< width in which the name of a narrow quarter is wrapped
constexpr double ringWidth = 3;
constexpr double leaderFrom = 12; ///< distance from which a line joins a label to its bubble

QString text(const std::function<QString(double)> &write, double value)
{
    return write ? write(value) : QString::number(value);
}

QSizeF labelSize(const QFontMetricsF &metrics, const QString &name)
{
    const QRectF box = metrics.boundingRect(QRectF(0, 0, widestLabel, 1000),
                                            Qt::AlignLeft | Qt::TextWordWrap, name);
    return {std::ceil(box.width()) + 4, std::ceil(box.height()) + 2};
}

double largestRadius(const QRectF &plot)
{
    return std::clamp(std::min(plot.width(), plot.height()) * 0.085, 10.0, 36.0);
}

bool isPlaced(const Bubble &bubble)
{
    return bubble.frequency && bubble.orderValue;
}

std::vector<double> valuesOf(const BubbleMapData &data, std::optional<double> Bubble::*axis,
                             const std::optional<double> &mean)
{
    std::vector<double> values;
    for (const Bubble &bubble : data.bubbles) {
        if (!isPlaced(bubble))
            continue;
        values.push_back(*(bubble.*axis));
        for (const BubbleTrailPoint &point : bubble.trail)
            values.push_back(axis == &Bubble::frequency ? point.frequency : point.orderValue);
    }
    if (mean && !values.empty())
        values.push_back(*mean);
    return values;
}

QPointF pointOf(const BubbleLayout &layout, double frequency, double orderValue)
{
    return {layout.inner.left() + layout.x.share(frequency) * layout.inner.width(),
            layout.inner.bottom() - layout.y.share(orderValue) * layout.inner.height()};
}

void placeBubbles(const BubbleMapData &data, BubbleLayout &layout)
{
    double most = 1;
    bool first = true;
    for (const Bubble &bubble : data.bubbles) {
        most = std::max(most, bubble.customers);
        if (!bubble.tenure)
            continue;
        layout.leastTenure = first ? *bubble.tenure : std::min(layout.leastTenure, *bubble.tenure);
        layout.mostTenure = first ? *bubble.tenure : std::max(layout.mostTenure, *bubble.tenure);
        first = false;
    }
    const double range = layout.mostTenure - layout.leastTenure;
    const double largest = largestRadius(layout.plot);
    for (std::size_t i = 0; i < data.bubbles.size(); ++i) {
        const Bubble &bubble = data.bubbles[i];
        if (!isPlaced(bubble))
            continue;
        PlacedBubble placed;
        placed.item = static_cast<int>(i);
        placed.centre = pointOf(layout, *bubble.frequency, *bubble.orderValue);
        placed.radius = std::max(leastRadius, largest * std::sqrt(bubble.customers / most));
        placed.tenureShare =
            bubble.tenure && range > 0 ? (*bubble.tenure - layout.leastTenure) / range : 0.5;
        layout.placed.push_back(placed);
    }
    std::stable_sort(layout.placed.begin(), layout.placed.end(),
                     [](const auto &a, const auto &b) { return a.radius > b.radius; });
}

/// The way of a bubble in the picture, from where it stood first to where it stands.
std::vector<QPointF> trailOf(const PlacedBubble &placed, const BubbleMapData &data,
                             const BubbleLayout &layout)
{
    std::vector<QPointF> points;
    for (const BubbleTrailPoint &point : data.bubbles[static_cast<std::size_t>(placed.item)].trail)
        points.push_back(pointOf(layout, point.frequency, point.orderValue));
    points.push_back(placed.centre);
    return points;
}

bool isCovered(QPointF point, const BubbleLayout &layout)
{
    return std::any_of(layout.placed.begin(), layout.placed.end(), [&](const PlacedBubble &each) {
        const QPointF way = point - each.centre;
        return std::hypot(way.x(), way.y()) <= each.radius + leastRadius;
    });
}

/// Small places along all trails, where they leave the bubbles: names keep clear of them.
std::vector<QRectF> trailPlaces(const BubbleMapData &data, const BubbleLayout &layout)
{
    constexpr double step = 6;
    std::vector<QRectF> places;
    for (const PlacedBubble &placed : layout.placed) {
        const std::vector<QPointF> trail = trailOf(placed, data, layout);
        for (std::size_t i = 0; i + 1 < trail.size(); ++i) {
            const QPointF way = trail[i + 1] - trail[i];
            const int steps = 1 + static_cast<int>(std::hypot(way.x(), way.y()) / step);
            for (int at = 0; at < steps; ++at) {
                const QPointF middle = trail[i] + way * (static_cast<double>(at) / steps);
                if (!isCovered(middle, layout))
                    places.emplace_back(middle - QPointF(step / 2, step / 2), QSizeF(step, step));
            }
        }
    }
    return places;
}

void placeLabels(const BubbleMapData &data, BubbleLayout &layout, const QFont &font)
{
    QFont chosenFont = font; // the name of the chosen bubble stands in bold and must fit too
    chosenFont.setBold(true);
    const QFontMetricsF metrics(chosenFont);
    std::vector<LabelledMark> marks;
    for (const PlacedBubble &placed : layout.placed) {
        const QString &name = data.bubbles[static_cast<std::size_t>(placed.item)].name;
        marks.push_back({placed.centre, placed.radius, labelSize(metrics, name)});
    }
    const QRectF plot = layout.plot.adjusted(2, 2, -2, -2);
    std::vector<QRectF> taken = trailPlaces(data, layout);
    taken.insert(taken.end(), layout.reserved.begin(), layout.reserved.end());
    auto labels = placedLabels(marks, plot, taken);
    // A name on a trail is better than none.
    if (std::find(labels.begin(), labels.end(), std::nullopt) != labels.end())
        labels = placedLabels(marks, plot, layout.reserved);
    for (std::size_t i = 0; i < labels.size(); ++i)
        layout.placed[i].label = labels[i];
}

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

/// How much of bubbles and of other words a text in @p place would cover.
double covered(const QRectF &place, const BubbleLayout &layout)
{
    double area = 0;
    for (const QRectF &words : layout.reserved) {
        const QRectF common = place.intersected(words);
        area += common.width() * common.height();
    }
    for (const PlacedBubble &bubble : layout.placed) {
        const QPointF corner(bubble.radius, bubble.radius);
        const QRectF common =
            place.intersected(QRectF(bubble.centre - corner, bubble.centre + corner));
        area += common.width() * common.height();
    }
    return area;
}

/// The first of @p places that is free, or else the one that covers least.
QRectF freest(const std::vector<QRectF> &places, const BubbleLayout &layout)
{
    return *std::min_element(places.begin(), places.end(), [&](const QRectF &a, const QRectF &b) {
        return covered(a, layout) < covered(b, layout);
    });
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
        const std::vector<QPointF> trail = trailOf(placed, data, layout);
        for (std::size_t i = 0; i + 1 < trail.size(); ++i) {
            painter.drawLine(trail[i], trail[i + 1]);
            const double size = 2.0 + static_cast<double>(i) * 0.75; // the newer, the larger
            painter.drawEllipse(trail[i], size, size);
        }
    }
    painter.restore();
}

QString BubbleDrawing::said(const BubbleMapData &data, const char *source)
{
    return data.say ? data.say(source) : QString::fromUtf8(source);
}

QString BubbleDrawing::quarterName(const BubbleMapData &data, bool often, bool large)
{
    if (often) {
        return large ? said(data, QT_TRANSLATE_NOOP("Words", "often, large baskets"))
                     : said(data, QT_TRANSLATE_NOOP("Words", "often, small baskets"));
    }
    return large ? said(data, QT_TRANSLATE_NOOP("Words", "seldom, large baskets"))
                 : said(data, QT_TRANSLATE_NOOP("Words", "seldom, small baskets"));
}

QString BubbleDrawing::meanText(const BubbleMapData &data, Qt::Orientation line)
{
    return said(data, QT_TRANSLATE_NOOP("Words", "shop's mean: %1"))
        .arg(line == Qt::Vertical ? text(data.frequencyText, data.shopFrequency.value_or(0))
                                  : text(data.orderValueText, data.shopOrderValue.value_or(0)));
}

BubbleLayout BubbleDrawing::layout(const BubbleMapData &data, const QRectF &area, const QFont &font)
{
    QFont note = font;
    note.setPixelSize(std::max(10, font.pixelSize() - 1));
    const QFontMetricsF metrics(note);
    BubbleLayout layout;
    layout.x = Axis::around(valuesOf(data, &Bubble::frequency, data.shopFrequency));
    layout.y = Axis::around(valuesOf(data, &Bubble::orderValue, data.shopOrderValue));
    double left = 0;
    for (const double tick : layout.y.ticks())
        left = std::max(left, metrics.horizontalAdvance(text(data.orderValueText, tick)));
    const bool someUnplaced = std::any_of(data.bubbles.begin(), data.bubbles.end(),
                                          [](const Bubble &bubble) { return !isPlaced(bubble); });
    const double line = metrics.height();
    layout.plot = area.adjusted(left + 10, legendHeight + line + 8, -2,
                                -(2 * line + 12 + (someUnplaced ? line + 4 : 0)));
    const double inset = largestRadius(layout.plot) + 3;
    layout.inner = layout.plot.adjusted(inset, inset, -inset, -inset);
    placeBubbles(data, layout);
    reserve(data, layout, note);
    placeLabels(data, layout, font);
    return layout;
}

void BubbleDrawing::reserve(const BubbleMapData &data, BubbleLayout &layout, const QFont &note)
{
    if (!data.shopFrequency || !data.shopOrderValue)
        return;
    const QFontMetricsF metrics(note);
    const QRectF plot = layout.plot.adjusted(6, 4, -6, -4);
    const QPointF mean = pointOf(layout, *data.shopFrequency, *data.shopOrderValue);
    const auto boxOf = [&](const QString &words, double widest) {
        const QRectF box = metrics.boundingRect(QRectF(0, 0, std::max(widest, leastQuarter), 1000),
                                                Qt::TextWordWrap, words);
        return QSizeF(std::ceil(box.width()) + 4, std::ceil(box.height()));
    };
    // The name of a quarter stays on its side of the mean.
    const double leftRoom = mean.x() - plot.left() - 8;
    const double rightRoom = plot.right() - mean.x() - 8;
    for (const bool large : {true, false}) {
        for (const bool often : {false, true}) {
            const QSizeF size =
                boxOf(quarterName(data, often, large), often ? rightRoom : leftRoom);
            layout.reserved.emplace_back(often ? plot.right() - size.width() : plot.left(),
                                         large ? plot.top() : plot.bottom() - size.height(),
                                         size.width(), size.height());
        }
    }
    const QSizeF upright = boxOf(meanText(data, Qt::Vertical), plot.width() * 0.4);
    const double quarter = layout.reserved.back().height() + 4;
    const double right = std::min(mean.x() + 5, plot.right() - upright.width());
    const double left = std::max(mean.x() - 5 - upright.width(), plot.left());
    const double low = plot.bottom() - quarter - upright.height();
    const double high = plot.top() + quarter;
    layout.reserved.push_back(freest({{{right, low}, upright},
                                      {{left, low}, upright},
                                      {{right, high}, upright},
                                      {{left, high}, upright}},
                                     layout));
    const QSizeF level = boxOf(meanText(data, Qt::Horizontal), plot.width() * 0.4);
    const double far = plot.right() - level.width();
    const double above = mean.y() - level.height() - 3;
    const double under = mean.y() + 3;
    layout.reserved.push_back(freest({{{far, above}, level},
                                      {{far, under}, level},
                                      {{plot.left(), above}, level},
                                      {{plot.left(), under}, level}},
                                     layout));
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
            said(data,
                 QT_TRANSLATE_NOOP("Words", "No purchases yet: nothing to place on the map.")));
    } else {
        drawTrails(data, worked, canvas);
        drawMeans(data, worked, canvas);
        drawBubbles(data, worked, canvas);
        drawLegend(data, worked, canvas);
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
                             Qt::AlignRight | Qt::AlignVCenter, text(data.orderValueText, tick));
        }
        for (const double tick : layout.x.ticks()) {
            const double x = layout.inner.left() + layout.x.share(tick) * layout.inner.width();
            painter.setPen(QPen(canvas.theme.line, 1));
            painter.drawLine(QPointF(x, layout.plot.bottom()),
                             QPointF(x, layout.plot.bottom() + 4));
            painter.setPen(canvas.theme.secondText);
            painter.drawText(QRectF(x - 50, layout.plot.bottom() + 4, 100, line), Qt::AlignCenter,
                             text(data.frequencyText, tick));
        }
    }
    painter.setPen(canvas.theme.text);
    painter.drawText(
        QRectF(canvas.area.left(), layout.plot.top() - line - 4, canvas.area.width() - 4, line),
        Qt::AlignLeft | Qt::AlignVCenter,
        u"↑ "_s + said(data, QT_TRANSLATE_NOOP("Words", "Average order value")));
    painter.drawText(
        QRectF(canvas.area.left(), layout.plot.bottom() + line + 8, canvas.area.width() - 4, line),
        Qt::AlignRight | Qt::AlignVCenter,
        said(data, QT_TRANSLATE_NOOP("Words", "Number of purchases")) + u" →"_s);
}

void BubbleDrawing::drawMeans(const BubbleMapData &data, const BubbleLayout &layout,
                              const ChartCanvas &canvas)
{
    if (layout.reserved.size() < 6)
        return;
    QPainter &painter = canvas.painter;
    const QPointF mean = pointOf(layout, *data.shopFrequency, *data.shopOrderValue);
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

void BubbleDrawing::drawBubbles(const BubbleMapData &data, const BubbleLayout &layout,
                                const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    painter.save();
    painter.setClipPath(besideLabels(layout));
    for (const PlacedBubble &placed : layout.placed) {
        if (!placed.label)
            continue;
        const QPointF near(
            std::clamp(placed.centre.x(), placed.label->left(), placed.label->right()),
            std::clamp(placed.centre.y(), placed.label->top(), placed.label->bottom()));
        const QPointF way = near - placed.centre;
        if (std::hypot(way.x(), way.y()) - placed.radius < leaderFrom)
            continue;
        painter.setPen(QPen(canvas.theme.secondText, 1));
        painter.drawLine(placed.centre, near);
    }
    painter.restore();
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

void BubbleDrawing::drawLegend(const BubbleMapData &data, const BubbleLayout &layout,
                               const ChartCanvas &canvas)
{
    QPainter &painter = canvas.painter;
    const QFontMetricsF metrics(canvas.note());
    painter.setFont(canvas.note());
    double x = canvas.area.left();
    const double top = canvas.area.top();
    const auto write = [&](const QString &words) {
        const double width = metrics.horizontalAdvance(words) + 2;
        painter.setPen(canvas.theme.secondText);
        painter.drawText(QRectF(x, top, width, legendHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         words);
        x += width + 6;
    };
    write(said(data, QT_TRANSLATE_NOOP("Words", "Colour: tenure")));
    write(text(data.tenureText, layout.leastTenure));
    const QRectF bar(x, top + legendHeight / 2 - 5, rampWidth, 10);
    QLinearGradient ramp(bar.topLeft(), bar.topRight());
    for (int i = 0; i <= 8; ++i)
        ramp.setColorAt(i / 8.0, canvas.theme.ramp(i / 8.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ramp);
    painter.drawRoundedRect(bar, 3, 3);
    x = bar.right() + 8;
    write(text(data.tenureText, layout.mostTenure));
    x += 14;
    write(said(data, QT_TRANSLATE_NOOP("Words", "Size: %1")).arg(data.sizeTitle));
    const PlacedBubble &largest = layout.placed.front();
    const double radius = std::min(largest.radius, legendHeight / 2 - 3);
    painter.setPen(QPen(canvas.theme.secondText, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(x + radius, top + legendHeight / 2), radius, radius);
    x += 2 * radius + 6;
    write(text(data.sizeText, data.bubbles[static_cast<std::size_t>(largest.item)].customers));
    const QString ring = said(data, QT_TRANSLATE_NOOP("Words", "Ring: the segment's own colour"));
    const bool hasRing =
        std::any_of(data.bubbles.begin(), data.bubbles.end(),
                    [](const Bubble &bubble) { return bubble.ring != SegmentColour::None; });
    x += 14;
    if (hasRing && x + metrics.horizontalAdvance(ring) < canvas.area.right())
        write(ring);
}

/// Groups without a purchase have no place on the two axes: they are named below the picture.
void BubbleDrawing::drawUnplaced(const BubbleMapData &data, const ChartCanvas &canvas)
{
    QStringList names;
    for (const Bubble &bubble : data.bubbles) {
        if (!isPlaced(bubble))
            names << said(data, QT_TRANSLATE_NOOP("Words", "%1 (%2)"))
                         .arg(bubble.name, text(data.sizeText, bubble.customers));
    }
    if (names.isEmpty())
        return;
    const QFontMetricsF metrics(canvas.note());
    const QString line =
        said(data, QT_TRANSLATE_NOOP("Words", "Without purchases: %1")).arg(names.join(u", "_s));
    canvas.painter.setFont(canvas.note());
    canvas.painter.setPen(canvas.theme.secondText);
    canvas.painter.drawText(QRectF(canvas.area.left(), canvas.area.bottom() - metrics.height() - 1,
                                   canvas.area.width(), metrics.height()),
                            Qt::AlignLeft | Qt::AlignVCenter,
                            metrics.elidedText(line, Qt::ElideRight, canvas.area.width()));
}

} // namespace kq
