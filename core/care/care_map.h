#pragma once

#include "core/base/id.h"
#include "core/care/group_figures.h"
#include "core/care/message_cost.h"
#include "core/care/plan.h"
#include "core/segment/segment_look.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// Where a group stood on an earlier day: the customers who belonged to it then.
struct TrailPoint {
    QDate day;
    std::int64_t customers = 0;
    Money revenue;
    std::optional<double> frequency;
    std::optional<double> orderValue;

    friend bool operator==(const TrailPoint &, const TrailPoint &) = default;
};

/// One group of customers on the care map.
struct CareGroup {
    GroupKind kind = GroupKind::Tier;
    QString key;                                ///< of the tier; of a segment its id as text
    SegmentId segment;                          ///< only of GroupKind::Segment
    SegmentColour colour = SegmentColour::None; ///< likewise, as the owner chose it
    QString name;                               ///< short, in the language asked for
    QString line;                               ///< one sentence on who they are; may be empty
    GroupFigures figures;
    std::optional<CarePlan> plan; ///< empty where there is neither an original nor an edit
    bool planIsEdited = false;
    MessageCost cost;              ///< by the plan; of the usual message where there is none
    std::vector<TrailPoint> trail; ///< oldest first; empty where nobody asked

    [[nodiscard]] GroupRef ref() const { return {kind, key}; }
};

/// Every tier from the best on, then every segment, and the shop as a whole.
struct CareMap {
    std::vector<CareGroup> groups;
    GroupFigures shop;
    /// One usual message to everybody, and what of it the tiers make up to which nothing is sent.
    Money everyone;
    Money leftOut;
};

} // namespace kq
