#include "core/condition/contact_leaf.h"

#include "core/condition/metric_leaf.h"
#include "core/domain/keys.h"
#include "core/text/fold.h"

namespace kq {

namespace {

std::uint8_t bitOf(MessageChannel channel)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(channel));
}

/// Channels compare folded; unknown ones match nothing (contract.md §2, rule 2).
std::uint8_t channelsOf(const QStringList &words)
{
    std::uint8_t channels = 0;
    for (const QString &word : words) {
        if (const auto channel = fromKey<MessageChannel>(folded(word)))
            channels = static_cast<std::uint8_t>(channels | bitOf(*channel));
    }
    return channels;
}

} // namespace

ContactReading::ContactReading(const ContactFilter &where, const ContactColumns *contacts,
                               QDate asOf)
    : m_contacts(contacts)
    , m_asOf(asOf.toJulianDay())
{
    if (where.placed)
        m_placed.emplace(*where.placed, asOf);
    if (where.channel)
        m_channels = channelsOf(*where.channel);
}

bool ContactReading::keeps(const ContactColumns::Message &message) const
{
    return (!m_channels || (*m_channels & bitOf(message.channel)) != 0) &&
           (!m_placed || m_placed->holds(message.day));
}

ContactFigures ContactReading::at(std::size_t customer) const
{
    ContactFigures figures;
    if (m_contacts == nullptr)
        return figures;
    for (const ContactColumns::Message &message : m_contacts->of(customer)) {
        if (message.day > m_asOf)
            break; // by day: those after it come later, too
        if (!keeps(message))
            continue;
        ++figures.count;
        figures.lastDay = message.day;
    }
    return figures;
}

std::optional<std::int64_t> ContactReading::value(ContactMetric metric,
                                                  const ContactFigures &figures) const
{
    switch (metric) {
    case ContactMetric::Count:
        return figures.count;
    case ContactMetric::LastDate:
        return figures.lastDay;
    case ContactMetric::DaysSinceLast:
        return figures.lastDay ? std::optional(m_asOf - *figures.lastDay) : std::nullopt;
    }
    Q_UNREACHABLE();
    return std::nullopt;
}

PreparedLeaf contactLeaf(const ContactTest &test, const ContactColumns *contacts,
                         std::size_t customers, QDate asOf)
{
    const MetricMatch match(test.test, asOf);
    const ContactReading reading(test.where, contacts, asOf);
    const auto holds = [&](const ContactFigures &figures) {
        const auto value = reading.value(test.metric, figures);
        return value ? match.twinHolds(Ratio(*value)) : match.asksForEmpty();
    };
    // Most have no message, and all of those the same answer.
    const bool withoutAny = holds({});
    CustomerSet members = withoutAny ? CustomerSet::all(customers) : CustomerSet(customers);
    for (std::size_t customer = 0; contacts != nullptr && customer < customers; ++customer) {
        if (contacts->of(customer).empty() || holds(reading.at(customer)) == withoutAny)
            continue;
        if (withoutAny)
            members.remove(customer);
        else
            members.insert(customer);
    }
    return {std::make_unique<SetLeaf>(std::move(members)), match.isNegated()};
}

} // namespace kq
