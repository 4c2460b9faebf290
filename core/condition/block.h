#pragma once

#include "core/condition/each_place.h"
#include "core/profile/profiles.h"
#include "core/profile/summary_at.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>

namespace kq {

/// Customers that are evaluated together, neighbours in the columns.
struct Block {
    std::size_t first = 0; ///< a multiple of Profiles::blockSize
    std::size_t size = 0;  ///< at most Profiles::blockSize

    [[nodiscard]] std::size_t end() const { return first + size; }
};

/// One bit for each customer of a block.
struct BlockMask {
    static constexpr std::size_t wordCount = Profiles::blockSize / 64;

    std::array<std::uint64_t, wordCount> words{};

    static BlockMask all(const Block &block)
    {
        BlockMask mask;
        for (std::size_t i = 0; i < block.size / 64; ++i)
            mask.words[i] = ~std::uint64_t{0};
        if (block.size % 64 != 0)
            mask.words[block.size / 64] = (std::uint64_t{1} << (block.size % 64)) - 1;
        return mask;
    }

    BlockMask &operator&=(const BlockMask &other)
    {
        for (std::size_t i = 0; i < wordCount; ++i)
            words[i] &= other.words[i];
        return *this;
    }
    BlockMask &operator-=(const BlockMask &other)
    {
        for (std::size_t i = 0; i < wordCount; ++i)
            words[i] &= ~other.words[i];
        return *this;
    }

    void set(std::size_t i) { words[i / 64] |= std::uint64_t{1} << (i % 64); }
    [[nodiscard]] bool contains(std::size_t i) const
    {
        return ((words[i / 64] >> (i % 64)) & 1U) != 0;
    }
    [[nodiscard]] bool any() const
    {
        std::uint64_t all = 0;
        for (const std::uint64_t word : words)
            all |= word;
        return all != 0;
    }
    [[nodiscard]] std::size_t count() const
    {
        std::size_t members = 0;
        for (const std::uint64_t word : words)
            members += static_cast<std::size_t>(std::popcount(word));
        return members;
    }
    /// Calls @p visit with the place in the block of every member, lowest first.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < wordCount; ++i) {
            for (std::uint64_t word = words[i]; word != 0; word &= word - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }
};

/// Whether so few of a block are wanted that asking them one by one is quicker than asking all.
inline bool isSparse(const BlockMask &wanted, const Block &block)
{
    return wanted.count() * 8 < block.size;
}

/// Memory that evaluating one block after another uses again; one a thread.
struct Scratch {
    alignas(64) std::array<std::uint8_t, Profiles::blockSize> bytes{};
    std::array<std::uint8_t, Profiles::blockSize> unsure{};
    std::array<std::int64_t, Profiles::blockSize> numerators{};
    std::array<std::int64_t, Profiles::blockSize> denominators{};
    SummaryScratch summaries;
    std::vector<std::uint8_t> kept;     ///< one an order: 1 where it is kept
    std::vector<std::uint32_t> orders;  ///< those that are kept, ascending
    std::vector<std::uint64_t> running; ///< sums over the orders up to each
    std::vector<std::int32_t> gaps;
    SeenProducts seen;
};

/// Packs bytes that are 0 or 1 into bits, eight at a time.
inline void pack(const std::array<std::uint8_t, Profiles::blockSize> &bytes, BlockMask &mask)
{
    static_assert(std::endian::native == std::endian::little);
    for (std::size_t i = 0; i < BlockMask::wordCount; ++i) {
        std::uint64_t word = 0;
        for (std::size_t j = 0; j < 8; ++j) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, bytes.data() + i * 64 + j * 8, 8);
            // The multiplication gathers the lowest bit of each byte in the topmost byte.
            word |= ((eight * 0x0102040810204080U) >> 56U) << (j * 8);
        }
        mask.words[i] = word;
    }
}

/// Packs the bytes of a block; what stands behind its end becomes 0.
inline void packBlock(const Block &block, std::array<std::uint8_t, Profiles::blockSize> &bytes,
                      BlockMask &mask)
{
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(block.size), bytes.end(),
              std::uint8_t{0});
    pack(bytes, mask);
}

/// For each byte of a mask the bytes of which it has a bit: 255 where it is set, else 0.
inline constexpr std::array<std::uint64_t, 256> bytesOfBits = [] {
    std::array<std::uint64_t, 256> all{};
    for (std::size_t bits = 0; bits < all.size(); ++bits) {
        for (std::size_t i = 0; i < 8; ++i)
            all[bits] |= ((bits >> i) & 1U) != 0 ? std::uint64_t{0xff} << (8 * i) : 0;
    }
    return all;
}();

/// Writes @p value to those of @p size bytes whose bit is set.
inline void writeBytes(const BlockMask &mask, std::size_t size, std::uint8_t value,
                       std::uint8_t *bytes)
{
    const std::uint64_t values = 0x0101010101010101U * std::uint64_t{value};
    for (std::size_t first = 0; first + 8 <= size; first += 8) {
        const std::uint64_t wanted = bytesOfBits[(mask.words[first / 64] >> (first % 64)) & 0xffU];
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes + first, 8);
        eight = (eight & ~wanted) | (values & wanted);
        std::memcpy(bytes + first, &eight, 8);
    }
    for (std::size_t i = size / 8 * 8; i < size; ++i) {
        if (mask.contains(i))
            bytes[i] = value;
    }
}

/// Writes into @p holds the answer of @p test, bool or 0 and 1, for each place of the block. The
/// loop has no branch, so that the compiler does many places at once.
template <class Test>
void fill(const Block &block, Scratch &scratch, BlockMask &holds, Test test)
{
    std::uint8_t *bytes = scratch.bytes.data();
    forEachPlace(block.size, [=](std::size_t i) { bytes[i] = static_cast<std::uint8_t>(test(i)); });
    packBlock(block, scratch.bytes, holds);
}

/// Writes into @p holds whose cell lies from @p low to @p high, both ends in.
template <class Cell>
void fillBetween(std::span<const Cell> cells, Cell low, Cell high, const Block &block,
                 Scratch &scratch, BlockMask &holds)
{
    if (low > high) {
        holds = BlockMask();
        return;
    }
    // One comparison for both ends: what lies below the range comes out above its width.
    using Number = std::make_unsigned_t<Cell>;
    const Cell *values = cells.data();
    const auto first = static_cast<Number>(low);
    const auto width = static_cast<Number>(static_cast<Number>(high) - first);
    fill(block, scratch, holds, [=](std::size_t i) {
        return static_cast<Number>(static_cast<Number>(values[i]) - first) <= width;
    });
}

} // namespace kq
