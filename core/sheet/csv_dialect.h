#pragma once

#include "core/sheet/csv_splitter.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace kq::sheet {

/// A dialect and how many bytes of a `sep=` line stand before the first row.
struct FoundDialect {
    CsvDialect dialect;
    std::size_t skip = 0;
};

/// The dialect of the delimited text that begins with @p sample, in UTF-8.
///
/// The delimiter, one of `,` `;` tab `|`, is @p delimiter, else that of a `sep=` line, else the one
/// that cuts the most records into the same number of cells. Quotes are `"`; apostrophes only where
/// whole cells stand between them and no cell begins with `"`; `\"` only where `""` makes no sense.
FoundDialect findDialect(std::string_view sample, std::optional<char> delimiter);

} // namespace kq::sheet
