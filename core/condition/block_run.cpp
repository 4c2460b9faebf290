#include "core/condition/block_run.h"

#include "core/base/shared_work.h"

#include <algorithm>
#include <memory>

namespace kq {

bool runBlocks(std::size_t size, QThreadPool *pool, const JobControl &control,
               const BlockWork &work)
{
    const std::size_t blocks = (size + Profiles::blockSize - 1) / Profiles::blockSize;
    return shareWork(blocks, pool, control, [&]() -> Worker {
        return [&work, size, scratch = std::make_shared<Scratch>()](std::size_t block) {
            const std::size_t first = block * Profiles::blockSize;
            work({first, std::min(Profiles::blockSize, size - first)}, *scratch);
        };
    });
}

} // namespace kq
