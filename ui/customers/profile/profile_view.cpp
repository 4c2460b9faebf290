#include "ui/customers/profile/profile_view.h"

#include "ui/customers/customer_panel.h"
#include "ui/customers/profile/groups_card.h"
#include "ui/customers/profile/timeline_card.h"
#include "ui/models/called_name.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelShare = 2;
constexpr int cardsShare = 3;
constexpr int leastForTwoColumns = 840; ///< below, the cards stand under one another

} // namespace

ProfileView::ProfileView(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton)
    , m_name(new QLabel)
    , m_privacy(new QPushButton)
    , m_before(new QPushButton)
    , m_after(new QPushButton)
    , m_area(new QScrollArea)
    , m_panel(new CustomerPanel)
    , m_timeline(new TimelineCard)
    , m_groups(new GroupsCard)
{
    setObjectName(u"profile"_s);
    m_panel->setOnOwnPage();
    auto *cards = new QVBoxLayout;
    cards->setSpacing(space::betweenCards);
    cards->addWidget(m_groups);
    cards->addWidget(m_timeline);
    cards->addStretch(1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_panel);
    left->addStretch(1);
    auto *sheet = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, sheet);
    m_columns->setContentsMargins({});
    m_columns->setSpacing(space::betweenCards);
    m_columns->addLayout(left, panelShare);
    m_columns->addLayout(cards, cardsShare);
    m_area->setObjectName(u"profileArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(sheet);
    m_area->viewport()->setAutoFillBackground(false); // the page's own colour shows through
    sheet->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::betweenFields);
    column->addWidget(makeHead());
    column->addWidget(m_area, 1);
    connect(m_groups, &GroupsCard::segmentAsked, this, &ProfileView::segmentAsked);
    retranslate();
}

QWidget *ProfileView::makeHead()
{
    auto *head = new QWidget;
    auto *line = new QHBoxLayout(head);
    line->setContentsMargins({});
    line->setSpacing(space::tight);
    m_back->setObjectName(u"leaveProfile"_s);
    m_back->setIcon(lineIcon(Icon::ChevronLeft));
    setQuiet(m_back);
    m_name->setObjectName(u"profileName"_s);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_name, TextRole::Section);
    m_privacy->setObjectName(u"privacyOf"_s);
    m_before->setObjectName(u"customerBefore"_s);
    m_before->setIcon(lineIcon(Icon::ChevronUp));
    m_after->setObjectName(u"customerAfter"_s);
    m_after->setIcon(lineIcon(Icon::ChevronDown));
    line->addWidget(m_back);
    line->addWidget(m_name, 1);
    line->addWidget(m_privacy);
    line->addWidget(m_before);
    line->addWidget(m_after);
    const auto onKey = [this](const QKeySequence &keys, QPushButton *button) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    onKey(Qt::Key_Escape, m_back);
    onKey(Qt::ALT | Qt::Key_Up, m_before);
    onKey(Qt::ALT | Qt::Key_Down, m_after);
    connect(m_back, &QPushButton::clicked, this, &ProfileView::leave);
    connect(m_privacy, &QPushButton::clicked, this, &ProfileView::privacyAsked);
    connect(m_before, &QPushButton::clicked, this, [this] { Q_EMIT turn(-1); });
    connect(m_after, &QPushButton::clicked, this, [this] { Q_EMIT turn(1); });
    return head;
}

void ProfileView::retranslate()
{
    m_privacy->setText(tr("Messages and data…"));
    m_privacy->setToolTip(tr("Consent, requests of the person, erasure"));
    m_back->setText(tr("All customers"));
    m_back->setToolTip(tr("Back to the list (Esc)"));
    m_before->setText(tr("Previous customer"));
    m_before->setToolTip(tr("The customer before in the list (Alt and arrow up)"));
    m_after->setText(tr("Next customer"));
    m_after->setToolTip(tr("The customer after in the list (Alt and arrow down)"));
}

void ProfileView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ProfileView::resizeEvent(QResizeEvent *event)
{
    m_columns->setDirection(width() < leastForTwoColumns ? QBoxLayout::TopToBottom
                                                         : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

void ProfileView::open()
{
    m_back->setFocus();
}

void ProfileView::show(const CustomerDetails &details, QDate today, Language language,
                       bool hasBefore, bool hasAfter)
{
    if (!m_details || m_details->customer.id != details.customer.id) {
        m_standing.reset(); // that of somebody else
        m_groups->clear();
        m_timeline->clear();
        m_area->verticalScrollBar()->setValue(0);
    }
    m_details = details;
    m_name->setText(calledName(details.customer));
    m_before->setEnabled(hasBefore);
    m_after->setEnabled(hasAfter);
    const bool hadKeys = isAncestorOf(window()->focusWidget());
    m_panel->show(details, today, language);
    if (hadKeys && !isAncestorOf(window()->focusWidget()))
        m_back->setFocus(); // what had them is gone, such as the button that takes two people apart
    showTimeline(language);
}

void ProfileView::showStanding(const CustomerStanding &standing, Language language)
{
    if (!m_details || m_details->customer.id != standing.customer)
        return;
    m_standing = standing;
    m_panel->showStanding(wordsOf(standing, language));
    m_groups->show(groupsOf(standing, m_details->orders, language));
    showTimeline(language);
}

void ProfileView::showTimeline(Language language)
{
    const std::vector<TierAtDay> path = m_standing ? m_standing->path : std::vector<TierAtDay>();
    const std::shared_ptr<const Snapshot> snapshot = m_standing ? m_standing->snapshot : nullptr;
    m_timeline->show(timelineOf(*m_details, path, snapshot, language), language);
}

} // namespace kq
