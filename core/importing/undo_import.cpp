#include "core/importing/undo_import.h"

#include "core/store/attributes_store.h"
#include "core/store/imports_store.h"
#include "core/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

/// Says in @p report what the steps are to the owner.
void tell(const std::vector<ChangeStep> &steps, const std::vector<ImportRecord> &imports,
          UndoReport &report)
{
    for (const ChangeStep &step : steps) {
        const auto import =
            std::find_if(imports.begin(), imports.end(), [&](const ImportRecord &record) {
                return record.id.value == step.id.value;
            });
        if (step.kind == StepKind::Import && import != imports.end())
            report.alsoImports.push_back(*import);
        else
            ++report.alsoOthers;
    }
}

/// The steps, in that order. False where another attribute has the name that one would give back.
Result<bool> takeBack(Connection &db, const std::vector<ChangeStep> &steps, UndoReport &report,
                      JobControl &control)
{
    std::vector<StepId> ids;
    ids.reserve(steps.size());
    for (const ChangeStep &step : steps)
        ids.push_back(step.id);
    const Result<UndoCounts> counts = countUndone(db, ids, control);
    if (!counts)
        return counts.error();
    report.counts = *counts;
    std::int64_t done = 0;
    for (const ChangeStep &step : steps) {
        control.report(done++, static_cast<std::int64_t>(steps.size()));
        const Result<bool> taken = givesBackTakenName(db, step.id);
        if (!taken || *taken)
            return taken ? Result<bool>(false) : taken.error();
        if (const Result<void> undone = undoStep(db, step.id, control); !undone)
            return undone.error();
    }
    return true;
}

} // namespace

Result<UndoReport> undoEdit(Connection &db, StepId id, BuiltUpon builtUpon, JobControl &control)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    UndoReport report;
    const Result<std::optional<ChangeStep>> step = recordedStep(db, id);
    if (!step)
        return step.error();
    if (!*step || (*step)->kind == StepKind::Import) {
        report.outcome = UndoOutcome::NotRecorded;
        return report;
    }
    Result<std::vector<ChangeStep>> steps = stepsBuiltOn(db, id);
    if (!steps)
        return steps.error();
    const Result<std::vector<ImportRecord>> imports = listImports(db);
    if (!imports)
        return imports.error();
    tell(*steps, *imports, report);
    if (!steps->empty() && builtUpon == BuiltUpon::Stay) {
        report.outcome = UndoOutcome::InTheWay;
        return report;
    }
    steps->push_back(**step);
    if (Result<bool> taken = takeBack(db, *steps, report, control); !taken) {
        return taken.error();
    } else if (!*taken) {
        report.outcome = UndoOutcome::NotRecorded;
        return report;
    }
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

Result<bool> undoEdit(Connection &db, StepId id, JobControl &control)
{
    const Result<UndoReport> report = undoEdit(db, id, BuiltUpon::Stay, control);
    if (!report)
        return report.error();
    return report->outcome == UndoOutcome::Undone;
}

Result<UndoReport> undoImport(Connection &db, ImportId id, BuiltUpon builtUpon, JobControl &control)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<std::vector<ImportRecord>> imports = listImports(db);
    if (!imports)
        return imports.error();
    const auto import = std::find_if(imports->begin(), imports->end(),
                                     [&](const ImportRecord &record) { return record.id == id; });
    if (import == imports->end())
        return Error{ErrorCode::UnknownImport, {}, {}, QString::number(id.value)};
    UndoReport report;
    report.import = *import;
    const StepId step{id.value};
    const Result<std::optional<ChangeStep>> recorded = recordedStep(db, step);
    if (!recorded)
        return recorded.error();
    if (!*recorded) {
        report.outcome = UndoOutcome::NotRecorded;
        return report;
    }
    Result<std::vector<ChangeStep>> steps = stepsBuiltOn(db, step);
    if (!steps)
        return steps.error();
    tell(*steps, *imports, report);
    if (!steps->empty() && builtUpon == BuiltUpon::Stay) {
        report.outcome = UndoOutcome::InTheWay;
        return report;
    }
    steps->push_back(**recorded);
    if (const Result<bool> taken = takeBack(db, *steps, report, control); !taken) {
        return taken.error();
    } else if (!*taken) {
        return Error{ErrorCode::DatabaseFailed, u"undo_import"_s, {}, {}};
    }
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

} // namespace kq
