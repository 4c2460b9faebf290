#include "core/text/area.h"
#include "core/text/fold.h"
#include "support/slow_evaluator.h"

#include <algorithm>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

QStringList foldedAll(const QStringList &texts)
{
    QStringList all;
    for (const QString &text : texts)
        all << folded(text);
    return all;
}

QString digits(const QString &text)
{
    QString only;
    for (const QChar c : text) {
        if (c >= u'0' && c <= u'9')
            only += c;
    }
    return only;
}

/// Rule 3: how the value of `is`, `is_any_of`, `starts_with` and their negations is read.
QString phoneNumber(const QString &typed, const QString &country)
{
    QString number;
    for (const QChar c : typed) {
        if (!c.isSpace() && !u".-()/"_s.contains(c))
            number += c;
    }
    if (number.startsWith(u"00"_s))
        return QString(u'+' + number.mid(2));
    if (number.startsWith(u'0')) {
        const QString code = country == u"VN"_s ? u"+84"_s : u"+1"_s;
        return QString(code + number.mid(1));
    }
    return number;
}

/// Whether the positive operator holds for one of the values.
template <class Test>
bool anyValue(const QStringList &values, Test test)
{
    return std::any_of(values.begin(), values.end(), test);
}

QDate monday(QDate day)
{
    while (day.dayOfWeek() != 1)
        day = day.addDays(-1);
    return day;
}

int monthCount(QDate day)
{
    return day.year() * 12 + day.month() - 1;
}

/// How many periods lie from the first to the second day.
int periodsBetween(QDate from, QDate to, CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week:
        return static_cast<int>(monday(from).daysTo(monday(to)) / 7);
    case CalendarPeriod::Month:
        return monthCount(to) - monthCount(from);
    case CalendarPeriod::Quarter:
        return monthCount(to) / 3 - monthCount(from) / 3;
    case CalendarPeriod::Year:
        return to.year() - from.year();
    }
    return 0;
}

} // namespace

bool textHolds(const TextTest &test, const QStringList &values)
{
    const QStringList asked = foldedAll(test.values);
    const QStringList own = foldedAll(values);
    const QString first = asked.value(0);
    const auto is = [&] { return own.contains(first); };
    const auto contains = [&] {
        return anyValue(own, [&](const QString &value) { return value.contains(first); });
    };
    const auto startsWith = [&] {
        return anyValue(own, [&](const QString &value) { return value.startsWith(first); });
    };
    const auto isAnyOf = [&] {
        return anyValue(own, [&](const QString &value) { return asked.contains(value); });
    };
    switch (test.op) {
    case TextOp::Is:
        return is();
    case TextOp::IsNot:
        return !is();
    case TextOp::Contains:
        return contains();
    case TextOp::NotContains:
        return !contains();
    case TextOp::StartsWith:
        return startsWith();
    case TextOp::NotStartsWith:
        return !startsWith();
    case TextOp::EndsWith:
        return anyValue(own, [&](const QString &value) { return value.endsWith(first); });
    case TextOp::IsAnyOf:
        return isAnyOf();
    case TextOp::IsNoneOf:
        return !isAnyOf();
    case TextOp::IsEmpty:
        return own.isEmpty();
    case TextOp::IsNotEmpty:
        return !own.isEmpty();
    }
    return false;
}

bool phoneHolds(const TextTest &test, const QStringList &numbers, const QString &country)
{
    if (test.op == TextOp::Contains || test.op == TextOp::NotContains ||
        test.op == TextOp::EndsWith) {
        const QString typed = digits(test.values.value(0));
        const bool found = !typed.isEmpty() && anyValue(numbers, [&](const QString &number) {
            return test.op == TextOp::EndsWith ? digits(number).endsWith(typed)
                                               : digits(number).contains(typed);
        });
        return found != (test.op == TextOp::NotContains);
    }
    TextTest read = test;
    for (QString &value : read.values) {
        value = phoneNumber(value, country);
        if (value.isEmpty())
            value = u"nobody's number"_s; // nothing but separators: no number, and no beginning
    }
    return textHolds(read, numbers);
}

bool choiceHolds(const ChoiceTest &test, const QStringList &values)
{
    const QStringList asked = foldedAll(test.values);
    const bool any =
        anyValue(values, [&](const QString &value) { return asked.contains(folded(value)); });
    switch (test.op) {
    case ChoiceOp::IsAnyOf:
        return any;
    case ChoiceOp::IsNoneOf:
        return !any;
    case ChoiceOp::IsEmpty:
        return values.isEmpty();
    case ChoiceOp::IsNotEmpty:
        return !values.isEmpty();
    }
    return false;
}

bool areaHolds(const ChoiceTest &test, const QString &area)
{
    const bool known = !area.isEmpty();
    const bool any = known && anyValue(test.values, [&](const QString &value) {
                         return matches(areaQuery(value), areaKey(area));
                     });
    switch (test.op) {
    case ChoiceOp::IsAnyOf:
        return any;
    case ChoiceOp::IsNoneOf:
        return !any;
    case ChoiceOp::IsEmpty:
        return !known;
    case ChoiceOp::IsNotEmpty:
        return known;
    }
    return false;
}

