#pragma once

#include "core/analysis/cohorts.h"
#include "core/analysis/concentration.h"
#include "core/analysis/order_counts.h"
#include "core/analysis/purchase_times.h"
#include "core/analysis/score_grid.h"
#include "core/analysis/tier_outcomes.h"
#include "core/base/language.h"
#include "core/shop/snapshot.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kq {

/// What there is to know about how the customers of a shop buy, as of one day.
struct Analysis {
    static constexpr double mostRevenue = 0.8; ///< whose bringers Concentration::fewest are
    static constexpr int countBars = 10;
    static constexpr int cohortMonths = 12;

    ScoreGrid scores;
    Concentration concentration;
    OrderCountHistogram orderCounts;
    std::vector<Cohort> cohorts;
    PurchaseGaps gaps;
    WeekHours week;
};

/// Errors: as evaluate().
Result<Analysis> analysisAt(const Snapshot &snapshot, QDate asOf, JobControl &control);

/// Whether the tiers of a shop foretell who buys.
struct TierCheck {
    static constexpr int usualDays = 90;

    TierOutcomes outcomes;
    std::vector<QString> names; ///< of the outcomes of tiers; empty: those without a tier
};

/// The last @p hiddenDays days (1 or more) are hidden, everyone gets a tier, and then it is told
/// what each tier bought in them. Names in @p language. Errors: as evaluate().
Result<TierCheck> tierCheckAt(const Snapshot &snapshot, QDate asOf, int hiddenDays,
                              Language language, JobControl &control);

} // namespace kq
