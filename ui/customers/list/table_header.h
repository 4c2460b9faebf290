#pragma once

#include "ui/customers/list/table_look.h"

#include <QObject>

namespace kq {

class CustomerTableModel;
class DataTable;

/// The head of the customers' table: columns are dragged wider and into another order, a click
/// sorts, and a menu does all of it by keyboard.
class TableHeader : public QObject {
    Q_OBJECT
public:
    TableHeader(DataTable &table, CustomerTableModel &model, QObject *parent);

    [[nodiscard]] const TableLook &look() const { return m_look; }
    /// Shows the table like this.
    void setLook(const TableLook &look);
    /// Sorts by @p column, the other way round where it is sorted by it already.
    void sortBy(const CustomerColumn &column);
    void setSort(const std::optional<SortOrder> &sort);

Q_SIGNALS:
    /// Other columns are shown, or in another order.
    void columnsChanged();
    void sortChanged();
    /// Anything of the look has changed by hand: it is worth keeping.
    void lookChanged();
    void columnsAsked();

private:
    void apply();
    void takeOrder();
    void takeWidth(int column, int width);
    void openMenu(const QPoint &at);
    void hide(int column);

    DataTable &m_table;
    CustomerTableModel &m_model;
    TableLook m_look;
    bool m_isApplying = false;
};

} // namespace kq
