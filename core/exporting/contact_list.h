#pragma once

#include "core/exporting/list_target.h"

namespace kq {

/// The people of a list and how it is written.
struct ListJob {
    std::vector<std::size_t> people; ///< places in the columns
    ListOptions options;
    ListHeaders headers;
    QString path;
};

/// Writes a list. Every row is checked before the first byte is written. A list of more rows than
/// its target takes in a file becomes several files: `list.csv`, `list-2.csv`, …; all of them
/// appear under their names at the end, or none does.
///
/// The names of the files. Errors: UnreadableValue (`row`: the place in the list, from 1),
/// FileUnwritable, Cancelled; what stood there before is then unchanged.
Result<QStringList> writeContactList(const ListJob &job, const Formatter &formatter,
                                     const EvaluationContext &context, JobControl &control);

} // namespace kq
