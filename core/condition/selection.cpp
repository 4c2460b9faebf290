#include "core/condition/selection.h"

#include "core/condition/exact_number.h"
#include "core/condition/number_match.h"
#include "core/condition/ratio_loop.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace kq {

namespace {

constexpr std::int64_t lowestNumber = MetricShape::empty + 1;
constexpr std::int64_t highestNumber = std::numeric_limits<std::int64_t>::max();

/// What lies between two values, and how much lies above and below.
struct Found {
    std::vector<MetricNumbers> inside;
    std::size_t insideCount = 0; // also where they are all the same and not written down
    std::size_t above = 0;
    std::size_t all = 0; // values that are not empty
};

/// Selects among whole numbers, or numbers that share a denominator.
class WholeSelection {
public:
    static std::int64_t keyOf(MetricNumbers numbers) { return numbers.numerator; }

    void setBounds(std::int64_t low, std::int64_t high)
    {
        m_low = low;
        m_high = high;
    }

    void add(const MetricValues &all, const Block &block, Scratch &scratch, Found &found) const
    {
        all.values(block, BlockMask::all(block), scratch);
        const std::int64_t *values = scratch.numerators.data();
        BlockMask inside;
        BlockMask above;
        BlockMask known;
        const std::int64_t low = m_low;
        const std::int64_t high = m_high;
        fill(block, scratch, above, [=](std::size_t i) { return values[i] > high; });
        fill(block, scratch, inside, [=](std::size_t i) { return values[i] >= low; });
        fill(block, scratch, known, [=](std::size_t i) { return values[i] != MetricShape::empty; });
        inside -= above;
        found.above += above.count();
        found.all += known.count();
        found.insideCount += inside.count();
        if (m_low != m_high)
            inside.forEach([&](std::size_t i) { found.inside.push_back({values[i], 1}); });
    }

    /// The value at @p place among those inside.
    [[nodiscard]] MetricNumbers select(Found &found, std::size_t place) const
    {
        if (m_low == m_high)
            return {m_low, 1};
        const auto nth = found.inside.begin() + static_cast<std::ptrdiff_t>(place);
        std::ranges::nth_element(found.inside, nth, std::ranges::greater(),
                                 &MetricNumbers::numerator);
        return *nth;
    }

    /// Whether a value inside is surely not above or below one that was counted as such.
    [[nodiscard]] static bool isSure(MetricNumbers) { return true; }

private:
    std::int64_t m_low = lowestNumber;
    std::int64_t m_high = highestNumber;
};

/// Selects among ratios: doubles say what lies clearly above and below.
class RatioSelection {
public:
    static double keyOf(MetricNumbers numbers) { return exact(numbers).toDouble(); }

    void setBounds(double low, double high)
    {
        m_low = low;
        m_high = high;
    }

    void add(const MetricValues &values, const Block &block, Scratch &scratch, Found &found) const
    {
        const MetricValues::ReadyRatios ratios =
            ratiosOf(values, block, BlockMask::all(block), scratch);
        const double low = m_low;
        const double high = m_high;
        std::uint8_t *inside = scratch.bytes.data();
        std::uint8_t *above = scratch.unsure.data();
        const std::int64_t *numerators = ratios.numerators;
        const std::int64_t *denominators = ratios.denominators;
        std::size_t known = 0;
        for (std::size_t i = 0; i < block.size; ++i)
            known += static_cast<std::size_t>(denominators[i] != 0);
        forEachRatio(numerators, denominators, block.size,
                     [=](std::size_t i, double over, double by) {
                         inside[i] = static_cast<std::uint8_t>(isRatioWithin(over, by, low, high));
                         above[i] = static_cast<std::uint8_t>(
                             isRatioWithin(over, by, high, NumberMatch::Bounds::beyondAll));
                     });
        const auto end = static_cast<std::ptrdiff_t>(block.size);
        std::fill(scratch.bytes.begin() + end, scratch.bytes.end(), std::uint8_t{0});
        std::fill(scratch.unsure.begin() + end, scratch.unsure.end(), std::uint8_t{0});
        BlockMask insideMask;
        BlockMask aboveMask;
        pack(scratch.bytes, insideMask);
        pack(scratch.unsure, aboveMask);
        found.above += aboveMask.count();
        found.all += known;
        found.insideCount += insideMask.count();
        insideMask.forEach([&](std::size_t i) {
            found.inside.push_back({numerators[i], denominators[i]});
        });
    }

    /// By doubles first; only those that doubles cannot tell from the one sought are compared
    /// exactly.
    [[nodiscard]] static MetricNumbers select(const Found &found, std::size_t place)
    {
        std::vector<double> keys;
        keys.reserve(found.inside.size());
        for (const MetricNumbers numbers : found.inside)
            keys.push_back(keyOf(numbers));
        const auto nth = keys.begin() + static_cast<std::ptrdiff_t>(place);
        std::ranges::nth_element(keys, nth, std::ranges::greater());
        const double about = *nth;
        std::vector<MetricNumbers> near;
        std::size_t above = 0;
        for (const MetricNumbers numbers : found.inside) {
            const double key = keyOf(numbers);
            if (clearlyLess(about, key))
                ++above;
            else if (!clearlyLess(key, about))
                near.push_back(numbers);
        }
        const auto sought = near.begin() + static_cast<std::ptrdiff_t>(place - above);
        std::ranges::nth_element(near, sought, std::ranges::greater(), exact);
        return *sought;
    }

