#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/profile/profiles.h"
#include "core/store/order_ranges.h"
#include "core/store/profile_rows.h"

#include <memory>
#include <span>

namespace kq {

class Connection;

/// Reads the whole shop file into columns, in one read transaction.
///
/// Cost: one pass over every table, bound by SQLite. Errors: DatabaseFailed, DamagedShopFile,
/// FileTooLarge, Cancelled.
Result<std::shared_ptr<const Profiles>> buildProfiles(Connection &db, JobControl &control);

/// Customers in whom something changed since columns were built, and what of theirs has to be read
/// again; everything else is still as the columns have it.
struct ChangedRows {
    const Profiles &base;
    /// Whose columns are wanted, ascending. Those that the shop does not have are left out.
    std::span<const CustomerId> customers;
    /// Those of them who are not in `base`, or of whom more changed than orders. Ascending.
    std::span<const CustomerId> people;
    /// Orders that are not as `base` has them, or that meet one within an hour, whose order of time
    /// `base` does not know.
    const OrderRanges &orders;
    /// What became of them, by ascending id.
    std::span<const OrderView> ordersNow;
};

/// The columns of customers in whom something changed, without walk-in sales. Inside a
/// ReadTransaction of the caller, or as one. Cost: what has to be read, some memory for what does
/// not, and one pass over tags, areas, channels and branches. Errors: as above.
Result<std::shared_ptr<const Profiles>> buildChangedProfiles(const ChangedRows &rows,
                                                             Connection &db, JobControl &control);

} // namespace kq
