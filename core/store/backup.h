#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

namespace kq {

/// Copies the whole shop file, as it is at one moment, to @p target while others may read and
/// write. The copy is made under a temporary name beside @p target and takes its place when it is
/// complete; a @p target that exists is replaced.
///
/// Reports pages. Errors: FileUnwritable, Cancelled, of the database; then @p target is as before.
Result<void> copyShop(Connection &source, const QString &target, JobControl &control);

/// Moves a file, replacing the target in one step. Errors: FileUnwritable.
Result<void> replaceFile(const QString &from, const QString &to);

} // namespace kq
