#include "core/condition/population.h"

#include "core/condition/order_statistics.h"

#include <algorithm>
#include <array>
#include <functional>
#include <vector>

namespace kq {

namespace {

/// The values of a metric that are not empty, to be put in order.
class Values {
public:
    explicit Values(const MetricColumn &column)
        : m_common(column.commonDenominator)
    {
        const bool ratios = !column.denominators.empty();
        m_values.reserve(column.size());
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (!column.isEmpty(i))
                m_values.push_back({column.numerators[i], ratios ? column.denominators[i] : 1});
        }
        m_whole = !ratios;
    }

    [[nodiscard]] std::size_t size() const { return m_values.size(); }

    /// The value at @p place from 0 when all stand in descending order.
    [[nodiscard]] Ratio highest(std::size_t place) const
    {
        return m_whole ? highestWhole(place) : highestRatio(place);
    }

    /// The lowest value of the fewest, highest first, that together reach @p percent of the sum of
    /// all; empty where none is needed.
    std::optional<Ratio> lowestOfShare(Decimal percent);

private:
    struct Value {
        std::int64_t numerator;
        std::int64_t denominator;
    };
    using Iterator = std::vector<Value>::iterator;

    [[nodiscard]] Ratio ratio(Value value) const
    {
        return {value.numerator, m_whole ? m_common : value.denominator};
    }

    [[nodiscard]] Ratio highestWhole(std::size_t place) const
    {
        std::vector<std::int64_t> keys;
        keys.reserve(m_values.size());
        for (const Value &value : m_values)
            keys.push_back(value.numerator);
        return {orderStatistics(keys, std::array{place}).front().key, m_common};
    }

    /// By doubles first; only those that doubles cannot tell from the one sought are compared
    /// exactly.
    [[nodiscard]] Ratio highestRatio(std::size_t place) const
    {
        std::vector<double> doubles;
        doubles.reserve(m_values.size());
        for (const Value &value : m_values)
            doubles.push_back(ratio(value).toDouble());
        const auto nth = doubles.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(doubles.begin(), nth, doubles.end(), std::greater<>());
        const double about = *nth;
        std::vector<Ratio> near;
        std::size_t above = 0;
        for (const Value &value : m_values) {
            const Ratio exact = ratio(value);
            const double itself = exact.toDouble();
            if (clearlyLess(about, itself))
                ++above;
            else if (!clearlyLess(itself, about))
                near.push_back(exact);
        }
        const auto sought = near.begin() + static_cast<std::ptrdiff_t>(place - above);
        std::nth_element(near.begin(), sought, near.end(), std::greater<>());
        return *sought;
    }

    void partition(Iterator first, Iterator nth, Iterator last) const
    {
        if (m_whole) {
            std::nth_element(first, nth, last,
                             [](Value a, Value b) { return a.numerator > b.numerator; });
        } else {
            std::nth_element(first, nth, last, [](Value a, Value b) {
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

    std::vector<Value> m_values;
    std::int64_t m_common;
    bool m_whole = true;
};

std::optional<Ratio> Values::lowestOfShare(Decimal percent)
{
    const ExactSum whole = sum(m_values.begin(), m_values.end());
    ExactSum taken;
    if (taken.reaches(percent, whole))
        return std::nullopt;
    // Halves the stretch in which the last one in stands. Above it everybody is taken; below it
    // nobody is. Values below 0 are never needed: the sum is highest before them.
    Iterator first = m_values.begin();
    Iterator last = m_values.end();
    while (last - first > 1) {
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
    return ratio(*first);
}

CustomerSet membersFrom(const MetricColumn &column, Ratio bound, bool highest)
{
    CustomerSet members(column.size());
    const ExactNumber exact(bound);
    const bool ratios = !column.denominators.empty();
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (column.isEmpty(i))
            continue;
        const std::strong_ordering order =
            ratios ? compare(column.at(i), exact) : column.numerators[i] <=> bound.numerator();
        if (order == 0 || (order > 0) == highest)
            members.insert(i);
    }
    return members;
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

} // namespace

std::optional<ExactNumber> shopStatistic(const MetricColumn &column, const ShopStatistic &statistic)
{
    if (statistic.kind == ShopStatistic::Kind::Mean) {
        ExactSum sum;
        for (std::size_t i = 0; i < column.size(); ++i) {
            if (!column.isEmpty(i))
                sum.add(column.at(i));
        }
        return sum.count() == 0 ? std::nullopt : std::optional(sum.mean());
    }
    Values values(column);
    if (values.size() == 0)
        return std::nullopt;
    const bool median = statistic.kind == ShopStatistic::Kind::Median;
    const auto percentile = static_cast<std::size_t>(median ? 50 : statistic.percentile);
    const std::size_t rank = (values.size() * percentile + 99) / 100; // nearest rank, from 1
    return values.highest(values.size() - rank);
}

CustomerSet rankMembers(const MetricColumn &column, RankOp op, Decimal n)
{
    Values values(column);
    if (values.size() == 0)
        return CustomerSet(column.size());
    if (op == RankOp::TopShare) {
        const std::optional<Ratio> bound = values.lowestOfShare(n);
        return bound ? membersFrom(column, *bound, true) : CustomerSet(column.size());
    }
    const std::size_t count = countOf(op, values.size(), n);
    if (count == 0)
        return CustomerSet(column.size());
    const bool highest = op == RankOp::TopPercent || op == RankOp::TopCount;
    const Ratio bound = values.highest(highest ? count - 1 : values.size() - count);
    return membersFrom(column, bound, highest);
}

} // namespace kq
