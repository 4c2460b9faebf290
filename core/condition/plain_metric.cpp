#include "core/condition/plain_metric.h"

namespace kq {

SummaryParts PlainMetric::partsOf(Metric metric)
{
    switch (metric) {
    case Metric::Count:
    case Metric::Total:
    case Metric::Average:
    case Metric::FirstDate:
    case Metric::LastDate:
    case Metric::DaysSinceLast:
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        return SummaryParts::Sums;
    case Metric::Largest:
    case Metric::Smallest:
    case Metric::DiscountedPercent:
        return SummaryParts::Orders;
    case Metric::ActiveMonths:
    case Metric::OverdueRatio:
        return SummaryParts::Rhythm;
    case Metric::Quantity:
    case Metric::Products:
        return SummaryParts::Whole;
    }
    return SummaryParts::Whole;
}

Cost PlainMetric::cost() const
{
    return shape().isRatio() ? Cost::Ratio : Cost::Number;
}

void PlainMetric::write(const SummaryView &view, std::size_t size, std::size_t place,
                        Scratch &scratch) const
{
    const SummaryColumns &s = *view.columns;
    const std::size_t first = view.first;
    // One switch for all customers of a block: each metric is a plain loop over its columns.
    const auto each = [&](auto figuresOf) {
        for (std::size_t i = 0; i < size; ++i)
            shape().write(figuresOf(first + i), place + i, scratch);
    };
    using Figures = MetricFigures;
    switch (shape().metric()) {
    case Metric::Count:
        each([&](std::size_t i) { return Figures{.count = s.counts[i]}; });
        break;
    case Metric::Total:
        each([&](std::size_t i) { return Figures{.total = s.totals[i]}; });
        break;
    case Metric::Average:
        // The most asked of all ratios; written out, the compiler does several at once.
        for (std::size_t i = 0; i < size; ++i) {
            const std::int64_t count = s.counts[first + i];
            scratch.numerators[place + i] = count == 0 ? MetricShape::empty : s.totals[first + i];
            scratch.denominators[place + i] = count;
        }
        break;
    case Metric::Largest:
        each([&](std::size_t i) {
            return Figures{.count = s.orderCounts[i], .extreme = s.largest[i]};
        });
        break;
    case Metric::Smallest:
        each([&](std::size_t i) {
            return Figures{.count = s.orderCounts[i], .extreme = s.smallest[i]};
        });
        break;
    case Metric::Quantity:
        each([&](std::size_t i) { return Figures{.units = s.quantities[i]}; });
        break;
    case Metric::FirstDate:
    case Metric::LastDate:
    case Metric::DaysSinceLast:
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        each([&](std::size_t i) {
            return Figures{.count = s.counts[i], .first = s.firstDays[i], .last = s.lastDays[i]};
        });
        break;
    case Metric::ActiveMonths:
        each([&](std::size_t i) { return Figures{.units = s.activeMonths[i]}; });
        break;
    case Metric::Products:
        each([&](std::size_t i) { return Figures{.units = s.products[i]}; });
        break;
    case Metric::DiscountedPercent:
        each([&](std::size_t i) {
            return Figures{.count = s.orderCounts[i], .units = s.discounted[i]};
        });
        break;
    case Metric::OverdueRatio:
        each([&](std::size_t i) {
            return Figures{.last = s.lastOrderDays[i], .doubleMedianGap = s.doubleMedianGaps[i]};
        });
        break;
    }
}

void PlainMetric::values(const Block &block, const BlockMask &wanted, Scratch &scratch) const
{
    if (isSparse(wanted, block)) {
        wanted.forEach([&](std::size_t place) {
            write(m_summary->customer(block.first + place, scratch.summaries), 1, place, scratch);
        });
    } else {
        write(m_summary->block(block.first, scratch.summaries), block.size, 0, scratch);
    }
}

std::optional<MetricValues::Ready> PlainMetric::ready(const Block &block, const BlockMask &wanted,
                                                      Scratch &scratch) const
{
    if (!m_summary->isReady(block.first) && isSparse(wanted, block))
        return std::nullopt;
    const SummaryView view = m_summary->block(block.first, scratch.summaries);
    const SummaryColumns &s = *view.columns;
    const auto cells = [&](const auto &column, bool daysBefore = false) {
        return Ready{std::span(column).subspan(view.first, block.size), daysBefore};
    };
    switch (shape().metric()) {
    case Metric::Count:
        // The same numbers in half of the room, where they are at hand.
        return m_summary->countsOrdersAlone() && !s.orderCounts.empty() ? cells(s.orderCounts)
                                                                        : cells(s.counts);
    case Metric::Total:
        return cells(s.totals);
    case Metric::Largest:
        return cells(s.largest);
    case Metric::Smallest:
        return cells(s.smallest);
    case Metric::Quantity:
        return cells(s.quantities);
    case Metric::FirstDate:
        return cells(s.firstDays);
    case Metric::LastDate:
        return cells(s.lastDays);
    case Metric::DaysSinceLast:
        return cells(s.lastDays, true);
    case Metric::DaysSinceFirst:
        return cells(s.firstDays, true);
    case Metric::ActiveMonths:
        return cells(s.activeMonths);
    case Metric::Products:
        return cells(s.products);
    case Metric::Average:
    case Metric::Tenure:
    case Metric::DiscountedPercent:
    case Metric::OverdueRatio:
        break;
    }
    return std::nullopt;
}

std::optional<MetricValues::ReadyRatios> PlainMetric::readyRatios(const Block &block,
                                                                  Scratch &scratch) const
{
    if (shape().metric() != Metric::Average)
        return std::nullopt;
    const SummaryView view = m_summary->block(block.first, scratch.summaries);
    return ReadyRatios{view.columns->totals.data() + view.first,
                       view.columns->counts.data() + view.first};
}

std::span<const float> PlainMetric::readyFloats(const Block &block, Scratch &scratch) const
{
    if (shape().metric() != Metric::Average || !m_summary->isReady(block.first))
        return {};
    const SummaryView view = m_summary->block(block.first, scratch.summaries);
    const std::vector<float> &averages = view.columns->averages;
    return averages.empty() ? std::span<const float>()
                            : std::span(averages).subspan(view.first, block.size);
}

} // namespace kq
