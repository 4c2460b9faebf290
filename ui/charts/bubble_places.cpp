#include "ui/charts/bubble_places.h"

#include "ui/charts/bubble_key.h"
#include "ui/charts/label_placement.h"

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr double widestLabel = 170;
constexpr double leastLabel = 96;
constexpr double labelShare = 0.27; ///< of the width of the plot: long names wrap on narrow ones
constexpr double leastRadius = 6;
constexpr double lineFrom = 12;     ///< distance from which a line joins a name to its bubble
constexpr double clearlyOwn = 4;    ///< by which every other bubble is farther from a name
constexpr double leastQuarter = 64; ///< width in which the name of a narrow quarter is wrapped

QSizeF labelSize(const QFontMetricsF &metrics, const QString &name, double widest)
{
    const QRectF box =
        metrics.boundingRect(QRectF(0, 0, widest, 1000), Qt::AlignLeft | Qt::TextWordWrap, name);
    return {std::ceil(box.width()) + 4, std::ceil(box.height()) + 2};
}

double largestRadius(const QRectF &plot)
{
    return std::clamp(std::min(plot.width(), plot.height()) * 0.085, 10.0, 36.0);
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
        placed.centre = bubblePoint(layout, *bubble.frequency, *bubble.orderValue);
        placed.radius = std::max(leastRadius, largest * std::sqrt(bubble.customers / most));
        placed.tenureShare =
            bubble.tenure && range > 0 ? (*bubble.tenure - layout.leastTenure) / range : 0.5;
        layout.placed.push_back(placed);
    }
    std::stable_sort(layout.placed.begin(), layout.placed.end(),
                     [](const auto &a, const auto &b) { return a.radius > b.radius; });
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
        const std::vector<QPointF> trail = bubbleTrail(placed, data, layout);
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

/// From the name's edge to that of the bubble; below 0 where the name stands on it.
double distanceFrom(const QRectF &label, const PlacedBubble &bubble)
{
    const QPointF way = nearestOf(label, bubble.centre) - bubble.centre;
    return std::hypot(way.x(), way.y()) - bubble.radius;
}

NameLine lineOf(std::size_t item, const BubbleLayout &layout)
{
    const PlacedBubble &placed = layout.placed[item];
    if (!placed.label)
        return NameLine::None;
    const double own = distanceFrom(*placed.label, placed);
    for (std::size_t i = 0; i < layout.placed.size(); ++i) {
        if (i != item && distanceFrom(*placed.label, layout.placed[i]) < own + clearlyOwn)
            return NameLine::FromCentre;
    }
    return own < lineFrom ? NameLine::None : NameLine::FromEdge;
}

void placeLabels(const BubbleMapData &data, BubbleLayout &layout, const QFont &font)
{
    QFont chosenFont = font; // the name of the chosen bubble stands in bold and must fit too
    chosenFont.setBold(true);
    const QFontMetricsF metrics(chosenFont);
    const double widest = std::clamp(layout.plot.width() * labelShare, leastLabel, widestLabel);
    std::vector<LabelledMark> marks;
    for (const PlacedBubble &placed : layout.placed) {
        const QString &name = data.bubbles[static_cast<std::size_t>(placed.item)].name;
        marks.push_back({placed.centre, placed.radius, labelSize(metrics, name, widest)});
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
    for (std::size_t i = 0; i < labels.size(); ++i)
        layout.placed[i].line = lineOf(i, layout);
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

QString bubbleText(const std::function<QString(double)> &write, double value)
{
    return write ? write(value) : QString::number(value);
}

bool isPlaced(const Bubble &bubble)
{
    return bubble.frequency && bubble.orderValue;
}

QPointF nearestOf(const QRectF &label, QPointF centre)
{
    return {std::clamp(centre.x(), label.left(), label.right()),
            std::clamp(centre.y(), label.top(), label.bottom())};
}

QPointF bubblePoint(const BubbleLayout &layout, double frequency, double orderValue)
{
    return {layout.inner.left() + layout.x.share(frequency) * layout.inner.width(),
            layout.inner.bottom() - layout.y.share(orderValue) * layout.inner.height()};
}

std::vector<QPointF> bubbleTrail(const PlacedBubble &placed, const BubbleMapData &data,
                                 const BubbleLayout &layout)
{
    std::vector<QPointF> points;
    for (const BubbleTrailPoint &point : data.bubbles[static_cast<std::size_t>(placed.item)].trail)
        points.push_back(bubblePoint(layout, point.frequency, point.orderValue));
    points.push_back(placed.centre);
    return points;
}

QString bubbleSays(const BubbleMapData &data, const char *source)
{
    return data.say ? data.say(source) : QString::fromUtf8(source);
}

QString BubbleDrawing::quarterName(const BubbleMapData &data, bool often, bool large)
{
    if (often) {
        return large ? bubbleSays(data, QT_TRANSLATE_NOOP("Words", "often, large baskets"))
                     : bubbleSays(data, QT_TRANSLATE_NOOP("Words", "often, small baskets"));
    }
    return large ? bubbleSays(data, QT_TRANSLATE_NOOP("Words", "seldom, large baskets"))
                 : bubbleSays(data, QT_TRANSLATE_NOOP("Words", "seldom, small baskets"));
}

QString BubbleDrawing::meanText(const BubbleMapData &data, Qt::Orientation line)
{
    return bubbleSays(data, QT_TRANSLATE_NOOP("Words", "shop's mean: %1"))
        .arg(line == Qt::Vertical
                 ? bubbleText(data.frequencyText, data.shopFrequency.value_or(0))
                 : bubbleText(data.orderValueText, data.shopOrderValue.value_or(0)));
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
        left = std::max(left, metrics.horizontalAdvance(bubbleText(data.orderValueText, tick)));
    const bool someUnplaced = std::any_of(data.bubbles.begin(), data.bubbles.end(),
                                          [](const Bubble &bubble) { return !isPlaced(bubble); });
    const double line = metrics.height();
    const BubbleKey key(data, area.width(), metrics);
    layout.plot = area.adjusted(left + 10, key.height() + line + 8, -2,
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
    const QPointF mean = bubblePoint(layout, *data.shopFrequency, *data.shopOrderValue);
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

} // namespace kq
