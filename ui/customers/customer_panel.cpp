#include "ui/customers/customer_panel.h"

#include "core/text/format.h"
#include "core/wording/import_words.h"
#include "ui/charts/column_chart.h"
#include "ui/customers/facts_view.h"
#include "ui/customers/orders_view.h"
#include "ui/customers/standing_view.h"
#include "ui/models/called_name.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tag_pill.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

CustomerPanel::CustomerPanel(QWidget *parent)
    : Card(parent)
    , m_open(new QPushButton)
    , m_edit(new QPushButton)
    , m_hint(new QLabel)
    , m_scroll(new QScrollArea)
    , m_content(m_scroll)
    , m_tags(new QWidget)
    , m_tagFlow(new FlowLayout(m_tags, space::labelToField))
    , m_purchases(new QLabel)
    , m_openings(new QLabel)
    , m_standing(new StandingView)
    , m_spendingTitle(new QLabel)
    , m_spending(new ColumnChart)
    , m_facts(new FactsView)
    , m_orders(new OrdersView)
{
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop);
    setQuiet(m_hint);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(makeContent());
    // The card's own colour shows through.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    body()->addWidget(m_hint, 1);
    body()->addWidget(m_scroll, 1);
    m_open->setObjectName(u"openProfile"_s);
    m_open->setIcon(lineIcon(Icon::ChevronRight));
    setQuiet(m_open);
    addHeaderWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, &CustomerPanel::openAsked);
    m_edit->setObjectName(u"editCustomer"_s);
    m_edit->setIcon(lineIcon(Icon::Edit));
    setQuiet(m_edit);
    addHeaderWidget(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &CustomerPanel::editAsked);
    connect(m_facts, &FactsView::takeApartAsked, this, &CustomerPanel::takeApartAsked);
    connect(m_standing, &StandingView::segmentAsked, this, &CustomerPanel::segmentAsked);
    retranslate();
    clear();
}

QWidget *CustomerPanel::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::tight, 0);
    column->setSpacing(space::tight);
    m_tagFlow->setContentsMargins(0, 0, 0, 0);
    m_purchases->setObjectName(u"purchaseSum"_s);
    m_purchases->setWordWrap(true);
    m_openings->setObjectName(u"openingFigures"_s);
    m_openings->setWordWrap(true);
    setTextRole(m_openings, TextRole::Note);
    column->addWidget(m_purchases);
    column->addWidget(m_openings);
    column->addWidget(m_tags);
    column->addWidget(m_standing);
    column->addWidget(m_facts);
    column->addSpacing(space::tight);
    setTextRole(m_spendingTitle, TextRole::Section);
    m_spending->setObjectName(u"spendingByMonth"_s);
    column->addWidget(m_spendingTitle);
    column->addWidget(m_spending);
    column->addWidget(m_orders);
    column->addStretch(1);
    return content;
}

void CustomerPanel::retranslate()
{
    m_hint->setText(tr("Choose a customer to see who they are and what they bought."));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Everything about this customer on a page of its own"));
    m_edit->setText(tr("Edit…"));
    m_spendingTitle->setText(tr("Spending by month"));
    m_spending->setTitle(m_spendingTitle->text());
}

void CustomerPanel::changeEvent(QEvent *event)
{
    // The page shows the customer again in the new language once it is refreshed.
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void CustomerPanel::clear()
{
    m_details.reset();
    setTitle({});
    m_open->hide();
    m_edit->hide();
    m_content->hide();
    m_hint->show();
}

void CustomerPanel::showStanding(const StandingWords &words)
{
    StandingWords shown = words;
    if (m_isOnOwnPage) {
        shown.path.clear();
        shown.segments.clear();
    }
    m_standing->show(shown);
}

void CustomerPanel::setOnOwnPage()
{
    if (m_isOnOwnPage)
        return;
    m_isOnOwnPage = true;
    m_open->hide();
    m_content = m_scroll->takeWidget();
    m_content->hide();
    delete body()->replaceWidget(m_scroll, m_content); // the item of the old widget is ours now
    m_scroll->hide();
}

void CustomerPanel::show(const CustomerDetails &details, QDate today, Language language)
{
    if (!m_details || m_details->customer.id != details.customer.id)
        m_standing->clear(); // that of somebody else
    m_details = details;
    m_today = today;
    const Formatter format(language, details.settings.currency);
    setTitle(m_isOnOwnPage ? tr("Who this is") : calledName(details.customer));
    showTags();
    showPurchases(purchasesOf(details, today), format, Words(language));
    m_facts->show(details, today, language);
    showSpending(format);
    m_orders->show(details, language);
    m_open->setVisible(!m_isOnOwnPage);
    m_edit->show();
    m_hint->hide();
    m_content->show();
}

void CustomerPanel::showTags()
{
    while (QLayoutItem *item = m_tagFlow->takeAt(0)) {
        if (QWidget *pill = item->widget())
            pill->deleteLater();
        delete item;
    }
    for (const QString &tag : m_details->customer.tags)
        m_tagFlow->addWidget(new TagPill(tag));
    m_tags->setVisible(!m_details->customer.tags.isEmpty());
}

void CustomerPanel::showSpending(const Formatter &format)
{
    ColumnChartData chart;
    bool any = false;
    for (const MonthSpend &month : spendByMonth(*m_details, m_today)) {
        any = any || month.total.minor != 0;
        chart.columns.push_back({QString::number(month.month.month()), format.month(month.month),
                                 static_cast<double>(month.total.minor),
                                 format.money(month.total)});
    }
    chart.nameTitle = tr("Month");
    chart.valueTitle = tr("Total spend");
    chart.axisText = [format](double value) {
        return format.shortMoney(Money{static_cast<std::int64_t>(value)});
    };
    m_spending->setData(std::move(chart));
    m_spending->setVisible(any);
    m_spendingTitle->setVisible(any);
}

void CustomerPanel::showPurchases(const PurchaseSum &sum, const Formatter &format,
                                  const Words &words)
{
    m_purchases->setText(tr("Total spend: %1 · purchases: %2")
                             .arg(format.money(sum.total), format.number(sum.purchases)));
    QStringList sentences;
    for (const OpeningPart &part : sum.openings) {
        const QString source = nameOfSource(part.source, words);
        if (part.purchases == sum.purchases)
            sentences << tr("From the customer list of %1, without its invoices; the invoice file "
                            "would make it exact.")
                             .arg(source);
        else if (part.total)
            sentences << tr("%1 of it, %2 purchases, from the customer list of %3, without its "
                            "invoices; the invoice file would make it exact.")
                             .arg(format.money(*part.total), format.number(part.purchases), source);
        else
            sentences << tr("%1 of the purchases from the customer list of %2, without amounts and "
                            "invoices; the invoice file would make it exact.")
                             .arg(format.number(part.purchases), source);
    }
    m_openings->setText(sentences.join(u'\n'));
    m_openings->setVisible(!sentences.isEmpty());
}

} // namespace kq
