#include "core/text/email.h"
#include "core/text/format.h"
#include "core/text/phone.h"
#include "text_input.h"

#include <algorithm>

using namespace kq;

namespace {

bool isE164(const QString &number)
{
    constexpr qsizetype longest = 16;
    return number.startsWith(u'+') && number.size() <= longest &&
           std::all_of(number.begin() + 1, number.end(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void checkPhones(const QString &cell, QStringView country)
{
    const auto found = readPhones(cell, country);
    mustHold(!found.empty());
    mustHold(found.front() == readPhone(cell, country));
    for (const ReadPhone &read : found) {
        if (read.what != ReadPhone::What::Number)
            continue;
        mustHold(isE164(read.phone.number) && read.phone.kind != PhoneKind::Invalid);
        mustHold(readPhone(read.phone.number, country) == read);
        mustHold(!phoneForPeople(read.phone.number).isEmpty());
    }
    (void)phoneQuery(cell, country);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString cell = cellOf(data, size);
    checkPhones(cell, u"VN");
    checkPhones(cell, u"GB");
    (void)digitsOf(cell);
    for (const ReadEmail &read : examineEmails(cell)) {
        if (read.what == ReadEmail::What::Address)
            mustHold(readEmail(read.address) == read.address);
    }
    return 0;
}
