#pragma once

#include "core/condition/condition.h"
#include "core/domain/customer.h"

#include <QDate>

#include <bitset>
#include <cstdint>
#include <limits>
#include <optional>

/// The calendar arithmetic of contract.md §2, rules 5 to 7, as plain days: a date test is evaluated
/// once for an as-of date and then only compared.
namespace kq {

/// Days from @p first to @p last as Julian day numbers, both ends in; first above last is no day.
struct DayRange {
    std::int32_t first = std::numeric_limits<std::int32_t>::min();
    std::int32_t last = std::numeric_limits<std::int32_t>::max();

    [[nodiscard]] bool contains(std::int32_t day) const { return day >= first && day <= last; }
    [[nodiscard]] bool isEmpty() const { return first > last; }

    static DayRange none() { return {1, 0}; }
    static DayRange of(QDate first, QDate last);

    friend bool operator==(const DayRange &, const DayRange &) = default;
};

/// Days of the year, the 29th of February among them, without a year.
class YearDays {
public:
    void insert(int month, int day) { m_days.set(index(month, day)); }
    [[nodiscard]] bool contains(int month, int day) const { return m_days.test(index(month, day)); }

    friend bool operator==(const YearDays &, const YearDays &) = default;

private:
    static std::size_t index(int month, int day)
    {
        return static_cast<std::size_t>((month - 1) * 31 + day - 1);
    }

    std::bitset<12 * 31> m_days;
};

/// @p day minus @p span. Months and years step by calendar and clamp to the month's last day.
QDate stepBack(QDate day, Span span);

/// The calendar period that holds @p day. Weeks begin on Monday.
DayRange periodThatHolds(QDate day, CalendarPeriod period);

/// The calendar period before the one that holds @p day.
DayRange periodBefore(QDate day, CalendarPeriod period);

/// The days for which a test of one stretch of days holds at @p asOf, of negated operators their
/// positive twin's. Empty for the operators on anniversaries and on emptiness, which are none.
std::optional<DayRange> daysOf(const DateTest &test, QDate asOf);

/// The days of the year for which a test on anniversaries holds at @p asOf; empty for all other
/// operators. 29 February stands beside 28 February where its anniversary falls on that.
std::optional<YearDays> anniversariesOf(const DateTest &test, QDate asOf);

/// Full years from @p born to @p asOf; who was born on 29 February turns on 1 March in common
/// years. Empty without a year of birth and before birth.
std::optional<int> ageAt(const Birthday &born, QDate asOf);

} // namespace kq
