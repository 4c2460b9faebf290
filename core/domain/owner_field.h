#pragma once

#include "core/domain/keys.h"

#include <cstdint>

namespace kq {

/// A field of a customer that the owner can edit by hand. The numbers stand in the shop file; keys
/// as in contract.md §4.
enum class OwnerField {
    Name = 1,
    Address = 2,
    Area = 3,
    App = 4,
    Note = 5,
    Gender = 6,
    Birthday = 7,
    RegisteredOn = 8,
    DoNotContact = 9,
    ConsentZalo = 10,
    ConsentSms = 11,
    ConsentEmail = 12,
    ConsentPhone = 13,
    Phone = 14,
    Email = 15,
};

template <>
struct KeyTable<OwnerField> {
    static constexpr KeyEntries<OwnerField, 15> entries{
        {{OwnerField::Name, "name"},
         {OwnerField::Address, "address"},
         {OwnerField::Area, "area"},
         {OwnerField::App, "app"},
         {OwnerField::Note, "note"},
         {OwnerField::Gender, "gender"},
         {OwnerField::Birthday, "birthday"},
         {OwnerField::RegisteredOn, "registered_on"},
         {OwnerField::DoNotContact, "do_not_contact"},
         {OwnerField::ConsentZalo, "consent_zalo"},
         {OwnerField::ConsentSms, "consent_sms"},
         {OwnerField::ConsentEmail, "consent_email"},
         {OwnerField::ConsentPhone, "consent_phone"},
         {OwnerField::Phone, "phone"},
         {OwnerField::Email, "email"}}};
};

/// A set of the fields of a customer and of the attributes that a file has: one bit each, those of
/// OwnerField in the order of their numbers, then the attributes.
using FieldSet = std::uint64_t;
[[nodiscard]] constexpr FieldSet bitOf(OwnerField field)
{
    return FieldSet{1} << (static_cast<int>(field) - 1);
}

} // namespace kq
