#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/domain/order.h"
#include "core/store/connection.h"
#include "core/store/order_ranges.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// A walk-in sale that there was, or is now.
struct WalkInSale {
    std::int32_t day = 0; ///< Julian day
    OrderStatus status = OrderStatus::Completed;
    Money total;
};

/// What is no longer as it was at an earlier dataVersion().
struct DataChanges {
    /// In whom anything but orders is different: who was added, changed, or is gone. Ascending.
    std::vector<CustomerId> people;
    /// Orders that are new, are gone, or changed themselves or in a line.
    OrderRanges orders;
    /// Who had one of those orders before, and may have it no more. Ascending.
    std::vector<CustomerId> buyersBefore;
    std::vector<WalkInSale> walkInsBefore; ///< of those that changed
    std::vector<WalkInSale> walkInsNow;    ///< what became of them, and new ones
};

/// So much is worth to be brought up to date; of more, reading whole tables is quicker.
struct MostChanges {
    std::size_t people = 0;
    std::size_t orders = 0;
};

/// What changed since @p version, as the journal tells. Empty where it does not tell, because the
/// version is none of this file's or something was done that is no step, and where more than
/// @p most changed.
///
/// Cost: by what changed, not by what there is. Inside a ReadTransaction. Errors: DatabaseFailed,
/// Cancelled.
Result<std::optional<DataChanges>> dataChangesSince(Connection &db, std::int64_t version,
                                                    const MostChanges &most,
                                                    const JobControl &control);

} // namespace kq
