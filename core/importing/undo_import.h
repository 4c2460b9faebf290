#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/import_record.h"
#include "core/store/undo_step.h"

#include <vector>

namespace kq {

class Connection;

/// What to do with later steps that build on the import.
enum class BuiltUpon {
    Stay,    ///< nothing is undone where there are any
    UndoToo, ///< they are taken back first, the newest first
};

/// What came of it.
enum class UndoOutcome {
    Undone,
    InTheWay,    ///< later steps build on the import, nothing was changed
    NotRecorded, ///< it was done by a version that kept no journal, nothing was changed
};

struct UndoReport {
    UndoOutcome outcome = UndoOutcome::Undone;
    ImportRecord import;                   ///< the one that was asked for
    std::vector<ImportRecord> alsoImports; ///< taken back with it or in its way, newest first
    std::int64_t alsoOthers = 0;           ///< the same: merges and edits by hand
    UndoCounts counts;                     ///< of all that was taken back
};

/// Takes one step back that is no import, in one transaction. UndoReport::import is of no meaning;
/// NotRecorded: there is none of that number any more, or another attribute has the name that it
/// would give back. Errors: Cancelled and those of the database.
Result<UndoReport> undoEdit(Connection &db, StepId id, BuiltUpon builtUpon, JobControl &control);

/// The same where nothing builds on the step. False, and nothing changed, where that is not so.
Result<bool> undoEdit(Connection &db, StepId id, JobControl &control);

/// Takes an import back, in one transaction, at whatever later time: the shop file has the
/// customers and orders that it would have without it. Words that only it used (areas, products,
/// sources, attributes) may stay as unused words.
///
/// Errors: UnknownImport; Cancelled and those of the database, after which nothing is changed.
Result<UndoReport> undoImport(Connection &db, ImportId id, BuiltUpon builtUpon,
                              JobControl &control);

} // namespace kq
