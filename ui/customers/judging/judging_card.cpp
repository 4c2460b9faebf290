#include "ui/customers/judging/judging_card.h"

#include "ui/customers/judging/comparison.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

JudgingCard::JudgingCard(int answers, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_card(new Card)
    , m_left(new QLabel)
    , m_reason(new QLabel)
    , m_comparison(new Comparison)
    , m_note(new QLabel)
    , m_keys(new QLabel)
    , m_nothing(new EmptyState(Icon::Check))
{
    for (int i = 0; i < answers; ++i) {
        auto *button = new QPushButton;
        button->setObjectName(u"answer%1"_s.arg(i + 1));
        m_answers.push_back(button);
        connect(button, &QPushButton::clicked, this, [this, i] { answer(i); });
        auto *key = new QShortcut(QKeySequence(Qt::Key(Qt::Key_1 + i)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, i] { answer(i); });
    }
    setPrimary(m_answers.front());
    m_stack->addWidget(makeQuestion());
    m_stack->addWidget(m_nothing);
    connect(m_nothing, &EmptyState::actionTriggered, this, &JudgingCard::actionTriggered);
}

QWidget *JudgingCard::makeQuestion()
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::StrongFocus);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->addWidget(m_comparison);
    column->addStretch(1);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_scroll = scroll;
    m_reason->setWordWrap(true);
    m_reason->setObjectName(u"judgingReason"_s);
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Note);
    m_keys->setWordWrap(true);
    setTextRole(m_keys, TextRole::Note);
    setQuiet(m_left);
    m_left->setObjectName(u"judgingLeft"_s);
    m_card->addHeaderWidget(m_left);
    auto *answers = new QWidget;
    auto *flow = new FlowLayout(answers, space::tight);
    for (QPushButton *button : m_answers)
        flow->addWidget(button);
    QVBoxLayout *body = m_card->body();
    body->addWidget(m_reason);
    body->addWidget(m_scroll, 1);
    body->addWidget(m_note);
    body->addWidget(answers);
    body->addWidget(m_keys);
    return m_card;
}

void JudgingCard::setQuestion(const QString &question, const QString &left)
{
    m_card->setTitle(question);
    m_left->setText(left);
    m_scroll->setAccessibleName(question);
    turnTo(0);
}

void JudgingCard::turnTo(int index)
{
    if (m_stack->currentIndex() == index)
        return;
    // Who judges by keyboard stays here when what had the focus goes out of view.
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    m_stack->setCurrentIndex(index);
    if (hadFocus)
        focusQuestion();
}

void JudgingCard::setReason(const QString &reason, const QString &note)
{
    m_reason->setText(reason);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void JudgingCard::setAnswers(const QStringList &answers)
{
    QStringList keys;
    for (std::size_t i = 0; i < m_answers.size(); ++i) {
        const bool isThere = i < static_cast<std::size_t>(answers.size());
        m_answers[i]->setVisible(isThere);
        if (!isThere)
            continue;
        m_answers[i]->setText(answers[static_cast<qsizetype>(i)]);
        keys << QString::number(i + 1);
    }
    m_keys->setText(tr("The keys %1 answer, Esc leads back.").arg(keys.join(u", "_s)));
}

void JudgingCard::showNothing(const QString &text, const QString &action)
{
    m_isWaiting = true;
    m_nothing->setText(text);
    m_nothing->setAction(action);
    m_nothing->setAccessibleName(text);
    turnTo(1);
}

void JudgingCard::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
    m_comparison->setEnabled(!waiting);
    m_reason->setEnabled(!waiting);
}

void JudgingCard::focusQuestion()
{
    if (m_stack->currentIndex() == 0)
        m_scroll->setFocus();
    else if (m_nothing->button()->isVisibleTo(m_nothing))
        m_nothing->button()->setFocus();
    else
        m_nothing->setFocus();
}

void JudgingCard::answer(int which)
{
    if (!m_isWaiting && m_answers[static_cast<std::size_t>(which)]->isVisible())
        Q_EMIT answered(which);
}

} // namespace kq
