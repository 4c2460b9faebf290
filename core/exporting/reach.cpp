#include "core/exporting/reach.h"

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

} // namespace

std::optional<ExclusionReason> exclusionOf(const ProfileLayers &profiles, std::size_t place,
                                           MessageChannel channel)
{
    const auto [columns, customer] = profiles.at(place);
    const CustomerColumns &customers = columns.customers();
    if (customers.doNotContact[customer] != 0)
        return ExclusionReason::DoNotContact;
    const auto consent =
        static_cast<Consent>(customers.consents[static_cast<std::size_t>(channel)][customer]);
    if (consent == Consent::Refused)
        return ExclusionReason::OptedOut;
    if (channel == MessageChannel::Email) {
        return customers.emails.isEmpty(customer) ? std::optional(ExclusionReason::NoAddress)
                                                  : std::nullopt;
    }
    if (customers.phones.isEmpty(customer))
        return ExclusionReason::NoAddress;
    if (!usablePhone(customers, customer, channel))
        return ExclusionReason::InvalidAddress;
    return std::nullopt;
}

QString addressOf(const ProfileLayers &profiles, std::size_t place, MessageChannel channel)
{
    const auto [columns, customer] = profiles.at(place);
    const CustomerColumns &customers = columns.customers();
    if (channel == MessageChannel::Email)
        return customers.emails.isEmpty(customer) ? QString() : customers.emails.first(customer);
    const std::optional<std::size_t> phone = usablePhone(customers, customer, channel);
    if (!phone)
        return {};
    const std::string_view number = customers.phones.written[*phone];
    return QString::fromUtf8(number.data(), static_cast<qsizetype>(number.size()));
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
