#pragma once

#include "core/base/id.h"
#include "ui/frame/page_context.h"

#include <QWidget>

#include <cstdint>

class QPushButton;
class QStackedLayout;
class QTabBar;

namespace kq {

class PeopleJudge;
class PeopleMerger;
class SalesJudge;

/// Who and what may be in the shop twice, pair by pair, for the owner to judge.
class JudgingView : public QWidget {
    Q_OBJECT
public:
    /// @p merger outlives this.
    JudgingView(const PageContext &context, PeopleMerger &merger, QWidget *parent = nullptr);

    [[nodiscard]] PeopleJudge *people() const { return m_people; }
    [[nodiscard]] SalesJudge *sales() const { return m_sales; }
    /// Shows what is to be judged, people first.
    void open();
    /// Shows two customers whom the owner chose.
    void openFor(CustomerId a, CustomerId b);
    void retranslate();

Q_SIGNALS:
    /// How much is left to judge has changed.
    void leftChanged();
    /// Back to where it was opened.
    void leave();

private:
    void showCounts();

    PageContext m_context;
    QPushButton *m_back;
    QTabBar *m_tabs;
    QStackedLayout *m_stack;
    PeopleJudge *m_people;
    SalesJudge *m_sales;
};

} // namespace kq
