#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

class QIODevice;

namespace kq {

/// One column of a list on paper.
struct PrintedColumn {
    QString header;
    double width = 12;   ///< in characters; what there is of the page is shared out by it
    bool toTick = false; ///< holds a box to be ticked by hand
};

/// A list that people read from paper, and write on.
struct PrintedList {
    QString title;
    QString note; ///< below the title
    std::vector<PrintedColumn> columns;
    std::vector<QStringList> rows;
};

/// Puts a list on pages. That takes fonts, which the core does not have: whoever has them passes
/// it along (ui/report/print_list.h). Error: FileUnwritable.
using ListPrinter = std::function<Result<void>(const PrintedList &, QIODevice &)>;

} // namespace kq
