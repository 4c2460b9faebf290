#pragma once

#include "core/care/group_figures.h"

#include <vector>

namespace kq {

/// One bar of a spread: values from `from` up to, but without, the `from` of the next bar.
struct SpreadBar {
    double from = 0;
    std::int64_t group = 0; ///< customers
    std::int64_t shop = 0;

    friend bool operator==(const SpreadBar &, const SpreadBar &) = default;
};

/// How the buyers of a group spread over one figure, beside those of the shop.
struct Spread {
    std::vector<SpreadBar> bars; ///< ascending; the last one has no upper end
    std::int64_t group = 0;      ///< buyers
    std::int64_t shop = 0;

    friend bool operator==(const Spread &, const Spread &) = default;
};

/// The four figures of a group's page.
struct GroupSpreads {
    Spread frequency;  ///< purchases
    Spread orderValue; ///< average order of each customer, minor units
    Spread tenure;     ///< days
    Spread recency;    ///< days
};

GroupSpreads spreadsOf(const CustomerSet &group, const FactorColumns &factors);

} // namespace kq
