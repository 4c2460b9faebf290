#pragma once

#include "core/profile/profiles.h"
#include "core/store/shop_file.h"

#include <memory>

namespace kq::bench {

/// Times how the columns of a shop come into memory, and prints the figures: from the tables, in
/// turn with a bare loop of sqlite3_step() over the same statements, and from the side file.
///
/// @p turns of each. Ends the program where anything fails, or the side file gives other columns.
std::shared_ptr<const Profiles> load(const ShopFile &file, int turns);

} // namespace kq::bench
