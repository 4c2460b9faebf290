#pragma once

#include "core/domain/order.h"

#include <QStringView>

#include <optional>

namespace kq {

/// The status that a word of a file means, in Vietnamese or English, with or without tone marks
/// (`Đã giao`, `fulfilled`, `Trả hàng/hoàn tiền`, `voided`). Empty for unknown words, which reject
/// their row.
std::optional<OrderStatus> readOrderStatus(QStringView written);

} // namespace kq
