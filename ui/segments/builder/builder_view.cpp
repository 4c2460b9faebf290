#include "ui/segments/builder/builder_view.h"

#include "ui/segments/builder/condition_row.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/new_condition.h"
#include "ui/segments/builder/where_editor.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kq {

namespace {

constexpr int countWidth = 52;
constexpr int titleWidth = 132;

/// What is shown and not edited is still to be read.
void setReadable(QWidget &tree, QPalette palette)
{
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, palette.color(QPalette::Active, role));
    tree.setPalette(palette);
}

ConditionPath childOf(const ConditionPath &path, std::size_t place)
{
    ConditionPath child = path;
    child.push_back(place);
    return child;
}

} // namespace

BuilderView::BuilderView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
}

void BuilderView::setContext(BuilderContext context)
{
    m_context = std::make_unique<BuilderContext>(std::move(context));
    rebuild();
}

void BuilderView::setCondition(const Condition &condition)
{
    m_condition = condition;
    rebuild();
}

QString BuilderView::sentence() const
{
    return m_context ? m_context->sentenceOf(m_condition) : QString();
}

void BuilderView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    rebuild();
}

void BuilderView::rebuild()
{
    if (!m_context)
        return;
    m_counts.clear();
    QWidget *old = m_tree;
    const qsizetype focused = old ? tabStops(old).indexOf(QApplication::focusWidget()) : -1;
    m_tree = makeNode({});
    m_tree->setEnabled(!m_readOnly);
    if (m_readOnly)
        setReadable(*m_tree, palette());
    m_layout->addWidget(m_tree);
    const QList<QWidget *> stops = tabStops(m_tree);
    if (focused >= 0 && !stops.isEmpty())
        stops[std::min(focused, stops.size() - 1)]->setFocus(Qt::OtherFocusReason);
    if (old) {
        old->hide();
        old->deleteLater();
    }
    orderTabs();
}

void BuilderView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_tree && m_readOnly)
        setReadable(*m_tree, palette());
    QWidget::changeEvent(event);
}

void BuilderView::orderTabs()
{
    if (!m_tree)
        return;
    QWidget *last = this;
    for (QWidget *stop : tabStops(m_tree)) {
        setTabOrder(last, stop);
        last = stop;
    }
}

QWidget *BuilderView::makeNode(const ConditionPath &path)
{
    return std::holds_alternative<Group>(nodeAt(m_condition, path).node) ? makeGroup(path)
                                                                         : makeLeaf(path);
}

QLabel *BuilderView::makeCount()
{
    auto *count = new QLabel;
    count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    count->setMinimumWidth(countWidth);
    setQuiet(count);
    m_counts.push_back(count);
    return count;
}

QWidget *BuilderView::makeRemove(const ConditionPath &path)
{
    auto *remove = new QToolButton;
    remove->setIcon(lineIcon(Icon::Trash));
    remove->setAutoRaise(true);
    remove->setToolTip(tr("Remove this condition"));
    remove->setAccessibleName(remove->toolTip());
    connect(remove, &QToolButton::clicked, this,
            [this, path] { reshape(withRemoved(m_condition, path)); });
    return remove;
}

QWidget *BuilderView::makeGroupHead(const ConditionPath &path)
{
    const Group &group = std::get<Group>(nodeAt(m_condition, path).node);
    auto *head = new QWidget;
    QHBoxLayout *row = rowLayout(head);
    row->addWidget(new QLabel(path.empty() ? tr("Customers who match") : tr("Match")));
    row->addWidget(makeEnumBox<Match>(group.match, m_context->words, [this, path](Match match) {
        Condition node = nodeAt(m_condition, path);
        std::get<Group>(node.node).match = match;
        reshape(withReplaced(m_condition, path, node));
    }));
    if (group.match == Match::AtLeast) {
        auto *least = new QSpinBox;
        least->setRange(1, std::max<int>(1, static_cast<int>(group.children.size())));
        least->setValue(group.atLeast);
        least->setAccessibleName(tr("How many at least"));
        connect(least, &QSpinBox::valueChanged, this, [this, path](int number) {
            Condition node = nodeAt(m_condition, path);
            std::get<Group>(node.node).atLeast = number;
            revalue(path, node);
        });
        row->addWidget(least);
    }
    row->addWidget(new QLabel(tr("the following conditions")));
    row->addStretch(1);
    row->addWidget(makeCount());
    if (!path.empty())
        row->addWidget(makeRemove(path));
    return head;
}

