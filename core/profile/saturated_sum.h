#pragma once

#include <cstdint>
#include <limits>

namespace kq {

/// The sum of two amounts; where it does not fit 64 bits, the nearest end. No shop on earth earns
/// that much, but a hostile file may write it, and an overflow must not turn its sign.
constexpr std::int64_t saturatedSum(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    if (b > 0 && a > Limits::max() - b)
        return Limits::max();
    // The lowest number stands for "empty" in columns, so that sums end one above it.
    if (b < 0 && a < Limits::min() + 1 - b)
        return Limits::min() + 1;
    return a + b;
}

/// The product of two numbers from 0 on; where it does not fit 64 bits, the highest number.
constexpr std::int64_t saturatedProduct(std::int64_t a, std::int64_t b)
{
    using Limits = std::numeric_limits<std::int64_t>;
    return b != 0 && a > Limits::max() / b ? Limits::max() : a * b;
}

} // namespace kq
