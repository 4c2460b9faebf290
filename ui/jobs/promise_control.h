#pragma once

#include "core/base/job_control.h"

#include <QPromise>

#include <atomic>
#include <memory>

namespace kq {

/// Whether a job was asked to stop; shared by the window and the thread that works.
using StopFlag = std::shared_ptr<std::atomic<bool>>;

/// The JobControl of work that runs behind a QPromise.
///
/// Stopping does not go through the promise: a cancelled future drops its result, and work that had
/// already committed when the stop came would then be told as not done.
template <class T>
class PromiseControl final : public JobControl {
public:
    static constexpr int steps = 1000; ///< of the progress bar

    PromiseControl(QPromise<T> &promise, StopFlag stop)
        : m_promise(promise)
        , m_stop(std::move(stop))
    {
        m_promise.setProgressRange(0, 0);
    }

    void report(std::int64_t done, std::int64_t total) override
    {
        if (total <= 0)
            return;
        if (!m_ranged) {
            m_promise.setProgressRange(0, steps);
            m_ranged = true;
        }
        const double share = static_cast<double>(done) / static_cast<double>(total);
        m_promise.setProgressValue(static_cast<int>(share * steps));
    }
    [[nodiscard]] bool cancelled() const override { return m_stop->load(); }

private:
    QPromise<T> &m_promise;
    StopFlag m_stop;
    bool m_ranged = false;
};

} // namespace kq
