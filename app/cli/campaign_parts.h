#pragma once

#include "app/cli/commands.h"

namespace kq::cli {

// Parts of `campaign` about messages that are sent one by one (hand_command.cpp).

/// The people of a round, with their texts and how far each is.
ExitStatus showRound(Session &session, Shop &shop, std::int64_t campaign);
/// Notes how far the message to one of them is; customer and state are the words of the call.
ExitStatus markInRound(Session &session, Shop &shop, std::int64_t campaign);

} // namespace kq::cli
