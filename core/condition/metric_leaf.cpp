#include "core/condition/metric_leaf.h"

#include "core/base/overloaded.h"
#include "core/condition/ratio_loop.h"

#include <algorithm>
#include <limits>

namespace kq {

namespace {

/// A column that stands ready, its cells within a range.
template <class Cell>
void fillFromRange(std::span<const Cell> cells, WholeRange range, const Block &block,
                   Scratch &scratch, BlockMask &holds)
{
    using Limits = std::numeric_limits<Cell>;
    if (range.isEmpty() || range.low > Limits::max() || range.high <= Limits::min()) {
        holds = BlockMask();
        return;
    }
    // The lowest number is the empty value and matches no range.
    const auto low =
        static_cast<Cell>(std::max(range.low, static_cast<std::int64_t>(Limits::min()) + 1));
    const auto high = static_cast<Cell>(std::min(range.high, std::int64_t{Limits::max()}));
    fillBetween(cells, low, high, block, scratch, holds);
}

/// The range of the cells from which the values are counted back to the as-of day.
WholeRange countedBack(WholeRange range, std::int64_t asOf)
{
    const std::int64_t widest = std::numeric_limits<std::int64_t>::max() / 2;
    const auto within = [&](std::int64_t value) { return std::clamp(value, -widest, widest); };
    if (range.isEmpty())
        return range;
    return {asOf - within(range.high), asOf - within(range.low)};
}

class MetricLeaf final : public Leaf {
public:
    MetricLeaf(std::unique_ptr<MetricValues> values, MetricMatch match)
        : m_values(std::move(values))
        , m_shape(m_values->shape())
        , m_match(std::move(match))
        , m_range(m_match.range(m_shape.commonDenominator()))
        , m_noneHolds(twinHolds(m_shape.numbersOf(MetricFigures())))
    {}

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override
    {
        if (m_range && !m_match.asksForEmpty()) {
            if (const std::optional<MetricValues::Ready> ready =
                    m_values->ready(block, wanted, scratch)) {
                fillFromReady(*ready, block, scratch, holds);
                return;
            }
        }
        const bool inOrder =
            m_shape.isRatio() && m_match.number() != nullptr && !m_match.asksForEmpty();
        if (inOrder) {
            const std::span<const float> floats = m_values->readyFloats(block, scratch);
            if (!floats.empty()) {
                fillFromFloats(floats, ratiosOf(*m_values, block, wanted, scratch), block, wanted,
                               scratch, holds);
                return;
            }
        }
        BlockMask some;
        if (m_values->valuesOfSome(block, wanted, scratch, some)) {
            holds = m_noneHolds ? wanted : BlockMask();
            holds -= some;
            addOneByOne(some, scratch, holds);
            return;
        }
        if (inOrder && !isSparse(wanted, block)) {
            fillFromRatios(ratiosOf(*m_values, block, wanted, scratch), block, wanted, scratch,
                           holds);
            return;
        }
        m_values->values(block, wanted, scratch);
        holds = BlockMask();
        addOneByOne(wanted, scratch, holds);
    }

private:
    void fillFromReady(const MetricValues::Ready &ready, const Block &block, Scratch &scratch,
                       BlockMask &holds) const
    {
        const WholeRange range =
            ready.daysBefore ? countedBack(*m_range, m_shape.asOf()) : *m_range;
        std::visit([&](auto cells) { fillFromRange(cells, range, block, scratch, holds); },
                   ready.cells);
    }

    /// Doubles decide all that lie clearly inside or outside the bounds; the few at a bound are
    /// compared exactly.
    void fillFromRatios(const MetricValues::ReadyRatios &ratios, const Block &block,
                        const BlockMask &wanted, Scratch &scratch, BlockMask &holds) const
    {
        const NumberMatch::Bounds bounds = m_match.number()->bounds();
        std::uint8_t *surely = scratch.bytes.data();
        std::uint8_t *maybe = scratch.unsure.data();
        forEachRatio(ratios.numerators, ratios.denominators, block.size,
                     [=](std::size_t i, double over, double by) {
                         surely[i] = static_cast<std::uint8_t>(
                             isRatioWithin(over, by, bounds.surelyAbove, bounds.surelyBelow));
                         maybe[i] = static_cast<std::uint8_t>(
                             isRatioWithin(over, by, bounds.maybeAbove, bounds.maybeBelow));
                     });
        packDecided(ratios, block, wanted, scratch, holds);
    }

