#include "ui/imports/wizard/check_page.h"

#include "core/text/format.h"
#include "core/wording/import_words.h"
#include "ui/imports/wizard/cell_for_people.h"
#include "ui/imports/wizard/changes_card.h"
#include "ui/imports/wizard/check_notes.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnOfReasons = 3;

/// Only counts are written here, so that no currency is needed.
Formatter counter(Language language)
{
    return Formatter(language, u"VND"_s);
}

/// What became of the orders; empty for a list of customers.
QString ordersOfImport(const ImportRecord &record, Language language)
{
    if (record.kind == ImportKind::Customers)
        return {};
    const Formatter format = counter(language);
    return CheckPage::tr("Orders: %1 new, %2 changed, %3 as before.")
        .arg(format.number(record.ordersAdded), format.number(record.ordersUpdated),
             format.number(record.ordersUnchanged));
}

/// Who and what was met; empty where a list brought new customers alone.
QString figuresOfImport(const ImportReport &report, Language language)
{
    QStringList sentences;
    if (report.customersUnchanged > 0)
        sentences += CheckPage::tr("Customers as before: %1.")
                         .arg(counter(language).number(report.customersUnchanged));
    if (const QString orders = ordersOfImport(report.record, language); !orders.isEmpty())
        sentences += orders;
    return sentences.join(u' ');
}

/// Whether every row that can be read says what the shop knows already.
bool bringsNothing(const ImportRecord &record)
{
    const std::int64_t news = record.customersAdded + record.customersUpdated +
                              record.customersMerged + record.ordersAdded + record.ordersUpdated;
    return record.accepted > 0 && news == 0;
}

} // namespace

QString sentenceOfImport(const ImportRecord &record, Language language)
{
    const Formatter format = counter(language);
    return CheckPage::tr("Imported. Customers added: %1, updated: %2, duplicates merged: %3. "
                         "Rows that could not be read: %4.")
        .arg(format.number(record.customersAdded), format.number(record.customersUpdated),
             format.number(record.customersMerged), format.number(record.rejected));
}

QString noticeOfImport(const ImportRecord &record, Language language)
{
    const QString sentence = nameOf(record) % u": " % sentenceOfImport(record, language);
    const QString orders = ordersOfImport(record, language);
    return orders.isEmpty() ? sentence : QString(sentence % u' ' % orders);
}

CheckPage::CheckPage(QWidget *parent)
    : QWidget(parent)
    , m_notes(new CheckNotes)
    , m_sentence(new QLabel)
    , m_orders(new QLabel)
    , m_changes(new ChangesCard)
    , m_card(new Card)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_save(new QPushButton)
{
    m_sentence->setObjectName(u"resultSentence"_s);
    m_orders->setObjectName(u"resultOrders"_s);
    for (QLabel *label : {m_sentence, m_orders}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    setTextRole(m_sentence, TextRole::Section);
    m_table->setObjectName(u"rejectsTable"_s);
    m_table->setModel(m_rows);
    m_save->setObjectName(u"saveRejects"_s);
    m_card->addHeaderWidget(m_save);
    m_card->body()->addWidget(m_table);
    auto *summary = new Card;
    summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    summary->body()->addWidget(m_sentence);
    summary->body()->addWidget(m_orders);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_notes);
    layout->addWidget(summary);
    layout->addWidget(m_card, 1);
    layout->addWidget(m_changes, 1);
    layout->addStretch(0);
    connect(m_save, &QPushButton::clicked, this, &CheckPage::saveRejectsWanted);
    retranslate();
}

void CheckPage::showWaiting()
{
    m_sentence->setText(tr("Reading the whole file. Nothing is imported yet."));
    m_orders->hide();
    m_card->hide();
    m_changes->hide();
    m_notes->clear();
}

void CheckPage::showBefore(const ImportReport &report, Language language)
{
    const ImportRecord &record = report.record;
    const Formatter format = counter(language);
    m_sentence->setText(tr("This import will add customers: %1, update: %2, merge duplicates: %3. "
                           "Rows that cannot be read: %4 of %5.")
                            .arg(format.number(record.customersAdded),
                                 format.number(record.customersUpdated),
                                 format.number(record.customersMerged),
                                 format.number(record.rejected), format.number(record.rows)));
    QString figures = figuresOfImport(report, language);
    if (bringsNothing(record))
        figures.prepend(tr("The shop knows all of this already: importing it changes nothing.") %
                        u' ');
    m_orders->setText(figures.trimmed());
    m_orders->setVisible(!m_orders->text().isEmpty());
    showRejects(report, language);
    m_changes->show(report.firstChanges, report.currency, language);
}

void CheckPage::showAfter(const ImportReport &report, Language language)
{
    m_sentence->setText(sentenceOfImport(report.record, language));
    m_orders->setText(figuresOfImport(report, language));
    m_orders->setVisible(!m_orders->text().isEmpty());
    showRejects(report, language);
    m_changes->hide();
}

void CheckPage::showRejects(const ImportReport &report, Language language)
{
    const Words words(language);
    const Formatter format = counter(language);
    std::vector<RowsRow> rows;
    for (const Reject &reject : report.firstRejects) {
        const QVariant row = QVariant::fromValue(reject.row);
        rows.push_back({QString::number(reject.row),
                        {{format.number(reject.row), row},
                         {reject.column, {}},
                         {cellForPeople(reject.value).simplified(), {}},
                         {sentenceFor(reject.reason, words), {}}},
                        {}});
    }
    const auto shown = static_cast<std::int64_t>(rows.size());
    m_card->setTitle(shown < report.record.rejected
                         ? tr("Rows that cannot be read: the first %1").arg(format.number(shown))
                         : tr("Rows that cannot be read"));
    m_card->setVisible(!rows.empty());
    m_rows->setColumns(
        {{tr("Row"), true}, {tr("Column"), false}, {tr("Value"), false}, {tr("Why"), false}});
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(columnOfReasons);
}

void CheckPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CheckPage::retranslate()
{
    m_save->setText(tr("Save rejected rows…"));
    m_table->setAccessibleName(tr("Rows that cannot be read"));
}

} // namespace kq
