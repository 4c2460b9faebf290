#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/shop/shop.h"
#include "core/shop/shop_figures.h"
#include "core/shop/tier_figures.h"

#include <QDate>

#include <memory>
#include <vector>

namespace kq {

/// One of the customers who are slipping away.
struct SlippingCustomer {
    CustomerId id;
    QString name;
    QString phone;
    Money spentInYear;
    std::int64_t daysSinceLast = 0;
    double overdue = 0; ///< silence by own usual gap
};

/// All that the overview shows of one day; worked out off the GUI thread.
struct OverviewAnswer {
    ShopSettings settings;
    ShopFigures figures;
    std::vector<TierFigures> tiers;
    std::vector<TierFigures> tiersMonthAgo;
    std::vector<SlippingCustomer> slipping; ///< those with the most at stake first, at most 50
};

Result<OverviewAnswer> overviewOf(Shop &shop, QDate asOf, Language language, JobControl &control);

} // namespace kq
