#pragma once

#include "core/text/date_tokens.h"

#include <optional>
#include <vector>

namespace kq {

/// The time of day of a written date.
struct TakenTime {
    bool exists = true;        ///< false for times that no clock shows, such as 24:00
    std::optional<int> second; ///< of the day; empty where none was written
};

/// Takes the time of day with its offset out of @p tokens and leaves those of the date.
TakenTime takeTime(std::vector<DateToken> &tokens);

} // namespace kq
