#pragma once

#include "core/segment/segment_look.h"

#include <QColor>
#include <QString>

namespace kq {

struct Colours;

/// The mark of a segment on a card of @p colours; invalid for none. None of them is a tier's.
QColor colourOf(SegmentColour colour, const Colours &colours);

/// What people call it: "Blue". A colour is never the only sign, so lists say it, too.
QString nameOf(SegmentColour colour);

} // namespace kq
