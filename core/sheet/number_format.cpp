#include "core/sheet/number_format.h"

#include <QByteArrayView>
#include <QDate>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace kq::sheet {
namespace {

constexpr std::int64_t secondsOfDay = 86400;
constexpr double lastSerial = 2958466; // the day after 9999-12-31

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithWord(std::string_view text, std::string_view word)
{
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin(),
                                                    [](char a, char b) { return a == lower(b); });
}

/// What the letters of a format speak of. `m` is a month unless it stands beside hours or seconds.
class FormatReader {
public:
    void read(std::string_view code)
    {
        while (!code.empty() && code.front() != ';')
            code.remove_prefix(take(code));
        if (m_pendingMonth)
            m_date = true;
    }

    [[nodiscard]] NumberKind kind() const
    {
        // `#,##0 VND`, which should have had its letters in quotes, is a number all the same.
        if (m_digits || (m_zeros && !m_time && !m_elapsed))
            return NumberKind::Number;
        if (m_elapsed)
            return NumberKind::Elapsed;
        if (m_date)
            return m_time ? NumberKind::DateTime : NumberKind::Date;
        return m_time ? NumberKind::Time : NumberKind::Number;
    }

private:
    /// How many characters the token at the front of @p code has.
    std::size_t take(std::string_view code)
    {
        const char c = lower(code.front());
        switch (c) {
        case '"': {
            const std::size_t close = code.find('"', 1);
            return close == std::string_view::npos ? code.size() : close + 1;
        }
        case '[':
            return takeBracket(code);
        case '\\':
        case '_':
        case '*':
            return std::min<std::size_t>(2, code.size());
        case 'g':
            if (startsWithWord(code, "general"))
                return 7;
            return 1;
        case 'a':
            if (startsWithWord(code, "am/pm") || startsWithWord(code, "a/p")) {
                timePart();
                return startsWithWord(code, "am/pm") ? 5 : 3;
            }
            return 1;
        case 'e':
            // An exponent is `E+` or `E-`; alone it is the year of an emperor.
            if (code.size() > 1 && (code[1] == '+' || code[1] == '-'))
                return 2;
            datePart();
            return 1;
        case 'y':
        case 'd':
            datePart();
            return 1;
        case 'h':
        case 's':
            timePart();
            return 1;
        case 'm':
            return takeMonthOrMinute(code);
        case '#':
            m_digits = true;
            return 1;
        case '0':
            m_zeros = true;
            return 1;
        default:
            return 1;
        }
    }

    std::size_t takeBracket(std::string_view code)
    {
        const std::size_t close = code.find(']');
        if (close == std::string_view::npos)
            return code.size();
        const std::string_view inside = code.substr(1, close - 1);
        const bool counted = !inside.empty() &&
                             std::all_of(inside.begin(), inside.end(),
                                         [&](char c) { return lower(c) == lower(inside.front()); });
        if (counted &&
            std::string_view("hms").find(lower(inside.front())) != std::string_view::npos)
            m_elapsed = true;
        return close + 1;
    }

    void datePart()
    {
        m_date = true;
        m_afterHour = false;
        if (m_pendingMonth)
            m_pendingMonth = false; // a month beside a day or a year
    }

    void timePart()
    {
        m_time = true;
        m_afterHour = true;
        m_pendingMonth = false; // it was minutes
    }

    std::size_t takeMonthOrMinute(std::string_view code)
    {
        const std::size_t run = std::min(code.find_first_not_of("mM"), code.size());
        if (run >= 3)
            datePart(); // a month's name
        else if (!m_afterHour && !m_elapsed)
            m_pendingMonth = true;
        return run;
    }

    bool m_date = false;
    bool m_time = false;
    bool m_elapsed = false;
    bool m_digits = false;       // a `#`
    bool m_zeros = false;        // a `0`, which a fraction of seconds has too
    bool m_afterHour = false;    // the last letter was of hours, seconds or minutes
    bool m_pendingMonth = false; // an `m` that no other letter has explained yet
};

Duration durationOf(double days)
{
    // To the millisecond first: a time of day as a fraction has noise behind it.
    const double milliseconds = std::round(days * 86400000.0);
    return {static_cast<std::int64_t>(std::trunc(milliseconds / 1000.0))};
}

CellValue momentFromSerial(double serial, NumberKind kind, bool date1904)
{
    static const std::int64_t first1900 = QDate(1899, 12, 30).toJulianDay();
    static const std::int64_t first1904 = QDate(1904, 1, 1).toJulianDay();
    const std::int64_t milliseconds = std::llround(serial * 86400000.0);
    const std::int64_t seconds = milliseconds / 1000;
    const std::int64_t day = seconds / secondsOfDay;
    const std::int64_t second = seconds % secondsOfDay;
    const std::int64_t shift = date1904 ? first1904 : first1900 + (day < 60 ? 1 : 0);
    Moment moment;
    moment.day = static_cast<std::int32_t>(shift + day);
    if (kind == NumberKind::DateTime || second != 0)
        moment.second = static_cast<std::int32_t>(second);
    return moment;
}

