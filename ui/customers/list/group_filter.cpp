#include "ui/customers/list/group_filter.h"

#include "core/tier/tier.h"
#include "ui/theme/theme.h"

#include <algorithm>

namespace kq {

namespace {

constexpr int letters = 12;

} // namespace

GroupFilter::GroupFilter(QWidget *parent)
    : QComboBox(parent)
{
    setMinimumHeight(measure::control);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(letters);
    connect(this, &QComboBox::activated, this, &GroupFilter::changed);
}

void GroupFilter::fill(const Snapshot &snapshot, Language language)
{
    const QVariant chosen = currentData();
    clear();
    addItem(tr("All customers"));
    for (const Tier &tier : snapshot.definitions.tiers())
        addItem(shortNameOf(tier, language), tier.key);
    const std::vector<Segment> &segments = snapshot.definitions.segments();
    if (!segments.empty())
        insertSeparator(count());
    for (const Segment &segment : segments)
        addItem(segment.name, qlonglong{segment.id.value});
    const int index = chosen.isValid() ? findData(chosen) : 0;
    setCurrentIndex(std::max(index, 0));
    if (index < 0)
        Q_EMIT changed();
}

QString GroupFilter::tierKey() const
{
    const QVariant chosen = currentData();
    return chosen.typeId() == QMetaType::QString ? chosen.toString() : QString();
}

std::optional<SegmentId> GroupFilter::segment() const
{
    const QVariant chosen = currentData();
    return chosen.typeId() == QMetaType::LongLong ? std::optional(SegmentId{chosen.toLongLong()})
                                                  : std::nullopt;
}

std::optional<Condition> GroupFilter::condition() const
{
    if (const std::optional<SegmentId> id = segment())
        return Condition{SegmentTest{*id, SegmentOp::IsMember, {}}};
    const QString tier = tierKey();
    if (tier.isEmpty())
        return std::nullopt;
    return Condition{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {tier}}}};
}

void GroupFilter::retranslate()
{
    setAccessibleName(tr("Tier or segment"));
}

} // namespace kq
