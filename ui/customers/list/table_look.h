#pragma once

#include "core/shop/customer_table.h"

#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// By what a list of customers is sorted.
struct SortOrder {
    CustomerColumn by;
    SortDirection direction = SortDirection::Ascending;

    friend bool operator==(const SortOrder &, const SortOrder &) = default;
};

/// What a list of customers looks like: its columns from left to right, and its order.
struct TableLook {
    static constexpr int leastWidth = 56;
    static constexpr int mostWidth = 1200;

    struct Column {
        CustomerColumn column;
        int width = 0; ///< pixels at 100%; 0 stands for the usual width

        friend bool operator==(const Column &, const Column &) = default;
    };
    std::vector<Column> columns; ///< never empty
    std::optional<SortOrder> sort;

    [[nodiscard]] std::vector<CustomerColumn> shown() const;
    [[nodiscard]] bool shows(const CustomerColumn &column) const;

    friend bool operator==(const TableLook &, const TableLook &) = default;
};

/// What a list begins with.
TableLook usualLook();

/// The width that suits what a column holds, in pixels at 100%.
int usualWidth(const CustomerColumn &column);

/// As text, to be kept in the shop file.
QString textOf(const TableLook &look);
/// What textOf() wrote; columns that nobody knows any more are left out. The usual look where
/// nothing is left.
TableLook lookOf(const QString &text);

} // namespace kq
