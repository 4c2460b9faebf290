#pragma once

#include "core/profile/profiles.h"

#include <memory>

namespace kq::bench {

/// Times the history of 36 months of the tiers of a new shop and of ten segments, on one thread and
/// with a helper, and how long it goes on after it was cancelled.
void timeHistory(const std::shared_ptr<const Profiles> &profiles, int turns);

} // namespace kq::bench
