#include "core/shop/live_memory.h"

#include "core/exporting/reach.h"

#include <algorithm>
#include <utility>

namespace kq {

namespace {

constexpr std::size_t mostDistributions = 64; ///< about 2 kB each

} // namespace

Result<std::shared_ptr<const LiveMemory::Everybody>>
LiveMemory::everybody(const EvaluationContext &context, JobControl &control)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_everybody && m_everybody->asOf == context.asOf)
            return m_everybody;
    }
    auto everybody = std::make_shared<Everybody>();
    everybody->asOf = context.asOf;
    Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    everybody->totals = std::move(*totals);
    for (const std::int64_t total : everybody->totals.numerators)
        everybody->revenue.minor += total;
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        everybody->reachable[static_cast<std::size_t>(channel)] =
            reachable(context.profiles, channel);
    }
    const std::lock_guard lock(m_mutex);
    m_everybody = std::move(everybody);
    return m_everybody;
}

std::shared_ptr<const Distribution> LiveMemory::knownDistribution(const NumberSubject &subject,
                                                                  QDate asOf)
{
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::find_if(m_distributions.begin(), m_distributions.end(), [&](const auto &kept) {
            return kept.asOf == asOf && kept.subject == subject;
        });
    if (found == m_distributions.end())
        return nullptr;
    m_distributions.splice(m_distributions.begin(), m_distributions, found);
    return found->distribution;
}

Result<std::shared_ptr<const Distribution>>
LiveMemory::distribution(const NumberSubject &subject, const EvaluationContext &context,
                         JobControl &control)
{
    if (std::shared_ptr<const Distribution> known = knownDistribution(subject, context.asOf))
        return known;
    Result<Distribution> worked = distributionOf(subject, context, control);
    if (!worked)
        return worked.error();
    auto distribution = std::make_shared<const Distribution>(std::move(*worked));
    const std::lock_guard lock(m_mutex);
    m_distributions.push_front({subject, context.asOf, distribution});
    if (m_distributions.size() > mostDistributions)
        m_distributions.pop_back();
    return distribution;
}

} // namespace kq
