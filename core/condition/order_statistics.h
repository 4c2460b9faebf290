#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/metric_values.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace kq {

/// What stands at one place of a descending order.
struct OrderStatistic {
    std::int64_t key = 0;
    std::size_t place = 0;
    std::size_t above = 0; ///< keys that are larger
};

/// Which places of so many are sought, ascending, each below their number.
using PlacesOf = std::function<std::vector<std::size_t>(std::size_t)>;

/// The keys at some places when all keys, those that are MetricShape::empty apart, stand in
/// descending order.
///
/// Cost: three passes over the keys and a selection among the few that share a bucket with a place;
/// nothing is sorted. Errors: Cancelled.
Result<std::vector<OrderStatistic>> orderStatistics(std::span<const std::int64_t> keys,
                                                    const PlacesOf &placesOf,
                                                    const JobControl &control);

/// Calls @p visit with the ends of one stretch of @p size after another, the second not in. False
/// where @p control, which is asked before each, was cancelled.
template <class Visit>
bool forEachStretch(std::size_t size, const JobControl &control, Visit visit)
{
    constexpr std::size_t stretch = 65'536;
    for (std::size_t first = 0; first < size; first += stretch) {
        if (control.cancelled())
            return false;
        visit(first, std::min(first + stretch, size));
    }
    return true;
}

} // namespace kq
