#include "core/store/connection.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr int busyMilliseconds = 5000;
constexpr int operationsBetweenLooks = 20'000; // a look at JobControl about every millisecond

constexpr Sql sourceId{"connection.source_id", "SELECT sqlite_source_id()"};

// The order matters: WAL writes into the file, so that a locked or foreign file is told apart here.
// 64 MiB of cache a connection; a log that grew with an import is cut back to 64 MiB.
constexpr Sql pragmas[] = {
    {"connection.foreign_keys", "PRAGMA foreign_keys = ON"},
    {"connection.temp_store", "PRAGMA temp_store = MEMORY"},
    {"connection.cache_size", "PRAGMA cache_size = -65536"},
    {"connection.secure_delete", "PRAGMA secure_delete = ON"},
    {"connection.journal_mode", "PRAGMA journal_mode = WAL"},
    {"connection.synchronous", "PRAGMA synchronous = FULL"},
    {"connection.journal_size_limit", "PRAGMA journal_size_limit = 67108864"},
    {"connection.trusted_schema", "PRAGMA trusted_schema = OFF"},
};

/// The file as an address: the driver would make a missing file, an address with mode=rw does not.
/// Put together by hand, because SQLite does not take the server name that QUrl makes of a share.
QString addressOf(const QString &path, OpenMode mode)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(absolute, "/:"));
    return u"file://"_s + (encoded.startsWith(u'/') ? u""_s : u"/"_s) + encoded +
           (mode == OpenMode::Create ? u"?mode=rwc"_s : u"?mode=rw"_s);
}

/// The handle under Qt's connection; empty where the driver is another one.
sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.data());
}

/// SQLite counts its allocations under a lock that cost a fifth of a large import; nobody asks for
/// the count. Has to be said before SQLite is first used; later it is refused and nothing is lost.
void leaveAllocationsUncounted()
{
    [[maybe_unused]] static const int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

} // namespace

struct Connection::State {
    QString name; // of the connection in Qt's list
    QString path;
    QSqlDatabase database;
    sqlite3 *handle = nullptr;
    const JobControl *watched = nullptr;

    State() = default;
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        database.close();
        database = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }

    Result<void> checkLibrary() const;
    Result<void> settle() const;
};

/// Two copies of SQLite in one process break each other's locks on a file; then nothing may be
/// written (dependencies.md §3).
Result<void> Connection::State::checkLibrary() const
{
    QSqlQuery query(database);
    query.exec(QString::fromLatin1(sourceId.text));
    const QString drivers = query.next() ? query.value(0).toString() : QString();
    const QString programs = QString::fromUtf8(sqlite3_sourceid());
    if (handle == nullptr || drivers != programs) {
        return Error{ErrorCode::SqliteMismatch, QString::fromLatin1(sourceId.name), programs,
                     drivers};
    }
    return {};
}

Result<void> Connection::State::settle() const
{
    for (const Sql &pragma : pragmas) {
        const int code = sqlite3_exec(handle, pragma.text, nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) {
            return databaseError(sqlite3_extended_errcode(handle), QString::fromLatin1(pragma.name),
                                 QString::fromUtf8(sqlite3_errmsg(handle)));
        }
    }
    return {};
}

Connection::Connection(std::unique_ptr<State> state)
    : m_state(std::move(state))
{}
Connection::Connection(Connection &&other) noexcept = default;
Connection &Connection::operator=(Connection &&other) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const QString &path, OpenMode mode)
{
    leaveAllocationsUncounted();
    auto state = std::make_unique<State>();
    state->name = u"shop-"_s + QUuid::createUuid().toString(QUuid::Id128);
    state->path = path;
    state->database = QSqlDatabase::addDatabase(u"QSQLITE"_s, state->name);
    state->database.setDatabaseName(addressOf(path, mode));
    state->database.setConnectOptions(u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT="_s +
                                      QString::number(busyMilliseconds));
    if (!state->database.open()) {
        const QSqlError failure = state->database.lastError();
        return Error{ErrorCode::FileUnreadable, path, {}, failure.databaseText()};
    }
    state->handle = handleOf(state->database);
    if (Result<void> same = state->checkLibrary(); !same)
        return same.error();
    sqlite3_extended_result_codes(state->handle, 1);
    if (Result<void> settled = state->settle(); !settled) {
        Error error = settled.error();
        error.place = path;
        return error;
    }
    return Connection(std::move(state));
}

sqlite3 *Connection::handle() const
{
    return m_state->handle;
}

QSqlDatabase Connection::database() const
{
    return m_state->database;
}

QString Connection::path() const
{
    return m_state->path;
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_state->handle) == 0;
}

Result<void> Connection::emptyWriteAheadLog()
{
    const int code = sqlite3_wal_checkpoint_v2(m_state->handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE,
                                               nullptr, nullptr);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY) {
        return databaseError(code, u"connection.checkpoint"_s,
                             QString::fromUtf8(sqlite3_errmsg(m_state->handle)));
    }
    return {};
}

Interruptible::Interruptible(Connection &db, const JobControl &control)
    : m_db(db)
    , m_outer(db.m_state->watched)
{
    watch(&control);
}

Interruptible::~Interruptible()
{
    watch(m_outer);
}

int Interruptible::stopIfCancelled(void *control)
{
    return static_cast<const JobControl *>(control)->cancelled() ? 1 : 0;
}

void Interruptible::watch(const JobControl *control)
{
    m_db.m_state->watched = control;
    // SQLite hands the pointer back untouched; it is only ever read through.
    sqlite3_progress_handler(m_db.handle(), operationsBetweenLooks,
                             control == nullptr ? nullptr : &Interruptible::stopIfCancelled,
                             const_cast<JobControl *>(control));
}

std::vector<Sql> connectionStatements()
{
    std::vector<Sql> statements{sourceId};
    statements.insert(statements.end(), std::begin(pragmas), std::end(pragmas));
    return statements;
}

} // namespace kq
