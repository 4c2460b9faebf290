#include "ui/imports/wizard/columns_page.h"

#include "core/text/fold.h"
#include "ui/imports/wizard/column_card.h"
#include "ui/imports/wizard/forms_card.h"
#include "ui/imports/wizard/import_session.h"
#include "ui/imports/wizard/status_card.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostCards = 150; // no till writes more; a hostile file may

} // namespace

ColumnsPage::ColumnsPage(QWidget *parent)
    : QWidget(parent)
    , m_intro(new QLabel)
    , m_forms(new FormsCard)
    , m_status(new StatusCard)
    , m_list(new QVBoxLayout)
    , m_area(new QScrollArea)
{
    m_intro->setWordWrap(true);
    setQuiet(m_intro);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::betweenFields);
    column->addWidget(m_status);
    column->addWidget(m_forms);
    m_list->setSpacing(space::betweenFields);
    column->addLayout(m_list);
    column->addStretch(1);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenFields);
    layout->addWidget(m_intro);
    layout->addWidget(m_area, 1);
    connect(m_forms, &FormsCard::dateOrderChosen, this, &ColumnsPage::dateOrderChosen);
    connect(m_forms, &FormsCard::decimalChosen, this, &ColumnsPage::decimalChosen);
    connect(m_status, &StatusCard::statusChosen, this, &ColumnsPage::statusChosen);
    retranslate();
}

void ColumnsPage::makeCards(std::size_t count)
{
    while (m_cards.size() > count) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < count) {
        auto *card = new ColumnCard;
        card->box()->setObjectName(u"columnBox_"_s + QString::number(m_cards.size()));
        m_list->insertWidget(static_cast<int>(m_cards.size()), card);
        m_cards.push_back(card);
        connect(card, &ColumnCard::changed, this, &ColumnsPage::changed);
        connect(card, &ColumnCard::typeChosen, this, &ColumnsPage::typeChosen);
    }
}

void ColumnsPage::show(const ImportSession &session, Language language)
{
    m_status->show(
        session.statusWords(), [&](const QString &word) { return session.meaningOf(word); },
        language);
    if (!session.guess())
        return;
    m_forms->show(session.guess()->forms, session.fixesDateOrder(), session.fixesDecimal(),
                  language);
    showCards(session, language);
}

void ColumnsPage::showCards(const ImportSession &session, Language language)
{
    const std::vector<ColumnGuess> &columns = session.guess()->columns;
    m_columns = columns;
    makeCards(std::min(columns.size(), mostCards));
    QSet<QString> names;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const QString name = folded(columns[i].header);
        m_cards[i]->show(columns[i], session.kind(), session.ownAttributes(), language,
                         !names.contains(name));
        names.insert(name);
    }
}

std::vector<MappedColumn> ColumnsPage::columns() const
{
    std::vector<MappedColumn> mapped;
    QSet<QString> names;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const ColumnGuess &column = m_columns[i];
        const ImportField field = i < m_cards.size() ? m_cards[i]->field() : column.field;
        const QString name = folded(column.header);
        if (field == ImportField::Ignore || names.contains(name)) {
            names.insert(name);
            continue;
        }
        names.insert(name);
        MappedColumn taken{column.header, field, {}};
        if (field == ImportField::Attribute)
            taken.attribute = i < m_cards.size()           ? m_cards[i]->attribute()
                              : column.attribute.isEmpty() ? column.header
                                                           : column.attribute;
        mapped.push_back(taken);
    }
    return mapped;
}

void ColumnsPage::scrollToTop()
{
    m_area->verticalScrollBar()->setValue(0);
}

void ColumnsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ColumnsPage::retranslate()
{
    m_intro->setText(tr("Each column of your file, some of its values, and what it becomes. "
                        "Change what is not right."));
}

} // namespace kq
