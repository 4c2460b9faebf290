#pragma once

#include "core/condition/each_place.h"

#include <bit>
#include <cstddef>
#include <cstdint>

namespace kq {

/// For loops over the ratios of a block: doubles of whole numbers, many at once.
///
/// Numbers of less than 51 bits are put into the lower bits of a double's fraction and become one
/// by a subtraction, which processors do for several at a time where they convert one by one.
inline double doubleOfSmall(std::int64_t number)
{
    constexpr double shift = 0x1.8p52;
    return std::bit_cast<double>(number + std::bit_cast<std::int64_t>(shift)) - shift;
}

/// 1 where @p number is below 0, else 0.
inline std::uint64_t isNegative(double number)
{
    return std::bit_cast<std::uint64_t>(number) >> 63U;
}

/// 1 where over / by lies between finite bounds, neither end in, and @p by is a whole number above
/// 0; else 0. The bounds are multiplied where ratios would have to be divided.
inline std::uint64_t isRatioWithin(double over, double by, double above, double below)
{
    return isNegative(above * by - over) & isNegative(over - below * by) & isNegative(0.5 - by);
}

/// Calls @p each with the place, the numerator and the denominator as doubles, for each of @p size
/// ratios; a denominator of 0 stands for a value that is empty, whatever the numerator. Neither a
/// branch nor a comparison of 64-bit numbers, which old processors do not do several at a time.
template <class Each>
void forEachRatio(const std::int64_t *numerators, const std::int64_t *denominators,
                  std::size_t size, Each each)
{
    constexpr std::uint64_t half = std::uint64_t{1} << 50U;
    std::uint64_t outside = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const auto over = static_cast<std::uint64_t>(numerators[i]);
        const auto by = static_cast<std::uint64_t>(denominators[i]);
        const std::uint64_t known = 0 - ((0 - by) >> 63U);
        outside |= (((over + half) >> 51U) & known) | (by >> 50U);
    }
    if (outside == 0) {
        forEachPlace(size, [=](std::size_t i) {
            each(i, doubleOfSmall(numerators[i]), doubleOfSmall(denominators[i]));
        });
    } else {
        forEachPlace(size, [=](std::size_t i) {
            each(i, static_cast<double>(numerators[i]), static_cast<double>(denominators[i]));
        });
    }
}

} // namespace kq
