#include "core/care/group_figures.h"

#include "core/exporting/reach.h"

namespace kq {

namespace {

double quotient(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

Result<FactorColumns> FactorColumns::of(const EvaluationContext &context, JobControl &control)
{
    FactorColumns factors;
    factors.m_size = context.profiles.size();
    for (const auto &[metric, column] :
         {std::pair{Metric::Count, &factors.m_counts}, std::pair{Metric::Total, &factors.m_totals},
          std::pair{Metric::Tenure, &factors.m_tenures},
          std::pair{Metric::DaysSinceLast, &factors.m_recencies}}) {
        Result<MetricColumn> values = metricColumn(metric, {}, context, control);
        if (!values)
            return values.error();
        *column = std::move(*values);
    }
    factors.m_reachable = reachable(context.profiles, MessageChannel::Zalo);
    for (const std::int64_t total : factors.m_totals.numerators)
        factors.m_revenue.minor += total;
    return factors;
}

GroupFigures FactorColumns::figuresOf(const CustomerSet &group, const PriceList &prices) const
{
    GroupFigures figures;
    std::int64_t tenure = 0;
    std::int64_t recency = 0;
    group.forEach([&](std::size_t customer) {
        ++figures.customers;
        figures.reachable += m_reachable.contains(customer) ? 1 : 0;
        figures.revenue.minor += m_totals.numerators[customer];
        if (m_counts.numerators[customer] == 0)
            return;
        ++figures.buyers;
        figures.purchases += m_counts.numerators[customer];
        // Whoever has a purchase has a first and a last one, so neither of these is empty.
        tenure += m_tenures.numerators[customer];
        recency += m_recencies.numerators[customer];
    });
    figures.share = quotient(figures.customers, static_cast<std::int64_t>(m_size));
    figures.revenueShare = quotient(figures.revenue.minor, m_revenue.minor);
    figures.cost = {figures.reachable * prices.of(MessageChannel::Zalo).minor};
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
    group.forEach([&](std::size_t customer) { revenue += revenueOf(customer); });
    return revenue;
}

} // namespace kq
