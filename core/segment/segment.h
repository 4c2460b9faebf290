#pragma once

#include "core/base/id.h"
#include "core/condition/condition.h"
#include "core/segment/segment_look.h"

#include <QDateTime>
#include <QString>

namespace kq {

/// A named condition tree, evaluated on demand. Names are compared folded and are unique.
struct Segment {
    SegmentId id;
    QString name;
    Condition condition;
    QString templateKey; ///< the ready segment it began as, which has a care plan; may be empty
    QDateTime changedAt; ///< of name or condition; wall clock
    SegmentLook look{};

    friend bool operator==(const Segment &, const Segment &) = default;
};

/// @p condition with every reference to the segment named @p from (compared folded) naming @p to.
Condition withSegmentRenamed(const Condition &condition, const QString &from, const QString &to);

} // namespace kq
