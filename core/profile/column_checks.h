#pragma once

namespace kq {

class Profiles;

/// Whether every place, code and length in @p profiles is one that the columns beside it have, so
/// that whatever evaluates them stays inside them. Columns that were built are always sound; those
/// that were read may have been written by anybody.
///
/// Cost: one pass over codes and places, at the speed of memory.
bool soundColumns(const Profiles &profiles);

} // namespace kq
