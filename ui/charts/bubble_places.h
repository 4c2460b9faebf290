#pragma once

#include "ui/charts/bubble_drawing.h"

#include <functional>
#include <optional>
#include <vector>

// What working out the places of a bubble map and drawing it have in common.
namespace kq {

inline constexpr double bubbleLegendHeight = 30;

QString bubbleText(const std::function<QString(double)> &write, double value);
/// Whether it has a place on both axes.
bool isPlaced(const Bubble &bubble);
QPointF bubblePoint(const BubbleLayout &layout, double frequency, double orderValue);
/// The way of a bubble in the picture, from where it stood first to where it stands.
std::vector<QPointF> bubbleTrail(const PlacedBubble &placed, const BubbleMapData &data,
                                 const BubbleLayout &layout);

} // namespace kq
