#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/sheet/sheet_value.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <functional>

namespace kq {

/// A table that is to become a file.
struct SheetRows {
    QString sheet; ///< name of the sheet of a workbook
    QStringList titles;
    std::size_t count = 0;
    std::function<QStringList(std::size_t)> row; ///< the cells of one row, from 0, as texts
    /// The same for a workbook, to count with, in these forms.
    std::function<QList<SheetValue>(std::size_t)> values;
    SheetFormats formats = {};
};

/// The forms of a table for people.
enum class SheetForm { Csv, Workbook };

/// Writes @p rows to @p path, cells guarded against formulas as in a list for messages.
///
/// Errors: FileUnwritable, FileTooLarge (a workbook has about a million rows), Cancelled; the file
/// that stood there before is then unchanged.
Result<void> writeSheetFile(const SheetRows &rows, SheetForm form, const QString &path,
                            JobControl &control);

} // namespace kq
