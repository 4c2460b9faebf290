#include "ui/segments/segment_answers.h"

#include "core/condition/metric_column.h"
#include "core/exporting/reach.h"
#include "core/shop/tier_figures.h"

namespace kq {

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

} // namespace

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
                                segment.templateKey});
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
