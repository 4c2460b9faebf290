#include "core/condition/metric_scan.h"

#include "core/profile/calendar_month.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <type_traits>

namespace kq {

namespace {

constexpr std::int32_t noDay = SummaryColumns::noDay;

/// Opening figures speak of these alone (contract.md §4).
bool hasOpeningFigures(Metric metric)
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
        return true;
    case Metric::Largest:
    case Metric::Smallest:
    case Metric::Quantity:
    case Metric::ActiveMonths:
    case Metric::Products:
    case Metric::DiscountedPercent:
    case Metric::OverdueRatio:
        break;
    }
    return false;
}

/// Twice the median of @p gaps, which are some.
std::int64_t doubleMedian(std::vector<std::int32_t> &gaps)
{
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    const std::int64_t upper = *middle;
    return upper + (gaps.size() % 2 != 0 ? upper : *std::max_element(gaps.begin(), middle));
}

} // namespace

/// What the kept orders of one customer come to, as far as the metric needs it.
struct MetricScan::Figures {
    std::int64_t count = 0;
    std::int64_t total = 0;
    std::int64_t units = 0;   // whatever else is counted: quantity, months, products, discounts
    std::int64_t extreme = 0; // largest or smallest
    std::int32_t first = noDay;
    std::int32_t last = noDay;
    std::int64_t doubleMedianGap = 0;
};

/// Goes through the orders of one customer.
class MetricScan::Walk {
public:
    Walk(const Profiles &profiles, const OrderSelection &selection, std::size_t customer,
         const std::uint8_t *kept)
        : m_orders(profiles.orders())
        , m_lines(profiles.lines())
        , m_products(profiles.products())
        , m_selection(selection)
        , m_first(m_orders.starts[customer])
        , m_size(m_orders.starts[customer + 1] - m_orders.starts[customer])
        , m_kept(kept)
    {}

    [[nodiscard]] std::int64_t count() const
    {
        std::int64_t count = 0;
        for (std::size_t i = 0; i < m_size; ++i)
            count += m_kept[i];
        return count;
    }

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

