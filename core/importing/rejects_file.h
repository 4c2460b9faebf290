#pragma once

#include "core/base/result.h"
#include "core/importing/reject.h"
#include "core/sheet/cell.h"
#include "core/sheet/csv_writer.h"
#include "core/sheet/xlsx_writer.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace kq {

/// The header of the column behind the last one of the file.
inline constexpr QLatin1String rejectReasonHeader("reason");

/// The rows that an import turned away, as they were, with the reason behind the last column: to be
/// mended and imported again. CSV or XLSX by the ending of the name; in XLSX the cell at fault is
/// marked. Appears under its name only after commit().
class RejectsFile {
public:
    /// Error: FileUnwritable.
    static Result<RejectsFile> create(const QString &path, const QStringList &headers);

    Result<void> add(const Row &row, const QString &reason, int faultyColumn);
    Result<void> commit();

private:
    Result<void> write(QStringList cells, int faultyColumn);

    std::unique_ptr<CsvWriter> m_csv;
    std::unique_ptr<XlsxWriter> m_xlsx;
    qsizetype m_width = 0;
};

} // namespace kq
