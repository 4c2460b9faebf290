#pragma once

#include "core/sheet/row_source.h"

#include <QString>

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace kq::fuzz {

using Bytes = std::span<const unsigned char>;
using Parts = std::vector<std::pair<const char *, Bytes>>;

/// A file with these bytes.
QString writtenFile(Bytes bytes);

/// A ZIP file of these parts.
QString writtenPackage(const Parts &parts);

Bytes bytesOf(std::string_view text);

/// Takes what stands before the next zero byte.
Bytes takePart(Bytes &rest);

/// Reads the rows of a sheet, if it opened; stops where an honest sheet may still go on.
void readRows(const Result<OpenedSheet> &opened);

} // namespace kq::fuzz
