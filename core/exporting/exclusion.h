#pragma once

#include "core/domain/keys.h"

namespace kq {

/// Why somebody is left out of a list.
enum class ExclusionReason {
    NoAddress,
    InvalidAddress,
    WrongKind, ///< a number that works, but takes no messages
    OptedOut,
    DoNotContact,
    ContactedRecently,
    OverTheCap, ///< has had as many messages as the shop allows in a time
    DuplicateAddress,
    Restricted,
    NotAsked,       ///< never asked about messages, and the shop's rule keeps this use from them
    TextIncomplete, ///< the text asks for something that is not known of the person
    Gone,           ///< was chosen, and is no longer in the shop
};

/// Keys: contract.md §5, `export`, and finer ones besides.
template <>
struct KeyTable<ExclusionReason> {
    static constexpr KeyEntries<ExclusionReason, 12> entries{
        {{ExclusionReason::NoAddress, "no_address"},
         {ExclusionReason::InvalidAddress, "invalid_address"},
         {ExclusionReason::WrongKind, "wrong_kind"},
         {ExclusionReason::OptedOut, "opted_out"},
         {ExclusionReason::DoNotContact, "do_not_contact"},
         {ExclusionReason::ContactedRecently, "contacted_recently"},
         {ExclusionReason::OverTheCap, "over_the_cap"},
         {ExclusionReason::DuplicateAddress, "duplicate_address"},
         {ExclusionReason::Restricted, "restricted"},
         {ExclusionReason::NotAsked, "not_asked"},
         {ExclusionReason::TextIncomplete, "text_incomplete"},
         {ExclusionReason::Gone, "gone"}}};
};

/// The reason of contract.md §5 that @p reason is told under there; itself where the contract is
/// silent.
[[nodiscard]] constexpr ExclusionReason contractReasonOf(ExclusionReason reason)
{
    switch (reason) {
    case ExclusionReason::WrongKind:
        return ExclusionReason::InvalidAddress;
    case ExclusionReason::OverTheCap:
        return ExclusionReason::ContactedRecently;
    case ExclusionReason::NotAsked:
        return ExclusionReason::Restricted;
    case ExclusionReason::NoAddress:
    case ExclusionReason::InvalidAddress:
    case ExclusionReason::OptedOut:
    case ExclusionReason::DoNotContact:
    case ExclusionReason::ContactedRecently:
    case ExclusionReason::DuplicateAddress:
    case ExclusionReason::Restricted:
    case ExclusionReason::TextIncomplete:
    case ExclusionReason::Gone:
        return reason;
    }
    return reason;
}

} // namespace kq
