#pragma once

#include <QLatin1String>

namespace kq {

/// The source of files of which nobody says where they come from. It stands so in the shop file and
/// on the command line; people are shown a name for it, see nameOfSource() of the wording.
inline constexpr QLatin1String defaultSource("default");

} // namespace kq
