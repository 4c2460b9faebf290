#pragma once

#include "core/domain/customer.h"

#include <optional>
#include <string_view>

namespace kq {

/// How the country of a number was written.
enum class PhonePrefix {
    None,          ///< neither a code nor, perhaps, a leading zero
    International, ///< `+` or `00` stood before the digits and is not among them
};

/// The Vietnamese number that @p digits write, brought to today's numbering plan; empty where they
/// are none. @p digits are ASCII digits alone.
///
/// Source: field-notes.md C6 for mobile numbers; decision 2036/QD-BTTTT of 2016 for area codes.
std::optional<Phone> vietnamesePhone(std::string_view digits, PhonePrefix prefix);

/// Whether @p digits are what people type where they have no number: one digit repeated, with or
/// without a zero or 84 before it, or 0123456789. Holds for every country.
bool isPlaceholderPhone(std::string_view digits);

} // namespace kq
