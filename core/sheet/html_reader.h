#pragma once

#include "core/sheet/row_source.h"

namespace kq::sheet {

/// Opens the tables of an HTML file, which web shops like to call `.xls`, as one sheet: the rows of
/// all tables one below the other. Cells are text, except those that Excel marked as numbers
/// (`x:num`). Errors: as openSheet().
Result<OpenedSheet> openHtml(const QString &path, const OpenOptions &options);

} // namespace kq::sheet
