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

/// Calls @p visit with the place of each customer who bought, and the columns and places of the
/// orders that count as purchases as of the day of @p context (contract.md §2, order metrics
/// without `where`), by time. Opening figures are no orders and are left out.
///
/// @p group narrows the customers; null stands for everyone. Errors: Cancelled.
template <class Visit>
Result<void> forEachBuyer(const EvaluationContext &context, const CustomerSet *group,
                          JobControl &control, Visit visit)
{
    const ProfileLayers &profiles = context.profiles;
    const OrderSelection ofBase(OrderFilter(), profiles.base(), context.asOf);
    const ProfileChanges *changes = profiles.changes();
    const Profiles &changed = changes == nullptr ? profiles.base() : *changes->columns;
    const OrderSelection ofChanged(OrderFilter(), changed, context.asOf);
    Scratch scratch;
    for (std::size_t customer = 0; customer < profiles.size(); ++customer) {
        if (customer % Profiles::blockSize == 0 && control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        if (group != nullptr && !group->contains(customer))
            continue;
        const auto [columns, row] = profiles.at(customer);
        const OrderSelection &selection = &columns == &profiles.base() ? ofBase : ofChanged;
        const std::vector<std::uint32_t> &starts = columns.orders().starts;
        const std::span<const std::uint32_t> orders =
            selection.kept(starts[row], starts[row + 1], scratch);
        if (!orders.empty())
            visit(customer, columns, orders);
    }
    return {};
}

} // namespace kq
