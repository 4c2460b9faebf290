#pragma once

#include "core/base/language.h"
#include "core/sheet/sheet_value.h"
#include "core/text/format.h"

#include <QString>

namespace kq {

/// @p value as people read it: of an amount and a day, as Formatter writes them.
QString textOf(const SheetValue &value, const Formatter &format);

/// How a workbook shows amounts of @p currency (ISO 4217) and days to whoever reads @p language, in
/// the form in which Formatter writes them.
SheetFormats sheetFormats(Language language, const QString &currency);

} // namespace kq
