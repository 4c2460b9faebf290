#include "ui/customers/customer_panel.h"

#include "core/domain/keys.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "ui/customers/people_merger.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tag_pill.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int ordersInView = 6;
constexpr int linesInView = 4;
constexpr std::size_t mergesInView = 10;

QString quantityText(Quantity quantity, const Formatter &format)
{
    return format.number(Decimal::scaled(quantity.millionths, 6));
}

QString goodsName(const OrderLine &line)
{
    return line.productName.isEmpty() ? line.productCode : line.productName;
}

} // namespace

CustomerPanel::CustomerPanel(QWidget *parent)
    : Card(parent)
    , m_hint(new QLabel)
    , m_scroll(new QScrollArea)
    , m_tags(new QWidget)
    , m_tagFlow(new FlowLayout(m_tags, space::labelToField))
    , m_purchases(new QLabel)
    , m_openings(new QLabel)
    , m_facts(new QFormLayout)
    , m_ordersTitle(new QLabel)
    , m_orderTable(new DataTable)
    , m_orders(new RowsModel(this))
    , m_linesTitle(new QLabel)
    , m_lineTable(new DataTable)
    , m_lines(new RowsModel(this))
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
    connect(m_orderTable, &DataTable::rowChosen, this,
            [this](const QModelIndex &index) { showLines(index.row()); });
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
    m_facts->setHorizontalSpacing(space::insideCard);
    m_facts->setVerticalSpacing(space::labelToField);
    m_orderTable->setObjectName(u"customerOrders"_s);
    m_orderTable->setModel(m_orders);
    m_orderTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_orderTable->setOptionalColumn(4);
    m_lineTable->setObjectName(u"orderLines"_s);
    m_lineTable->setModel(m_lines);
    setTextRole(m_ordersTitle, TextRole::Section);
    setTextRole(m_linesTitle, TextRole::Section);
    column->addWidget(m_purchases);
    column->addWidget(m_openings);
    column->addWidget(m_tags);
    column->addLayout(m_facts);
    column->addSpacing(space::tight);
    column->addWidget(m_ordersTitle);
    column->addWidget(m_orderTable);
    column->addWidget(m_linesTitle);
    column->addWidget(m_lineTable);
    column->addStretch(1);
    return content;
}

void CustomerPanel::retranslate()
{
    m_hint->setText(tr("Choose a customer to see who they are and what they bought."));
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
    m_scroll->hide();
    m_hint->show();
}

void CustomerPanel::show(const CustomerDetails &details, QDate today, Language language)
{
    m_details = details;
    m_language = language;
    const Formatter format(language, details.settings.currency);
    const Words words(language);
    setTitle(calledName(details.customer.name));
    showTags();
    const PurchaseSum sum = purchasesOf(details, today);
    showPurchases(sum, format);
    showFacts(sum, format, words);
    showMerges();
    showOrders(format, words);
    m_hint->hide();
    m_scroll->show();
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

void CustomerPanel::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *label = new QLabel(name);
    setQuiet(label);
    auto *text = new QLabel(value);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(QString(name + u": "_s + value));
    m_facts->addRow(label, text);
}

void CustomerPanel::showFacts(const PurchaseSum &sum, const Formatter &format, const Words &words)
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    const Customer &customer = m_details->customer;
    QStringList phones;
    for (const Phone &phone : customer.phones)
        phones << phoneForPeople(phone.number);
    QStringList codes;
    for (const CustomerCode &code : customer.codes)
        codes << code.code;
    addFact(tr("Phone"), phones.join(u'\n'));
    addFact(tr("Email"), customer.emails.join(u'\n'));
    addFact(tr("Customer code"), codes.join(u", "_s));
    addFact(tr("Address"), customer.address);
    addFact(tr("Area"), customer.area);
    if (customer.gender)
        addFact(tr("Gender"), nameOfChoice(Field::Gender, keyOf(*customer.gender), words));
    if (customer.birthday)
        addFact(tr("Birthday"), format.birthday(*customer.birthday));
    if (customer.registeredOn)
        addFact(tr("Customer since"), format.date(*customer.registeredOn));
    if (sum.firstOn.isValid()) {
        const QString first = format.date(sum.firstOn);
        addFact(tr("First purchase"), sum.isFirstKnown ? first : tr("%1 or earlier").arg(first));
        addFact(tr("Last purchase"), format.date(sum.lastOn));
    }
    addFact(tr("Note"), customer.note);
    for (const AttributeValue &attribute : customer.attributes)
        addFact(attribute.attribute, attribute.value);
    showConsents(words);
}

