#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <type_traits>

/// How the side file with the columns of a shop is laid out: one page with the header; the cells of
/// one vector after another, each from the beginning of a page; the single values and words, which
/// QDataStream writes; the table of all these sections. All numbers as the machine has them, for
/// the file never leaves it; the header's mark tells a machine of the other kind.
namespace kq {

/// Grows with every change of what the columns mean or of the order in which they stand.
inline constexpr std::uint32_t columnFormat = 2;
inline constexpr std::size_t columnPage = 4096;

/// Whether every byte of a cell says something, so that cells are written as they lie in memory.
template <class Cell>
inline constexpr bool hasOwnBytes =
    std::has_unique_object_representations_v<Cell> || std::is_same_v<Cell, float>;

struct ColumnFileHeader {
    static constexpr std::array<char, 8> ownMagic{'K', 'Q', 'C', 'O', 'L', 'S', '\r', '\n'};
    static constexpr std::uint32_t ownMark = 0x0102'0304;
    static constexpr std::size_t programSize = 64;

    std::array<char, 8> magic = ownMagic;
    std::uint32_t mark = ownMark;
    std::uint32_t format = columnFormat;
    std::int64_t dataVersion = 0;            ///< of the shop: dataVersion() (store/transaction.h)
    std::array<char, programSize> program{}; ///< which made it, for it may fold or count otherwise
    std::uint64_t fileSize = 0;
    std::uint64_t tableOffset = 0;
    std::uint64_t tableChecksum = 0;
    std::uint64_t sections = 0;
    std::uint64_t headerChecksum = 0; ///< of all before it
};

struct ColumnFileSection {
    std::uint64_t offset = 0; ///< a multiple of columnPage
    std::uint64_t cells = 0;
    std::uint64_t cellSize = 0; ///< bytes
    std::uint64_t checksum = 0;
};

static_assert(hasOwnBytes<ColumnFileHeader> && hasOwnBytes<ColumnFileSection>);

} // namespace kq
