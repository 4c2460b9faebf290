#include "core/segment/segment_reference.h"

#include "core/text/fold.h"

namespace kq {

Condition withSegmentReferredTo(const Condition &condition, const QString &name,
                                const std::variant<QString, SegmentId> &to)
{
    Condition changed = condition;
    if (auto *group = std::get_if<Group>(&changed.node)) {
        for (Condition &child : group->children)
            child = withSegmentReferredTo(child, name, to);
    } else if (auto *test = std::get_if<SegmentTest>(&changed.node)) {
        const auto *written = std::get_if<QString>(&test->segment);
        if (written && folded(*written) == folded(name))
            test->segment = to;
    }
    return changed;
}

} // namespace kq
