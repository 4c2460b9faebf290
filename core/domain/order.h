#pragma once

#include "core/base/id.h"
#include "core/base/moment.h"
#include "core/base/money.h"

#include <QString>

#include <cstdint>
#include <optional>

namespace kq {

/// Keys: `completed` `open` `cancelled` `returned`. The first two are purchases.
enum class OrderStatus { Completed, Open, Cancelled, Returned };

constexpr bool isPurchase(OrderStatus status)
{
    return status == OrderStatus::Completed || status == OrderStatus::Open;
}

/// A number of units sold, in millionths, because shops sell 0.5 kg and 1.25 m.
struct Quantity {
    static constexpr std::int64_t perUnit = 1'000'000;

    std::int64_t millionths = perUnit;

    friend auto operator<=>(Quantity, Quantity) = default;
};

/// One product in an order. An empty text means not known.
struct OrderLine {
    QString productCode;
    QString productName;
    QString category;
    Quantity quantity;
    Money amount; ///< what the line cost; computed by `importing` where the file had none

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

/// One purchase, cancellation or return.
struct Order {
    OrderId id;
    SourceId source;
    QString code;
    std::optional<CustomerId> customer; ///< empty for a walk-in sale
    Moment placedAt;
    OrderStatus status = OrderStatus::Completed;
    QString area;
    QString channel;
    QString branch;
    Money discount; ///< 0 or more
    Money total;    ///< paid after discount, less refund

    friend bool operator==(const Order &, const Order &) = default;
};

} // namespace kq
