#include "core/shop/shop_figures.h"

#include "core/condition/metric_column.h"
#include "core/profile/first_traces.h"

#include <algorithm>

namespace kq {

namespace {

constexpr int monthsShown = 24;
constexpr int topPercentOfRevenue = 80; // words.md §2, Khách chủ lực

Condition mainCustomers()
{
    return {RankTest{Metric::Total, {}, RankOp::TopShare, Decimal(topPercentOfRevenue)}};
}

/// Late enough to be noticed, not so late that they are gone (words.md §2, `unhappy`).
Condition lateAgainstOwnRhythm()
{
    return {
        MetricTest{Metric::OverdueRatio,
                   {},
                   NumberTest{NumberOp::Between, NumberRange{Decimal::scaled(15, 1), Decimal(4)}}}};
}

OrderFilter lastYear()
{
    OrderFilter filter;
    filter.placed = DateTest{DateOp::WithinLast, Span{12, TimeUnit::Months}};
    return filter;
}

int monthOf(QDate day)
{
    return day.year() * 12 + day.month() - 1;
}

/// Adds up purchases of customers and walk-ins by day.
template <class Visit>
void forEachPurchase(const ProfileLayers &profiles, qint64 lastDay, Visit visit)
{
    profiles.forEachStretch([&](const Profiles &columns, std::size_t first, std::size_t last) {
        const OrderColumns &orders = columns.orders();
        for (std::size_t order = orders.starts[first]; order < orders.starts[last]; ++order) {
            if (orders.days[order] <= lastDay && isPurchase(orders.status(order)))
                visit(orders.days[order], orders.totals[order]);
        }
    });
    for (const WalkInDay &day : profiles.walkIns()) {
        if (day.day <= lastDay && isPurchase(day.status))
            visit(day.day, day.revenue.minor);
    }
}

void addRevenueByTime(ShopFigures &figures, const ProfileLayers &profiles, QDate asOf)
{
    // Two years of days, then the calendar once a day: it is slow for ten million orders.
    const qint64 lastDay = asOf.toJulianDay();
    const QDate first = QDate(asOf.year(), asOf.month(), 1).addMonths(1 - monthsShown);
    const qint64 firstDay = first.toJulianDay();
    std::vector<std::int64_t> days(static_cast<std::size_t>(lastDay - firstDay + 1));
    forEachPurchase(profiles, lastDay, [&](std::int32_t day, std::int64_t total) {
        if (day >= firstDay)
            days[static_cast<std::size_t>(day - firstDay)] += total;
    });
    for (int i = 0; i < monthsShown; ++i)
        figures.months.push_back({first.addMonths(i), {}});
    const QDate yearBegins = asOf.addMonths(-12);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const QDate day = first.addDays(static_cast<qint64>(i));
        figures.months[static_cast<std::size_t>(monthOf(day) - monthOf(first))].revenue.minor +=
            days[i];
        if (day >= yearBegins)
            figures.revenueOfYear.minor += days[i];
    }
}

} // namespace

Result<CustomerSet> slippingAway(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    return evaluate({Group{Match::All, 1, {mainCustomers(), lateAgainstOwnRhythm()}}},
                    snapshot.at(asOf), control);
}

std::optional<QDate> newestOrderDay(const Snapshot &snapshot, QDate asOf)
{
    const auto last = static_cast<std::int32_t>(asOf.toJulianDay());
    std::int32_t newest = SummaryColumns::noDay;
    snapshot.profiles->forEachStretch(
        [&](const Profiles &columns, std::size_t from, std::size_t to) {
            const OrderColumns &orders = columns.orders();
            for (std::size_t order = orders.starts[from]; order < orders.starts[to]; ++order) {
                if (orders.days[order] <= last)
                    newest = std::max(newest, orders.days[order]);
            }
        });
    for (const WalkInDay &day : snapshot.profiles->walkIns()) {
        if (day.day <= last)
            newest = std::max(newest, day.day);
    }
    return newest == SummaryColumns::noDay ? std::nullopt
                                           : std::optional(QDate::fromJulianDay(newest));
}

Result<ShopFigures> shopFigures(const Snapshot &snapshot, QDate asOf, JobControl &control)
{
    const EvaluationContext context = snapshot.at(asOf);
    const Result<MetricColumn> counts = metricColumn(Metric::Count, {}, context, control);
    if (!counts)
        return counts.error();
    const Result<MetricColumn> totals = metricColumn(Metric::Total, {}, context, control);
    if (!totals)
        return totals.error();
    const Result<MetricColumn> yearly = metricColumn(Metric::Total, lastYear(), context, control);
    if (!yearly)
        return yearly.error();
    const Result<CustomerSet> main = evaluate(mainCustomers(), context, control);
    if (!main)
        return main.error();
    const Result<CustomerSet> slipping = slippingAway(snapshot, asOf, control);
    if (!slipping)
        return slipping.error();

    ShopFigures figures;
    figures.customers = static_cast<std::int64_t>(context.profiles.size());
    for (std::size_t customer = 0; customer < context.profiles.size(); ++customer) {
        figures.buyers += counts->numerators[customer] > 0 ? 1 : 0;
        figures.purchases += counts->numerators[customer];
        figures.revenue.minor += totals->numerators[customer];
    }
    std::int64_t ofMain = 0;
    main->forEach([&](std::size_t customer) { ofMain += totals->numerators[customer]; });
    figures.topCustomers = main->count();
    figures.topShare = figures.revenue.minor == 0 ? 0
                                                  : static_cast<double>(ofMain) /
                                                        static_cast<double>(figures.revenue.minor);
    figures.slipping = slipping->count();
    slipping->forEach(
        [&](std::size_t customer) { figures.atStake.minor += yearly->numerators[customer]; });
    figures.notYet = FirstTraces(context.profiles).comeAfter(asOf).count();
    const qint64 yearBegins = asOf.addMonths(-12).toJulianDay();
    for (const WalkInDay &day : context.profiles.walkIns()) {
        if (day.day > asOf.toJulianDay() || !isPurchase(day.status))
            continue;
        figures.walkInPurchases += day.orders;
        figures.walkInRevenue += day.revenue;
        if (day.day >= yearBegins)
            figures.walkInRevenueOfYear += day.revenue;
    }
    figures.hasOrders = context.profiles.hasOrders();
    addRevenueByTime(figures, context.profiles, asOf);
    return figures;
}

} // namespace kq
