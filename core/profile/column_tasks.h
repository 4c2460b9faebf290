#pragma once

#include "core/base/job_control.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace kq {

/// A piece of work on some columns; false where it did not come out right. It is told which thread
/// does it, counted from 0.
using ColumnTask = std::function<bool(std::size_t thread)>;

/// Does the tasks in any order, on at most @p threads threads, of which the calling one is thread
/// 0. Whether all came out right; stops soon after the first that did not, or after @p control,
/// which the calling thread alone asks, was cancelled.
bool allDone(const std::vector<ColumnTask> &tasks, std::size_t threads, const JobControl &control);

} // namespace kq
