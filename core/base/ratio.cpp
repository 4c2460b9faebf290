#include "core/base/ratio.h"

namespace kq {

namespace {

/// Compares a/b with c/d, all denominators above 0, without a product that could overflow: the
/// whole parts first, then the remainders turned upside down, as in Euclid's algorithm.
std::strong_ordering compare(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d)
{
    const auto floorDivide = [](std::int64_t n, std::int64_t by) {
        const std::int64_t quotient = n / by;
        return n % by < 0 ? quotient - 1 : quotient;
    };
    bool flipped = false;
    for (;;) {
        const std::int64_t left = floorDivide(a, b);
        const std::int64_t right = floorDivide(c, d);
        const auto ordered = [&](std::strong_ordering order) {
            return flipped ? 0 <=> order : order;
        };
        if (left != right)
            return ordered(left <=> right);
        const std::int64_t leftRest = a - left * b;
        const std::int64_t rightRest = c - right * d;
        if (leftRest == 0 || rightRest == 0)
            return ordered(leftRest <=> rightRest);
        a = b;
        b = leftRest;
        c = d;
        d = rightRest;
        flipped = !flipped;
    }
}

} // namespace

Ratio::Ratio(Decimal decimal)
    : m_numerator(decimal.units())
{
    for (int i = 0; i < decimal.scale(); ++i)
        m_denominator *= 10;
}

std::strong_ordering operator<=>(Ratio a, Ratio b)
{
    return compare(a.m_numerator, a.m_denominator, b.m_numerator, b.m_denominator);
}

} // namespace kq
