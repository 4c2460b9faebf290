#pragma once

#include "core/profile/profiles.h"

namespace kq {

/// The summaries of every customer when all orders lie before the as-of date. Source: contract.md
/// §2, order metrics without `where`, and §4, "Opening figures".
///
/// Cost: one pass over orders and lines. Sums that do not fit 64 bits stay at the nearest end.
SummaryColumns summarise(const Profiles &profiles);

} // namespace kq
