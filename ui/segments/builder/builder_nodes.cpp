#include "ui/segments/builder/builder_view.h"
#include "ui/segments/builder/condition_row.h"
#include "ui/segments/builder/contact_where_editor.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/group_frame.h"
#include "ui/segments/builder/node_count.h"
#include "ui/segments/builder/node_handle.h"
#include "ui/segments/builder/where_editor.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

// The widgets of a tree, made from the tree and thrown away when its shape changes.

namespace kq {

namespace {

constexpr int titleWidth = 120;

} // namespace

void BuilderView::rebuild()
{
    if (!m_context)
        return;
    m_nodes.clear();
    QWidget *old = m_tree;
    const qsizetype focused = old ? tabStops(old).indexOf(QApplication::focusWidget()) : -1;
    setUpdatesEnabled(false);
    m_tree = makeNode({});
    m_layout->addWidget(m_tree);
    const QList<QWidget *> stops = tabStops(m_tree);
    if (focused >= 0 && !stops.isEmpty())
        stops[std::min(focused, stops.size() - 1)]->setFocus(Qt::OtherFocusReason);
    if (old) {
        old->hide();
        old->deleteLater();
    }
    orderTabs();
    setUpdatesEnabled(true);
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

BuilderView::Node &BuilderView::nodeOf(const ConditionPath &path)
{
    return *std::find_if(m_nodes.begin(), m_nodes.end(),
                         [&](const Node &node) { return node.path == path; });
}

QWidget *BuilderView::makeNode(const ConditionPath &path)
{
    m_nodes.push_back({path, nullptr, nullptr, nullptr});
    const bool isGroup = std::holds_alternative<Group>(nodeAt(m_condition, path).node);
    QWidget *box = isGroup ? makeGroup(path) : m_readOnly ? makeTextOf(path) : makeLeaf(path);
    nodeOf(path).box = box;
    return box;
}

NodeCount *BuilderView::makeCount(const ConditionPath &path)
{
    auto *count = new NodeCount;
    count->setShowsAlone(!path.empty());
    nodeOf(path).count = count;
    return count;
}

NodeHandle *BuilderView::makeHandle(const ConditionPath &path)
{
    auto *handle = new NodeHandle(!path.empty());
    handle->setObjectName(QStringLiteral("conditionHandle"));
    handle->setToolTip(path.empty() ? tr("What can be done with all conditions")
                                    : tr("Pull to move, press for more"));
    const Condition &node = nodeAt(m_condition, path);
    const bool isGroup = std::holds_alternative<Group>(node.node);
    handle->setAccessibleName(isGroup ? tr("Group of conditions: move or more")
                                      : tr("%1: move or more").arg(titleOfLeaf(node, *m_context)));
    connect(handle, &NodeHandle::menuWanted, this, [this, path] { openMenu(path); });
    connect(handle, &NodeHandle::pulled, this,
            [this, path](const QPoint &at) { pullTo(at, path); });
    connect(handle, &NodeHandle::pullEnded, this, &BuilderView::endPull);
    connect(handle, &NodeHandle::dropped, this, [this, path](const QPoint &at) { drop(at, path); });
    nodeOf(path).handle = handle;
    return handle;
}

QWidget *BuilderView::makeRemove(const ConditionPath &path)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("removeCondition"));
    button->setIcon(lineIcon(Icon::Trash));
    button->setAutoRaise(true);
    button->setToolTip(tr("Remove this condition"));
    button->setAccessibleName(button->toolTip());
    connect(button, &QToolButton::clicked, this, [this, path] { remove(path); });
    return button;
}

