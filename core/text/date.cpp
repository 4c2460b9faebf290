#include "core/text/date.h"

#include "core/text/date_text.h"
#include "core/text/fold.h"

#include <cmath>
#include <utility>

namespace kq {

namespace {

using Shape = DateText::Shape;

struct Ymd {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// Two digits as spreadsheets read them: 00 to 29 are of this century.
int fullYear(int year, int digits)
{
    constexpr int pivot = 30;
    if (digits > 2)
        return year;
    return year < pivot ? 2000 + year : 1900 + year;
}

bool isYear(int year)
{
    constexpr int first = 1800;
    constexpr int last = 2199;
    return year >= first && year <= last;
}

std::optional<Ymd> yearLast(const DateText &text, DateOrder order)
{
    const auto &[a, b, c] = text.numbers;
    switch (order) {
    case DateOrder::Dmy:
        return text.yearDigits < 2 ? std::nullopt
                                   : std::optional(Ymd{fullYear(c, text.yearDigits), b, a});
    case DateOrder::Mdy:
        return text.yearDigits < 2 ? std::nullopt
                                   : std::optional(Ymd{fullYear(c, text.yearDigits), a, b});
    case DateOrder::Ymd:
        // Four digits at the end are no day.
        if (text.yearDigits > 2 || text.firstDigits != 2)
            return std::nullopt;
        return Ymd{fullYear(a, text.firstDigits), b, c};
    }
    return std::nullopt;
}

std::optional<Ymd> ymdOf(const DateText &text, DateOrder order)
{
    const auto &[a, b, c] = text.numbers;
    switch (text.shape) {
    case Shape::YearFirst:
        return Ymd{a, b, c};
    case Shape::YearLast:
        return yearLast(text, order);
    case Shape::Worded:
        if (text.yearDigits != 2 && text.yearDigits != 4)
            return std::nullopt;
        return Ymd{fullYear(c, text.yearDigits), b, a};
    case Shape::DayMonth:
    case Shape::MonthWord:
    case Shape::MonthDay:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Birthday> yearlessBirthday(int month, int day)
{
    constexpr int leapYear = 2000; // 29 February may be a birthday
    if (!QDate::isValid(leapYear, month, day))
        return std::nullopt;
    return Birthday{0, month, day};
}

std::optional<Birthday> yearlessBirthday(const DateText &text, DateOrder order)
{
    const int first = text.numbers[0];
    const int second = text.numbers[1];
    const bool monthFirst =
        text.shape == Shape::MonthDay || (text.shape == Shape::DayMonth && order != DateOrder::Dmy);
    return monthFirst ? yearlessBirthday(first, second) : yearlessBirthday(second, first);
}

/// The day and month of a date whose year nobody now alive was born in, such as `15/03/0190`.
std::optional<Birthday> birthdayOfBadYear(const DateText &text, DateOrder order)
{
    constexpr int wholeYear = 4; // digits; `20251231` and codes of such a length have no signs
    const bool yearFirst = text.shape == Shape::YearFirst;
    if ((yearFirst ? text.firstDigits : text.yearDigits) != wholeYear)
        return std::nullopt;
    const std::optional<Ymd> date = ymdOf(text, order);
    return date && !isYear(date->year) ? yearlessBirthday(date->month, date->day) : std::nullopt;
}

/// Reads short numbers and single signs from left to right.
class Scanner {
public:
    explicit Scanner(QStringView text)
        : m_text(text)
    {}

    struct Number {
        int value = 0;
        int digits = 0;
    };

    /// A number of at most @p most digits; of no digits where none stands here.
    Number number(int most)
    {
        Number number;
        while (number.digits < most && m_at < m_text.size() && m_text[m_at] >= u'0' &&
               m_text[m_at] <= u'9') {
            number.value = number.value * 10 + (m_text[m_at].unicode() - u'0');
            ++number.digits;
            ++m_at;
        }
        return number;
    }

    bool take(QChar sign)
    {
        if (m_at == m_text.size() || m_text[m_at] != sign)
            return false;
        ++m_at;
        return true;
    }

    /// Passes over a sign and the digits behind it; stays where there are none.
    void skipBehindSign(int most)
    {
        const qsizetype from = m_at++;
        if (number(most).digits == 0)
            m_at = from;
    }

    /// Passes over a blank that stands before one of @p signs.
    void skipBlankBefore(QStringView signs)
    {
        if (m_at + 1 < m_text.size() && signs.contains(m_text[m_at + 1]))
            ++m_at;
    }

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }
    [[nodiscard]] QChar next() const { return atEnd() ? QChar() : m_text[m_at]; }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

/// Passes over what stands behind a time in exports of programs: fractions of the second, `Z` or an
/// offset.
void skipFractionAndOffset(Scanner &scanner)
{
    constexpr int mostFraction = 9;
    if (scanner.next() == u'.')
        scanner.skipBehindSign(mostFraction);
    if (scanner.take(u'Z'))
        return;
    if (scanner.next() == u' ')
        scanner.skipBlankBefore(u"+-");
    if (scanner.next() == u'+' || scanner.next() == u'-') {
        scanner.skipBehindSign(4);
        if (scanner.next() == u':')
            scanner.skipBehindSign(2);
    }
}

/// `9:15` or `09:15:30` and nothing behind it but fractions and an offset; noTime at the end of the
/// text.
std::optional<std::int32_t> plainTime(Scanner &scanner)
{
    if (scanner.atEnd())
        return Moment::noTime;
    if (!scanner.take(u' ') && !scanner.take(u'T'))
        return std::nullopt;
    const auto hour = scanner.number(2);
    if (hour.digits == 0 || !scanner.take(u':'))
        return std::nullopt;
    const auto minute = scanner.number(2);
    const bool hasSeconds = scanner.take(u':');
    const auto second = hasSeconds ? scanner.number(2) : Scanner::Number{0, 2};
    if (hasSeconds)
        skipFractionAndOffset(scanner);
    const bool isTime = minute.digits == 2 && second.digits == 2 && scanner.atEnd() &&
                        hour.value < 24 && minute.value < 60 && second.value < 60;
    return isTime ? std::optional((hour.value * 60 + minute.value) * 60 + second.value)
                  : std::nullopt;
}

/// `5/3/2025` and `2025-03-05`, with a time or without: the forms that nearly every file has.
/// Empty leaves the cell to the thorough way.
std::optional<Moment> readPlain(QStringView text, DateOrder order)
{
    constexpr int yearSize = 4;
    Scanner scanner(text);
    const auto a = scanner.number(yearSize);
    const QChar sign = scanner.next();
    if (a.digits == 0 || (sign != u'/' && sign != u'-' && sign != u'.') || !scanner.take(sign))
        return std::nullopt;
    const auto b = scanner.number(2);
    if (b.digits == 0 || !scanner.take(sign))
        return std::nullopt;
    const auto c = scanner.number(yearSize);
    Ymd date;
    if (a.digits == yearSize && c.digits >= 1 && c.digits <= 2)
        date = {a.value, b.value, c.value};
    else if (a.digits <= 2 && c.digits == yearSize && order == DateOrder::Dmy)
        date = {c.value, b.value, a.value};
    else if (a.digits <= 2 && c.digits == yearSize && order == DateOrder::Mdy)
        date = {c.value, a.value, b.value};
    else
        return std::nullopt;
    const std::optional<std::int32_t> second = plainTime(scanner);
    if (!second || !isYear(date.year) || !QDate::isValid(date.year, date.month, date.day))
        return std::nullopt;
    return Moment{static_cast<std::int32_t>(QDate(date.year, date.month, date.day).toJulianDay()),
                  *second};
}

} // namespace

std::optional<Moment> readMoment(QStringView written, DateOrder order)
{
    if (auto plain = readPlain(written, order))
        return plain;
    const std::optional<DateText> text = dateText(written);
    const std::optional<Ymd> date = text ? ymdOf(*text, order) : std::nullopt;
    if (!date || !isYear(date->year) || !QDate::isValid(date->year, date->month, date->day))
        return std::nullopt;
    Moment moment = Moment::of(QDate(date->year, date->month, date->day));
    if (text->second)
        moment.second = *text->second;
    return moment;
}

std::optional<QDate> readDate(QStringView written, DateOrder order)
{
    const std::optional<Moment> moment = readMoment(written, order);
    if (!moment)
        return std::nullopt;
    return moment->date();
}

std::optional<Birthday> readBirthday(QStringView written, DateOrder order)
{
    if (const std::optional<QDate> date = readDate(written, order))
        return Birthday{date->year(), date->month(), date->day()};
    const std::optional<DateText> text = dateText(written);
    if (!text)
        return std::nullopt;
    switch (text->shape) {
    case Shape::DayMonth:
    case Shape::MonthWord:
    case Shape::MonthDay:
        return yearlessBirthday(*text, order);
    case Shape::YearFirst:
    case Shape::YearLast:
    case Shape::Worded:
        return birthdayOfBadYear(*text, order);
    }
    return std::nullopt;
}

std::optional<Moment> fromExcelSerial(double serial, bool date1904)
{
    constexpr double secondsOfDay = 86'400;
    constexpr double end = 2'958'466; // 1 January 10000
    constexpr double noSuchDay = 60;  // 29 February 1900
    constexpr double first = 1;
    if (!(serial >= first && serial < end))
        return std::nullopt;
    double day = std::floor(serial);
    auto second = static_cast<std::int32_t>(std::lround((serial - day) * secondsOfDay));
    const bool hasTime = second != 0;
    if (second == static_cast<std::int32_t>(secondsOfDay)) {
        second = 0;
        day += 1;
    }
    if (!date1904 && day == noSuchDay)
        return std::nullopt;
    QDate origin(1904, 1, 1);
    if (!date1904)
        origin = day < noSuchDay ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate date = origin.addDays(static_cast<qint64>(day));
    if (date.year() > 9999)
        return std::nullopt;
    Moment moment = Moment::of(date);
    if (hasTime)
        moment.second = second;
    return moment;
}

void DateOrderEvidence::add(QStringView written)
{
    const std::optional<DateText> text = dateText(written);
    if (!text) {
        m_others += saysNothing(written) ? 0 : 1;
        return;
    }
    constexpr int months = 12;
    const auto &[a, b, c] = text->numbers;
    switch (text->shape) {
    case Shape::YearFirst:
        ++m_yearFirst;
        return;
    case Shape::Worded:
    case Shape::MonthWord:
    case Shape::MonthDay:
        ++m_worded;
        return;
    case Shape::YearLast:
    case Shape::DayMonth:
        break;
    }
    const bool dayFirst = readBirthday(written, DateOrder::Dmy).has_value();
    const bool monthFirst = readBirthday(written, DateOrder::Mdy).has_value();
    const bool yearFirst = text->yearDigits <= 2 && text->shape == Shape::YearLast &&
                           readMoment(written, DateOrder::Ymd).has_value();
    if (!dayFirst && !monthFirst)
        ++(yearFirst ? m_yearFirst : m_others);
    else if (dayFirst && monthFirst)
        ++m_unclear;
    else
        ++(a > months ? m_dayFirst : m_monthFirst);
}

DateOrder DateOrderEvidence::decide() const
{
    if (m_yearFirst > 0 && m_dayFirst == 0 && m_monthFirst == 0 && m_unclear == 0)
        return DateOrder::Ymd;
    return m_monthFirst > m_dayFirst ? DateOrder::Mdy : DateOrder::Dmy;
}

} // namespace kq
