#include "core/condition/json.h"
#include "text_input.h"

using namespace kq;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// A condition document, as a file or the command line brings it.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray json(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const Result<Condition> read = readCondition(json);
    if (!read)
        return 0;
    const QByteArray written = writeCondition(*read);
    const Result<Condition> again = readCondition(written);
    mustHold(again.has_value());
    mustHold(writeCondition(*again) == written);
    return 0;
}
