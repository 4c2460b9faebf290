#pragma once

#include "core/domain/settings.h"
#include "core/importing/import_file.h"
#include "core/sheet/row_source.h"

#include <QString>

#include <vector>

namespace kq {

/// The sheets of a workbook that an owner most likely wants to import, each as a file of its own:
/// those with known headers, all columns that their kind cannot do without, and a row of data.
/// Hidden sheets are none. In the order in which to import them: customers first, so that orders
/// find them, and lines behind their orders; sheets of one kind as the workbook has them.
///
/// Cost: opens each of the first 40 sheets and reads at most 60 rows of it. A sheet that cannot be
/// read is passed over.
std::vector<FoundSheet> findSheets(const QString &file, const std::vector<SheetInfo> &sheets,
                                   const ShopSettings &settings);

} // namespace kq
