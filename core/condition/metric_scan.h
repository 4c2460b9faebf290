#pragma once

#include "core/condition/block.h"
#include "core/condition/condition.h"
#include "core/condition/order_selection.h"
#include "core/profile/profiles.h"

#include <QDate>

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <variant>

namespace kq {

/// Works an order metric out for blocks of customers.
///
/// What is asked without `where` of customers whose purchases all lie before the as-of date stands
/// ready in the summaries; for everybody else the orders are gone through.
class MetricScan {
public:
    /// Stands for a value that is empty.
    static constexpr std::int64_t empty = std::numeric_limits<std::int64_t>::min();

    MetricScan(Metric metric, const OrderFilter &where, const Profiles &profiles, QDate asOf);

    /// Whether values are numerator / denominator, each customer's own; else all have
    /// commonDenominator().
    [[nodiscard]] bool isRatio() const;
    [[nodiscard]] std::int64_t commonDenominator() const;

    /// Writes the values of the wanted customers of @p block into scratch.numerators and, for
    /// ratios, scratch.denominators.
    void values(const Block &block, const BlockMask &wanted, Scratch &scratch) const;

    /// A ready column in which the values of @p block stand as they are, or as a day from which
    /// they are counted back to the as-of date.
    struct Ready {
        std::variant<std::span<const std::int32_t>, std::span<const std::int64_t>> cells;
        bool daysBefore = false; ///< the value is the as-of day minus the cell
    };
    [[nodiscard]] std::optional<Ready> ready(const Block &block) const;

    [[nodiscard]] const OrderSelection &selection() const { return m_selection; }
    /// The as-of date as a Julian day.
    [[nodiscard]] std::int64_t asOf() const { return m_asOf; }

private:
    struct Figures;
    class Walk;

    [[nodiscard]] bool isSettled(const Block &block) const;
    [[nodiscard]] Figures summaryOf(std::size_t customer) const;
    [[nodiscard]] Figures walk(std::size_t customer, const std::uint8_t *kept,
                               Scratch &scratch) const;
    void addOpenings(std::size_t customer, Figures &figures) const;
    void set(std::size_t place, const Figures &figures, Scratch &scratch) const;
    [[nodiscard]] bool hasRunningSums() const;
    void setFromRunningSums(const Block &block, const BlockMask &wanted, Scratch &scratch) const;

    Metric m_metric;
    const Profiles &m_profiles;
    OrderSelection m_selection;
    std::int64_t m_asOf;
};

} // namespace kq
