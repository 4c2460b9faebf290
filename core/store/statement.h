#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/store/connection.h"

#include <QDate>
#include <QDateTime>
#include <QSqlQuery>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace kq {

/// One statement of the store: fixed text with named parameters. The name stands in errors.
struct Sql {
    const char *name;
    const char *text;
};

/// What went wrong in SQLite as an Error: `place` is the statement's name, `found` SQLite's words.
/// @p code is SQLite's (extended or plain) result code.
Error databaseError(int code, const QString &place, const QString &words);
/// The same, with the words that @p db has for its last failure.
Error lastError(const Connection &db, const Sql &sql);

/// An everyday statement, run through Qt Sql. Values are bound by name and type; a null QString is
/// bound as an empty text, because the shop file knows no missing texts.
///
///     Query query(db, findSegment);
///     query.bind(":id", id);
///     Result<bool> found = query.next();
class Query {
public:
    Query(Connection &db, const Sql &sql);

    void bind(const char *name, std::int64_t value);
    void bind(const char *name, const QString &value);
    void bind(const char *name, QDate value);            ///< as Julian day; an invalid date as NULL
    void bind(const char *name, const QDateTime &value); ///< as ISO text of the wall clock
    void bindNull(const char *name);
    template <class Tag>
    void bind(const char *name, Id<Tag> id)
    {
        bind(name, id.value);
    }

    /// Runs a statement whose rows nobody wants.
    Result<void> run();
    /// Runs at the first call; then goes on to the next row. False after the last one.
    Result<bool> next();

    // Columns of the row, from 0.
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QDate date(int column) const;       ///< of a Julian day; invalid where it is NULL
    [[nodiscard]] QDateTime moment(int column) const; ///< of an ISO text

    /// The row that run() inserted.
    [[nodiscard]] std::int64_t insertedId() const;
    /// Rows that run() changed.
    [[nodiscard]] std::int64_t changedRows() const;

private:
    Result<void> execute();

    Sql m_sql;
    QSqlQuery m_query;
    Error m_error; // of preparing; told by the first run
    bool m_prepared = false;
    bool m_running = false;
};

/// A prepared statement on SQLite's C interface, for the paths where a million rows pass: about
/// four times as fast as Query (dependencies.md §3). Parameters are numbered from 1 in the order in
/// which they first stand in the text.
class FastStatement {
public:
    static Result<FastStatement> prepare(Connection &db, const Sql &sql);

    FastStatement(FastStatement &&other) noexcept;
    FastStatement &operator=(FastStatement &&other) noexcept;
    ~FastStatement();

    void bind(int parameter, std::int64_t value);
    void bind(int parameter, QStringView value);     ///< copied
    void bind(int parameter, std::string_view utf8); ///< copied
    void bindNull(int parameter);
    void bind(int parameter, std::optional<std::int64_t> value)
    {
        value ? bind(parameter, *value) : bindNull(parameter);
    }

    /// The next row; false after the last one, when the statement is ready to run again.
    Result<bool> step();
    /// Runs a statement whose rows nobody wants, and makes it ready to run again.
    Result<void> run();
    /// Makes the statement ready to run again before its last row. Bound values stay.
    void reset();

    // Columns of the row, from 0. Views hold until the next step() or reset().
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::string_view utf8(int column) const;
    [[nodiscard]] QString text(int column) const;

    [[nodiscard]] std::int64_t insertedId() const;
    [[nodiscard]] std::int64_t changedRows() const;

private:
    FastStatement(sqlite3_stmt *statement, const Sql &sql);
    void keepFirstError(int code);
    [[nodiscard]] Error failure(int code) const;

    sqlite3_stmt *m_statement = nullptr;
    Sql m_sql{};
    int m_bindError = 0; // the first failed bind, told by the next step
};

} // namespace kq
