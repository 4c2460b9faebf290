#pragma once

#include "core/base/error.h"
#include "ui/jobs/job.h"

#include <QPointer>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace kq {

/// Runs core work off the GUI thread and hands its answer back on it.
///
/// Work is called with a JobControl and returns a Result; it gets copies or snapshots, never a
/// widget, a model or a live connection. Destroying Jobs stops everything and waits for it.
class Jobs : public QObject {
    Q_OBJECT
public:
    explicit Jobs(QObject *parent = nullptr);
    ~Jobs() override;

    /// Starts @p work: `Result<T>(JobControl &)`. @p done: `void(Result<T>)` is called on the GUI
    /// thread, exactly once, unless @p context is destroyed before: the work is then stopped and
    /// its answer dropped. Work that was stopped answers with ErrorCode::Cancelled.
    ///
    /// @p title says what is happening ("Importing orders.csv"); with an empty one the job is never
    /// shown. The pointer is valid until the job's finished().
    template <class Work, class Done>
    Job *run(QObject *context, const QString &title, Work work, Done done);

    [[nodiscard]] const std::vector<Job *> &running() const { return m_running; }
    [[nodiscard]] bool isIdle() const { return m_running.empty(); }
    void stopAll();

Q_SIGNALS:
    void started(kq::Job *job);
    void finished(kq::Job *job);
    /// The last running job has ended.
    void idle();

private:
    Job *adopt(const QString &title, const StopFlag &stop, QFutureWatcherBase *watcher);
    void end(Job *job);

    QThreadPool m_pool;
    std::vector<Job *> m_running; ///< in the order in which they were started
};

template <class Work, class Done>
Job *Jobs::run(QObject *context, const QString &title, Work work, Done done)
{
    using Answer = std::invoke_result_t<Work &, JobControl &>;
    auto stop = std::make_shared<std::atomic<bool>>(false);
    // The answer does not travel in the future: taking it from there resets the future's state, and
    // a thread that is still letting go of its promise would then report the end a second time.
    auto answer = std::make_shared<std::optional<Answer>>();
    auto *watcher = new QFutureWatcher<Answer>;
    Job *job = adopt(title, stop, watcher);
    connect(context, &QObject::destroyed, job, &Job::stop);
    connect(watcher, &QFutureWatcherBase::finished, job,
            [this, job, answer, context = QPointer(context), done = std::move(done)]() mutable {
                if (context && answer->has_value())
                    done(std::move(**answer));
                end(job);
            });
    watcher->setFuture(QtConcurrent::run(
        &m_pool, [work = std::move(work), stop, answer](QPromise<Answer> &promise) mutable {
            PromiseControl<Answer> control(promise, stop);
            if (control.cancelled())
                answer->emplace(Error{ErrorCode::Cancelled, {}, {}, {}, 0});
            else
                answer->emplace(work(control));
        }));
    return job;
}

} // namespace kq