    [[nodiscard]] bool isSure(MetricNumbers numbers) const
    {
        const double key = keyOf(numbers);
        return clearlyLess(m_low, key) && clearlyLess(key, m_high);
    }

private:
    static Ratio exact(MetricNumbers numbers) { return {numbers.numerator, numbers.denominator}; }

    double m_low = -NumberMatch::Bounds::beyondAll;
    double m_high = NumberMatch::Bounds::beyondAll;
};

/// The values of every 64th customer, those that are not empty, in descending order.
template <class Selection>
auto sampleOf(const MetricValues &values, std::size_t customers, Scratch &scratch)
{
    std::vector<decltype(Selection::keyOf({}))> sample;
    for (Block block; block.first < customers; block.first += Profiles::blockSize) {
        block.size = std::min(Profiles::blockSize, customers - block.first);
        BlockMask wanted;
        // Not the same customer of every 64, whose neighbours may have come in a rhythm.
        for (std::size_t i = 0; (i + 1) * 64 <= block.size; ++i)
            wanted.set(i * 64 + i * 29 % 64);
        values.values(block, wanted, scratch);
        wanted.forEach([&](std::size_t place) {
            const MetricNumbers numbers{scratch.numerators[place], scratch.denominators[place]};
            if (numbers.numerator != MetricShape::empty)
                sample.push_back(Selection::keyOf(numbers));
        });
    }
    std::ranges::sort(sample, std::ranges::greater());
    return sample;
}

/// Sets bounds between which, most probably, the place lies.
template <class Selection>
void narrow(Selection &selection, const MetricValues &values, std::size_t customers,
            const PlaceOf &placeOf, Scratch &scratch)
{
    constexpr std::size_t leastSample = 64;
    const auto sample = sampleOf<Selection>(values, customers, scratch);
    if (sample.size() < leastSample)
        return;
    const std::size_t all = sample.size() * 64; // about so many values there are
    const std::optional<std::size_t> place = placeOf(all);
    if (!place)
        return;
    // Four standard deviations of the number of sampled values above the one sought, at most.
    const auto spread =
        static_cast<std::size_t>(2.0 * std::sqrt(static_cast<double>(sample.size())) + 1);
    const std::size_t middle = std::min(*place / 64, sample.size() - 1);
    const auto widened = [](auto key, int direction) {
        if constexpr (std::is_floating_point_v<decltype(key)>)
            return key + direction * (std::abs(key) * 1e-9 + 1e-9);
        else
            return key;
    };
    // At the ends of the sample there may be values beyond it.
    using Key = decltype(Selection::keyOf({}));
    const Key beyond = std::is_floating_point_v<Key>
                           ? static_cast<Key>(NumberMatch::Bounds::beyondAll)
                           : static_cast<Key>(highestNumber);
    const Key below = std::is_floating_point_v<Key> ? -beyond : static_cast<Key>(lowestNumber);
    const Key high = middle >= spread ? widened(sample[middle - spread], 1) : beyond;
    const Key low = middle + spread < sample.size() ? widened(sample[middle + spread], -1) : below;
    selection.setBounds(low, high);
}

template <class Selection>
Result<std::optional<Ratio>> selected(Selection selection, const MetricValues &values,
                                      std::size_t customers, const PlaceOf &placeOf,
                                      const JobControl &control, Scratch &scratch)
{
    Found found;
    const bool done = forEachBlock(customers, control, [&](const Block &block) {
        selection.add(values, block, scratch, found);
    });
    if (!done)
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    const std::optional<std::size_t> place = found.all == 0 ? std::nullopt : placeOf(found.all);
    if (!place)
        return std::optional<Ratio>();
    if (*place >= found.above && *place < found.above + found.insideCount) {
        const MetricNumbers numbers = selection.select(found, *place - found.above);
        if (selection.isSure(numbers)) {
            return std::optional(Ratio(
                numbers.numerator, values.shape().isRatio() ? numbers.denominator
                                                            : values.shape().commonDenominator()));
        }
    }
    // The sample misled; without bounds everything is put in order.
    return selected(Selection(), values, customers, placeOf, control, scratch);
}

template <class Selection>
Result<std::optional<Ratio>> valueAtWith(const MetricValues &values, std::size_t customers,
                                         const PlaceOf &placeOf, const JobControl &control)
{
    Selection selection;
    const auto scratch = std::make_unique<Scratch>();
    if (customers > Profiles::blockSize)
        narrow(selection, values, customers, placeOf, *scratch);
    return selected(selection, values, customers, placeOf, control, *scratch);
}

} // namespace

Result<std::optional<Ratio>> valueAt(const MetricValues &values, std::size_t customers,
                                     const PlaceOf &placeOf, const JobControl &control)
{
    return values.shape().isRatio()
               ? valueAtWith<RatioSelection>(values, customers, placeOf, control)
               : valueAtWith<WholeSelection>(values, customers, placeOf, control);
}

std::vector<std::int64_t> sampleOfWhole(const MetricValues &values, std::size_t customers)
{
    const auto scratch = std::make_unique<Scratch>();
    return sampleOf<WholeSelection>(values, customers, *scratch);
}

} // namespace kq
