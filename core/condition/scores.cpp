#include "core/condition/scores.h"

#include "core/base/shared_work.h"
#include "core/condition/block_run.h"
#include "core/condition/order_statistics.h"

#include <array>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace kq {

namespace {

/// Where a score begins to be lower: all customers above @p key stand before, and of those with
/// this very key the first @p ties.
struct Boundary {
    std::int64_t key = MetricShape::empty;
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

/// Scores of customers by one key of each.
Result<std::vector<std::uint8_t>> quintiles(std::span<const std::int64_t> keys,
                                            const JobControl &control)
{
    // Position i scores 5 - floor(5·i / n): the score falls at ceil(n·k / 5) for k from 1 to 4.
    const auto placesOf = [](std::size_t n) {
        std::vector<std::size_t> places;
        for (std::size_t k = 1; k <= 4; ++k) {
            if (const std::size_t place = (n * k + 4) / 5; place < n)
                places.push_back(place);
        }
        return places;
    };
    // A fall behind everybody is none: no key is as low.
    std::array<Boundary, 4> boundaries;
    const Result<std::vector<OrderStatistic>> falls = orderStatistics(keys, placesOf, control);
    if (!falls)
        return falls.error();
    for (std::size_t k = 0; k < falls->size(); ++k)
        boundaries[k] = {(*falls)[k].key, (*falls)[k].place - (*falls)[k].above};

    std::vector<std::uint8_t> scores(keys.size());
    const auto score = [&](std::size_t first, std::size_t last) {
        // Copies: the compiler need not fear that writing scores changes them.
        const std::int64_t *all = keys.data();
        std::uint8_t *into = scores.data();
        const std::array limits{boundaries[0].key, boundaries[1].key, boundaries[2].key,
                                boundaries[3].key};
        for (std::size_t i = first; i < last; ++i) {
            const std::int64_t key = all[i];
            int passed = 0;
            bool tied = false;
            for (const std::int64_t limit : limits) {
                passed += key < limit ? 1 : 0;
                tied |= key == limit;
            }
            if (tied)
                passed += fallsOfTied(key, boundaries);
            into[i] = key == MetricShape::empty ? 0 : static_cast<std::uint8_t>(5 - passed);
        }
    };
    if (!forEachStretch(keys.size(), control, score))
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    return scores;
}

} // namespace

Result<ScoreKeys> scoreKeys(const MetricValues &counts, const MetricValues &lastDays,
                            const MetricValues &totals, std::size_t customers, QThreadPool *pool,
                            const JobControl &control)
{
    const auto room = [customers] {
        return std::make_unique_for_overwrite<std::int64_t[]>(customers);
    };
    ScoreKeys keys{customers, room(), room(), room()};
    const auto work = [&](const Block &block, Scratch &scratch) {
        const std::int64_t *numbers = scratch.numerators.data();
        std::int64_t *purchases = keys.frequency.get() + block.first;
        counts.values(block, BlockMask::all(block), scratch);
        for (std::size_t i = 0; i < block.size; ++i)
            purchases[i] = numbers[i] == 0 ? MetricShape::empty : numbers[i];
        for (const auto &[values, into] :
             {std::pair(&lastDays, &keys.recency), std::pair(&totals, &keys.monetary)}) {
            values->values(block, BlockMask::all(block), scratch);
            std::int64_t *its = into->get() + block.first;
            for (std::size_t i = 0; i < block.size; ++i)
                its[i] = purchases[i] == MetricShape::empty ? MetricShape::empty : numbers[i];
        }
    };
    if (!runBlocks(customers, pool, control, work))
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    return keys;
}

Result<Scores> scoresOf(const ScoreKeys &keys, QThreadPool *pool, const JobControl &control)
{
    Scores scores;
    const std::array ways{std::pair(&keys.recency, &scores.recency),
                          std::pair(&keys.frequency, &scores.frequency),
                          std::pair(&keys.monetary, &scores.monetary)};
    SharedControl shared(control);
    const bool done = shareWork(ways.size(), pool, shared, [&]() -> Worker {
        return [&](std::size_t way) {
            Result<std::vector<std::uint8_t>> scored =
                quintiles({ways[way].first->get(), keys.customers}, shared);
            if (scored)
                *ways[way].second = std::move(*scored);
            else
                shared.stop();
        };
    });
    if (!done || shared.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    return scores;
}

} // namespace kq
