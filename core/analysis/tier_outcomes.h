#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What the customers of one tier bought in the days after the tier was given.
struct TierOutcome {
    QString key; ///< of the tier; empty for those whom no tier took, and for newcomers
    std::int64_t customers = 0;
    std::int64_t buyers = 0;    ///< of them with a purchase in these days
    std::int64_t purchases = 0; ///< in these days
    Money revenue;              ///< of these purchases
};

/// What came of the tiers of one day.
struct TierOutcomes {
    std::vector<TierOutcome> tiers; ///< best first; then those without a tier where there are any
    /// Who came in the days themselves (FirstTraces). Their empty history would put them in the
    /// lowest tier, which would then seem to buy more than any other.
    TierOutcome newcomers;
};

/// A check that the tiers predict: the last @p days are hidden, everyone gets a tier from the rest,
/// and then it is told what each tier really bought in the days that were hidden.
///
/// @p days: at least 1. Errors: as tierPlacesAt().
Result<TierOutcomes> tierOutcomes(const EvaluationContext &context, int days, JobControl &control);

/// A tier of which a smaller part bought than of one that stands below it, by more than chance
/// explains. Places of TierOutcomes::tiers.
struct TierContradiction {
    std::size_t better = 0;
    std::size_t lower = 0;

    friend bool operator==(const TierContradiction &, const TierContradiction &) = default;
};

/// Whether the tiers foretold who buys, read from the part of each that bought.
struct TierVerdict {
    static constexpr std::int64_t leastCustomers = 20; ///< in fewer, chance decides

    std::vector<std::size_t> judged;                ///< the tiers with enough customers, best first
    std::optional<TierContradiction> contradiction; ///< that of the largest difference

    /// Fewer than two tiers tell nothing about their order.
    [[nodiscard]] bool isTold() const { return judged.size() > 1; }
};

TierVerdict verdictOn(const TierOutcomes &outcomes);

} // namespace kq
