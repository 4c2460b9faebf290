#pragma once

#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/care/message_settings.h"
#include "core/care/own_placeholders.h"
#include "core/care/plan.h"
#include "core/shop/shop.h"
#include "ui/campaigns/list_choices.h"

#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// People to whom a list can go.
struct DeskGroup {
    QString key;       ///< `all`, `tier:loyal`, `segment:3`; empty for people who have no name
    QString name;      ///< as people read it
    QString groupName; ///< for the record; empty for people who have no name
    Condition condition;
    std::vector<CustomerId> chosen; ///< these instead of the condition's
    std::optional<CarePlan> plan;   ///< whose texts are offered
};

/// What the export desk begins with.
struct DeskAnswer {
    std::vector<DeskGroup> groups; ///< everybody, the tiers, the segments
    ShopSettings settings;
    MessageSettings messages;
    OwnPlaceholders own;              ///< what texts may ask for besides
    std::vector<ListChoices> presets; ///< the one without a name is what was chosen last
};

Result<DeskAnswer> deskAnswer(Shop &shop, Language language, JobControl &control);

QString keyOfTier(const QString &tier);
QString keyOfSegment(SegmentId segment);

/// The name under which presets are kept in the shop file.
QString presetsTable();

} // namespace kq
