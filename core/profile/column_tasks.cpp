#include "core/profile/column_tasks.h"

#include <atomic>
#include <thread>

namespace kq {

bool allDone(const std::vector<ColumnTask> &tasks, std::size_t threads, const JobControl &control)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    const auto work = [&](std::size_t thread) {
        for (std::size_t task = next++; task < tasks.size() && !failed; task = next++) {
            if ((thread == 0 && control.cancelled()) || !tasks[task](thread))
                failed = true;
        }
    };
    std::vector<std::thread> helpers;
    for (std::size_t thread = 1; thread < threads; ++thread)
        helpers.emplace_back(work, thread);
    work(0);
    for (std::thread &helper : helpers)
        helper.join();
    return !failed && !control.cancelled();
}

} // namespace kq
