#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace kq {

/// A checksum against damage, not against forgery, at the speed of memory. Four sums take every
/// fourth word. Each step can be turned back, so that one changed word always changes the result;
/// several do with all but a chance of 2^-64.
class Checksum {
public:
    /// Of several pieces all but the last are as long as a multiple of blockSize.
    static constexpr std::size_t blockSize = 32;

    void add(std::span<const std::byte> bytes)
    {
        m_length += bytes.size();
        while (bytes.size() >= blockSize) {
            addBlock(bytes.data());
            bytes = bytes.subspan(blockSize);
        }
        if (!bytes.empty()) {
            std::array<std::byte, blockSize> last{};
            std::memcpy(last.data(), bytes.data(), bytes.size());
            addBlock(last.data());
        }
    }

    [[nodiscard]] std::uint64_t value() const
    {
        std::uint64_t sum = step(seed, m_length);
        for (const std::uint64_t part : m_sums)
            sum = step(sum, part);
        return sum ^ (sum >> 31U);
    }

private:
    static constexpr std::uint64_t seed = 0x6b68'6163'6871'7565;
    static constexpr std::uint64_t factor = 0x9e37'79b9'7f4a'7c15; // odd: multiplying loses nothing

    static std::uint64_t step(std::uint64_t sum, std::uint64_t word)
    {
        return std::rotl((sum ^ word) * factor, 29);
    }

    void addBlock(const std::byte *block)
    {
        std::array<std::uint64_t, 4> words{};
        std::memcpy(words.data(), block, blockSize);
        for (std::size_t i = 0; i < words.size(); ++i)
            m_sums[i] = step(m_sums[i], words[i]);
    }

    std::array<std::uint64_t, 4> m_sums{seed, ~seed, seed *factor, ~seed *factor};
    std::uint64_t m_length = 0;
};

inline std::uint64_t checksumOf(std::span<const std::byte> bytes)
{
    Checksum sum;
    sum.add(bytes);
    return sum.value();
}

} // namespace kq
