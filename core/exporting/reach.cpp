#include "core/exporting/reach.h"

#include <algorithm>

namespace kq {

namespace {

bool takes(MessageChannel channel, PhoneKind kind)
{
    return kind == PhoneKind::Mobile ||
           (kind == PhoneKind::Fixed && channel == MessageChannel::Phone);
}

/// The place of the first usable number among all numbers; empty where there is none.
std::optional<std::size_t> usablePhone(const CustomerColumns &customers, std::size_t customer,
                                       MessageChannel channel)
{
    for (std::size_t i = customers.phones.starts[customer];
         i < customers.phones.starts[customer + 1]; ++i) {
        if (takes(channel, static_cast<PhoneKind>(customers.phoneKinds[i])))
            return i;
    }
    return std::nullopt;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether nothing but ASCII stands before the `@`.
bool isPlain(std::string_view email)
{
    return std::all_of(email.begin(), std::find(email.begin(), email.end(), '@'),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::optional<std::size_t> usableEmail(const CustomerColumns &customers, std::size_t customer,
                                       bool plain)
{
    for (std::size_t i = customers.emails.starts[customer];
         i < customers.emails.starts[customer + 1]; ++i) {
        if (!plain || isPlain(customers.emails.written[i]))
            return i;
    }
    return std::nullopt;
}

/// The kind of address that is wanted.
struct Wanted {
    bool email = false;
    bool plainEmail = false;
    MessageChannel dialledFor = MessageChannel::Sms; ///< of a phone: what it is used for
};

Wanted wantedFor(MessageChannel channel, AddressNeed need)
{
    switch (need) {
    case AddressNeed::OfChannel:
        return {channel == MessageChannel::Email, false, channel};
    case AddressNeed::Mobile:
        return {false, false, MessageChannel::Sms};
    case AddressNeed::PlainEmail:
        return {true, true, channel};
    }
    Q_UNREACHABLE();
    return {};
}

std::optional<std::size_t> placeOf(const CustomerColumns &customers, std::size_t customer,
                                   const Wanted &wanted)
{
    return wanted.email ? usableEmail(customers, customer, wanted.plainEmail)
                        : usablePhone(customers, customer, wanted.dialledFor);
}

std::optional<ExclusionReason> faultOfAddress(const CustomerColumns &customers,
                                              std::size_t customer, const Wanted &wanted)
{
    if ((wanted.email ? customers.emails : customers.phones).isEmpty(customer))
        return ExclusionReason::NoAddress;
    if (placeOf(customers, customer, wanted))
        return std::nullopt;
    const bool canBeCalled =
        !wanted.email && usablePhone(customers, customer, MessageChannel::Phone);
    return canBeCalled ? ExclusionReason::WrongKind : ExclusionReason::InvalidAddress;
}

} // namespace

std::optional<ExclusionReason> exclusionOf(const ProfileLayers &profiles, std::size_t place,
                                           MessageChannel channel, AddressNeed need)
{
    const auto [columns, customer] = profiles.at(place);
    const CustomerColumns &customers = columns.customers();
    if (customers.doNotContact[customer] != 0)
        return ExclusionReason::DoNotContact;
    const auto consent =
        static_cast<Consent>(customers.consents[static_cast<std::size_t>(channel)][customer]);
    if (consent == Consent::Refused)
        return ExclusionReason::OptedOut;
    if (const auto fault =
            faultOfAddress(customers, customer, wantedFor(channel, AddressNeed::OfChannel)))
        return fault;
    return faultOfAddress(customers, customer, wantedFor(channel, need));
}

QString addressOf(const ProfileLayers &profiles, std::size_t place, MessageChannel channel,
                  AddressNeed need)
{
    const auto [columns, customer] = profiles.at(place);
    const CustomerColumns &customers = columns.customers();
    const Wanted wanted = wantedFor(channel, need);
    const std::optional<std::size_t> address = placeOf(customers, customer, wanted);
    if (!address)
        return {};
    return fromUtf8((wanted.email ? customers.emails : customers.phones).written[*address]);
}

CustomerSet reachable(const ProfileLayers &profiles, MessageChannel channel)
{
    CustomerSet set(profiles.size());
    for (std::size_t customer = 0; customer < profiles.size(); ++customer) {
        if (!exclusionOf(profiles, customer, channel))
            set.insert(customer);
    }
    return set;
}

} // namespace kq
