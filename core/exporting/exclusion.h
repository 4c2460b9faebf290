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
    TextIncomplete, ///< the text asks for something that is not known of the person
};

/// Keys: contract.md §5, `export`; the last one is an addition.
template <>
struct KeyTable<ExclusionReason> {
    static constexpr KeyEntries<ExclusionReason, 8> entries{
        {{ExclusionReason::NoAddress, "no_address"},
         {ExclusionReason::InvalidAddress, "invalid_address"},
         {ExclusionReason::OptedOut, "opted_out"},
         {ExclusionReason::DoNotContact, "do_not_contact"},
         {ExclusionReason::ContactedRecently, "contacted_recently"},
         {ExclusionReason::DuplicateAddress, "duplicate_address"},
         {ExclusionReason::Restricted, "restricted"},
         {ExclusionReason::TextIncomplete, "text_incomplete"}}};
};

} // namespace kq
