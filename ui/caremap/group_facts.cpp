#include "ui/caremap/group_facts.h"

#include "core/text/format.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QLabel>

#include <cmath>

namespace kq {

namespace {

QString meanText(const std::optional<double> &value, const Formatter &format)
{
    return value ? format.number(Ratio(std::llround(*value * 10), 10), 1) : QStringLiteral("–");
}

QString shareText(double share, const Formatter &format)
{
    return format.percent(Ratio(std::llround(share * 1000), 1000), 1);
}

} // namespace

GroupFacts::GroupFacts(QWidget *parent)
    : Card(parent)
    , m_grid(new QGridLayout)
{
    m_grid->setHorizontalSpacing(space::insideCard);
    m_grid->setVerticalSpacing(space::tight);
    m_grid->setColumnStretch(0, 1);
    body()->addLayout(m_grid);
    body()->addStretch(1);
}

void GroupFacts::addRow(const QString &name, const QString &group, const QString &shop)
{
    const int row = m_grid->rowCount();
    auto *label = new QLabel(name);
    auto *ours = new QLabel(group);
    auto *whole = new QLabel(shop);
    label->setWordWrap(true);
    setQuiet(label);
    setQuiet(whole);
    if (!name.isEmpty()) {
        QFont bold = ours->font();
        bold.setBold(true);
        ours->setFont(bold);
        ours->setAccessibleName(name + QStringLiteral(": ") + group);
    }
    m_grid->addWidget(label, row, 0);
    m_grid->addWidget(ours, row, 1, Qt::AlignRight);
    m_grid->addWidget(whole, row, 2, Qt::AlignRight);
}

void GroupFacts::show(const GroupFigures &group, const GroupFigures &shop, const Formatter &format)
{
    setTitle(tr("Beside the whole shop"));
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto money = [&](const std::optional<double> &value) {
        return value ? format.money(Money{std::llround(*value)}) : QStringLiteral("–");
    };
    addRow({}, tr("This group"), tr("Whole shop"));
    addRow(tr("Customers"), format.number(group.present()), format.number(shop.present()));
    addRow(tr("Share of customers"), shareText(group.presentShare, format), shareText(1, format));
    addRow(tr("Share of revenue so far"), shareText(group.revenueShare, format),
           shareText(1, format));
    addRow(tr("Purchases each"), meanText(group.frequency, format),
           meanText(shop.frequency, format));
    addRow(tr("Average order so far"), money(group.orderValue), money(shop.orderValue));
    addRow(tr("Days with the shop"), meanText(group.tenure, format), meanText(shop.tenure, format));
    addRow(tr("Days since last purchase"), meanText(group.recency, format),
           meanText(shop.recency, format));
    addRow(tr("Revenue of 12 months, walk-ins apart"), format.money(group.revenueOfYear),
           format.money(shop.revenueOfYear));
}

} // namespace kq
