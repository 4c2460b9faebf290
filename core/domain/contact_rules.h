#pragma once

#include "core/domain/keys.h"

namespace kq {

/// What a message is for. Keys: `care` `advertising`.
enum class MessageUse { Care, Advertising };

template <>
struct KeyTable<MessageUse> {
    static constexpr KeyEntries<MessageUse, 2> entries{
        {{MessageUse::Care, "care"}, {MessageUse::Advertising, "advertising"}}};
};

/// Which messages may go to somebody who was never asked. Keys: `everything` `care` `nothing`.
enum class UnaskedMay { GetEverything, GetCare, GetNothing };

template <>
struct KeyTable<UnaskedMay> {
    static constexpr KeyEntries<UnaskedMay, 3> entries{{{UnaskedMay::GetEverything, "everything"},
                                                        {UnaskedMay::GetCare, "care"},
                                                        {UnaskedMay::GetNothing, "nothing"}}};
};

/// How often and for what the shop writes to a person; kept in the shop file.
struct ContactRules {
    UnaskedMay unasked = UnaskedMay::GetEverything;
    int cooldownDays = 0; ///< days that must have passed since the last message; 0: no rule
    int mostMessages = 0; ///< within capDays, the day of the new list included; 0: no rule
    int capDays = 30;

    friend bool operator==(const ContactRules &, const ContactRules &) = default;
};

} // namespace kq
