#include "core/store/backup.h"
#include "core/store/shop_file.h"
#include "core/store/shop_path.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr qint64 blockSize = 4LL * 1024 * 1024;

/// Copies byte by byte. Not SQLite's own copying: the backup may lie where nothing can be written.
Result<void> copyFile(const QString &from, const QString &to, JobControl &control)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, from, {}, source.errorString()};
    QFile target(to);
    if (!target.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return Error{ErrorCode::FileUnwritable, to, {}, target.errorString()};
    while (!source.atEnd()) {
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, from, {}, {}};
        const QByteArray block = source.read(blockSize);
        if (block.isEmpty())
            return Error{ErrorCode::FileUnreadable, from, {}, source.errorString()};
        if (target.write(block) != block.size())
            return Error{ErrorCode::FileUnwritable, to, {}, target.errorString()};
        control.report(source.pos(), source.size());
    }
    if (!target.flush())
        return Error{ErrorCode::FileUnwritable, to, {}, target.errorString()};
    return {};
}

/// Copies @p backupFile to @p copy, checks the whole of it and brings it to this version.
Result<void> makeSoundCopy(const QString &backupFile, const QString &copy, JobControl &control)
{
    if (Result<void> copied = copyFile(backupFile, copy, control); !copied)
        return copied;
    const QString log = u"-wal"_s; // what a program that was killed had not moved into the file
    if (QFileInfo(backupFile + log).size() > 0) {
        if (Result<void> copied = copyFile(backupFile + log, copy + log, control); !copied)
            return copied;
    }
    Result<ShopFile> shop = ShopFile::open(copy);
    if (!shop) {
        Error error = shop.error();
        error.place = backupFile;
        return error;
    }
    return shop->fullCheck(control);
}

/// Removes a copy and what opening it left beside it.
void removeCopy(const QString &copy)
{
    removeShopFiles(copy);
    const QFileInfo info(copy);
    QDir folder = info.dir();
    const QStringList backups = folder.entryList({info.fileName() + u".backup-v*"_s}, QDir::Files);
    for (const QString &name : backups)
        folder.remove(name);
}

/// Moves a shop file and what its log still holds out of the way.
Result<void> moveAside(const QString &path, const QString &aside)
{
    if (!QFileInfo::exists(path))
        return {};
    removeShopFiles(aside);
    QFile::remove(path + u"-shm"_s);
    if (QFileInfo::exists(path + u"-wal"_s)) {
        if (Result<void> moved = replaceFile(path + u"-wal"_s, aside + u"-wal"_s); !moved)
            return moved;
    }
    return replaceFile(path, aside);
}

} // namespace

Result<void> restoreShop(const QString &backupFile, const QString &shopFile, JobControl &control)
{
    if (Result<void> plausible = checkHeader(backupFile); !plausible)
        return plausible;
    const QString from = realPath(backupFile);
    const QString to = realPath(shopFile);
    if (from == to)
        return Error{ErrorCode::FileExists, backupFile, {}, {}};
    const Result<std::unique_ptr<QLockFile>> lock = lockShop(to);
    if (!lock)
        return lock.error();
    const Result<std::unique_ptr<QLockFile>> backupLock = lockShop(from);
    if (!backupLock && backupLock.error().code == ErrorCode::ShopInUse)
        return backupLock.error(); // on a disk that cannot be written nobody has it open

    const QString unfinished = to + u".restored"_s;
    removeCopy(unfinished); // of a program that was killed
    Result<void> done = makeSoundCopy(from, unfinished, control);
    if (done)
        done = moveAside(to, to + u".before-restore"_s);
    if (done)
        done = replaceFile(unfinished, to);
    removeCopy(unfinished);
    return done;
}

} // namespace kq
