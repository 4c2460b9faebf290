#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/profile/profiles.h"

#include <memory>
#include <span>

namespace kq {

class Connection;

/// Reads the whole shop file into columns, in one read transaction.
///
/// Cost: one pass over every table, bound by SQLite. Errors: DatabaseFailed, DamagedShopFile,
/// FileTooLarge, Cancelled.
Result<std::shared_ptr<const Profiles>> buildProfiles(Connection &db, JobControl &control);

/// Reads some customers with all that is theirs, and no walk-in sales. Ids that the shop does not
/// have are left out. Inside a ReadTransaction of the caller, or as one. Cost: by their number, and
/// one pass over tags, areas, channels and branches. Errors: as above.
Result<std::shared_ptr<const Profiles>> buildProfilesOf(std::span<const CustomerId> ids,
                                                        Connection &db, JobControl &control);

} // namespace kq
