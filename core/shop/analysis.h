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
    static constexpr int hiddenDays = 90; ///< usually, for tierCheckAt()

    ScoreGrid scores;
    Concentration concentration;
    OrderCountHistogram orderCounts;
    std::vector<Cohort> cohorts;
    PurchaseGaps gaps;
    WeekHours week;

    /// A tier with its name, in the language asked for; empty name: those without a tier.
    struct NamedOutcome {
        QString name;
        TierOutcome outcome;
    };
    std::vector<NamedOutcome> tierOutcomes;
};

/// Whether the tiers foretell who buys: the last @p hiddenDays days (1 or more) are hidden,
/// everyone gets a tier, and then it is told what each tier bought in them. Errors: as evaluate().
Result<std::vector<Analysis::NamedOutcome>> tierCheckAt(const Snapshot &snapshot, QDate asOf,
                                                        int hiddenDays, Language language,
                                                        JobControl &control);

/// Errors: as evaluate().
Result<Analysis> analysisAt(const Snapshot &snapshot, QDate asOf, Language language,
                            JobControl &control);

} // namespace kq
