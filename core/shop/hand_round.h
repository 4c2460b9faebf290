#pragma once

#include "core/domain/customer.h"
#include "core/exporting/exclusion.h"
#include "core/store/campaigns_store.h"
#include "core/store/hand_store.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace kq {

/// One person to whom a message is sent by hand.
struct HandPerson {
    CustomerId listed;   ///< by the id of then, which markHandMessage() takes
    CustomerId customer; ///< of now; 0 where nobody is left
    QString name;
    QString address; ///< E.164 or an e-mail; empty where there is none any more
    QString text;    ///< filled for this person
    int parts = 0;   ///< of an SMS
    HandState state = HandState::Waiting;
    QDate doneOn; ///< invalid for one that waits
    /// Why nothing may go to them any more; empty where it may.
    std::optional<ExclusionReason> obstacle;
};

/// A campaign that is sent one by one.
struct HandRound {
    Campaign campaign;
    std::vector<HandPerson> people; ///< by id
};

} // namespace kq