std::optional<int> digits(std::string_view &text, std::size_t count)
{
    if (text.size() < count)
        return {};
    int number = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return {};
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool skip(std::string_view &text, char c)
{
    if (!text.starts_with(c))
        return false;
    text.remove_prefix(1);
    return true;
}

/// `hh:mm:ss`, seconds and their fraction may be missing.
std::optional<std::int32_t> isoClock(std::string_view &text)
{
    const std::optional<int> hours = digits(text, 2);
    if (!hours || *hours > 24 || !skip(text, ':'))
        return {};
    const std::optional<int> minutes = digits(text, 2);
    if (!minutes || *minutes > 59)
        return {};
    int seconds = 0;
    if (skip(text, ':')) {
        const std::optional<int> written = digits(text, 2);
        if (!written || *written > 59)
            return {};
        seconds = *written;
        if (text.starts_with('.') || text.starts_with(',')) {
            text.remove_prefix(1);
            while (!text.empty() && text.front() >= '0' && text.front() <= '9')
                text.remove_prefix(1);
        }
    }
    return (*hours * 60 + *minutes) * 60 + seconds;
}

bool isZone(std::string_view text)
{
    return text.empty() || text == "Z" || text.front() == '+' || text.front() == '-';
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

constexpr std::array<double, 23> powersOfTen = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/// Plain numbers of up to 15 digits, which is nearly all of them: both the digits and the power of
/// ten are exact in a double, so that one division rounds correctly.
std::optional<double> shortNumber(std::string_view text)
{
    const bool negative = skip(text, '-');
    std::uint64_t number = 0;
    std::size_t count = 0;
    std::size_t decimals = 0;
    bool point = false;
    for (const char c : text) {
        if (c == '.' && !point) {
            point = true;
        } else if (c >= '0' && c <= '9') {
            number = number * 10 + static_cast<unsigned>(c - '0');
            ++count;
            decimals += point ? 1 : 0;
        } else {
            return {};
        }
    }
    if (count == 0 || count > 15)
        return {};
    const double value = static_cast<double>(number) / powersOfTen[decimals];
    return negative ? -value : value;
}

} // namespace

NumberKind builtInKind(int id)
{
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) ||
        id == 57 || id == 58)
        return NumberKind::Date;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 ||
        id == 56)
        return NumberKind::Time;
    if (id == 22)
        return NumberKind::DateTime;
    return id == 46 ? NumberKind::Elapsed : NumberKind::Number;
}

NumberKind kindOfFormat(std::string_view code)
{
    FormatReader reader;
    reader.read(code);
    return reader.kind();
}

CellValue cellFromSerial(double serial, NumberKind kind, bool date1904)
{
    switch (kind) {
    case NumberKind::Number:
        return serial;
    case NumberKind::Elapsed:
        if (std::abs(serial) < 1e9)
            return durationOf(serial);
        return serial;
    case NumberKind::Time:
        if (std::abs(serial) < 1)
            return durationOf(serial);
        break;
    case NumberKind::Date:
    case NumberKind::DateTime:
        break;
    }
    if (!(serial >= 0 && serial < lastSerial))
        return serial;
    return momentFromSerial(serial, kind, date1904);
}

std::optional<CellValue> cellFromIso(std::string_view written)
{
    std::string_view text = trimmed(written);
    if (std::string_view clock = text;
        const std::optional<std::int32_t> seconds = isoClock(clock)) {
        if (isZone(clock))
            return Duration{*seconds};
    }
    const std::optional<int> year = digits(text, 4);
    if (!year || !skip(text, '-'))
        return {};
    const std::optional<int> month = digits(text, 2);
    if (!month || !skip(text, '-'))
        return {};
    const std::optional<int> day = digits(text, 2);
    const QDate date(*year, *month, day.value_or(0));
    if (!date.isValid())
        return {};
    Moment moment = Moment::of(date);
    if (skip(text, 'T') || skip(text, ' ')) {
        const std::optional<std::int32_t> seconds = isoClock(text);
        if (!seconds || *seconds >= secondsOfDay)
            return {};
        moment.second = *seconds;
    }
    if (!isZone(text))
        return {};
    return moment;
}

std::optional<double> parsedNumber(std::string_view written)
{
    const std::string_view text = trimmed(written);
    if (const std::optional<double> number = shortNumber(text))
        return number;
    const bool numeric = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    });
    if (!numeric)
        return {}; // toDouble() would take "inf" and "nan" too
    bool ok = false;
    const double number =
        QByteArrayView(text.data(), static_cast<qsizetype>(text.size())).toDouble(&ok);
    if (!ok || !std::isfinite(number))
        return {};
    return number;
}

} // namespace kq::sheet
