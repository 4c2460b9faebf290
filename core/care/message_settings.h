#pragma once

#include "core/base/money.h"
#include "core/care/message_text.h"

#include <optional>

namespace kq {

/// What messages are filled with beside the person, and what the shop's account may do.
struct MessageSettings {
    /// Of the shop and of the last round. The shop's name and hotline are those of ShopSettings.
    MessageValues values;
    /// Messages a day that the shop's Zalo official account may send; 0 where it was not said.
    int zaloDailyQuota = 0;
    /// What messages may cost in a month, for spreadBudget(); empty where it was not said.
    std::optional<Money> monthlyBudget = {};

    friend bool operator==(const MessageSettings &, const MessageSettings &) = default;
};

} // namespace kq
