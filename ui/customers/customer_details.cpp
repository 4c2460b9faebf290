#include "ui/customers/customer_details.h"

#include <algorithm>

namespace kq {

PurchaseSum purchasesOf(const CustomerDetails &details, QDate today)
{
    PurchaseSum sum;
    for (const OrderWithLines &one : details.orders) {
        if (!isPurchase(one.order.status) || one.order.placedAt.date() > today)
            continue;
        ++sum.purchases;
        sum.total += one.order.total;
    }
    for (const OpeningFigures &opening : details.customer.openingFigures) {
        const bool hasOrders = std::any_of(
            details.orders.begin(), details.orders.end(),
            [&](const OrderWithLines &one) { return one.order.source == opening.source; });
        if (hasOrders || opening.lastOn > today)
            continue;
        sum.purchases += opening.count;
        sum.total += opening.total.value_or(Money{});
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
    Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return settings.error();
    return CustomerDetails{std::move(*customer), std::move(*orders), std::move(*settings)};
}

} // namespace kq
