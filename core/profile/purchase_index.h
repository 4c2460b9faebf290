#pragma once

#include "core/profile/profiles.h"

#include <cstdint>
#include <vector>

namespace kq {

/// OrderColumns::purchaseMonths of sorted orders. Cost: one pass over the orders.
std::vector<std::uint64_t> purchaseMonths(const OrderColumns &orders);

/// Who purchased something of which category. Cost: one pass over orders and lines.
CategoryColumns categoryPurchases(const Profiles &profiles);

} // namespace kq