bool tagsHold(const TagsTest &test, const QStringList &tags)
{
    const QStringList asked = foldedAll(test.values);
    const QStringList own = foldedAll(tags);
    const auto has = [&](const QString &tag) { return own.contains(tag); };
    switch (test.op) {
    case TagsOp::HasAnyOf:
        return anyValue(asked, has);
    case TagsOp::HasAllOf:
        return !asked.isEmpty() && std::all_of(asked.begin(), asked.end(), has);
    case TagsOp::HasNoneOf:
        return !anyValue(asked, has);
    case TagsOp::IsEmpty:
        return own.isEmpty();
    case TagsOp::IsNotEmpty:
        return !own.isEmpty();
    }
    return false;
}

bool yesNoHolds(const YesNoTest &test, std::optional<bool> value)
{
    switch (test.op) {
    case YesNoOp::Is:
        return value.has_value() && *value == test.value;
    case YesNoOp::IsEmpty:
        return !value.has_value();
    case YesNoOp::IsNotEmpty:
        return value.has_value();
    }
    return false;
}

bool numberHolds(const NumberTest &test, const std::optional<Rational> &value,
                 const std::optional<Rational> &ofShop)
{
    // What the value is compared with; nothing where the shop has no such statistic.
    std::optional<Rational> asked = ofShop;
    if (const Decimal *decimal = std::get_if<Decimal>(&test.value))
        asked = Rational(*decimal);
    const bool comparable = value && asked;
    const auto isBetween = [&] {
        const NumberRange &range = std::get<NumberRange>(test.value);
        return value && *value >= Rational(range.low) && *value <= Rational(range.high);
    };
    switch (test.op) {
    case NumberOp::Equals:
        return comparable && *value == *asked;
    case NumberOp::NotEquals:
        return !(comparable && *value == *asked);
    case NumberOp::GreaterThan:
        return comparable && *value > *asked;
    case NumberOp::AtLeast:
        return comparable && *value >= *asked;
    case NumberOp::LessThan:
        return comparable && *value < *asked;
    case NumberOp::AtMost:
        return comparable && *value <= *asked;
    case NumberOp::Between:
        return isBetween();
    case NumberOp::NotBetween:
        return !isBetween();
    case NumberOp::IsEmpty:
        return !value;
    case NumberOp::IsNotEmpty:
        return value.has_value();
    }
    return false;
}

bool dateHolds(const DateTest &test, std::optional<QDate> value, QDate asOf)
{
    if (test.op == DateOp::IsEmpty)
        return !value;
    if (test.op == DateOp::IsNotEmpty)
        return value.has_value();
    if (!value)
        return test.op == DateOp::NotOn || test.op == DateOp::NotWithinLast;

    const auto asked = [&] { return std::get<QDate>(test.value); };
    const auto isWithinLast = [&] {
        return *value >= before(asOf, std::get<Span>(test.value)) && *value <= asOf;
    };
    switch (test.op) {
    case DateOp::On:
        return *value == asked();
    case DateOp::NotOn:
        return *value != asked();
    case DateOp::Before:
        return *value < asked();
    case DateOp::After:
        return *value > asked();
    case DateOp::OnOrBefore:
        return *value <= asked();
    case DateOp::OnOrAfter:
        return *value >= asked();
    case DateOp::Between: {
        const DateRange &range = std::get<DateRange>(test.value);
        return *value >= range.low && *value <= range.high;
    }
    case DateOp::WithinLast:
        return isWithinLast();
    case DateOp::NotWithinLast:
        return !isWithinLast();
    case DateOp::InThis:
        return periodsBetween(*value, asOf, std::get<CalendarPeriod>(test.value)) == 0;
    case DateOp::InPrevious:
        return periodsBetween(*value, asOf, std::get<CalendarPeriod>(test.value)) == 1;
    case DateOp::AnniversaryWithinNext:
    case DateOp::AnniversaryInMonth:
        return anniversaryHolds(test, value->month(), value->day(), asOf);
    case DateOp::IsEmpty:
    case DateOp::IsNotEmpty:
        break;
    }
    return false;
}

bool anniversaryHolds(const DateTest &test, int month, int day, QDate asOf)
{
    if (test.op == DateOp::AnniversaryInMonth)
        return month == std::get<Month>(test.value).number;
    QDate next = anniversaryIn(asOf.year(), month, day);
    if (next < asOf)
        next = anniversaryIn(asOf.year() + 1, month, day);
    return asOf.daysTo(next) <= std::get<Span>(test.value).n;
}

QDate before(QDate day, Span span)
{
    int months = 0;
    switch (span.unit) {
    case TimeUnit::Days:
        return day.addDays(-span.n);
    case TimeUnit::Weeks:
        return day.addDays(-7 * qint64{span.n});
    case TimeUnit::Months:
        months = monthCount(day) - span.n;
        break;
    case TimeUnit::Years:
        months = monthCount(day) - 12 * span.n;
        break;
    }
    // Long before the year 1 it makes no difference which day it is.
    if (months < 12)
        return QDate(1, 1, 1);
    const QDate first(months / 12, months % 12 + 1, 1);
    return first.addDays(std::min(day.day(), first.daysInMonth()) - 1);
}

QDate anniversaryIn(int year, int month, int day)
{
    if (month == 2 && day == 29 && !QDate::isLeapYear(year))
        return {year, 2, 28};
    return {year, month, day};
}

} // namespace kq::test
