#include "core/condition/metric_scan.h"

#include "core/profile/calendar_month.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace kq {

namespace {

constexpr std::int32_t noDay = SummaryColumns::noDay;

/// Twice the median of @p gaps, which are some.
std::int64_t doubleMedian(std::vector<std::int32_t> &gaps)
{
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    const std::int64_t upper = *middle;
    return upper + (gaps.size() % 2 != 0 ? upper : *std::max_element(gaps.begin(), middle));
}

} // namespace

/// Goes through the orders of one customer that are kept.
class MetricScan::Walk {
public:
    Walk(const Profiles &profiles, const OrderSelection &selection,
         std::span<const std::uint32_t> kept)
        : m_orders(profiles.orders())
        , m_lines(profiles.lines())
        , m_products(profiles.products())
        , m_selection(selection)
        , m_kept(kept)
    {}

    [[nodiscard]] std::int64_t total() const
    {
        if (m_selection.looksAtLines())
            return sumOfLines(m_lines.amounts);
        std::int64_t total = 0;
        forEachKept(
            [&](std::size_t order) { total = saturatedSum(total, m_orders.totals[order]); });
        return total;
    }

    [[nodiscard]] std::int64_t quantity() const { return sumOfLines(m_lines.quantities); }

    template <class Better>
    [[nodiscard]] std::int64_t extreme(Better better) const
    {
        std::optional<std::int64_t> best;
        forEachKept([&](std::size_t order) {
            const std::int64_t total = m_orders.totals[order];
            if (!best || better(total, *best))
                best = total;
        });
        return best.value_or(0);
    }

    [[nodiscard]] std::int64_t activeMonths() const
    {
        std::int64_t months = 0;
        std::int32_t previous = noDay;
        forEachKept([&](std::size_t order) {
            const std::int32_t month = calendarMonth(m_orders.days[order]);
            months += month != previous ? 1 : 0;
            previous = month;
        });
        return months;
    }

    [[nodiscard]] std::int64_t products(Scratch &scratch) const
    {
        scratch.seen.begin(m_products.identities());
        std::int64_t products = 0;
        forEachLine([&](std::size_t line) {
            const auto code = static_cast<std::size_t>(m_lines.products[line]);
            const std::uint32_t identity = m_products[code].identity;
            if (identity != 0 && scratch.seen.add(identity))
                ++products;
        });
        return products;
    }

    [[nodiscard]] std::int64_t discounted() const
    {
        std::int64_t orders = 0;
        forEachKept([&](std::size_t order) {
            orders += (m_orders.flags[order] & OrderColumns::discountedFlag) != 0 ? 1 : 0;
        });
        return orders;
    }

    void addRhythm(MetricFigures &figures, Scratch &scratch) const
    {
        scratch.gaps.clear();
        forEachKept([&](std::size_t order) {
            const std::int32_t day = m_orders.days[order];
            if (figures.last != noDay && day != figures.last)
                scratch.gaps.push_back(day - figures.last);
            figures.last = day;
        });
        if (scratch.gaps.size() >= 2)
            figures.doubleMedianGap = doubleMedian(scratch.gaps);
    }

private:
    template <class Visit>
    void forEachKept(Visit visit) const
    {
        for (const std::uint32_t order : m_kept)
            visit(std::size_t{order});
    }

    template <class Visit>
    void forEachLine(Visit visit) const
    {
        forEachKept([&](std::size_t order) {
            for (std::size_t line = m_lines.starts[order]; line < m_lines.starts[order + 1];
                 ++line) {
                if (m_selection.lineMatches(line))
                    visit(line);
            }
        });
    }

    [[nodiscard]] std::int64_t sumOfLines(const PackedColumn &column) const
    {
        std::int64_t sum = 0;
        forEachLine([&](std::size_t line) { sum = saturatedSum(sum, column[line]); });
        return sum;
    }

    const OrderColumns &m_orders;
    const LineColumns &m_lines;
    const ProductDictionary &m_products;
    const OrderSelection &m_selection;
    std::span<const std::uint32_t> m_kept;
};

MetricFigures MetricScan::figuresOf(std::span<const std::uint32_t> orders, Scratch &scratch) const
{
    MetricFigures figures;
    if (orders.empty())
        return figures;
    const Walk walk(m_profiles, m_selection, orders);
    figures.count = std::ssize(orders);
    switch (shape().metric()) {
    case Metric::Count:
        break;
    case Metric::Total:
    case Metric::Average:
        figures.total = walk.total();
        break;
    case Metric::Largest:
        figures.extreme = walk.extreme(std::greater<>());
        break;
    case Metric::Smallest:
        figures.extreme = walk.extreme(std::less<>());
        break;
    case Metric::Quantity:
        figures.units = walk.quantity();
        break;
    case Metric::FirstDate:
    case Metric::LastDate:
    case Metric::DaysSinceLast:
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        figures.first = m_profiles.orders().days[orders.front()];
        figures.last = m_profiles.orders().days[orders.back()];
        break;
    case Metric::ActiveMonths:
        figures.units = walk.activeMonths();
        break;
    case Metric::Products:
        figures.units = walk.products(scratch);
        break;
    case Metric::DiscountedPercent:
        figures.units = walk.discounted();
        break;
    case Metric::OverdueRatio:
        walk.addRhythm(figures, scratch);
        break;
    }
    return figures;
}

