#pragma once

#include "core/domain/contact_rules.h"
#include "core/exporting/exclusion.h"
#include "core/exporting/reach.h"
#include "core/profile/contact_columns.h"
#include "core/profile/customer_set.h"

#include <QDate>

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <vector>

namespace kq {

/// What becomes of each person of a group who was to get a message.
struct Recipients {
    std::vector<std::size_t> written; ///< places in the columns, lowest first
    std::vector<std::size_t> heldOut; ///< reachable, but kept back to compare with
    std::map<ExclusionReason, std::vector<std::size_t>> excluded;
};

/// Which people of a shop may be written to how often, as of a day.
struct ContactLimits {
    ContactRules rules;
    MessageUse use = MessageUse::Advertising;
    const ContactColumns *contacts = nullptr; ///< null stands for a shop without messages
    const CustomerSet *restricted = nullptr;  ///< people whose data may not be used; null: none
    QDate asOf;
};

/// Why nothing may be sent to @p customer whatever the address: the person asked for it
/// (Restricted), or was never asked about messages and the shop's rule keeps this use from such
/// people (NotAsked). Empty where it may.
std::optional<ExclusionReason> restrictionOf(const ProfileLayers &profiles, std::size_t customer,
                                             MessageChannel channel, const ContactLimits &limits);
/// Whether a message on the as-of day would come too soon after the last one (ContactedRecently) or
/// be one too many (OverTheCap). Empty where it is neither.
std::optional<ExclusionReason> surfeitOf(std::size_t customer, const ContactLimits &limits);

/// How the people of a list are chosen among the members of a group.
struct RecipientChoice {
    MessageChannel channel = MessageChannel::Zalo;
    AddressNeed need = AddressNeed::OfChannel;
    /// From 0 to 100 of those reachable, rounded to the nearest whole person.
    double holdoutPercent = 0;
    ContactLimits limits = {};
    std::uint64_t seed = 0; ///< chooses who is held out: the same seed takes the same people
    /// Whether the text can be filled for somebody; empty: for everybody.
    std::function<bool(std::size_t)> hasText = {};
};

/// Sorts the members of a group into who gets a message, who is held out and who is left out. Of
/// several people with one address the one with the lowest id gets the message.
Recipients chooseRecipients(const CustomerSet &members, const ProfileLayers &profiles,
                            const RecipientChoice &choice);

} // namespace kq