void CustomerPanel::showPurchases(const PurchaseSum &sum, const Formatter &format)
{
    m_purchases->setText(tr("Total spend: %1 · purchases: %2")
                             .arg(format.money(sum.total), format.number(sum.purchases)));
    QStringList sentences;
    for (const OpeningPart &part : sum.openings) {
        if (part.purchases == sum.purchases)
            sentences << tr("From the customer list of %1, without its invoices; the invoice file "
                            "would make it exact.")
                             .arg(part.source);
        else if (part.total)
            sentences << tr("%1 of it, %2 purchases, from the customer list of %3, without its "
                            "invoices; the invoice file would make it exact.")
                             .arg(format.money(*part.total), format.number(part.purchases),
                                  part.source);
        else
            sentences << tr("%1 of the purchases from the customer list of %2, without amounts and "
                            "invoices; the invoice file would make it exact.")
                             .arg(format.number(part.purchases), part.source);
    }
    m_openings->setText(sentences.join(u'\n'));
    m_openings->setVisible(!sentences.isEmpty());
}

void CustomerPanel::showMerges()
{
    const std::vector<Merge> &merges = m_details->merges;
    for (std::size_t i = 0; i < std::min(merges.size(), mergesInView); ++i) {
        const Merge &merge = merges[i];
        auto *label = new QLabel(tr("Merged from"));
        setQuiet(label);
        const QString name = calledName(merge.name);
        auto *text = new QLabel(name);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto *button = new QPushButton(tr("Take apart"));
        button->setObjectName(u"takeApart"_s);
        button->setAccessibleName(tr("Take apart: %1").arg(name));
        connect(button, &QPushButton::clicked, this,
                [this, survivor = m_details->customer.id, merge] {
                    Q_EMIT takeApartAsked(survivor, merge);
                });
        auto *line = new QHBoxLayout;
        line->addWidget(text, 1);
        line->addWidget(button, 0, Qt::AlignTop);
        m_facts->addRow(label, line);
    }
}

void CustomerPanel::showConsents(const Words &words)
{
    const Consents &consents = m_details->customer.consents;
    const auto said = [&](Consent consent) {
        return nameOfChoice(Field::ConsentZalo, keyOf(consent), words);
    };
    if (consents == Consents{}) {
        addFact(tr("Messages"), said(Consent::Unknown));
    } else {
        QStringList lines;
        const auto add = [&](const QString &channel, Consent consent) {
            if (consent != Consent::Unknown)
                lines << QString(channel + u": "_s + said(consent));
        };
        add(tr("Zalo"), consents.zalo);
        add(tr("SMS"), consents.sms);
        add(tr("Email"), consents.email);
        add(tr("Call"), consents.phone);
        addFact(tr("Messages"), lines.join(u'\n'));
    }
    if (m_details->customer.doNotContact)
        addFact(tr("Do not contact"), tr("This customer goes on no list."));
}

void CustomerPanel::showOrders(const Formatter &format, const Words &words)
{
    std::vector<RowsRow> rows;
    for (const OrderWithLines &one : m_details->orders) {
        const Order &order = one.order;
        rows.push_back({QString::number(order.id.value),
                        {{format.date(order.placedAt.date()), {}},
                         {nameOf(order.status, words), {}},
                         {format.money(order.total), {}},
                         {order.code, {}},
                         {one.source, {}}},
                        {}});
    }
    const bool any = !rows.empty();
    m_orders->setRows(std::move(rows));
    m_ordersTitle->setText(any ? tr("Orders") : tr("No orders yet"));
    m_orderTable->setVisible(any);
    m_orderTable->fitColumns(3);
    m_orderTable->fitHeight(ordersInView);
    if (any)
        m_orderTable->selectRow(0);
    showLines(any ? 0 : -1);
}

void CustomerPanel::showLines(int orderRow)
{
    std::vector<RowsRow> rows;
    if (m_details && orderRow >= 0) {
        const Formatter format(m_language, m_details->settings.currency);
        for (const OrderLine &line : m_details->orders[static_cast<std::size_t>(orderRow)].lines) {
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
    m_lineTable->fitColumns(0);
    m_lineTable->fitHeight(linesInView);
}

} // namespace kq
