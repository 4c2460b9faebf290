#include "core/condition/order_statistics.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace kq {

namespace {

constexpr int bucketBits = 16;

/// Equal stretches of the range of keys, the lowest keys in the first.
class Buckets {
public:
    explicit Buckets(std::span<const std::int64_t> keys)
        : m_counts((std::size_t{1} << bucketBits) + 1)
    {
        const auto [lowest, highest] = std::ranges::minmax(keys);
        // NOLINTNEXTLINE(cppcoreguidelines-prefer-member-initializer): both ends in one pass
        m_lowest = static_cast<std::uint64_t>(lowest);
        const std::uint64_t range = static_cast<std::uint64_t>(highest) - m_lowest;
        m_shift = std::max(0, static_cast<int>(std::bit_width(range)) - bucketBits);
        for (const std::int64_t key : keys)
            ++m_counts[of(key)];
    }

    [[nodiscard]] std::size_t of(std::int64_t key) const
    {
        return static_cast<std::size_t>((static_cast<std::uint64_t>(key) - m_lowest) >> m_shift);
    }
    [[nodiscard]] std::size_t count(std::size_t bucket) const { return m_counts[bucket]; }
    [[nodiscard]] std::size_t size() const { return m_counts.size(); }

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
                                                    std::span<const std::size_t> places,
                                                    const JobControl &control)
{
    std::vector<OrderStatistic> statistics;
    if (keys.empty() || places.empty())
        return statistics;
    const Buckets buckets(keys);
    if (control.cancelled())
        return Error{ErrorCode::Cancelled, {}, {}, {}};

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

    std::vector<std::uint8_t> askedAt(buckets.size()); // element of asked + 1
    for (std::size_t i = 0; i < asked.size(); ++i) {
        asked[i].keys.reserve(buckets.count(asked[i].bucket));
        askedAt[asked[i].bucket] = static_cast<std::uint8_t>(i + 1);
    }
    for (const std::int64_t key : keys) {
        if (const std::uint8_t at = askedAt[buckets.of(key)]; at != 0)
            asked[at - 1U].keys.push_back(key);
    }

    for (std::size_t i = 0; i < places.size(); ++i) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        Asked &here = asked[askedOf[i]];
        const auto nth = here.keys.begin() + static_cast<std::ptrdiff_t>(places[i] - here.above);
        std::nth_element(here.keys.begin(), nth, here.keys.end(), std::greater<>());
        const std::int64_t key = *nth;
        const auto larger =
            std::ranges::count_if(here.keys, [key](std::int64_t other) { return other > key; });
        statistics.push_back({key, here.above + static_cast<std::size_t>(larger)});
    }
    return statistics;
}

} // namespace kq
