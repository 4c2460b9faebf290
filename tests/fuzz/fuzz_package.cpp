#include "sheet_input.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    kq::fuzz::readRows(kq::openSheet(kq::fuzz::writtenFile({data, size})));
    return 0;
}
