#pragma once

#include <string>
#include <string_view>

namespace kq::sheet {

/// A piece of HTML: a tag, or the text between two.
struct HtmlToken {
    enum class Kind { StartTag, EndTag, Text };
    Kind kind = Kind::Text;
    std::string_view name;       ///< of a tag; in the case of the file
    std::string_view attributes; ///< of a start tag, as written
    std::string_view text;       ///< with its entities as written
};

/// What taking a token from the front of a text came to.
enum class HtmlStep { Token, NeedMore, End };

/// Takes the next token from @p html in UTF-8. Comments and declarations are passed over; a tag
/// that never ends is text. @p last: no more will follow.
HtmlStep nextHtmlToken(std::string_view &html, bool last, HtmlToken &token);

/// Whether @p name is @p lower, which is written in lower case.
bool isHtmlName(std::string_view name, std::string_view lower);

/// The value of the attribute @p name among @p attributes, entities as written; empty where there
/// is none.
std::string_view htmlAttribute(std::string_view attributes, std::string_view name);

/// Appends @p text to @p to with its entities turned into what they stand for.
void appendHtmlText(std::string &to, std::string_view text);

} // namespace kq::sheet
