#include "ui/imports/wizard/forms_card.h"

#include "core/text/format.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxWidth = 260;
constexpr int ownWay = -1; ///< of columns that differ
constexpr qsizetype longestValue = 40;

QString rowNumber(const ProvingCell &cell, Language language)
{
    return Formatter(language, u"VND"_s).number(cell.row); // no money is written here
}

} // namespace

FormsCard::FormsCard(QWidget *parent)
    : Card(parent)
    , m_dates(makeChoice(u"dateOrderBox"_s))
    , m_numbers(makeChoice(u"decimalBox"_s))
{
    connect(m_dates.box, &QComboBox::activated, this, [this] {
        const int order = m_dates.box->currentData().toInt();
        if (order != ownWay)
            Q_EMIT dateOrderChosen(static_cast<DateOrder>(order));
    });
    connect(m_numbers.box, &QComboBox::activated, this, [this] {
        const int mark = m_numbers.box->currentData().toInt();
        if (mark != ownWay)
            Q_EMIT decimalChosen(static_cast<DecimalMark>(mark));
    });
    retranslate();
}

FormsCard::Choice FormsCard::makeChoice(const QString &name)
{
    const Choice choice{new QLabel, new QComboBox, new QLabel};
    choice.box->setObjectName(name);
    choice.box->setFixedWidth(boxWidth);
    choice.label->setBuddy(choice.box);
    choice.evidence->setObjectName(u"evidenceOf_"_s + name);
    choice.evidence->setTextFormat(Qt::PlainText);
    choice.evidence->setWordWrap(true);
    setTextRole(choice.evidence, TextRole::Note);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::insideCard);
    grid->setVerticalSpacing(space::labelToField);
    grid->addWidget(choice.label, 0, 0);
    grid->addWidget(choice.evidence, 1, 0);
    grid->addWidget(choice.box, 0, 1, 2, 1);
    grid->setColumnStretch(0, 1);
    body()->addLayout(grid);
    return choice;
}

void FormsCard::show(const FormsUsed &forms, bool dateChosen, bool decimalChosen, Language language)
{
    setVisible(forms.hasDates || forms.hasNumbers);
    showDates(forms, dateChosen, language);
    showNumbers(forms, decimalChosen, language);
}

void FormsCard::showDates(const FormsUsed &forms, bool chosen, Language language)
{
    const QSignalBlocker quiet(m_dates.box);
    for (QWidget *part :
         {static_cast<QWidget *>(m_dates.label), static_cast<QWidget *>(m_dates.box),
          static_cast<QWidget *>(m_dates.evidence)})
        part->setVisible(forms.hasDates);
    const QStringList names{tr("Day / month / year"), tr("Month / day / year"),
                            tr("Year - month - day")};
    m_dates.box->clear();
    if (!forms.dateOrder)
        m_dates.box->addItem(tr("Each column in its own way"), ownWay);
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        m_dates.box->addItem(names[static_cast<int>(order)], static_cast<int>(order));
    if (forms.dateOrder)
        m_dates.box->setCurrentIndex(m_dates.box->findData(static_cast<int>(*forms.dateOrder)));
    if (forms.dateProof) {
        m_dates.evidence->setText(tr("“%1” in row %2 can only be read this way")
                                      .arg(forms.dateProof->value.left(longestValue),
                                           rowNumber(*forms.dateProof, language)));
    } else {
        m_dates.evidence->setText(
            chosen ? tr("Chosen by you")
                   : tr("No date in the first rows tells day from month by itself"));
    }
}

void FormsCard::showNumbers(const FormsUsed &forms, bool chosen, Language language)
{
    const QSignalBlocker quiet(m_numbers.box);
    for (QWidget *part :
         {static_cast<QWidget *>(m_numbers.label), static_cast<QWidget *>(m_numbers.box),
          static_cast<QWidget *>(m_numbers.evidence)})
        part->setVisible(forms.hasNumbers);
    m_numbers.box->clear();
    if (!forms.decimal)
        m_numbers.box->addItem(tr("Each column in its own way"), ownWay);
    m_numbers.box->addItem(tr("Comma: 1.234,50"), static_cast<int>(DecimalMark::Comma));
    m_numbers.box->addItem(tr("Point: 1,234.50"), static_cast<int>(DecimalMark::Point));
    if (forms.decimal)
        m_numbers.box->setCurrentIndex(m_numbers.box->findData(static_cast<int>(*forms.decimal)));
    if (forms.decimalProof) {
        m_numbers.evidence->setText(tr("“%1” in row %2 can only be read this way")
                                        .arg(forms.decimalProof->value.left(longestValue),
                                             rowNumber(*forms.decimalProof, language)));
    } else {
        m_numbers.evidence->setText(
            chosen ? tr("Chosen by you")
                   : tr("No number in the first rows tells; this is the usual way"));
    }
}

void FormsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void FormsCard::retranslate()
{
    setTitle(tr("How the file writes dates and numbers"));
    m_dates.label->setText(tr("Dates"));
    m_dates.box->setAccessibleName(tr("Order of day and month"));
    m_numbers.label->setText(tr("Decimals of numbers"));
    m_numbers.box->setAccessibleName(tr("Sign before the decimals"));
}

} // namespace kq
