#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <QString>

#include <atomic>
#include <optional>
#include <thread>

namespace kq {

/// By what a file is known when it comes again, whatever it is called then. Errors: FileUnreadable,
/// Cancelled.
Result<QString> contentHash(const QString &path, const JobControl &control);

/// The same, worked out on a thread of its own while the caller does something else with the file:
/// hashing a gigabyte takes more than a second.
class ContentHash {
public:
    ContentHash(QString path, const JobControl &control);
    ContentHash(const ContentHash &) = delete;
    ContentHash &operator=(const ContentHash &) = delete;
    /// Gives up what nobody asked for.
    ~ContentHash();

    /// Waits for it. Once. Errors: of contentHash().
    Result<QString> take();

private:
    /// Cancelled by the caller's control, and when nobody wants the hash any more.
    class Control final : public JobControl {
    public:
        explicit Control(const JobControl &caller)
            : m_caller(caller)
        {}
        void report(std::int64_t, std::int64_t) override {}
        [[nodiscard]] bool cancelled() const override { return m_unwanted || m_caller.cancelled(); }
        void giveUp() { m_unwanted = true; }

    private:
        const JobControl &m_caller;
        std::atomic<bool> m_unwanted = false;
    };

    Control m_control;
    std::optional<Result<QString>> m_hash;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace kq
