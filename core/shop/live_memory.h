#pragma once

#include "core/analysis/distribution.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/condition/evaluation_memory.h"
#include "core/condition/metric_column.h"
#include "core/profile/customer_set.h"

#include <array>
#include <list>
#include <memory>
#include <mutex>

namespace kq {

/// What live counts on one snapshot share, so that an edit of a condition costs what was edited.
/// It belongs to the snapshot; several threads may use it.
class LiveMemory {
public:
    /// Figures of all customers as of a day, whatever the condition.
    struct Everybody {
        QDate asOf;
        MetricColumn totals; ///< of purchases
        Money revenue;
        std::array<CustomerSet, 4> reachable; ///< by MessageChannel
    };

    [[nodiscard]] EvaluationMemory &conditions() { return m_conditions; }
    /// Worked out when the day is asked for first; the last day asked for is kept. Errors:
    /// Cancelled.
    Result<std::shared_ptr<const Everybody>> everybody(const EvaluationContext &context,
                                                       JobControl &control);
    /// How the values of a number spread. Those asked for last are kept. Errors: as
    /// distributionOf().
    Result<std::shared_ptr<const Distribution>> distribution(const NumberSubject &subject,
                                                             const EvaluationContext &context,
                                                             JobControl &control);
    /// The same at once; null where it would have to be worked out.
    std::shared_ptr<const Distribution> knownDistribution(const NumberSubject &subject, QDate asOf);

private:
    struct KeptDistribution {
        NumberSubject subject;
        QDate asOf;
        std::shared_ptr<const Distribution> distribution;
    };

    EvaluationMemory m_conditions;
    std::mutex m_mutex; // not held while anything is worked out
    std::shared_ptr<const Everybody> m_everybody;
    std::list<KeptDistribution> m_distributions; // what was asked for last is the first
};

} // namespace kq
