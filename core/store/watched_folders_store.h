#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace kq {

/// A folder that is looked at for spreadsheets to import.
struct WatchedFolder {
    QString path;        ///< absolute
    QString source;      ///< of what its files bring; empty: as each file tells
    bool atOnce = false; ///< whether files that are sure to be read rightly are imported unasked

    friend bool operator==(const WatchedFolder &, const WatchedFolder &) = default;
};

/// A file as a look into its folder found it.
struct FileState {
    QString path;              ///< absolute
    std::int64_t size = 0;     ///< bytes
    std::int64_t modified = 0; ///< milliseconds since 1970, UTC

    friend bool operator==(const FileState &, const FileState &) = default;
};

/// A file that needs no answer any more: imported, left out, or there before its folder was
/// watched.
struct SeenFile {
    FileState state;
    QString contentHash; ///< empty where nobody opened it

    friend bool operator==(const SeenFile &, const SeenFile &) = default;
};

/// In the order of their paths.
Result<std::vector<WatchedFolder>> listWatchedFolders(Connection &db);
/// Adds @p folder, or changes what is kept of it.
Result<void> storeWatchedFolder(Connection &db, const WatchedFolder &folder);
/// Nothing where it is not watched.
Result<void> removeWatchedFolder(Connection &db, const QString &path);

Result<std::vector<SeenFile>> listSeenFiles(Connection &db);
/// In place of what was kept of the same paths.
Result<void> storeSeenFiles(Connection &db, const std::vector<SeenFile> &files);

} // namespace kq
