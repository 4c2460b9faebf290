#pragma once

#include "core/care/plan.h"
#include "ui/frame/page_context.h"

#include <QObject>
#include <QUndoCommand>

#include <functional>

namespace kq {

/// A changed plan, which undo brings back. The shop is written off the GUI thread; what fails is
/// said as a notice.
class PlanEdit : public QUndoCommand {
public:
    PlanEdit(const PageContext &context, const QString &name, GroupRef group, PlanEdits before,
             PlanEdits after);

    void undo() override { apply(m_before); }
    void redo() override { apply(m_after); }

private:
    void apply(const PlanEdits &edits);

    PageContext m_context;
    GroupRef m_group;
    PlanEdits m_before;
    PlanEdits m_after;
};

/// Calls back when a widget loses the focus: how an editor of several lines says that it is done.
class FocusLeft : public QObject {
    Q_OBJECT
public:
    FocusLeft(QObject *editor, std::function<void()> left)
        : QObject(editor)
        , m_left(std::move(left))
    {}

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::function<void()> m_left;
};

} // namespace kq
