#include "ui/segments/segment_answers.h"

#include "core/condition/check.h"
#include "core/exporting/reach.h"
#include "core/segment/templates.h"
#include "core/shop/tier_figures.h"
#include "core/shop/time_travel.h"
#include "core/tier/tier.h"
#include "ui/models/called_name.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t membersShown = 100;
constexpr std::size_t columnsSpokenOf = 4; ///< more than fit beside each other help nobody

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
        const auto [columns, row] = context.profiles.at(place);
        lines.push_back(
            {context.profiles.idAt(place),
             calledName(context.profiles.nameAt(place), columns.customers().codes.all(row)),
             addressOf(context.profiles, place, MessageChannel::Phone),
             purchases->numerators[place],
             {spend->numerators[place]},
             last->date(place),
             {}});
    });
    return lines;
}

/// Whether a column beside name, phone, purchases, spend and last purchase says more.
bool isWorthAColumn(const Condition &leaf)
{
    if (const auto *field = std::get_if<FieldTest>(&leaf.node))
        return field->field != Field::Name && field->field != Field::Phone;
    const OrderFilter *where = nullptr;
    Metric metric = Metric::Count;
    if (const auto *test = std::get_if<MetricTest>(&leaf.node)) {
        where = &test->where;
        metric = test->metric;
    } else if (const auto *rank = std::get_if<RankTest>(&leaf.node)) {
        where = &rank->where;
        metric = rank->metric;
    }
    const bool isShownAnyway =
        metric == Metric::Count || metric == Metric::Total || metric == Metric::LastDate;
    return where && (!isShownAnyway || *where != OrderFilter());
}

/// What a column of a leaf shows, whatever the leaf asks of it.
bool showSame(const Condition &a, const Condition &b)
{
    const auto *fieldA = std::get_if<FieldTest>(&a.node);
    const auto *fieldB = std::get_if<FieldTest>(&b.node);
    if (fieldA && fieldB)
        return fieldA->field == fieldB->field && fieldA->attribute == fieldB->attribute;
    const auto *metricA = std::get_if<MetricTest>(&a.node);
    const auto *metricB = std::get_if<MetricTest>(&b.node);
    return metricA && metricB && metricA->metric == metricB->metric &&
           metricA->where == metricB->where;
}

void collectSpokenOf(const Condition &condition, std::vector<Condition> &leaves)
{
    if (const auto *group = std::get_if<Group>(&condition.node)) {
        for (const Condition &child : group->children)
            collectSpokenOf(child, leaves);
        return;
    }
    const bool isNew = std::none_of(leaves.begin(), leaves.end(), [&](const Condition &leaf) {
        return showSame(leaf, condition);
    });
    if (isNew && leaves.size() < columnsSpokenOf && isWorthAColumn(condition))
        leaves.push_back(condition);
}

Result<void> addMetric(ResultAnswer &answer, Metric metric, const OrderFilter &where,
                       const EvaluationContext &context, JobControl &control)
{
    const Result<MetricColumn> column = metricColumn(metric, where, context, control);
    if (!column)
        return column.error();
    const bool isDate = entryOf(metric).type == ValueType::Date;
    for (MemberLine &member : answer.members) {
        const std::size_t place = *context.profiles.indexOf(member.id);
        if (column->isEmpty(place))
            member.values.emplace_back(std::monostate());
        else if (isDate)
            member.values.emplace_back(column->date(place));
        else
            member.values.emplace_back(column->at(place));
    }
    return {};
}

