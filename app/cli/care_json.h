#pragma once

#include "app/cli/session.h"
#include "core/care/care_map.h"
#include "core/shop/plan_preview.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace kq::cli {

QJsonObject jsonOf(const GroupFigures &figures);
QJsonObject jsonOf(const MessageCost &cost);
QJsonObject jsonOf(const CarePlan &plan);
QJsonObject jsonOf(const PlanPreview &preview);
QJsonObject jsonOf(const CareGroup &group);

/// The group that a word names: the key of a tier, the name or number of a segment, or either
/// behind `tier:` or `segment:`. Errors: UnknownSegment.
Result<GroupRef> groupNamed(const QString &word, const Snapshot &snapshot);

} // namespace kq::cli
