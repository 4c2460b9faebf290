#include "core/condition/selection.h"

#include "core/condition/exact_number.h"
#include "core/condition/number_match.h"
#include "core/condition/ratio_loop.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace kq {

namespace {

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
    using Key = std::int64_t;
    static constexpr Key lowest = MetricShape::empty + 1;
    static constexpr Key highest = std::numeric_limits<std::int64_t>::max();

    /// A bound so that @p key lies between it and the one on the other side.
    static Key beside(Key key, int) { return key; }
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
    std::int64_t m_low = lowest;
    std::int64_t m_high = highest;
};

/// Selects among ratios: floats or doubles say what lies clearly above and below. The bounds are
/// floats, so that both kinds of number fall on the same side of them.
class RatioSelection {
public:
    using Key = float;
    static constexpr float highest = std::numeric_limits<float>::infinity();
    static constexpr float lowest = -highest;

    static float beside(float key, int direction)
    {
        constexpr float farthest = std::numeric_limits<float>::max();
        return std::nextafter(key, direction < 0 ? -farthest : farthest);
    }
    static float keyOf(MetricNumbers numbers)
    {
        return static_cast<float>(exact(numbers).toDouble());
    }

    void setBounds(float low, float high)
    {
        m_low = low;
        m_high = high;
    }

    void add(const MetricValues &values, const Block &block, Scratch &scratch, Found &found) const
    {
        const std::span<const float> floats = values.readyFloats(block, scratch);
        const MetricValues::ReadyRatios ratios =
            ratiosOf(values, block, BlockMask::all(block), scratch);
        BlockMask inside;
        BlockMask above;
        if (floats.empty())
            divideDoubles(ratios, block, scratch, inside, above, found);
        else
            divideFloats(floats, block, scratch, inside, above, found);
        found.above += above.count();
        found.insideCount += inside.count();
        inside.forEach([&](std::size_t i) {
            found.inside.push_back({ratios.numerators[i], ratios.denominators[i]});
        });
    }

    /// By doubles first; only those that doubles cannot tell from the one sought are compared
    /// exactly.
    [[nodiscard]] static MetricNumbers select(const Found &found, std::size_t place)
    {
        std::vector<double> keys;
        keys.reserve(found.inside.size());
        for (const MetricNumbers numbers : found.inside)
            keys.push_back(exact(numbers).toDouble());
        std::vector<double> ordered = keys;
        const auto nth = ordered.begin() + static_cast<std::ptrdiff_t>(place);
        std::ranges::nth_element(ordered, nth, std::ranges::greater());
        const double about = *nth;
        std::vector<MetricNumbers> near;
        std::size_t above = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (clearlyLess(about, keys[i]))
                ++above;
            else if (!clearlyLess(keys[i], about))
                near.push_back(found.inside[i]);
        }
        const auto sought = near.begin() + static_cast<std::ptrdiff_t>(place - above);
        std::ranges::nth_element(near, sought, std::ranges::greater(), exact);
        return *sought;
    }

    /// Floats grow with the values: who stands beyond a bound stands beyond whoever's float lies
    /// truly between them.
    [[nodiscard]] bool isSure(MetricNumbers numbers) const
    {
        const float key = keyOf(numbers);
        return m_low < key && key < m_high;
    }

private:
    static Ratio exact(MetricNumbers numbers) { return {numbers.numerator, numbers.denominator}; }

    void divideFloats(std::span<const float> floats, const Block &block, Scratch &scratch,
                      BlockMask &inside, BlockMask &above, Found &found) const
    {
        const float *values = floats.data();
        const float low = m_low;
        const float high = m_high;
        BlockMask known;
        fill(block, scratch, known,
             [=](std::size_t i) { return values[i] > SummaryColumns::noAverage; });
        fill(block, scratch, above, [=](std::size_t i) { return values[i] > high; });
        fill(block, scratch, inside, [=](std::size_t i) { return values[i] > low; });
        inside -= above;
        found.all += known.count();
    }

    void divideDoubles(const MetricValues::ReadyRatios &ratios, const Block &block,
                       Scratch &scratch, BlockMask &insideMask, BlockMask &aboveMask,
                       Found &found) const
    {
        constexpr double beyondAll = NumberMatch::Bounds::beyondAll;
        const double low = m_low == lowest ? -beyondAll : double{m_low};
        const double high = m_high == highest ? beyondAll : double{m_high};
        std::uint8_t *inside = scratch.bytes.data();
        std::uint8_t *above = scratch.unsure.data();
        forEachRatio(ratios.numerators, ratios.denominators, block.size,
                     [=](std::size_t i, double over, double by) {
                         inside[i] =
                             static_cast<std::uint8_t>(isRatioWithin(over, by, low, beyondAll));
                         above[i] =
                             static_cast<std::uint8_t>(isRatioWithin(over, by, high, beyondAll));
                     });
        packBlock(block, scratch.bytes, insideMask);
        packBlock(block, scratch.unsure, aboveMask);
        insideMask -= aboveMask;
        for (std::size_t i = 0; i < block.size; ++i)
            found.all += static_cast<std::size_t>(ratios.denominators[i] != 0);
    }

    float m_low = lowest;
    float m_high = highest;
};

/// The values of every 64th customer, those that are not empty.
template <class Selection>
auto sampleOf(const MetricValues &values, std::size_t customers, Scratch &scratch)
{
    std::vector<typename Selection::Key> sample;
    for (Block block; block.first < customers; block.first += Profiles::blockSize) {
        block.size = std::min(Profiles::blockSize, customers - block.first);
        BlockMask wanted;
        // Not the same customer of every 64, whose neighbours may have come in a rhythm.
        for (std::size_t i = 0; (i + 1) * 64 <= block.size; ++i)
            wanted.set(i * 64 + i * 29 % 64);
        if constexpr (std::is_same_v<typename Selection::Key, float>) {
            if (const std::span<const float> floats = values.readyFloats(block, scratch);
                !floats.empty()) {
                wanted.forEach([&](std::size_t place) {
                    if (floats[place] > SummaryColumns::noAverage)
                        sample.push_back(floats[place]);
                });
                continue;
            }
        }
        values.values(block, wanted, scratch);
        wanted.forEach([&](std::size_t place) {
            const MetricNumbers numbers{scratch.numerators[place], scratch.denominators[place]};
            if (numbers.numerator != MetricShape::empty)
                sample.push_back(Selection::keyOf(numbers));
        });
    }
    return sample;
}

/// Sets bounds between which, most probably, the place lies.
template <class Selection>
void narrow(Selection &selection, const MetricValues &values, std::size_t customers,
            const PlaceOf &placeOf, Scratch &scratch)
{
    constexpr std::size_t leastSample = 64;
    auto sample = sampleOf<Selection>(values, customers, scratch);
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
    // At the ends of the sample there may be values beyond it.
    using Key = typename Selection::Key;
    const auto sampled = [&](std::size_t at, int direction) {
        const auto nth = sample.begin() + static_cast<std::ptrdiff_t>(at);
        std::ranges::nth_element(sample, nth, std::ranges::greater());
        return Selection::beside(*nth, direction);
    };
    const Key high = middle >= spread ? sampled(middle - spread, 1) : Selection::highest;
    const Key low =
        middle + spread < sample.size() ? sampled(middle + spread, -1) : Selection::lowest;
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
    std::vector<std::int64_t> sample = sampleOf<WholeSelection>(values, customers, *scratch);
    std::ranges::sort(sample, std::ranges::greater());
    return sample;
}

} // namespace kq
