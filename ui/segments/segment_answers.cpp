#include "ui/segments/segment_answers.h"

#include "core/condition/check.h"
#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"
#include "core/segment/templates.h"
#include "core/shop/tier_figures.h"
#include "core/tier/tier.h"

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t membersShown = 100;

Result<std::vector<MemberLine>> firstMembers(const Snapshot &snapshot, const CustomerSet &members,
                                             QDate asOf, JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    const Result<MetricColumn> purchases = metricColumn(Metric::Count, {}, context, control);
    if (!purchases)
        return purchases.error();
    const Result<MetricColumn> spend = metricColumn(Metric::Total, {}, context, control);
    if (!spend)
        return spend.error();
    const Result<MetricColumn> last = metricColumn(Metric::LastDate, {}, context, control);
    if (!last)
        return last.error();
    std::vector<MemberLine> lines;
    members.forEach([&](std::size_t place) {
        if (lines.size() == membersShown)
            return;
        lines.push_back({context.profiles.idAt(place),
                         context.profiles.customers().names.at(place),
                         addressOf(context.profiles, place, MessageChannel::Phone),
                         purchases->numerators[place],
                         {spend->numerators[place]},
                         last->date(place)});
    });
    return lines;
}

QStringList usersOf(const Segment &segment, const SegmentListAnswer &answer, Language language)
{
    const DefinitionSet &definitions = answer.snapshot->definitions;
    QStringList users;
    for (const Segment &other : definitions.segments()) {
        if (other.id != segment.id && refersTo(other.condition, segment.condition, definitions))
            users.append(other.name);
    }
    for (const Tier &tier : definitions.tiers()) {
        if (refersTo(tier.condition, segment.condition, definitions))
            users.append(shortNameOf(tier, language));
    }
    return users;
}

/// The ends of the months before @p asOf, oldest first, and @p asOf itself.
std::vector<QDate> trendDays(QDate asOf)
{
    std::vector<QDate> days;
    const QDate monthBegin(asOf.year(), asOf.month(), 1);
    for (int back = trendMonths - 1; back >= 0; --back)
        days.push_back(monthBegin.addMonths(-back).addDays(-1));
    days.push_back(asOf);
    return days;
}

} // namespace

QString keyOfLine(const GroupLine &line)
{
    return line.tierKey.isEmpty()
               ? QString(u"segment:"_s + QString::number(line.segment.value))
               : QString(u"tier:"_s + line.tierKey);
}

Condition memberOf(const GroupLine &line)
{
    if (!line.tierKey.isEmpty())
        return {FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {line.tierKey}}}};
    return {SegmentTest{line.name, SegmentOp::IsMember, {}}};
}

Result<Trends> trendsOf(const SegmentListAnswer &answer, QDate asOf, JobControl &control)
{
    Trends trends;
    for (const QDate day : trendDays(asOf)) {
        const EvaluationContext context = answer.snapshot->at(day);
        const Result<TierPlaces> tiers = tierPlacesAt(context, control);
        if (!tiers)
            return tiers.error();
        std::vector<std::int64_t> inTier(tiers->keys.size());
        for (const std::uint8_t place : tiers->places) {
            if (place != TierPlaces::none)
                ++inTier[place];
        }
        for (std::size_t i = 0; i < inTier.size(); ++i)
            trends[QString(u"tier:"_s + tiers->keys[i])].push_back(inTier[i]);
        for (const GroupLine &line : answer.lines) {
            if (!line.tierKey.isEmpty())
                continue;
            const Result<CustomerSet> members = evaluate(line.condition, context, control);
            if (!members)
                return members.error();
            trends[keyOfLine(line)].push_back(members->count());
        }
    }
    return trends;
}

Result<TemplateCounts> templateCountsOf(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    TemplateCounts counts;
    for (const SegmentTemplate &ready : segmentTemplates(asOf)) {
        const Result<CustomerSet> members =
            evaluate(ready.condition, snapshot.at(asOf), control);
        if (members)
            counts[ready.key] = members->count();
        else if (members.error().code == ErrorCode::Cancelled)
            return members.error();
        // One that names a segment which the shop does not have shows no count.
    }
    return counts;
}

Condition combined(const std::vector<GroupLine> &lines, Combination how)
{
    Group group{how == Combination::Union ? Match::Any : Match::All, 1, {}};
    for (const GroupLine &line : lines)
        group.children.push_back(memberOf(line));
    if (how == Combination::Difference && group.children.size() > 1) {
        Group others{Match::None, 1, {group.children.begin() + 1, group.children.end()}};
        group.children.resize(1);
        group.children.push_back({others});
    }
    return {group};
}

Condition outsideOf(const std::vector<GroupLine> &lines)
{
    Group group{Match::None, 1, {}};
    for (const GroupLine &line : lines) {
        if (line.tierKey.isEmpty())
            group.children.push_back(memberOf(line));
    }
    return {group};
}

Condition membersOfTier(const QString &key)
{
    return {
        Group{Match::All, 1, {{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {key}}}}}}};
}

Result<SegmentListAnswer> segmentListOf(Shop &shop, QDate asOf, Language language,
                                        JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> current = shop.snapshot(control);
    if (!current)
        return current.error();
    SegmentListAnswer answer;
    answer.snapshot = *current;
    answer.vocabulary = ShopVocabulary::of(*answer.snapshot);
    const Result<std::vector<TierFigures>> tiers =
        tiersAt(*answer.snapshot, asOf, language, control);
    if (!tiers)
        return tiers.error();
    for (std::size_t i = 0; i < tiers->size(); ++i) {
        const TierFigures &tier = (*tiers)[i];
        answer.lines.push_back({tier.key,
                                {},
                                tier.name,
                                answer.snapshot->definitions.tiers()[i].condition,
                                tier.customers,
                                {},
                                {}});
    }
    for (const Segment &segment : answer.snapshot->definitions.segments()) {
        const Result<CustomerSet> members =
            evaluate(segment.condition, answer.snapshot->at(asOf), control);
        if (!members)
            return members.error();
        answer.lines.push_back({{},
                                segment.id,
                                segment.name,
                                segment.condition,
                                members->count(),
                                segment.templateKey,
                                segment.changedAt,
                                usersOf(segment, answer, language)});
    }
    return answer;
}

Result<ResultAnswer> resultOf(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                              JobControl &control)
{
    ResultAnswer answer;
    Result<LiveCount> count = countCondition(snapshot, condition, asOf, control);
    if (!count)
        return count.error();
    answer.count = std::move(*count);
    Result<FunnelStep> steps = funnel(condition, snapshot.at(asOf), control);
    if (!steps)
        return steps.error();
    answer.funnel = std::move(*steps);
    Result<std::vector<MemberLine>> members =
        firstMembers(snapshot, answer.count.members, asOf, control);
    if (!members)
        return members.error();
    answer.members = std::move(*members);
    return answer;
}

} // namespace kq
