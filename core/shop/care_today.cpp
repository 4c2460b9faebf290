#include "core/shop/care_today.h"

#include "core/condition/metric_column.h"
#include "core/profile/first_traces.h"
#include "core/segment/templates.h"
#include "core/shop/care_groups.h"
#include "core/shop/shop.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// The ready groups that ask for a word about now, the most urgent first.
constexpr std::array careTemplates{"birthday_7_days"_L1, "unhappy"_L1, "due_again"_L1,
                                   "good_gone_quiet"_L1, "bought_once"_L1};

/// With whom a shop begins that has nothing more urgent to do: the first of them that has people.
constexpr std::array beginnersTemplates{"new_30_days"_L1, "potential"_L1};

bool isDue(QDate sentOn, QDate asOf)
{
    const qint64 days = sentOn.daysTo(asOf);
    return days >= CareTasks::followUpFrom && days <= CareTasks::followUpUntil;
}

std::vector<CustomerId> idsOf(const CustomerSet &set, const EvaluationContext &context)
{
    std::vector<CustomerId> people;
    people.reserve(static_cast<std::size_t>(set.count()));
    set.forEach([&](std::size_t place) { people.push_back(context.profiles.idAt(place)); });
    return people;
}

Result<ReadyGroup> readyGroup(QLatin1String key, const EvaluationContext &context,
                              Language language, JobControl &control)
{
    const Result<SegmentTemplate> ready = segmentTemplate(QString(key), context.asOf);
    if (!ready)
        return ready.error();
    const Result<CustomerSet> group = evaluate(ready->condition, context, control);
    if (!group)
        return group.error();
    return ReadyGroup{ready->key, ready->name.in(language), idsOf(*group, context)};
}

/// Who was a customer by the day and has not bought; nobody in a shop of which no purchase is
/// known: its orders are still to come.
Result<ReadyGroup> neverBought(const EvaluationContext &context, JobControl &control)
{
    const Condition none{MetricTest{Metric::Count, {}, NumberTest{NumberOp::Equals, Decimal(0)}}};
    Result<CustomerSet> group = evaluate(none, context, control);
    if (!group)
        return group.error();
    if (group->count() == static_cast<std::int64_t>(context.profiles.size()))
        return ReadyGroup{};
    *group -= FirstTraces(context.profiles).comeAfter(context.asOf);
    return ReadyGroup{ReadyGroup::neverBought, {}, idsOf(*group, context)};
}

Result<std::vector<ReadyGroup>> beginnersGroups(const EvaluationContext &context, Language language,
                                                JobControl &control)
{
    std::vector<ReadyGroup> groups;
    for (const QLatin1String key : beginnersTemplates) {
        Result<ReadyGroup> group = readyGroup(key, context, language, control);
        if (!group)
            return group.error();
        if (group->people.empty())
            continue;
        groups.push_back(std::move(*group));
        break;
    }
    Result<ReadyGroup> rest = neverBought(context, control);
    if (!rest)
        return rest.error();
    if (!rest->people.empty())
        groups.push_back(std::move(*rest));
    return groups;
}

Result<std::vector<ReadyGroup>> readyGroups(const Snapshot &snapshot, QDate asOf, Language language,
                                            JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    std::vector<ReadyGroup> groups;
    for (const QLatin1String key : careTemplates) {
        Result<ReadyGroup> group = readyGroup(key, context, language, control);
        if (!group)
            return group.error();
        if (!group->people.empty())
            groups.push_back(std::move(*group));
    }
    return groups.empty() ? beginnersGroups(context, language, control) : groups;
}

Result<std::vector<PlannedRound>> plannedRounds(const Snapshot &snapshot, QDate asOf,
                                                Language language, JobControl &control)
{
    std::vector<PlannedRound> rounds;
    const QDate last = asOf.addDays(CareTasks::daysAhead);
    const bool isAnyDue =
        std::any_of(snapshot.plans.begin(), snapshot.plans.end(), [&](const auto &plan) {
            const auto day = plan.second.find(PlanField::NextDate);
            return day != plan.second.end() && !day->second.isEmpty();
        });
    if (!isAnyDue)
        return rounds; // without working out the groups
    const Result<CareMap> map = careMapAt(snapshot, asOf, language, control);
    if (!map)
        return map.error();
    for (const CareGroup &group : map->groups) {
        if (group.plan && group.plan->nextDate.isValid() && group.plan->nextDate <= last) {
            rounds.push_back(
                {group.ref(), group.name, group.plan->nextDate, group.plan->owner, group.cost});
        }
    }
    std::stable_sort(rounds.begin(), rounds.end(),
                     [](const PlannedRound &a, const PlannedRound &b) { return a.day < b.day; });
    return rounds;
}

Result<std::vector<DueFollowUp>> dueFollowUps(const Snapshot &snapshot,
                                              const std::vector<SentList> &lists, QDate asOf,
                                              JobControl &control)
{
    std::vector<DueFollowUp> due;
    if (lists.empty())
        return due;
    const Result<MetricColumn> last =
        metricColumn(Metric::LastDate, {}, snapshot.at(asOf), control);
    if (!last)
        return last.error();
    for (const SentList &list : lists) {
        if (!isDue(list.campaign.sentOn, asOf))
            continue;
        DueFollowUp followUp{
            list.campaign.list.id, list.campaign.list.groupName, list.campaign.sentOn, 0, {}};
        for (const CustomerId id : list.people.written) {
            const std::optional<std::size_t> place = snapshot.profiles->indexOf(id);
            if (!place)
                continue;
            ++followUp.contacted;
            const QDate bought = last->date(*place);
            if (!bought.isValid() || bought < list.campaign.sentOn)
                followUp.silent.push_back(id);
        }
        if (!followUp.silent.empty())
            due.push_back(std::move(followUp));
    }
    return due;
}

} // namespace

Result<CareTasks> careTasks(const Snapshot &snapshot, const std::vector<SentList> &lists,
                            QDate asOf, Language language, JobControl &control)
{
    Result<std::vector<PlannedRound>> rounds = plannedRounds(snapshot, asOf, language, control);
    if (!rounds)
        return rounds.error();
    Result<std::vector<DueFollowUp>> followUps = dueFollowUps(snapshot, lists, asOf, control);
    if (!followUps)
        return followUps.error();
    Result<std::vector<ReadyGroup>> groups = readyGroups(snapshot, asOf, language, control);
    if (!groups)
        return groups.error();
    return CareTasks{std::move(*rounds), std::move(*followUps), std::move(*groups)};
}

Result<std::vector<SentList>> listsToFollowUp(const Shop &shop, QDate asOf)
{
    const Result<std::vector<Campaign>> campaigns = shop.campaigns();
    if (!campaigns)
        return campaigns.error();
    std::vector<SentList> lists;
    for (const Campaign &campaign : *campaigns) {
        if (!isDue(campaign.sentOn, asOf))
            continue;
        Result<CampaignPeople> people = shop.campaignPeople(campaign.list.id);
        if (!people)
            return people.error();
        lists.push_back({campaign, std::move(*people)});
    }
    return lists;
}

} // namespace kq
