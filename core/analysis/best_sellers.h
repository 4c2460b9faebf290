#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/profile/customer_set.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// What one product or sales channel brings from a group, beside the whole shop.
struct SoldShare {
    QString name; ///< empty: not known
    std::int64_t purchases = 0;
    Money revenue;        ///< of products the amounts of their lines, of channels whole purchases
    double share = 0;     ///< of all of this kind that the group brings, 0 to 1
    double shopShare = 0; ///< the same of all customers

    friend bool operator==(const SoldShare &, const SoldShare &) = default;
};

/// What a group buys most and where, highest revenue first.
struct BestSellers {
    std::vector<SoldShare> products;
    std::vector<SoldShare> channels;
};

/// At most @p most of either. Orders that are purchases as of the day of @p context.
/// Errors: Cancelled.
Result<BestSellers> bestSellersAt(const EvaluationContext &context, const CustomerSet &group,
                                  std::size_t most, JobControl &control);

/// What a group bought in one calendar month.
struct MonthOfGroup {
    QDate month; ///< its first day
    std::int64_t purchases = 0;
    Money revenue;

    friend bool operator==(const MonthOfGroup &, const MonthOfGroup &) = default;
};

/// The last @p months calendar months (at least 1), that of the as-of date included, oldest first.
/// Errors: Cancelled.
Result<std::vector<MonthOfGroup>> monthsOfGroupAt(const EvaluationContext &context,
                                                  const CustomerSet &group, int months,
                                                  JobControl &control);

} // namespace kq
