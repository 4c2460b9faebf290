#include "core/segment/segment.h"

#include "core/segment/segment_reference.h"

namespace kq {

Condition withSegmentRenamed(const Condition &condition, const QString &from, const QString &to)
{
    return withSegmentReferredTo(condition, from, to);
}

} // namespace kq
