#pragma once

#include "core/base/moment.h"

#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

namespace kq {

/// A time of day, or a length of time that may pass 24 hours (`[h]:mm`).
struct Duration {
    std::int64_t seconds = 0; ///< may be negative

    friend bool operator==(Duration, Duration) = default;
};

/// An error that stands in a cell instead of a value.
struct CellError {
    QString code; ///< as Excel writes it: `#DIV/0!`, `#N/A`, …

    friend bool operator==(const CellError &, const CellError &) = default;
};

/// What a cell can hold. A date and a date-time are both a Moment: Moment::hasTime() tells them
/// apart.
using CellValue = std::variant<std::monostate, QString, double, Moment, Duration, bool, CellError>;

/// One cell with the type that its file gave it. Text files give text only; nothing is guessed
/// here. An empty cell is std::monostate, never an empty QString.
struct Cell {
    CellValue value;

    [[nodiscard]] bool isEmpty() const { return std::holds_alternative<std::monostate>(value); }
    /// The text of a text cell, nullptr for every other kind.
    [[nodiscard]] const QString *text() const { return std::get_if<QString>(&value); }
    /// The number of a number cell, nullptr for every other kind.
    [[nodiscard]] const double *number() const { return std::get_if<double>(&value); }
    /// The date or date-time of such a cell, nullptr for every other kind.
    [[nodiscard]] const Moment *moment() const { return std::get_if<Moment>(&value); }

    friend bool operator==(const Cell &, const Cell &) = default;
};

using Row = std::vector<Cell>;

/// The shortest decimal digits that read back as the same double, without grouping: `0.1`,
/// `84912345678`, `-12.5`. An exponent only below 1e-6 and from 1e21 on; `-0` gives `0`.
QString numberText(double number);

/// The cell as `khachquen-cli read` writes it (contract.md §5): text as it is, a number as
/// numberText(), `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS`, `HH:MM:SS` (hours may pass 24, a minus in
/// front of a negative one), `true` or `false`, an error's code, and "" for an empty cell.
QString readText(const Cell &cell);

} // namespace kq