Result<void> addValues(ResultAnswer &answer, const EvaluationContext &context, JobControl &control)
{
    for (const Condition &leaf : answer.spokenOf) {
        if (const auto *field = std::get_if<FieldTest>(&leaf.node)) {
            const Result<FieldReader> reader =
                FieldReader::of(field->field, field->attribute, context, control);
            if (!reader)
                return reader.error();
            for (MemberLine &member : answer.members)
                member.values.push_back(reader->at(*context.profiles.indexOf(member.id)));
            continue;
        }
        const auto *metric = std::get_if<MetricTest>(&leaf.node);
        const auto *rank = std::get_if<RankTest>(&leaf.node);
        Result<void> added =
            metric ? addMetric(answer, metric->metric, metric->where, context, control)
                   : addMetric(answer, rank->metric, rank->where, context, control);
        if (!added)
            return added;
    }
    return {};
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

SegmentUse useOf(const Segment &segment, const Snapshot &snapshot,
                 const std::vector<Campaign> &campaigns)
{
    SegmentUse use;
    use.hasPlan = snapshot.plans.contains({GroupKind::Segment, QString::number(segment.id.value)});
    for (const Campaign &campaign : campaigns) { // the newest first
        if (campaign.list.groupName != segment.name)
            continue;
        if (use.lists++ == 0)
            use.lastSent = campaign.sentOn;
    }
    return use;
}

} // namespace

QString keyOfLine(const GroupLine &line)
{
    return line.tierKey.isEmpty() ? QString(u"segment:"_s + QString::number(line.segment.value))
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
    constexpr Language unread = Language::English; // of the names, which the list has
    const Result<ShopHistory> history =
        shopHistory(*answer.snapshot, asOf, trendMonths, unread, control);
    if (!history)
        return history.error();
    Trends trends;
    for (const GroupHistory &group : history->groups) {
        std::vector<std::int64_t> sizes = group.customers;
        for (std::size_t day = 0; day + 1 < sizes.size(); ++day)
            sizes[day] -= group.notYet[day]; // the last is the group as the list counts it
        const bool isTier = group.kind == GroupKind::Tier;
        trends[isTier ? QString(u"tier:"_s + group.key) : QString(u"segment:"_s + group.key)] =
            std::move(sizes);
    }
    return trends;
}

Result<TemplateCounts> templateCountsOf(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    TemplateCounts counts;
    for (const SegmentTemplate &ready : segmentTemplates(asOf)) {
        const Result<CustomerSet> members = evaluate(ready.condition, snapshot.at(asOf), control);
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
    const Result<std::vector<Campaign>> campaigns = shop.campaigns();
    if (!campaigns)
        return campaigns.error();
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
                                usersOf(segment, answer, language),
                                segment.look,
                                useOf(segment, *answer.snapshot, *campaigns)});
    }
    return answer;
}

Result<MonthOfMoves> lastMonthOf(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                                 JobControl &control)
{
    const QDate since = asOf.addMonths(-1);
    Result<CustomerSet> then = evaluate(condition, snapshot.at(since), control);
    if (!then)
        return then.error();
    Result<CustomerSet> now = evaluate(condition, snapshot.at(asOf), control);
    if (!now)
        return now.error();
    CustomerSet stayed = *then;
    stayed &= *now;
    const std::int64_t before = then->count();
    return MonthOfMoves{since, before, now->count() - stayed.count(), before - stayed.count()};
}

Result<ResultAnswer> resultOf(const Snapshot &snapshot, const Condition &condition,
                              const Condition &shown, QDate asOf, JobControl &control)
{
    ResultAnswer answer;
    Result<LiveCount> count = countCondition(snapshot, condition, asOf, control);
    if (!count)
        return count.error();
    answer.count = std::move(*count);
    Result<FunnelStep> steps = funnel(shown, snapshot.at(asOf), control);
    if (!steps)
        return steps.error();
    answer.funnel = std::move(*steps);
    Result<std::vector<MemberLine>> members =
        firstMembers(snapshot, answer.count.members, asOf, control);
    if (!members)
        return members.error();
    answer.members = std::move(*members);
    collectSpokenOf(shown, answer.spokenOf);
    if (const Result<void> added = addValues(answer, snapshot.at(asOf), control); !added)
        return added.error();
    return answer;
}

} // namespace kq
