#pragma once

#include "core/sheet/row_source.h"
#include "core/sheet/zip_package.h"

#include <memory>

namespace kq::sheet {

/// Opens a sheet of an XLSX workbook. Errors: as openSheet().
Result<OpenedSheet> openXlsx(const std::shared_ptr<ZipPackage> &package,
                             const OpenOptions &options);

/// The sheets of an XLSX workbook. Errors: as openSheet().
Result<std::vector<SheetInfo>> listXlsxSheets(ZipPackage &package);

} // namespace kq::sheet
