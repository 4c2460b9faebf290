#include "ui/customers/customer_panel.h"

#include "core/domain/keys.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "ui/charts/column_chart.h"
#include "ui/customers/people_merger.h"
#include "ui/customers/standing_view.h"
#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
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
    , m_edit(new QPushButton)
    , m_hint(new QLabel)
    , m_scroll(new QScrollArea)
    , m_tags(new QWidget)
    , m_tagFlow(new FlowLayout(m_tags, space::labelToField))
    , m_purchases(new QLabel)
    , m_openings(new QLabel)
    , m_standing(new StandingView)
    , m_spendingTitle(new QLabel)
    , m_spending(new ColumnChart)
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
    m_edit->setObjectName(u"editCustomer"_s);
    m_edit->setIcon(lineIcon(Icon::Edit));
    setQuiet(m_edit);
    addHeaderWidget(m_edit);
    connect(m_edit, &QPushButton::clicked, this, &CustomerPanel::editAsked);
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
    column->addWidget(m_standing);
    column->addLayout(m_facts);
    column->addSpacing(space::tight);
    setTextRole(m_spendingTitle, TextRole::Section);
    m_spending->setObjectName(u"spendingByMonth"_s);
    column->addWidget(m_spendingTitle);
    column->addWidget(m_spending);
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
    m_edit->setText(tr("Edit…"));
    m_spendingTitle->setText(tr("Spending by month"));
    m_spending->setTitle(m_spendingTitle->text());
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
    m_edit->hide();
    m_scroll->hide();
    m_hint->show();
}

void CustomerPanel::showStanding(const StandingWords &words)
{
    m_standing->show(words);
}

void CustomerPanel::show(const CustomerDetails &details, QDate today, Language language)
{
    if (!m_details || m_details->customer.id != details.customer.id)
        m_standing->clear(); // that of somebody else
    m_details = details;
    m_today = today;
    m_language = language;
    const Formatter format(language, details.settings.currency);
    const Words words(language);
    setTitle(calledName(details.customer.name));
    showTags();
    const PurchaseSum sum = purchasesOf(details, today);
    showPurchases(sum, format);
    showFacts(sum, format, words);
    showMerges();
    showSpending(format);
    showOrders(format, words);
    m_edit->show();
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

bool CustomerPanel::isOwners(OwnerField field) const
{
    return (m_details->word.fields & bitOf(field)) != 0;
}

QString CustomerPanel::originOf(OwnerField field) const
{
    if (isOwners(field))
        return tr("you", "who wrote this value of a customer");
    const auto source = m_details->word.sources.find(field);
    const bool tells = m_details->customer.sources.size() > 1;
    return tells && source != m_details->word.sources.end()
               ? nameOfSource(*m_details, source->second)
               : QString();
}

void CustomerPanel::addFact(const QString &name, const QString &value, const QString &origin)
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
    if (origin.isEmpty()) {
        m_facts->addRow(label, text);
        return;
    }
    auto *mark = new QLabel(origin);
    mark->setTextFormat(Qt::PlainText);
    const bool owners = origin == tr("you", "who wrote this value of a customer");
    mark->setObjectName(owners ? u"ownersWord"_s : u"factSource"_s);
    mark->setToolTip(owners ? tr("You wrote this; no file changes it.")
                            : tr("The file of %1 says so.").arg(origin));
    setQuiet(mark);
    auto *line = new QHBoxLayout;
    line->addWidget(text, 1);
    line->addWidget(mark, 0, Qt::AlignTop);
    m_facts->addRow(label, line);
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
    addFact(tr("Phone"), phones.join(u'\n'), originOf(OwnerField::Phone));
    addFact(tr("Email"), customer.emails.join(u'\n'), originOf(OwnerField::Email));
    addFact(tr("Customer code"), codes.join(u", "_s));
    addFact(tr("Address"), customer.address, originOf(OwnerField::Address));
    addFact(tr("Area"), customer.area, originOf(OwnerField::Area));
    if (customer.gender)
        addFact(tr("Gender"), nameOfChoice(Field::Gender, keyOf(*customer.gender), words),
                originOf(OwnerField::Gender));
    if (customer.birthday)
        addFact(tr("Birthday"), format.birthday(*customer.birthday),
                originOf(OwnerField::Birthday));
    if (customer.registeredOn)
        addFact(tr("Customer since"), format.date(*customer.registeredOn),
                originOf(OwnerField::RegisteredOn));
    if (sum.firstOn.isValid()) {
        const QString first = format.date(sum.firstOn);
        addFact(tr("First purchase"), sum.isFirstKnown ? first : tr("%1 or earlier").arg(first));
        addFact(tr("Last purchase"), format.date(sum.lastOn));
    }
    addFact(tr("Note"), customer.note, originOf(OwnerField::Note));
    showRhythm(format);
    showAttributes(format);
    showSources();
    showConsents(words);
}

QString CustomerPanel::originOfConsents() const
{
    for (const OwnerField field : {OwnerField::ConsentZalo, OwnerField::ConsentSms,
                                   OwnerField::ConsentEmail, OwnerField::ConsentPhone}) {
        if (isOwners(field))
            return originOf(field);
    }
    return {};
}

void CustomerPanel::showRhythm(const Formatter &format)
{
    const std::optional<Rhythm> rhythm = rhythmOf(*m_details, m_today);
    if (!rhythm)
        return;
    addFact(tr("Rhythm"),
            tr("Buys about every %1 days; the last purchase was %2 days ago.")
                .arg(format.number(rhythm->medianDays), format.number(rhythm->silentDays)));
}

void CustomerPanel::showAttributes(const Formatter &format)
{
    for (const AttributeValue &value : m_details->customer.attributes) {
        const auto known =
            std::find_if(m_details->attributes.begin(), m_details->attributes.end(),
                         [&](const StoredAttribute &one) { return one.name == value.attribute; });
        const AttributeType type =
            known == m_details->attributes.end()
                ? AttributeType::Text
                : fromKey<AttributeType>(known->type).value_or(AttributeType::Text);
        QString text = value.value;
        if (type == AttributeType::Money)
            text = format.money(Money{value.value.toLongLong()});
        else if (type == AttributeType::Date)
            text = format.date(QDate::fromString(value.value, Qt::ISODate));
        else if (type == AttributeType::YesNo)
            text = value.value == u"1"_s ? tr("Yes") : tr("No");
        const bool owners = m_details->word.attributes.contains(value.attribute);
        addFact(value.attribute, text,
                owners ? tr("you", "who wrote this value of a customer") : QString());
    }
}

void CustomerPanel::showSources()
{
    QStringList names;
    for (const SourceId source : m_details->customer.sources)
        names << nameOfSource(*m_details, source);
    addFact(tr("From"), names.join(u", "_s));
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
        addFact(tr("Messages"), said(Consent::Unknown), originOfConsents());
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
        addFact(tr("Messages"), lines.join(u'\n'), originOfConsents());
    }
    if (m_details->customer.doNotContact)
        addFact(tr("Do not contact"), tr("This customer goes on no list."),
                originOf(OwnerField::DoNotContact));
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
