#pragma once

#include "core/base/job_control.h"
#include "core/condition/block.h"

#include <cstddef>
#include <functional>

class QThreadPool;

namespace kq {

/// What is done with one block. Several threads call it at once, each for another block and with
/// memory of its own.
using BlockWork = std::function<void(const Block &, Scratch &)>;

/// Does @p work for each block of @p size customers. The caller takes one block after another;
/// threads of @p pool that have nothing else to do (null: none) take blocks as well. The caller
/// waits for nobody who has not begun, and for those who have, at most for one block.
///
/// False where @p control, which is asked before each of the caller's blocks, was cancelled.
bool runBlocks(std::size_t size, QThreadPool *pool, const JobControl &control,
               const BlockWork &work);

} // namespace kq
