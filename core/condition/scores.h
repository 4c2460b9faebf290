#pragma once

#include "core/condition/metric_column.h"

#include <cstdint>
#include <vector>

namespace kq {

/// Quintile scores by @p keys, the largest first, ties by place: 5 for the first fifth, 1 for the
/// last (contract.md §2, rule 11); 0 for those whose key is MetricColumn::empty. Errors: Cancelled.
Result<std::vector<std::uint8_t>> quintiles(const std::vector<std::int64_t> &keys,
                                            const JobControl &control);

} // namespace kq
