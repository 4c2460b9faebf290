#include "core/store/shop_path.h"

#include "core/store/migrate.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr int lockWaitMilliseconds = 200;

} // namespace

Result<void> checkHeader(const QString &path)
{
    constexpr qint64 headerSize = 100;
    constexpr qint64 applicationIdAt = 68; // SQLite's file format, "the database header"
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::ShopNotFound, path, {}, {}};
    if (!info.isFile())
        return Error{ErrorCode::NotAShopFile, path, {}, {}};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, path, {}, file.errorString()};
    const QByteArray header = file.read(headerSize);
    if (header.size() < headerSize || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return Error{ErrorCode::NotAShopFile, path, {}, {}};
    const auto id = qFromBigEndian<qint32>(header.constData() + applicationIdAt);
    if (id != shopApplicationId)
        return Error{ErrorCode::NotAShopFile, path, {}, {}};
    return {};
}

QString realPath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

Result<std::unique_ptr<QLockFile>> lockShop(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // a shop may be open for days; only a dead program's lock is stale
    if (lock->tryLock(lockWaitMilliseconds))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return Error{ErrorCode::ShopInUse, path, {}, {}};
    return Error{ErrorCode::FileUnwritable, path, {}, {}};
}

void removeShopFiles(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
}

} // namespace kq
