#include "ui/segments/builder/builder_view.h"

#include "ui/segments/builder/condition_clipboard.h"
#include "ui/segments/builder/condition_picker.h"
#include "ui/segments/builder/condition_row.h"
#include "ui/segments/builder/edge_scroll.h"
#include "ui/segments/builder/editor_parts.h"
#include "ui/segments/builder/field_note.h"
#include "ui/segments/builder/list_field.h"
#include "ui/segments/builder/negation.h"
#include "ui/segments/builder/node_count.h"
#include "ui/segments/builder/node_handle.h"
#include "ui/theme/theme.h"
#include "ui/widgets/distribution_handle.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFrame>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace kq {

namespace {

constexpr int landingHeight = 3;

/// The field in which a person types, or the knob that is pulled, whose steps are one edit
/// together.
const void *fieldTypedIn()
{
    QWidget *focus = QApplication::focusWidget();
    const bool isTyped = qobject_cast<QLineEdit *>(focus) ||
                         qobject_cast<QAbstractSpinBox *>(focus) ||
                         qobject_cast<DistributionHandle *>(focus);
    return isTyped ? focus : nullptr;
}

/// Where a new condition waits for the owner: a list that names nothing yet, or else what stands
/// first after the grip.
QWidget *firstToFill(const QList<QWidget *> &stops)
{
    for (QWidget *stop : stops) {
        const auto *list = qobject_cast<ListField *>(stop);
        if (list && list->text().isEmpty())
            return stop;
    }
    return stops.value(1);
}

} // namespace

BuilderView::BuilderView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_edgeScroll(new EdgeScroll(this))
    , m_landing(new QFrame(this))
{
    m_layout->setContentsMargins({});
    m_landing->setObjectName(QStringLiteral("landing"));
    m_landing->setFixedHeight(landingHeight);
    m_landing->setAutoFillBackground(true);
    m_landing->setBackgroundRole(QPalette::Highlight);
    m_landing->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_landing->hide();
    connect(m_edgeScroll, &EdgeScroll::scrolled, this,
            [this](const QPoint &at) { showPlace(placeAt(at, m_pulled)); });
    addShortcuts();
}

void BuilderView::setContext(BuilderContext context)
{
    m_context = std::make_unique<BuilderContext>(std::move(context));
    m_context->completenessChanged = [this] { Q_EMIT completenessChanged(); };
    if (m_picker)
        m_picker->deleteLater();
    m_picker = nullptr;
    rebuildAll();
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

QString BuilderView::whatIsMissing() const
{
    for (const Node &node : m_nodes) {
        const Condition &condition = nodeAt(m_condition, node.path);
        if (std::holds_alternative<Group>(condition.node))
            continue;
        for (const FieldNote *note : node.box->findChildren<FieldNote *>()) {
            if (const QString missing = note->missing(); !missing.isEmpty())
                return tr("%1: %2", "a condition and what it lacks")
                    .arg(titleOfLeaf(condition, *m_context), missing);
        }
    }
    return {};
}

void BuilderView::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        rebuildAll();
}

// Edits

void BuilderView::addShortcuts()
{
    const auto on = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, act] { forFocused(act); });
    };
    on(QKeySequence(Qt::ALT | Qt::Key_Up),
       [this](const ConditionPath &path) { step(path, MoveStep::Up); });
    on(QKeySequence(Qt::ALT | Qt::Key_Down), [this](const ConditionPath &path) {
        // In a box these keys open its list, as everywhere.
        if (auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget()))
            box->showPopup();
        else
            step(path, MoveStep::Down);
    });
    on(QKeySequence(Qt::ALT | Qt::Key_Right),
       [this](const ConditionPath &path) { step(path, MoveStep::In); });
    on(QKeySequence(Qt::ALT | Qt::Key_Left),
       [this](const ConditionPath &path) { step(path, MoveStep::Out); });
    on(QKeySequence(Qt::CTRL | Qt::Key_D), [this](const ConditionPath &path) { duplicate(path); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
       [this](const ConditionPath &path) { negate(path); });
    on(QKeySequence::Copy, [this](const ConditionPath &path) { copy(path); });
    on(QKeySequence::Paste, [this](const ConditionPath &path) { pasteAt(path); });
    on(QKeySequence::Cut, [this](const ConditionPath &path) {
        copy(path);
        remove(path);
    });
    on(QKeySequence::Delete, [this](const ConditionPath &path) {
        if (qobject_cast<NodeHandle *>(QApplication::focusWidget()))
            remove(path);
    });
}

