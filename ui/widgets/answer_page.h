#pragma once

#include "core/base/result.h"
#include "ui/frame/page.h"
#include "ui/frame/page_context.h"
#include "ui/jobs/newest_question.h"
#include "ui/theme/icons.h"

#include <utility>

class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace kq {

class EmptyState;
class Formatter;
class MessageBar;
struct ShopSettings;

/// A page that asks the shop off the GUI thread and shows the answer as cards below each other, or
/// the fault above them, or what will be here while there is nothing to show.
class AnswerPage : public Page {
    Q_OBJECT
protected:
    /// @p emptyPicture stands on the page without an answer.
    AnswerPage(PageContext context, Icon emptyPicture, QWidget *parent);

    /// Where the cards go, from the top.
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] const PageContext &context() const { return m_context; }
    /// In the language of the window and the currency of the shop.
    [[nodiscard]] Formatter formatter(const ShopSettings &settings) const;

    /// Shows the cards, or what stands in their place.
    void showEmpty(bool isEmpty);
    void showFault(const Error &error);
    /// Scrolls to the first card.
    void showTop() const;

    /// Asks @p question with @p work: `Result<T>(JobControl &)`, and gives the answer to @p show:
    /// `void(T)`. A fault is shown here.
    template <class T, class Work, class Show>
    void ask(NewestQuestion<T> &question, Work work, Show show)
    {
        question.ask(std::move(work), [this, show = std::move(show)](Result<T> answer) {
            if (!answer) {
                showFault(answer.error());
                return;
            }
            clearFault();
            show(std::move(answer).value());
        });
    }

    /// Writes every text anew: the language has changed. The page calls it once itself, when all
    /// of it is made.
    virtual void retranslate() = 0;
    void changeEvent(QEvent *event) override;

private:
    void clearFault();

    PageContext m_context;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QScrollArea *m_area;
    MessageBar *m_fault;
    QVBoxLayout *m_content = nullptr;
};

} // namespace kq