    void addDays(Figures &figures) const
    {
        forEachKept([&](std::size_t order) {
            const std::int32_t day = m_orders.days[order];
            if (figures.first == noDay)
                figures.first = day;
            figures.last = day;
        });
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
        if (scratch.visit == std::numeric_limits<std::uint32_t>::max()) {
            scratch.seenIn.clear();
            scratch.visit = 0;
        }
        scratch.seenIn.resize(m_products.identities());
        ++scratch.visit;
        std::int64_t products = 0;
        forEachLine([&](std::size_t line) {
            const auto code = static_cast<std::size_t>(m_lines.products[line]);
            const std::uint32_t identity = m_products[code].identity;
            if (identity != 0 && scratch.seenIn[identity] != scratch.visit) {
                scratch.seenIn[identity] = scratch.visit;
                ++products;
            }
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

    void addRhythm(Figures &figures, Scratch &scratch) const
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
        for (std::size_t i = 0; i < m_size; ++i) {
            if (m_kept[i] != 0)
                visit(m_first + i);
        }
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
    std::size_t m_first;
    std::size_t m_size;
    const std::uint8_t *m_kept;
};

MetricScan::MetricScan(Metric metric, const OrderFilter &where, const Profiles &profiles,
                       QDate asOf)
    : m_metric(metric)
    , m_profiles(profiles)
    , m_selection(where, profiles, asOf)
    , m_asOf(asOf.toJulianDay())
{}

bool MetricScan::isRatio() const
{
    return m_metric == Metric::Average || m_metric == Metric::DiscountedPercent ||
           m_metric == Metric::OverdueRatio;
}

std::int64_t MetricScan::commonDenominator() const
{
    return m_metric == Metric::Quantity ? Quantity::perUnit : 1;
}

bool MetricScan::isSettled(const Block &block) const
{
    return m_selection.isPlain() &&
           m_profiles.summaries().blockSettledFrom[block.first / Profiles::blockSize] <= m_asOf;
}

std::optional<MetricScan::Ready> MetricScan::ready(const Block &block) const
{
    if (!isSettled(block))
        return std::nullopt;
    const SummaryColumns &s = m_profiles.summaries();
    const auto cells = [&](const auto &column, bool daysBefore = false) {
        return Ready{std::span(column).subspan(block.first, block.size), daysBefore};
    };
    switch (m_metric) {
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

MetricScan::Figures MetricScan::summaryOf(std::size_t customer) const
{
    const SummaryColumns &s = m_profiles.summaries();
    Figures figures;
    figures.count = hasOpeningFigures(m_metric) ? s.counts[customer] : s.orderCounts[customer];
    switch (m_metric) {
    case Metric::Count:
        break;
    case Metric::Total:
    case Metric::Average:
        figures.total = s.totals[customer];
        break;
    case Metric::Largest:
        figures.extreme = s.largest[customer];
        break;
    case Metric::Smallest:
        figures.extreme = s.smallest[customer];
        break;
    case Metric::Quantity:
        figures.units = s.quantities[customer];
        break;
    case Metric::FirstDate:
    case Metric::LastDate:
    case Metric::DaysSinceLast:
    case Metric::DaysSinceFirst:
    case Metric::Tenure:
        figures.first = s.firstDays[customer];
        figures.last = s.lastDays[customer];
        break;
    case Metric::ActiveMonths:
        figures.units = s.activeMonths[customer];
        break;
    case Metric::Products:
        figures.units = s.products[customer];
        break;
    case Metric::DiscountedPercent:
        figures.units = s.discounted[customer];
        break;
    case Metric::OverdueRatio:
        figures.last = s.lastOrderDays[customer];
        figures.doubleMedianGap = s.doubleMedianGaps[customer];
        break;
    }
    return figures;
}

MetricScan::Figures MetricScan::walk(std::size_t customer, const std::uint8_t *kept,
                                     Scratch &scratch) const
{
    const Walk walk(m_profiles, m_selection, customer, kept);
    Figures figures;
    figures.count = walk.count();
    switch (m_metric) {
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
        walk.addDays(figures);
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
    if (m_selection.isPlain() && hasOpeningFigures(m_metric) && !m_profiles.openings().empty())
        addOpenings(customer, figures);
    return figures;
}

void MetricScan::addOpenings(std::size_t customer, Figures &figures) const
{
    const OrderColumns &orders = m_profiles.orders();
    const auto hasOrderFrom = [&](std::uint32_t source) {
        for (std::size_t i = orders.starts[customer]; i < orders.starts[customer + 1]; ++i) {
            if (orders.days[i] > m_asOf)
                return false; // it and all behind it do not exist yet
            if (orders.sources[i] == source)
                return true;
        }
        return false;
    };
    for (const OpeningEntry &opening : m_profiles.openingsOf(customer)) {
        if (opening.lastDay > m_asOf || hasOrderFrom(opening.source))
            continue;
        const bool first = figures.count == 0;
        figures.count = saturatedSum(figures.count, opening.count);
        figures.total = saturatedSum(figures.total, opening.total);
        figures.first = first ? opening.firstDay : std::min(figures.first, opening.firstDay);
        figures.last = std::max(figures.last, opening.lastDay);
    }
}

void MetricScan::set(std::size_t place, const Figures &figures, Scratch &scratch) const
{
    std::int64_t &numerator = scratch.numerators[place];
    std::int64_t &denominator = scratch.denominators[place];
    const bool none = figures.count == 0;
    switch (m_metric) {
    case Metric::Count:
        numerator = figures.count;
        break;
    case Metric::Total:
        numerator = figures.total;
        break;
    case Metric::Average:
        numerator = none ? empty : figures.total;
        denominator = figures.count;
        break;
    case Metric::Largest:
    case Metric::Smallest:
        numerator = none ? empty : figures.extreme;
        break;
    case Metric::Quantity:
    case Metric::ActiveMonths:
    case Metric::Products:
        numerator = figures.units;
        break;
    case Metric::FirstDate:
        numerator = none ? empty : figures.first;
        break;
    case Metric::LastDate:
        numerator = none ? empty : figures.last;
        break;
    case Metric::DaysSinceLast:
        numerator = none ? empty : m_asOf - figures.last;
        break;
    case Metric::DaysSinceFirst:
        numerator = none ? empty : m_asOf - figures.first;
        break;
    case Metric::Tenure:
        numerator = none ? empty : figures.last - figures.first;
        break;
    case Metric::DiscountedPercent:
        numerator = none ? empty : 100 * figures.units;
        denominator = figures.count;
        break;
    case Metric::OverdueRatio:
        numerator = figures.doubleMedianGap == 0 ? empty : 2 * (m_asOf - figures.last);
        denominator = figures.doubleMedianGap;
        break;
    }
}

bool MetricScan::hasRunningSums() const
{
    // Differences of running sums are exact as long as no customer's own sum overflows, which 32
    // bits an order cannot do.
    const bool narrow = m_profiles.orders().totals.visit(
        [](auto cells) { return sizeof(cells[0]) <= sizeof(std::int32_t); });
    return m_metric == Metric::Count ||
           (m_metric == Metric::Total && !m_selection.looksAtLines() && narrow);
}

void MetricScan::setFromRunningSums(const Block &block, const BlockMask &wanted,
                                    Scratch &scratch) const
{
    const OrderColumns &orders = m_profiles.orders();
    const std::size_t first = orders.starts[block.first];
    const std::size_t size = orders.starts[block.end()] - first;
    const std::uint8_t *kept = scratch.kept.data();
    scratch.running.resize(size + 1);
    std::uint64_t *running = scratch.running.data();
    std::uint64_t sum = 0;
    running[0] = 0;
    if (m_metric == Metric::Count) {
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
    const bool openings = m_selection.isPlain() && !m_profiles.openings().empty();
    wanted.forEach([&](std::size_t place) {
        const std::size_t customer = block.first + place;
        Figures figures;
        const auto difference =
            static_cast<std::int64_t>(running[orders.starts[customer + 1] - first] -
                                      running[orders.starts[customer] - first]);
        figures.count = difference;
        figures.total = difference;
        if (openings)
            addOpenings(customer, figures);
        set(place, figures, scratch);
    });
}

void MetricScan::values(const Block &block, const BlockMask &wanted, Scratch &scratch) const
{
    const SummaryColumns &summaries = m_profiles.summaries();
    BlockMask unsettled;
    wanted.forEach([&](std::size_t place) {
        const std::size_t customer = block.first + place;
        if (m_selection.isPlain() && summaries.settledFrom[customer] <= m_asOf)
            set(place, summaryOf(customer), scratch);
        else
            unsettled.set(place);
    });
    if (!unsettled.any())
        return;

    const std::vector<std::uint32_t> &starts = m_profiles.orders().starts;
    const std::size_t first = starts[block.first];
    // Going through all orders of the block at once is quicker than customer by customer, unless
    // few customers are asked for.
    const bool wholeBlock = unsettled.count() * 4 >= block.size;
    if (wholeBlock) {
        scratch.kept.resize(starts[block.end()] - first);
        m_selection.select(first, starts[block.end()], scratch.kept.data());
        if (hasRunningSums()) {
            setFromRunningSums(block, unsettled, scratch);
            return;
        }
    }
    unsettled.forEach([&](std::size_t place) {
        const std::size_t customer = block.first + place;
        const std::size_t begin = starts[customer];
        const std::size_t end = starts[customer + 1];
        const std::uint8_t *kept = nullptr;
        if (wholeBlock) {
            kept = scratch.kept.data() + (begin - first);
        } else {
            scratch.kept.resize(std::max(scratch.kept.size(), end - begin));
            m_selection.select(begin, end, scratch.kept.data());
            kept = scratch.kept.data();
        }
        set(place, walk(customer, kept, scratch), scratch);
    });
}

} // namespace kq
