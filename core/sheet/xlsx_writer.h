#pragma once

#include "core/base/result.h"
#include "core/sheet/sheet_value.h"

#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <span>

namespace kq {

/// Writes an XLSX file of one sheet, row by row in constant memory. A text is a typed text cell, so
/// that phone numbers keep their zeros and nothing is taken for a formula. The first row is the
/// header: bold, frozen, and on top of every page that is printed, as wide as the paper.
///
/// The file is made under an ASCII name in a temporary folder and appears under its own name only
/// after commit().
class XlsxWriter {
public:
    /// @p sheetName at most 31 characters, without `[]:*?/\`.
    XlsxWriter(const QString &path, const QString &sheetName, SheetFormats formats = {});
    ~XlsxWriter();
    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;

    /// Creates the temporary file; @p columnWidths in characters, one a column, may be shorter.
    /// Error: FileUnwritable.
    Result<void> open(std::span<const double> columnWidths = {});
    /// Writes one row; the first is the header. Cells past 32,767 characters are cut, because Excel
    /// calls a file with a longer one damaged. Errors: FileUnwritable, FileTooLarge (1,048,576
    /// rows or 16,384 columns).
    Result<void> writeRow(std::span<const QString> cells);
    /// Fills @p cells of the next row like writeRow(), with those at @p marked on a coloured
    /// ground.
    Result<void> writeRow(std::span<const QString> cells, std::span<const int> marked);
    /// Fills the next row with cells that a spreadsheet program counts with: numbers, amounts and
    /// days in the forms of the constructor. Days before 1900, for which such a program has no
    /// number, become texts. Errors: as above.
    Result<void> writeRow(std::span<const SheetValue> cells);
    /// Puts the file into its place. Error: FileUnwritable.
    Result<void> commit();

private:
    struct Book;
    [[nodiscard]] Result<void> checkSize(std::size_t columns) const;
    Error unwritable(const QString &reason) const;

    QString m_path;
    QString m_sheetName;
    SheetFormats m_formats;
    QTemporaryDir m_folder;
    std::unique_ptr<Book> m_book;
    std::uint32_t m_row = 0;
};

} // namespace kq
