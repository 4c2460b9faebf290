#include "ui/customers/list/table_header.h"

#include "ui/customers/customer_table_model.h"
#include "ui/widgets/data_table.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidthOfLast = 72;

}

TableHeader::TableHeader(DataTable &table, CustomerTableModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
    , m_look(usualLook())
{
    QHeaderView *header = m_table.horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::sectionClicked, this, [this](int column) {
        sortBy(m_look.columns[static_cast<std::size_t>(column)].column);
    });
    // After the drag is over: the header is still in the middle of it when it tells.
    connect(header, &QHeaderView::sectionMoved, this, &TableHeader::takeOrder,
            Qt::QueuedConnection);
    connect(header, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { takeWidth(column, width); });
    connect(header, &QHeaderView::customContextMenuRequested, this, &TableHeader::openMenu);
    apply();
}

void TableHeader::setLook(const TableLook &look)
{
    const bool isOther = look.shown() != m_look.shown();
    const bool isOtherOrder = look.sort != m_look.sort;
    m_look = look;
    apply();
    if (isOther)
        Q_EMIT columnsChanged();
    if (isOtherOrder)
        Q_EMIT sortChanged();
}

void TableHeader::apply()
{
    const QScopedValueRollback<bool> applying(m_isApplying, true);
    if (m_model.columns() != m_look.shown())
        m_model.setColumns(m_look.shown());
    QHeaderView *header = m_table.horizontalHeader();
    for (int place = 0; place < header->count(); ++place)
        header->moveSection(header->visualIndex(place), place);
    int sorted = -1;
    for (std::size_t i = 0; i < m_look.columns.size(); ++i) {
        if (m_look.sort && m_look.sort->by == m_look.columns[i].column)
            sorted = static_cast<int>(i);
    }
    const bool isDescending = m_look.sort && m_look.sort->direction == SortDirection::Descending;
    header->setSortIndicator(sorted, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    for (std::size_t i = 0; i < m_look.columns.size(); ++i) {
        const TableLook::Column &one = m_look.columns[i];
        const int column = static_cast<int>(i);
        // The head has to be legible, whatever the language calls it, with its sign of sorting.
        const bool isLast = i + 1 == m_look.columns.size(); // takes what is left, be it little
        const int wanted = isLast ? leastWidthOfLast : usualWidth(one.column);
        const int usual = std::max(wanted, header->sectionSizeHint(column));
        header->resizeSection(column, one.width > 0 ? one.width : usual);
    }
}

void TableHeader::sortBy(const CustomerColumn &column)
{
    const bool turns = m_look.sort && m_look.sort->by == column &&
                       m_look.sort->direction == SortDirection::Ascending;
    setSort(SortOrder{column, turns ? SortDirection::Descending : SortDirection::Ascending});
}

void TableHeader::setSort(const std::optional<SortOrder> &sort)
{
    if (sort == m_look.sort) {
        apply(); // the header has turned its sign by itself
        return;
    }
    m_look.sort = sort;
    apply();
    Q_EMIT sortChanged();
    Q_EMIT lookChanged();
}

void TableHeader::takeOrder()
{
    const QHeaderView *header = m_table.horizontalHeader();
    if (m_isApplying || header->count() != static_cast<int>(m_look.columns.size()))
        return;
    std::vector<TableLook::Column> columns;
    columns.reserve(m_look.columns.size());
    for (int place = 0; place < header->count(); ++place)
        columns.push_back(m_look.columns[static_cast<std::size_t>(header->logicalIndex(place))]);
    if (columns == m_look.columns)
        return;
    m_look.columns = std::move(columns);
    apply();
    Q_EMIT columnsChanged();
    Q_EMIT lookChanged();
}

void TableHeader::takeWidth(int column, int width)
{
    const bool isLast =
        m_table.horizontalHeader()->visualIndex(column) == m_table.horizontalHeader()->count() - 1;
    if (m_isApplying || isLast || column >= static_cast<int>(m_look.columns.size()) || width <= 0)
        return; // the last one takes what is left
    m_look.columns[static_cast<std::size_t>(column)].width =
        std::clamp(width, TableLook::leastWidth, TableLook::mostWidth);
    Q_EMIT lookChanged();
}

void TableHeader::hide(int column)
{
    if (m_look.columns.size() < 2)
        return;
    TableLook look = m_look;
    look.columns.erase(look.columns.begin() + column);
    setLook(look);
    Q_EMIT lookChanged();
}

void TableHeader::openMenu(const QPoint &at)
{
    QHeaderView *header = m_table.horizontalHeader();
    const int column = header->logicalIndexAt(at);
    auto *menu = new QMenu(&m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (column >= 0) {
        const CustomerColumn by = m_look.columns[static_cast<std::size_t>(column)].column;
        menu->addAction(tr("Sort upwards"), this, [this, by] {
            setSort(SortOrder{by, SortDirection::Ascending});
        });
        menu->addAction(tr("Sort downwards"), this, [this, by] {
            setSort(SortOrder{by, SortDirection::Descending});
        });
        QAction *hidden =
            menu->addAction(tr("Hide this column"), this, [this, column] { hide(column); });
        hidden->setEnabled(m_look.columns.size() > 1);
        menu->addSeparator();
    }
    menu->addAction(tr("Choose columns…"), this, &TableHeader::columnsAsked);
    menu->popup(header->mapToGlobal(at));
}

} // namespace kq
