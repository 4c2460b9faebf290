#pragma once

#include <cstdint>
#include <optional>

namespace kq {

/// What a group of people did in the window after a campaign, as sums.
struct GroupOutcome {
    std::int64_t people = 0;
    std::int64_t buyers = 0; ///< with one purchase or more
    std::int64_t orders = 0;
    double revenue = 0;        ///< minor units
    double squaredRevenue = 0; ///< sum over people of the square of their revenue
    double squaredOrders = 0;  ///< the same of their number of orders

    /// Takes one person in.
    void add(std::int64_t ordersOfPerson, std::int64_t revenueOfPerson);
};

/// A difference with the interval in which it lies with 95 percent confidence.
struct Difference {
    double value = 0;
    double low = 0;
    double high = 0;

    /// Whether 0 lies outside.
    [[nodiscard]] bool isProven() const { return low > 0 || high < 0; }

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What a message brought: people who got it against people who were held out.
struct Effect {
    Difference buyers;  ///< of the shares of people who bought
    Difference orders;  ///< orders a person
    Difference revenue; ///< minor units a person
};

/// The fewest people in each group, and buyers that the smaller one could expect if the message
/// made no difference, below which no interval is told: the intervals lean on sums of many
/// independent people. Of 50 people held out at random from 500 of whom one in fifty buys, often
/// nobody happens to buy; their revenue then seems to have no spread, and more than a quarter of
/// messages without any effect would be called proven.
/// Source of the second: W. G. Cochran, Biometrics 10 (1954) 417-451.
inline constexpr std::int64_t fewestPeople = 30;
inline constexpr std::int64_t fewestExpectedBuyers = 5;

/// Empty where the groups are too few to tell.
std::optional<Effect> effectOf(const GroupOutcome &contacted, const GroupOutcome &heldOut);

/// The difference of two shares with Newcombe's interval of the two Wilson scores.
/// Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10.
Difference shareDifference(std::int64_t hits1, std::int64_t people1, std::int64_t hits2,
                           std::int64_t people2);

/// The mean and spread of one group.
struct Sample {
    double mean = 0;
    double variance = 0; ///< with n - 1
    std::int64_t size = 0;
};

/// The difference of two means with Welch's interval, for unequal variances. Both samples have two
/// members or more.
/// Source: B. L. Welch, Biometrika 34 (1947) 28-35.
Difference meanDifference(const Sample &first, const Sample &second);

} // namespace kq
