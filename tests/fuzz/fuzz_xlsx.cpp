#include "sheet_input.h"

#include <cstddef>
#include <cstdint>

using namespace kq;
using namespace kq::fuzz;

// The input is a sheet, the shared strings, the styles and the workbook, parted by a zero byte.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    Bytes rest(data, size);
    const Bytes sheet = takePart(rest);
    const Bytes strings = takePart(rest);
    const Bytes styles = takePart(rest);
    const Bytes workbook = rest.empty() ? bytesOf("<workbook><sheets><sheet name='S'/></sheets>"
                                                  "</workbook>")
                                        : rest;
    Parts parts = {{"[Content_Types].xml", bytesOf("<Types/>")},
                   {"xl/workbook.xml", workbook},
                   {"xl/worksheets/sheet1.xml", sheet}};
    if (!strings.empty())
        parts.emplace_back("xl/sharedStrings.xml", strings);
    if (!styles.empty())
        parts.emplace_back("xl/styles.xml", styles);
    readRows(openSheet(writtenPackage(parts)));
    return 0;
}
