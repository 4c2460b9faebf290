#include "ui/customers/list/list_question.h"

#include "core/condition/evaluate.h"

#include <algorithm>
#include <iterator>

namespace kq {

namespace {

Result<std::vector<CustomerId>> membersAmong(const std::vector<CustomerId> &ids,
                                             const Condition &group, const Snapshot &snapshot,
                                             QDate day, JobControl &control)
{
    const Result<CustomerSet> members = evaluate(group, snapshot.at(day), control);
    if (!members)
        return members.error();
    std::vector<CustomerId> both;
    for (const CustomerId id : ids) {
        const std::optional<std::size_t> place = snapshot.profiles->indexOf(id);
        if (place && members->contains(*place))
            both.push_back(id);
    }
    return both;
}

/// Those of @p ids who are among @p picked, in the order of @p ids.
std::vector<CustomerId> pickedOf(const std::vector<CustomerId> &ids, std::vector<CustomerId> picked)
{
    std::sort(picked.begin(), picked.end());
    std::vector<CustomerId> both;
    both.reserve(std::min(ids.size(), picked.size()));
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(both), [&](CustomerId id) {
        return std::binary_search(picked.begin(), picked.end(), id);
    });
    return both;
}

} // namespace

Result<std::vector<CustomerId>> customersFor(const ListQuestion &question, Shop &shop,
                                             JobControl &control)
{
    Result<std::vector<CustomerId>> found = shop.findCustomers(question.text, control);
    if (found && question.among)
        found = pickedOf(*found, *question.among);
    if (!found || (!question.group && !question.sort))
        return found; // without waiting for the columns
    const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    if (question.group) {
        found = membersAmong(*found, *question.group, **snapshot, question.day, control);
        if (!found)
            return found;
    }
    if (!question.sort)
        return found;
    return sortedBy(question.sort->by, question.sort->direction, *found, *snapshot, question.day,
                    control);
}

Result<std::shared_ptr<const CustomerTable>> tableFor(std::vector<CustomerColumn> columns,
                                                      QDate day, Shop &shop, JobControl &control)
{
    const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
    if (!snapshot)
        return snapshot.error();
    return CustomerTable::of(*snapshot, day, std::move(columns), control);
}

} // namespace kq
