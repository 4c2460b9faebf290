#include "ui/caremap/group_panel.h"

#include "core/text/format.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"

#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <cmath>
namespace kq {

namespace {

Ratio tenths(double value)
{
    return {std::llround(value * 10), 10};
}

QString meanText(const std::optional<double> &value, const Formatter &format)
{
    return value ? format.number(tenths(*value), 1) : QStringLiteral("–");
}

QString moneyText(const std::optional<double> &value, const Formatter &format)
{
    if (!value)
        return QStringLiteral("–");
    return format.money(Money{std::llround(*value)});
}

void removeAll(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget(); // at once: what is shown later must not lie over what is new
        delete item;
    }
}

} // namespace

GroupPanel::GroupPanel(QWidget *parent)
    : Card(parent)
    , m_line(new QLabel)
    , m_figures(new QGridLayout)
    , m_planTitle(new QLabel)
    , m_plan(new QFormLayout)
    , m_study(new QPushButton)
    , m_open(new QPushButton)
    , m_export(new QPushButton)
{
    m_line->setWordWrap(true);
    setQuiet(m_line);
    setTextRole(m_planTitle, TextRole::Section);
    m_figures->setHorizontalSpacing(space::insideCard);
    m_figures->setVerticalSpacing(space::labelToField);
    m_figures->setColumnStretch(0, 1);
    m_plan->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_plan->setVerticalSpacing(space::labelToField);
    m_study->setObjectName(QStringLiteral("studyGroup"));
    m_open->setObjectName(QStringLiteral("openGroup"));
    m_export->setObjectName(QStringLiteral("exportGroup"));

    auto *buttons = new FlowLayout;
    buttons->addWidget(m_study);
    buttons->addWidget(m_export);
    buttons->addWidget(m_open);
    body()->addWidget(m_line);
    body()->addWidget(makeScrolled(), 1);
    body()->addLayout(buttons);
    connect(m_study, &QPushButton::clicked, this, &GroupPanel::studyRequested);
    connect(m_open, &QPushButton::clicked, this, &GroupPanel::openRequested);
    connect(m_export, &QPushButton::clicked, this, &GroupPanel::exportRequested);
    retranslate();
    clear();
}

/// The figures and the plan; the buttons below them stay in view however long the script is.
QWidget *GroupPanel::makeScrolled()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, space::tight, 0);
    column->addLayout(m_figures);
    column->addSpacing(space::tight);
    column->addWidget(m_planTitle);
    column->addLayout(m_plan);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    m_scroll = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->installEventFilter(this);
    // The card's own colour shows through.
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return scroll;
}

bool GroupPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &GroupPanel::fitWidth, Qt::QueuedConnection);
    return Card::eventFilter(watched, event);
}

void GroupPanel::fitWidth()
{
    // A scroll area asks for no width of its own, and figures must not be cut off.
    m_scroll->setMinimumWidth(m_scroll->widget()->minimumSizeHint().width() +
                              m_scroll->verticalScrollBar()->sizeHint().width());
}

void GroupPanel::retranslate()
{
    m_study->setText(tr("All about it"));
    m_open->setText(tr("Open segment"));
    m_export->setText(tr("Export list"));
    m_planTitle->setText(tr("Care plan"));
}

void GroupPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void GroupPanel::clearLayouts()
{
    removeAll(*m_figures);
    while (m_plan->rowCount() > 0)
        m_plan->removeRow(0);
}

void GroupPanel::clear()
{
    clearLayouts();
    setTitle(tr("No group chosen"));
    m_line->setText(tr("Choose a bubble or a row to see who they are and what to do for them."));
    m_planTitle->hide();
    m_study->setEnabled(false);
    m_open->setEnabled(false);
    m_export->setEnabled(false);
}

void GroupPanel::addFigure(int row, const QString &name, const QString &group, const QString &shop)
{
    auto *label = new QLabel(name);
    auto *ours = new QLabel(group);
    auto *whole = new QLabel(shop);
    QFont bold = ours->font();
    bold.setBold(row > 0);
    ours->setFont(bold);
    setQuiet(label);
    setQuiet(whole);
    m_figures->addWidget(label, row, 0);
    m_figures->addWidget(ours, row, 1, Qt::AlignRight);
    m_figures->addWidget(whole, row, 2, Qt::AlignRight);
}

void GroupPanel::showFigures(const GroupFigures &group, const GroupFigures &shop,
                             const Formatter &format)
{
    const auto customers = [&](const GroupFigures &figures) {
        return format.number(figures.present());
    };
    const auto share = [&](double value) {
        return format.percent(Ratio(std::llround(value * 1000), 1000));
    };
    addFigure(0, tr("From the first order on"), tr("This group"), tr("Whole shop"));
    addFigure(1, tr("Customers"), customers(group), customers(shop));
    addFigure(2, tr("Purchases each"), meanText(group.frequency, format),
              meanText(shop.frequency, format));
    addFigure(3, tr("Average order"), moneyText(group.orderValue, format),
              moneyText(shop.orderValue, format));
    addFigure(4, tr("Days with the shop"), meanText(group.tenure, format),
              meanText(shop.tenure, format));
    addFigure(5, tr("Days since last purchase"), meanText(group.recency, format),
              meanText(shop.recency, format));
    addFigure(6, tr("Share of revenue"), share(group.revenueShare), share(1));
}

void GroupPanel::addPlanRow(const QString &name, const QString &text)
{
    auto *label = new QLabel(name);
    setTextRole(label, TextRole::Note);
    auto *value = new QLabel(text);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(name + QStringLiteral(": ") + text);
    m_plan->addRow(label, value);
}

void GroupPanel::showPlan(const CareGroup &group, const MessageValues &values,
                          const Formatter &format)
{
    const QString cost =
        tr("%1 for one Zalo message to each of %2 customers who can be reached", nullptr,
           static_cast<int>(group.cost.reachable))
            .arg(format.money(group.cost.round), format.number(group.cost.reachable));
    if (!group.plan) {
        addPlanRow(tr("Cost of a round"), cost);
        return;
    }
    const CarePlan &plan = *group.plan;
    addPlanRow(tr("Goal"), plan.goal);
    addPlanRow(tr("Offer"), plan.offer);
    addPlanRow(tr("Channel"), plan.channel);
    addPlanRow(tr("Rhythm"), plan.rhythm);
    const bool isVietnamese = format.language() == Language::Vietnamese;
    addPlanRow(tr("Script"),
               settled(isVietnamese ? plan.zalo : plan.messageInEnglish, values,
                       isVietnamese ? MessageStyle::Vietnamese : MessageStyle::English));
    if (plan.sending) {
        addPlanRow(tr("Cost of a round"), cost);
    } else {
        addPlanRow(tr("Cost of a round"),
                   tr("Nothing is sent: %1 saved each round").arg(format.money(group.cost.round)));
    }
}

void GroupPanel::show(const CareGroup &group, const GroupFigures &shop, const MessageValues &values,
                      const Formatter &format)
{
    clearLayouts();
    setTitle(group.name);
    m_line->setText(group.line);
    m_line->setVisible(!group.line.isEmpty());
    showFigures(group.figures, shop, format);
    m_planTitle->show();
    showPlan(group, values, format);
    // Labels that were just made would be shown later, and a hidden one asks for no room.
    for (QWidget *part :
         m_scroll->widget()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
        part->show();
    fitWidth();
    m_scroll->verticalScrollBar()->setValue(0);
    m_study->setEnabled(true);
    m_open->setEnabled(true);
    m_export->setEnabled(group.figures.customers > 0);
}

} // namespace kq
