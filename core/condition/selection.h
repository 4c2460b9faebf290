#pragma once

#include "core/base/job_control.h"
#include "core/base/ratio.h"
#include "core/base/result.h"
#include "core/condition/metric_values.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

namespace kq {

/// Of so many values the place, from 0, that is asked for when they stand in descending order;
/// nothing where none is.
using PlaceOf = std::function<std::optional<std::size_t>(std::size_t)>;

/// The value at a place among all customers for whom the metric is not empty, exactly; nothing
/// where none is asked for or there are no values.
///
/// Cost: one pass over the values. A sample tells between which two values the place will be found;
/// only what lies between them is put in order. Errors: Cancelled.
Result<std::optional<Ratio>> valueAt(const MetricValues &values, std::size_t customers,
                                     const PlaceOf &placeOf, const JobControl &control);

/// The numerators of every 64th customer of a metric whose values share a denominator, those that
/// are not empty, in descending order.
std::vector<std::int64_t> sampleOfWhole(const MetricValues &values, std::size_t customers);

/// Calls @p visit with each block. False where @p control was cancelled.
template <class Visit>
bool forEachBlock(std::size_t customers, const JobControl &control, Visit visit)
{
    for (Block block; block.first < customers; block.first += Profiles::blockSize) {
        if (control.cancelled())
            return false;
        block.size = std::min(Profiles::blockSize, customers - block.first);
        visit(block);
    }
    return true;
}

} // namespace kq
