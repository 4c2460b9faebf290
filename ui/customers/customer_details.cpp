#include "ui/customers/customer_details.h"

#include <algorithm>

namespace kq {

namespace {

void addDays(PurchaseSum &sum, QDate first, QDate last)
{
    sum.firstOn = sum.firstOn.isValid() ? std::min(sum.firstOn, first) : first;
    sum.lastOn = sum.lastOn.isValid() ? std::max(sum.lastOn, last) : last;
}

bool hasOrderFrom(const CustomerDetails &details, SourceId source, QDate today)
{
    return std::any_of(details.orders.begin(), details.orders.end(),
                       [&](const OrderWithLines &one) {
                           return one.order.source == source && one.order.placedAt.date() <= today;
                       });
}

} // namespace

QString nameOfSource(const CustomerDetails &details, SourceId source)
{
    const auto found = std::find_if(details.sources.begin(), details.sources.end(),
                                    [&](const StoredSource &one) { return one.id == source; });
    return found == details.sources.end() ? QString() : found->name;
}

PurchaseSum purchasesOf(const CustomerDetails &details, QDate today)
{
    PurchaseSum sum;
    for (const OrderWithLines &one : details.orders) {
        const QDate day = one.order.placedAt.date();
        if (!isPurchase(one.order.status) || day > today)
            continue;
        ++sum.purchases;
        sum.total += one.order.total;
        addDays(sum, day, day);
    }
    for (const OpeningFigures &opening : details.customer.openingFigures) {
        if (opening.lastOn > today || hasOrderFrom(details, opening.source, today))
            continue;
        sum.purchases += opening.count;
        sum.total += opening.total.value_or(Money{});
        if (!opening.firstOn && opening.count > 1)
            sum.isFirstKnown = false;
        addDays(sum, opening.firstOn.value_or(opening.lastOn), opening.lastOn);
        sum.openings.push_back(
            {nameOfSource(details, opening.source), opening.count, opening.total});
    }
    return sum;
}

Result<CustomerDetails> readCustomer(const Shop &shop, CustomerId id)
{
    Result<Customer> customer = shop.customer(id);
    if (!customer)
        return customer.error();
    Result<std::vector<OrderWithLines>> orders = shop.ordersOf(id);
    if (!orders)
        return orders.error();
    Result<std::vector<Merge>> merges = shop.mergesInto(id);
    if (!merges)
        return merges.error();
    Result<std::vector<StoredSource>> sources = shop.sources();
    if (!sources)
        return sources.error();
    Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return settings.error();
    return CustomerDetails{std::move(*customer), std::move(*orders), std::move(*merges),
                           std::move(*sources), std::move(*settings)};
}

} // namespace kq
