#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/condition/metric_values.h"

#include <cstddef>
#include <cstdint>
#include <memory>

class QThreadPool;

namespace kq {

/// By what customers are put in order for their scores, one entry a customer: the larger, the
/// higher the score; MetricShape::empty without a purchase.
struct ScoreKeys {
    /// Not filled with zeros first, which would take as long as working them out.
    using Keys = std::unique_ptr<std::int64_t[]>;

    std::size_t customers = 0;
    Keys recency; ///< Julian day of the last purchase
    Keys frequency;
    Keys monetary;
};

/// The keys of so many customers. Threads of @p pool help (null: none). Errors: Cancelled.
Result<ScoreKeys> scoreKeys(const MetricValues &counts, const MetricValues &lastDays,
                            const MetricValues &totals, std::size_t customers, QThreadPool *pool,
                            const JobControl &control);

/// Quintile scores by contract.md §2, rule 11. Likewise.
Result<Scores> scoresOf(const ScoreKeys &keys, QThreadPool *pool, const JobControl &control);

} // namespace kq
