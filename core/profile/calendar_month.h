#pragma once

#include <cstdint>

namespace kq {

/// A number that two Julian days share if and only if they lie in the same calendar month; it grows
/// with time. Integer arithmetic alone, because it is asked for millions of orders.
///
/// Years are counted from 1 March, so that the leap day is the last of a year, and in the Gregorian
/// calendar's cycles of 400 years or 146,097 days.
constexpr std::int32_t calendarMonth(std::int32_t julianDay)
{
    constexpr std::int32_t marchOfYearZero = 1'721'120;
    constexpr std::int32_t cycle = 146'097;
    const std::int32_t days = julianDay - marchOfYearZero;
    const std::int32_t cycles = (days >= 0 ? days : days - cycle + 1) / cycle;
    const std::int32_t day = days - cycles * cycle;
    const std::int32_t year = (day - day / 1460 + day / 36'524 - day / 146'096) / 365;
    const std::int32_t dayOfYear = day - (365 * year + year / 4 - year / 100);
    // From March on months have 31, 30, 31, 30, 31 days, twice: 153 days in five months.
    const std::int32_t month = (5 * dayOfYear + 2) / 153;
    return (cycles * 400 + year) * 12 + month;
}

} // namespace kq
