#include "core/campaign/student.h"

#include <cmath>
#include <limits>

namespace kq {

namespace {

constexpr int mostTerms = 500;
constexpr int halvings = 200;

/// Keeps a denominator of Lentz's method away from 0.
double awayFromZero(double value)
{
    constexpr double tiny = 1e-300;
    return std::abs(value) < tiny ? tiny : value;
}

double betaFraction(double x, double a, double b)
{
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m <= mostTerms; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / awayFromZero(1 + even * d);
        c = awayFromZero(1 + even / c);
        result *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / awayFromZero(1 + odd * d);
        c = awayFromZero(1 + odd / c);
        const double step = d * c;
        result *= step;
        if (std::abs(step - 1) < std::numeric_limits<double>::epsilon())
            break;
    }
    return result;
}

/// The regularised incomplete beta function.
double incompleteBeta(double x, double a, double b)
{
    if (x <= 0)
        return 0;
    if (x >= 1)
        return 1;
    const double front = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) +
                                  a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(x, a, b) / a
                                     : 1 - front * betaFraction(1 - x, b, a) / b;
}

/// The probability that t is below @p t, which is not negative.
double probabilityBelow(double t, double degrees)
{
    return 1 - incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

} // namespace

double studentQuantile(double p, double degrees)
{
    if (p < 0.5)
        return -studentQuantile(1 - p, degrees);
    double low = 0;
    double high = 1;
    while (probabilityBelow(high, degrees) < p && high < 1e15)
        high *= 2;
    for (int i = 0; i < halvings && low < high; ++i) {
        const double middle = low + (high - low) / 2;
        if (middle == low || middle == high)
            break;
        (probabilityBelow(middle, degrees) < p ? low : high) = middle;
    }
    return high;
}

} // namespace kq
