#pragma once

#include "core/shop/snapshot.h"
#include "core/wording/condition_sentence.h"

namespace kq {

/// The names of segments, tiers and attributes as one snapshot of the shop has them, which outlives
/// it.
class SnapshotNames final : public ShopNames {
public:
    SnapshotNames(const Snapshot &snapshot, Language language)
        : m_snapshot(snapshot)
        , m_language(language)
    {}

    [[nodiscard]] QString segmentName(SegmentId id) const override;
    [[nodiscard]] QString tierName(const QString &key) const override;
    [[nodiscard]] std::optional<ValueType> attributeType(QStringView name) const override;

private:
    const Snapshot &m_snapshot;
    Language m_language;
};

} // namespace kq
