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
    [[nodiscard]] bool isRatio() const;
    [[nodiscard]] std::int64_t commonDenominator() const;
    void write(const MetricFigures &figures, std::size_t place, Scratch &scratch) const;

private:
    Metric m_metric;
    std::int64_t m_asOf;
};

// In the header, because loops over a million customers call it.
inline void MetricShape::write(const MetricFigures &figures, std::size_t place,
                               Scratch &scratch) const
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
        numerator = none ? empty : std::int64_t{figures.last} - figures.first;
        break;
    case Metric::DiscountedPercent:
        numerator = none ? empty : 100 * figures.units;
        denominator = figures.count;
        break;
    case Metric::OverdueRatio:
        // Days since the last by the median gap, which is half of a whole number of days.
        numerator = figures.doubleMedianGap == 0 ? empty : 2 * (m_asOf - figures.last);
        denominator = figures.doubleMedianGap;
        break;
    }
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

private:
    MetricShape m_shape;
};

} // namespace kq
