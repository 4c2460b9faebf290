#pragma once

#include "core/base/result.h"
#include "core/store/connection.h"
#include "core/store/statement.h"

#include <string_view>
#include <unordered_map>
#include <utility>

namespace kq {

/// Statements of one connection that run again and again: each is prepared when it is first asked
/// for. They go before the connection does.
class StatementCache {
public:
    explicit StatementCache(Connection &db)
        : m_db(&db)
    {}

    /// The statement, reset and with the values of its last run still bound.
    Result<FastStatement *> prepared(const Sql &sql);

    [[nodiscard]] Connection &connection() const { return *m_db; }
    /// The row of the last INSERT.
    [[nodiscard]] std::int64_t insertedId() const;
    /// Rows that the last INSERT, UPDATE or DELETE changed.
    [[nodiscard]] std::int64_t changedRows() const;

private:
    Connection *m_db;
    std::unordered_map<std::string_view, FastStatement> m_statements; // by Sql::name
};

/// Binds @p values to the parameters of the statement, in order, and runs it.
template <class... Values>
Result<void> runWith(StatementCache &statements, const Sql &sql, const Values &...values)
{
    Result<FastStatement *> statement = statements.prepared(sql);
    if (!statement)
        return statement.error();
    int parameter = 0;
    ((*statement)->bind(++parameter, values), ...);
    return (*statement)->run();
}

/// Binds @p values and calls @p read with the first row, if there is one; whether there was one.
template <class Read, class... Values>
Result<bool> readFirst(StatementCache &statements, const Sql &sql, Read read,
                       const Values &...values)
{
    Result<FastStatement *> statement = statements.prepared(sql);
    if (!statement)
        return statement.error();
    int parameter = 0;
    ((*statement)->bind(++parameter, values), ...);
    Result<bool> row = (*statement)->step();
    if (row && *row) {
        read(std::as_const(**statement));
        (*statement)->reset(); // a waiting row would hold the table
    }
    return row;
}

} // namespace kq
