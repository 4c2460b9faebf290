#include "core/profile/profiles.h"

#include "core/profile/column_parts.h"
#include "core/text/fold.h"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace kq {

namespace {

/// Adds up what the columns hold that it is called with.
struct MemoryCount {
    std::size_t bytes = 0;

    template <class Cell>
    void operator()(const std::vector<Cell> &cells)
    {
        bytes += cells.capacity() * sizeof(Cell);
    }
    void operator()(const std::vector<bool> &cells) { bytes += cells.capacity() / 8; }
    void operator()(const std::vector<AttributeColumn> &attributes)
    {
        for (const AttributeColumn &attribute : attributes)
            eachColumn(attribute, *this);
    }
    template <class... Cells>
    void operator()(const std::variant<Cells...> &cells)
    {
        std::visit(*this, cells);
    }
    void operator()(const Dictionary &words) { bytes += words.bytes(); }
    void operator()(const ProductDictionary &products) { bytes += products.bytes(); }
    void operator()(const QString &) {}
    template <class Number>
        requires std::is_arithmetic_v<Number>
    void operator()(Number)
    {}
};

} // namespace

std::optional<std::size_t> Profiles::indexOf(CustomerId id) const
{
    const std::vector<std::int64_t> &ids = m_customers.ids;
    if (ids.empty() || id.value < ids.front() || id.value > ids.back())
        return std::nullopt;
    // Ids ascend, so that nobody stands behind the place that they would have without gaps.
    const std::uint64_t behindFirst =
        static_cast<std::uint64_t>(id.value) - static_cast<std::uint64_t>(ids.front());
    const auto furthest =
        static_cast<std::size_t>(std::min<std::uint64_t>(behindFirst, ids.size() - 1));
    if (ids[furthest] == id.value)
        return furthest;
    const auto end = ids.begin() + static_cast<std::ptrdiff_t>(furthest);
    const auto found = std::lower_bound(ids.begin(), end, id.value);
    if (found == end || *found != id.value)
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
    MemoryCount count;
    eachColumn(*this, count);
    return count.bytes;
}

} // namespace kq
