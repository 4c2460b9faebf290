#pragma once

#include "core/base/result.h"

#include <QString>

namespace kq::sheet {

/// What a file is by its content.
enum class FileKind {
    Text,          ///< delimited text, as far as can be told
    Package,       ///< a ZIP file: XLSX, ODS, or something else in the same frame
    SpreadsheetMl, ///< a workbook in the XML of Excel 2003
    Html,          ///< tables of a web page
    FlatOds,       ///< an OpenDocument spreadsheet in one XML file
    BinaryXls,
    Encrypted, ///< a workbook behind a password
    Other,     ///< no spreadsheet
};

/// Looks into @p path. Errors: FileNotFound, FileUnreadable, DamagedFile.
Result<FileKind> sniffFile(const QString &path);

} // namespace kq::sheet
