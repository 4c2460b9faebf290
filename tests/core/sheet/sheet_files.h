#pragma once

#include "core/sheet/row_source.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <utility>
#include <vector>

/// Files for the tests of readers, and what readers make of them.
namespace kq::test {

using Table = std::vector<QStringList>;

/// What a reader gave: rows as `khachquen-cli read` shows them, or the error.
struct ReadFile {
    Table rows;
    QString sheet;
    QString encoding;
    QString delimiter;
    std::vector<SheetInfo> sheets;
    std::optional<Error> error;
};

ReadFile readFile(const QString &path, const OpenOptions &options = {});

/// A folder of files that goes with the test.
class TestFiles {
public:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file and gives its path.
    QString write(const QString &name, const QByteArray &content) const;
    /// Writes a ZIP file of the parts (name, content) and gives its path.
    QString writeZip(const QString &name,
                     const std::vector<std::pair<QByteArray, QByteArray>> &parts) const;
    /// Writes an XLSX workbook of one sheet with this inside of `sheetData`, and further parts that
    /// replace or join the usual ones.
    QString writeXlsx(const QByteArray &sheetData,
                      const std::vector<std::pair<QByteArray, QByteArray>> &others = {}) const;
    /// Writes an ODS file with this inside of `office:spreadsheet`.
    QString writeOds(const QByteArray &tables, const QByteArray &styles = {}) const;

private:
    QTemporaryDir m_folder;
};

/// A table for comparing: `a|b` is a row of two cells.
Table tableOf(const QStringList &rows);

/// Readable in a failure.
QString shown(const Table &table);

} // namespace kq::test
