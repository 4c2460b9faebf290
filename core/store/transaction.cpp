#include "core/store/transaction.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"

#include <sqlite3.h>

namespace kq {

namespace {

constexpr Sql beginWriting{"transaction.begin", "BEGIN IMMEDIATE"};
constexpr Sql beginReading{"transaction.begin_reading", "BEGIN DEFERRED"};
constexpr Sql commitAll{"transaction.commit", "COMMIT"};
constexpr Sql rollBackAll{"transaction.roll_back", "ROLLBACK"};
constexpr Sql beginInner{"transaction.begin_inner", "SAVEPOINT inner_change"};
constexpr Sql commitInner{"transaction.commit_inner", "RELEASE inner_change"};
constexpr Sql rollBackInner{"transaction.roll_back_inner", "ROLLBACK TO inner_change"};
constexpr Sql countChange{"transaction.count_change",
                          "UPDATE versions SET version = version + 1 WHERE part = :part"};
// By a step that nobody can foresee: two copies of a shop that are changed apart, or a shop and the
// backup that was put in its place, never come to the same number again. Room for four thousand
// million steps.
constexpr Sql countDataChange{"transaction.count_data_change",
                              "UPDATE versions SET version = version + 1 + (random() & 4294967295)"
                              " WHERE part = :part"};
// Of a part of a larger change nothing is noted while a step tells of it; the whole will be.
constexpr Sql noteDataChange{
    "transaction.note_data_change",
    "INSERT INTO data_changes (version, last_step, told)"
    " SELECT v.version, s.step, s.step > s.before FROM versions v, ("
    " SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'steps'), 0) AS step,"
    " coalesce((SELECT last_step FROM data_changes ORDER BY version DESC LIMIT 1),"
    " 9223372036854775807) AS before) s"
    " WHERE v.part = 'data' AND (:whole OR s.step <= s.before)"};
// Nobody can come past a change that no step tells of.
constexpr Sql forgetDataChanges{
    "transaction.forget_data_changes",
    "DELETE FROM data_changes WHERE version <"
    " (SELECT version FROM data_changes WHERE told = 0 ORDER BY version DESC LIMIT 1)"};
constexpr Sql readVersion{"transaction.read_version",
                          "SELECT version FROM versions WHERE part = :part"};

std::string_view partOf(Changes changes)
{
    switch (changes) {
    case Changes::Data:
        return "data";
    case Changes::Definitions:
        return "definitions";
    }
    Q_UNREACHABLE();
    return {};
}

Result<void> runOnce(Connection &db, const Sql &sql)
{
    Result<FastStatement> statement = FastStatement::prepare(db, sql);
    if (!statement)
        return statement.error();
    return statement->run();
}

/// Writes down whether steps tell of the change that is about to be committed.
Result<void> noteChangeOfData(Connection &db, bool whole)
{
    Result<FastStatement> note = FastStatement::prepare(db, noteDataChange);
    if (!note)
        return note.error();
    note->bind(1, std::int64_t{whole ? 1 : 0});
    if (Result<void> noted = note->run(); !noted)
        return noted;
    return runOnce(db, forgetDataChanges);
}

Result<std::int64_t> versionOf(Connection &db, Changes part)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readVersion);
    if (!statement)
        return statement.error();
    statement->bind(1, partOf(part));
    Result<bool> found = statement->step();
    if (!found)
        return found.error();
    return *found ? statement->integer(0) : 0;
}

} // namespace

Transaction::Transaction(Connection &db, Changes changes, bool inner)
    : m_db(&db)
    , m_changes(changes)
    , m_inner(inner)
    , m_changedBefore(sqlite3_total_changes64(db.handle()))
{}

Result<Transaction> Transaction::begin(Connection &db, Changes changes)
{
    const bool inner = db.inTransaction();
    if (Result<void> begun = runOnce(db, inner ? beginInner : beginWriting); !begun)
        return begun.error();
    return Transaction(db, changes, inner);
}

Transaction::~Transaction()
{
    // After a cancelled or failed write SQLite may have rolled back by itself already.
    if (m_db == nullptr || !m_db->inTransaction())
        return;
    // Rolling back must not be stopped by the job that was cancelled.
    const Unwatched unwatched;
    const Interruptible undisturbed(*m_db, unwatched);
    if (m_inner) {
        static_cast<void>(runOnce(*m_db, rollBackInner).has_value());
        static_cast<void>(runOnce(*m_db, commitInner).has_value());
    } else {
        static_cast<void>(runOnce(*m_db, rollBackAll).has_value());
    }
}

Result<void> Transaction::commit()
{
    if (sqlite3_total_changes64(m_db->handle()) != m_changedBefore) {
        const Sql &sql = m_changes == Changes::Data ? countDataChange : countChange;
        Result<FastStatement> count = FastStatement::prepare(*m_db, sql);
        if (!count)
            return count.error();
        count->bind(1, partOf(m_changes));
        if (Result<void> counted = count->run(); !counted)
            return counted.error();
        if (m_changes == Changes::Data) {
            if (Result<void> noted = noteChangeOfData(*m_db, !m_inner); !noted)
                return noted;
        }
    }
    if (Result<void> done = runOnce(*m_db, m_inner ? commitInner : commitAll); !done)
        return done.error();
    m_db = nullptr;
    return {};
}

Result<ReadTransaction> ReadTransaction::begin(Connection &db)
{
    if (db.inTransaction())
        return ReadTransaction(nullptr);
    if (Result<void> begun = runOnce(db, beginReading); !begun)
        return begun.error();
    return ReadTransaction(&db);
}

ReadTransaction::~ReadTransaction()
{
    if (m_db != nullptr && m_db->inTransaction())
        static_cast<void>(runOnce(*m_db, rollBackAll).has_value());
}

Result<std::int64_t> dataVersion(Connection &db)
{
    return versionOf(db, Changes::Data);
}

Result<std::int64_t> definitionsVersion(Connection &db)
{
    return versionOf(db, Changes::Definitions);
}

std::vector<Sql> transactionStatements()
{
    return {beginWriting,    beginReading,   commitAll,         rollBackAll,
            beginInner,      commitInner,    rollBackInner,     countChange,
            countDataChange, noteDataChange, forgetDataChanges, readVersion};
}

} // namespace kq
