#include "ui/customers/customer_table_model.h"

#include "core/shop/found_by.h"
#include "core/wording/snapshot_names.h"
#include "core/wording/value_words.h"
#include "ui/models/called_name.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestList = 3; ///< of phones, tags and segments; more are counted

bool isField(const CustomerColumn &column, Field field)
{
    const auto *of = std::get_if<FieldColumn>(&column);
    return of && of->field == field;
}

/// A list of which only the first few are written out.
Value shortened(const Value &value, qsizetype &left)
{
    const auto *texts = std::get_if<QStringList>(&value);
    if (!texts || texts->size() <= longestList)
        return value;
    left = texts->size() - longestList;
    return Value(texts->first(longestList));
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
    if (columnCount() > 0 && rowCount() > 0)
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
}

void CustomerTableModel::setIds(std::vector<CustomerId> ids)
{
    if (ids == m_rows->ids()) {
        m_rows->forgetPages();
        tell(0, rowCount() - 1);
        return;
    }
    beginResetModel();
    m_rows->setIds(std::move(ids));
    endResetModel();
}

void CustomerTableModel::setColumns(std::vector<CustomerColumn> columns)
{
    beginResetModel();
    m_columns = std::move(columns);
    endResetModel();
}

void CustomerTableModel::setTable(std::shared_ptr<const CustomerTable> table)
{
    m_table = std::move(table);
    m_isDoubted = !m_table;
    tell(0, rowCount() - 1);
}

void CustomerTableModel::doubtTable()
{
    m_isDoubted = true;
}

void CustomerTableModel::setSearch(const QString &text)
{
    m_search = text;
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

void CustomerTableModel::retranslate(Language language)
{
    m_words = Words(language);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    tell(0, rowCount() - 1);
}

int CustomerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->ids().size());
}

int CustomerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int CustomerTableModel::placeInTable(const CustomerColumn &column) const
{
    if (!m_table)
        return -1;
    const std::vector<CustomerColumn> &columns = m_table->columns();
    const auto found = std::find(columns.begin(), columns.end(), column);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::optional<QString> CustomerTableModel::storedText(int row, const CustomerColumn &column) const
{
    const bool isStored = isField(column, Field::Name) || isField(column, Field::Phone) ||
                          isField(column, Field::Email) || isField(column, Field::Area) ||
                          isField(column, Field::Tags);
    if (!isStored)
        return std::nullopt;
    const CustomerRow *stored = m_rows->row(row);
    if (!stored)
        return u"…"_s;
    if (isField(column, Field::Name))
        return stored->name;
    if (isField(column, Field::Phone))
        return phoneForPeople(stored->phone);
    if (isField(column, Field::Email))
        return stored->email;
    return isField(column, Field::Area) ? stored->area : stored->tags.join(u", "_s);
}

QString CustomerTableModel::foundText(CustomerId id) const
{
    if (m_search.isEmpty() || !m_table)
        return {};
    const std::optional<std::size_t> place = m_table->snapshot().profiles->indexOf(id);
    if (!place)
        return {};
    const FoundBy found = foundBy(m_search, m_table->snapshot(), *place);
    switch (found.what) {
    case FoundBy::What::Name:
    case FoundBy::What::Unknown:
        return {};
    case FoundBy::What::Phone:
        return tr("phone %1", "why a search found somebody").arg(found.text);
    case FoundBy::What::Email:
        return tr("email %1", "why a search found somebody").arg(found.text);
    case FoundBy::What::Code:
        return tr("code %1", "why a search found somebody").arg(found.text);
    case FoundBy::What::Tag:
        return tr("tag %1", "why a search found somebody").arg(found.text);
    }
    Q_UNREACHABLE();
    return {};
}

QString CustomerTableModel::namelessText(CustomerId id) const
{
    const std::optional<std::size_t> place =
        m_table ? m_table->snapshot().profiles->indexOf(id) : std::nullopt;
    if (!place)
        return calledName({});
    const auto [columns, row] = m_table->snapshot().profiles->at(*place);
    return calledName({}, columns.customers().codes.all(row));
}

std::optional<QString> CustomerTableModel::knownText(CustomerId id,
                                                     const CustomerColumn &column) const
{
    const int at = placeInTable(column);
    if (at < 0)
        return std::nullopt;
    const Snapshot &snapshot = m_table->snapshot();
    const std::optional<std::size_t> customer = snapshot.profiles->indexOf(id);
    if (!customer)
        return std::nullopt;
    const Formatter format(m_words.language(), snapshot.settings.currency);
    const SnapshotNames names(snapshot, m_words.language());
    qsizetype left = 0;
    const Value value = shortened(m_table->valueAt(static_cast<std::size_t>(at), *customer), left);
    const QString text = textOf(value, column, {m_words, format, m_table->day(), names});
    return left == 0 ? text : QString(text + u" +"_s + QString::number(left));
}

QString CustomerTableModel::textAt(int row, int column) const
{
    const CustomerColumn &shown = m_columns[static_cast<std::size_t>(column)];
    const CustomerId id = idAt(row);
    std::optional<QString> text = m_isDoubted ? storedText(row, shown) : knownText(id, shown);
    if (!text)
        text = m_isDoubted ? knownText(id, shown) : storedText(row, shown);
    QString said = text.value_or(u"…"_s);
    if (!isField(shown, Field::Name))
        return said;
    if (said.isEmpty())
        said = namelessText(id);
    const QString found = foundText(id);
    return found.isEmpty() ? said : QString(said + u" · "_s + found);
}

QVariant CustomerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole)
        return textAt(index.row(), index.column());
    if (role != Qt::TextAlignmentRole)
        return {};
    return headerData(index.column(), Qt::Horizontal, role);
}

QVariant CustomerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CustomerColumn &column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::DisplayRole)
        return nameOf(column, m_words);
    if (role == Qt::TextAlignmentRole && m_table && isFigure(column, m_table->snapshot()))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

} // namespace kq
