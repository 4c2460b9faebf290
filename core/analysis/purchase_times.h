#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/profile/customer_set.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// How long customers wait between two purchases. Purchases of one customer on one day count as
/// one, as for the overdue ratio.
struct PurchaseGaps {
    /// Upper ends of the bars in days; a last bar takes what is longer.
    static constexpr std::array<std::int32_t, 8> ends{7, 14, 30, 60, 90, 180, 365, 730};

    std::array<std::int64_t, ends.size() + 1> bars{};
    std::int64_t gaps = 0;
    // By nearest rank, in days; empty without a gap.
    std::optional<std::int32_t> lowerQuartile;
    std::optional<std::int32_t> median;
    std::optional<std::int32_t> upperQuartile;
};

/// @p group null stands for everyone. Errors: Cancelled.
Result<PurchaseGaps> purchaseGapsAt(const EvaluationContext &context, const CustomerSet *group,
                                    JobControl &control);

/// When in the week customers buy: orders whose time of day is known.
struct WeekHours {
    static constexpr int weekdays = 7;
    static constexpr int hours = 24;

    std::array<std::array<std::int64_t, hours>, weekdays> orders{}; ///< [0] is Monday
    std::int64_t withoutHour = 0;
};

/// @p group null stands for everyone. Errors: Cancelled.
Result<WeekHours> weekHoursAt(const EvaluationContext &context, const CustomerSet *group,
                              JobControl &control);

} // namespace kq
