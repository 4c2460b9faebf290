#include "core/wording/snapshot_names.h"

#include "core/tier/tier.h"

namespace kq {

QString SnapshotNames::segmentName(SegmentId id) const
{
    const Segment *segment = m_snapshot.definitions.find(id);
    return segment ? segment->name : QString();
}

QString SnapshotNames::tierName(const QString &key) const
{
    for (const Tier &tier : m_snapshot.definitions.tiers()) {
        if (tier.key == key)
            return shortNameOf(tier, m_language);
    }
    return key;
}

std::optional<ValueType> SnapshotNames::attributeType(QStringView name) const
{
    return m_snapshot.attributes.typeOf(name);
}

} // namespace kq
