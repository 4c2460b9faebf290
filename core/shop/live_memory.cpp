#include "core/shop/live_memory.h"

#include "core/exporting/reach.h"

#include <utility>

namespace kq {

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

} // namespace kq
