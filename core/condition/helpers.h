#pragma once

#include <cstddef>

class QThreadPool;

namespace kq {

/// Who helps the calling thread with long evaluations.
struct Helpers {
    QThreadPool *pool = nullptr; ///< null: nobody
    /// Shops with fewer orders are done before a second thread has begun.
    std::size_t leastOrders = 2'000'000;
};

} // namespace kq
