#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"

#include <cstdint>
#include <vector>

namespace kq {

/// On how few customers the revenue rests. Customers whose total spend is not above 0 are left out.
struct Concentration {
    std::int64_t customers = 0; ///< with a total spend above 0
    Money revenue;              ///< theirs
    /// Entry k: the share of the revenue that the best k hundredths of these customers bring,
    /// rounded up to whole customers; 101 entries from 0 to 1, or none without customers.
    std::vector<double> curve;

    /// The best customers, as few as possible, who together bring a share of the revenue.
    struct Few {
        std::int64_t customers = 0;
        Money revenue;
    };
    Few fewest; ///< for the share that was asked for
};

/// @p share of the revenue, above 0 and up to 1, is what Concentration::fewest bring.
/// Errors: Cancelled.
Result<Concentration> concentrationAt(const EvaluationContext &context, double share,
                                      JobControl &control);

} // namespace kq
