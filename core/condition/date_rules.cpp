#include "core/condition/date_rules.h"

namespace kq {

namespace {

std::int32_t dayNumber(QDate date)
{
    return static_cast<std::int32_t>(date.toJulianDay());
}

QDate firstOfQuarter(QDate day)
{
    return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1};
}

QDate firstOfPeriod(QDate day, CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week:
        return day.addDays(1 - day.dayOfWeek());
    case CalendarPeriod::Month:
        return {day.year(), day.month(), 1};
    case CalendarPeriod::Quarter:
        return firstOfQuarter(day);
    case CalendarPeriod::Year:
        return {day.year(), 1, 1};
    }
    Q_UNREACHABLE();
    return {};
}

QDate firstOfNextPeriod(QDate first, CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week:
        return first.addDays(7);
    case CalendarPeriod::Month:
        return first.addMonths(1);
    case CalendarPeriod::Quarter:
        return first.addMonths(3);
    case CalendarPeriod::Year:
        return first.addYears(1);
    }
    Q_UNREACHABLE();
    return {};
}

/// Marks the anniversaries that fall on @p day of a year.
void insertAnniversary(YearDays &days, QDate day)
{
    days.insert(day.month(), day.day());
    if (day.month() == 2 && day.day() == 28 && !QDate::isLeapYear(day.year()))
        days.insert(2, 29);
}

YearDays monthDays(int month)
{
    YearDays days;
    for (int day = 1; day <= 31; ++day)
        days.insert(month, day);
    return days;
}

YearDays nextDays(QDate asOf, int n)
{
    YearDays days;
    // In 366 days and one every date has an anniversary, 29 February too.
    for (int i = 0; i <= std::min(n, 366); ++i)
        insertAnniversary(days, asOf.addDays(i));
    return days;
}

} // namespace

DayRange DayRange::of(QDate first, QDate last)
{
    return {dayNumber(first), dayNumber(last)};
}

QDate stepBack(QDate day, Span span)
{
    switch (span.unit) {
    case TimeUnit::Days:
        return day.addDays(-span.n);
    case TimeUnit::Weeks:
        return day.addDays(-7 * span.n);
    case TimeUnit::Months:
        return day.addMonths(-span.n);
    case TimeUnit::Years:
        return day.addYears(-span.n);
    }
    Q_UNREACHABLE();
    return {};
}

DayRange periodThatHolds(QDate day, CalendarPeriod period)
{
    const QDate first = firstOfPeriod(day, period);
    return DayRange::of(first, firstOfNextPeriod(first, period).addDays(-1));
}

DayRange periodBefore(QDate day, CalendarPeriod period)
{
    return periodThatHolds(firstOfPeriod(day, period).addDays(-1), period);
}

std::optional<DayRange> daysOf(const DateTest &test, QDate asOf)
{
    const auto day = [&] { return dayNumber(std::get<QDate>(test.value)); };
    DayRange range;
    switch (test.op) {
    case DateOp::On:
    case DateOp::NotOn:
        return DayRange{day(), day()};
    case DateOp::Before:
        range.last = day() - 1;
        return range;
    case DateOp::After:
        range.first = day() + 1;
        return range;
    case DateOp::OnOrBefore:
        range.last = day();
        return range;
    case DateOp::OnOrAfter:
        range.first = day();
        return range;
    case DateOp::Between: {
        const DateRange &days = std::get<DateRange>(test.value);
        return DayRange::of(days.low, days.high);
    }
    case DateOp::WithinLast:
    case DateOp::NotWithinLast:
        return DayRange::of(stepBack(asOf, std::get<Span>(test.value)), asOf);
    case DateOp::InThis:
        return periodThatHolds(asOf, std::get<CalendarPeriod>(test.value));
    case DateOp::InPrevious:
        return periodBefore(asOf, std::get<CalendarPeriod>(test.value));
    case DateOp::AnniversaryWithinNext:
    case DateOp::AnniversaryInMonth:
    case DateOp::IsEmpty:
    case DateOp::IsNotEmpty:
        break;
    }
    return std::nullopt;
}

std::optional<YearDays> anniversariesOf(const DateTest &test, QDate asOf)
{
    if (test.op == DateOp::AnniversaryWithinNext)
        return nextDays(asOf, std::get<Span>(test.value).n);
    if (test.op == DateOp::AnniversaryInMonth)
        return monthDays(std::get<Month>(test.value).number);
    return std::nullopt;
}

std::optional<int> ageAt(const Birthday &born, QDate asOf)
{
    if (born.year == 0)
        return std::nullopt;
    const bool hadBirthday =
        asOf.month() > born.month || (asOf.month() == born.month && asOf.day() >= born.day);
    const int years = asOf.year() - born.year - (hadBirthday ? 0 : 1);
    return years < 0 ? std::nullopt : std::optional(years);
}

} // namespace kq
