#pragma once

#include "core/profile/column_file_layout.h"

#include <array>

namespace kq {

/// What columns depend on beside the shop's data: the version of this program, of the schema that
/// it reads, and of Qt, whose tables of characters fold the words. Filled up with zeros.
std::array<char, ColumnFileHeader::programSize> columnProgram();

} // namespace kq
