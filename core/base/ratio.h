#pragma once

#include "core/base/decimal.h"

#include <compare>
#include <cstdint>

namespace kq {

/// An exact ratio of two whole numbers. Averages, percentages and rhythms are compared as ratios,
/// never as rounded numbers (contract.md §2: "exact").
class Ratio {
public:
    constexpr Ratio() = default;
    constexpr Ratio(std::int64_t whole)
        : m_numerator(whole)
    {}
    Ratio(Decimal decimal);
    /// @p denominator must be above 0.
    constexpr Ratio(std::int64_t numerator, std::int64_t denominator)
        : m_numerator(numerator)
        , m_denominator(denominator)
    {}

    [[nodiscard]] std::int64_t numerator() const { return m_numerator; }
    [[nodiscard]] std::int64_t denominator() const { return m_denominator; }
    [[nodiscard]] double toDouble() const
    {
        return static_cast<double>(m_numerator) / static_cast<double>(m_denominator);
    }

    /// By value: 1/2 equals 2/4.
    friend bool operator==(Ratio a, Ratio b) { return (a <=> b) == 0; }
    friend std::strong_ordering operator<=>(Ratio a, Ratio b);

private:
    std::int64_t m_numerator = 0;
    std::int64_t m_denominator = 1;
};

} // namespace kq
