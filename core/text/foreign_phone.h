#pragma once

#include "core/domain/customer.h"
#include "core/text/vietnamese_phone.h"

#include <QString>

#include <optional>
#include <string_view>

namespace kq {

/// The number that @p digits write by the numbering plan of their country; empty where they are
/// none. @p country, ISO 3166-1 alpha-2, is that of numbers without a code.
/// Cost: some twenty microseconds.
std::optional<Phone> foreignPhone(std::string_view digits, PhonePrefix prefix,
                                  const QString &country);

/// The calling code of a country; 0 for an unknown one.
int foreignCallingCode(const QString &country);

/// A number in E.164 as the people of its country group it, with its code: `+1 650-253-0000`.
/// Empty where it is no number.
QString groupedForeignPhone(const QString &number);

} // namespace kq
