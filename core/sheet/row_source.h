#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/sheet/cell.h"
#include "core/sheet/sheet_copy.h"

#include <QChar>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace kq {

/// One sheet of a workbook.
struct SheetInfo {
    QString name;
    bool hidden = false; ///< hidden or "very hidden"

    friend bool operator==(const SheetInfo &, const SheetInfo &) = default;
};

/// The rows of one sheet, from the first on, read as they are asked for.
///
/// Rows come with their true positions: the n-th call gives row n of the sheet; rows without a cell
/// in between are given empty. Empty cells at a row's end and empty rows at the sheet's end are not
/// given. Memory does not grow with the number of rows (the shared strings of a workbook aside).
class RowSource {
public:
    RowSource() = default;
    RowSource(const RowSource &) = delete;
    RowSource &operator=(const RowSource &) = delete;
    virtual ~RowSource() = default;

    /// Puts the next row into @p row, whose memory is used again; false when there is none left.
    /// Errors: DamagedFile, FileTooLarge, FileUnreadable, with the file as place and the row.
    /// After an error or the end no further call is allowed.
    virtual Result<bool> next(Row &row) = 0;

    /// How far the reading is, in bytes of what is read; for showing progress only.
    [[nodiscard]] virtual std::int64_t bytesDone() const = 0;
    /// What bytesDone() will be at the end; 0 where that is not known.
    [[nodiscard]] virtual std::int64_t bytesTotal() const = 0;
};

/// What the caller knows better than the file. Everything left out is found out from its content.
struct OpenOptions {
    /// A sheet's name, or its number from 1 (all sheets counted, hidden ones too); a name wins over
    /// a number. Empty: the first visible sheet that has a cell, else the first visible one.
    QString sheet;
    std::optional<QString> encoding; ///< of a text file; a name as in OpenedSheet, or one Qt knows
    std::optional<QChar> delimiter;  ///< of a text file
    /// Asked while LibreOffice converts a binary workbook, which takes seconds; null: nobody stops
    /// it. Everything else is opened at once.
    const JobControl *control = nullptr;
    /// Taken instead of converting once more, where it is of the file.
    std::shared_ptr<const SheetCopy> copy;
};

/// A sheet that is ready to be read, and what was found out on the way.
struct OpenedSheet {
    std::unique_ptr<RowSource> rows;
    std::vector<SheetInfo> sheets; ///< a text file is one sheet, named like the file
    QString sheet;                 ///< the name of the one that is read
    /// `utf-8` `utf-16le` `utf-16be` `windows-1258` `windows-1252` `tcvn3` `viscii` `vni`, or the
    /// name that OpenOptions gave; empty for a workbook.
    QString encoding;
    QString delimiter; ///< one character; empty for a workbook
    /// Whether a bare number in a column of dates counts days from 1904, as Excel on old Macs did.
    bool datesFrom1904 = false;
    /// Where the same sheets can be opened again at no cost: the file, or what LibreOffice made of
    /// it, which stays as long as somebody holds `copy`.
    QString readable;
    std::shared_ptr<const SheetCopy> copy;
};

/// Opens the spreadsheet @p path, told by its content and never by its ending: CSV and other
/// delimited text, XLSX, ODS, and what else calls itself `.xls`.
///
/// Errors: FileNotFound, FileUnreadable, NotASpreadsheet, EncryptedFile, DamagedFile,
/// UnsupportedFormat, FileTooLarge, SheetNotFound, UnknownEncoding, Cancelled; @p path is the
/// place.
Result<OpenedSheet> openSheet(const QString &path, const OpenOptions &options = {});

/// The sheets of the spreadsheet @p path in their order. @p control and errors as openSheet().
Result<std::vector<SheetInfo>> listSheets(const QString &path, const JobControl *control = nullptr);

} // namespace kq
