#include "core/shop/analysis.h"

#include "core/shop/work_steps.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace kq {

Result<Analysis> analysisAt(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    const EvaluationContext at = snapshot.at(asOf);
    Analysis all;
    const std::optional<Error> failed = doInTurn(
        {[&] { return take(ScoreGrid::at(at, control), all.scores); },
         [&] {
             return take(concentrationAt(at, Analysis::mostRevenue, control), all.concentration);
         },
         [&] { return take(orderCountsAt(at, Analysis::countBars, control), all.orderCounts); },
         [&] { return take(cohortsAt(at, Analysis::cohortMonths, control), all.cohorts); },
         [&] { return take(purchaseGapsAt(at, nullptr, control), all.gaps); },
         [&] { return take(weekHoursAt(at, nullptr, control), all.week); }},
        control);
    if (failed)
        return *failed;
    return all;
}

Result<TierCheck> tierCheckAt(const Snapshot &snapshot, QDate asOf, int hiddenDays,
                              Language language, JobControl &control)
{
    Result<TierOutcomes> outcomes = tierOutcomes(snapshot.at(asOf), hiddenDays, control);
    if (!outcomes)
        return outcomes.error();
    TierCheck check{std::move(*outcomes), {}};
    const std::vector<Tier> &tiers = snapshot.definitions.tiers();
    for (const TierOutcome &outcome : check.outcomes.tiers) {
        const auto tier = std::find_if(tiers.begin(), tiers.end(),
                                       [&](const Tier &each) { return each.key == outcome.key; });
        check.names.push_back(tier == tiers.end() ? QString() : shortNameOf(*tier, language));
    }
    return check;
}

} // namespace kq
