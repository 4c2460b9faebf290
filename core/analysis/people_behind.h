#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/profile/customer_set.h"

#include <QDate>

#include <cstddef>
#include <cstdint>
#include <variant>

namespace kq {

// What can be pointed at in the pictures of the analysis.

/// A cell of ScoreGrid; both from 1 to ScoreGrid::best.
struct ScoreCell {
    int recency = 1;
    int frequency = 1;
};
/// Those of a Cohort who bought in the month @p later months after; 0: all of it.
struct CohortCell {
    QDate month; ///< its first day
    int later = 0;
};
/// A bar of OrderCountHistogram.
struct OrderCountBar {
    std::int64_t purchases = 0;
    bool orMore = false;
};
/// A tenth of those whose total spend is above 0, the best first, as Concentration::curve cuts
/// them.
struct SpendTenth {
    int tenth = 0; ///< from 0 to 9
};
/// A bar of PurchaseGaps: whoever has waited so long at least once.
struct GapBar {
    std::size_t bar = 0;
};
/// A cell of WeekHours: whoever has bought then at least once.
struct WeekCell {
    int weekday = 0; ///< 0 is Monday
    int hour = 0;
};

using AnalysisCell =
    std::variant<ScoreCell, CohortCell, OrderCountBar, SpendTenth, GapBar, WeekCell>;

/// Who stands behind one cell or bar, as of the day of @p context. Errors: as evaluate().
Result<CustomerSet> peopleBehind(const AnalysisCell &cell, const EvaluationContext &context,
                                 JobControl &control);

} // namespace kq
