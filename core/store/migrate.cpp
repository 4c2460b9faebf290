#include "core/store/migrate.h"

#include "core/store/all_statements.h"
#include "core/store/backup.h"
#include "core/store/statement.h"

#include <QDir>
#include <QFile>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

/// A static library's resources have to be asked for; the macro does not work inside a namespace.
static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace kq {

namespace {

constexpr Sql readUserVersion{"migrate.user_version", "PRAGMA user_version"};

/// Runs all statements of @p migration and sees that it set its number.
Result<void> runMigration(Connection &db, const Migration &migration)
{
    const QString name = u"migration "_s + QString::number(migration.version);
    const auto failed = [&](int code) {
        return databaseError(code, name, QString::fromUtf8(sqlite3_errmsg(db.handle())));
    };
    // Not a Transaction: that counts the change in a table which the first migration makes.
    if (int code = sqlite3_exec(db.handle(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        code != SQLITE_OK)
        return failed(code);
    int code = sqlite3_exec(db.handle(), migration.sql.constData(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK) {
        const Result<int> reached = schemaVersion(db);
        if (reached && *reached == migration.version)
            code = sqlite3_exec(db.handle(), "COMMIT", nullptr, nullptr, nullptr);
        else
            code = SQLITE_INTERNAL;
    }
    if (code == SQLITE_OK)
        return {};
    Error error = code == SQLITE_INTERNAL ? Error{ErrorCode::Internal, name, u"user_version"_s, {}}
                                          : failed(code);
    if (db.inTransaction())
        sqlite3_exec(db.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return error;
}

} // namespace

std::vector<Migration> allMigrations()
{
    loadMigrations();
    std::vector<Migration> migrations;
    const QDir folder(u":/kq/migrations"_s);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            migrations.push_back({name.left(4).toInt(), file.readAll()});
    }
    return migrations;
}

Result<int> schemaVersion(Connection &db)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readUserVersion);
    if (!statement)
        return statement.error();
    if (Result<bool> row = statement->step(); !row)
        return row.error();
    return static_cast<int>(statement->integer(0));
}

Result<void> migrate(Connection &db, const std::vector<Migration> &migrations, JobControl &control)
{
    const Result<int> version = schemaVersion(db);
    if (!version)
        return version.error();
    const int latest = migrations.empty() ? 0 : migrations.back().version;
    if (*version > latest) {
        return Error{ErrorCode::NewerShopFile, db.path(), QString::number(latest),
                     QString::number(*version)};
    }
    if (*version == latest)
        return {};
    if (*version > 0) {
        const QString target = db.path() + u".backup-v"_s + QString::number(*version);
        if (Result<void> copied = copyShop(db, target, control); !copied)
            return copied.error();
    }
    for (const Migration &migration : migrations) {
        if (migration.version <= *version)
            continue;
        if (Result<void> done = runMigration(db, migration); !done)
            return done.error();
    }
    return {};
}

std::vector<Sql> migrateStatements()
{
    return {readUserVersion};
}

} // namespace kq
