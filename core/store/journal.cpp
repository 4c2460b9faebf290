#include "core/store/journal.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/statement.h"

#include <QFile>

#include <sqlite3.h>

/// A static library's resources have to be asked for; the macro does not work inside a namespace.
static void loadResources()
{
    Q_INIT_RESOURCE(store);
}

namespace kq {

namespace {

constexpr Sql addStep{"journal.add_step",
                      "INSERT INTO steps (kind, done_at) VALUES (:kind, :done_at)"};
// No scan of a table: the highest id is its end. Ids of rows that are
// gone count, too, because a step may still bring them back.
constexpr Sql openStep{
    "journal.open",
    "INSERT INTO open_step (step_id, last_customer, last_code, last_phone, last_email, last_order,"
    " last_line)"
    " SELECT :step, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'customers'), 0),"
    " max(coalesce((SELECT max(id) FROM customer_codes), 0),"
    " coalesce((SELECT max(last_id) FROM step_ranges WHERE entity = 2), 0)),"
    " max(coalesce((SELECT max(id) FROM customer_phones), 0),"
    " coalesce((SELECT max(last_id) FROM step_ranges WHERE entity = 3), 0)),"
    " max(coalesce((SELECT max(id) FROM customer_emails), 0),"
    " coalesce((SELECT max(last_id) FROM step_ranges WHERE entity = 4), 0)),"
    " max(coalesce((SELECT max(id) FROM orders), 0),"
    " coalesce((SELECT max(last_id) FROM step_ranges WHERE entity = 9), 0)),"
    " max(coalesce((SELECT max(id) FROM order_lines), 0),"
    " coalesce((SELECT max(last_id) FROM step_ranges WHERE entity = 10), 0))"
    " WHERE NOT EXISTS (SELECT 1 FROM open_step)"};
// Also where nothing was added: then the range is empty and tells the last id.
constexpr Sql keepRanges{
    "journal.keep_ranges",
    "INSERT INTO step_ranges (step_id, entity, first_id, last_id)"
    " SELECT step_id, 1, last_customer + 1, max(last_customer, coalesce("
    " (SELECT seq FROM sqlite_sequence WHERE name = 'customers'), 0)) FROM open_step"
    " UNION ALL SELECT step_id, 2, last_code + 1,"
    " max(last_code, coalesce((SELECT max(id) FROM customer_codes), 0)) FROM open_step"
    " UNION ALL SELECT step_id, 3, last_phone + 1,"
    " max(last_phone, coalesce((SELECT max(id) FROM customer_phones), 0)) FROM open_step"
    " UNION ALL SELECT step_id, 4, last_email + 1,"
    " max(last_email, coalesce((SELECT max(id) FROM customer_emails), 0)) FROM open_step"
    " UNION ALL SELECT step_id, 9, last_order + 1,"
    " max(last_order, coalesce((SELECT max(id) FROM orders), 0)) FROM open_step"
    " UNION ALL SELECT step_id, 10, last_line + 1,"
    " max(last_line, coalesce((SELECT max(id) FROM order_lines), 0)) FROM open_step"};
constexpr Sql keepUse{"journal.keep_use",
                      "INSERT INTO step_uses (step_id, used_id) VALUES (:step, :used)"};
constexpr Sql closeStep{"journal.close", "DELETE FROM open_step"};
constexpr Sql readRanges{"journal.read_ranges",
                         "SELECT step_id, entity, first_id, last_id FROM step_ranges"
                         " WHERE entity IN (1, 9, 10) AND last_id >= first_id"
                         " ORDER BY entity, first_id"};
constexpr Sql readOwners{"journal.read_owners", "SELECT step_id, entity, owner FROM journal"};
constexpr Sql readSurvivors{"journal.read_survivors", "SELECT step_id, 2, survivor FROM merges"};

constexpr Sql readLastCustomer{"journal.last_customer", "SELECT last_customer FROM open_step"};

Result<void> runScript(Connection &db, const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, name, {}, file.errorString()};
    const QByteArray script = file.readAll();
    const int code = sqlite3_exec(db.handle(), script.constData(), nullptr, nullptr, nullptr);
    if (code == SQLITE_OK)
        return {};
    return databaseError(code, name, QString::fromUtf8(sqlite3_errmsg(db.handle())));
}

/// Whether the shop had customers when the step was opened.
Result<bool> hadCustomers(Connection &db)
{
    Query last(db, readLastCustomer);
    const Result<bool> row = last.next();
    if (!row)
        return row.error();
    return *row && last.integer(0) != 0;
}

/// Makes the triggers that the open step needs.
Result<void> makeTriggers(Connection &db)
{
    loadResources();
    if (Result<void> made = runScript(db, QStringLiteral(":/kq/store/journal_triggers.sql")); !made)
        return made;
    const Result<bool> had = hadCustomers(db);
    if (!had)
        return had.error();
    if (!*had)
        return {};
    return runScript(db, QStringLiteral(":/kq/store/journal_additions.sql"));
}

} // namespace

Result<OpenStep> OpenStep::begin(Connection &db, StepKind kind, const QDateTime &now)
{
    Query add(db, addStep);
    add.bind(":kind", QString(keyOf(kind)));
    add.bind(":done_at", now);
    if (Result<void> added = add.run(); !added)
        return added.error();
    const StepId id{add.insertedId()};
    Query open(db, openStep);
    open.bind(":step", id);
    if (Result<void> opened = open.run(); !opened)
        return opened.error();
    if (open.changedRows() != 1) {
        return Error{ErrorCode::DatabaseFailed,
                     QString::fromLatin1(openStep.name),
                     {},
                     QStringLiteral("another step is open")};
    }
    if (Result<void> made = makeTriggers(db); !made)
        return made.error();
    return OpenStep(db, id);
}

Result<void> OpenStep::close(const std::set<StepId> &uses)
{
    if (Result<void> kept = Query(*m_db, keepRanges).run(); !kept)
        return kept;
    for (const StepId used : uses) {
        if (used == m_id)
            continue; // met again what it had changed itself
        Query query(*m_db, keepUse);
        query.bind(":step", m_id);
        query.bind(":used", used);
        if (Result<void> kept = query.run(); !kept)
            return kept;
    }
    return Query(*m_db, closeStep).run();
}

Result<std::vector<AddedRows>> addedRows(Connection &db)
{
    std::vector<AddedRows> ranges;
    Query query(db, readRanges);
    for (;;) {
        const Result<bool> row = query.next();
        if (!row)
            return row.error();
        if (!*row)
            return ranges;
        ranges.push_back({{query.integer(0)},
                          static_cast<JournalEntity>(query.integer(1)),
                          query.integer(2),
                          query.integer(3)});
    }
}

Result<void> readChangedRows(Connection &db, const std::function<void(const ChangedRow &)> &visit,
                             const JobControl &control)
{
    const Interruptible interruptible(db, control);
    for (const Sql &sql : {readOwners, readSurvivors}) {
        Result<FastStatement> statement = FastStatement::prepare(db, sql);
        if (!statement)
            return statement.error();
        for (;;) {
            const Result<bool> row = statement->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            visit({{statement->integer(0)},
                   static_cast<JournalEntity>(statement->integer(1)),
                   statement->integer(2)});
        }
    }
    return {};
}

std::vector<Sql> journalStatements()
{
    return {addStep,    openStep,   keepRanges,    keepUse,         closeStep,
            readRanges, readOwners, readSurvivors, readLastCustomer};
}

} // namespace kq
