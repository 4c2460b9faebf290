#pragma once

#include "core/base/result.h"
#include "core/sheet/row_source.h"

#include <QString>

#include <cstddef>
#include <functional>
#include <vector>

namespace kq::sheet {

/// The position of the sheet that @p wanted names, see OpenOptions::sheet: by its name, then by its
/// name without regard to case, then by its number. Error: SheetNotFound.
Result<std::size_t> positionOfSheet(const QString &wanted, const std::vector<SheetInfo> &sheets,
                                    const QString &path);

/// Makes the rows of the sheet at a position; a sheet whose rows are missing is an error.
using RowsOfSheet = std::function<Result<std::unique_ptr<RowSource>>(std::size_t)>;

/// Opens the sheet that @p wanted names, or, without one, the first visible sheet with a cell.
/// Errors: SheetNotFound, those of @p rowsOf.
Result<OpenedSheet> openChosenSheet(const QString &wanted, std::vector<SheetInfo> sheets,
                                    const QString &path, const RowsOfSheet &rowsOf);

} // namespace kq::sheet
