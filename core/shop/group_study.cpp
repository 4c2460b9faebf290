#include "core/shop/group_study.h"

#include "core/profile/first_traces.h"
#include "core/shop/care_groups.h"
#include "core/shop/work_steps.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kq {

namespace {

Result<std::vector<GroupSize>> sizesOf(const GroupRef &group, const Snapshot &snapshot, QDate asOf,
                                       JobControl &control)
{
    std::vector<GroupSize> sizes;
    const FirstTraces traces(*snapshot.profiles);
    const QDate month(asOf.year(), asOf.month(), 1);
    for (int i = GroupStudy::trendMonths - 1; i >= 0; --i) {
        const QDate day = i == 0 ? asOf : month.addMonths(1 - i).addDays(-1);
        Result<CustomerSet> members = membersOf(group, snapshot, day, control);
        if (!members)
            return members.error();
        if (i > 0) // the last is the group as it is counted today
            *members -= traces.comeAfter(day);
        sizes.push_back({day, members->count()});
    }
    return sizes;
}

} // namespace

Result<GroupStudy> groupStudyAt(const GroupRef &group, const Snapshot &snapshot, QDate asOf,
                                Language language, JobControl &control)
{
    GroupStudy study;
    CareMap map;
    if (std::optional<Error> error = take(careMapAt(snapshot, asOf, language, control), map))
        return *error;
    const auto own = std::find_if(map.groups.begin(), map.groups.end(),
                                  [&](const CareGroup &each) { return each.ref() == group; });
    CustomerSet members;
    if (std::optional<Error> error = take(membersOf(group, snapshot, asOf, control), members))
        return *error;
    study.group = *own; // a group that has members stands on the map
    study.shop = map.shop;

    const EvaluationContext at = snapshot.at(asOf);
    const Result<FactorColumns> factors = FactorColumns::of(at, control);
    if (!factors)
        return factors.error();
    study.spreads = spreadsOf(members, *factors);
    const std::optional<Error> failed = doInTurn(
        {[&] {
             return take(bestSellersAt(at, members, GroupStudy::mostRanks, control), study.sellers);
         },
         [&] {
             return take(productPairsAt(at, &members, GroupStudy::mostPairs, control), study.pairs);
         },
         [&] { return take(weekHoursAt(at, &members, control), study.week); },
         [&] {
             return take(monthsOfGroupAt(at, members, GroupStudy::trendMonths, control),
                         study.months);
         },
         [&] { return take(sizesOf(group, snapshot, asOf, control), study.sizes); }},
        control);
    if (failed)
        return *failed;
    return study;
}

} // namespace kq
