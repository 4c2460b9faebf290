#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <QString>

namespace kq {

/// By what a file is known when it comes again, whatever it is called then. Errors: FileUnreadable,
/// Cancelled.
Result<QString> contentHash(const QString &path, const JobControl &control);

} // namespace kq
