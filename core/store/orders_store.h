#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/order.h"
#include "core/store/connection.h"

#include <QString>

#include <vector>

namespace kq {

/// An order as a customer's page shows it.
struct OrderWithLines {
    Order order;
    QString source;               ///< name
    std::vector<OrderLine> lines; ///< in the order in which they came

    friend bool operator==(const OrderWithLines &, const OrderWithLines &) = default;
};

/// All orders of a customer, newest first; of one day those with the later time, then id, first.
Result<std::vector<OrderWithLines>> ordersOf(Connection &db, CustomerId customer);

} // namespace kq
