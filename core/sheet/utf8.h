#pragma once

#include <QString>

#include <cstddef>
#include <string>
#include <string_view>

namespace kq::sheet {

/// Puts @p utf8 into @p out, whose memory is used again where nobody else shares it. Each byte that
/// is not valid UTF-8 becomes U+FFFD.
void assignUtf8(QString &out, std::string_view utf8);

/// As assignUtf8(), in NFC where @p utf8 has combining marks of U+0300 to U+036F, as macOS and
/// windows-1258 write Vietnamese.
void assignComposedUtf8(QString &out, std::string_view utf8);

/// Appends @p codePoint (at most U+10FFFF) to @p utf8.
void appendUtf8(std::string &utf8, char32_t codePoint);

/// How much of a text is valid UTF-8.
struct Utf8Check {
    std::size_t sequences = 0; ///< valid characters outside ASCII
    std::size_t faults = 0;    ///< bytes that fit nowhere; a character cut at the end is none
};
Utf8Check checkUtf8(std::string_view bytes);

} // namespace kq::sheet
