#include "core/condition/population.h"

#include "core/condition/number_match.h"
#include "core/condition/selection.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace kq {

namespace {

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}, {}};
}

/// The values of a metric that are not empty, to be put in order.
class Values {
public:
    explicit Values(MetricShape shape)
        : m_shape(shape)
    {}

    /// Takes in values. Of whole numbers outside @p kept only sums are. False where @p control was
    /// cancelled.
    bool read(const MetricValues &values, std::size_t customers, WholeRange kept,
              const JobControl &control);

    /// The lowest value of the fewest, highest first, that together reach @p percent of the sum of
    /// all; nothing where none is needed.
    Result<std::optional<Ratio>> lowestOfShare(Decimal percent, const JobControl &control);
    /// Whether that value is among those that were kept.
    [[nodiscard]] bool decideShare(Decimal percent) const;

private:
    using Iterator = std::vector<MetricNumbers>::iterator;

    [[nodiscard]] Ratio ratio(MetricNumbers value) const
    {
        return {value.numerator,
                m_shape.isRatio() ? value.denominator : m_shape.commonDenominator()};
    }

    void partition(Iterator first, Iterator nth, Iterator last) const
    {
        if (!m_shape.isRatio()) {
            std::nth_element(first, nth, last, [](MetricNumbers a, MetricNumbers b) {
                return a.numerator > b.numerator;
            });
        } else {
            std::nth_element(first, nth, last, [](MetricNumbers a, MetricNumbers b) {
                const Ratio left(a.numerator, a.denominator);
                const Ratio right(b.numerator, b.denominator);
                const double x = left.toDouble();
                const double y = right.toDouble();
                if (clearlyLess(x, y) || clearlyLess(y, x))
                    return x > y;
                return left > right;
            });
        }
    }

    [[nodiscard]] ExactSum sum(Iterator first, Iterator last) const
    {
        ExactSum sum;
        for (; first != last; ++first)
            sum.add(ratio(*first));
        return sum;
    }

    [[nodiscard]] ExactSum wholeSum() const
    {
        ExactSum whole = m_inside;
        whole += m_above;
        whole += m_below;
        return whole;
    }

    std::vector<MetricNumbers> m_values;
    ExactSum m_inside; // of m_values; beside them:
    ExactSum m_above;
    ExactSum m_below;
    MetricShape m_shape;
};

bool Values::read(const MetricValues &values, std::size_t customers, WholeRange kept,
                  const JobControl &control)
{
    const auto scratch = std::make_unique<Scratch>();
    std::vector<std::int64_t> above(Profiles::blockSize);
    std::vector<std::int64_t> below(Profiles::blockSize);
    return forEachBlock(customers, control, [&](const Block &block) {
        values.values(block, BlockMask::all(block), *scratch);
        const std::int64_t *numbers = scratch->numerators.data();
        BlockMask inside;
        if (m_shape.isRatio()) {
            fill(block, *scratch, inside,
                 [=](std::size_t i) { return numbers[i] != MetricShape::empty; });
        } else {
            fill(block, *scratch, inside, [=](std::size_t i) {
                return (numbers[i] >= kept.low) & (numbers[i] <= kept.high);
            });
            for (std::size_t i = 0; i < block.size; ++i) {
                above[i] = numbers[i] > kept.high ? numbers[i] : MetricShape::empty;
                below[i] = numbers[i] < kept.low ? numbers[i] : MetricShape::empty;
            }
            m_above.add(std::span(above).first(block.size), m_shape.commonDenominator());
            m_below.add(std::span(below).first(block.size), m_shape.commonDenominator());
        }
        inside.forEach([&](std::size_t i) {
            m_values.push_back({numbers[i], scratch->denominators[i]});
            m_inside.add(ratio(m_values.back()));
        });
    });
}

bool Values::decideShare(Decimal percent) const
{
    const ExactSum whole = wholeSum();
    ExactSum withInside = m_above;
    withInside += m_inside;
    return !m_values.empty() && !m_above.reaches(percent, whole) &&
           withInside.reaches(percent, whole);
}

Result<std::optional<Ratio>> Values::lowestOfShare(Decimal percent, const JobControl &control)
{
    if (m_values.empty())
        return std::optional<Ratio>();
    const ExactSum whole = wholeSum();
    if (ExactSum().reaches(percent, whole))
        return std::optional<Ratio>();
    ExactSum taken = m_above;
    // Halves the stretch in which the last one in stands. Above it everybody is taken; below it
    // nobody is. Values below 0 are never needed: the sum is highest before them.
    Iterator first = m_values.begin();
    Iterator last = m_values.end();
    while (last - first > 1) {
        if (control.cancelled())
            return cancelled();
        const Iterator middle = first + (last - first) / 2;
        partition(first, middle, last);
        ExactSum upper = taken;
        upper += sum(first, middle);
        if (upper.reaches(percent, whole)) {
            last = middle;
        } else {
            taken = std::move(upper);
            first = middle;
        }
    }
    return std::optional(ratio(*first));
}

