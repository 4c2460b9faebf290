#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/evaluate.h"
#include "core/condition/order_selection.h"
#include "core/profile/customer_set.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace kq {

/// Calls @p visit with the place of each customer who bought and the places of the orders that
/// count as purchases as of the day of @p context (contract.md §2, order metrics without `where`),
/// by time. Opening figures are no orders and are left out.
///
/// @p group narrows the customers; null stands for everyone. Errors: Cancelled.
template <class Visit>
Result<void> forEachBuyer(const EvaluationContext &context, const CustomerSet *group,
                          JobControl &control, Visit visit)
{
    const Profiles &profiles = context.profiles;
    const OrderSelection selection(OrderFilter(), profiles, context.asOf);
    const std::vector<std::uint32_t> &starts = profiles.orders().starts;
    Scratch scratch;
    for (std::size_t customer = 0; customer < profiles.size(); ++customer) {
        if (customer % Profiles::blockSize == 0 && control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        if (group != nullptr && !group->contains(customer))
            continue;
        const std::span<const std::uint32_t> orders =
            selection.kept(starts[customer], starts[customer + 1], scratch);
        if (!orders.empty())
            visit(customer, orders);
    }
    return {};
}

} // namespace kq
