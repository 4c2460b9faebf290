#include "ui/widgets/answer_page.h"

#include "core/domain/settings.h"
#include "core/text/format.h"
#include "core/wording/error_words.h"
#include "ui/frame/language_controller.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kq {

AnswerPage::AnswerPage(PageContext context, Icon emptyPicture, QWidget *parent)
    : Page(parent)
    , m_context(std::move(context))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(emptyPicture))
    , m_area(new QScrollArea)
    , m_fault(new MessageBar)
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    auto *sheet = new QWidget;
    m_content = new QVBoxLayout(sheet);
    m_content->setContentsMargins(space::pageMargin, space::tight, space::pageMargin,
                                  space::pageMargin);
    m_content->setSpacing(space::betweenCards);
    m_content->addWidget(m_fault);
    m_area->setWidget(sheet);
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_empty);
}

Formatter AnswerPage::formatter(const ShopSettings &settings) const
{
    return {m_context.language.language(), settings.currency};
}

void AnswerPage::showEmpty(bool isEmpty)
{
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
}

void AnswerPage::showFault(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    showEmpty(false);
    m_fault->say(MessageBar::Kind::Error, sentenceFor(error, Words(m_context.language.language())));
}

void AnswerPage::showTop() const
{
    m_area->verticalScrollBar()->setValue(0);
}

void AnswerPage::clearFault()
{
    m_fault->clear();
}

void AnswerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        Q_EMIT headerChanged();
    }
    Page::changeEvent(event);
}

} // namespace kq
