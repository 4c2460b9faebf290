#include "core/condition/order_statistics.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <limits>

namespace kq {

namespace {

constexpr int bucketBits = 16;

/// The lowest and the highest key that is not empty, and how many there are.
struct Extent {
    std::int64_t lowest = std::numeric_limits<std::int64_t>::max();
    std::int64_t highest = MetricShape::empty;
    std::size_t count = 0;

    void add(std::int64_t key)
    {
        const bool known = key != MetricShape::empty;
        lowest = known ? std::min(lowest, key) : lowest;
        highest = std::max(highest, key);
        count += known ? 1 : 0;
    }
};

/// Equal stretches of the range of keys, the lowest keys in the first. What is empty falls into one
/// more, behind all others.
class Buckets {
public:
    explicit Buckets(const Extent &extent)
        : m_counts((std::size_t{1} << bucketBits) + 1)
        , m_lowest(static_cast<std::uint64_t>(extent.lowest))
    {
        const std::uint64_t range = static_cast<std::uint64_t>(extent.highest) - m_lowest;
        m_shift = std::max(0, static_cast<int>(std::bit_width(range)) - bucketBits);
    }

    void add(std::int64_t key) { ++m_counts[of(key)]; }
    [[nodiscard]] std::size_t of(std::int64_t key) const
    {
        const std::uint64_t place = (static_cast<std::uint64_t>(key) - m_lowest) >> m_shift;
        return key == MetricShape::empty ? size() : static_cast<std::size_t>(place);
    }
    [[nodiscard]] std::size_t count(std::size_t bucket) const { return m_counts[bucket]; }
    [[nodiscard]] std::size_t size() const { return m_counts.size() - 1; } ///< without that one
    /// Whether the keys of a bucket are all the same.
    [[nodiscard]] bool areSingle() const { return m_shift == 0; }
    [[nodiscard]] std::int64_t lowestOf(std::size_t bucket) const
    {
        return static_cast<std::int64_t>(m_lowest + (std::uint64_t{bucket} << m_shift));
    }

private:
    std::vector<std::size_t> m_counts;
    std::uint64_t m_lowest = 0;
    int m_shift = 0;
};

/// A bucket with the places that fall into it.
struct Asked {
    std::size_t bucket = 0;
    std::size_t above = 0; // keys in higher buckets
    std::vector<std::int64_t> keys;
};

} // namespace

Result<std::vector<OrderStatistic>> orderStatistics(std::span<const std::int64_t> keys,
                                                    const PlacesOf &placesOf,
                                                    const JobControl &control)
{
    const Error cancelled{ErrorCode::Cancelled, {}, {}, {}};
    const auto eachKey = [&](auto visit) {
        return forEachStretch(keys.size(), control, [&](std::size_t first, std::size_t last) {
            for (std::size_t i = first; i < last; ++i)
                visit(keys[i]);
        });
    };
    Extent extent;
    if (!eachKey([&](std::int64_t key) { extent.add(key); }))
        return cancelled;
    const std::vector<std::size_t> places = placesOf(extent.count);
    std::vector<OrderStatistic> statistics;
    statistics.reserve(places.size());
    if (places.empty())
        return statistics;
    Buckets buckets(extent);
    if (!eachKey([&](std::int64_t key) { buckets.add(key); }))
        return cancelled;

    std::vector<Asked> asked;
    std::vector<std::size_t> askedOf; // for each place its element of asked
    std::size_t bucket = buckets.size();
    std::size_t above = 0; // keys in buckets higher than `bucket`
    for (const std::size_t place : places) {
        while (bucket == buckets.size() || above + buckets.count(bucket) <= place) {
            if (bucket != buckets.size())
                above += buckets.count(bucket);
            --bucket;
        }
        if (asked.empty() || asked.back().bucket != bucket)
            asked.push_back({bucket, above, {}});
        askedOf.push_back(asked.size() - 1);
    }

    if (buckets.areSingle()) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Asked &here = asked[askedOf[i]];
            statistics.push_back({buckets.lowestOf(here.bucket), places[i], here.above});
        }
        return statistics;
    }
    std::vector<std::uint8_t> askedAt(buckets.size() + 1); // element of asked + 1
    for (std::size_t i = 0; i < asked.size(); ++i) {
        asked[i].keys.reserve(buckets.count(asked[i].bucket));
        askedAt[asked[i].bucket] = static_cast<std::uint8_t>(i + 1);
    }
    if (!eachKey([&](std::int64_t key) {
            if (const std::uint8_t at = askedAt[buckets.of(key)]; at != 0)
                asked[at - 1U].keys.push_back(key);
        }))
        return cancelled;

    for (std::size_t i = 0; i < places.size(); ++i) {
        if (control.cancelled())
            return cancelled;
        Asked &here = asked[askedOf[i]];
        const auto nth = here.keys.begin() + static_cast<std::ptrdiff_t>(places[i] - here.above);
        std::nth_element(here.keys.begin(), nth, here.keys.end(), std::greater<>());
        const std::int64_t key = *nth;
        const auto larger =
            std::ranges::count_if(here.keys, [key](std::int64_t other) { return other > key; });
        statistics.push_back({key, places[i], here.above + static_cast<std::size_t>(larger)});
    }
    return statistics;
}

} // namespace kq
