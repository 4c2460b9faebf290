#pragma once

#include "core/sheet/cell.h"

#include <cstdint>
#include <vector>

namespace kq::sheet {

/// Rows on their way from a parser, which finds them block by block, to a reader, who takes them
/// one by one. Only rows with cells are kept; the empty ones between them are counted.
class RowQueue {
public:
    /// Begins row @p number (from 1); a number that has passed already is taken as the next.
    void beginRow(std::int64_t number);
    /// The number that a row has which does not say its own.
    [[nodiscard]] std::int64_t nextNumber() const { return m_lastNumber + 1; }
    /// The cell @p column (from 0) of the row at hand. It still has an old value, whose memory can
    /// be used again; the caller must set it.
    Cell &cell(std::size_t column);
    /// How many cells the row at hand has so far.
    [[nodiscard]] std::size_t width() const { return m_width; }
    /// How many cells were asked for so far, and how many empty ones stand before these.
    [[nodiscard]] std::int64_t cells() const { return m_cells; }
    [[nodiscard]] std::int64_t gaps() const { return m_gaps; }
    /// Ends the row at hand, which stands @p times one below the other.
    void endRow(std::int64_t times = 1);

    [[nodiscard]] bool isEmpty() const { return m_head == m_tail; }
    /// So many cells wait that the parser should pause.
    [[nodiscard]] bool isFull() const { return m_waitingCells > fullAt; }
    /// Gives the next row, be it an empty one. The queue must not be empty.
    void take(Row &row);
    /// The number of the row that take() gave last.
    [[nodiscard]] std::int64_t given() const { return m_given; }

private:
    static constexpr std::size_t fullAt = 1 << 18;
    struct Waiting {
        std::int64_t number = 0;
        std::int64_t times = 1;
        Row cells;
    };

    Waiting m_current;           // the row at hand
    std::vector<Waiting> m_rows; // those from m_head to m_tail wait; the others lend their memory
    std::size_t m_head = 0;
    std::size_t m_tail = 0;
    std::size_t m_width = 0;
    std::size_t m_waitingCells = 0;
    std::int64_t m_lastNumber = 0;
    std::int64_t m_given = 0;
    std::int64_t m_cells = 0;
    std::int64_t m_gaps = 0;
};

} // namespace kq::sheet
