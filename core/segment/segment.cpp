#include "core/segment/segment.h"

#include "core/text/fold.h"

#include <variant>

namespace kq {

Condition withSegmentRenamed(const Condition &condition, const QString &from, const QString &to)
{
    Condition renamed = condition;
    if (auto *group = std::get_if<Group>(&renamed.node)) {
        for (Condition &child : group->children)
            child = withSegmentRenamed(child, from, to);
    } else if (auto *test = std::get_if<SegmentTest>(&renamed.node)) {
        const auto *name = std::get_if<QString>(&test->segment);
        if (name && folded(*name) == folded(from))
            test->segment = to;
    }
    return renamed;
}

} // namespace kq
