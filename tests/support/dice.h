#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <random>

namespace kq::test {

/// Random choices from a seed, the same on every system.
class Dice {
public:
    explicit Dice(std::uint64_t seed)
        : m_engine(seed)
    {}

    /// A whole number from @p low to @p high, both ends in.
    std::int64_t from(std::int64_t low, std::int64_t high)
    {
        const auto size = static_cast<std::uint64_t>(high - low) + 1;
        return low + static_cast<std::int64_t>(m_engine() % size);
    }
    int small(int low, int high) { return static_cast<int>(from(low, high)); }
    bool chance(int percent) { return from(1, 100) <= percent; }

    template <class List>
    auto oneOf(const List &list)
    {
        return *std::next(list.begin(), static_cast<std::ptrdiff_t>(from(0, std::ssize(list) - 1)));
    }
    template <class T>
    T oneOf(std::initializer_list<T> list)
    {
        return list.begin()[from(0, static_cast<std::int64_t>(list.size()) - 1)];
    }
    std::uint64_t seed() { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace kq::test
