#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/profile/profiles.h"

#include <memory>

namespace kq {

class Connection;

/// Reads the whole shop file into columns, in one read transaction.
///
/// Cost: one pass over every table, bound by SQLite. Errors: DatabaseFailed, DamagedShopFile,
/// FileTooLarge, Cancelled.
Result<std::shared_ptr<const Profiles>> buildProfiles(Connection &db, JobControl &control);

} // namespace kq
