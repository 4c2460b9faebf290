#include "core/sheet/csv_reader.h"
#include "sheet_input.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    kq::fuzz::readRows(kq::sheet::openCsv(kq::fuzz::writtenFile({data, size}), {}));
    return 0;
}
