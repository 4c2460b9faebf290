#include "core/sheet/compound_file.h"
#include "core/sheet/settle_formulas.h"

#include <QBuffer>

#include <cstdlib>

using namespace kq::sheet;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QByteArray file(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype before = file.size();
    QBuffer buffer(&file);
    buffer.open(QIODevice::ReadWrite);
    (void)contentOfCompoundFile(buffer);
    settleFormulas(buffer);
    if (file.size() != before)
        std::abort();
    return 0;
}
