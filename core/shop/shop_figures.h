#pragma once

#include "core/base/job_control.h"
#include "core/base/money.h"
#include "core/base/result.h"
#include "core/shop/snapshot.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// What purchases of one month came to.
struct MonthRevenue {
    QDate month; ///< its first day
    Money revenue;
};

/// The totals that the overview opens with, as of a day.
struct ShopFigures {
    std::int64_t customers = 0;
    std::int64_t notYet = 0; ///< of them those who came after the day (FirstTraces)
    std::int64_t buyers = 0; ///< customers with a purchase
    std::int64_t purchases = 0;
    Money revenue;       ///< of all time, walk-ins apart
    Money revenueOfYear; ///< of the last 12 months, walk-ins in
    std::int64_t walkInPurchases = 0;
    Money walkInRevenue;
    Money walkInRevenueOfYear;        ///< what of revenueOfYear is nobody's
    std::int64_t topCustomers = 0;    ///< the fewest who together bring 80 % of revenue
    double topShare = 0;              ///< the part of revenue that they bring, 0 to 1
    std::int64_t slipping = 0;        ///< of these, silent for 1.5 to 4 times their own usual gap
    Money atStake;                    ///< what those who are slipping bought in the last 12 months
    std::vector<MonthRevenue> months; ///< the last 24, oldest first, walk-ins in
    bool hasOrders = false;           ///< false: a customer list with opening figures at most

    /// The customers who had come by the day.
    [[nodiscard]] std::int64_t present() const { return customers - notYet; }
};

Result<ShopFigures> shopFigures(const Snapshot &snapshot, QDate asOf, JobControl &control);

/// Who among the customers that bring 80 % of revenue is slipping away.
Result<CustomerSet> slippingAway(const Snapshot &snapshot, QDate asOf, JobControl &control);

/// The day of the newest order up to @p asOf, walk-ins in, whatever its status; empty where there
/// is none. A page evaluated long after it shows a shop in which everybody has fallen silent.
std::optional<QDate> newestOrderDay(const Snapshot &snapshot, QDate asOf);

} // namespace kq