/// Bounds between which, most probably, the last one of a share lies: a sample tells.
WholeRange sampledShare(const MetricValues &values, std::size_t customers, Decimal percent)
{
    constexpr std::size_t leastSample = 256;
    const std::vector<std::int64_t> sample = sampleOfWhole(values, customers);
    if (values.shape().isRatio() || sample.size() < leastSample)
        return {};
    double whole = 0;
    for (const std::int64_t value : sample)
        whole += static_cast<double>(value);
    double taken = 0;
    std::size_t place = 0;
    while (place + 1 < sample.size() && taken * 100 < whole * Ratio(percent).toDouble())
        taken += static_cast<double>(sample[place++]);
    // A few large values sway the sums, so that the place is less sure than that of a median.
    const auto spread =
        static_cast<std::size_t>(6.0 * std::sqrt(static_cast<double>(sample.size())));
    WholeRange range;
    if (place >= spread)
        range.high = sample[place - spread];
    if (place + spread < sample.size())
        range.low = sample[place + spread];
    return range;
}

Result<std::optional<Ratio>> lastOfShare(const MetricValues &values, std::size_t customers,
                                         Decimal percent, const JobControl &control)
{
    if (customers > Profiles::blockSize) {
        Values near(values.shape());
        if (!near.read(values, customers, sampledShare(values, customers, percent), control))
            return cancelled();
        if (near.decideShare(percent))
            return near.lowestOfShare(percent, control);
    }
    Values all(values.shape());
    if (!all.read(values, customers, {}, control))
        return cancelled();
    return all.lowestOfShare(percent, control);
}

/// How many of @p all the first @p percent are: ceil(all · percent / 100).
std::size_t countOfPercent(std::size_t all, Decimal percent)
{
    std::size_t low = 0;
    std::size_t high = all;
    while (low < high) {
        const std::size_t middle = low + (high - low) / 2;
        // middle / all >= percent / 100, without a number that could overflow
        const Ratio share(static_cast<std::int64_t>(middle) * 100, static_cast<std::int64_t>(all));
        if (share >= Ratio(percent))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

std::size_t countOf(RankOp op, std::size_t all, Decimal n)
{
    const bool percent = op == RankOp::TopPercent || op == RankOp::BottomPercent;
    if (percent)
        return countOfPercent(all, n);
    const bool more = Ratio(n) >= Ratio(static_cast<std::int64_t>(all));
    return more ? all : static_cast<std::size_t>(std::max<std::int64_t>(n.units(), 0));
}

Result<std::optional<ExactNumber>> mean(const MetricValues &values, std::size_t customers,
                                        const JobControl &control)
{
    ExactSum sum;
    const auto scratch = std::make_unique<Scratch>();
    const MetricShape &shape = values.shape();
    const bool done = forEachBlock(customers, control, [&](const Block &block) {
        values.values(block, BlockMask::all(block), *scratch);
        if (!shape.isRatio()) {
            sum.add(std::span(scratch->numerators).first(block.size), shape.commonDenominator());
            return;
        }
        for (std::size_t i = 0; i < block.size; ++i) {
            if (scratch->numerators[i] != MetricShape::empty)
                sum.add(Ratio(scratch->numerators[i], scratch->denominators[i]));
        }
    });
    if (!done)
        return cancelled();
    return sum.count() == 0 ? std::nullopt : std::optional(sum.mean());
}

} // namespace

Result<std::optional<ExactNumber>> shopStatistic(const MetricValues &values, std::size_t customers,
                                                 const ShopStatistic &statistic,
                                                 const JobControl &control)
{
    if (statistic.kind == ShopStatistic::Kind::Mean)
        return mean(values, customers, control);
    const bool median = statistic.kind == ShopStatistic::Kind::Median;
    const auto percentile = static_cast<std::size_t>(median ? 50 : statistic.percentile);
    const auto placeOf = [percentile](std::size_t n) {
        const std::size_t rank = (n * percentile + 99) / 100; // nearest rank, from 1
        return std::optional(n - rank);
    };
    const Result<std::optional<Ratio>> value = valueAt(values, customers, placeOf, control);
    if (!value)
        return value.error();
    return *value ? std::optional(ExactNumber(**value)) : std::nullopt;
}

Result<std::optional<Ratio>> lastOfRank(const MetricValues &values, std::size_t customers,
                                        RankOp op, Decimal n, const JobControl &control)
{
    if (op == RankOp::TopShare)
        return lastOfShare(values, customers, n, control);
    const auto placeOf = [op, n](std::size_t all) -> std::optional<std::size_t> {
        const std::size_t count = countOf(op, all, n);
        if (count == 0)
            return std::nullopt;
        return takesHighest(op) ? count - 1 : all - count;
    };
    return valueAt(values, customers, placeOf, control);
}

} // namespace kq
