#include "core/condition/scores.h"

#include "core/condition/order_statistics.h"

#include <array>

namespace kq {

namespace {

/// Where a score begins to be lower: all customers above @p key stand before, and of those with
/// this very key the first @p ties.
struct Boundary {
    std::int64_t key = MetricColumn::empty;
    std::size_t ties = 0;
};

/// How many boundaries of its own key a customer stands behind; the next one with this key stands
/// one place further on.
int fallsOfTied(std::int64_t key, std::array<Boundary, 4> &boundaries)
{
    int falls = 0;
    for (Boundary &boundary : boundaries) {
        if (key != boundary.key)
            continue;
        if (boundary.ties > 0)
            --boundary.ties;
        else
            ++falls;
    }
    return falls;
}

} // namespace

Result<std::vector<std::uint8_t>> quintiles(const std::vector<std::int64_t> &keys,
                                            const JobControl &control)
{
    std::vector<std::int64_t> order;
    order.reserve(keys.size());
    for (const std::int64_t key : keys) {
        if (key != MetricColumn::empty)
            order.push_back(key);
    }
    if (control.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    const std::size_t n = order.size();

    // Position i scores 5 - floor(5·i / n): the score falls at ceil(n·k / 5) for k from 1 to 4.
    std::vector<std::size_t> places;
    for (std::size_t k = 1; k <= 4; ++k) {
        if (const std::size_t place = (n * k + 4) / 5; place < n)
            places.push_back(place);
    }
    // A fall behind everybody is none: no key is as low.
    std::array<Boundary, 4> boundaries;
    const Result<std::vector<OrderStatistic>> falls = orderStatistics(order, places, control);
    if (!falls)
        return falls.error();
    for (std::size_t k = 0; k < falls->size(); ++k)
        boundaries[k] = {(*falls)[k].key, places[k] - (*falls)[k].above};

    if (control.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    std::vector<std::uint8_t> scores(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const std::int64_t key = keys[i];
        int passed = 0;
        bool tied = false;
        for (const Boundary &boundary : boundaries) {
            passed += key < boundary.key ? 1 : 0;
            tied |= key == boundary.key;
        }
        if (tied)
            passed += fallsOfTied(key, boundaries);
        scores[i] = key == MetricColumn::empty ? 0 : static_cast<std::uint8_t>(5 - passed);
    }
    return scores;
}

} // namespace kq
