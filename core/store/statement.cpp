#include "core/store/statement.h"

#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) { // the low byte is the plain code of an extended one
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::ShopInUse;
    case SQLITE_CORRUPT:
        return ErrorCode::DamagedShopFile;
    case SQLITE_NOTADB:
        return ErrorCode::NotAShopFile;
    case SQLITE_FULL:
    case SQLITE_READONLY:
        return ErrorCode::FileUnwritable;
    case SQLITE_CANTOPEN:
        return ErrorCode::FileUnreadable;
    default:
        return ErrorCode::DatabaseFailed;
    }
}

} // namespace

Error databaseError(int code, const QString &place, const QString &words)
{
    return {codeOf(code), place, {}, words};
}

Error lastError(const Connection &db, const Sql &sql)
{
    return databaseError(sqlite3_extended_errcode(db.handle()), QString::fromLatin1(sql.name),
                         QString::fromUtf8(sqlite3_errmsg(db.handle())));
}

Query::Query(Connection &db, const Sql &sql)
    : m_sql(sql)
    , m_query(db.database())
{
    m_query.setForwardOnly(true);
    m_prepared = m_query.prepare(QString::fromUtf8(sql.text));
    if (!m_prepared)
        m_error = lastError(db, sql);
}

void Query::bind(const char *name, std::int64_t value)
{
    m_query.bindValue(QString::fromLatin1(name), QVariant::fromValue<qlonglong>(value));
}

void Query::bind(const char *name, const QString &value)
{
    m_query.bindValue(QString::fromLatin1(name), value.isNull() ? u""_s : value);
}

void Query::bind(const char *name, QDate value)
{
    if (value.isValid())
        bind(name, std::int64_t{value.toJulianDay()});
    else
        bindNull(name);
}

void Query::bind(const char *name, const QDateTime &value)
{
    bind(name, value.toString(Qt::ISODate));
}

void Query::bindNull(const char *name)
{
    m_query.bindValue(QString::fromLatin1(name), QVariant());
}

Result<void> Query::execute()
{
    if (!m_prepared)
        return m_error;
    if (!m_query.exec()) {
        const QSqlError failure = m_query.lastError();
        return databaseError(failure.nativeErrorCode().toInt(), QString::fromLatin1(m_sql.name),
                             failure.databaseText());
    }
    m_running = true;
    return {};
}

Result<void> Query::run()
{
    Result<void> done = execute();
    m_running = false;
    return done;
}

Result<bool> Query::next()
{
    if (!m_running) {
        if (Result<void> started = execute(); !started)
            return started.error();
    }
    if (m_query.next())
        return true;
    m_running = false;
    const QSqlError failure = m_query.lastError();
    if (failure.isValid()) {
        return databaseError(failure.nativeErrorCode().toInt(), QString::fromLatin1(m_sql.name),
                             failure.databaseText());
    }
    m_query.finish();
    return false;
}

bool Query::isNull(int column) const
{
    return m_query.isNull(column);
}

std::int64_t Query::integer(int column) const
{
    return m_query.value(column).toLongLong();
}

QString Query::text(int column) const
{
    return m_query.value(column).toString();
}

QDate Query::date(int column) const
{
    return isNull(column) ? QDate() : QDate::fromJulianDay(integer(column));
}

QDateTime Query::moment(int column) const
{
    return QDateTime::fromString(text(column), Qt::ISODate);
}

std::int64_t Query::insertedId() const
{
    return m_query.lastInsertId().toLongLong();
}

std::int64_t Query::changedRows() const
{
    return m_query.numRowsAffected();
}

FastStatement::FastStatement(sqlite3_stmt *statement, const Sql &sql)
    : m_statement(statement)
    , m_sql(sql)
{}

Result<FastStatement> FastStatement::prepare(Connection &db, const Sql &sql)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(db.handle(), sql.text, -1, SQLITE_PREPARE_PERSISTENT,
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        return lastError(db, sql);
    return FastStatement(statement, sql);
}

FastStatement::FastStatement(FastStatement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_sql(other.m_sql)
    , m_bindError(other.m_bindError)
{}

FastStatement &FastStatement::operator=(FastStatement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_sql, other.m_sql);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

FastStatement::~FastStatement()
{
    sqlite3_finalize(m_statement);
}

void FastStatement::keepFirstError(int code)
{
    if (m_bindError == SQLITE_OK)
        m_bindError = code;
}

void FastStatement::bind(int parameter, std::int64_t value)
{
    keepFirstError(sqlite3_bind_int64(m_statement, parameter, value));
}

void FastStatement::bind(int parameter, QStringView value)
{
    const QByteArray utf8 = value.toUtf8();
    bind(parameter, std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
}

void FastStatement::bind(int parameter, std::string_view utf8)
{
    // A view without characters may point nowhere, which SQLite would take for NULL.
    keepFirstError(sqlite3_bind_text64(m_statement, parameter, utf8.empty() ? "" : utf8.data(),
                                       utf8.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void FastStatement::bindNull(int parameter)
{
    keepFirstError(sqlite3_bind_null(m_statement, parameter));
}

Error FastStatement::failure(int code) const
{
    return databaseError(code, QString::fromLatin1(m_sql.name),
                         QString::fromUtf8(sqlite3_errmsg(sqlite3_db_handle(m_statement))));
}

Result<bool> FastStatement::step()
{
    if (m_bindError != SQLITE_OK)
        return failure(std::exchange(m_bindError, SQLITE_OK));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        sqlite3_reset(m_statement);
        return false;
    }
    Error error = failure(code);
    sqlite3_reset(m_statement);
    return error;
}

Result<void> FastStatement::run()
{
    for (;;) {
        Result<bool> row = step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
    }
}

void FastStatement::reset()
{
    sqlite3_reset(m_statement);
}

bool FastStatement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::int64_t FastStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view FastStatement::utf8(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (text == nullptr)
        return {};
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

QString FastStatement::text(int column) const
{
    const std::string_view view = utf8(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

std::int64_t FastStatement::insertedId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_statement));
}

std::int64_t FastStatement::changedRows() const
{
    return sqlite3_changes64(sqlite3_db_handle(m_statement));
}

} // namespace kq
