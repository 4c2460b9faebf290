#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QChar>
#include <QSaveFile>
#include <QString>
#include <QStringView>

#include <span>

namespace kq {

/// Whether cells that a spreadsheet program would take for a formula get a leading apostrophe.
/// On for files that people open, off for files that machines read (field-notes.md, D10).
enum class FormulaGuard { On, Off };

struct CsvWriterOptions {
    QChar delimiter = u',';
    bool byteOrderMark = true; ///< without it Excel takes the file for windows-1258 or -1252
    FormulaGuard formulaGuard = FormulaGuard::On;
};

/// Whether a spreadsheet program may take @p text for a formula: it begins with `=` `+` `-` `@`,
/// their full-width forms, a tab, a carriage return or NUL.
bool looksLikeFormula(QStringView text);

/// Writes a CSV file in UTF-8 as RFC 4180 says, with CRLF. The file appears under its name only
/// after commit(); until then, and after an error, the old one stays as it was.
class CsvWriter {
public:
    CsvWriter(const QString &path, const CsvWriterOptions &options);

    /// Creates the temporary file. Error: FileUnwritable.
    Result<void> open();
    /// Writes one row. Error: FileUnwritable (the disk is full).
    Result<void> writeRow(std::span<const QString> cells);
    /// Puts the file into its place. Error: FileUnwritable.
    Result<void> commit();

private:
    void appendCell(QStringView cell);
    Result<void> flush();
    Error unwritable() const;

    QSaveFile m_file;
    CsvWriterOptions m_options;
    QByteArray m_delimiter;
    QByteArray m_pending;
};

} // namespace kq
