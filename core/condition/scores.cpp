#include "core/condition/scores.h"

#include <algorithm>
#include <array>
#include <functional>

namespace kq {

namespace {

/// Where a score begins to be lower: all customers above @p key stand before, and of those with
/// this very key the first @p ties.
struct Boundary {
    std::int64_t key = 0;
    std::size_t ties = 0;
};

} // namespace

std::vector<std::uint8_t> quintiles(const std::vector<std::int64_t> &keys)
{
    std::vector<std::int64_t> order;
    order.reserve(keys.size());
    for (const std::int64_t key : keys) {
        if (key != MetricColumn::empty)
            order.push_back(key);
    }
    const std::size_t n = order.size();

    // Position i scores 5 - floor(5·i / n): the score falls at ceil(n·k / 5) for k from 1 to 4.
    // No full sort: each boundary's key is found in what lies behind the boundary before it.
    std::array<Boundary, 4> boundaries;
    auto begin = order.begin();
    for (std::size_t k = 1; k <= 4; ++k) {
        const std::size_t position = (n * k + 4) / 5;
        Boundary &boundary = boundaries[k - 1];
        if (position >= n) {
            boundary = {MetricColumn::empty, 0}; // behind everybody
            continue;
        }
        const auto nth = order.begin() + static_cast<std::ptrdiff_t>(position);
        std::nth_element(begin, nth, order.end(), std::greater<>());
        boundary.key = *nth;
        const auto same = std::count(order.begin(), nth, *nth);
        boundary.ties = static_cast<std::size_t>(same);
        begin = nth;
    }

    std::vector<std::uint8_t> scores(keys.size());
    std::array<std::size_t, 4> tiesLeft{};
    for (std::size_t k = 0; k < 4; ++k)
        tiesLeft[k] = boundaries[k].ties;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (keys[i] == MetricColumn::empty)
            continue;
        int score = 5;
        for (std::size_t k = 0; k < 4; ++k) {
            const bool tied = keys[i] == boundaries[k].key;
            if (tied && tiesLeft[k] > 0)
                --tiesLeft[k];
            else if (tied || keys[i] < boundaries[k].key)
                --score;
        }
        scores[i] = static_cast<std::uint8_t>(score);
    }
    return scores;
}

} // namespace kq
