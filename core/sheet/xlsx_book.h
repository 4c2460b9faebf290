#pragma once

#include "core/sheet/number_format.h"
#include "core/sheet/row_source.h"
#include "core/sheet/zip_package.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace kq::sheet {

/// A sheet of an XLSX workbook and the part that holds its rows; an empty part name for a sheet
/// that is a chart.
struct XlsxSheet {
    SheetInfo info;
    std::string part;
};

/// What an XLSX package says about itself, without its cells.
struct XlsxBook {
    std::vector<XlsxSheet> sheets;
    std::string sharedStrings; ///< a part's name; empty where there is none
    std::string styles;        ///< a part's name; empty where there is none
    bool date1904 = false;     ///< days count from 1904-01-01
};

/// Reads the workbook part and what it refers to. Errors: DamagedFile, FileTooLarge,
/// EncryptedFile, UnsupportedFormat (`xlsb`), NotASpreadsheet (another kind of document).
Result<XlsxBook> readXlsxBook(ZipPackage &package);

/// What each cell style makes of a number, by the index that cells give. Errors: DamagedFile.
Result<std::vector<NumberKind>> readCellStyles(std::unique_ptr<ByteSource> part);

} // namespace kq::sheet
