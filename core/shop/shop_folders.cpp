#include "core/importing/watched_folders.h"
#include "core/shop/shop.h"
#include "core/store/settings_store.h"

namespace kq {

Result<void> Shop::watchFolder(const WatchedFolder &folder)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return storeWatchedFolder(*db, folder);
}

Result<void> Shop::stopWatching(const QString &path)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return removeWatchedFolder(*db, path);
}

Result<WatchedLook> Shop::lookAtWatchedFolders(const std::vector<FileState> &before) const
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return kq::lookAtWatchedFolders(*db, before);
}

Result<std::optional<WaitingFile>> Shop::examineFile(const FileState &state,
                                                     const WatchedFolder &folder,
                                                     const QDateTime &now, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    return kq::examineFile(*db, state, folder, *current, now, control);
}

Result<std::optional<ImportReport>> Shop::importWaiting(const WaitingFile &file, AskedBy askedBy,
                                                        const QDateTime &now, JobControl &control)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<ShopSettings> current = loadSettings(*db);
    if (!current)
        return current.error();
    return kq::importWaiting(*db, file, askedBy, *current, now, control);
}

Result<void> Shop::leaveOut(const std::vector<SeenFile> &files)
{
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    return storeSeenFiles(*db, files);
}

} // namespace kq
