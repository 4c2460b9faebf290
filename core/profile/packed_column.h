#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace kq {

/// Whole numbers in the narrowest width that holds all of them: 8 or 16 bits without sign, 32 or 64
/// bits with sign. A column widens itself when a number needs it.
class PackedColumn {
public:
    void reserve(std::size_t size);
    void push_back(std::int64_t value)
    {
        if (value < m_low || value > m_high)
            widen(value);
        std::visit([value](auto &cells) { append(cells, value); }, m_cells);
    }

    [[nodiscard]] std::size_t size() const
    {
        return std::visit([](const auto &cells) { return cells.size(); }, m_cells);
    }
    [[nodiscard]] std::int64_t operator[](std::size_t index) const
    {
        return std::visit(
            [index](const auto &cells) { return static_cast<std::int64_t>(cells[index]); },
            m_cells);
    }

    /// Calls @p visit with the cells as a span of their own type, for loops over many of them.
    template <class Visit>
    decltype(auto) visit(Visit &&visit) const
    {
        return std::visit(
            [&visit](const auto &cells) -> decltype(auto) { return visit(std::span(cells)); },
            m_cells);
    }

    /// The same numbers in another order: cell i becomes what stood at @p from[i]. Numbers that
    /// @p from does not name are dropped.
    void reorder(std::span<const std::uint32_t> from);
    void shrink();

    [[nodiscard]] std::size_t bytes() const;

    friend bool operator==(const PackedColumn &a, const PackedColumn &b);

private:
    friend class ColumnParts;

    template <class Cell>
    static void append(std::vector<Cell> &cells, std::int64_t value)
    {
        cells.push_back(static_cast<Cell>(value));
    }
    void widen(std::int64_t value);

    std::variant<std::vector<std::uint8_t>, std::vector<std::uint16_t>, std::vector<std::int32_t>,
                 std::vector<std::int64_t>>
        m_cells;
    std::int64_t m_low = 0;
    std::int64_t m_high = 0xff;
};

} // namespace kq
