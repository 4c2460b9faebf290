#pragma once

#include "core/base/job_control.h"
#include "core/base/language.h"
#include "core/base/result.h"
#include "core/care/care_map.h"
#include "core/domain/settings.h"
#include "core/shop/group_study.h"
#include "core/shop/plan_preview.h"
#include "core/shop/shop_figures.h"
#include "core/shop/slipping.h"
#include "core/shop/snapshot.h"
#include "core/shop/tier_figures.h"

#include <QDate>

#include <optional>
#include <vector>

namespace kq {

/// Everything that the printed report says about a shop as of a day. The figures are those of the
/// overview and of the care map.
struct ReportFigures {
    ShopSettings settings;
    QDate asOf;
    ShopFigures shop;
    std::vector<TierFigures> tiers;
    QDate before; ///< a month earlier
    std::vector<TierFigures> tiersBefore;
    CareMap careMap;                        ///< with trails
    std::vector<SlippingCustomer> slipping; ///< those with the most at stake first
    std::vector<GroupStudy> studies;        ///< one a group of the care map, in its order
    /// Likewise: the texts of the group's plan as one of its people gets them; empty where nobody
    /// can be reached.
    std::vector<std::optional<PlanPreview>> readers;
};

/// Names and plans are in @p language. Reports progress by group. Errors: as evaluate().
Result<ReportFigures> reportFigures(const Snapshot &snapshot, QDate asOf, Language language,
                                    JobControl &control);

} // namespace kq
