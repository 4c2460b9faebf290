#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <QDate>

#include <cstdint>
#include <vector>

namespace kq {

/// The customers whose first order fell into one calendar month, and how many of them came back.
struct Cohort {
    QDate month; ///< its first day
    /// Entry k: how many of them bought in the k-th month after; entry 0 are all of them. Ends with
    /// the month of the as-of date, which may not be over.
    std::vector<std::int64_t> active;

    [[nodiscard]] std::int64_t customers() const { return active.front(); }
};

/// The cohorts of the last @p months calendar months (at least 1), that of the as-of date included,
/// oldest first; also those without customers. Customers whose earlier purchases are only known as
/// opening figures have no known first order and are left out. Errors: Cancelled.
Result<std::vector<Cohort>> cohortsAt(const EvaluationContext &context, int months,
                                      JobControl &control);

} // namespace kq
