#pragma once

#include "core/base/result.h"
#include "core/shop/snapshot.h"
#include "core/store/connection.h"

namespace kq {

/// Reads what lists and people have left behind into @p snapshot, whose columns are there: recorded
/// messages, the rules for new ones, and whose data may not be used.
Result<void> readMessages(Connection &db, Snapshot &snapshot);

} // namespace kq
