#pragma once

#include "ui/jobs/promise_control.h"

#include <QFutureWatcher>
#include <QObject>
#include <QString>

namespace kq {

/// One piece of work on its way, as the window sees it. Owned by Jobs and gone after finished().
class Job : public QObject {
    Q_OBJECT
public:
    /// @p watcher is the parent's concern afterwards: the job takes it as its child.
    Job(QString title, StopFlag stop, QFutureWatcherBase *watcher, QObject *parent);

    /// What is happening, in the language in which it was started; empty for a question that is
    /// never shown, such as a live count.
    [[nodiscard]] const QString &title() const { return m_title; }
    /// From 0 to 1; negative while the end is not known.
    [[nodiscard]] double progress() const;
    [[nodiscard]] bool isStopping() const { return m_stop->load(); }
    /// Asks the work to stop; it does so at its next block of rows and takes back what it began.
    void stop();

Q_SIGNALS:
    void progressed();
    /// After the answer was handed over.
    void finished();

private:
    QString m_title;
    StopFlag m_stop;
    QFutureWatcherBase *m_watcher;
};

} // namespace kq
