#include "core/store/shop_file.h"

#include "core/store/all_statements.h"
#include "core/store/backup.h"
#include "core/store/migrate.h"
#include "core/store/statement.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr qint64 quickCheckLimit = 64LL * 1024 * 1024;
constexpr int lockWaitMilliseconds = 200;

constexpr Sql quickCheck{"shop_file.quick_check", "PRAGMA quick_check(1)"};
constexpr Sql fullIntegrity{"shop_file.integrity_check", "PRAGMA integrity_check(1)"};
constexpr Sql brokenReferences{"shop_file.foreign_key_check", "PRAGMA foreign_key_check"};
constexpr Sql readSchema{"shop_file.read_schema", "SELECT count(*) FROM sqlite_schema"};

/// Refuses what is no shop file by its first bytes, before anything could be written beside it.
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
    if (!info.isWritable())
        return Error{ErrorCode::FileUnwritable, path, {}, {}};
    return {};
}

Result<std::unique_ptr<QLockFile>> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(path + u".lock"_s);
    lock->setStaleLockTime(0); // a shop may be open for days; only a dead program's lock is stale
    if (lock->tryLock(lockWaitMilliseconds))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return Error{ErrorCode::ShopInUse, path, {}, {}};
    return Error{ErrorCode::FileUnwritable, path, {}, {}};
}

/// The path without links, so that two names of one file meet the same lock.
QString realPath(const QString &path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

/// DamagedShopFile where a check statement answers anything but `ok` in its first row.
Result<void> expectOk(Connection &db, const Sql &sql)
{
    Result<FastStatement> statement = FastStatement::prepare(db, sql);
    if (!statement)
        return statement.error();
    Result<bool> row = statement->step();
    if (!row)
        return row.error();
    if (*row && statement->utf8(0) != "ok")
        return Error{ErrorCode::DamagedShopFile, db.path(), {}, statement->text(0)};
    return {};
}

Result<void> affordableCheck(Connection &db)
{
    if (QFileInfo(db.path()).size() <= quickCheckLimit)
        return expectOk(db, quickCheck);
    // Reading the schema also compares the length of the file with its header.
    Result<FastStatement> statement = FastStatement::prepare(db, readSchema);
    return statement ? statement->run() : Result<void>(statement.error());
}

Result<void> noBrokenReferences(Connection &db)
{
    Result<FastStatement> statement = FastStatement::prepare(db, brokenReferences);
    if (!statement)
        return statement.error();
    Result<bool> broken = statement->step();
    if (!broken)
        return broken.error();
    if (*broken) {
        return Error{ErrorCode::DamagedShopFile,
                     db.path(),
                     {},
                     statement->text(0) + u" "_s + QString::number(statement->integer(1))};
    }
    return {};
}

/// Checks a file and brings it to this version.
Result<void> makeReady(const QString &path)
{
    Result<Connection> db = Connection::open(path, OpenMode::ReadWrite);
    if (!db)
        return db.error();
    if (Result<void> sound = affordableCheck(*db); !sound) {
        Error error = sound.error();
        error.place = path;
        return error;
    }
    Unwatched unwatched;
    return migrate(*db, allMigrations(), unwatched);
}

/// Makes an empty shop under a temporary name.
Result<void> makeEmptyShop(const QString &path)
{
    Result<Connection> db = Connection::open(path, OpenMode::Create);
    if (!db) {
        Error error = db.error();
        if (error.code == ErrorCode::FileUnreadable)
            error.code = ErrorCode::FileUnwritable;
        return error;
    }
    Unwatched unwatched;
    return migrate(*db, allMigrations(), unwatched);
}

void removeWithLog(const QString &path)
{
    QFile::remove(path);
    QFile::remove(path + u"-wal"_s);
    QFile::remove(path + u"-shm"_s);
}

/// Moves a shop file and what its log still holds out of the way.
Result<void> moveAside(const QString &path, const QString &aside)
{
    if (!QFileInfo::exists(path))
        return {};
    removeWithLog(aside);
    QFile::remove(path + u"-shm"_s);
    if (QFileInfo::exists(path + u"-wal"_s)) {
        if (Result<void> moved = replaceFile(path + u"-wal"_s, aside + u"-wal"_s); !moved)
            return moved.error();
    }
    return replaceFile(path, aside);
}

} // namespace

