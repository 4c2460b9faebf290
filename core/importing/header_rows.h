#pragma once

#include "core/importing/header_words.h"
#include "core/importing/mapping.h"
#include "core/sheet/cell.h"

#include <vector>

namespace kq {

/// The names of the columns, which may stand in two rows: groups (`Khách hàng`, often one merged
/// cell) above names (`Tên`, `SĐT`).
struct HeaderRows {
    int last = 0;          ///< the row right above the data, the first is 1; 0 where none is
    Row names;             ///< one cell a column of the last row and of the one above
    bool nameless = false; ///< whether the data begins without names, be there titles above or not
    bool empty = false;    ///< whether no row has a cell at all
};

/// Finds the header of a sheet. The lower of two rows names the columns; the upper one names those
/// that the lower leaves empty, and stands before a name that the lower one repeats
/// (`Người nhận – SĐT`). A row that the owner's mapping fixes is the last one.
///
/// A sheet whose first row is data has no header: no row knows a word of headers, and the row holds
/// a telephone number, an e-mail address or a date where the next one does as well. Where the owner
/// says that there is none, the data begins with the first row of several cells.
HeaderRows findHeader(const std::vector<Row> &head, const Mapping &fixed, const HeaderWords &words);

} // namespace kq
