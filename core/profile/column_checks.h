#pragma once

#include "core/profile/column_tasks.h"

namespace kq {

class Profiles;

/// Tasks that say whether every place, code and length in @p profiles is one that the columns
/// beside it have, so that whatever evaluates them stays inside them. Columns that were built are
/// always sound; those that were read may have been written by anybody.
///
/// @p profiles outlives them. Cost: one pass over codes and places, at the speed of memory.
std::vector<ColumnTask> columnChecks(const Profiles &profiles);

} // namespace kq
