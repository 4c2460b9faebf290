#include "core/condition/block_run.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>

namespace kq {

namespace {

/// The blocks that are left to do. Helpers share it, because they may look at it after the caller
/// has gone; what the work itself refers to they touch only between enter() and leave().
class Blocks {
public:
    Blocks(std::size_t size, const BlockWork &work)
        : m_size(size)
        , m_work(work)
    {}

    void help()
    {
        if (!enter())
            return;
        Scratch scratch;
        while (doNext(scratch)) {
        }
        leave();
    }

    /// False when no block is left.
    bool doNext(Scratch &scratch)
    {
        const std::size_t first = m_next.fetch_add(Profiles::blockSize);
        if (first >= m_size)
            return false;
        m_work({first, std::min(Profiles::blockSize, m_size - first)}, scratch);
        return true;
    }

    /// Takes the blocks that are left away.
    void stop() { m_next.store(m_size); }

    /// Lets no helper in any more and waits for those who are at a block.
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

    const std::size_t m_size;
    const BlockWork &m_work;
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex;
    std::condition_variable m_left;
    int m_inside = 0;
    bool m_closed = false;
};

} // namespace

bool runBlocks(std::size_t size, QThreadPool *pool, const JobControl &control,
               const BlockWork &work)
{
    const auto blocks = std::make_shared<Blocks>(size, work);
    const std::size_t others = (std::max<std::size_t>(size, 1) - 1) / Profiles::blockSize;
    for (std::size_t i = 0; pool != nullptr && i < others; ++i) {
        if (!pool->tryStart([blocks] { blocks->help(); }))
            break;
    }
    Scratch scratch;
    bool cancelled = false;
    do {
        cancelled = control.cancelled();
    } while (!cancelled && blocks->doNext(scratch));
    if (cancelled)
        blocks->stop();
    blocks->close();
    return !cancelled;
}

} // namespace kq
