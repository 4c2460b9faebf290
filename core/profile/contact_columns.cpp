#include "core/profile/contact_columns.h"

#include <algorithm>

namespace kq {

namespace {

struct Placed {
    std::size_t customer = 0;
    ContactColumns::Message message;
};

} // namespace

Survivors::Survivors(const std::vector<ContactColumns::Gone> &gone, const ProfileLayers &profiles)
    : m_profiles(&profiles)
{
    for (const ContactColumns::Gone &entry : gone)
        m_survivors.insert(entry.customer.value, entry.survivor.value);
}

std::optional<std::size_t> Survivors::placeOf(CustomerId id) const
{
    // As many steps as there are merges at most: a damaged file may have a circle.
    for (qsizetype step = 0; step <= m_survivors.size(); ++step) {
        if (const auto place = m_profiles->indexOf(id))
            return place;
        const auto next = m_survivors.constFind(id.value);
        if (next == m_survivors.cend())
            return std::nullopt;
        id = {*next};
    }
    return std::nullopt;
}

ContactColumns::ContactColumns(const std::vector<Sent> &sent, const std::vector<Gone> &gone,
                               const ProfileLayers &profiles)
{
    const Survivors survivors(gone, profiles);
    std::vector<Placed> placed;
    placed.reserve(sent.size());
    for (const Sent &entry : sent) {
        if (const auto place = survivors.placeOf(entry.customer)) {
            placed.push_back(
                {*place, {static_cast<std::int32_t>(entry.on.toJulianDay()), entry.channel}});
        }
    }
    if (placed.empty())
        return;
    std::stable_sort(placed.begin(), placed.end(), [](const Placed &a, const Placed &b) {
        return a.customer != b.customer ? a.customer < b.customer : a.message.day < b.message.day;
    });
    m_starts.assign(profiles.size() + 1, 0);
    m_messages.reserve(placed.size());
    for (const Placed &entry : placed) {
        ++m_starts[entry.customer + 1];
        m_messages.push_back(entry.message);
    }
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
}

std::span<const ContactColumns::Message> ContactColumns::of(std::size_t customer) const
{
    if (m_starts.empty())
        return {};
    return std::span(m_messages)
        .subspan(m_starts[customer], m_starts[customer + 1] - m_starts[customer]);
}

} // namespace kq
