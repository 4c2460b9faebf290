#pragma once

#include <atomic>
#include <cstdint>

namespace kq {

/// What a long piece of work is given: it reports how far it is and asks whether to go on.
///
/// Work calls report() and cancelled() once a block of rows, never once a row, and undoes what it
/// began when cancelled() says yes, returning ErrorCode::Cancelled.
class JobControl {
public:
    JobControl() = default;
    JobControl(const JobControl &) = delete;
    JobControl &operator=(const JobControl &) = delete;
    virtual ~JobControl() = default;

    /// @p done of @p total steps; a @p total of 0 means that the end is not known.
    virtual void report(std::int64_t done, std::int64_t total) = 0;
    [[nodiscard]] virtual bool cancelled() const = 0;
};

/// For work that nobody watches and nobody stops.
class Unwatched final : public JobControl {
public:
    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override { return false; }
};

/// A control that can be cancelled from another thread or a signal handler.
class Cancellable final : public JobControl {
public:
    void report(std::int64_t, std::int64_t) override {}
    [[nodiscard]] bool cancelled() const override { return m_cancelled.load(); }
    void cancel() { m_cancelled.store(true); }

private:
    std::atomic<bool> m_cancelled = false;
};

} // namespace kq
