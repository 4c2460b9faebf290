#pragma once

#include "core/base/result.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace kq::sheet {

/// A workbook that LibreOffice has turned into XLSX; the file goes when this goes.
struct ConvertedFile {
    std::unique_ptr<QTemporaryDir> folder;
    QString path;
};

/// Turns the binary workbook @p path into XLSX with the LibreOffice that is installed; waits at
/// most two minutes. Errors: UnsupportedFormat (`found`: "xls") where there is no LibreOffice,
/// DamagedFile where it makes nothing of the file.
Result<ConvertedFile> convertToXlsx(const QString &path);

} // namespace kq::sheet
