#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/domain/settings.h"
#include "core/importing/import_file.h"
#include "core/store/connection.h"
#include "core/store/watched_folders_store.h"

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace kq {

/// Whether a file of that name (without its folder) may be an export: a spreadsheet that no program
/// is still writing, downloading or holding open.
bool isExportName(QStringView name);

/// What one look into a folder found.
struct FolderLook {
    WatchedFolder folder;
    bool reachable = true;        ///< false where it is gone: a disk unplugged, a share offline
    std::vector<FileState> files; ///< that may be exports, in the order of their names

    friend bool operator==(const FolderLook &, const FolderLook &) = default;
};

/// Reads the names in @p folder, not those in folders below it.
FolderLook lookInto(const WatchedFolder &folder);

/// What a look tells, compared with the one before.
struct FolderNews {
    std::vector<FileState> ready;    ///< to be opened: they stood still between two looks
    std::vector<FileState> settling; ///< to be looked at once more: they may still be growing

    friend bool operator==(const FolderNews &, const FolderNews &) = default;
};

/// Which of the files in @p now are news. One that @p seen holds as it is now is none, nor is an
/// empty one.
FolderNews newsOf(const std::vector<FileState> &now, const std::vector<FileState> &before,
                  const std::vector<SeenFile> &seen);

/// A look into all watched folders of a shop.
struct WatchedLook {
    std::vector<FolderLook> folders; ///< in the order of their paths
    FolderNews news;
    std::int64_t dataVersion = 0; ///< of the shop; a dry run at another one is out of date
};

/// Errors: of the database.
Result<WatchedLook> lookAtWatchedFolders(Connection &db, const std::vector<FileState> &before);

/// A new file, as it waits for the owner's word.
struct WaitingFile {
    FileState state;
    WatchedFolder folder;                   ///< as it was kept when the file was examined
    QString source;                         ///< of what it would bring; may be empty
    QString contentHash;                    ///< empty where it could not be read
    std::shared_ptr<const FileNotes> notes; ///< from the dry run, for the import
    std::optional<Error> fault;             ///< why it cannot be imported without the owner's help
    /// What an import would do; empty where there is a fault, or too large a file to try it
    /// unasked.
    std::optional<ImportRecord> record;
    bool sure = false;            ///< whether it may be imported unasked
    std::int64_t dataVersion = 0; ///< of the shop that the figures are true for
};

/// Whether a file may be imported unasked: the owner has imported its kind before, or every column
/// with values was told by its header and the dates allow no other reading. No row may be turned
/// away.
bool isSure(const FileGuess &guess, const ImportReport &dryRun);

/// Opens a new file and dry-runs it. Empty where its content was imported or left out before: the
/// file counts as seen then. Errors: of the database, Cancelled; those of the file are in its
/// `fault`.
Result<std::optional<WaitingFile>> examineFile(Connection &db, const FileState &state,
                                               const WatchedFolder &folder,
                                               const ShopSettings &settings, const QDateTime &now,
                                               JobControl &control);

/// Whose word an import goes by.
enum class AskedBy {
    Owner,  ///< agreed to this file: such files are read the same way from now on
    Nobody, ///< imported at once
};

/// Imports a waiting file, which counts as seen then. Empty where the file is not as it was
/// examined, or where it must not be imported unasked any more: nothing is changed then. Errors:
/// of importFile().
Result<std::optional<ImportReport>> importWaiting(Connection &db, const WaitingFile &file,
                                                  AskedBy askedBy, const ShopSettings &settings,
                                                  const QDateTime &now, JobControl &control);

} // namespace kq
