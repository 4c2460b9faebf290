#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <QDate>
#include <QString>

#include <vector>

namespace kq {

/// Since when somebody stands in a tier.
struct TierAtDay {
    QDate day;    ///< the first on which it held
    QString tier; ///< key; empty where no tier took them

    friend bool operator==(const TierAtDay &, const TierAtDay &) = default;
};

/// The way of @p customer through the tiers: where they stood on the last day of the month
/// @p months months before that of the context, or on the day of their first trace (FirstTraces)
/// where that is later, then each day on which they stood elsewhere than the day before, up to the
/// day of the context. Oldest first; empty for who came later than that.
///
/// Purchases and silence are told to the day. A tier that somebody left and regained between two
/// month's ends without buying, or within thirty days of an order, can be missed.
/// Cost: at most some forty days and seven a move, each over the shop where the ladder asks for a
/// figure of the shop. Errors: UnknownCustomer, and those of evaluate().
Result<std::vector<TierAtDay>> tierPath(CustomerId customer, const EvaluationContext &context,
                                        int months, JobControl &control);

} // namespace kq
