#pragma once

#include "core/base/id.h"
#include "core/condition/evaluate.h"
#include "core/condition/metric_column.h"

#include <optional>
#include <vector>

namespace kq {

/// Why a customer matches or does not: the tree again, each node with its answer.
struct Explanation {
    bool holds = false;
    /// Of a leaf, the value that was tested: of a field, metric or rank the customer's own, of a
    /// segment whether it is a member today, of a tier move today's tier. No value for a group.
    std::optional<Value> actual;
    /// Of a leaf on orders, the orders that it counts, by time: they prove the value.
    std::vector<OrderId> orders;
    /// Of a leaf against a statistic of the shop, that statistic; empty without anybody to take it
    /// over.
    std::optional<double> shopStatistic;
    std::vector<Explanation> children; ///< of a group, in document order

    friend bool operator==(const Explanation &, const Explanation &) = default;
};

/// Errors: UnknownCustomer, and those of evaluate().
Result<Explanation> explain(const Condition &condition, CustomerId customer,
                            const EvaluationContext &context, JobControl &control);

} // namespace kq
