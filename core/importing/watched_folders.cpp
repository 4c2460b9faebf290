#include "core/importing/watched_folders.h"

#include "core/importing/content_hash.h"
#include "core/store/imports_store.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

// Not .txt: a folder holds many that are no tables.
constexpr std::array endings{".csv", ".tsv", ".xlsx", ".ods", ".xls"};
// A dry run holds the shop file for as long as it takes, and nobody has asked for it.
constexpr std::int64_t largestDryRun = 16 * 1024 * 1024;
constexpr std::array unfinished{"~$", ".", "~"}; // as names of open or half-written files begin

FileState stateOf(const QFileInfo &info)
{
    return {info.absoluteFilePath(), info.size(), info.lastModified().toMSecsSinceEpoch()};
}

bool isAsExamined(const FileState &state)
{
    const QFileInfo info(state.path);
    return info.exists() && stateOf(info) == state;
}

bool readsDatesFor(const FormsUsed &forms)
{
    return !forms.hasDates || forms.dateProof.has_value();
}

Result<bool> isKnownContent(Connection &db, const QString &hash)
{
    const Result<std::optional<ImportRecord>> imported = importOfContent(db, hash);
    if (!imported)
        return imported.error();
    if (imported->has_value())
        return true;
    const Result<std::vector<SeenFile>> seen = listSeenFiles(db);
    if (!seen)
        return seen.error();
    return std::any_of(seen->begin(), seen->end(),
                       [&](const SeenFile &file) { return file.contentHash == hash; });
}

ImportRequest requestFor(const WaitingFile &file)
{
    ImportRequest request;
    request.file = file.state.path;
    request.source = file.source;
    request.notes = file.notes;
    return request;
}

/// Fills in what an import of @p file would do. Errors: Cancelled and those of the database.
Result<void> dryRun(Connection &db, WaitingFile &file, const ShopSettings &settings,
                    const QDateTime &now, JobControl &control)
{
    ImportRequest request = requestFor(file);
    const Result<FileGuess> guess = guessFile(db, request, settings, control);
    if (!guess) {
        file.fault = guess.error();
        return {};
    }
    if (file.source.isEmpty())
        file.source = guess->remembered ? guess->remembered->source : guess->system;
    if (file.state.size > largestDryRun)
        return {};
    request.source = file.source;
    request.copy = guess->copy;
    request.notes = guess->notes;
    request.dryRun = true;
    const Result<ImportReport> report = importFile(db, request, settings, now, control);
    if (!report) {
        const ErrorCode code = report.error().code;
        const bool ofTheFile = code != ErrorCode::Cancelled && code != ErrorCode::ShopInUse &&
                               code != ErrorCode::DatabaseFailed;
        if (!ofTheFile)
            return report.error();
        file.fault = report.error();
        return {};
    }
    file.record = report->record;
    file.notes = report->notes;
    file.sure = isSure(*guess, *report);
    return {};
}

} // namespace

bool isExportName(QStringView name)
{
    const auto begins = [&](const char *start) { return name.startsWith(QLatin1String(start)); };
    const auto ends = [&](const char *end) {
        return name.endsWith(QLatin1String(end), Qt::CaseInsensitive);
    };
    return std::none_of(unfinished.begin(), unfinished.end(), begins) &&
           std::any_of(endings.begin(), endings.end(), ends);
}

FolderLook lookInto(const WatchedFolder &folder)
{
    FolderLook look{folder, false, {}};
    const QDir directory(folder.path);
    look.reachable = directory.exists() && directory.isReadable();
    if (!look.reachable)
        return look;
    const QFileInfoList entries =
        directory.entryInfoList(QDir::Files | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (isExportName(entry.fileName()))
            look.files.push_back(stateOf(entry));
    }
    return look;
}

