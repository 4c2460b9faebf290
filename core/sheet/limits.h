#pragma once

#include <cstddef>
#include <cstdint>

namespace kq::sheet {

// What no honest workbook exceeds; past it a file is refused with FileTooLarge.

inline constexpr std::size_t mostRows = 1048576;            // as in Excel and LibreOffice
inline constexpr std::size_t mostColumns = 16384;           // as in Excel and LibreOffice
inline constexpr std::int64_t gapsUnsuspected = 16LL << 20; // empty cells before others
inline constexpr std::int64_t mostGapsPerCell = 256;        // past gapsUnsuspected
inline constexpr std::size_t longestText = 1 << 17;         // bytes; Excel allows 32,767 characters
inline constexpr std::size_t mostStrings = 16U << 20;       // in the shared strings of a workbook
inline constexpr std::size_t mostStringBytes = 512U << 20;
inline constexpr int deepestXml = 256;
inline constexpr std::int64_t longestMarkup = 1 << 20; // bytes of one tag or comment

inline constexpr std::int64_t mostInflated = 4LL << 30; // bytes, over all parts that are read
inline constexpr std::int64_t inflatedUnsuspected = 100LL << 20;
inline constexpr std::int64_t mostRatio = 250; // of inflated to packed, past inflatedUnsuspected

} // namespace kq::sheet
