#include "core/condition/exact_number.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

namespace kq {

namespace {

constexpr int limbBits = 32;
constexpr std::size_t leadingLimbs = 4;

std::uint32_t lowLimb(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value & 0xffffffffU);
}

} // namespace

BigInt::BigInt(std::int64_t value)
    : m_negative(value < 0)
{
    const auto bits = static_cast<std::uint64_t>(value);
    const std::uint64_t size = m_negative ? ~bits + 1 : bits;
    m_limbs = {lowLimb(size), lowLimb(size >> limbBits)};
    trim();
}

void BigInt::trim()
{
    while (!m_limbs.empty() && m_limbs.back() == 0)
        m_limbs.pop_back();
    if (m_limbs.empty())
        m_negative = false;
}

std::strong_ordering BigInt::compareSizes(const BigInt &a, const BigInt &b)
{
    if (a.m_limbs.size() != b.m_limbs.size())
        return a.m_limbs.size() <=> b.m_limbs.size();
    return std::lexicographical_compare_three_way(a.m_limbs.rbegin(), a.m_limbs.rend(),
                                                  b.m_limbs.rbegin(), b.m_limbs.rend());
}

std::strong_ordering operator<=>(const BigInt &a, const BigInt &b)
{
    if (a.m_negative != b.m_negative)
        return a.m_negative ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.m_negative ? BigInt::compareSizes(b, a) : BigInt::compareSizes(a, b);
}

void BigInt::addSize(const BigInt &other)
{
    m_limbs.resize(std::max(m_limbs.size(), other.m_limbs.size()) + 1);
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        carry += m_limbs[i];
        if (i < other.m_limbs.size())
            carry += other.m_limbs[i];
        m_limbs[i] = lowLimb(carry);
        carry >>= limbBits;
    }
}

void BigInt::takeSize(const BigInt &smaller)
{
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < m_limbs.size(); ++i) {
        std::int64_t limb = std::int64_t{m_limbs[i]} - borrow;
        if (i < smaller.m_limbs.size())
            limb -= smaller.m_limbs[i];
        borrow = limb < 0 ? 1 : 0;
        m_limbs[i] = lowLimb(static_cast<std::uint64_t>(limb));
    }
}

BigInt &BigInt::operator+=(const BigInt &other)
{
    if (m_negative == other.m_negative) {
        addSize(other);
    } else if (compareSizes(*this, other) >= 0) {
        takeSize(other);
    } else {
        BigInt larger = other;
        larger.takeSize(*this);
        *this = std::move(larger);
    }
    trim();
    return *this;
}

BigInt operator*(const BigInt &a, const BigInt &b)
{
    BigInt product;
    product.m_limbs.resize(a.m_limbs.size() + b.m_limbs.size());
    for (std::size_t i = 0; i < a.m_limbs.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.m_limbs.size(); ++j) {
            carry += std::uint64_t{a.m_limbs[i]} * b.m_limbs[j] + product.m_limbs[i + j];
            product.m_limbs[i + j] = lowLimb(carry);
            carry >>= limbBits;
        }
        product.m_limbs[i + b.m_limbs.size()] = lowLimb(carry);
    }
    product.m_negative = a.m_negative != b.m_negative;
    product.trim();
    return product;
}

void BigInt::divideExactly(std::uint32_t divisor)
{
    std::uint64_t rest = 0;
    for (std::size_t i = m_limbs.size(); i-- > 0;) {
        rest = (rest << limbBits) | m_limbs[i];
        m_limbs[i] = lowLimb(rest / divisor);
        rest %= divisor;
    }
    trim();
}

std::uint32_t BigInt::remainder(std::uint32_t divisor) const
{
    std::uint64_t rest = 0;
    for (std::size_t i = m_limbs.size(); i-- > 0;)
        rest = ((rest << limbBits) | m_limbs[i]) % divisor;
    return lowLimb(rest);
}

double BigInt::over(const BigInt &divisor) const
{
    // Both may be far too large for a double; their first limbs say enough.
    const auto leading = [](const std::vector<std::uint32_t> &limbs) {
        double size = 0;
        for (std::size_t i = 0; i < leadingLimbs; ++i)
            size = size * 4294967296.0 + (i < limbs.size() ? limbs[limbs.size() - 1 - i] : 0);
        return size;
    };
    const double size = leading(m_limbs) / leading(divisor.m_limbs);
    const auto limbs = static_cast<std::ptrdiff_t>(m_limbs.size()) -
                       static_cast<std::ptrdiff_t>(divisor.m_limbs.size());
    const double scaled = std::ldexp(size, static_cast<int>(limbs) * limbBits);
    return m_negative != divisor.m_negative ? -scaled : scaled;
}

