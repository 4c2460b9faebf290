#include "ui/charts/label_placement.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kq {

namespace {

constexpr double gap = 4;
constexpr double ringStep = 14;
constexpr double crossingCost = 60;
constexpr double hiddenCost = 12; ///< a pixel: who hides half a mark rather goes far from their own
constexpr double strangerCost = 1.5; ///< a pixel by which another mark is too near
constexpr double strangerRoom = 8;   ///< by which others should be farther from a label
constexpr int rings = 9;             ///< beyond them a label no longer belongs to its mark by sight

/// Directions in which a label is tried, best reading first: right, left, above, below, corners.
constexpr std::array<QPointF, 8> directions{
    QPointF(1, 0),        QPointF(-1, 0),      QPointF(0, -1),        QPointF(0, 1),
    QPointF(0.75, -0.75), QPointF(0.75, 0.75), QPointF(-0.75, -0.75), QPointF(-0.75, 0.75)};

QRectF labelAt(const LabelledMark &mark, QPointF direction, double distance)
{
    const double reach = mark.radius + distance;
    const QPointF anchor = mark.centre + direction * reach;
    // The side of the label that faces the mark touches the anchor.
    const double left = anchor.x() + (direction.x() - 1) / 2 * mark.label.width();
    const double top = anchor.y() + (direction.y() - 1) / 2 * mark.label.height();
    return {QPointF(left, top), mark.label};
}

double distanceTo(const QRectF &rect, QPointF point)
{
    const double x = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double y = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(x, y);
}

bool isFree(const QRectF &place, const std::vector<QRectF> &taken)
{
    return std::none_of(taken.begin(), taken.end(),
                        [&](const QRectF &other) { return place.intersects(other); });
}

/// How much of other marks the label would hide.
double hiddenMarks(const QRectF &place, const std::vector<LabelledMark> &marks)
{
    double hidden = 0;
    for (const LabelledMark &mark : marks)
        hidden += std::max(0.0, mark.radius + 1 - distanceTo(place, mark.centre));
    return hidden;
}

/// By how much another mark is nearer to the label than would do, so that it could be taken for
/// its.
double nearnessOfStrangers(const QRectF &place, std::size_t own,
                           const std::vector<LabelledMark> &marks)
{
    const auto distanceOf = [&](const LabelledMark &mark) {
        return std::max(0.0, distanceTo(place, mark.centre) - mark.radius);
    };
    const double room = distanceOf(marks[own]) + strangerRoom;
    double nearness = 0;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (i != own)
            nearness = std::max(nearness, room - distanceOf(marks[i]));
    }
    return nearness;
}

/// Whether the line that would join label and mark runs through another label.
bool crosses(const QRectF &place, QPointF mark, const std::vector<QRectF> &labels)
{
    const QPointF near(std::clamp(mark.x(), place.left(), place.right()),
                       std::clamp(mark.y(), place.top(), place.bottom()));
    constexpr int samples = 16;
    return std::any_of(labels.begin(), labels.end(), [&](const QRectF &label) {
        for (int i = 0; i < samples; ++i) {
            if (label.contains(mark + (near - mark) * (i / double(samples))))
                return true;
        }
        return false;
    });
}

} // namespace

std::vector<std::optional<QRectF>> placedLabels(const std::vector<LabelledMark> &marks,
                                                const QRectF &plot,
                                                const std::vector<QRectF> &taken)
{
    std::vector<QRectF> used = taken;
    std::vector<std::optional<QRectF>> places;
    places.reserve(marks.size());
    for (std::size_t own = 0; own < marks.size(); ++own) {
        const LabelledMark &mark = marks[own];
        std::optional<QRectF> best;
        double bestCost = 0;
        for (int ring = 0; ring < rings; ++ring) {
            for (const QPointF &direction : directions) {
                const QRectF place = labelAt(mark, direction, gap + ring * ringStep);
                if (!plot.contains(place) || !isFree(place, used))
                    continue;
                const double cost = ring * ringStep + hiddenCost * hiddenMarks(place, marks) +
                                    strangerCost * nearnessOfStrangers(place, own, marks) +
                                    (crosses(place, mark.centre, used) ? crossingCost : 0);
                if (!best || cost < bestCost) {
                    best = place;
                    bestCost = cost;
                }
            }
        }
        if (best)
            used.push_back(*best);
        places.push_back(best);
    }
    return places;
}

} // namespace kq
