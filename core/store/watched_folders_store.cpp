#include "core/store/watched_folders_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql listFolders{"watched_folders.list",
                          "SELECT path, source, at_once FROM watched_folders ORDER BY path"};
constexpr Sql storeFolder{
    "watched_folders.store",
    "INSERT INTO watched_folders (path, source, at_once) VALUES (:path, :source, :at_once)"
    " ON CONFLICT (path) DO UPDATE SET source = excluded.source, at_once = excluded.at_once"};
constexpr Sql removeFolder{"watched_folders.remove",
                           "DELETE FROM watched_folders WHERE path = :path"};
constexpr Sql listSeen{"seen_files.list",
                       "SELECT path, size, modified, content_hash FROM seen_files"};
constexpr Sql storeSeen{
    "seen_files.store",
    "INSERT INTO seen_files (path, size, modified, content_hash)"
    " VALUES (:path, :size, :modified, :content_hash)"
    " ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,"
    " content_hash = excluded.content_hash"};

} // namespace

Result<std::vector<WatchedFolder>> listWatchedFolders(Connection &db)
{
    Query query(db, listFolders);
    return allRows(query, [](const Query &row) {
        return WatchedFolder{row.text(0), row.text(1), row.integer(2) != 0};
    });
}

Result<void> storeWatchedFolder(Connection &db, const WatchedFolder &folder)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, storeFolder);
    query.bind(":path", folder.path);
    query.bind(":source", folder.source);
    query.bind(":at_once", std::int64_t{folder.atOnce ? 1 : 0});
    if (Result<void> stored = query.run(); !stored)
        return stored;
    return change->commit();
}

Result<void> removeWatchedFolder(Connection &db, const QString &path)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, removeFolder);
    query.bind(":path", path);
    if (Result<void> removed = query.run(); !removed)
        return removed;
    return change->commit();
}

Result<std::vector<SeenFile>> listSeenFiles(Connection &db)
{
    Query query(db, listSeen);
    return allRows(query, [](const Query &row) {
        return SeenFile{{row.text(0), row.integer(1), row.integer(2)}, row.text(3)};
    });
}

Result<void> storeSeenFiles(Connection &db, const std::vector<SeenFile> &files)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    for (const SeenFile &file : files) {
        Query query(db, storeSeen);
        query.bind(":path", file.state.path);
        query.bind(":size", file.state.size);
        query.bind(":modified", file.state.modified);
        query.bind(":content_hash", file.contentHash);
        if (Result<void> stored = query.run(); !stored)
            return stored;
    }
    return change->commit();
}

std::vector<Sql> watchedFolderStatements()
{
    return {listFolders, storeFolder, removeFolder, listSeen, storeSeen};
}

} // namespace kq
