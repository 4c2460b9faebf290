#include "support/rational.h"

#include <algorithm>

namespace kq::test {

namespace {

std::uint64_t sizeOf(std::int64_t number)
{
    const auto bits = static_cast<std::uint64_t>(number);
    return number < 0 ? 0 - bits : bits;
}

} // namespace

Rational::Rational(std::int64_t numerator, std::int64_t denominator)
    : m_negative(numerator < 0)
    , m_numerator(digitsOf(sizeOf(numerator)))
    , m_denominator(digitsOf(sizeOf(denominator)))
{}

Rational::Rational(Decimal decimal)
    : Rational(decimal.units())
{
    for (int i = 0; i < decimal.scale(); ++i)
        m_denominator = product(m_denominator, digitsOf(10));
}

double Rational::toDouble() const
{
    const double size = toDouble(m_numerator) / toDouble(m_denominator);
    return m_negative ? -size : size;
}

Rational operator+(const Rational &a, const Rational &b)
{
    const bool same = a.m_denominator == b.m_denominator;
    const auto left = same ? a.m_numerator : Rational::product(a.m_numerator, b.m_denominator);
    const auto right = same ? b.m_numerator : Rational::product(b.m_numerator, a.m_denominator);
    Rational result;
    result.m_denominator =
        same ? a.m_denominator : Rational::product(a.m_denominator, b.m_denominator);
    if (a.m_negative == b.m_negative) {
        result.m_numerator = Rational::sum(left, right);
        result.m_negative = a.m_negative;
        return result;
    }
    const bool leftIsLarger = Rational::compare(left, right) > 0;
    result.m_numerator =
        leftIsLarger ? Rational::difference(left, right) : Rational::difference(right, left);
    result.m_negative = (leftIsLarger ? a : b).m_negative && !result.m_numerator.empty();
    return result;
}

Rational operator*(const Rational &a, const Rational &b)
{
    Rational result;
    result.m_numerator = Rational::product(a.m_numerator, b.m_numerator);
    result.m_denominator = Rational::product(a.m_denominator, b.m_denominator);
    result.m_negative = a.m_negative != b.m_negative && !result.m_numerator.empty();
    return result;
}

Rational operator/(const Rational &a, const Rational &b)
{
    Rational turned = b;
    std::swap(turned.m_numerator, turned.m_denominator);
    return a * turned;
}

std::strong_ordering operator<=>(const Rational &a, const Rational &b)
{
    if (a.m_negative != b.m_negative)
        return a.m_negative ? std::strong_ordering::less : std::strong_ordering::greater;
    const std::strong_ordering sizes =
        Rational::compare(Rational::product(a.m_numerator, b.m_denominator),
                          Rational::product(b.m_numerator, a.m_denominator));
    return a.m_negative ? 0 <=> sizes : sizes;
}

Rational::Digits Rational::digitsOf(std::uint64_t number)
{
    Digits digits;
    for (; number != 0; number >>= 32)
        digits.push_back(static_cast<std::uint32_t>(number));
    return digits;
}

Rational::Digits Rational::sum(const Digits &a, const Digits &b)
{
    Digits digits;
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < std::max(a.size(), b.size()) || carry != 0; ++i) {
        carry += i < a.size() ? a[i] : 0;
        carry += i < b.size() ? b[i] : 0;
        digits.push_back(static_cast<std::uint32_t>(carry));
        carry >>= 32;
    }
    return digits;
}

Rational::Digits Rational::difference(const Digits &larger, const Digits &smaller)
{
    Digits digits;
    std::int64_t borrow = 0;
    for (std::size_t i = 0; i < larger.size(); ++i) {
        const std::int64_t taken = i < smaller.size() ? smaller[i] : 0;
        std::int64_t rest = static_cast<std::int64_t>(larger[i]) - taken - borrow;
        borrow = rest < 0 ? 1 : 0;
        rest += borrow << 32;
        digits.push_back(static_cast<std::uint32_t>(rest));
    }
    while (!digits.empty() && digits.back() == 0)
        digits.pop_back();
    return digits;
}

Rational::Digits Rational::product(const Digits &a, const Digits &b)
{
    Digits digits(a.size() + b.size(), 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::uint64_t carry = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            carry += digits[i + j] + std::uint64_t{a[i]} * b[j];
            digits[i + j] = static_cast<std::uint32_t>(carry);
            carry >>= 32;
        }
        digits[i + b.size()] = static_cast<std::uint32_t>(carry);
    }
    while (!digits.empty() && digits.back() == 0)
        digits.pop_back();
    return digits;
}

std::strong_ordering Rational::compare(const Digits &a, const Digits &b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return std::lexicographical_compare_three_way(a.rbegin(), a.rend(), b.rbegin(), b.rend());
}

double Rational::toDouble(const Digits &digits)
{
    double number = 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        number = number * 4294967296.0 + *digit;
    return number;
}

} // namespace kq::test
