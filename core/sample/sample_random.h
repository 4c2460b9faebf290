#pragma once

#include <cstddef>
#include <cstdint>
#include <random>
#include <span>

namespace kq {

/// Chance with a seed. The draws are written here, because those of the standard library differ
/// between compilers and the sample shop is the same everywhere.
class SampleRandom {
public:
    explicit SampleRandom(std::uint64_t seed)
        : m_engine(seed)
    {}

    /// From @p low to @p high, both ends in.
    int between(int low, int high)
    {
        const auto span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
        return low + static_cast<int>(m_engine() % span);
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

    template <class T, std::size_t extent>
    const T &pick(std::span<const T, extent> choices)
    {
        return choices[static_cast<std::size_t>(between(0, static_cast<int>(choices.size()) - 1))];
    }

    /// Around @p mean, now and then twice as much, never under 1: the sum of two even draws.
    int around(int mean)
    {
        const int half = mean / 2;
        return half == 0 ? mean
                         : between(half / 2, half + half / 2) + between(half / 2, half + half / 2);
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace kq
