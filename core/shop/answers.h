#pragma once

#include "core/domain/change_step.h"
#include "core/domain/customer.h"
#include "core/domain/message_state.h"
#include "core/store/hand_store.h"

#include <QStringList>

#include <cstdint>
#include <map>
#include <vector>

namespace kq {

/// What a file of answers brought.
struct AnswerReport {
    std::int64_t rows = 0;      ///< with anything in them, headers apart
    std::int64_t matched = 0;   ///< of people who are known, and on the campaign's list
    std::int64_t unmatched = 0; ///< of others, or without phone and e-mail
    std::int64_t empty = 0;     ///< of people of whom the row says nothing
    std::map<AnswerKind, std::int64_t> answers;
    /// Who refuses messages from now on; a step of edits that can be taken back, 0 for nobody.
    std::vector<CustomerId> refused;
    StepId refusalStep;
    /// The campaign, what was kept with it and what that took the place of; a list of nothing but
    /// refusals keeps nothing.
    std::int64_t campaign = 0;
    std::vector<CampaignAnswer> kept;
    std::vector<CampaignAnswer> replaced;
    /// Refusals of people who are not in the shop, as hashes that were not known before, and how
    /// many rows they come from.
    QStringList strangers;
    std::int64_t rowsOfStrangers = 0;
};

} // namespace kq
