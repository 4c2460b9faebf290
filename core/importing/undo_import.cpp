#include "core/importing/undo_import.h"

#include "core/store/attributes_store.h"
#include "core/store/imports_store.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace kq {

namespace {

UndoCounts sumOf(const UndoCounts &a, const UndoCounts &b)
{
    return {a.customersRemoved + b.customersRemoved, a.customersRestored + b.customersRestored,
            a.ordersRemoved + b.ordersRemoved, a.ordersRestored + b.ordersRestored};
}

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

} // namespace

Result<bool> undoEdit(Connection &db, StepId id, JobControl &control)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Result<std::optional<ChangeStep>> step = recordedStep(db, id);
    if (!step)
        return step.error();
    const Result<std::vector<ChangeStep>> later = stepsBuiltOn(db, id);
    if (!later)
        return later.error();
    if (!*step || (*step)->kind == StepKind::Import || !later->empty())
        return false;
    const Result<bool> taken = givesBackTakenName(db, id);
    if (!taken)
        return taken.error();
    if (*taken)
        return false;
    if (const Result<UndoCounts> undone = undoStep(db, id, control); !undone)
        return undone.error();
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return true;
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
    std::int64_t done = 0;
    for (const ChangeStep &undone : *steps) {
        control.report(done++, static_cast<std::int64_t>(steps->size()));
        const Result<UndoCounts> counts = undoStep(db, undone.id, control);
        if (!counts)
            return counts.error();
        report.counts = sumOf(report.counts, *counts);
    }
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

} // namespace kq
