#pragma once

#include "core/condition/block.h"
#include "core/condition/condition.h"
#include "core/condition/leaf.h"
#include "core/profile/profiles.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <variant>

namespace kq {

/// Whatever an order metric is made of, as far as it needs it.
struct MetricFigures {
    std::int64_t count = 0;
    std::int64_t total = 0;
    std::int64_t units = 0;   ///< what else is counted: quantity, months, products, discounts
    std::int64_t extreme = 0; ///< the largest or the smallest total
    std::int32_t first = SummaryColumns::noDay;
    std::int32_t last = SummaryColumns::noDay;
    std::int64_t doubleMedianGap = 0; ///< 0 under three order dates
};

/// A value: a ratio, or a whole number that has the metric's common denominator.
struct MetricNumbers {
    std::int64_t numerator = 0; ///< MetricShape::empty where there is no value
    std::int64_t denominator = 0;
};

/// How the values of one metric are written: numerator and, for ratios, denominator.
class MetricShape {
public:
    /// Stands for a value that is empty.
    static constexpr std::int64_t empty = std::numeric_limits<std::int64_t>::min();

    MetricShape(Metric metric, std::int64_t asOf)
        : m_metric(metric)
        , m_asOf(asOf)
    {}

    [[nodiscard]] Metric metric() const { return m_metric; }
    [[nodiscard]] std::int64_t asOf() const { return m_asOf; } ///< Julian day
    /// Whether each customer's value has its own denominator; else all have commonDenominator().
    [[nodiscard]] bool isRatio() const
    {
        return m_metric == Metric::Average || m_metric == Metric::DiscountedPercent ||
               m_metric == Metric::OverdueRatio;
    }
    [[nodiscard]] std::int64_t commonDenominator() const
    {
        return m_metric == Metric::Quantity ? Quantity::perUnit : 1;
    }
    [[nodiscard]] MetricNumbers numbersOf(const MetricFigures &figures) const;
    void write(const MetricFigures &figures, std::size_t place, Scratch &scratch) const
    {
        const MetricNumbers numbers = numbersOf(figures);
        scratch.numerators[place] = numbers.numerator;
        if (isRatio())
            scratch.denominators[place] = numbers.denominator;
    }

private:
    Metric m_metric;
    std::int64_t m_asOf;
};

// In the header, because loops over a million customers call it.
inline MetricNumbers MetricShape::numbersOf(const MetricFigures &figures) const
{
    const bool none = figures.count == 0;
    switch (m_metric) {
    case Metric::Count:
        return {figures.count};
    case Metric::Total:
        return {figures.total};
    case Metric::Average:
        return {none ? empty : figures.total, figures.count};
    case Metric::Largest:
    case Metric::Smallest:
        return {none ? empty : figures.extreme};
    case Metric::Quantity:
    case Metric::ActiveMonths:
    case Metric::Products:
        return {figures.units};
    case Metric::FirstDate:
        return {none ? empty : figures.first};
    case Metric::LastDate:
        return {none ? empty : figures.last};
    case Metric::DaysSinceLast:
        return {none ? empty : m_asOf - figures.last};
    case Metric::DaysSinceFirst:
        return {none ? empty : m_asOf - figures.first};
    case Metric::Tenure:
        return {none ? empty : std::int64_t{figures.last} - figures.first};
    case Metric::DiscountedPercent:
        return {none ? empty : 100 * figures.units, figures.count};
    case Metric::OverdueRatio:
        // Days since the last by the median gap, which is half of a whole number of days.
        return {figures.doubleMedianGap == 0 ? empty : 2 * (m_asOf - figures.last),
                figures.doubleMedianGap};
    }
    return {};
}

/// The values of an order metric, worked out for blocks of customers.
class MetricValues {
public:
    explicit MetricValues(MetricShape shape)
        : m_shape(shape)
    {}
    MetricValues(const MetricValues &) = delete;
    MetricValues &operator=(const MetricValues &) = delete;
    virtual ~MetricValues() = default;

    [[nodiscard]] const MetricShape &shape() const { return m_shape; }
    [[nodiscard]] virtual Cost cost() const = 0;

    /// Writes the values of the wanted customers of @p block into scratch.numerators and, for
    /// ratios, scratch.denominators.
    virtual void values(const Block &block, const BlockMask &wanted, Scratch &scratch) const = 0;

    /// Where most customers have no order that counts: writes the values of the wanted who have
    /// some, and their places into @p some; the value of all others is that of no order. False
    /// where it is not done like this.
    virtual bool valuesOfSome(const Block &, const BlockMask &, Scratch &, BlockMask &) const
    {
        return false;
    }

    /// A column in which the values of a block stand as they are, or as a day from which they are
    /// counted back to the as-of date. The lowest number is the empty value.
    struct Ready {
        std::variant<std::span<const std::int32_t>, std::span<const std::int64_t>> cells;
        bool daysBefore = false; ///< the value is the as-of day minus the cell
    };
    /// Only those of the wanted need to be right. They stand until the next use of @p scratch for
    /// another block.
    [[nodiscard]] virtual std::optional<Ready> ready(const Block &, const BlockMask &,
                                                     Scratch &) const
    {
        return std::nullopt;
    }

    /// The ratios of a block where they stand as they are; a denominator of 0 is the empty value.
    struct ReadyRatios {
        const std::int64_t *numerators = nullptr;
        const std::int64_t *denominators = nullptr;
    };
    [[nodiscard]] virtual std::optional<ReadyRatios> readyRatios(const Block &, Scratch &) const
    {
        return std::nullopt;
    }

    /// For each customer of a block the float that is nearest to the ratio, or
    /// SummaryColumns::noAverage for the empty value; empty where they do not stand ready. Where
    /// they do, readyRatios() has the ratios.
    [[nodiscard]] virtual std::span<const float> readyFloats(const Block &, Scratch &) const
    {
        return {};
    }

private:
    MetricShape m_shape;
};

/// The ratios of the wanted of a block: those that stand ready, or in @p scratch.
inline MetricValues::ReadyRatios ratiosOf(const MetricValues &values, const Block &block,
                                          const BlockMask &wanted, Scratch &scratch)
{
    if (const std::optional<MetricValues::ReadyRatios> ready = values.readyRatios(block, scratch))
        return *ready;
    values.values(block, wanted, scratch);
    return {scratch.numerators.data(), scratch.denominators.data()};
}

} // namespace kq