FolderNews newsOf(const std::vector<FileState> &now, const std::vector<FileState> &before,
                  const std::vector<SeenFile> &seen)
{
    QHash<QString, FileState> known;
    for (const SeenFile &file : seen)
        known.insert(file.state.path, file.state);
    FolderNews news;
    for (const FileState &file : now) {
        const auto found = known.constFind(file.path);
        const bool isKnown = found != known.constEnd() && *found == file;
        if (isKnown || file.size == 0)
            continue;
        const bool stoodStill = std::find(before.begin(), before.end(), file) != before.end();
        (stoodStill ? news.ready : news.settling).push_back(file);
    }
    return news;
}

Result<WatchedLook> lookAtWatchedFolders(Connection &db, const std::vector<FileState> &before)
{
    const Result<std::vector<WatchedFolder>> folders = listWatchedFolders(db);
    if (!folders)
        return folders.error();
    const Result<std::vector<SeenFile>> seen = listSeenFiles(db);
    if (!seen)
        return seen.error();
    const Result<std::int64_t> version = dataVersion(db);
    if (!version)
        return version.error();
    WatchedLook look;
    look.dataVersion = *version;
    std::vector<FileState> now;
    for (const WatchedFolder &folder : *folders) {
        look.folders.push_back(lookInto(folder));
        const std::vector<FileState> &files = look.folders.back().files;
        now.insert(now.end(), files.begin(), files.end());
    }
    look.news = newsOf(now, before, *seen);
    return look;
}

bool isSure(const FileGuess &guess, const ImportReport &dryRun)
{
    if (dryRun.record.rejected > 0 || dryRun.record.accepted == 0)
        return false;
    if (guess.remembered)
        return true;
    const auto isTold = [](const ColumnGuess &column) {
        return column.samples.isEmpty() || column.reason == GuessReason::ByHeader;
    };
    return readsDatesFor(guess.forms) &&
           std::all_of(guess.columns.begin(), guess.columns.end(), isTold);
}

Result<std::optional<WaitingFile>> examineFile(Connection &db, const FileState &state,
                                               const WatchedFolder &folder,
                                               const ShopSettings &settings, const QDateTime &now,
                                               JobControl &control)
{
    WaitingFile file;
    file.state = state;
    file.folder = folder;
    file.source = folder.source;
    const Result<std::int64_t> version = dataVersion(db);
    if (!version)
        return version.error();
    file.dataVersion = *version;
    const FileStamp asHashed(state.path);
    const Result<QString> hash = contentHash(state.path, control);
    if (!hash && hash.error().code == ErrorCode::Cancelled)
        return hash.error();
    if (!hash) {
        file.fault = hash.error();
        return std::optional(std::move(file));
    }
    file.contentHash = *hash;
    file.notes = std::make_shared<const FileNotes>(FileNotes{asHashed, *hash, {}});
    const Result<bool> known = isKnownContent(db, *hash);
    if (!known)
        return known.error();
    if (*known) {
        if (Result<void> stored = storeSeenFiles(db, {{state, *hash}}); !stored)
            return stored.error();
        return std::optional<WaitingFile>();
    }
    if (Result<void> ran = dryRun(db, file, settings, now, control); !ran)
        return ran.error();
    return std::optional(std::move(file));
}

Result<std::optional<ImportReport>> importWaiting(Connection &db, const WaitingFile &file,
                                                  AskedBy askedBy, const ShopSettings &settings,
                                                  const QDateTime &now, JobControl &control)
{
    const Result<std::int64_t> version = dataVersion(db);
    if (!version)
        return version.error();
    const bool asked = askedBy == AskedBy::Owner;
    const bool mayGo = asked || (file.sure && *version == file.dataVersion);
    if (!mayGo || !isAsExamined(file.state))
        return std::optional<ImportReport>();
    ImportRequest request = requestFor(file);
    request.remember = asked;
    Result<ImportReport> report = importFile(db, request, settings, now, control);
    if (!report)
        return report.error();
    if (Result<void> stored = storeSeenFiles(db, {{file.state, file.contentHash}}); !stored)
        return stored.error();
    return std::optional(std::move(*report));
}

} // namespace kq