QWidget *BuilderView::makeGroupFoot(const ConditionPath &path)
{
    auto *foot = new QWidget;
    QHBoxLayout *row = rowLayout(foot);
    auto *add = new QPushButton(tr("Condition"));
    add->setIcon(lineIcon(Icon::Plus));
    add->setObjectName(QStringLiteral("addCondition"));
    auto *menu = new QMenu(add);
    fillConditionMenu(*menu, *m_context, [this, path](const Condition &condition) {
        reshape(withAppended(m_condition, path, condition));
    });
    add->setMenu(menu);
    auto *addGroup = new QPushButton(tr("Group of conditions"));
    addGroup->setIcon(lineIcon(Icon::Plus));
    addGroup->setObjectName(QStringLiteral("addGroup"));
    setQuiet(addGroup);
    connect(addGroup, &QPushButton::clicked, this, [this, path] {
        reshape(withAppended(m_condition, path, {Group{Match::Any, 1, {}}}));
    });
    row->addWidget(add);
    row->addWidget(addGroup);
    row->addStretch(1);
    return foot;
}

QWidget *BuilderView::makeGroup(const ConditionPath &path)
{
    auto *box = new QFrame;
    auto *column = new QVBoxLayout(box);
    column->setSpacing(space::tight);
    if (path.empty()) {
        column->setContentsMargins({});
    } else {
        box->setFrameShape(QFrame::StyledPanel);
        column->setContentsMargins(space::betweenFields, space::tight, space::tight, space::tight);
    }
    column->addWidget(makeGroupHead(path));
    const std::size_t children = std::get<Group>(nodeAt(m_condition, path).node).children.size();
    for (std::size_t i = 0; i < children; ++i)
        column->addWidget(makeNode(childOf(path, i)));
    if (!m_readOnly)
        column->addWidget(makeGroupFoot(path));
    return box;
}

QWidget *BuilderView::makeLeaf(const ConditionPath &path)
{
    const Condition &leaf = nodeAt(m_condition, path);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::labelToField);
    auto *line = new QWidget;
    QHBoxLayout *row = rowLayout(line);
    auto *title = new QLabel(titleOfLeaf(leaf, *m_context));
    title->setWordWrap(true);
    title->setFixedWidth(titleWidth);
    title->setMinimumHeight(measure::control);
    QWidget *editor = makeLeafEditor(leaf, *m_context, [this, path](const Condition &changed) {
        revalue(path, withTestOf(changed, nodeAt(m_condition, path)));
    });
    row->addWidget(title, 0, Qt::AlignTop);
    row->addWidget(editor, 1, Qt::AlignTop);
    if (!m_readOnly) {
        QLabel *count = makeCount();
        count->setMinimumHeight(measure::control);
        row->addWidget(count, 0, Qt::AlignTop);
        row->addWidget(makeRemove(path), 0, Qt::AlignTop);
    }
    column->addWidget(line);
    const OrderFilter *where = filterOf(leaf);
    if (where && (!m_readOnly || *where != OrderFilter())) {
        auto *filter = new WhereEditor(
            *where, *m_context,
            [this, path](const OrderFilter &changed) {
                revalue(path, withFilter(nodeAt(m_condition, path), changed));
            },
            m_readOnly);
        column->addWidget(filter);
    }
    return box;
}

void BuilderView::reshape(const Condition &changed)
{
    const Condition before = std::exchange(m_condition, changed);
    rebuild();
    Q_EMIT edited(before, m_condition);
}

void BuilderView::revalue(const ConditionPath &path, const Condition &node)
{
    const Condition before = m_condition;
    m_condition = withReplaced(m_condition, path, node);
    orderTabs();
    if (before != m_condition)
        Q_EMIT edited(before, m_condition);
}

void BuilderView::setFunnelPending()
{
    for (QLabel *count : m_counts)
        count->setEnabled(false);
}

void BuilderView::setFunnel(const FunnelStep &root)
{
    std::size_t at = 0;
    showFunnel(root, at);
}

void BuilderView::showFunnel(const FunnelStep &step, std::size_t &at)
{
    if (at >= m_counts.size())
        return;
    QLabel *count = m_counts[at++];
    const QString remaining = m_context->format.number(step.remaining);
    count->setText(remaining);
    count->setEnabled(true);
    count->setToolTip(tr("By this condition alone: %1 · remaining: %2")
                          .arg(m_context->format.number(step.alone), remaining));
    count->setAccessibleName(count->toolTip());
    for (const FunnelStep &child : step.children)
        showFunnel(child, at);
}

} // namespace kq
