#pragma once

#include "core/profile/profiles.h"

#include <QString>

#include <memory>

namespace kq::bench {

/// The columns of the shop that the peers' generator (`gen`, see peers.sh) has written into
/// @p folder. Codes become words: area 5 is `khu 5`, product 50 `50`, category 7 `7`, tag 25 `t25`.
/// The peers count completed orders alone; all others are cancelled here, so that the purchases of
/// the contract are the orders that they count. Ends the program where a file cannot be read.
std::shared_ptr<const Profiles> peerShop(const QString &folder);

} // namespace kq::bench
