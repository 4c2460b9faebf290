#pragma once

#include "core/sheet/cell.h"
#include "core/sheet/file_stamp.h"
#include "core/text/date.h"
#include "core/text/number.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// A row behind the head of a sheet, with its number.
struct TellingRow {
    std::int64_t number = 0;
    Row row;
};

/// What all values of a column tell about how they are written.
struct ColumnForms {
    int column = 0; ///< position in the row, from 0
    DateOrderEvidence dates;
    NumberEvidence numbers;
};

/// What all rows of one sheet told, read in one way.
struct SheetForms {
    QString sheet;
    QString encoding;
    QString delimiter;
    int headerRow = 0; ///< as SheetGuess::headerRow()
    std::vector<ColumnForms> columns;
    std::vector<TellingRow> telling; ///< as SheetFeed::tellingRows()
};

/// Whether @p a and @p b are of the same sheet, read in the same way.
inline bool readAlike(const SheetForms &a, const SheetForms &b)
{
    return a.sheet == b.sheet && a.encoding == b.encoding && a.delimiter == b.delimiter &&
           a.headerRow == b.headerRow;
}

/// What takes a reading of the whole file to know, kept so that the next request about it need not
/// read it once more: a dry run knows it from the guess, an import from the dry run.
struct FileNotes {
    FileStamp file;
    QString contentHash = {}; ///< of contentHash(); empty where nobody asked
    std::vector<SheetForms> forms = {};
};

} // namespace kq
