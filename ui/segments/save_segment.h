#pragma once

#include "core/shop/shop.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace kq {

/// A segment as it is to be kept.
struct SegmentEdit {
    SegmentId segment; ///< 0: a new one
    QString name;
    Condition condition;
    QString templateKey; ///< of a new one
    SegmentLook look;
};

/// What was kept, and what was there before.
struct SegmentSaved {
    SegmentId segment;
    std::optional<Segment> before; ///< empty for a new one
};

/// Keeps all of @p edit, or nothing. Errors: those of the functions of Shop that it calls.
Result<SegmentSaved> saveSegment(Shop &shop, const SegmentEdit &edit, const QDateTime &now,
                                 JobControl &control);

/// What was before the save is there again. Errors: likewise; UnknownSegment where it is gone.
Result<SegmentSaved> takeBack(Shop &shop, const SegmentSaved &saved, const QDateTime &now);

} // namespace kq
