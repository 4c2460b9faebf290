#pragma once

#include "core/base/result.h"

#include <QString>

namespace kq::sheet {

/// What a file is by its content.
enum class FileKind {
    Text, ///< delimited text, as far as can be told
    Xlsx, ///< a ZIP file; the reader knows whether it is a workbook
    BinaryXls,
    Encrypted, ///< a workbook behind a password
    Other,     ///< no spreadsheet
};

/// Looks into @p path. Errors: FileNotFound, FileUnreadable, DamagedFile.
Result<FileKind> sniffFile(const QString &path);

} // namespace kq::sheet
