#include "core/shop/care_today.h"

#include "core/condition/metric_column.h"
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

bool isDue(QDate sentOn, QDate asOf)
{
    const qint64 days = sentOn.daysTo(asOf);
    return days >= CareTasks::followUpFrom && days <= CareTasks::followUpUntil;
}

Result<std::vector<ReadyGroup>> readyGroups(const Snapshot &snapshot, QDate asOf, Language language,
                                            JobControl &control)
{
    std::vector<ReadyGroup> groups;
    for (const QLatin1String key : careTemplates) {
        const Result<SegmentTemplate> ready = segmentTemplate(QString(key), asOf);
        if (!ready)
            return ready.error();
        const EvaluationContext context = snapshot.at(asOf);
        const Result<CustomerSet> group = evaluate(ready->condition, context, control);
        if (!group)
            return group.error();
        std::vector<CustomerId> people;
        people.reserve(static_cast<std::size_t>(group->count()));
        group->forEach([&](std::size_t place) { people.push_back(context.profiles.idAt(place)); });
        if (!people.empty())
            groups.push_back({ready->key, ready->name.in(language), std::move(people)});
    }
    return groups;
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
