#pragma once

#include "core/sheet/row_source.h"

namespace kq::sheet {

/// Opens @p path as delimited text; every cell is text. Errors: FileNotFound, FileUnreadable,
/// UnknownEncoding, NotASpreadsheet (it is no text).
Result<OpenedSheet> openCsv(const QString &path, const OpenOptions &options);

} // namespace kq::sheet
