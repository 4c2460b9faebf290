#pragma once

#include "core/analysis/ladder_proposal.h"
#include "core/shop/tier_figures.h"
#include "core/shop/time_travel.h"

namespace kq {

/// What the care plans of a ladder's tiers cost: each tier by the message, the text and the rhythm
/// of its own plan, at the shop's prices of the day. Tiers to which nothing is sent cost nothing.
struct MessageBill {
    std::int64_t messages = 0; ///< of one round: everybody who can be reached by the plan's channel
    Money cost;                ///< of that round
    Money month;               ///< in the planned rhythms, a twelfth of the year's

    friend bool operator==(const MessageBill &, const MessageBill &) = default;
};

/// A ladder that is being edited, beside the one that is kept.
struct LadderPreview {
    std::vector<TierFigures> now;   ///< of the kept ladder
    std::vector<TierFigures> draft; ///< of the edited one
    MessageBill billNow;
    MessageBill billDraft;
    /// Rows are the tiers of the kept ladder, columns those of the draft. Places in the movers,
    /// too.
    Movement movement;
};

/// The shop with another ladder: what the draft of an editor is evaluated on.
Snapshot withTiers(const Snapshot &snapshot, const std::vector<Tier> &tiers);

/// The two ladders side by side as of one day. Errors: as tierPlacesAt(); those of checkLadder()
/// where the draft could not be kept.
Result<LadderPreview> previewLadder(const Snapshot &snapshot, const std::vector<Tier> &draft,
                                    QDate asOf, Language language, JobControl &control);

/// proposeLadder() for the tiers that are kept.
Result<LadderProposal> proposalFor(const Snapshot &snapshot, QDate asOf, JobControl &control);

} // namespace kq
