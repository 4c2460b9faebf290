#pragma once

#include "core/sheet/cell.h"
#include "core/sheet/utf8.h"

#include <string>
#include <string_view>

namespace kq::sheet {

/// Makes @p cell a text cell, in the memory of the text it had; empty where @p utf8 is.
inline void setText(Cell &cell, std::string_view utf8)
{
    if (utf8.empty()) {
        cell.value = std::monostate();
        return;
    }
    QString *text = std::get_if<QString>(&cell.value);
    if (!text)
        text = &cell.value.emplace<QString>();
    assignUtf8(*text, utf8);
}

/// As setText(), in NFC.
inline void setComposedText(Cell &cell, std::string_view utf8)
{
    if (utf8.empty()) {
        cell.value = std::monostate();
        return;
    }
    QString *text = std::get_if<QString>(&cell.value);
    if (!text)
        text = &cell.value.emplace<QString>();
    assignComposedUtf8(*text, utf8);
}

/// @p text without the blanks of XML at its ends.
std::string_view withoutXmlBlanks(std::string_view text);

/// Appends @p text with the `_x000D_` that Office writes for characters which XML cannot hold
/// turned back into them; zero is left out.
void appendUnescaped(std::string &to, std::string_view text);

} // namespace kq::sheet
