#include "ui/segments/builder/builder_view.h"
#include "ui/segments/builder/condition_row.h"
#include "ui/segments/builder/contact_where_editor.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/field_note.h"
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
#include <utility>

// The widgets of a tree. When its shape changes they are made anew, but for the rows of conditions
// that stay as they are: those move over, as a row has many fields and a tree has many rows.

namespace kq {

namespace {

constexpr int titleWidth = 120;

} // namespace

void BuilderView::rebuild()
{
    if (!m_context)
        return;
    QWidget *old = m_tree;
    const qsizetype focused = old ? tabStops(old).indexOf(QApplication::focusWidget()) : -1;
    setUpdatesEnabled(false);
    const std::vector<Node> nodes = std::exchange(m_nodes, {});
    if (focused >= 0)
        setFocus(); // a row that moves must not hand the keyboard on to whatever stands next
    const Condition shown = std::exchange(m_shown, m_condition);
    m_oldRows = rowsOf(nodes, shown);
    m_tree = makeNode({}, this);
    m_layout->addWidget(m_tree);
    m_oldRows.clear();
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

void BuilderView::rebuildAll()
{
    m_nodes.clear();
    rebuild();
}

std::vector<BuilderView::Row> BuilderView::rowsOf(const std::vector<Node> &nodes,
                                                  const Condition &shown)
{
    std::vector<Row> rows;
    for (const Node &node : nodes) {
        const Condition &leaf = nodeAt(shown, node.path);
        const bool isRow = !node.path.empty() && !std::holds_alternative<Group>(leaf.node);
        if (!isRow)
            continue;
        // A field that lacks something does not show what is counted.
        const auto notes = node.box->findChildren<FieldNote *>();
        if (std::ranges::all_of(notes, [](auto *note) { return note->missing().isEmpty(); }))
            rows.push_back({leaf, node});
    }
    return rows;
}

QWidget *BuilderView::oldRow(const ConditionPath &path)
{
    if (path.empty())
        return nullptr; // alone it has another grip
    const auto row = std::ranges::find(m_oldRows, nodeAt(m_condition, path), &Row::leaf);
    if (row == m_oldRows.end())
        return nullptr;
    Node &node = nodeOf(path);
    node.handle = row->node.handle;
    node.count = row->node.count;
    if (node.count)
        node.count->setPending();
    QWidget *box = row->node.box;
    m_oldRows.erase(row);
    return box;
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

void BuilderView::with(const QWidget *box, const std::function<void(const ConditionPath &)> &act)
{
    const auto node =
        std::ranges::find_if(m_nodes, [box](const Node &one) { return one.box == box; });
    if (node == m_nodes.end())
        return;                            // it is on its way out
    const ConditionPath path = node->path; // which the act may move
    act(path);
}

QWidget *BuilderView::makeNode(const ConditionPath &path, QWidget *parent)
{
    m_nodes.push_back({path, nullptr, nullptr, nullptr});
    const bool isGroup = std::holds_alternative<Group>(nodeAt(m_condition, path).node);
    if (QWidget *row = isGroup ? nullptr : oldRow(path))
        return nodeOf(path).box = row;
    const bool isFramed = isGroup && !path.empty();
    QWidget *box = isFramed ? new GroupFrame(parent) : new QWidget(parent);
    nodeOf(path).box = box;
    if (isGroup)
        fillGroup(path, box);
    else if (m_readOnly)
        fillText(path, box);
    else
        fillLeaf(path, box);
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
    QWidget *box = nodeOf(path).box;
    auto *handle = new NodeHandle(!path.empty());
    handle->setObjectName(QStringLiteral("conditionHandle"));
    handle->setToolTip(path.empty() ? tr("What can be done with all conditions")
                                    : tr("Pull to move, press for more"));
    const Condition &node = nodeAt(m_condition, path);
    const bool isGroup = std::holds_alternative<Group>(node.node);
    handle->setAccessibleName(isGroup ? tr("Group of conditions: move or more")
                                      : tr("%1: move or more").arg(titleOfLeaf(node, *m_context)));
    connect(handle, &NodeHandle::menuWanted, this,
            [this, box] { with(box, [this](const ConditionPath &its) { openMenu(its); }); });
    connect(handle, &NodeHandle::pulled, this, [this, box](const QPoint &at) {
        with(box, [this, at](const ConditionPath &its) { pullTo(at, its); });
    });
    connect(handle, &NodeHandle::pullEnded, this, &BuilderView::endPull);
    connect(handle, &NodeHandle::dropped, this, [this, box](const QPoint &at) {
        with(box, [this, at](const ConditionPath &its) { drop(at, its); });
    });
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
    connect(button, &QToolButton::clicked, this, [this, box = nodeOf(path).box] {
        with(box, [this](const ConditionPath &its) { remove(its); });
    });
    return button;
}

QWidget *BuilderView::makeGroupHead(const ConditionPath &path)
{
    const Group &group = std::get<Group>(nodeAt(m_condition, path).node);
    auto *head = new QWidget;
    QHBoxLayout *row = rowLayout(head);
    if (m_readOnly) {
        row->addWidget(
            new QLabel(group.match == Match::AtLeast
                           ? tr("Customers who match at least %n of the following conditions",
                                nullptr, group.atLeast)
                           : tr("Customers who match %1 the following conditions")
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
    row->addWidget(new QLabel(group.match == Match::AtLeast ? tr("of the following conditions")
                                                            : tr("the following conditions")));
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

void BuilderView::fillGroup(const ConditionPath &path, QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setSpacing(space::tight);
    const int margin = path.empty() ? 0 : space::tight;
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(makeGroupHead(path));
    const std::size_t children = std::get<Group>(nodeAt(m_condition, path).node).children.size();
    for (std::size_t i = 0; i < children; ++i)
        column->addWidget(makeNode(childOf(path, i), box));
    if (!m_readOnly)
        column->addWidget(makeGroupFoot(path));
}

void BuilderView::fillText(const ConditionPath &path, QWidget *box)
{
    auto *text = new QLabel(QStringLiteral("•  ") + m_context->phraseOf(nodeAt(m_condition, path)));
    text->setWordWrap(true);
    text->setTextFormat(Qt::PlainText);
    QHBoxLayout *row = rowLayout(box);
    row->addWidget(text, 1);
    row->addWidget(makeCount(path), 0, Qt::AlignTop);
}

void BuilderView::fillLeaf(const ConditionPath &path, QWidget *box)
{
    const Condition &leaf = nodeAt(m_condition, path);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::labelToField);
    auto *line = new QWidget;
    QHBoxLayout *row = rowLayout(line);
    auto *title = new QLabel(titleOfLeaf(leaf, *m_context));
    title->setWordWrap(true);
    title->setFixedWidth(titleWidth);
    title->setMinimumHeight(measure::control);
    QWidget *editor = makeLeafEditor(leaf, *m_context, [this, box](const Condition &changed) {
        with(box, [&](const ConditionPath &its) {
            revalue(its, withTestOf(changed, nodeAt(m_condition, its)));
        });
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
}

/// Which orders or messages a leaf counts; null where it counts none.
RestrictionLines *BuilderView::makeRestrictions(const ConditionPath &path, QWidget *editor)
{
    const Condition &leaf = nodeAt(m_condition, path);
    QWidget *box = nodeOf(path).box;
    const auto recount = [this, box, editor](const auto &withWhere) {
        with(box, [&](const ConditionPath &its) {
            const Condition leafNow = withWhere(nodeAt(m_condition, its));
            countOthers(*editor, leafNow);
            revalue(its, leafNow);
        });
    };
    if (const OrderFilter *where = filterOf(leaf)) {
        return new WhereEditor(
            *where, *m_context,
            [recount](const OrderFilter &changed) {
                recount([&](const Condition &now) { return withFilter(now, changed); });
            },
            box);
    }
    if (const ContactFilter *where = contactFilterOf(leaf)) {
        return new ContactWhereEditor(
            *where, *m_context,
            [recount](const ContactFilter &changed) {
                recount([&](const Condition &now) { return withContactFilter(now, changed); });
            },
            box);
    }
    return nullptr;
}

} // namespace kq
