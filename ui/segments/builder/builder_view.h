#pragma once

#include "core/condition/condition.h"
#include "core/condition/funnel.h"
#include "ui/segments/builder/builder_context.h"
#include "ui/segments/builder/condition_path.h"

#include <QWidget>

#include <memory>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace kq {

/// Edits a condition tree by pointing. The tree is the truth: each edit makes a new one and tells
/// of it; a change of shape builds the widgets anew, a change of a value leaves them as they are.
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
    /// How many remain after each condition, shown beside it.
    void setFunnel(const FunnelStep &root);
    /// The counts beside the conditions are out of date from now on.
    void setFunnelPending();
    /// Shown, not edited.
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited(const kq::Condition &before, const kq::Condition &after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    /// Parts that are built anew would otherwise come last for the Tab key.
    void orderTabs();
    QWidget *makeNode(const ConditionPath &path);
    QWidget *makeGroup(const ConditionPath &path);
    QWidget *makeGroupHead(const ConditionPath &path);
    QWidget *makeGroupFoot(const ConditionPath &path);
    QWidget *makeLeaf(const ConditionPath &path);
    QLabel *makeCount();
    QWidget *makeRemove(const ConditionPath &path);
    void reshape(const Condition &changed);
    void revalue(const ConditionPath &path, const Condition &node);
    void showFunnel(const FunnelStep &step, std::size_t &at);

    std::unique_ptr<BuilderContext> m_context;
    Condition m_condition = everyone();
    QVBoxLayout *m_layout;
    QWidget *m_tree = nullptr;
    std::vector<QLabel *> m_counts; ///< of the nodes in document order
    bool m_readOnly = false;
};

} // namespace kq
