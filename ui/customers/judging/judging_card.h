#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace kq {

class Card;
class Comparison;
class EmptyState;

/// One question of two things side by side with its answers, by mouse and by the keys 1, 2, 3 …;
/// or, where there is none, what that means.
class JudgingCard : public QWidget {
    Q_OBJECT
public:
    /// @p answers: how many there are at most.
    explicit JudgingCard(int answers, QWidget *parent = nullptr);

    /// @p left: such as "3 left".
    void setQuestion(const QString &question, const QString &left);
    /// Why it is asked, and what a yes would do.
    void setReason(const QString &reason, const QString &note);
    /// The first is the one that is likely.
    void setAnswers(const QStringList &answers);
    [[nodiscard]] Comparison *comparison() const { return m_comparison; }

    /// Nothing is to be judged. @p action: the word on the button; empty: none.
    void showNothing(const QString &text, const QString &action);
    /// The question is being read: no answer is taken, what is in view is out of date.
    void setWaiting(bool waiting);
    void focusQuestion();

Q_SIGNALS:
    /// 0 for the first answer.
    void answered(int answer);
    /// The button where there is no question.
    void actionTriggered();

private:
    QWidget *makeQuestion();
    void turnTo(int index);
    void answer(int which);

    QStackedLayout *m_stack;
    Card *m_card;
    QLabel *m_left;
    QLabel *m_reason;
    Comparison *m_comparison;
    QWidget *m_scroll = nullptr;
    QLabel *m_note;
    QLabel *m_keys;
    std::vector<QPushButton *> m_answers;
    EmptyState *m_nothing;
    bool m_isWaiting = true;
};

} // namespace kq
