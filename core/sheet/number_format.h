#pragma once

#include "core/sheet/cell.h"

#include <optional>
#include <string_view>

namespace kq::sheet {

/// What a number format makes of the number below it.
enum class NumberKind {
    Number,
    Date,
    DateTime,
    Time,    ///< a time of day
    Elapsed, ///< a length of time, `[h]:mm`
};

/// The kind of the format that Excel knows under @p id without writing it down.
NumberKind builtInKind(int id);

/// The kind of a written format such as `dd/mm/yyyy hh:mm` or `#,##0 "₫"`. Its first section
/// decides.
NumberKind kindOfFormat(std::string_view code);

/// @p serial, days since the book's first day, as what @p kind says. A time of day behind a date
/// format is kept: the result is then a date-time; so is a time format on a number of a day or
/// more. What is no date of the years 1899 to 9999 stays a number. Days before 1 March 1900 follow
/// Excel, which counts a 29 February 1900 that never was.
CellValue cellFromSerial(double serial, NumberKind kind, bool date1904);

/// The date, date-time, or time that @p text writes in ISO 8601; a zone is dropped.
std::optional<CellValue> cellFromIso(std::string_view text);

/// The number that @p text writes, correctly rounded; empty where it is none. Blanks around it are
/// allowed.
std::optional<double> parsedNumber(std::string_view text);

} // namespace kq::sheet
