#pragma once

#include "core/base/id.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"

#include <QDateTime>

namespace kq {

class Connection;

/// Two systems told of one sale (a marketplace whose orders the till takes over): @p kept stays,
/// @p dropped goes, and no later file brings it back. The answer is the step, by which it can be
/// taken back.
///
/// Errors: OutOfRange (one order twice); those of the database, also where an order is not there.
Result<StepId> uniteSales(Connection &db, OrderId kept, OrderId dropped, const QDateTime &now,
                          const JobControl &control);

} // namespace kq
