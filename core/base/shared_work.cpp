#include "core/base/shared_work.h"

#include <QThreadPool>

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace kq {

namespace {

/// The tasks that are left to do. Helpers share it, because they may look at it after the caller
/// has gone; what the work itself refers to they touch only between enter() and leave().
class Tasks {
public:
    Tasks(std::size_t count, const std::function<Worker()> &makeWorker)
        : m_count(count)
        , m_makeWorker(makeWorker)
    {}

    [[nodiscard]] Worker worker() const { return m_makeWorker(); }

    void help()
    {
        if (!enter())
            return;
        {
            const Worker worker = m_makeWorker();
            while (doNext(worker)) {
            }
        }
        leave();
    }

    /// False when no task is left.
    bool doNext(const Worker &worker)
    {
        const std::size_t task = m_next.fetch_add(1);
        if (task >= m_count)
            return false;
        worker(task);
        return true;
    }

    /// Lets helpers in.
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = false;
    }

    /// Takes the tasks that are left away.
    void stop() { m_next.store(m_count); }

    /// Lets no helper in any more and waits for those who are at a task.
    void close()
    {
        std::unique_lock lock(m_mutex);
        m_closed = true;
        m_left.wait(lock, [this] { return m_inside == 0; });
    }

private:
    bool enter()
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        ++m_inside;
        return true;
    }
    void leave()
    {
        const std::lock_guard lock(m_mutex);
        --m_inside;
        m_left.notify_one();
    }

    const std::size_t m_count;
    const std::function<Worker()> &m_makeWorker;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_left;
    int m_inside = 0;
    bool m_closed = true;
};

} // namespace

bool shareWork(std::size_t count, QThreadPool *pool, const JobControl &control,
               const std::function<Worker()> &makeWorker)
{
    const auto tasks = std::make_shared<Tasks>(count, makeWorker);
    tasks->open();
    for (std::size_t i = 1; pool != nullptr && i < count; ++i) {
        if (!pool->tryStart([tasks] { tasks->help(); }))
            break;
    }
    bool cancelled = false;
    {
        const Worker worker = tasks->worker();
        do {
            cancelled = control.cancelled();
        } while (!cancelled && tasks->doNext(worker));
    }
    if (cancelled)
        tasks->stop();
    tasks->close();
    return !cancelled;
}

} // namespace kq
