#include "core/condition/metric_leaf.h"

#include "core/base/overloaded.h"

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
    const Cell *values = cells.data();
    fill(block, scratch, holds,
         [=](std::size_t i) { return (values[i] >= low) & (values[i] <= high); });
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
    MetricLeaf(MetricScan scan, MetricMatch match)
        : m_scan(std::move(scan))
        , m_match(std::move(match))
        , m_range(m_match.range(m_scan.commonDenominator()))
    {}

    void evaluate(const Block &block, const BlockMask &wanted, Scratch &scratch,
                  BlockMask &holds) const override
    {
        if (m_range && !m_match.asksForEmpty()) {
            if (const std::optional<MetricScan::Ready> ready = m_scan.ready(block)) {
                const WholeRange range =
                    ready->daysBefore ? countedBack(*m_range, m_scan.asOf()) : *m_range;
                std::visit([&](auto cells) { fillFromRange(cells, range, block, scratch, holds); },
                           ready->cells);
                return;
            }
        }
        m_scan.values(block, wanted, scratch);
        holds = BlockMask();
        wanted.forEach([&](std::size_t i) {
            if (twinHolds(scratch, i))
                holds.set(i);
        });
    }

private:
    [[nodiscard]] bool twinHolds(const Scratch &scratch, std::size_t place) const
    {
        const std::int64_t numerator = scratch.numerators[place];
        if (numerator == MetricScan::empty || m_match.asksForEmpty())
            return numerator == MetricScan::empty && m_match.asksForEmpty();
        if (m_scan.isRatio())
            return m_match.twinHolds(Ratio(numerator, scratch.denominators[place]));
        if (m_range)
            return m_range->contains(numerator);
        return m_match.twinHolds(Ratio(numerator, m_scan.commonDenominator()));
    }

    MetricScan m_scan;
    MetricMatch m_match;
    std::optional<WholeRange> m_range;
};

Cost costOf(const MetricScan &scan)
{
    if (scan.selection().looksAtLines())
        return Cost::Lines;
    if (!scan.selection().isPlain())
        return Cost::Orders;
    return scan.isRatio() ? Cost::Ratio : Cost::Number;
}

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

PreparedLeaf metricLeaf(const MetricTest &test, const Profiles &profiles, QDate asOf,
                        const std::optional<ExactNumber> &statistic)
{
    MetricScan scan(test.metric, test.where, profiles, asOf);
    MetricMatch match(test.test, asOf, statistic);
    const bool negated = match.isNegated();
    const Cost cost = costOf(scan);
    return {std::make_unique<MetricLeaf>(std::move(scan), std::move(match)), negated, cost};
}

PreparedLeaf contactLeaf(const ContactTest &test, QDate asOf)
{
    const MetricMatch match(test.test, asOf);
    const bool counted = test.metric == ContactMetric::Count;
    const bool holds = counted ? match.twinHolds(Ratio(0)) : match.asksForEmpty();
    return {std::make_unique<ConstantLeaf>(holds), match.isNegated()};
}

} // namespace kq
