#pragma once

#include <QAbstractTableModel>
#include <QColor>
#include <QString>
#include <QVariant>

#include <vector>

namespace kq {

/// A column of a small table.
struct RowsColumn {
    QString title;
    bool isFigure = false; ///< right-aligned, sorted by value
};

/// One cell: what is read, and by what it is sorted where that is not the text.
struct RowsCell {
    QString text;
    QVariant sortValue;
};

/// One row with the key by which its owner knows it.
struct RowsRow {
    QString key;
    std::vector<RowsCell> cells;
    QColor dot; ///< before the first cell, such as a tier's; invalid for none
};

/// A table of some hundred rows at most that are already in memory and ready to be read: groups of
/// the care map, imports, lists. Long tables have models of their own that fetch pages.
class RowsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { KeyRole = Qt::UserRole, SortRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setColumns(std::vector<RowsColumn> columns);
    void setRows(std::vector<RowsRow> rows);
    /// The place of a key before sorting; -1 where there is no such row.
    [[nodiscard]] int rowOf(const QString &key) const;
    [[nodiscard]] QString keyAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    /// Sorts by value; rows of equal value keep their order.
    void sort(int column, Qt::SortOrder order) override;

private:
    std::vector<RowsColumn> m_columns;
    std::vector<RowsRow> m_rows;
};

} // namespace kq
