#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/shop/ladder_preview.h"
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

/// A ready group of whom to care for now.
struct CareToday {
    QString templateKey;
    QString name;
    std::int64_t customers = 0;
};

/// All that the overview shows of one day; worked out off the GUI thread.
struct OverviewAnswer {
    ShopSettings settings;
    ShopFigures figures;
    std::vector<TierFigures> tiers;
    std::vector<TierFigures> tiersBefore; ///< at the day that is compared with
    std::int64_t rose = 0;                ///< customers in a better tier than on that day
    std::int64_t fell = 0;
    std::vector<CareToday> care; ///< without those that have nobody
    std::vector<Tier> ladder;
    LadderProposal proposal; ///< what the shop's own orders say of the numbers in the ladder
    std::vector<SlippingCustomer> slipping; ///< those with the most at stake first, at most 50
};

/// @p since: the day that tiers are compared with.
Result<OverviewAnswer> overviewOf(Shop &shop, QDate asOf, QDate since, Language language,
                                  JobControl &control);

} // namespace kq
