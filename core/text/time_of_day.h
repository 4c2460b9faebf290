#pragma once

#include "core/text/date_tokens.h"

#include <QStringView>

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

/// The second of the day of a text that is a time and nothing else: `14:30`, `9:15:07 CH`, `14h30`,
/// `9h`, `2:30 pm`. Empty for everything else, and for times that no clock shows.
std::optional<int> readTimeOfDay(QStringView written);

} // namespace kq
