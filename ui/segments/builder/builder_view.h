#pragma once

#include "core/condition/condition.h"
#include "core/condition/funnel.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/builder_edit.h"
#include "ui/segments/builder/condition_path.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QFrame;
class QLabel;
class QMenu;
class QVBoxLayout;

namespace kq {

class ConditionPicker;
class EdgeScroll;
class NodeCount;
class NodeHandle;
class RestrictionLines;

/// Edits a condition tree by pointing and by keyboard. The tree is the truth: each edit makes a new
/// one and tells of it; a change of shape builds the groups anew and moves the rows of conditions
/// over that stay as they are, a change of a value leaves all widgets as they are.
///
/// The condition that has the focus is moved by Alt and an arrow, doubled by Ctrl+D, copied, cut
/// and pasted by the keys of the system, turned into its opposite by Ctrl+Shift+N, and removed by
/// Delete on its grip. A grip is pulled to where its condition shall stand.
class BuilderView : public QWidget {
    Q_OBJECT
public:
    explicit BuilderView(QWidget *parent = nullptr);

    /// The shop's words and language; to be given before the first condition.
    void setContext(BuilderContext context);
    void setCondition(const Condition &condition);
    [[nodiscard]] const Condition &condition() const { return m_condition; }
    /// The tree in one sentence; empty before there is a context.
    [[nodiscard]] QString sentence() const;
    /// How many each condition keeps alone and how many remain after it, shown beside it.
    void setFunnel(const FunnelStep &root);
    /// The counts beside the conditions are out of date from now on.
    void setFunnelPending();
    /// What keeps the tree from being counted, such as a number that was deleted: which condition,
    /// and what it lacks. Empty where it can be counted.
    [[nodiscard]] QString whatIsMissing() const;
    /// Shown as text, not edited.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited(const kq::BuilderEdit &edit);
    /// whatIsMissing() may say something else now.
    void completenessChanged();

private:
    /// What stands on the screen for one node of the tree.
    struct Node {
        ConditionPath path;
        QWidget *box = nullptr;
        NodeHandle *handle = nullptr; ///< null where nothing is edited
        NodeCount *count = nullptr;
    };

    /// The widgets of a condition that is no group, and the condition that they show.
    struct Row {
        Condition leaf;
        Node node;
    };

    // Widgets (builder_nodes.cpp)
    /// Shows m_condition where m_shown was shown.
    void rebuild();
    /// Likewise, with all rows made anew, as in another language.
    void rebuildAll();
    [[nodiscard]] static std::vector<Row> rowsOf(const std::vector<Node> &nodes,
                                                 const Condition &shown);
    /// The box of a row that shows the condition at @p path already; null where there is none.
    QWidget *oldRow(const ConditionPath &path);
    /// Parts that are built anew would otherwise come last for the Tab key.
    void orderTabs();
    QWidget *makeNode(const ConditionPath &path, QWidget *parent);
    void fillGroup(const ConditionPath &path, QWidget *box);
    QWidget *makeGroupHead(const ConditionPath &path);
    QWidget *makeGroupFoot(const ConditionPath &path);
    void fillLeaf(const ConditionPath &path, QWidget *box);
    RestrictionLines *makeRestrictions(const ConditionPath &path, QWidget *editor);
    void fillText(const ConditionPath &path, QWidget *box);
    NodeHandle *makeHandle(const ConditionPath &path);
    NodeCount *makeCount(const ConditionPath &path);
    QWidget *makeRemove(const ConditionPath &path);
    Node &nodeOf(const ConditionPath &path);
    /// Lets @p act have the place where the node with this @p box stands now, if it still does: a
    /// row keeps its widgets when it moves.
    void with(const QWidget *box, const std::function<void(const ConditionPath &)> &act);

    // Edits
    void addShortcuts();
    void openPicker(const QWidget &button, const ConditionPath &group);
    void openMenu(const ConditionPath &path);
    void fillMenu(QMenu &menu, const ConditionPath &path);
    void reshape(const Condition &changed, const QString &name,
                 const std::optional<ConditionPath> &focus = std::nullopt);
    void revalue(const ConditionPath &path, const Condition &node);
    void remove(const ConditionPath &path);
    void duplicate(const ConditionPath &path);
    void copy(const ConditionPath &path) const;
    void pasteAt(const ConditionPath &path);
    void negate(const ConditionPath &path);
    void step(const ConditionPath &path, MoveStep step);
    void forFocused(const std::function<void(const ConditionPath &)> &act);
    [[nodiscard]] std::optional<ConditionPath> focusedNode() const;
    void focusNode(const ConditionPath &path);

    // Pulling a condition to another place
    [[nodiscard]] std::optional<ConditionPath> placeAt(const QPoint &globalPosition,
                                                       const ConditionPath &pulled) const;
    void showPlace(const std::optional<ConditionPath> &place);
    void drop(const QPoint &globalPosition, const ConditionPath &pulled);
    void pullTo(const QPoint &globalPosition, const ConditionPath &pulled);
    void endPull();

    void showFunnel(const FunnelStep &step, std::size_t &at);

    std::unique_ptr<BuilderContext> m_context;
    Condition m_condition = everyone();
    Condition m_shown = everyone(); ///< what the widgets show
    QVBoxLayout *m_layout;
    QWidget *m_tree = nullptr;
    EdgeScroll *m_edgeScroll;
    ConditionPath m_pulled; ///< while one is
    QFrame *m_landing;      ///< the line that shows where a pulled condition would stand
    ConditionPicker *m_picker = nullptr;
    ConditionPath m_pickedFor;  ///< the group that the picker adds to
    std::vector<Node> m_nodes;  ///< in document order
    std::vector<Row> m_oldRows; ///< those to move over while the widgets are made
    bool m_readOnly = false;
};

} // namespace kq
