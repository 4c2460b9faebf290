#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace kq {

/// A segment as it is kept. The store never looks into the condition.
struct StoredSegment {
    SegmentId id;         ///< never given again to another segment
    QString name;         ///< compared folded: no two segments fold to the same
    QByteArray condition; ///< JSON of the condition language
    QString templateKey;  ///< the template that it was made from; empty for none
    QDateTime changedAt;  ///< wall clock
    QString description{};
    QString colour{}; ///< a key; empty for none

    friend bool operator==(const StoredSegment &, const StoredSegment &) = default;
};

/// All segments, in the order in which they were made.
Result<std::vector<StoredSegment>> listSegments(Connection &db);

/// Keeps a new segment and returns its id; @p segment's own id is not looked at.
/// Errors: NameTaken.
Result<SegmentId> addSegment(Connection &db, const StoredSegment &segment);

/// Errors: NameTaken, UnknownSegment.
Result<void> renameSegment(Connection &db, SegmentId id, const QString &name,
                           const QDateTime &changedAt);

/// Errors: UnknownSegment.
Result<void> changeSegment(Connection &db, SegmentId id, const QByteArray &condition,
                           const QDateTime &changedAt);

/// Errors: UnknownSegment.
Result<void> describeSegment(Connection &db, SegmentId id, const QString &description,
                             const QString &colour);

/// Keeps a segment that was removed, under its old id. Errors: NameTaken; those of the shop file
/// where there is a segment with that id.
Result<void> putSegmentBack(Connection &db, const StoredSegment &segment);

/// Errors: UnknownSegment. Whether other segments use it is the caller's to ask before.
Result<void> removeSegment(Connection &db, SegmentId id);

} // namespace kq
