#include "core/shop/care_groups.h"

#include "core/segment/templates.h"
#include "core/shop/tier_figures.h"

#include <algorithm>

namespace kq {

namespace {

/// Of everyone who is in a group of the map at one day, in the order of the map.
Result<std::vector<CustomerSet>> allMembers(const Snapshot &snapshot, QDate asOf,
                                            JobControl &control)
{
    Result<std::vector<CustomerSet>> groups = tierMembersAt(snapshot, asOf, control);
    if (!groups)
        return groups;
    const EvaluationContext context = snapshot.at(asOf);
    for (const Segment &segment : snapshot.definitions.segments()) {
        Result<CustomerSet> group = evaluate(segment.condition, context, control);
        if (!group)
            return group.error();
        groups->push_back(std::move(*group));
    }
    return groups;
}

CareGroup groupOf(const Tier &tier, Language language)
{
    CareGroup group;
    group.kind = GroupKind::Tier;
    group.key = tier.key;
    group.name = shortNameOf(tier, language);
    group.line = tierWords(tier.key, language).line;
    return group;
}

CareGroup groupOf(const Segment &segment, const std::vector<SegmentTemplate> &templates,
                  Language language)
{
    CareGroup group;
    group.kind = GroupKind::Segment;
    group.key = QString::number(segment.id.value);
    group.segment = segment.id;
    group.colour = segment.look.colour;
    group.name = segment.name;
    const auto ready =
        std::find_if(templates.begin(), templates.end(), [&](const SegmentTemplate &entry) {
            return entry.key == segment.templateKey;
        });
    if (ready != templates.end())
        group.line = ready->line.in(language);
    return group;
}

void addCosts(CareMap &map, const PriceList &prices)
{
    map.everyone = messageCost(CarePlan(), map.shop, map.shop, prices).round;
    for (CareGroup &group : map.groups) {
        group.cost = messageCost(group.plan.value_or(CarePlan()), group.figures, map.shop, prices);
        if (group.kind == GroupKind::Tier && group.plan && !group.plan->sending)
            map.leftOut += messageCost(CarePlan(), group.figures, map.shop, prices).round;
    }
}

} // namespace

Result<CareMap> careMapAt(const Snapshot &snapshot, QDate asOf, Language language,
                          JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    const Result<FactorColumns> factors = FactorColumns::of(context, control);
    if (!factors)
        return factors.error();
    const Result<std::vector<CustomerSet>> members = allMembers(snapshot, asOf, control);
    if (!members)
        return members.error();

    CareMap map;
    map.shop = factors->figuresOf(CustomerSet::all(context.profiles.size()));
    for (const Tier &tier : snapshot.definitions.tiers())
        map.groups.push_back(groupOf(tier, language));
    const std::vector<SegmentTemplate> templates = segmentTemplates(asOf);
    for (const Segment &segment : snapshot.definitions.segments())
        map.groups.push_back(groupOf(segment, templates, language));
    for (std::size_t i = 0; i < map.groups.size(); ++i) {
        CareGroup &group = map.groups[i];
        group.figures = factors->figuresOf((*members)[i]);
        group.plan = planOf(group.ref(), snapshot, language);
        group.planIsEdited = snapshot.plans.contains(group.ref());
    }
    addCosts(map, snapshot.prices.on(asOf));
    return map;
}

Result<void> addTrails(CareMap &map, const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    for (CareGroup &group : map.groups)
        group.trail.clear();
    for (const int months : trailMonths) {
        const QDate day = asOf.addMonths(-months);
        const Result<FactorColumns> factors = FactorColumns::of(snapshot.at(day), control);
        if (!factors)
            return factors.error();
        const Result<std::vector<CustomerSet>> members = allMembers(snapshot, day, control);
        if (!members)
            return members.error();
        for (std::size_t i = 0; i < map.groups.size(); ++i) {
            const GroupFigures then = factors->figuresOf((*members)[i]);
            map.groups[i].trail.push_back(
                {day, then.customers, then.revenue, then.frequency, then.orderValue});
        }
    }
    return {};
}

Result<CustomerSet> membersOf(const GroupRef &group, const Snapshot &snapshot, QDate asOf,
                              JobControl &control)
{
    if (group.kind == GroupKind::Segment) {
        const Segment *segment = snapshot.definitions.find(SegmentId{group.key.toLongLong()});
        if (!segment)
            return Error{ErrorCode::UnknownSegment, {}, {}, group.key};
        return evaluate(segment->condition, snapshot.at(asOf), control);
    }
    const std::vector<Tier> &tiers = snapshot.definitions.tiers();
    const auto tier = std::find_if(tiers.begin(), tiers.end(),
                                   [&](const Tier &each) { return each.key == group.key; });
    if (tier == tiers.end())
        return Error{ErrorCode::UnknownTier, {}, {}, group.key};
    Result<std::vector<CustomerSet>> members = tierMembersAt(snapshot, asOf, control);
    if (!members)
        return members.error();
    return std::move((*members)[static_cast<std::size_t>(tier - tiers.begin())]);
}

QString originalPlanKey(const GroupRef &group, const Snapshot &snapshot)
{
    if (group.kind == GroupKind::Tier)
        return group.key;
    const Segment *segment = snapshot.definitions.find(SegmentId{group.key.toLongLong()});
    return segment ? segment->templateKey : QString();
}

std::optional<CarePlan> planOf(const GroupRef &group, const Snapshot &snapshot, Language language)
{
    const QString key = originalPlanKey(group, snapshot);
    const auto edits = snapshot.plans.find(group);
    if (edits == snapshot.plans.end())
        return hasOriginalPlan(key) ? std::optional(originalPlan(key, language)) : std::nullopt;
    return edited(originalPlan(key, language), edits->second);
}

BudgetSpread spreadOverTiers(Money budget, const CareMap &map)
{
    std::vector<BudgetGroup> tiers;
    for (const CareGroup &group : map.groups) {
        if (group.kind != GroupKind::Tier)
            continue;
        const CarePlan plan = group.plan.value_or(CarePlan());
        const auto channel = static_cast<std::size_t>(channelOf(plan.message));
        tiers.push_back({group.figures.reachableRevenue[channel], group.figures.reachable[channel],
                         group.cost.each, plan.sending ? plan.roundsPerYear : 0});
    }
    return spreadBudget(budget, tiers);
}

} // namespace kq
