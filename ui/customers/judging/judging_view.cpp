#include "ui/customers/judging/judging_view.h"

#include "core/text/format.h"
#include "ui/customers/judging/people_judge.h"
#include "ui/customers/judging/sales_judge.h"
#include "ui/frame/language_controller.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

enum Tab { PeopleTab, SalesTab };

} // namespace

JudgingView::JudgingView(const PageContext &context, PeopleMerger &merger, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_back(new QPushButton)
    , m_tabs(new QTabBar)
    , m_stack(new QStackedLayout)
    , m_people(new PeopleJudge(context, merger))
    , m_sales(new SalesJudge(context))
{
    m_back->setObjectName(u"leaveJudging"_s);
    m_back->setIcon(lineIcon(Icon::ChevronLeft));
    setQuiet(m_back);
    m_tabs->setObjectName(u"judgingTabs"_s);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_people->setObjectName(u"peopleJudge"_s);
    m_sales->setObjectName(u"salesJudge"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::insideCard);
    head->addWidget(m_back);
    head->addWidget(m_tabs, 1);
    m_stack->addWidget(m_people);
    m_stack->addWidget(m_sales);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::betweenFields);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &JudgingView::leave);
    connect(m_back, &QPushButton::clicked, this, &JudgingView::leave);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedLayout::setCurrentIndex);
    connect(m_people, &PeopleJudge::leftChanged, this, &JudgingView::showCounts);
    connect(m_sales, &SalesJudge::leftChanged, this, &JudgingView::showCounts);
    retranslate();
}

void JudgingView::open()
{
    const bool onlySales = m_people->left() == 0 && m_sales->left() > 0;
    m_tabs->setCurrentIndex(onlySales ? SalesTab : PeopleTab);
    if (onlySales)
        m_sales->focusQuestion();
    else
        m_people->focusQuestion();
}

void JudgingView::openFor(CustomerId a, CustomerId b)
{
    m_people->judgeChosen(a, b);
    m_tabs->setCurrentIndex(PeopleTab);
    m_people->focusQuestion();
}

void JudgingView::retranslate()
{
    m_back->setText(tr("All customers"));
    m_tabs->setAccessibleName(tr("What may be in here twice"));
    m_people->retranslate();
    m_sales->retranslate();
    showCounts();
}

void JudgingView::showCounts()
{
    const Formatter format(m_context.language.language(), {});
    m_tabs->setTabText(PeopleTab, tr("Customers (%1)").arg(format.number(m_people->left())));
    m_tabs->setTabText(SalesTab, tr("Orders (%1)").arg(format.number(m_sales->left())));
    Q_EMIT leftChanged();
}

} // namespace kq
