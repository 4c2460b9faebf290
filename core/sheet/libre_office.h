#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace kq::sheet {

/// The `expected` of an error that tells that the program which was to help did not come to its
/// end.
inline constexpr QLatin1String brokenOff("LibreOffice");

/// A workbook that LibreOffice has turned into XLSX; the file goes when this goes.
struct ConvertedFile {
    std::unique_ptr<QTemporaryDir> folder;
    QString path;
};

/// Turns the binary workbook @p path into XLSX with the LibreOffice that is installed; waits at
/// most two minutes. Formulas arrive as the values kept beside them (settle_formulas.h), macros are
/// not run. When @p control says so, LibreOffice is ended with all that it has started.
/// Errors: UnsupportedFormat (`found`: "xls") where there is no LibreOffice, the same with
/// `expected` brokenOff where it was killed, crashed or took too long, so that nothing is known of
/// the file; DamagedFile where it makes nothing of it; Cancelled. Nothing is left behind after any.
Result<ConvertedFile> convertToXlsx(const QString &path, const JobControl &control);

} // namespace kq::sheet
