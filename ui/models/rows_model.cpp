#include "ui/models/rows_model.h"

#include <algorithm>
#include <utility>

namespace kq {

namespace {

QVariant sortValueOf(const RowsCell &cell)
{
    return cell.sortValue.isValid() ? cell.sortValue : QVariant(cell.text);
}

bool isLess(const RowsCell &a, const RowsCell &b)
{
    const QVariant left = sortValueOf(a);
    const QVariant right = sortValueOf(b);
    if (left.typeId() == QMetaType::QString && right.typeId() == QMetaType::QString)
        return left.toString().localeAwareCompare(right.toString()) < 0;
    return QVariant::compare(left, right) == QPartialOrdering::Less;
}

} // namespace

void RowsModel::setColumns(std::vector<RowsColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows.clear();
    endResetModel();
}

void RowsModel::setRows(std::vector<RowsRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowOf(const QString &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const RowsRow &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString RowsModel::keyAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : m_rows[static_cast<std::size_t>(row)].key;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RowsRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    if (role == KeyRole)
        return row.key;
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(m_columns[column].isFigure
                                                     ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter));
    }
    if (role == Qt::DecorationRole && column == 0 && row.dot.isValid())
        return row.dot;
    if (column >= row.cells.size())
        return {};
    if (role == Qt::DisplayRole)
        return row.cells[column].text;
    if (role == SortRole)
        return sortValueOf(row.cells[column]);
    return {};
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const RowsColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(column.isFigure
                                                     ? Qt::AlignRight | Qt::AlignVCenter
                                                     : Qt::AlignLeft | Qt::AlignVCenter));
    }
    return {};
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<QString> keys;
    for (const QModelIndex &index : before)
        keys.push_back(keyAt(index.row()));
    const auto at = static_cast<std::size_t>(column);
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](const RowsRow &a, const RowsRow &b) {
        return order == Qt::AscendingOrder ? isLess(a.cells[at], b.cells[at])
                                           : isLess(b.cells[at], a.cells[at]);
    });
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(keys[static_cast<std::size_t>(i)]), before[i].column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

} // namespace kq
