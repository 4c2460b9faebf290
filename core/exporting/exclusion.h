#pragma once

#include "core/domain/keys.h"

namespace kq {

/// Why somebody is left out of a list.
enum class ExclusionReason {
    NoAddress,
    InvalidAddress,
    OptedOut,
    DoNotContact,
    ContactedRecently,
    DuplicateAddress,
    Restricted,
};

/// Keys: contract.md §5, `export`.
template <>
struct KeyTable<ExclusionReason> {
    static constexpr KeyEntries<ExclusionReason, 7> entries{
        {{ExclusionReason::NoAddress, "no_address"},
         {ExclusionReason::InvalidAddress, "invalid_address"},
         {ExclusionReason::OptedOut, "opted_out"},
         {ExclusionReason::DoNotContact, "do_not_contact"},
         {ExclusionReason::ContactedRecently, "contacted_recently"},
         {ExclusionReason::DuplicateAddress, "duplicate_address"},
         {ExclusionReason::Restricted, "restricted"}}};
};

} // namespace kq
