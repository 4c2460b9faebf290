#pragma once

#include "core/domain/order.h"

#include <QStringView>

#include <optional>

namespace kq {

/// The status that a word of a file means, in Vietnamese or English, with or without tone marks
/// (`Đã giao`, `fulfilled`, `Trả hàng/hoàn tiền`, `voided`), also with a remark behind it that
/// leaves it as it is (`Đã hủy (hết hàng)`, `Hoàn thành - đã đối soát`, `Cancelled by buyer`).
/// Empty for unknown words and for what could be two statuses (`Hoàn thành - đã trả hàng`); both
/// reject their row.
std::optional<OrderStatus> readOrderStatus(QStringView written);

} // namespace kq
