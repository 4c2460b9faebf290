#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <vector>

namespace kq {

/// A customer and those who were merged into them, the customer first.
Result<std::vector<CustomerId>> allIdsOf(Connection &db, CustomerId id);

} // namespace kq
