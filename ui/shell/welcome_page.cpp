#include "ui/shell/welcome_page.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeWidth = 620;
constexpr int logoSize = 72;

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_place(new QWidget(this))
    , m_name(new QLabel(u"Khách Quen"_s, this))
    , m_question(new QLabel(this))
    , m_note(new QLabel(this))
    , m_import(new QPushButton(lineIcon(Icon::Imports), QString(), this))
    , m_sample(new QPushButton(lineIcon(Icon::Shop), QString(), this))
    , m_open(new QPushButton(lineIcon(Icon::Folder), QString(), this))
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                             space::pageMargin);
    page->addWidget(m_message);
    page->addStretch();
    // In a row and not by alignment: an aligned item is never asked for its height at its width,
    // and the wrapped lines would be cut off.
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(m_place);
    middle->addStretch();
    page->addLayout(middle);
    page->addStretch();

    m_place->setFixedWidth(placeWidth);
    auto *column = new QVBoxLayout(m_place);
    column->setContentsMargins(48, 40, 48, 40);
    column->setSpacing(space::insideCard);
    auto *logo = new QLabel(m_place);
    logo->setPixmap(programIcon().pixmap(logoSize, logoSize));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::betweenFields);
    buttons->addStretch();
    buttons->addWidget(m_import);
    buttons->addWidget(m_sample);
    buttons->addStretch();
    column->addWidget(logo, 0, Qt::AlignHCenter);
    column->addWidget(m_name, 0, Qt::AlignHCenter);
    column->addWidget(m_question);
    column->addLayout(buttons);
    column->addWidget(m_note);
    column->addWidget(m_open, 0, Qt::AlignHCenter);

    setTextRole(m_name, TextRole::PageTitle);
    m_question->setFont(fontFor(TextRole::Section));
    QFont plain = m_question->font();
    plain.setBold(false);
    m_question->setFont(plain);
    setTextRole(m_note, TextRole::Note);
    for (QLabel *label : {m_question, m_note}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    setPrimary(m_import);
    setQuiet(m_open);
    m_import->setObjectName(u"welcomeImport"_s);
    m_sample->setObjectName(u"welcomeSample"_s);
    m_open->setObjectName(u"welcomeOpen"_s);
    connect(m_import, &QPushButton::clicked, this, &WelcomePage::importWanted);
    connect(m_sample, &QPushButton::clicked, this, &WelcomePage::sampleWanted);
    connect(m_open, &QPushButton::clicked, this, &WelcomePage::openWanted);
    retranslate();
}

void WelcomePage::setBusy(bool busy)
{
    for (QPushButton *button : {m_import, m_sample, m_open})
        button->setEnabled(!busy);
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate()
{
    m_question->setText(tr("Do you have a file of customers or orders? Drop it here. It stays on "
                           "this computer and is sent nowhere."));
    m_import->setText(tr("Import spreadsheets"));
    m_sample->setText(tr("Open the sample shop"));
    m_open->setText(tr("Open a shop file that I have"));
    m_note->setText(tr("Excel, CSV and OpenDocument files of your till, web shop or marketplace. "
                       "You see everything before it is taken over, and can undo it."));
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().color(QPalette::Base));
    painter.setPen(QPen(palette().color(QPalette::Dark), 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(m_place->geometry()).adjusted(1, 1, -1, -1), 12, 12);
}

} // namespace kq
