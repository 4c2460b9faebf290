#include "core/text/phone_query.h"

#include <algorithm>

namespace kq {

namespace {

constexpr std::ptrdiff_t fewestDigits = 3;

} // namespace

bool asksForPhone(QStringView typed)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    const bool onlySigns = std::all_of(typed.begin(), typed.end(), [&](QChar c) {
        return isDigit(c) || c.isSpace() || QStringView(u"+-.()").contains(c);
    });
    return onlySigns && std::count_if(typed.begin(), typed.end(), isDigit) >= fewestDigits;
}

} // namespace kq