/// Whether so few are wanted that going through their orders alone is quicker than through those of
/// the whole block. Where the kept orders are listed, the list is the quickest.
bool MetricScan::isFew(const BlockMask &wanted, const Block &block) const
{
    return m_selection.isDense() && wanted.count() * 4 < block.size;
}

bool MetricScan::hasRunningSums() const
{
    // Differences of running sums are exact as long as no customer's own sum overflows, which 32
    // bits an order cannot do.
    const bool narrow = m_profiles.orders().totals.visit(
        [](auto cells) { return sizeof(cells[0]) <= sizeof(std::int32_t); });
    const Metric metric = shape().metric();
    return m_selection.isDense() &&
           (metric == Metric::Count ||
            (metric == Metric::Total && !m_selection.looksAtLines() && narrow));
}

void MetricScan::setFromRunningSums(const Block &block, const BlockMask &wanted,
                                    Scratch &scratch) const
{
    const OrderColumns &orders = m_profiles.orders();
    const std::size_t first = orders.starts[block.first];
    const std::size_t size = orders.starts[block.end()] - first;
    m_selection.keep(first, first + size, scratch);
    const std::uint8_t *kept = scratch.kept.data();
    scratch.running.resize(std::max(scratch.running.size(), size + 1));
    std::uint64_t *running = scratch.running.data();
    std::uint64_t sum = 0;
    running[0] = 0;
    if (shape().metric() == Metric::Count) {
        for (std::size_t i = 0; i < size; ++i)
            running[i + 1] = sum += kept[i];
    } else {
        orders.totals.visit([&](auto cells) {
            for (std::size_t i = 0; i < size; ++i) {
                const auto total = static_cast<std::int64_t>(cells[first + i]);
                running[i + 1] = sum += static_cast<std::uint64_t>(total & -std::int64_t{kept[i]});
            }
        });
    }
    const std::uint32_t *starts = orders.starts.data() + block.first;
    wanted.forEach([&](std::size_t place) {
        scratch.numerators[place] = static_cast<std::int64_t>(running[starts[place + 1] - first] -
                                                              running[starts[place] - first]);
    });
}

/// The customer, @p from or later, to whom @p order belongs. Steps grow, because the next order
/// that is kept may be near or far.
std::size_t MetricScan::ownerOf(std::uint32_t order, std::size_t from) const
{
    const std::vector<std::uint32_t> &starts = m_profiles.orders().starts;
    std::size_t step = 1;
    std::size_t low = from; // begins at or before the order
    while (low + step < starts.size() && starts[low + step] <= order) {
        low += step;
        step *= 2;
    }
    const auto begin = starts.begin() + static_cast<std::ptrdiff_t>(low);
    const auto end =
        starts.begin() + static_cast<std::ptrdiff_t>(std::min(low + step, starts.size()));
    return static_cast<std::size_t>(std::upper_bound(begin, end, order) - starts.begin()) - 1;
}

/// Finds the kept orders of the whole block at once and hands each customer those that are its own.
/// Gives who of the wanted has some.
BlockMask MetricScan::scanBlock(const Block &block, const BlockMask &wanted, Scratch &scratch) const
{
    const std::vector<std::uint32_t> &starts = m_profiles.orders().starts;
    const std::span<const std::uint32_t> kept =
        m_selection.kept(starts[block.first], starts[block.end()], scratch);
    BlockMask some;
    std::size_t customer = block.first;
    for (std::size_t next = 0; next < kept.size();) {
        if (starts[customer + 1] <= kept[next])
            customer = ownerOf(kept[next], customer + 1);
        const std::size_t first = next;
        while (next < kept.size() && kept[next] < starts[customer + 1])
            ++next;
        const std::size_t place = customer - block.first;
        if (wanted.contains(place)) {
            some.set(place);
            shape().write(figuresOf(kept.subspan(first, next - first), scratch), place, scratch);
        }
    }
    return some;
}

/// Writes for everybody the value of no order.
void MetricScan::writeNone(const Block &block, Scratch &scratch) const
{
    shape().write(MetricFigures(), 0, scratch);
    const auto all = static_cast<std::ptrdiff_t>(block.size);
    std::fill(scratch.numerators.begin() + 1, scratch.numerators.begin() + all,
              scratch.numerators[0]);
    std::fill(scratch.denominators.begin() + 1, scratch.denominators.begin() + all,
              scratch.denominators[0]);
}

bool MetricScan::valuesOfSome(const Block &block, const BlockMask &wanted, Scratch &scratch,
                              BlockMask &some) const
{
    if (hasRunningSums() || isFew(wanted, block))
        return false;
    some = scanBlock(block, wanted, scratch);
    return true;
}

void MetricScan::values(const Block &block, const BlockMask &wanted, Scratch &scratch) const
{
    if (!isFew(wanted, block)) {
        if (hasRunningSums()) {
            setFromRunningSums(block, wanted, scratch);
        } else {
            writeNone(block, scratch);
            scanBlock(block, wanted, scratch);
        }
        return;
    }
    writeNone(block, scratch);
    const std::vector<std::uint32_t> &starts = m_profiles.orders().starts;
    wanted.forEach([&](std::size_t place) {
        const std::size_t customer = block.first + place;
        const std::size_t last = starts[customer + 1];
        const std::size_t first = m_selection.firstPossible(starts[customer], last);
        if (first == last)
            return;
        const std::span<const std::uint32_t> kept = m_selection.kept(first, last, scratch);
        if (!kept.empty())
            shape().write(figuresOf(kept, scratch), place, scratch);
    });
}

} // namespace kq
