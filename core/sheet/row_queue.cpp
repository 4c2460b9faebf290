#include "core/sheet/row_queue.h"

#include <algorithm>
#include <utility>

namespace kq::sheet {

void RowQueue::beginRow(std::int64_t number)
{
    m_lastNumber = std::max(number, m_lastNumber + 1);
    m_current.number = m_lastNumber;
    m_width = 0;
}

Cell &RowQueue::cell(std::size_t column)
{
    Row &cells = m_current.cells;
    if (column >= cells.size())
        cells.resize(column + 1);
    for (std::size_t gap = m_width; gap < column; ++gap) {
        cells[gap].value = std::monostate();
        ++m_gaps;
    }
    ++m_cells;
    m_width = std::max(m_width, column + 1);
    return cells[column];
}

void RowQueue::endRow(std::int64_t times)
{
    m_lastNumber += times - 1;
    while (m_width > 0 && m_current.cells[m_width - 1].isEmpty())
        --m_width;
    if (m_width == 0)
        return;
    m_current.cells.resize(m_width);
    m_current.times = times;
    m_waitingCells += m_width;
    if (m_tail == m_rows.size())
        m_rows.emplace_back();
    std::swap(m_rows[m_tail++], m_current);
}

void RowQueue::take(Row &row)
{
    Waiting &waiting = m_rows[m_head];
    ++m_given;
    if (m_given < waiting.number) {
        row.clear();
        return;
    }
    if (--waiting.times > 0) {
        row = waiting.cells;
        ++waiting.number;
        return;
    }
    m_waitingCells -= waiting.cells.size();
    row.swap(waiting.cells);
    if (++m_head == m_tail) {
        m_head = 0;
        m_tail = 0;
    }
}

} // namespace kq::sheet
