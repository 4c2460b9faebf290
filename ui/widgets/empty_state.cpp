#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int pictureSize = 48;
constexpr int widestText = 460;

} // namespace

EmptyState::EmptyState(Icon picture, QWidget *parent)
    : QWidget(parent)
    , m_which(picture)
    , m_picture(new QLabel(this))
    , m_text(new QLabel(this))
    , m_button(new QPushButton(this))
    , m_second(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::pageMargin, space::pageMargin, space::pageMargin,
                               space::pageMargin);
    column->setSpacing(space::insideCard);
    column->addStretch();
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_second, 0, Qt::AlignHCenter);
    column->addStretch();
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setObjectName(u"emptyText"_s);
    m_button->setObjectName(u"emptyAction"_s);
    m_button->setVisible(false);
    m_second->setObjectName(u"emptySecondAction"_s);
    m_second->setVisible(false);
    setQuiet(m_text);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_second, &QPushButton::clicked, this, &EmptyState::secondTriggered);
    drawPicture();
}

void EmptyState::setText(const QString &text)
{
    // A label that wraps asks for too little width by itself and would become a narrow column.
    const int width = m_text->fontMetrics().horizontalAdvance(text);
    m_text->setFixedWidth(std::min(widestText, width + 4));
    m_text->setText(text);
    // And in a centred column nobody asks it for its height at that width.
    m_text->setMinimumHeight(m_text->heightForWidth(m_text->width()));
    setAccessibleName(text);
}

void EmptyState::setAction(const QString &text)
{
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void EmptyState::setSecondAction(const QString &text)
{
    m_second->setText(text);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
    QWidget::changeEvent(event);
}

void EmptyState::drawPicture()
{
    m_picture->setPixmap(iconPixmap(
        m_which, pictureSize, palette().color(QPalette::PlaceholderText), devicePixelRatioF()));
}

} // namespace kq
