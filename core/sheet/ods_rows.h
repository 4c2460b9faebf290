#pragma once

#include "core/sheet/byte_source.h"
#include "core/sheet/row_source.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace kq::sheet {

/// Tells which elements are the tables of the spreadsheet, and not ones inside a drawing, a link or
/// a change record.
class TableCounter {
public:
    /// True when @p name begins a table of the spreadsheet.
    bool startElement(std::string_view name)
    {
        ++m_depth;
        if (name == "spreadsheet" && m_spreadsheet == 0)
            m_spreadsheet = m_depth;
        return name == "table" && m_spreadsheet > 0 && m_depth == m_spreadsheet + 1;
    }
    void endElement() { --m_depth; }
    /// To be asked before endElement(): the element that ends is such a table.
    [[nodiscard]] bool atTable() const { return m_spreadsheet > 0 && m_depth == m_spreadsheet + 1; }

private:
    int m_depth = 0;
    int m_spreadsheet = 0;
};

/// The rows of the table at position @p table (from 0) of an OpenDocument spreadsheet.
std::unique_ptr<RowSource> odsRows(std::unique_ptr<ByteSource> content, std::size_t table);

} // namespace kq::sheet
