#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/store/connection.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What taking steps back did. A customer or order that several of them changed counts for each.
struct UndoCounts {
    std::int64_t customersRemoved = 0;
    std::int64_t customersRestored = 0; ///< those that have something again as it was
    std::int64_t ordersRemoved = 0;
    std::int64_t ordersRestored = 0;

    friend bool operator==(const UndoCounts &, const UndoCounts &) = default;
};

/// The step of that number; empty where there is none or where nothing of it was recorded, because
/// it was done by a version of the program that kept no journal.
Result<std::optional<ChangeStep>> recordedStep(Connection &db, StepId id);

/// All steps that build on @p id, directly or through others: newest first.
Result<std::vector<ChangeStep>> stepsBuiltOn(Connection &db, StepId id);

/// What taking back all of @p steps will change, before any of them is taken back. Who came with
/// one of the steps and was changed by another is removed and not restored. Errors: Cancelled and
/// those of the database.
Result<UndoCounts> countUndone(Connection &db, const std::vector<StepId> &steps,
                               const JobControl &control);

/// Takes a step back: rows that it added go, rows that it changed or removed are as it found them;
/// its record goes too. Inside a Transaction of the caller, which must have taken back all that
/// build on it before.
///
/// Errors: DatabaseFailed where rows that stay refer to rows that go; Cancelled.
Result<void> undoStep(Connection &db, StepId id, const JobControl &control);

} // namespace kq
