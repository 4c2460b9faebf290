#include "core/text/date.h"
#include "core/text/format.h"
#include "text_input.h"

#include <cstring>

using namespace kq;

namespace {

void checkDate(const QString &cell, DateOrder order)
{
    const std::optional<Moment> moment = readMoment(cell, order);
    mustHold(!moment || readBirthday(cell, order));
    if (!moment)
        return;
    constexpr int secondsOfDay = 86'400;
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
