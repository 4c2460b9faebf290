#pragma once

#include "core/domain/customer.h"
#include "core/domain/message_state.h"
#include "core/store/campaigns_store.h"

#include <QString>

#include <set>
#include <vector>

namespace kq {

/// One person of a campaign's list.
struct RollPerson {
    CustomerId listed;   ///< by the id of then
    CustomerId customer; ///< of now; 0 where nobody is left
    QString name;
    QString address;      ///< E.164 or an e-mail; empty where there is none any more
    QString code;         ///< of a voucher; empty without one
    bool heldOut = false; ///< got no message, to compare with
    std::set<AnswerKind> answers;
};

/// Who was on the list of a campaign.
struct CampaignRoll {
    Campaign campaign;
    std::vector<RollPerson> people; ///< those who got the message by id, then those held out
};

} // namespace kq
