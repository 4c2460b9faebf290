#pragma once

#include "core/importing/guess_mapping.h"
#include "core/sheet/cell.h"

#include <vector>

namespace kq {

/// Knows the rows between and behind the data that are none of it, as tills and people write them:
/// lines of sums (`Tổng cộng`, `Cộng trang 1`), the header again at the top of a page, a row that
/// explains the columns in sentences, and who signs.
class OutsideData {
public:
    /// @p columns: those that become something.
    explicit OutsideData(const std::vector<BoundColumn> &columns)
        : m_columns(columns)
    {}

    /// Whether @p row, the next one of the file, is such a row. A row in doubt is data, so that it
    /// is read or turned away by name.
    [[nodiscard]] bool holds(const Row &row);

private:
    [[nodiscard]] bool isOutside(const Row &row);
    [[nodiscard]] bool isHeaderAgain(const Row &row) const;
    [[nodiscard]] bool isExplanation(const Row &row) const;
    [[nodiscard]] bool isSum(const Row &row, std::size_t label) const;

    std::vector<BoundColumn> m_columns;
    int m_signatures = 0; ///< rows to come that may hold names under the titles of who signs
};

} // namespace kq
