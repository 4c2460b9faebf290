#include "core/analysis/purchase_times.h"

#include "core/analysis/purchases.h"

#include <algorithm>

namespace kq {

namespace {

/// The value of the n-th of all gaps by length, n from 1, where @p byDays counts them by length.
std::int32_t ranked(const std::vector<std::int64_t> &byDays, std::int64_t n)
{
    std::int64_t passed = 0;
    for (std::size_t days = 0; days < byDays.size(); ++days) {
        passed += byDays[days];
        if (passed >= n)
            return static_cast<std::int32_t>(days);
    }
    Q_UNREACHABLE();
    return 0;
}

PurchaseGaps gapsOf(const std::vector<std::int64_t> &byDays)
{
    PurchaseGaps gaps;
    for (std::size_t days = 0; days < byDays.size(); ++days) {
        const auto bar = std::lower_bound(PurchaseGaps::ends.begin(), PurchaseGaps::ends.end(),
                                          static_cast<std::int32_t>(days));
        gaps.bars[static_cast<std::size_t>(bar - PurchaseGaps::ends.begin())] += byDays[days];
        gaps.gaps += byDays[days];
    }
    if (gaps.gaps == 0)
        return gaps;
    const auto quarter = [&](std::int64_t quarters) {
        return ranked(byDays, (gaps.gaps * quarters + 3) / 4);
    };
    gaps.lowerQuartile = quarter(1);
    gaps.median = quarter(2);
    gaps.upperQuartile = quarter(3);
    return gaps;
}

} // namespace

Result<PurchaseGaps> purchaseGapsAt(const EvaluationContext &context, const CustomerSet *group,
                                    JobControl &control)
{
    std::vector<std::int64_t> byDays; // [0] stays 0: one day counts once
    const auto count = [&](std::size_t, const Profiles &of, std::span<const std::uint32_t> orders) {
        const OrderColumns &columns = of.orders();
        std::int32_t before = columns.days[orders.front()];
        for (const std::uint32_t order : orders) {
            const auto gap = static_cast<std::size_t>(columns.days[order] - before);
            if (gap == 0)
                continue;
            if (gap >= byDays.size())
                byDays.resize(gap + 1);
            ++byDays[gap];
            before = columns.days[order];
        }
    };
    if (Result<void> done = forEachBuyer(context, group, control, count); !done)
        return done.error();
    return gapsOf(byDays);
}

Result<WeekHours> weekHoursAt(const EvaluationContext &context, const CustomerSet *group,
                              JobControl &control)
{
    WeekHours week;
    const auto count = [&](std::size_t, const Profiles &of, std::span<const std::uint32_t> orders) {
        const OrderColumns &columns = of.orders();
        for (const std::uint32_t order : orders) {
            const std::uint8_t hour = columns.hours[order];
            if (hour == OrderColumns::noHour) {
                ++week.withoutHour;
                continue;
            }
            // Julian day 0 was a Monday.
            const auto weekday =
                static_cast<std::size_t>(columns.days[order] % WeekHours::weekdays);
            ++week.orders[weekday][hour];
        }
    };
    if (Result<void> done = forEachBuyer(context, group, control, count); !done)
        return done.error();
    return week;
}

} // namespace kq
