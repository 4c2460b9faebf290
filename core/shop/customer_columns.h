#pragma once

#include "core/condition/field.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <variant>
#include <vector>

namespace kq {

struct Snapshot;

/// What one column of a table of customers shows: a field, a metric over all orders, or the
/// segments that the customer is in.
struct FieldColumn {
    Field field = Field::Name;
    QString attribute; ///< name, of Field::Attribute

    friend bool operator==(const FieldColumn &, const FieldColumn &) = default;
};
struct OrdersColumn {
    Metric metric = Metric::Count;

    friend bool operator==(const OrdersColumn &, const OrdersColumn &) = default;
};
struct SegmentsColumn {
    friend bool operator==(const SegmentsColumn &, const SegmentsColumn &) = default;
};
using CustomerColumn = std::variant<FieldColumn, OrdersColumn, SegmentsColumn>;

/// The name by which a column is remembered: `phone`, `attribute:Shoe size`, `orders.total`,
/// `segments`.
QString keyOf(const CustomerColumn &column);
/// Empty for a name that is none. Whether the shop has the attribute is not looked at.
std::optional<CustomerColumn> columnOf(QStringView key);

/// Every column that the shop can show: fields and metrics in the order of the catalogue, the tier
/// and the segments among them, the shop's own attributes last.
std::vector<CustomerColumn> columnsOf(const Snapshot &snapshot);

/// Whether the values are figures, which stand at the right.
bool isFigure(const CustomerColumn &column, const Snapshot &snapshot);

} // namespace kq
