#pragma once

#include "core/base/result.h"
#include "ui/frame/page_context.h"

#include <QObject>
#include <QUndoCommand>

#include <functional>

namespace kq {

/// An edit of a plan, of prices or of what messages are filled with, which undo brings back. The
/// shop is written off the GUI thread; what fails is said as a notice.
class CareEdit : public QUndoCommand {
public:
    /// Writes the shop; runs on another thread.
    using Work = std::function<Result<void>(Shop &)>;

    CareEdit(const PageContext &context, const QString &name, Work back, Work forth);

    void undo() override { apply(m_back); }
    void redo() override { apply(m_forth); }

private:
    void apply(const Work &work);

    PageContext m_context;
    Work m_back;
    Work m_forth;
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
