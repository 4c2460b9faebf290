#include "core/profile/profile_layers.h"

#include <algorithm>

namespace kq {

ProfileLayers::Row ProfileLayers::changedRow(std::size_t customer) const
{
    const std::vector<std::uint32_t> &places = m_changes->places;
    const auto found = std::ranges::lower_bound(places, customer);
    return {*m_changes->columns, static_cast<std::size_t>(found - places.begin())};
}

std::optional<std::size_t> ProfileLayers::indexOf(CustomerId id) const
{
    // Who stands in the base stands at the same place in the shop.
    if (const std::optional<std::size_t> place = m_base->indexOf(id); place || !m_changes)
        return place;
    const std::optional<std::size_t> changed = m_changes->columns->indexOf(id);
    return changed ? std::optional<std::size_t>(m_changes->places[*changed]) : std::nullopt;
}

bool ProfileLayers::hasOrders() const
{
    if (!m_changes)
        return m_base->orders().size() > 0;
    if (m_changes->columns->orders().size() > 0)
        return true;
    const std::vector<std::uint32_t> &starts = m_base->orders().starts;
    for (std::size_t customer = 0; customer < m_base->size(); ++customer) {
        if (starts[customer] != starts[customer + 1] && !m_changes->replaced.contains(customer))
            return true;
    }
    return false;
}

std::optional<std::int32_t> ProfileLayers::firstOrderDay() const
{
    if (!m_changes && m_base->orders().size() > 0)
        return m_base->orders().firstDay;
    std::optional<std::int32_t> first;
    forEachStretch([&](const Profiles &columns, std::size_t from, std::size_t to) {
        const OrderColumns &orders = columns.orders();
        for (std::size_t order = orders.starts[from]; order < orders.starts[to]; ++order)
            first = std::min(first.value_or(orders.days[order]), orders.days[order]);
    });
    return first;
}

bool ProfileLayers::hasOpenings() const
{
    if (!m_changes)
        return !m_base->openings().empty();
    return !m_changes->columns->openings().empty() ||
           std::ranges::any_of(m_base->openings(), [this](const OpeningEntry &entry) {
               return !m_changes->replaced.contains(entry.customer);
           });
}

std::optional<ProfileLayers> layered(std::shared_ptr<const Profiles> base,
                                     std::shared_ptr<const Profiles> changed,
                                     std::span<const CustomerId> ids,
                                     std::vector<WalkInDay> walkIns)
{
    auto changes = std::make_shared<ProfileChanges>();
    std::size_t size = base->size();
    std::size_t row = 0;
    for (const CustomerId id : ids) {
        const std::optional<std::size_t> place = base->indexOf(id);
        const bool present = row < changed->size() && changed->idAt(row) == id;
        if (!present && place)
            return std::nullopt; // is gone
        if (!present)
            continue; // came and went
        if (!place && base->size() > 0 && id < base->idAt(base->size() - 1))
            return std::nullopt; // came back
        changes->places.push_back(static_cast<std::uint32_t>(place ? *place : size++));
        ++row;
    }
    if (row != changed->size())
        return std::nullopt; // somebody of whom nobody told
    changes->replaced = CustomerSet(size);
    for (const std::uint32_t place : changes->places)
        changes->replaced.insert(place);
    changes->columns = std::move(changed);
    changes->walkIns = std::move(walkIns);
    return ProfileLayers(std::move(base), std::move(changes));
}

} // namespace kq
