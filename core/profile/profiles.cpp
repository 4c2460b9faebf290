#include "core/profile/profiles.h"

#include "core/text/fold.h"

#include <algorithm>

namespace kq {

namespace {

template <class Cell>
std::size_t bytesOf(const std::vector<Cell> &cells)
{
    return cells.capacity() * sizeof(Cell);
}

std::size_t bytesOf(const TextColumn &column)
{
    return column.written.bytes() + column.compared.bytes();
}

std::size_t bytesOf(const TextLists &lists)
{
    return bytesOf(lists.starts) + lists.written.bytes() + lists.compared.bytes();
}

std::size_t bytesOf(const CustomerColumns &c)
{
    std::size_t bytes =
        bytesOf(c.ids) + bytesOf(c.names) + bytesOf(c.addresses) + bytesOf(c.notes) +
        bytesOf(c.phones) + bytesOf(c.emails) + bytesOf(c.codes) + bytesOf(c.phoneKinds) +
        c.areas.bytes() + c.apps.bytes() + bytesOf(c.genders) + bytesOf(c.birthdays) +
        bytesOf(c.registeredOn) + bytesOf(c.doNotContact) + c.tags.bytes() + c.sources.bytes();
    for (const std::vector<std::uint8_t> &consent : c.consents)
        bytes += bytesOf(consent);
    return bytes;
}

std::size_t bytesOf(const OrderColumns &o)
{
    return bytesOf(o.starts) + o.ids.bytes() + bytesOf(o.days) + bytesOf(o.hours) +
           bytesOf(o.flags) + o.totals.bytes() + o.areas.bytes() + o.channels.bytes() +
           o.branches.bytes() + o.sources.bytes() + bytesOf(o.purchaseMonths);
}

std::size_t bytesOf(const LineColumns &l)
{
    return bytesOf(l.starts) + l.products.bytes() + l.quantities.bytes() + l.amounts.bytes() +
           bytesOf(l.orderStarts) + bytesOf(l.ordersOfProduct);
}

std::size_t bytesOf(const CategoryColumns &c)
{
    return bytesOf(c.starts) + bytesOf(c.customers) + c.lastDays.bytes();
}

std::size_t bytesOf(const SummaryColumns &s)
{
    return bytesOf(s.settledFrom) + bytesOf(s.blockSettledFrom) + bytesOf(s.counts) +
           bytesOf(s.totals) + bytesOf(s.firstDays) + bytesOf(s.lastDays) + bytesOf(s.orderCounts) +
           bytesOf(s.largest) + bytesOf(s.smallest) + bytesOf(s.quantities) +
           bytesOf(s.activeMonths) + bytesOf(s.products) + bytesOf(s.discounted) +
           bytesOf(s.lastOrderDays) + bytesOf(s.doubleMedianGaps);
}

} // namespace

std::optional<std::size_t> Profiles::indexOf(CustomerId id) const
{
    const std::vector<std::int64_t> &ids = m_customers.ids;
    const auto found = std::lower_bound(ids.begin(), ids.end(), id.value);
    if (found == ids.end() || *found != id.value)
        return std::nullopt;
    return static_cast<std::size_t>(found - ids.begin());
}

std::span<const OpeningEntry> Profiles::openingsOf(std::size_t customer) const
{
    const auto range = std::ranges::equal_range(
        m_openings, customer, {},
        [](const OpeningEntry &entry) -> std::size_t { return entry.customer; });
    return {range.begin(), range.end()};
}

const AttributeColumn *Profiles::attribute(QStringView name) const
{
    const QString wanted = folded(name);
    for (const AttributeColumn &column : m_attributes) {
        if (column.folded == wanted)
            return &column;
    }
    return nullptr;
}

std::size_t Profiles::bytes() const
{
    std::size_t bytes = bytesOf(m_customers) + bytesOf(m_orders) + bytesOf(m_lines) +
                        bytesOf(m_categories) + bytesOf(m_summaries) + bytesOf(m_openings) + bytesOf(m_walkIns) +
                        m_areaWords.bytes() + m_appWords.bytes() + m_channelWords.bytes() +
                        m_branchWords.bytes() + m_sourceWords.bytes() + m_tagWords.bytes() +
                        m_products.bytes();
    for (const AttributeColumn &column : m_attributes) {
        bytes += bytesOf(column.customers) + column.words.bytes() +
                 column.customers.size() * sizeof(Decimal);
    }
    return bytes;
}

} // namespace kq
