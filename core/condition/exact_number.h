#pragma once

#include "core/base/ratio.h"

#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace kq {

/// A whole number of any size.
class BigInt {
public:
    BigInt() = default;
    BigInt(std::int64_t value);

    BigInt &operator+=(const BigInt &other);
    friend BigInt operator*(const BigInt &a, const BigInt &b);
    /// @p divisor above 0 must divide this number without a rest.
    void divideExactly(std::uint32_t divisor);
    /// Of the number without its sign; @p divisor above 0.
    [[nodiscard]] std::uint32_t remainder(std::uint32_t divisor) const;
    [[nodiscard]] bool isNegative() const { return m_negative; }
    /// This number by @p divisor, which is not 0, about.
    [[nodiscard]] double over(const BigInt &divisor) const;

    friend bool operator==(const BigInt &, const BigInt &) = default;
    friend std::strong_ordering operator<=>(const BigInt &a, const BigInt &b);

private:
    static std::strong_ordering compareSizes(const BigInt &a, const BigInt &b);
    void addSize(const BigInt &other);
    void takeSize(const BigInt &smaller);
    void trim();

    std::vector<std::uint32_t> m_limbs; // lowest first, the last one never 0
    bool m_negative = false;            // never of 0
};

/// An exact rational number of any size: what the values of customers are compared with. A mean of
/// averages does not fit a Ratio.
class ExactNumber {
public:
    ExactNumber(Ratio ratio);
    /// @p denominator must be above 0.
    ExactNumber(BigInt numerator, BigInt denominator);

    [[nodiscard]] double toDouble() const { return m_approximate; }

    /// How @p value stands to @p number. Cost: nearly always one comparison of doubles.
    friend std::strong_ordering compare(Ratio value, const ExactNumber &number);

private:
    BigInt m_numerator;
    BigInt m_denominator;
    double m_approximate;
};

/// Whether two doubles, each the nearest to an exact ratio of 64-bit numbers, differ by so much
/// that the ratios differ in the same sense.
inline bool clearlyLess(double a, double b)
{
    const double size = a < 0 ? -a : a;
    const double other = b < 0 ? -b : b;
    return b - a > (size > other ? size : other) * 1e-12;
}

/// Adds ratios of any denominators up exactly.
class ExactSum {
public:
    /// The denominator of @p value is below 2^32.
    void add(Ratio value);
    /// Adds those of @p numerators that are not the lowest number, which stands for the empty
    /// value. All have the same @p denominator.
    void add(std::span<const std::int64_t> numerators, std::int64_t denominator);
    [[nodiscard]] std::int64_t count() const { return m_count; } ///< values added
    [[nodiscard]] ExactNumber sum() const { return overBy(1); }
    /// The mean of what was added, which must be something.
    [[nodiscard]] ExactNumber mean() const { return overBy(m_count); }
    /// Whether this sum is at least @p percent / 100 of @p whole.
    [[nodiscard]] bool reaches(Ratio percent, const ExactSum &whole) const;

    ExactSum &operator+=(const ExactSum &other);

private:
    /// A sum of 64-bit numbers: of their upper and lower halves, so that nothing overflows.
    struct Halves {
        std::int64_t upper = 0;
        std::int64_t lower = 0;
    };
    struct Fraction {
        BigInt numerator;
        BigInt denominator;
    };
    static constexpr std::int64_t nearDenominators = 4096;

    [[nodiscard]] Halves &halvesOf(std::int64_t denominator);
    [[nodiscard]] Fraction fraction() const;
    [[nodiscard]] ExactNumber overBy(std::int64_t divisor) const;

    std::vector<Halves> m_near;              // by denominator
    std::map<std::int64_t, Halves> m_others; // by denominator
    std::int64_t m_count = 0;
};

} // namespace kq
