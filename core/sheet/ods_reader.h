#pragma once

#include "core/sheet/row_source.h"
#include "core/sheet/zip_package.h"

#include <memory>

namespace kq::sheet {

/// Whether @p package is an OpenDocument file of any kind.
bool isOpenDocument(const ZipPackage &package);

/// Opens a sheet of an OpenDocument spreadsheet. Errors: as openSheet().
Result<OpenedSheet> openOds(const std::shared_ptr<ZipPackage> &package, const OpenOptions &options);

/// The sheets of an OpenDocument spreadsheet; reads all of it, because it has no list of them.
/// Errors: as openSheet().
Result<std::vector<SheetInfo>> listOdsSheets(ZipPackage &package);

/// Opens a sheet of an OpenDocument spreadsheet in one XML file (`.fods`). Errors: as openSheet().
Result<OpenedSheet> openFlatOds(const QString &path, const OpenOptions &options);

} // namespace kq::sheet
