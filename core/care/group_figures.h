#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/condition/metric_column.h"
#include "core/domain/message_channel.h"
#include "core/profile/customer_set.h"

#include <array>
#include <cstdint>
#include <optional>

namespace kq {

/// Where a group of customers stands on the three factors (contract.md §5, `care-map`).
struct GroupFigures {
    std::int64_t customers = 0;
    std::int64_t buyers = 0;          ///< those with a purchase
    double share = 0;                 ///< of all customers, 0 to 1
    std::int64_t notYet = 0;          ///< of its customers those who came later (FirstTraces)
    double presentShare = 0;          ///< of all who had come by then, 0 to 1
    std::optional<double> frequency;  ///< mean purchases of the buyers
    std::optional<double> orderValue; ///< their revenue by their purchases, in minor units
    std::optional<double> tenure;     ///< mean days from first to last purchase of the buyers
    std::optional<double> recency;    ///< mean days since the last purchase of the buyers
    std::int64_t purchases = 0;
    Money revenue;           ///< sums that do not fit end at the nearest end; likewise below
    double revenueShare = 0; ///< of all customers' revenue, walk-ins apart, 0 to 1
    Money revenueOfYear;     ///< of the last 12 months
    std::array<std::int64_t, 4> reachable{}; ///< by MessageChannel: to whom a message can go
    /// By MessageChannel: what those who can be reached bought in the last 12 months.
    std::array<Money, 4> reachableRevenue{};

    /// Its customers who had come by then.
    [[nodiscard]] std::int64_t present() const { return customers - notYet; }
    [[nodiscard]] std::int64_t reachableBy(MessageChannel channel) const
    {
        return reachable[static_cast<std::size_t>(channel)];
    }

    friend bool operator==(const GroupFigures &, const GroupFigures &) = default;
};

/// The metrics from which the figures of any number of groups are added up.
class FactorColumns {
public:
    /// Errors: Cancelled.
    static Result<FactorColumns> of(const EvaluationContext &context, JobControl &control);

    [[nodiscard]] GroupFigures figuresOf(const CustomerSet &group) const;

    /// Total spend of everyone.
    [[nodiscard]] Money revenue() const { return m_revenue; }
    /// Total spend of one customer.
    [[nodiscard]] Money revenueOf(std::size_t customer) const
    {
        return {m_totals.numerators[customer]};
    }
    [[nodiscard]] Money revenueOf(const CustomerSet &group) const;

    [[nodiscard]] const MetricColumn &counts() const { return m_counts; }
    [[nodiscard]] const MetricColumn &totals() const { return m_totals; }
    [[nodiscard]] const MetricColumn &tenures() const { return m_tenures; }
    [[nodiscard]] const MetricColumn &recencies() const { return m_recencies; }

private:
    std::size_t m_size = 0;
    CustomerSet m_notYet{0}; ///< who came after the day
    std::int64_t m_present = 0;
    MetricColumn m_counts;
    MetricColumn m_totals;
    MetricColumn m_totalsOfYear;
    MetricColumn m_tenures;
    MetricColumn m_recencies;
    std::array<CustomerSet, 4> m_reachable{CustomerSet(0), CustomerSet(0), CustomerSet(0),
                                           CustomerSet(0)};
    Money m_revenue;
};

} // namespace kq
