#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/owner_field.h"
#include "core/store/connection.h"

#include <map>

namespace kq {

/// From which source each field of the customer's own row has its value, as far as the journal
/// knows: the import that last changed it, or the one that brought the customer. Fields without a
/// value, and those that no import wrote, are left out. Identities have no field here.
Result<std::map<OwnerField, SourceId>> factSources(Connection &db, CustomerId id);

} // namespace kq
