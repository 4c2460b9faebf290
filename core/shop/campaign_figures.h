#pragma once

#include "core/campaign/effect.h"
#include "core/shop/snapshot.h"
#include "core/store/campaigns_store.h"

#include <QDate>

#include <optional>

namespace kq {

/// What the people of a campaign bought in its window.
struct CampaignFigures {
    QDate from; ///< the day of the messages
    QDate to;   ///< the last day of the window that has come
    GroupOutcome contacted;
    GroupOutcome heldOut;
    std::optional<Effect> effect; ///< empty where the groups are too few to tell
    /// What the messages brought beyond what these people would have bought anyway, about: the
    /// difference a person times the people. Only with an effect.
    Money extraRevenue;
};

/// Counts the purchases of @p windowDays days (1 or more) from the campaign's day on, up to
/// @p asOf. People who were merged into others or erased since are left out.
CampaignFigures campaignFigures(const Snapshot &shop, const Campaign &campaign,
                                const CampaignPeople &people, int windowDays, QDate asOf);

} // namespace kq
