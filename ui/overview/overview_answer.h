#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/shop/care_today.h"
#include "core/shop/ladder_preview.h"
#include "core/shop/shop.h"
#include "core/shop/shop_figures.h"
#include "core/shop/slipping.h"
#include "core/shop/tier_figures.h"

#include <QDate>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace kq {

/// All that the overview shows of one day; worked out off the GUI thread.
struct OverviewAnswer {
    ShopSettings settings;
    ShopFigures figures;
    std::vector<TierFigures> tiers;
    std::vector<TierFigures> tiersBefore; ///< at the day that is compared with
    std::vector<CustomerId> rose;         ///< customers in a better tier than on that day
    std::vector<CustomerId> fell;
    std::vector<CustomerId> came;             ///< since that day
    std::map<MoveCause, std::int64_t> roseBy; ///< how many for which cause
    std::map<MoveCause, std::int64_t> fellBy;
    std::optional<RuleMovement> byRule; ///< who stands elsewhere since the ladder was changed
    CareTasks tasks;
    std::optional<ImportRecord> lastImport; ///< up to the day
    bool keepsNumbers = false; ///< the owner has said to keep the numbers of the ladder
    std::vector<Tier> ladder;
    LadderProposal proposal; ///< what the shop's own orders say of the numbers in the ladder
    std::vector<SlippingCustomer> slipping; ///< those with the most at stake first, at most 50
    std::vector<CustomerId> allSlipping;    ///< in the same order
};

/// The name of the view under which the shop file keeps that the proposal was turned down.
QString proposalView();

/// @p since: the day that tiers are compared with.
Result<OverviewAnswer> overviewOf(Shop &shop, QDate asOf, QDate since, Language language,
                                  JobControl &control);

} // namespace kq
