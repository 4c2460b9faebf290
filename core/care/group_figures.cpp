#include "core/care/group_figures.h"

#include "core/domain/keys.h"
#include "core/exporting/reach.h"
#include "core/profile/first_traces.h"
#include "core/profile/saturated_sum.h"

#include <tuple>

namespace kq {

namespace {

double quotient(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

void add(Money &sum, std::int64_t amount)
{
    sum.minor = saturatedSum(sum.minor, amount);
}

OrderFilter lastYear()
{
    OrderFilter filter;
    filter.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
    return filter;
}

} // namespace

Result<FactorColumns> FactorColumns::of(const EvaluationContext &context, JobControl &control)
{
    FactorColumns factors;
    factors.m_size = context.profiles.size();
    factors.m_notYet = FirstTraces(context.profiles).comeAfter(context.asOf);
    factors.m_present = static_cast<std::int64_t>(factors.m_size) - factors.m_notYet.count();
    for (const auto &[metric, where, column] :
         {std::tuple{Metric::Count, OrderFilter(), &factors.m_counts},
          std::tuple{Metric::Total, OrderFilter(), &factors.m_totals},
          std::tuple{Metric::Total, lastYear(), &factors.m_totalsOfYear},
          std::tuple{Metric::Tenure, OrderFilter(), &factors.m_tenures},
          std::tuple{Metric::DaysSinceLast, OrderFilter(), &factors.m_recencies}}) {
        Result<MetricColumn> values = metricColumn(metric, where, context, control);
        if (!values)
            return values.error();
        *column = std::move(*values);
    }
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries)
        factors.m_reachable[static_cast<std::size_t>(channel)] =
            reachable(context.profiles, channel);
    for (const std::int64_t total : factors.m_totals.numerators)
        add(factors.m_revenue, total);
    return factors;
}

GroupFigures FactorColumns::figuresOf(const CustomerSet &group) const
{
    GroupFigures figures;
    std::int64_t tenure = 0;
    std::int64_t recency = 0;
    group.forEach([&](std::size_t customer) {
        ++figures.customers;
        figures.notYet += m_notYet.contains(customer) ? 1 : 0;
        const std::int64_t ofYear = m_totalsOfYear.numerators[customer];
        add(figures.revenue, m_totals.numerators[customer]);
        add(figures.revenueOfYear, ofYear);
        for (std::size_t channel = 0; channel < m_reachable.size(); ++channel) {
            if (!m_reachable[channel].contains(customer))
                continue;
            ++figures.reachable[channel];
            add(figures.reachableRevenue[channel], ofYear);
        }
        if (m_counts.numerators[customer] == 0)
            return;
        ++figures.buyers;
        figures.purchases = saturatedSum(figures.purchases, m_counts.numerators[customer]);
        // Whoever has a purchase has a first and a last one, so neither of these is empty.
        tenure += m_tenures.numerators[customer];
        recency += m_recencies.numerators[customer];
    });
    figures.share = quotient(figures.customers, static_cast<std::int64_t>(m_size));
    figures.presentShare = quotient(figures.present(), m_present);
    figures.revenueShare = quotient(figures.revenue.minor, m_revenue.minor);
    if (figures.buyers > 0) {
        figures.frequency = quotient(figures.purchases, figures.buyers);
        figures.orderValue = quotient(figures.revenue.minor, figures.purchases);
        figures.tenure = quotient(tenure, figures.buyers);
        figures.recency = quotient(recency, figures.buyers);
    }
    return figures;
}

Money FactorColumns::revenueOf(const CustomerSet &group) const
{
    Money revenue;
    group.forEach([&](std::size_t customer) { add(revenue, m_totals.numerators[customer]); });
    return revenue;
}

} // namespace kq
