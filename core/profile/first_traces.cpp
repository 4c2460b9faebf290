#include "core/profile/first_traces.h"

#include <algorithm>
#include <limits>

namespace kq {

namespace {

constexpr std::int32_t never = std::numeric_limits<std::int32_t>::max();
constexpr std::int32_t always = std::numeric_limits<std::int32_t>::min();

std::int32_t firstTrace(const Profiles &columns, std::size_t row, bool hasOpenings)
{
    std::int32_t first = never;
    const OrderColumns &orders = columns.orders();
    if (orders.starts[row] < orders.starts[row + 1])
        first = orders.days[orders.starts[row]]; // they stand by time
    if (const std::int32_t registered = columns.customers().registeredOn[row];
        registered != CustomerColumns::noDate)
        first = std::min(first, registered);
    if (hasOpenings) { // to look for them in vain would cost most
        for (const OpeningEntry &opening : columns.openingsOf(row))
            first = std::min(first, opening.firstDay);
    }
    return first == never ? always : first;
}

} // namespace

FirstTraces::FirstTraces(const ProfileLayers &profiles)
    : m_days(profiles.size())
{
    const bool hasOpenings = profiles.hasOpenings();
    for (std::size_t customer = 0; customer < m_days.size(); ++customer) {
        const auto [columns, row] = profiles.at(customer);
        m_days[customer] = firstTrace(columns, row, hasOpenings);
    }
}

std::optional<QDate> firstTraceOf(const ProfileLayers &profiles, std::size_t customer)
{
    const auto [columns, row] = profiles.at(customer);
    const std::int32_t day = firstTrace(columns, row, profiles.hasOpenings());
    return day == always ? std::nullopt : std::optional(QDate::fromJulianDay(day));
}

CustomerSet FirstTraces::comeAfter(QDate day) const
{
    CustomerSet set(m_days.size());
    const auto last = static_cast<std::int32_t>(day.toJulianDay());
    for (std::size_t customer = 0; customer < m_days.size(); ++customer)
        set.insertIf(customer, m_days[customer] > last);
    return set;
}

} // namespace kq
