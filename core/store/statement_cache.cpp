#include "core/store/statement_cache.h"

#include <sqlite3.h>

namespace kq {

Result<FastStatement *> StatementCache::prepared(const Sql &sql)
{
    const auto known = m_statements.find(sql.name);
    if (known != m_statements.end()) {
        known->second.reset();
        return &known->second;
    }
    Result<FastStatement> made = FastStatement::prepare(*m_db, sql);
    if (!made)
        return made.error();
    return &m_statements.emplace(sql.name, std::move(*made)).first->second;
}

std::int64_t StatementCache::insertedId() const
{
    return sqlite3_last_insert_rowid(m_db->handle());
}

std::int64_t StatementCache::changedRows() const
{
    return sqlite3_changes64(m_db->handle());
}

} // namespace kq
