#include "core/campaign/effect.h"

#include "core/campaign/student.h"

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

constexpr double upperTail = 0.975;                  // of an interval of 95 percent
constexpr double normalQuantile = 1.959963984540054; // of the standard normal at upperTail

struct Wilson {
    double low = 0;
    double high = 0;
};

Wilson wilson(std::int64_t hits, std::int64_t people)
{
    const double n = static_cast<double>(people);
    const double p = static_cast<double>(hits) / n;
    const double z = normalQuantile;
    const double middle = 2 * n * p + z * z;
    const double spread = z * std::sqrt(z * z + 4 * n * p * (1 - p));
    const double bottom = 2 * (n + z * z);
    return {(middle - spread) / bottom, (middle + spread) / bottom};
}

Sample sampleOf(double sum, double squares, std::int64_t people)
{
    const double n = static_cast<double>(people);
    const double mean = sum / n;
    return {mean, std::max(0.0, (squares - n * mean * mean) / (n - 1)), people};
}

} // namespace

void GroupOutcome::add(std::int64_t ordersOfPerson, std::int64_t revenueOfPerson)
{
    ++people;
    if (ordersOfPerson > 0)
        ++buyers;
    orders += ordersOfPerson;
    const auto spent = static_cast<double>(revenueOfPerson);
    const auto bought = static_cast<double>(ordersOfPerson);
    revenue += spent;
    squaredRevenue += spent * spent;
    squaredOrders += bought * bought;
}

std::optional<Effect> effectOf(const GroupOutcome &contacted, const GroupOutcome &heldOut)
{
    const std::int64_t fewer = std::min(contacted.people, heldOut.people);
    const std::int64_t buyers = contacted.buyers + heldOut.buyers;
    if (fewer < fewestPeople ||
        buyers * fewer < fewestExpectedBuyers * (contacted.people + heldOut.people))
        return std::nullopt;
    Effect effect;
    effect.buyers =
        shareDifference(contacted.buyers, contacted.people, heldOut.buyers, heldOut.people);
    effect.orders = meanDifference(
        sampleOf(static_cast<double>(contacted.orders), contacted.squaredOrders, contacted.people),
        sampleOf(static_cast<double>(heldOut.orders), heldOut.squaredOrders, heldOut.people));
    effect.revenue =
        meanDifference(sampleOf(contacted.revenue, contacted.squaredRevenue, contacted.people),
                       sampleOf(heldOut.revenue, heldOut.squaredRevenue, heldOut.people));
    return effect;
}

Difference shareDifference(std::int64_t hits1, std::int64_t people1, std::int64_t hits2,
                           std::int64_t people2)
{
    const double p1 = static_cast<double>(hits1) / static_cast<double>(people1);
    const double p2 = static_cast<double>(hits2) / static_cast<double>(people2);
    const Wilson first = wilson(hits1, people1);
    const Wilson second = wilson(hits2, people2);
    const double value = p1 - p2;
    return {value, value - std::hypot(p1 - first.low, second.high - p2),
            value + std::hypot(first.high - p1, p2 - second.low)};
}

Difference meanDifference(const Sample &first, const Sample &second)
{
    const double share1 = first.variance / static_cast<double>(first.size);
    const double share2 = second.variance / static_cast<double>(second.size);
    const double value = first.mean - second.mean;
    const double squared = share1 + share2;
    if (squared == 0)
        return {value, value, value};
    const double degrees = squared * squared /
                           (share1 * share1 / static_cast<double>(first.size - 1) +
                            share2 * share2 / static_cast<double>(second.size - 1));
    const double reach = studentQuantile(upperTail, degrees) * std::sqrt(squared);
    return {value, value - reach, value + reach};
}

} // namespace kq
