#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/care/prices.h"
#include "core/condition/metric_column.h"
#include "core/profile/customer_set.h"

#include <cstdint>
#include <optional>

namespace kq {

/// Where a group of customers stands on the three factors (contract.md §5, `care-map`).
struct GroupFigures {
    std::int64_t customers = 0;
    std::int64_t buyers = 0;          ///< those with a purchase
    double share = 0;                 ///< of all customers, 0 to 1
    std::optional<double> frequency;  ///< mean purchases of the buyers
    std::optional<double> orderValue; ///< their revenue by their purchases, in minor units
    std::optional<double> tenure;     ///< mean days from first to last purchase of the buyers
    std::optional<double> recency;    ///< mean days since the last purchase of the buyers
    std::int64_t purchases = 0;
    Money revenue;
    double revenueShare = 0;    ///< of all customers' revenue, walk-ins apart, 0 to 1
    std::int64_t reachable = 0; ///< to whom a Zalo message can go
    Money cost;                 ///< of one Zalo message to each of these

    friend bool operator==(const GroupFigures &, const GroupFigures &) = default;
};

/// The metrics from which the figures of any number of groups are added up.
class FactorColumns {
public:
    /// Errors: Cancelled.
    static Result<FactorColumns> of(const EvaluationContext &context, JobControl &control);

    /// Prices are those of one message.
    [[nodiscard]] GroupFigures figuresOf(const CustomerSet &group, const PriceList &prices) const;

    /// Total spend of everyone.
    [[nodiscard]] Money revenue() const { return m_revenue; }
    /// Total spend of one customer.
    [[nodiscard]] Money revenueOf(std::size_t customer) const
    {
        return {m_totals.numerators[customer]};
    }
    [[nodiscard]] Money revenueOf(const CustomerSet &group) const;

private:
    std::size_t m_size = 0;
    MetricColumn m_counts;
    MetricColumn m_totals;
    MetricColumn m_tenures;
    MetricColumn m_recencies;
    CustomerSet m_reachable;
    Money m_revenue;
};

} // namespace kq
