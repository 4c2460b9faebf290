#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/message_state.h"
#include "core/store/connection.h"

#include <QDate>
#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// One message that is sent by hand.
struct HandMessage {
    CustomerId customer; ///< by the id of then
    HandState state = HandState::Waiting;
    QDate doneOn; ///< invalid for one that waits

    friend bool operator==(const HandMessage &, const HandMessage &) = default;
};

/// The messages of a campaign that is sent one by one, by customer; none for any other campaign.
Result<std::vector<HandMessage>> handMessagesOf(Connection &db, std::int64_t campaign);
/// False where the campaign has no such message.
Result<bool> markHandMessage(Connection &db, std::int64_t campaign, const HandMessage &message);

/// How many messages of a campaign are how far.
struct HandProgress {
    std::int64_t campaign = 0;
    std::int64_t open = 0; ///< waiting or put off
    std::int64_t sent = 0;
    std::int64_t refused = 0;
};
/// Of every campaign that is sent one by one.
Result<std::vector<HandProgress>> handProgress(Connection &db);

} // namespace kq
