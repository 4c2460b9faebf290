#include "core/sheet/html_tokens.h"

#include "core/sheet/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace kq::sheet {
namespace {

constexpr std::size_t longestTag = 64 * 1024;
constexpr std::size_t longestEntity = 10;
constexpr std::string_view blanks = " \t\r\n\f";

// U+00A0 to U+00FF in their order.
constexpr std::array<std::string_view, 96> latinEntities = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};

constexpr std::array<std::pair<std::string_view, char32_t>, 13> otherEntities = {{
    {"amp", U'&'},
    {"lt", U'<'},
    {"gt", U'>'},
    {"quot", U'"'},
    {"apos", U'\''},
    {"euro", U'€'},
    {"ndash", U'–'},
    {"mdash", U'—'},
    {"lsquo", U'‘'},
    {"rsquo", U'’'},
    {"ldquo", U'“'},
    {"rdquo", U'”'},
    {"hellip", U'…'},
}};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isNameStart(char c)
{
    return lowered(c) >= 'a' && lowered(c) <= 'z';
}

/// The end of the tag that begins at the front of @p html: behind `>`, quoted ones passed over.
std::size_t endOfTag(std::string_view html)
{
    char quote = 0;
    const std::size_t limit = std::min(html.size(), longestTag);
    for (std::size_t i = 1; i < limit; ++i) {
        const char c = html[i];
        if (quote != 0) {
            if (c == quote)
                quote = 0;
        } else if (c == '>') {
            return i + 1;
        } else if ((c == '"' || c == '\'') && html[i - 1] == '=') {
            quote = c;
        }
    }
    return std::string_view::npos;
}

/// The code point of the entity whose inside is @p name; 0 for an unknown one.
char32_t entity(std::string_view name)
{
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool hex = name.starts_with('x') || name.starts_with('X');
        if (hex)
            name.remove_prefix(1);
        unsigned code = 0;
        const char *const end = name.data() + name.size();
        const auto [stop, fault] = std::from_chars(name.data(), end, code, hex ? 16 : 10);
        const bool isCharacter = fault == std::errc() && stop == end && code <= 0x10FFFF &&
                                 !(code >= 0xD800 && code <= 0xDFFF);
        return isCharacter ? static_cast<char32_t>(code) : 0;
    }
    const auto *const other = std::find_if(otherEntities.begin(), otherEntities.end(),
                                           [&](const auto &known) { return known.first == name; });
    if (other != otherEntities.end())
        return other->second;
    const auto *const latin = std::find(latinEntities.begin(), latinEntities.end(), name);
    return latin == latinEntities.end()
               ? 0
               : static_cast<char32_t>(0xA0 + (latin - latinEntities.begin()));
}

void splitTag(std::string_view inside, HtmlToken &token)
{
    token.kind = HtmlToken::Kind::StartTag;
    if (inside.starts_with('/')) {
        token.kind = HtmlToken::Kind::EndTag;
        inside.remove_prefix(1);
    }
    const std::size_t end = std::min(inside.find_first_of(" \t\r\n\f/"), inside.size());
    token.name = inside.substr(0, end);
    token.attributes = inside.substr(end);
}

/// The length of a comment or declaration at the front of @p html; 0: there is none, npos: it does
/// not end here.
std::size_t commentLength(std::string_view html)
{
    if (html.starts_with("<!--")) {
        const std::size_t end = html.find("-->", 4);
        return end == std::string_view::npos ? end : end + 3;
    }
    if (html.starts_with("<!") || html.starts_with("<?")) {
        const std::size_t end = html.find('>');
        return end == std::string_view::npos ? end : end + 1;
    }
    return 0;
}

} // namespace

HtmlStep nextHtmlToken(std::string_view &html, bool last, HtmlToken &token)
{
    while (!html.empty() && html.front() == '<') {
        if (html.size() < 4 && !last)
            return HtmlStep::NeedMore;
        const std::size_t skipped = commentLength(html);
        if (skipped == std::string_view::npos) {
            if (!last && html.size() < longestTag)
                return HtmlStep::NeedMore;
            break;
        }
        if (skipped == 0)
            break;
        html.remove_prefix(skipped);
    }
    if (html.empty())
        return last ? HtmlStep::End : HtmlStep::NeedMore;
    const bool isTag =
        html.size() > 1 && html.front() == '<' && (isNameStart(html[1]) || html[1] == '/');
    if (isTag) {
        const std::size_t end = endOfTag(html);
        if (end != std::string_view::npos) {
            splitTag(html.substr(1, end - 2), token);
            html.remove_prefix(end);
            return HtmlStep::Token;
        }
        if (!last && html.size() < longestTag)
            return HtmlStep::NeedMore;
    }
    std::size_t length = html.find('<', 1);
    if (length == std::string_view::npos) {
        // Not to cut an entity in two, its beginning waits for the rest.
        const std::size_t mark = html.rfind('&');
        const bool open = !last && mark != std::string_view::npos &&
                          html.size() - mark <= longestEntity &&
                          html.find(';', mark) == std::string_view::npos;
        if (open && mark == 0)
            return HtmlStep::NeedMore;
        length = open ? mark : html.size();
    }
    token.kind = HtmlToken::Kind::Text;
    token.text = html.substr(0, length);
    html.remove_prefix(length);
    return HtmlStep::Token;
}

bool isHtmlName(std::string_view name, std::string_view lower)
{
    return name.size() == lower.size() &&
           std::equal(name.begin(), name.end(), lower.begin(),
                      [](char a, char b) { return lowered(a) == b; });
}

std::string_view htmlAttribute(std::string_view attributes, std::string_view name)
{
    while (!attributes.empty()) {
        attributes.remove_prefix(
            std::min(attributes.find_first_not_of(" \t\r\n\f/"), attributes.size()));
        const std::size_t end =
            std::min(attributes.find_first_of(" \t\r\n\f=/"), attributes.size());
        const std::string_view key = attributes.substr(0, end);
        attributes.remove_prefix(end);
        std::string_view value;
        if (attributes.starts_with('=')) {
            attributes.remove_prefix(1);
            if (attributes.starts_with('"') || attributes.starts_with('\'')) {
                const std::size_t close = attributes.find(attributes.front(), 1);
                value = attributes.substr(1, close == std::string_view::npos ? close : close - 1);
                attributes.remove_prefix(std::min(value.size() + 2, attributes.size()));
            } else {
                value = attributes.substr(0, attributes.find_first_of(blanks));
                attributes.remove_prefix(value.size());
            }
        } else if (end == 0 && !attributes.empty()) {
            attributes.remove_prefix(1);
        }
        if (isHtmlName(key, name))
            return value;
    }
    return {};
}

void appendHtmlText(std::string &to, std::string_view text)
{
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('&'), text.size());
        to += text.substr(0, mark);
        text.remove_prefix(mark);
        if (text.empty())
            break;
        const std::size_t end = text.substr(0, longestEntity).find(';');
        const char32_t code = end == std::string_view::npos ? 0 : entity(text.substr(1, end - 1));
        if (code == 0) {
            to += '&';
            text.remove_prefix(1);
        } else {
            appendUtf8(to, code);
            text.remove_prefix(end + 1);
        }
    }
}

} // namespace kq::sheet
