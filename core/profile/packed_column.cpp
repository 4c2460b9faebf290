#include "core/profile/packed_column.h"

#include <limits>

namespace kq {

namespace {

template <class Cell>
bool holds(std::int64_t value)
{
    return value >= std::int64_t{std::numeric_limits<Cell>::min()} &&
           value <= std::int64_t{std::numeric_limits<Cell>::max()};
}

} // namespace

void PackedColumn::reserve(std::size_t size)
{
    std::visit([size](auto &cells) { cells.reserve(size); }, m_cells);
}

void PackedColumn::widen(std::int64_t value)
{
    const auto into = [this]<class Cell>(std::vector<Cell> wide) {
        std::visit(
            [&wide](const auto &cells) {
                wide.reserve(cells.capacity());
                for (const auto cell : cells)
                    wide.push_back(static_cast<Cell>(cell));
            },
            m_cells);
        m_cells = std::move(wide);
        m_low = std::numeric_limits<Cell>::min();
        m_high = std::numeric_limits<Cell>::max();
    };
    if (m_high < 0xffff && holds<std::uint16_t>(value))
        into(std::vector<std::uint16_t>());
    else if (m_high <= 0xffff && holds<std::int32_t>(value))
        into(std::vector<std::int32_t>());
    else
        into(std::vector<std::int64_t>());
}

void PackedColumn::reorder(std::span<const std::uint32_t> from)
{
    std::visit(
        [from](auto &cells) {
            std::remove_reference_t<decltype(cells)> ordered;
            ordered.reserve(from.size());
            for (const std::uint32_t index : from)
                ordered.push_back(cells[index]);
            cells = std::move(ordered);
        },
        m_cells);
}

void PackedColumn::shrink()
{
    std::visit([](auto &cells) { cells.shrink_to_fit(); }, m_cells);
}

std::size_t PackedColumn::bytes() const
{
    return std::visit([](const auto &cells) { return cells.capacity() * sizeof(cells[0]); },
                      m_cells);
}

bool operator==(const PackedColumn &a, const PackedColumn &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (a[i] != b[i])
            return false;
    }
    return true;
}

} // namespace kq