void BuilderView::openPicker(const QWidget &button, const ConditionPath &group)
{
    m_pickedFor = group;
    if (!m_picker) {
        m_picker = new ConditionPicker(*m_context, this);
        connect(m_picker, &ConditionPicker::chosen, this, [this](const Condition &condition) {
            const auto &into = std::get<Group>(nodeAt(m_condition, m_pickedFor).node);
            const ConditionPath added = childOf(m_pickedFor, into.children.size());
            reshape(withAppended(m_condition, m_pickedFor, condition), tr("Add a condition"),
                    added);
            activateWindow(); // some systems let a closed popup keep the keyboard
            if (QWidget *first = firstToFill(tabStops(nodeOf(added).box)))
                first->setFocus(Qt::OtherFocusReason);
        });
    }
    m_picker->openBelow(button);
}

void BuilderView::openMenu(const ConditionPath &path)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("conditionMenu"));
    fillMenu(*menu, path);
    const QWidget *handle = nodeOf(path).handle;
    menu->popup(handle->mapToGlobal(QPoint(0, handle->height())));
}

void BuilderView::fillMenu(QMenu &menu, const ConditionPath &path)
{
    const auto add = [&](const QString &text, const QKeySequence &keys, bool isPossible, auto act) {
        QAction *action = menu.addAction(text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown here, acted on by the view
        action->setEnabled(isPossible);
        connect(action, &QAction::triggered, this, act);
    };
    const bool isRoot = path.empty();
    add(tr("Turn into its opposite"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), true,
        [this, path] { negate(path); });
    add(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D), !isRoot,
        [this, path] { duplicate(path); });
    add(tr("Copy"), QKeySequence::Copy, true, [this, path] { copy(path); });
    const bool canPaste =
        conditionIn(*QApplication::clipboard()->mimeData(), m_context->snapshot->attributes)
            .has_value();
    add(tr("Paste"), QKeySequence::Paste, canPaste, [this, path] { pasteAt(path); });
    menu.addSeparator();
    const auto addStep = [&](const QString &text, Qt::Key key, MoveStep way) {
        add(text, QKeySequence(Qt::ALT | key), withStep(m_condition, path, way).has_value(),
            [this, path, way] { step(path, way); });
    };
    addStep(tr("Move up"), Qt::Key_Up, MoveStep::Up);
    addStep(tr("Move down"), Qt::Key_Down, MoveStep::Down);
    addStep(tr("Move into a group"), Qt::Key_Right, MoveStep::In);
    addStep(tr("Move out of the group"), Qt::Key_Left, MoveStep::Out);
    menu.addSeparator();
    add(tr("Remove"), QKeySequence::Delete, !isRoot, [this, path] { remove(path); });
}

void BuilderView::reshape(const Condition &changed, const QString &name,
                          const std::optional<ConditionPath> &focus)
{
    if (changed == m_condition)
        return;
    const Condition before = std::exchange(m_condition, changed);
    rebuild();
    if (focus)
        focusNode(*focus);
    Q_EMIT edited({before, m_condition, name, nullptr});
}

void BuilderView::revalue(const ConditionPath &path, const Condition &node)
{
    const Condition before = m_condition;
    m_condition = withReplaced(m_condition, path, node);
    m_shown = m_condition;
    orderTabs();
    if (before != m_condition)
        Q_EMIT edited({before, m_condition, tr("Change a condition"), fieldTypedIn()});
}

void BuilderView::remove(const ConditionPath &path)
{
    if (!path.empty())
        reshape(withRemoved(m_condition, path), tr("Remove a condition"));
}

void BuilderView::duplicate(const ConditionPath &path)
{
    if (path.empty())
        return;
    const ConditionPath below = childOf(parentOf(path), path.back() + 1);
    reshape(withInserted(m_condition, below, nodeAt(m_condition, path)),
            tr("Duplicate a condition"), below);
}

void BuilderView::copy(const ConditionPath &path) const
{
    QApplication::clipboard()->setMimeData(asMimeData(nodeAt(m_condition, path)).release());
}

void BuilderView::pasteAt(const ConditionPath &path)
{
    const std::optional<Condition> pasted =
        conditionIn(*QApplication::clipboard()->mimeData(), m_context->snapshot->attributes);
    if (!pasted)
        return;
    const auto *group = std::get_if<Group>(&nodeAt(m_condition, path).node);
    const ConditionPath place =
        group ? childOf(path, group->children.size()) : childOf(parentOf(path), path.back() + 1);
    reshape(withInserted(m_condition, place, *pasted), tr("Paste a condition"), place);
}

void BuilderView::negate(const ConditionPath &path)
{
    const Condition other = negated(nodeAt(m_condition, path));
    const bool isTree = !path.empty() || std::holds_alternative<Group>(other.node);
    reshape(isTree ? withReplaced(m_condition, path, other)
                   : Condition{Group{Match::All, 1, {other}}},
            tr("Turn a condition into its opposite"), path);
}

