#pragma once

#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/store/connection.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// One value of a customer or order that was there before a step, and what the step made of it.
struct ChangedValue {
    bool ofOrder = false;
    std::int64_t id = 0; ///< of the customer or order
    QString whose;       ///< name of the customer, code of the order
    /// Word of the field as in contract.md §4, such as `phone`, `placed_at`, `attribute:NAME`; or
    /// `merged` for a customer who became another, whose name stands in `after`.
    QString field;
    /// As the shop file has them: money in minor units, dates in ISO form, keys of choices. What
    /// adds up (phones, codes, tags) has no value before.
    QString before;
    QString after;

    friend bool operator==(const ChangedValue &, const ChangedValue &) = default;
};

/// The first values that a step changed, at most @p most, customers before orders. New customers,
/// new orders and lines of orders are not told. Also inside the step's own transaction.
Result<std::vector<ChangedValue>> firstChangedValues(Connection &db, StepId step, int most);

} // namespace kq
