#pragma once

#include "ui/customers/customer_rows.h"

#include <QAbstractTableModel>

namespace kq {

/// Customers as a table. Only the ids are in memory; a row that is on its way reads "…".
class CustomerTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Phone, Area, Tags, Email, ColumnCount };

    CustomerTableModel(Shop &shop, Jobs &jobs, QObject *parent = nullptr);

    /// Shows these customers in this order. Where they are the ones shown already, only what is
    /// known of them is read anew, and the chosen row stays.
    void setIds(std::vector<CustomerId> ids);
    [[nodiscard]] CustomerId idAt(int row) const;
    /// -1 where the customer is not among the rows.
    [[nodiscard]] int rowOf(CustomerId id) const;
    /// The window's language has changed.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    void tell(int first, int last);

    CustomerRows *m_rows;
};

} // namespace kq
