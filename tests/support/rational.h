#pragma once

#include "core/base/ratio.h"

#include <algorithm>
#include <compare>
#include <cstdint>
#include <vector>

namespace kq::test {

/// A fraction of whole numbers of any size, so that the slow evaluator never rounds and never
/// overflows. Never brought to lowest terms: it lives for a few sums only.
class Rational {
public:
    Rational()
        : Rational(0)
    {}
    Rational(std::int64_t whole)
        : Rational(whole, 1)
    {}
    /// @p denominator must be above 0.
    Rational(std::int64_t numerator, std::int64_t denominator);
    Rational(Decimal decimal);

    [[nodiscard]] double toDouble() const;
    /// Whether both are written with the same denominator, so that their sum is, too.
    [[nodiscard]] bool hasDenominatorOf(const Rational &other) const
    {
        return m_denominator == other.m_denominator;
    }

    friend Rational operator+(const Rational &a, const Rational &b);
    friend Rational operator*(const Rational &a, const Rational &b);
    /// @p b must be above 0.
    friend Rational operator/(const Rational &a, const Rational &b);
    friend std::strong_ordering operator<=>(const Rational &a, const Rational &b);
    friend bool operator==(const Rational &a, const Rational &b) { return (a <=> b) == 0; }

private:
    using Digits = std::vector<std::uint32_t>; // to the base 2^32, lowest first, no zero on top

    static Digits digitsOf(std::uint64_t number);
    static Digits sum(const Digits &a, const Digits &b);
    static Digits difference(const Digits &larger, const Digits &smaller);
    static Digits product(const Digits &a, const Digits &b);
    static std::strong_ordering compare(const Digits &a, const Digits &b);
    static double toDouble(const Digits &digits);

    bool m_negative = false; // never of 0
    Digits m_numerator;
    Digits m_denominator;
};

/// A sum of many fractions, kept apart by denominator until it is asked for: the common denominator
/// of thousands of averages would have thousands of digits.
class RationalSum {
public:
    void add(const Rational &value)
    {
        const auto same = std::find_if(m_parts.begin(), m_parts.end(), [&](const Rational &part) {
            return part.hasDenominatorOf(value);
        });
        if (same == m_parts.end())
            m_parts.push_back(value);
        else
            *same = *same + value;
    }
    [[nodiscard]] Rational value() const
    {
        Rational sum;
        for (const Rational &part : m_parts)
            sum = sum + part;
        return sum;
    }

private:
    std::vector<Rational> m_parts; // of different denominators
};

} // namespace kq::test
