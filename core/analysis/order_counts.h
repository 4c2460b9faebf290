#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <cstdint>
#include <vector>

namespace kq {

/// How many customers have bought how often, opening figures included.
struct OrderCountHistogram {
    struct Bar {
        std::int64_t customers = 0;
        Money revenue;
    };
    std::int64_t neverBought = 0;
    std::vector<Bar> bars; ///< entry i: i + 1 purchases; the last: so many or more
};

/// @p bars: at least 1. Errors: Cancelled.
Result<OrderCountHistogram> orderCountsAt(const EvaluationContext &context, int bars,
                                          JobControl &control);

} // namespace kq
