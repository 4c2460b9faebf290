#include "ui/segments/save_segment.h"

namespace kq {

namespace {

/// Makes the stored segment @p before what @p edit says, as far as they differ.
Result<void> change(Shop &shop, const Segment &before, const SegmentEdit &edit,
                    const QDateTime &now)
{
    if (edit.condition != before.condition) {
        if (Result<void> changed = shop.changeSegment(before.id, edit.condition, now); !changed)
            return changed;
    }
    if (edit.name != before.name) {
        if (Result<void> renamed = shop.renameSegment(before.id, edit.name, now); !renamed) {
            // Half of an edit is none.
            if (Result<void> back = shop.changeSegment(before.id, before.condition, now); !back)
                return back;
            return renamed;
        }
    }
    return edit.look == before.look ? Result<void>() : shop.describeSegment(before.id, edit.look);
}

} // namespace

Result<SegmentSaved> saveSegment(Shop &shop, const SegmentEdit &edit, const QDateTime &now,
                                 JobControl &control)
{
    if (edit.segment == SegmentId()) {
        const Result<SegmentId> added =
            shop.addSegment(edit.name, edit.condition, edit.templateKey, now);
        if (!added)
            return added.error();
        if (edit.look != SegmentLook()) {
            if (const Result<void> described = shop.describeSegment(*added, edit.look); !described)
                return described.error();
        }
        return SegmentSaved{*added, std::nullopt};
    }
    const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    const Segment *found = (*snapshot)->definitions.find(edit.segment);
    if (!found)
        return Error{ErrorCode::UnknownSegment, {}, {}, edit.name};
    const Segment before = *found;
    if (const Result<void> changed = change(shop, before, edit, now); !changed)
        return changed.error();
    return SegmentSaved{edit.segment, before};
}

Result<SegmentSaved> takeBack(Shop &shop, const SegmentSaved &saved, const QDateTime &now)
{
    if (!saved.before) {
        if (const Result<void> removed = shop.removeSegment(saved.segment); !removed)
            return removed.error();
        return SegmentSaved{};
    }
    const Segment &before = *saved.before;
    if (const Result<void> changed = shop.changeSegment(before.id, before.condition, now); !changed)
        return changed.error();
    if (const Result<void> renamed = shop.renameSegment(before.id, before.name, now); !renamed)
        return renamed.error();
    if (const Result<void> described = shop.describeSegment(before.id, before.look); !described)
        return described.error();
    return saved;
}

} // namespace kq
