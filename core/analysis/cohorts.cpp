#include "core/analysis/cohorts.h"

#include "core/analysis/purchases.h"
#include "core/profile/calendar_month.h"

namespace kq {

Result<std::vector<Cohort>> cohortsAt(const EvaluationContext &context, int months,
                                      JobControl &control)
{
    const QDate thisMonth(context.asOf.year(), context.asOf.month(), 1);
    const std::int32_t lastMonth =
        calendarMonth(static_cast<std::int32_t>(thisMonth.toJulianDay()));
    const std::int32_t firstMonth = lastMonth - months + 1;
    std::vector<Cohort> cohorts;
    for (int back = months - 1; back >= 0; --back) {
        cohorts.push_back({thisMonth.addMonths(-back),
                           std::vector<std::int64_t>(static_cast<std::size_t>(back) + 1)});
    }
    const auto count = [&](std::size_t customer, const Profiles &of,
                           std::span<const std::uint32_t> orders) {
        const OrderColumns &columns = of.orders();
        const std::vector<std::int32_t> &days = columns.days;
        const std::int32_t joined = calendarMonth(days[orders.front()]);
        if (joined < firstMonth || !context.profiles.openingsOf(customer).empty())
            return;
        Cohort &cohort = cohorts[static_cast<std::size_t>(joined - firstMonth)];
        std::int32_t counted = joined - 1;
        for (const std::uint32_t order : orders) {
            const std::int32_t month = calendarMonth(days[order]);
            if (month == counted)
                continue;
            ++cohort.active[static_cast<std::size_t>(month - joined)];
            counted = month;
        }
    };
    if (Result<void> done = forEachBuyer(context, nullptr, control, count); !done)
        return done.error();
    return cohorts;
}

} // namespace kq
