#include "ui/segments/why_answers.h"

#include "core/wording/snapshot_names.h"
#include "ui/models/called_name.h"

namespace kq {

Result<WhyAnswer> whyOf(const Shop &shop, const BuilderContext &context, const Condition &condition,
                        CustomerId customer, JobControl &control)
{
    const Result<Explanation> explained =
        explain(condition, customer, context.snapshot->at(context.asOf), control);
    if (!explained)
        return explained.error();
    const Result<std::vector<OrderWithLines>> orders = shop.ordersOf(customer);
    if (!orders)
        return orders.error();
    WhyAnswer answer;
    answer.customer = customer;
    answer.holds = explained->holds;
    const ProfileLayers &profiles = *context.snapshot->profiles;
    if (const auto place = profiles.indexOf(customer)) {
        const auto [columns, row] = profiles.at(*place);
        answer.name = calledName(profiles.nameAt(*place), columns.customers().codes.all(row));
    }
    answer.lines = reasonsFor(condition, *explained, *orders,
                              {context.words, context.format, context.asOf,
                               SnapshotNames(*context.snapshot, context.words.language())});
    return answer;
}

} // namespace kq
