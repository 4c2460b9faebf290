#include "core/store/shop_file.h"

#include "core/store/all_statements.h"
#include "core/store/backup.h"
#include "core/store/migrate.h"
#include "core/store/shop_path.h"
#include "core/store/statement.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr qint64 quickCheckLimit = 64LL * 1024 * 1024;

constexpr Sql quickCheck{"shop_file.quick_check", "PRAGMA quick_check(1)"};
constexpr Sql fullIntegrity{"shop_file.integrity_check", "PRAGMA integrity_check(1)"};
constexpr Sql brokenReferences{"shop_file.foreign_key_check", "PRAGMA foreign_key_check"};
constexpr Sql readSchema{"shop_file.read_schema", "SELECT count(*) FROM sqlite_schema"};

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
    Result<std::unique_ptr<QLockFile>> lock = lockShop(real);
    if (!lock)
        return lock.error();
    const QString unfinished = real + u".new"_s;
    removeShopFiles(unfinished); // of a program that was killed
    if (Result<void> made = makeEmptyShop(unfinished); !made) {
        removeShopFiles(unfinished);
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
    if (!QFileInfo(path).isWritable())
        return Error{ErrorCode::FileUnwritable, path, {}, {}};
    const QString real = realPath(path);
    Result<std::unique_ptr<QLockFile>> lock = lockShop(real);
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

std::vector<Sql> shopFileStatements()
{
    return {quickCheck, fullIntegrity, brokenReferences, readSchema};
}

} // namespace kq
