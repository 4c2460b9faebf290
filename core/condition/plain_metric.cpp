#include "core/condition/plain_metric.h"

namespace kq {

SummaryParts PlainMetric::partsOf(Metric metric)
{
    const bool whole = metric == Metric::Quantity || metric == Metric::Products ||
                       metric == Metric::ActiveMonths || metric == Metric::OverdueRatio;
    return whole ? SummaryParts::Whole : SummaryParts::Basic;
}

void PlainMetric::write(const SummaryColumns &s, std::size_t first, std::size_t size,
                        std::size_t place, Scratch &scratch) const
{
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
            write(m_summary->ready(), block.first + place, 1, place, scratch);
        });
    } else {
        write(m_summary->ready(), block.first, block.size, 0, scratch);
    }
    exceptions(block, scratch, [](std::size_t) {});
}

void PlainMetric::exceptions(const Block &block, Scratch &scratch,
                             const std::function<void(std::size_t)> &visit) const
{
    for (const std::uint32_t &customer : m_summary->changed(block.first, block.end())) {
        const std::size_t place = customer - block.first;
        write(m_summary->changes(), m_summary->entryOf(customer), 1, place, scratch);
        visit(place);
    }
}

std::optional<MetricValues::Ready> PlainMetric::ready(const Block &block) const
{
    const SummaryColumns &s = m_summary->ready();
    const auto cells = [&](const auto &column, bool daysBefore = false) {
        return Ready{std::span(column).subspan(block.first, block.size), daysBefore};
    };
    switch (shape().metric()) {
    case Metric::Count:
        return cells(s.counts);
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

} // namespace kq
