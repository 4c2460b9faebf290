#pragma once

#include "core/exporting/list_printer.h"

namespace kq {

/// Prints a list on A4 pages laid across, with boxes to tick and room to write. For
/// ExportRequest::printer; it may be called on any thread, once the application has been made.
/// Error: FileUnwritable.
Result<void> printList(const PrintedList &list, QIODevice &target);

} // namespace kq
