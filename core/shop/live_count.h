#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/profile/customer_set.h"
#include "core/shop/snapshot.h"

#include <QDate>

#include <array>
#include <cstdint>

namespace kq {

/// What the window shows of a condition while it is being edited.
struct LiveCount {
    CustomerSet members;
    std::int64_t customers = 0; ///< members
    std::int64_t allCustomers = 0;
    Money revenue;                           ///< of the members' purchases
    Money allRevenue;                        ///< of all customers' purchases, walk-ins apart
    std::array<std::int64_t, 4> reachable{}; ///< by MessageChannel
    std::array<Money, 4> cost{};             ///< of one message to each who is reachable
};

/// Errors: as evaluate().
Result<LiveCount> countCondition(const Snapshot &snapshot, const Condition &condition, QDate asOf,
                                 JobControl &control);

} // namespace kq
