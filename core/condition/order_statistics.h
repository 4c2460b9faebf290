#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kq {

/// What stands at one place of a descending order.
struct OrderStatistic {
    std::int64_t key = 0;
    std::size_t above = 0; ///< keys that are larger
};

/// The keys at @p places, ascending numbers from 0 below the number of @p keys, when all keys stand
/// in descending order.
///
/// Cost: two passes over the keys and a selection among the few that share a bucket with a place;
/// nothing is sorted. Errors: Cancelled.
Result<std::vector<OrderStatistic>> orderStatistics(std::span<const std::int64_t> keys,
                                                    std::span<const std::size_t> places,
                                                    const JobControl &control);

} // namespace kq