void BuilderView::step(const ConditionPath &path, MoveStep way)
{
    if (const auto moved = withStep(m_condition, path, way))
        reshape(moved->root, tr("Move a condition"), moved->path);
}

std::optional<ConditionPath> BuilderView::focusedNode() const
{
    const QWidget *focus = QApplication::focusWidget();
    std::optional<ConditionPath> deepest;
    for (const Node &node : m_nodes) { // parents come first
        if (focus && (node.box == focus || node.box->isAncestorOf(focus)))
            deepest = node.path;
    }
    return deepest;
}

void BuilderView::forFocused(const std::function<void(const ConditionPath &)> &act)
{
    if (m_readOnly)
        return;
    const auto path = focusedNode();
    if (!path)
        return;
    if (QWidget *field = QApplication::focusWidget(); qobject_cast<QLineEdit *>(field)) {
        setFocus(); // what is typed counts first, as when one leaves the field
        field->setFocus(Qt::OtherFocusReason);
    }
    act(*path);
}

void BuilderView::focusNode(const ConditionPath &path)
{
    if (NodeHandle *handle = nodeOf(path).handle)
        handle->setFocus(Qt::OtherFocusReason);
}

// Pulling a condition to another place

std::optional<ConditionPath> BuilderView::placeAt(const QPoint &globalPosition,
                                                  const ConditionPath &pulled) const
{
    const auto yOf = [&](const Node &node) { return node.box->mapFromGlobal(globalPosition).y(); };
    const Node *group = nullptr;
    for (const Node &node : m_nodes) {
        const bool isGroup = std::holds_alternative<Group>(nodeAt(m_condition, node.path).node);
        const bool isOver = node.box->rect().contains(node.box->mapFromGlobal(globalPosition));
        if (isGroup && isOver && !isInside(node.path, pulled))
            group = &node;
    }
    if (!group)
        return std::nullopt;
    std::size_t place = 0;
    for (const Node &node : m_nodes) {
        const bool isChild =
            node.path.size() == group->path.size() + 1 && isInside(node.path, group->path);
        if (isChild && yOf(node) > node.box->height() / 2)
            place = node.path.back() + 1;
    }
    return childOf(group->path, place);
}

void BuilderView::showPlace(const std::optional<ConditionPath> &place)
{
    m_landing->setVisible(place.has_value());
    if (!place)
        return;
    const Node *group = nullptr;
    const Node *above = nullptr;
    const Node *below = nullptr;
    for (const Node &node : m_nodes) {
        if (node.path == parentOf(*place))
            group = &node;
        if (node.path == *place)
            below = &node;
        if (place->back() > 0 && node.path == childOf(parentOf(*place), place->back() - 1))
            above = &node;
    }
    const auto inView = [this](const Node &node, const QPoint &point) {
        return node.box->mapTo(this, point);
    };
    const QPoint corner = inView(*group, {space::tight, 0});
    int y = inView(*group, {0, measure::control + space::tight}).y();
    if (above)
        y = inView(*above, {0, above->box->height() + landingHeight}).y();
    else if (below)
        y = inView(*below, {0, -landingHeight - 1}).y();
    m_landing->setGeometry(corner.x(), y, group->box->width() - 2 * space::tight, landingHeight);
    m_landing->raise();
}

void BuilderView::pullTo(const QPoint &globalPosition, const ConditionPath &pulled)
{
    m_pulled = pulled;
    m_edgeScroll->pullTo(globalPosition);
    showPlace(placeAt(globalPosition, pulled));
}

void BuilderView::endPull()
{
    m_edgeScroll->stop();
    showPlace(std::nullopt);
}

void BuilderView::drop(const QPoint &globalPosition, const ConditionPath &pulled)
{
    const auto place = placeAt(globalPosition, pulled);
    if (!place)
        return;
    if (const auto moved = withMoved(m_condition, pulled, *place))
        reshape(moved->root, tr("Move a condition"), moved->path);
}

// Counts

void BuilderView::setFunnelPending()
{
    for (const Node &node : m_nodes) {
        if (node.count)
            node.count->setPending();
    }
}

void BuilderView::setFunnel(const FunnelStep &root)
{
    std::size_t at = 0;
    showFunnel(root, at);
}

void BuilderView::showFunnel(const FunnelStep &step, std::size_t &at)
{
    if (at >= m_nodes.size())
        return;
    if (NodeCount *count = m_nodes[at++].count)
        count->show(step, m_context->format);
    for (const FunnelStep &child : step.children)
        showFunnel(child, at);
}

} // namespace kq
