#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"

#include <QDateTime>

namespace kq {

class Connection;

struct MergeReport {
    StepId step; ///< by which it is taken back
    CustomerId survivor;
};

/// Unites two customers because the owner says that they are one: the lower id survives, all
/// identities stay, fields that it lacks come from the other, and what the owner wrote by hand
/// wins. Can be taken back as a step, and taken apart at any later time.
///
/// Errors: UnknownCustomer, OutOfRange (one customer twice); Cancelled and those of the database.
Result<MergeReport> mergeCustomers(Connection &db, CustomerId a, CustomerId b, const QDateTime &now,
                                   const JobControl &control);

enum class ApartOutcome {
    Apart,       ///< both are there again
    NotMerged,   ///< nobody was merged into the customer, or all were taken apart
    NotRecorded, ///< the other one was new in the file that showed them to be one
};
struct ApartReport {
    ApartOutcome outcome = ApartOutcome::Apart;
    CustomerId survivor;
    CustomerId restored;
};

/// Takes apart again who was merged into @p survivor, by a file or by hand: @p gone, or the last
/// one where that is 0. What belonged to each before is theirs again, also orders; what came later
/// stays with the survivor. From then on no file unites the two.
///
/// Errors: Cancelled and those of the database.
Result<ApartReport> takeCustomersApart(Connection &db, CustomerId survivor, CustomerId gone,
                                       const QDateTime &now, const JobControl &control);

} // namespace kq
