#include "core/importing/cell_values.h"

#include "core/text/date.h"
#include "core/text/fold.h"
#include "core/text/number.h"
#include "core/text/time_of_day.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <variant>

namespace kq {
namespace {

constexpr std::int64_t secondsOfDay = 86'400;
constexpr char16_t firstMark = 0x0300; // combining diacritical marks
constexpr char16_t lastMark = 0x036F;

/// The moment of a serial number as a text file writes it: five digits, decimals for the time.
std::optional<Moment> momentOfSerial(const QString &text)
{
    constexpr double first = 10'000; // 1927
    constexpr double last = 80'000;  // 2119
    const auto isDigit = [](QChar sign) { return sign >= u'0' && sign <= u'9'; };
    constexpr qsizetype digits = 5;
    if (text.size() < digits || !std::all_of(text.begin(), text.begin() + digits, isDigit))
        return std::nullopt;
    const bool whole = text.size() == digits;
    const bool mark = !whole && (text[digits] == u'.' || text[digits] == u',');
    if (!whole && (!mark || !std::all_of(text.begin() + digits + 1, text.end(), isDigit)))
        return std::nullopt;
    const double serial = QString(text).replace(u',', u'.').toDouble();
    return serial >= first && serial < last ? fromExcelSerial(serial, false) : std::nullopt;
}

} // namespace

QString codeText(const QString &text)
{
    QString code = text.trimmed();
    if (code.startsWith(u'\''))
        code = code.mid(1).trimmed();
    return saysNothing(code) ? QString() : code;
}

QString textOfCell(const Cell &cell)
{
    const QString *own = cell.text();
    if (own == nullptr)
        return readText(cell);
    const auto isMark = [](QChar sign) {
        return sign.unicode() >= firstMark && sign.unicode() <= lastMark;
    };
    const QString text = own->trimmed();
    const bool decomposed = std::any_of(text.begin(), text.end(), isMark);
    return decomposed ? text.normalized(QString::NormalizationForm_C) : text;
}

std::optional<Decimal> decimalOfCell(const BoundColumn &column, const Cell &cell,
                                     const QString &text)
{
    if (const double *number = cell.number())
        return decimalOf(*number);
    return cell.text() != nullptr ? readNumber(text, column.decimal) : std::nullopt;
}

std::optional<Moment> momentOfCell(const BoundColumn &column, const Cell &cell, const QString &text)
{
    if (const Moment *moment = cell.moment())
        return *moment;
    if (const double *number = cell.number())
        return fromExcelSerial(*number, column.datesFrom1904);
    if (cell.text() == nullptr)
        return std::nullopt;
    const std::optional<Moment> read = readMoment(text, column.dateOrder);
    return read ? read : momentOfSerial(text);
}

std::optional<int> secondOfCell(const Cell &cell, const QString &text)
{
    std::optional<std::int64_t> second;
    if (const auto *clock = std::get_if<Duration>(&cell.value))
        second = clock->seconds;
    else if (const Moment *moment = cell.moment(); moment != nullptr && moment->hasTime())
        second = moment->second;
    else if (const double *number = cell.number(); number != nullptr && *number < 1)
        second = std::llround(*number * secondsOfDay);
    else if (cell.text() != nullptr)
        second = readTimeOfDay(text);
    if (!second || *second < 0 || *second >= secondsOfDay)
        return std::nullopt;
    return static_cast<int>(*second);
}

bool isNoDate(const QString &text)
{
    static constexpr auto firstDays =
        std::to_array<QStringView>({u"01/01/0001", u"1/1/0001", u"01-01-0001", u"0001-01-01"});
    const bool firstDay = std::any_of(firstDays.begin(), firstDays.end(),
                                      [&](QStringView day) { return text.startsWith(day); });
    return firstDay || std::all_of(text.begin(), text.end(), [](QChar sign) {
               return sign == u'0' || sign == u'/' || sign == u'-' || sign == u'.' ||
                      sign == u':' || sign == u' ' || sign == u'T';
           });
}

} // namespace kq
