#pragma once

#include <compare>
#include <cstdint>

namespace kq {

/// An amount of money in whole minor units of the shop's currency (đồng for VND, cents for USD).
struct Money {
    std::int64_t minor = 0;

    friend auto operator<=>(Money, Money) = default;
    friend Money operator+(Money a, Money b) { return {a.minor + b.minor}; }
    friend Money operator-(Money a, Money b) { return {a.minor - b.minor}; }
    Money &operator+=(Money other)
    {
        minor += other.minor;
        return *this;
    }
};

} // namespace kq
