#pragma once

#include "core/condition/explain.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// One test that stands between a customer and a tier.
struct MissingTest {
    Condition leaf;
    Explanation actual;       ///< what it says of the customer today
    bool mustNotHold = false; ///< it holds and should not
};

/// Tests that all have to change.
using MissingWay = std::vector<MissingTest>;

/// Ways of which some are needed. Those that no purchase leads to, such as having bought nothing so
/// far, are left out unless there are no others.
struct MissingPart {
    int needed = 1; ///< how many of `ways` have to be gone
    std::vector<MissingWay> ways;
};

/// Where a customer may go from the tier of today.
struct TierOutlook {
    QString tier; ///< key; empty where no tier takes the customer
    QString next; ///< the tier above; empty at the top
    /// What is missing for `next`: all parts are needed. A test inside a segment stands for itself.
    std::vector<MissingPart> missing;

    /// The first day on which silence puts the customer into a lower tier; empty where it does not
    /// within outlookDays or where it cannot be told.
    std::optional<QDate> fallsOn;
    QString fallsTo; ///< key; empty where no tier takes the customer then
    /// The ladder asks how the customer stands among others within a moving window, which nobody
    /// can know beforehand.
    bool cannotTell = false;
};

/// How far ahead a fall is looked for.
inline constexpr int outlookDays = 800;

/// The outlook of @p customer as of the day of @p context. Silence means that nobody buys: what the
/// shop's averages, ranks and scores say of the customer stays as it is today.
/// Errors: as explain().
Result<TierOutlook> tierOutlook(CustomerId customer, const EvaluationContext &context,
                                JobControl &control);

} // namespace kq
