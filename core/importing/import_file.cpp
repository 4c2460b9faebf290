#include "core/importing/import_file.h"

#include "core/importing/content_hash.h"
#include "core/importing/import_parts.h"
#include "core/importing/import_run.h"
#include "core/importing/remembered_mapping.h"
#include "core/store/imports_store.h"
#include "core/store/transaction.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr int changesReported = 50;

QStringList allHeaders(const SheetGuess &guess)
{
    QStringList headers;
    for (const BoundColumn &column : guess.columns())
        headers += column.mapped.header;
    return headers;
}

Result<void> keepRecord(Connection &db, const SheetFeed &feed, const ImportRequest &request,
                        const ShopSettings &settings, const QString &hash,
                        const ImportReport &report, JobControl &control)
{
    if (Result<void> kept = addImport(db, report.record, {hash, writeMapping(report.mapping)});
        !kept)
        return kept;
    if (!request.remember)
        return {};
    return remember(db, feed, request, request.source.simplified(), settings, control);
}

/// What came of the rows, as far as the run and the parts know it.
ImportReport reportOf(const ImportRun &run, const ImportParts &parts, const ImportRequest &request,
                      const QDateTime &now)
{
    ImportReport report;
    report.firstRejects = run.firstRejects();
    ImportRecord &record = report.record;
    record.file = QFileInfo(request.file).fileName();
    record.kind = parts.kind();
    record.source = parts.sourceName();
    record.importedAt = now;
    record.rows = run.rows();
    record.rejected = run.rejected();
    record.accepted = run.rows() - run.rejected();
    return report;
}

Result<std::optional<RejectsFile>> rejectsFile(const ImportRequest &request, const SheetFeed &feed)
{
    if (request.rejectsFile.isEmpty())
        return std::optional<RejectsFile>();
    Result<RejectsFile> made = RejectsFile::create(request.rejectsFile, allHeaders(feed.guess()));
    if (!made)
        return made.error();
    return std::optional(std::move(*made));
}

/// The hash of the file, worked out beside the import unless a request before has done it.
class HashOfFile {
public:
    HashOfFile(const ImportRequest &request, const JobControl &control)
    {
        if (request.notes && request.notes->file.isOf(request.file))
            m_known = request.notes->contentHash;
        if (m_known.isEmpty())
            m_content.emplace(request.file, control);
    }

    /// Waits for it. Once. Errors: of contentHash().
    Result<QString> take() { return m_content ? m_content->take() : Result<QString>(m_known); }

private:
    QString m_known;
    std::optional<ContentHash> m_content;
};

/// By what the content of @p feed is known when it comes again. Of a workbook the first sheet is
/// known by the file alone, every other one by its place as well.
QString contentOf(const SheetFeed &feed, const QString &hash)
{
    const std::vector<SheetInfo> &sheets = feed.sheet().sheets;
    const auto read = std::find_if(sheets.begin(), sheets.end(), [&](const SheetInfo &sheet) {
        return sheet.name == feed.sheet().sheet;
    });
    const auto place = read == sheets.end() ? 0 : read - sheets.begin();
    return place > 0 ? QString(hash + u'#' + QString::number(place + 1)) : hash;
}

std::shared_ptr<const FileNotes> notesWith(const ImportRequest &request, const QString &hash)
{
    if (!request.notes)
        return {};
    FileNotes notes = *request.notes;
    notes.contentHash = hash;
    return std::make_shared<const FileNotes>(std::move(notes));
}

/// Imports the rows and keeps the record, all inside the caller's transaction.
Result<ImportReport> importRows(Connection &db, SheetFeed &feed, const ImportRequest &request,
                                const ShopSettings &settings, const QDateTime &now,
                                JobControl &control)
{
    HashOfFile content(request, control);
    Result<std::unique_ptr<ImportParts>> parts =
        ImportParts::make(db, feed, request, settings, now, control);
    if (!parts)
        return parts.error();
    Result<std::optional<RejectsFile>> rejects = rejectsFile(request, feed);
    if (!rejects)
        return rejects.error();
    ImportRun run(feed, (*parts)->normaliser(), (*parts)->writer(), (*parts)->people(),
                  (*parts)->orders(), *rejects ? &**rejects : nullptr, request.sentence);
    Result<ErasedPeople> erased = ErasedPeople::of(db, (*parts)->sourceName());
    if (!erased)
        return erased.error();
    run.leaveOut(std::move(*erased));
    if (Result<void> taken = run.takeAll(control); !taken)
        return taken.error();

    ImportReport report = reportOf(run, **parts, request, now);
    report.mapping = feed.mapping();
    report.record.sheet = report.mapping.sheet;
    report.currency = settings.currency;
    report.rowsOfErased = run.rowsOfErased();
    if (Result<void> settled = (*parts)->settle(report); !settled)
        return settled.error();
    const Result<QString> ofFile = content.take();
    if (!ofFile)
        return ofFile.error();
    report.notes = notesWith(request, *ofFile);
    const QString hash = contentOf(feed, *ofFile);
    Result<std::optional<ImportRecord>> same = importOfContent(db, hash);
    if (!same)
        return same.error();
    report.before = std::move(*same);
    const StepId step = (*parts)->step();
    if (!request.dryRun) {
        report.record.id = {step.value};
        if (Result<void> kept = keepRecord(db, feed, request, settings, hash, report, control);
            !kept)
            return kept.error();
    }
    if (Result<void> closed = (*parts)->closeStep(control); !closed)
        return closed.error();
    if (request.dryRun) {
        Result<std::vector<ChangedValue>> changes = firstChangedValues(db, step, changesReported);
        if (!changes)
            return changes.error();
        report.firstChanges = std::move(*changes);
    }
    // Written before the shop file is, so that an error here still leaves everything as it was.
    if (*rejects) {
        if (Result<void> written = (*rejects)->commit(); !written)
            return written.error();
    }
    return report;
}

Result<void> checkKinds(const ImportRequest &request)
{
    if (request.kind && request.mapping.kind && *request.kind != *request.mapping.kind)
        return Error{ErrorCode::UnknownWord, u"$.kind"_s, keyOf(*request.kind),
                     keyOf(*request.mapping.kind)};
    return {};
}

} // namespace

Result<ImportReport> importFile(Connection &db, const ImportRequest &request,
                                const ShopSettings &settings, const QDateTime &now,
                                JobControl &control)
{
    if (Result<void> kinds = checkKinds(request); !kinds)
        return kinds.error();
    Result<OpenedFeed> opened = openRemembered(db, request, settings, control);
    if (!opened)
        return opened.error();
    SheetFeed &feed = opened->feed;
    if (Result<void> complete = feed.guess().checkRequired(); !complete) {
        Error error = complete.error();
        error.place = request.file;
        return error;
    }

    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    const Interruptible interruptible(db, control);
    Result<ImportReport> report = importRows(db, feed, opened->request, settings, now, control);
    if (!report || request.dryRun)
        return report;
    if (Result<void> committed = transaction->commit(); !committed)
        return committed.error();
    return report;
}

} // namespace kq
