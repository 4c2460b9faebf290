#pragma once

#include "core/domain/customer.h"
#include "core/domain/settings.h"
#include "core/shop/shop.h"

#include <QDate>

#include <cstdint>
#include <vector>

namespace kq {

/// One customer with all orders, as the page shows them.
struct CustomerDetails {
    Customer customer;
    std::vector<OrderWithLines> orders; ///< newest first
    ShopSettings settings;
};

/// What the purchases of one customer come to.
struct PurchaseSum {
    std::int64_t purchases = 0;
    Money total;
};

/// Orders that are purchases, and the opening figures of each source without an order (contract.md
/// §4), as of @p today.
PurchaseSum purchasesOf(const CustomerDetails &details, QDate today);

/// Reads a customer from the shop. Error: UnknownCustomer.
Result<CustomerDetails> readCustomer(const Shop &shop, CustomerId id);

} // namespace kq
