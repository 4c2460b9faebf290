#include "ui/customers/customer_table_model.h"

#include "core/text/format.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const CustomerRow &row, int column)
{
    switch (column) {
    case CustomerTableModel::Name:
        return row.name;
    case CustomerTableModel::Phone:
        return phoneForPeople(row.phone);
    case CustomerTableModel::Email:
        return row.email;
    case CustomerTableModel::Area:
        return row.area;
    default:
        return row.tags.join(u", "_s);
    }
}

} // namespace

CustomerTableModel::CustomerTableModel(Shop &shop, Jobs &jobs, QObject *parent)
    : QAbstractTableModel(parent)
    , m_rows(new CustomerRows(shop, jobs, this))
{
    connect(m_rows, &CustomerRows::arrived, this, &CustomerTableModel::tell);
    connect(m_rows, &CustomerRows::failed, this, &CustomerTableModel::failed);
}

void CustomerTableModel::tell(int first, int last)
{
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

void CustomerTableModel::setIds(std::vector<CustomerId> ids)
{
    if (ids == m_rows->ids()) {
        m_rows->forgetPages();
        if (rowCount() > 0)
            tell(0, rowCount() - 1);
        return;
    }
    beginResetModel();
    m_rows->setIds(std::move(ids));
    endResetModel();
}

CustomerId CustomerTableModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? CustomerId()
                                        : m_rows->ids()[static_cast<std::size_t>(row)];
}

int CustomerTableModel::rowOf(CustomerId id) const
{
    const std::vector<CustomerId> &ids = m_rows->ids();
    const auto found = std::find(ids.begin(), ids.end(), id);
    return found == ids.end() ? -1 : static_cast<int>(found - ids.begin());
}

void CustomerTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int CustomerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->ids().size());
}

int CustomerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CustomerTableModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CustomerRow *row = m_rows->row(index.row());
    return row ? textOf(*row, index.column()) : u"…"_s;
}

QVariant CustomerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Phone:
        return tr("Phone");
    case Email:
        return tr("Email");
    case Area:
        return tr("Area");
    case Tags:
        return tr("Tags");
    default:
        return {};
    }
}

} // namespace kq
