#pragma once

#include "core/base/result.h"
#include "core/shop/definition_set.h"

namespace kq {

class Connection;

/// Segments and tiers out of the shop file. Errors: of the file, and of a stored condition that
/// cannot be read.
Result<DefinitionSet> loadDefinitions(Connection &db, const AttributeTypes &attributes);

/// Puts @p tiers in the place of the ladder.
Result<void> storeTiers(Connection &db, const std::vector<Tier> &tiers);

} // namespace kq
