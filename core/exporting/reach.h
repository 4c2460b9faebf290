#pragma once

#include "core/exporting/exclusion.h"
#include "core/exporting/list_format.h"
#include "core/profile/customer_set.h"
#include "core/profile/profile_layers.h"

#include <QString>

#include <optional>

namespace kq {

/// Why no message on @p channel may or can go to a customer; empty where it can. Do-not-contact
/// comes first, then a refusal of the channel, then the address. Zalo and SMS need a mobile number,
/// a call takes a fixed line too. Who was never asked may be written to.
std::optional<ExclusionReason> exclusionOf(const ProfileLayers &profiles, std::size_t place,
                                           MessageChannel channel,
                                           AddressNeed need = AddressNeed::OfChannel);

/// Where a message on @p channel goes: the first usable number (E.164) or e-mail; empty where there
/// is none.
QString addressOf(const ProfileLayers &profiles, std::size_t place, MessageChannel channel,
                  AddressNeed need = AddressNeed::OfChannel);

/// Everyone to whom a message on @p channel can go.
CustomerSet reachable(const ProfileLayers &profiles, MessageChannel channel);

} // namespace kq
