#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/change_step.h"
#include "core/domain/customer.h"
#include "core/domain/message_channel.h"
#include "core/store/connection.h"

#include <QDateTime>

#include <vector>

namespace kq {

struct ConsentProof;

/// Keeps that people refused messages on @p channels, as one step, with what they said; 0 where
/// nobody is named. May be a part of a transaction of the caller.
Result<StepId> recordRefusals(Connection &db, const std::vector<CustomerId> &people,
                              const std::vector<MessageChannel> &channels,
                              const ConsentProof &proof, const QDateTime &now, JobControl &control);

} // namespace kq
