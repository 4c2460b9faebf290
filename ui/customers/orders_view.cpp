#include "ui/customers/orders_view.h"

#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/import_words.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int ordersInView = 6;
constexpr int goodsColumn = 0;
constexpr int leastGoods = 120;
constexpr int codeColumn = 3;
constexpr int sourceColumn = 4;

QString quantityText(Quantity quantity, const Formatter &format)
{
    return format.number(Decimal::scaled(quantity.millionths, 6));
}

QString goodsName(const OrderLine &line)
{
    return line.productName.isEmpty() ? line.productCode : line.productName;
}

} // namespace

OrdersView::OrdersView(QWidget *parent)
    : QWidget(parent)
    , m_ordersTitle(new QLabel)
    , m_orderTable(new DataTable)
    , m_orders(new RowsModel(this))
    , m_linesTitle(new QLabel)
    , m_lineTable(new DataTable)
    , m_lines(new RowsModel(this))
{
    m_orderTable->setObjectName(u"customerOrders"_s);
    m_orderTable->setModel(m_orders);
    m_orderTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_orderTable->setOptionalColumn(sourceColumn);
    m_lineTable->setObjectName(u"orderLines"_s);
    m_lineTable->setModel(m_lines);
    m_lineTable->setWordWrap(true);
    setTextRole(m_ordersTitle, TextRole::Section);
    setTextRole(m_linesTitle, TextRole::Section);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::tight);
    column->addWidget(m_ordersTitle);
    column->addWidget(m_orderTable);
    column->addWidget(m_linesTitle);
    column->addWidget(m_lineTable);
    connect(m_orderTable, &DataTable::rowChosen, this,
            [this](const QModelIndex &index) { showLines(index.row()); });
    retranslate();
}

void OrdersView::retranslate()
{
    m_ordersTitle->setText(tr("Orders"));
    m_linesTitle->setText(tr("Goods of the chosen order"));
    m_orderTable->setAccessibleName(m_ordersTitle->text());
    m_lineTable->setAccessibleName(m_linesTitle->text());
    m_orders->setColumns({{tr("Date"), false},
                          {tr("Status"), false},
                          {tr("Total"), true},
                          {tr("Order code"), false},
                          {tr("Source"), false}});
    m_lines->setColumns({{tr("Goods"), false}, {tr("Quantity"), true}, {tr("Amount"), true}});
}

void OrdersView::changeEvent(QEvent *event)
{
    // The page shows the customer again in the new language once it is refreshed.
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void OrdersView::show(const CustomerDetails &details, Language language)
{
    m_shown = details.orders;
    m_currency = details.settings.currency;
    m_language = language;
    const Formatter format(language, m_currency);
    const Words words(language);
    std::vector<RowsRow> rows;
    for (const OrderWithLines &one : m_shown) {
        const Order &order = one.order;
        rows.push_back({QString::number(order.id.value),
                        {{format.date(order.placedAt.date()), {}},
                         {nameOf(order.status, words), {}},
                         {format.money(order.total), {}},
                         {order.code, {}},
                         {nameOfSource(one.source, words), {}}},
                        {}});
    }
    const bool any = !rows.empty();
    m_orders->setRows(std::move(rows));
    m_ordersTitle->setText(any ? tr("Orders") : tr("No orders yet"));
    m_orderTable->setVisible(any);
    m_orderTable->fitColumns(codeColumn);
    m_orderTable->fitHeight(ordersInView);
    if (any)
        m_orderTable->selectRow(0);
    showLines(any ? 0 : -1);
}

void OrdersView::showLines(int orderRow)
{
    std::vector<RowsRow> rows;
    if (orderRow >= 0 && static_cast<std::size_t>(orderRow) < m_shown.size()) {
        const Formatter format(m_language, m_currency);
        for (const OrderLine &line : m_shown[static_cast<std::size_t>(orderRow)].lines) {
            rows.push_back({line.productCode,
                            {{goodsName(line), {}},
                             {quantityText(line.quantity, format), {}},
                             {format.money(line.amount), {}}},
                            {}});
        }
    }
    const bool any = !rows.empty();
    m_lines->setRows(std::move(rows));
    m_linesTitle->setVisible(any);
    m_lineTable->setVisible(any);
    m_lineTable->fitColumns(goodsColumn, leastGoods);
    m_lineTable->fitAllRows();
}

} // namespace kq