    /// The same by floats, of which more are at a bound, but nearly all clearly on one side.
    void fillFromFloats(std::span<const float> floats, const MetricValues::ReadyRatios &ratios,
                        const Block &block, const BlockMask &wanted, Scratch &scratch,
                        BlockMask &holds) const
    {
        const FloatBounds bounds(m_match.number()->bounds());
        const float *values = floats.data();
        std::uint8_t *surely = scratch.bytes.data();
        std::uint8_t *maybe = scratch.unsure.data();
        forEachPlace(block.size, [=](std::size_t i) {
            const float value = values[i];
            surely[i] = static_cast<std::uint8_t>((value > bounds.surelyAbove) &
                                                  (value < bounds.surelyBelow));
            maybe[i] = static_cast<std::uint8_t>((value > bounds.maybeAbove) &
                                                 (value < bounds.maybeBelow));
        });
        packDecided(ratios, block, wanted, scratch, holds);
    }

    /// Who surely holds is taken; who may hold is compared.
    void packDecided(const MetricValues::ReadyRatios &ratios, const Block &block,
                     const BlockMask &wanted, Scratch &scratch, BlockMask &holds) const
    {
        BlockMask unsure;
        packBlock(block, scratch.bytes, holds);
        packBlock(block, scratch.unsure, unsure);
        unsure -= holds;
        unsure &= wanted;
        unsure.forEach([&](std::size_t place) {
            if (m_match.twinHolds(Ratio(ratios.numerators[place], ratios.denominators[place])))
                holds.set(place);
        });
    }

    void addOneByOne(const BlockMask &wanted, const Scratch &scratch, BlockMask &holds) const
    {
        wanted.forEach([&](std::size_t place) {
            if (twinHolds(scratch, place))
                holds.set(place);
        });
    }

    [[nodiscard]] bool twinHolds(const Scratch &scratch, std::size_t place) const
    {
        return twinHolds({scratch.numerators[place], scratch.denominators[place]});
    }

    [[nodiscard]] bool twinHolds(MetricNumbers numbers) const
    {
        const auto [numerator, denominator] = numbers;
        if (numerator == MetricShape::empty || m_match.asksForEmpty())
            return numerator == MetricShape::empty && m_match.asksForEmpty();
        if (m_shape.isRatio())
            return m_match.twinHolds(Ratio(numerator, denominator));
        if (m_range)
            return m_range->contains(numerator);
        return m_match.twinHolds(Ratio(numerator, m_shape.commonDenominator()));
    }

    std::unique_ptr<MetricValues> m_values;
    MetricShape m_shape;
    MetricMatch m_match;
    std::optional<WholeRange> m_range;
    bool m_noneHolds; // of a customer without an order that counts
};

} // namespace

MetricMatch::MetricMatch(const std::variant<NumberTest, DateTest> &test, QDate asOf,
                         const std::optional<ExactNumber> &statistic)
    : m_match(std::visit(Overloaded{
                             [&](const NumberTest &number) -> std::variant<NumberMatch, DayMatch> {
                                 return NumberMatch(number, statistic);
                             },
                             [&](const DateTest &date) -> std::variant<NumberMatch, DayMatch> {
                                 return DayMatch(date, asOf);
                             },
                         },
                         test))
{}

bool MetricMatch::isNegated() const
{
    return std::visit([](const auto &match) { return match.isNegated(); }, m_match);
}

bool MetricMatch::asksForEmpty() const
{
    return std::visit([](const auto &match) { return match.asksForEmpty(); }, m_match);
}

std::optional<WholeRange> MetricMatch::range(std::int64_t denominator) const
{
    if (const auto *number = std::get_if<NumberMatch>(&m_match))
        return number->range(denominator);
    const auto &day = std::get<DayMatch>(m_match);
    return day.looksAtYearDays() ? std::nullopt : std::optional(day.range());
}

bool MetricMatch::twinHolds(Ratio value) const
{
    if (const auto *number = std::get_if<NumberMatch>(&m_match))
        return number->twinHolds(value);
    return std::get<DayMatch>(m_match).twinHolds(value.numerator());
}

PreparedLeaf metricLeaf(std::unique_ptr<MetricValues> values, MetricMatch match)
{
    const Cost cost = values->cost();
    const bool negated = match.isNegated();
    return {std::make_unique<MetricLeaf>(std::move(values), std::move(match)), negated, cost};
}

} // namespace kq
