#include "core/exporting/sheet_file.h"

#include "core/sheet/csv_writer.h"
#include "core/sheet/xlsx_writer.h"

#include <vector>

namespace kq {

namespace {

constexpr std::size_t blockOfRows = 1024;
constexpr double columnWidth = 18; // characters

/// @p cells: of the row at a place, as the writer takes them.
template <class Writer, class Cells>
Result<void> writeRows(Writer &writer, const SheetRows &rows, const Cells &cells,
                       JobControl &control)
{
    if (Result<void> written = writer.writeRow(rows.titles); !written)
        return written;
    for (std::size_t i = 0; i < rows.count; ++i) {
        if (i % blockOfRows == 0) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled};
            control.report(static_cast<std::int64_t>(i), static_cast<std::int64_t>(rows.count));
        }
        const auto row = cells(i);
        if (Result<void> written = writer.writeRow(row); !written)
            return written;
    }
    return writer.commit();
}

} // namespace

Result<void> writeSheetFile(const SheetRows &rows, SheetForm form, const QString &path,
                            JobControl &control)
{
    switch (form) {
    case SheetForm::Csv: {
        CsvWriter writer(path, {});
        if (Result<void> opened = writer.open(); !opened)
            return opened;
        return writeRows(writer, rows, rows.row, control);
    }
    case SheetForm::Workbook: {
        XlsxWriter writer(path, rows.sheet, rows.formats);
        const std::vector<double> widths(static_cast<std::size_t>(rows.titles.size()), columnWidth);
        if (Result<void> opened = writer.open(widths); !opened)
            return opened;
        return writeRows(writer, rows, rows.values, control);
    }
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
