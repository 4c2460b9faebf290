#pragma once

#include <cstdint>

namespace kq {

/// From so many people on, counted over the years, the data law asks more of a business, whatever
/// its size. Source: Law 91/2025/QH15 as field-notes.md, F, tells it.
inline constexpr std::int64_t peopleLimit = 100'000;
/// From here on the owner is warned.
inline constexpr std::int64_t nearPeopleLimit = 90'000;

} // namespace kq
