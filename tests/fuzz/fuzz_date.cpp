#include "core/text/date.h"
#include "core/text/format.h"
#include "core/text/time_of_day.h"
#include "text_input.h"

#include <cstring>

using namespace kq;

namespace {

constexpr int secondsOfDay = 86'400;

void checkTime(const QString &cell)
{
    const std::optional<int> second = readTimeOfDay(cell);
    if (!second)
        return;
    mustHold(*second >= 0 && *second < secondsOfDay);
    // A time is no date, but a time behind a date makes the two a moment.
    mustHold(!readMoment(cell, DateOrder::Dmy));
    const std::optional<Moment> joined =
        readMoment(QString(QStringLiteral("2025-12-31 ") + cell), DateOrder::Dmy);
    mustHold(!joined || joined->second == *second);
}

void checkDate(const QString &cell, DateOrder order)
{
    const std::optional<Moment> moment = readMoment(cell, order);
    const std::optional<Birthday> birthday = readBirthday(cell, order);
    mustHold(!moment || birthday);
    if (birthday) // a leap year, so that 29 February is a day; years are kept or dropped whole
        mustHold(QDate(birthday->year == 0 ? 2000 : birthday->year, birthday->month, birthday->day)
                     .isValid());
    if (!moment)
        return;
    mustHold(moment->date().isValid() && moment->second < secondsOfDay &&
             moment->second >= Moment::noTime);
    const Formatter vietnamese(Language::Vietnamese, QStringLiteral("VND"));
    const Formatter english(Language::English, QStringLiteral("VND"));
    mustHold(readDate(vietnamese.date(moment->date()), DateOrder::Dmy) == moment->date());
    mustHold(readDate(english.date(moment->date()), DateOrder::Mdy) == moment->date());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString cell = cellOf(data, size);
    checkTime(cell);
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd})
        checkDate(cell, order);
    DateOrderEvidence evidence;
    evidence.add(cell);
    mustHold(evidence.dates() + evidence.others() <= 1);
    double serial = 0;
    if (size >= sizeof serial) {
        std::memcpy(&serial, data, sizeof serial);
        (void)fromExcelSerial(serial, false);
        (void)fromExcelSerial(serial, true);
    }
    return 0;
}
