#pragma once

#include "app/cli/commands.h"

namespace kq::cli {

// Parts of `campaign` about its people (hand_command.cpp).

/// The people of a campaign and how each stands to it, those held out last; of a round with their
/// texts.
ExitStatus showPeople(Session &session, Shop &shop, std::int64_t campaign);
/// Notes how far the message to one of them is; customer and state are the words of the call.
ExitStatus markInRound(Session &session, Shop &shop, std::int64_t campaign);

} // namespace kq::cli
