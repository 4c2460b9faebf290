#pragma once

#include <QString>

#include <array>
#include <string_view>

namespace kq::sheet {

/// The single-byte encodings that Vietnamese and European files come in. Own tables, because Qt has
/// none for TCVN3 and VISCII and the others only where it was built with ICU.
enum class CodePage { Windows1258, Windows1252, Tcvn3, Viscii, Vni };

inline constexpr std::array codePages = {CodePage::Windows1258, CodePage::Tcvn3, CodePage::Viscii,
                                         CodePage::Vni, CodePage::Windows1252};

/// The UTF-16 unit that @p byte stands for; U+FFFD where it means nothing.
char16_t decodedByte(CodePage page, unsigned char byte);

/// The tone that @p byte adds behind decodedByte(), as in VNI, where one byte is both marks of a
/// vowel; 0 where it adds none.
char16_t toneBehind(CodePage page, unsigned char byte);

/// The stable name: `windows-1258` and so on.
QString codePageName(CodePage page);

/// @p bytes as text in NFC.
QString decoded(CodePage page, std::string_view bytes);

} // namespace kq::sheet
