#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// What the customers of one tier bought in the days after the tier was given.
struct TierOutcome {
    QString key; ///< of the tier; empty for those whom no tier took
    std::int64_t customers = 0;
    std::int64_t buyers = 0;    ///< of them with a purchase in these days
    std::int64_t purchases = 0; ///< in these days
    Money revenue;              ///< of these purchases
};

/// A check that the tiers predict: the last @p days are hidden, everyone gets a tier from the rest,
/// and then it is told what each tier really bought in the days that were hidden. Best tier first,
/// then those without a tier where there are any. Customers who were not known before these days
/// stand where their empty history puts them.
///
/// @p days: at least 1. Errors: as tierPlacesAt().
Result<std::vector<TierOutcome>> tierOutcomes(const EvaluationContext &context, int days,
                                              JobControl &control);

} // namespace kq