ShopFile::ShopFile(QString path, std::unique_ptr<QLockFile> lock, bool endedUncleanly)
    : m_path(std::move(path))
    , m_lock(std::move(lock))
    , m_endedUncleanly(endedUncleanly)
{}

Result<ShopFile> ShopFile::create(const QString &path)
{
    if (QFileInfo::exists(path))
        return Error{ErrorCode::FileExists, path, {}, {}};
    const QString real = realPath(path);
    Result<std::unique_ptr<QLockFile>> lock = lockFor(real);
    if (!lock)
        return lock.error();
    const QString unfinished = real + u".new"_s;
    removeWithLog(unfinished); // of a program that was killed
    if (Result<void> made = makeEmptyShop(unfinished); !made) {
        removeWithLog(unfinished);
        Error error = made.error();
        error.place = path;
        return error;
    }
    if (!QFile::rename(unfinished, real)) // refuses to replace a file
        return Error{ErrorCode::FileUnwritable, path, {}, {}};
    return ShopFile(real, std::move(*lock), false);
}

Result<ShopFile> ShopFile::open(const QString &path)
{
    if (Result<void> plausible = checkHeader(path); !plausible)
        return plausible.error();
    const QString real = realPath(path);
    Result<std::unique_ptr<QLockFile>> lock = lockFor(real);
    if (!lock)
        return lock.error();
    const bool logLeft = QFileInfo(real + u"-wal"_s).size() > 0;
    if (Result<void> ready = makeReady(real); !ready)
        return ready.error();
    return ShopFile(real, std::move(*lock), logLeft);
}

Result<Connection> ShopFile::connect() const
{
    return Connection::open(m_path, OpenMode::ReadWrite);
}

Result<void> ShopFile::fullCheck(JobControl &control) const
{
    Result<Connection> db = connect();
    if (!db)
        return db.error();
    const Interruptible interruptible(*db, control);
    if (Result<void> sound = expectOk(*db, fullIntegrity); !sound)
        return sound.error();
    return noBrokenReferences(*db);
}

Result<void> ShopFile::backup(const QString &target, Existing existing, JobControl &control) const
{
    const bool isItself = QFileInfo(target).canonicalFilePath() == m_path;
    if (isItself || (existing == Existing::Refuse && QFileInfo::exists(target)))
        return Error{ErrorCode::FileExists, target, {}, {}};
    Result<Connection> db = connect();
    if (!db)
        return db.error();
    return copyShop(*db, target, control);
}

Result<void> restoreShop(const QString &backupFile, const QString &shopFile, JobControl &control)
{
    const QString real = realPath(shopFile);
    if (realPath(backupFile) == real)
        return Error{ErrorCode::FileExists, backupFile, {}, {}};
    Result<std::unique_ptr<QLockFile>> lock = lockFor(real);
    if (!lock)
        return lock.error();
    const QString unfinished = real + u".restored"_s;
    removeWithLog(unfinished);
    {
        Result<ShopFile> backup = ShopFile::open(backupFile);
        if (!backup)
            return backup.error();
        if (Result<void> sound = backup->fullCheck(control); !sound)
            return sound.error();
        if (Result<void> copied = backup->backup(unfinished, Existing::Replace, control); !copied)
            return copied.error();
    }
    if (Result<void> moved = moveAside(real, real + u".before-restore"_s); !moved)
        return moved.error();
    return replaceFile(unfinished, real);
}

std::vector<Sql> shopFileStatements()
{
    return {quickCheck, fullIntegrity, brokenReferences, readSchema};
}

} // namespace kq
