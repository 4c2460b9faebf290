#include "core/text/format.h"
#include "core/text/number.h"
#include "text_input.h"

using namespace kq;

namespace {

void checkNumber(const QString &cell, DecimalMark mark, const Formatter &formatter)
{
    const std::optional<Decimal> value = readNumber(cell, mark);
    if (!value)
        return;
    mustHold(Decimal::parse(value->toString()) == value);
    mustHold(readNumber(formatter.number(*value), mark) == value);
    for (const int minorDigits : {0, 2, 3})
        mustHold(readMoney(cell, mark, minorDigits) == toMoney(*value, minorDigits));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString cell = cellOf(data, size);
    checkNumber(cell, DecimalMark::Comma, Formatter(Language::Vietnamese, QStringLiteral("VND")));
    checkNumber(cell, DecimalMark::Point, Formatter(Language::English, QStringLiteral("USD")));
    NumberEvidence evidence;
    evidence.add(cell);
    mustHold(evidence.numbers() + evidence.others() <= 1);
    return 0;
}
