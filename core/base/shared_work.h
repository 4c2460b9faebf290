#pragma once

#include "core/base/job_control.h"

#include <atomic>
#include <cstddef>
#include <functional>
#include <thread>

class QThreadPool;

namespace kq {

/// Does one task after another, told by its number, with memory of its own.
using Worker = std::function<void(std::size_t task)>;

/// Has the tasks from 0 below @p count done, the lowest first, each once, by the calling thread and
/// by threads of @p pool that have nothing else to do (null: none). Each of them makes a worker of
/// its own. The caller waits for nobody who has not begun, and for those who have, at most for one
/// task.
///
/// False where @p control, which is asked before each of the caller's tasks, was cancelled.
bool shareWork(std::size_t count, QThreadPool *pool, const JobControl &control,
               const std::function<Worker()> &makeWorker);

/// What the threads of shared work ask whether to go on: the thread that made it asks the control
/// that it was given; the others see what it learnt. Any of them may stop() all.
class SharedControl final : public JobControl {
public:
    /// @p control outlives this.
    explicit SharedControl(const JobControl &control)
        : m_control(control)
    {}

    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override
    {
        if (isCaller() && m_control.cancelled())
            m_stopped = true;
        return m_stopped;
    }
    void stop() { m_stopped = true; }
    /// Whether the calling thread is the one that made this.
    [[nodiscard]] bool isCaller() const { return std::this_thread::get_id() == m_caller; }

private:
    const JobControl &m_control;
    std::thread::id m_caller = std::this_thread::get_id();
    mutable std::atomic<bool> m_stopped = false;
};

} // namespace kq
