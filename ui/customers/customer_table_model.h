#pragma once

#include "core/shop/customer_table.h"
#include "core/text/format.h"
#include "core/wording/words.h"
#include "ui/customers/customer_rows.h"

#include <QAbstractTableModel>

#include <memory>
#include <optional>
#include <vector>

namespace kq {

/// Customers as a table whose columns the owner chooses. Only the ids are in memory; the cells come
/// from the immutable columns of a CustomerTable. Until that is there, or after the shop has
/// changed, names, phones, areas, tags and e-mails are read from the shop a page at a time, and a
/// cell that is on its way reads "…".
class CustomerTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    CustomerTableModel(Shop &shop, Jobs &jobs, QObject *parent = nullptr);

    /// Shows these customers in this order. Where they are the ones shown already, only what is
    /// known of them is read anew, and the chosen row stays.
    void setIds(std::vector<CustomerId> ids);
    /// The columns in their order; the values come with the next setTable().
    void setColumns(std::vector<CustomerColumn> columns);
    [[nodiscard]] const std::vector<CustomerColumn> &columns() const { return m_columns; }
    /// The values of the columns; those of columns that are not shown are left aside.
    void setTable(std::shared_ptr<const CustomerTable> table);
    [[nodiscard]] const std::shared_ptr<const CustomerTable> &table() const { return m_table; }
    /// The shop has changed: what the table says may be out of date until the next setTable().
    void doubtTable();
    /// What the ids were searched for; beside a name that does not hold it stands what does.
    void setSearch(const QString &text);

    [[nodiscard]] const std::vector<CustomerId> &ids() const { return m_rows->ids(); }
    [[nodiscard]] CustomerId idAt(int row) const;
    /// -1 where the customer is not among the rows.
    [[nodiscard]] int rowOf(CustomerId id) const;
    /// The window's language is @p language now.
    void retranslate(Language language);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void failed(const kq::Error &error);

private:
    void tell(int first, int last);
    /// The column of the table that has the values of @p column; -1 where none has.
    [[nodiscard]] int placeInTable(const CustomerColumn &column) const;
    [[nodiscard]] QString textAt(int row, int column) const;
    /// What the shop file says now; empty for a column that its rows do not have.
    [[nodiscard]] std::optional<QString> storedText(int row, const CustomerColumn &column) const;
    /// What the table says; empty where it does not know.
    [[nodiscard]] std::optional<QString> knownText(CustomerId id,
                                                   const CustomerColumn &column) const;
    /// What stands for a name that is not known.
    [[nodiscard]] QString namelessText(CustomerId id) const;
    [[nodiscard]] QString foundText(CustomerId id) const;

    CustomerRows *m_rows;
    std::vector<CustomerColumn> m_columns;
    std::shared_ptr<const CustomerTable> m_table;
    bool m_isDoubted = true; ///< whether rows of the shop know better
    QString m_search;
    Words m_words{Language::Vietnamese};
};

} // namespace kq
