#include "core/sheet/cell_text.h"

#include <charconv>

namespace kq::sheet {
namespace {

constexpr std::string_view xmlBlanks = " \t\r\n";
constexpr std::size_t escapeLength = 7; // _xHHHH_

/// The UTF-16 unit of an escape at the front of @p text, -1 where there is none.
int escapedUnit(std::string_view text)
{
    if (text.size() < escapeLength || text[0] != '_' || text[1] != 'x' || text[6] != '_')
        return -1;
    int unit = 0;
    const char *const end = text.data() + 6;
    const auto [stop, fault] = std::from_chars(text.data() + 2, end, unit, 16);
    return fault == std::errc() && stop == end ? unit : -1;
}

bool isHigh(int unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool isLow(int unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

} // namespace

std::string_view withoutXmlBlanks(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(xmlBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(xmlBlanks) - begin + 1);
}

void appendUnescaped(std::string &to, std::string_view text)
{
    std::size_t mark = text.find("_x");
    while (mark != std::string_view::npos) {
        to += text.substr(0, mark);
        text.remove_prefix(mark);
        const int unit = escapedUnit(text);
        const int next = isHigh(unit) ? escapedUnit(text.substr(escapeLength)) : -1;
        if (unit < 0) {
            to += text.front();
            text.remove_prefix(1);
        } else if (isHigh(unit) && isLow(next)) {
            appendUtf8(to,
                       static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00)));
            text.remove_prefix(2 * escapeLength);
        } else {
            if (unit > 0)
                appendUtf8(to, isHigh(unit) || isLow(unit) ? 0xFFFD : static_cast<char32_t>(unit));
            text.remove_prefix(escapeLength);
        }
        mark = text.find("_x");
    }
    to += text;
}

} // namespace kq::sheet
