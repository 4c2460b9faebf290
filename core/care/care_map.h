#pragma once

#include "core/base/id.h"
#include "core/care/group_figures.h"
#include "core/care/plan.h"
#include "core/domain/keys.h"

#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// Keys: `tier` `segment`.
enum class GroupKind { Tier, Segment };

template <>
struct KeyTable<GroupKind> {
    static constexpr KeyEntries<GroupKind, 2> entries{
        {{GroupKind::Tier, "tier"}, {GroupKind::Segment, "segment"}}};
};

/// One group of customers on the care map.
struct CareGroup {
    GroupKind kind = GroupKind::Tier;
    QString key;       ///< of the tier; of a segment its id as text
    SegmentId segment; ///< only of GroupKind::Segment
    QString name;      ///< short, in the language asked for
    QString line;      ///< one sentence on who they are; may be empty
    GroupFigures figures;
    std::optional<CarePlan> plan;
};

/// Every tier from the best on, then every segment, and the shop as a whole.
struct CareMap {
    std::vector<CareGroup> groups;
    GroupFigures shop;
};

} // namespace kq
