#include "ui/campaigns/desk_answer.h"

#include "core/exporting/attribute_cells.h"
#include "core/shop/care_groups.h"
#include "core/wording/snapshot_names.h"

namespace kq {

using namespace Qt::StringLiterals;

QString keyOfTier(const QString &tier)
{
    return u"tier:"_s + tier;
}

QString keyOfSegment(SegmentId segment)
{
    return u"segment:"_s + QString::number(segment.value);
}

QString presetsTable()
{
    return u"lists.presets"_s;
}

Result<DeskAnswer> deskAnswer(Shop &shop, Language language, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = shop.snapshot(control);
    if (!current)
        return current.error();
    const Snapshot &snapshot = **current;
    const Result<QString> presets = shop.keptView(presetsTable());
    if (!presets)
        return presets.error();
    DeskAnswer answer{{},
                      snapshot.settings,
                      snapshot.messages,
                      OwnPlaceholders(AttributeCells::namesOf(*snapshot.profiles)),
                      readPresets(*presets)};
    answer.groups.push_back({u"all"_s, {}, {}, everyone(), {}, {}});
    const SnapshotNames names(snapshot, language);
    for (const Tier &tier : snapshot.definitions.tiers()) {
        const QString name = names.tierName(tier.key);
        answer.groups.push_back(
            {keyOfTier(tier.key),
             name,
             name,
             Condition{
                 Group{Match::All,
                       1,
                       {{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {tier.key}}}}}}},
             {},
             planOf({GroupKind::Tier, tier.key}, snapshot, language)});
    }
    for (const Segment &segment : snapshot.definitions.segments()) {
        answer.groups.push_back(
            {keyOfSegment(segment.id),
             segment.name,
             segment.name,
             segment.condition,
             {},
             planOf({GroupKind::Segment, QString::number(segment.id.value)}, snapshot, language)});
    }
    return answer;
}

} // namespace kq