QWidget *BuilderView::makeGroupHead(const ConditionPath &path)
{
    const Group &group = std::get<Group>(nodeAt(m_condition, path).node);
    auto *head = new QWidget;
    QHBoxLayout *row = rowLayout(head);
    if (m_readOnly) {
        row->addWidget(new QLabel(tr("Customers who match %1 the following conditions")
                                      .arg(nameOf(group.match, m_context->words))));
        row->addStretch(1);
        row->addWidget(makeCount(path));
        return head;
    }
    row->addWidget(makeHandle(path));
    row->addWidget(new QLabel(path.empty() ? tr("Customers who match") : tr("Match")));
    row->addWidget(makeEnumBox<Match>(group.match, m_context->words, [this, path](Match match) {
        Condition node = nodeAt(m_condition, path);
        std::get<Group>(node.node).match = match;
        reshape(withReplaced(m_condition, path, node), tr("Change how conditions combine"));
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
    row->addWidget(makeCount(path));
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
    add->setAccessibleName(tr("Add a condition"));
    connect(add, &QPushButton::clicked, this, [this, add, path] { openPicker(*add, path); });
    auto *addGroup = new QPushButton(tr("Group of conditions"));
    addGroup->setIcon(lineIcon(Icon::Plus));
    addGroup->setObjectName(QStringLiteral("addGroup"));
    addGroup->setAccessibleName(tr("Add a group of conditions"));
    setQuiet(addGroup);
    connect(addGroup, &QPushButton::clicked, this, [this, path] {
        reshape(withAppended(m_condition, path, {Group{Match::Any, 1, {}}}), tr("Add a group"));
    });
    row->addWidget(add);
    row->addWidget(addGroup);
    row->addStretch(1);
    return foot;
}

QWidget *BuilderView::makeGroup(const ConditionPath &path)
{
    QWidget *box = path.empty() ? new QWidget : new GroupFrame;
    auto *column = new QVBoxLayout(box);
    column->setSpacing(space::tight);
    const int margin = path.empty() ? 0 : space::tight;
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(makeGroupHead(path));
    const std::size_t children = std::get<Group>(nodeAt(m_condition, path).node).children.size();
    for (std::size_t i = 0; i < children; ++i)
        column->addWidget(makeNode(childOf(path, i)));
    if (!m_readOnly)
        column->addWidget(makeGroupFoot(path));
    return box;
}

QWidget *BuilderView::makeTextOf(const ConditionPath &path)
{
    auto *text = new QLabel(QStringLiteral("•  ") + m_context->phraseOf(nodeAt(m_condition, path)));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    auto *line = new QWidget;
    QHBoxLayout *row = rowLayout(line);
    row->addWidget(text, 1);
    row->addWidget(makeCount(path), 0, Qt::AlignTop);
    return line;
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
    row->addWidget(makeHandle(path), 0, Qt::AlignTop);
    row->addWidget(title, 0, Qt::AlignTop);
    row->addWidget(editor, 1, Qt::AlignTop);
    row->addWidget(makeCount(path), 0, Qt::AlignTop);
    row->addWidget(makeRemove(path), 0, Qt::AlignTop);
    column->addWidget(line);
    if (RestrictionLines *lines = makeRestrictions(path, editor)) {
        editor->layout()->addWidget(lines->addButton());
        column->addWidget(lines);
    }
    return box;
}

/// Which orders or messages a leaf counts; null where it counts none.
RestrictionLines *BuilderView::makeRestrictions(const ConditionPath &path, QWidget *editor)
{
    const Condition &leaf = nodeAt(m_condition, path);
    if (const OrderFilter *where = filterOf(leaf)) {
        return new WhereEditor(
            *where, *m_context, [this, path, editor](const OrderFilter &changed) {
                const Condition leafNow = withFilter(nodeAt(m_condition, path), changed);
                countOthers(*editor, leafNow);
                revalue(path, leafNow);
            });
    }
    if (const ContactFilter *where = contactFilterOf(leaf)) {
        return new ContactWhereEditor(
            *where, *m_context, [this, path, editor](const ContactFilter &changed) {
                const Condition leafNow = withContactFilter(nodeAt(m_condition, path), changed);
                countOthers(*editor, leafNow);
                revalue(path, leafNow);
            });
    }
    return nullptr;
}

} // namespace kq