ExactNumber::ExactNumber(Ratio ratio)
    : m_numerator(ratio.numerator())
    , m_denominator(ratio.denominator())
    , m_approximate(ratio.toDouble())
{}

ExactNumber::ExactNumber(BigInt numerator, BigInt denominator)
    : m_numerator(std::move(numerator))
    , m_denominator(std::move(denominator))
    , m_approximate(m_numerator.over(m_denominator))
{}

std::strong_ordering compare(Ratio value, const ExactNumber &number)
{
    const double approximate = value.toDouble();
    if (clearlyLess(approximate, number.m_approximate))
        return std::strong_ordering::less;
    if (clearlyLess(number.m_approximate, approximate))
        return std::strong_ordering::greater;
    return BigInt(value.numerator()) * number.m_denominator <=>
           number.m_numerator * BigInt(value.denominator());
}

ExactSum::Halves &ExactSum::halvesOf(std::int64_t denominator)
{
    if (denominator >= nearDenominators)
        return m_others[denominator];
    if (static_cast<std::size_t>(denominator) >= m_near.size())
        m_near.resize(static_cast<std::size_t>(denominator) + 1);
    return m_near[static_cast<std::size_t>(denominator)];
}

void ExactSum::add(Ratio value)
{
    Halves &halves = halvesOf(value.denominator());
    halves.upper += value.numerator() >> limbBits;
    halves.lower += value.numerator() & 0xffffffff;
    ++m_count;
}

void ExactSum::add(std::span<const std::int64_t> numerators, std::int64_t denominator)
{
    std::int64_t upper = 0;
    std::int64_t lower = 0;
    std::int64_t count = 0;
    for (const std::int64_t numerator : numerators) {
        const bool known = numerator != std::numeric_limits<std::int64_t>::min();
        upper += known ? numerator >> limbBits : 0;
        lower += known ? numerator & 0xffffffff : 0;
        count += known ? 1 : 0;
    }
    Halves &halves = halvesOf(denominator);
    halves.upper += upper;
    halves.lower += lower;
    m_count += count;
}

ExactSum &ExactSum::operator+=(const ExactSum &other)
{
    m_near.resize(std::max(m_near.size(), other.m_near.size()));
    const auto join = [](Halves &into, const Halves &from) {
        into.upper += from.upper;
        into.lower += from.lower;
    };
    for (std::size_t i = 0; i < other.m_near.size(); ++i)
        join(m_near[i], other.m_near[i]);
    for (const auto &[denominator, halves] : other.m_others)
        join(m_others[denominator], halves);
    m_count += other.m_count;
    return *this;
}

ExactSum::Fraction ExactSum::fraction() const
{
    Fraction sum{0, 1};
    const auto join = [&sum](std::int64_t denominator, const Halves &halves) {
        BigInt numerator = BigInt(halves.upper) * BigInt(std::int64_t{1} << limbBits);
        numerator += BigInt(halves.lower);
        if (numerator == BigInt(0))
            return;
        const auto divisor = static_cast<std::uint32_t>(denominator);
        const std::int64_t missing =
            denominator / std::gcd(denominator, std::int64_t{sum.denominator.remainder(divisor)});
        sum.denominator = sum.denominator * BigInt(missing);
        sum.numerator = sum.numerator * BigInt(missing);
        BigInt factor = sum.denominator;
        factor.divideExactly(divisor);
        sum.numerator += numerator * factor;
    };
    for (std::size_t i = 1; i < m_near.size(); ++i)
        join(static_cast<std::int64_t>(i), m_near[i]);
    for (const auto &[denominator, halves] : m_others)
        join(denominator, halves);
    return sum;
}

ExactNumber ExactSum::overBy(std::int64_t divisor) const
{
    Fraction sum = fraction();
    return {std::move(sum.numerator), sum.denominator * BigInt(divisor)};
}

bool ExactSum::reaches(Ratio percent, const ExactSum &whole) const
{
    const Fraction part = fraction();
    const Fraction all = whole.fraction();
    return part.numerator * all.denominator * BigInt(100) * BigInt(percent.denominator()) >=
           all.numerator * part.denominator * BigInt(percent.numerator());
}

} // namespace kq
