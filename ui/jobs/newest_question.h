#pragma once

#include "core/base/result.h"
#include "ui/jobs/jobs.h"

#include <functional>
#include <utility>

namespace kq {

/// A question that is asked anew at each edit, such as the count of a segment being built: the
/// newest wins. Asking stops the one on its way, and what still comes of it is ignored.
template <class T>
class NewestQuestion {
public:
    /// Answers are dropped when @p context is destroyed; the question is usually its member.
    NewestQuestion(Jobs &jobs, QObject *context)
        : m_jobs(jobs)
        , m_context(context)
    {}
    NewestQuestion(const NewestQuestion &) = delete;
    NewestQuestion &operator=(const NewestQuestion &) = delete;
    ~NewestQuestion() { drop(); }

    /// @p work: `Result<T>(JobControl &)`; @p answered gets its answer unless a newer question was
    /// asked or drop() was called in between.
    template <class Work>
    void ask(Work work, std::function<void(Result<T>)> answered)
    {
        drop();
        const quint64 number = m_state->number;
        m_state->waiting = true;
        m_job =
            m_jobs.run(m_context, QString(), std::move(work),
                       [state = m_state, number, answered = std::move(answered)](Result<T> answer) {
                           if (state->number != number)
                               return;
                           state->waiting = false;
                           answered(std::move(answer));
                       });
    }

    /// Forgets the question on its way.
    void drop()
    {
        ++m_state->number;
        m_state->waiting = false;
        if (m_job)
            m_job->stop();
        m_job.clear();
    }

    /// While it is, the answer before is out of date and must not be shown as current.
    [[nodiscard]] bool isWaiting() const { return m_state->waiting; }

private:
    /// Outlives the question where a late answer still holds it.
    struct State {
        quint64 number = 0;
        bool waiting = false;
    };

    Jobs &m_jobs;
    QObject *m_context;
    QPointer<Job> m_job;
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace kq
