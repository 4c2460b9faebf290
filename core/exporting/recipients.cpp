#include "core/exporting/recipients.h"

#include <QSet>
#include <QString>

#include <algorithm>
#include <cmath>
#include <random>

namespace kq {

namespace {

/// Takes @p count of @p people out, each choice as likely as any other, and gives those taken.
std::vector<std::size_t> takeAtRandom(std::vector<std::size_t> &people, std::size_t count,
                                      std::uint64_t seed)
{
    // A shuffle of our own: the library's differs between compilers, and the same seed must choose
    // the same people on every computer.
    std::mt19937_64 random(seed);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t other = i + static_cast<std::size_t>(random() % (people.size() - i));
        std::swap(people[i], people[other]);
    }
    const auto end = people.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<std::size_t> taken(people.begin(), end);
    people.erase(people.begin(), end);
    std::sort(taken.begin(), taken.end());
    std::sort(people.begin(), people.end());
    return taken;
}

/// Whether the rule of the shop lets this use go to people who were never asked.
bool maySendUnasked(UnaskedMay rule, MessageUse use)
{
    switch (rule) {
    case UnaskedMay::GetEverything:
        return true;
    case UnaskedMay::GetCare:
        return use == MessageUse::Care;
    case UnaskedMay::GetNothing:
        return false;
    }
    Q_UNREACHABLE();
    return false;
}

std::optional<ExclusionReason> reasonFor(std::size_t customer, const ProfileLayers &profiles,
                                         const RecipientChoice &choice)
{
    if (const auto reason = restrictionOf(profiles, customer, choice.channel, choice.limits))
        return reason;
    if (const auto reason = exclusionOf(profiles, customer, choice.channel, choice.need))
        return reason;
    if (const auto reason = surfeitOf(customer, choice.limits))
        return reason;
    if (choice.hasText && !choice.hasText(customer))
        return ExclusionReason::TextIncomplete;
    return std::nullopt;
}

} // namespace

std::optional<ExclusionReason> restrictionOf(const ProfileLayers &profiles, std::size_t customer,
                                             MessageChannel channel, const ContactLimits &limits)
{
    if (limits.restricted != nullptr && limits.restricted->contains(customer))
        return ExclusionReason::Restricted;
    const auto [columns, row] = profiles.at(customer);
    const std::uint8_t consent =
        columns.customers().consents[static_cast<std::size_t>(channel)][row];
    if (static_cast<Consent>(consent) == Consent::Unknown &&
        !maySendUnasked(limits.rules.unasked, limits.use))
        return ExclusionReason::NotAsked;
    return std::nullopt;
}

std::optional<ExclusionReason> surfeitOf(std::size_t customer, const ContactLimits &limits)
{
    const ContactRules &rules = limits.rules;
    if (limits.contacts == nullptr || (rules.cooldownDays <= 0 && rules.mostMessages <= 0))
        return std::nullopt;
    const qint64 today = limits.asOf.toJulianDay();
    int within = 0;
    for (const ContactColumns::Message &message : limits.contacts->of(customer)) {
        if (message.day > today)
            break;
        if (today - message.day < rules.cooldownDays)
            return ExclusionReason::ContactedRecently;
        if (today - message.day < rules.capDays)
            ++within;
    }
    if (rules.mostMessages > 0 && within >= rules.mostMessages)
        return ExclusionReason::OverTheCap;
    return std::nullopt;
}

Recipients chooseRecipients(const CustomerSet &members, const ProfileLayers &profiles,
                            const RecipientChoice &choice)
{
    Recipients recipients;
    QSet<QString> addresses;
    members.forEach([&](std::size_t customer) {
        if (const auto reason = reasonFor(customer, profiles, choice)) {
            recipients.excluded[*reason].push_back(customer);
            return;
        }
        const QString address = addressOf(profiles, customer, choice.channel, choice.need);
        if (addresses.contains(address)) {
            recipients.excluded[ExclusionReason::DuplicateAddress].push_back(customer);
            return;
        }
        addresses.insert(address);
        recipients.written.push_back(customer);
    });
    const double share = std::clamp(choice.holdoutPercent, 0.0, 100.0) / 100;
    const auto count = static_cast<std::size_t>(
        std::llround(share * static_cast<double>(recipients.written.size())));
    recipients.heldOut = takeAtRandom(recipients.written, count, choice.seed);
    return recipients;
}

} // namespace kq
