#pragma once

#include "ui/charts/bubble_drawing.h"

#include <functional>
#include <optional>
#include <vector>

// What working out the places of a bubble map and drawing it have in common.
namespace kq {

/// The point of a name's place that is nearest to its bubble.
QPointF nearestOf(const QRectF &label, QPointF centre);

/// A sentence of the map in the language of the picture.
QString bubbleSays(const BubbleMapData &data, const char *source);
QString bubbleText(const std::function<QString(double)> &write, double value);
/// Whether it has a place on both axes.
bool isPlaced(const Bubble &bubble);
QPointF bubblePoint(const BubbleLayout &layout, double frequency, double orderValue);
/// The way of a bubble in the picture, from where it stood first to where it stands.
std::vector<QPointF> bubbleTrail(const PlacedBubble &placed, const BubbleMapData &data,
                                 const BubbleLayout &layout);

} // namespace kq
