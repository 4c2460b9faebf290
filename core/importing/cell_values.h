#pragma once

#include "core/base/decimal.h"
#include "core/base/moment.h"
#include "core/importing/guess_mapping.h"
#include "core/sheet/cell.h"

#include <QString>

#include <optional>

namespace kq {

/// A code as people read it: without the apostrophe that keeps spreadsheets from making a number
/// of it; empty where the cell only says that there is none.
QString codeText(const QString &text);

/// The text of a cell without blanks around it, in NFC: letters that are written as base and mark
/// (macOS, some XLSX) are the same letters.
QString textOfCell(const Cell &cell);

/// The number of a cell, whatever type its file gave it; @p text is its trimmed text. Empty where
/// it is none.
std::optional<Decimal> decimalOfCell(const BoundColumn &column, const Cell &cell,
                                     const QString &text);

/// The same for a date, with or without a time of day; a bare number is a spreadsheet's serial,
/// also where a text file writes it (`46022`, from 1927 to 2119).
std::optional<Moment> momentOfCell(const BoundColumn &column, const Cell &cell,
                                   const QString &text);

/// The second of the day of a cell that holds a time of day: of its clock, of a date-time, of a
/// spreadsheet's fraction of a day, of a written `14:30` or `14h30`. Empty where it is none.
std::optional<int> secondOfCell(const Cell &cell, const QString &text);

/// Whether the text of a date only says that there is none: `00/00/0000`, `0001-01-01`, `0`.
bool isNoDate(const QString &text);

} // namespace kq
