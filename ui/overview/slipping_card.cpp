#include "ui/overview/slipping_card.h"

#include "core/text/format.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int customersInView = 10;

} // namespace

SlippingCard::SlippingCard(QWidget *parent)
    : Card(parent)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_all(new QPushButton)
{
    m_table->setObjectName(u"slippingTable"_s);
    m_table->setModel(m_rows);
    body()->addWidget(m_table);
    m_all->setObjectName(u"allSlipping"_s);
    setQuiet(m_all);
    addHeaderWidget(m_all);
    connect(m_table, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        Q_EMIT customerOpened({m_rows->keyAt(index.row()).toLongLong()});
    });
    connect(m_all, &QPushButton::clicked, this, &SlippingCard::allWanted);
    retranslate();
}

void SlippingCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void SlippingCard::retranslate()
{
    setTitle(tr("Slipping away"));
    m_table->setAccessibleName(title());
    m_rows->setColumns({{tr("Name"), false},
                        {tr("Phone"), false},
                        {tr("Tier"), false},
                        {tr("Bought in 12 months"), true},
                        {tr("Days silent"), true},
                        {tr("Against own rhythm"), true}});
}

void SlippingCard::show(const OverviewAnswer &answer, const Formatter &format)
{
    std::vector<RowsRow> rows;
    rows.reserve(answer.slipping.size());
    for (const SlippingCustomer &customer : answer.slipping) {
        const Ratio overdue(std::llround(customer.overdue * 10), 10);
        rows.push_back(
            {QString::number(customer.id.value),
             {{customer.name, {}},
              {phoneForPeople(customer.phone), {}},
              {customer.tier, {}},
              {format.money(customer.spentInYear), QVariant::fromValue(customer.spentInYear.minor)},
              {format.number(customer.daysSinceLast), QVariant::fromValue(customer.daysSinceLast)},
              {format.number(overdue, 1) + u"×"_s, customer.overdue}},
             {}});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(0);
    m_table->fitHeight(customersInView);
    m_all->setText(tr("See all %1").arg(format.number(answer.figures.slipping)));
    setVisible(!answer.slipping.empty());
}

} // namespace kq
