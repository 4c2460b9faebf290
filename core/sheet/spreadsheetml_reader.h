#pragma once

#include "core/sheet/row_source.h"

namespace kq::sheet {

/// Opens a sheet of a workbook in the XML of Excel 2003, which web shops like to call `.xls`.
/// Errors: as openSheet().
Result<OpenedSheet> openSpreadsheetMl(const QString &path, const OpenOptions &options);

} // namespace kq::sheet
