#pragma once

#include <QDate>
#include <QTime>

#include <compare>
#include <cstdint>

namespace kq {

/// When an order was placed, on the shop's wall clock. A file may give a date alone.
struct Moment {
    static constexpr std::int32_t noTime = -1;

    std::int32_t day = 0;         ///< Julian day number, as QDate::toJulianDay()
    std::int32_t second = noTime; ///< second of the day from 0 to 86399, or noTime

    friend auto operator<=>(Moment, Moment) = default;

    [[nodiscard]] QDate date() const { return QDate::fromJulianDay(day); }
    [[nodiscard]] bool hasTime() const { return second != noTime; }
    [[nodiscard]] int hour() const { return second / 3600; }

    static Moment of(QDate date) { return {static_cast<std::int32_t>(date.toJulianDay()), noTime}; }
    static Moment of(QDate date, QTime time)
    {
        return {static_cast<std::int32_t>(date.toJulianDay()), time.msecsSinceStartOfDay() / 1000};
    }
};

} // namespace kq
