#pragma once

#include "core/profile/column_file_layout.h"

#include <array>

namespace kq {

/// The number of the last migration (store/migrate.h) that changed what columns are read from.
/// Columns from before a later one are as good as new.
inline constexpr int columnSchema = 7;

/// What columns depend on beside the shop's data: the version of this program, columnSchema, and
/// the version of Qt, whose tables of characters fold the words. Filled up with zeros.
std::array<char, ColumnFileHeader::programSize> columnProgram();

} // namespace kq
