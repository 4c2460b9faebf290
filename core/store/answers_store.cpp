#include "core/store/answers_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <array>

namespace kq {

namespace {

constexpr Sql addFile{"answers.add_file",
                      "INSERT INTO answer_files (campaign_id, file, taken_at, row_count, matched,"
                      " refused, strangers, step_id)"
                      " VALUES (nullif(:campaign, 0), :file, :taken_at, :rows, :matched, :refused,"
                      " :strangers, nullif(:step, 0))"};
constexpr Sql listFiles{"answers.files",
                        "SELECT id, coalesce(campaign_id, 0), file, taken_at, row_count, matched,"
                        " refused, strangers, coalesce(step_id, 0) FROM answer_files"
                        " WHERE campaign_id IS nullif(:campaign, 0) ORDER BY id DESC"};
constexpr Sql findFile{"answers.find_file",
                       "SELECT id, coalesce(campaign_id, 0), file, taken_at, row_count, matched,"
                       " refused, strangers, coalesce(step_id, 0) FROM answer_files"
                       " WHERE id = :id"};
constexpr Sql removeFile{"answers.remove_file", "DELETE FROM answer_files WHERE id = :file"};

// The first row of a file on a person finds what there was before the file.
constexpr Sql noteChange{"answers.note_change",
                         "INSERT INTO answer_changes"
                         " (file_id, customer_id, kind, note_before, came_on_before)"
                         " SELECT ?1, ?3, ?4, a.note, a.came_on FROM (SELECT 1)"
                         " LEFT JOIN campaign_answers a ON a.campaign_id = ?2"
                         " AND a.customer_id = ?3 AND a.kind = ?4 WHERE true"
                         " ON CONFLICT DO NOTHING"};
constexpr Sql keepAnswer{"answers.keep",
                         "INSERT INTO campaign_answers"
                         " (campaign_id, customer_id, kind, note, came_on)"
                         " VALUES (?, ?, ?, ?, ?)"
                         " ON CONFLICT (campaign_id, customer_id, kind)"
                         " DO UPDATE SET note = excluded.note, came_on = excluded.came_on"};
constexpr Sql readAnswers{"answers.of_campaign",
                          "SELECT customer_id, kind, note, came_on FROM campaign_answers"
                          " WHERE campaign_id = ? ORDER BY customer_id, kind"};

// Taking a file back. The next file that said the same kind of the same person, where there is one,
// took the place of the answer that goes: what the answer itself took the place of passes on to it.
// Else that stands again.
constexpr Sql passOn{
    "answers.pass_on",
    "UPDATE answer_changes SET (note_before, came_on_before) = (SELECT e.note_before,"
    " e.came_on_before FROM answer_changes e WHERE e.file_id = :file"
    " AND e.customer_id = answer_changes.customer_id AND e.kind = answer_changes.kind)"
    " WHERE file_id > :file AND EXISTS (SELECT 1 FROM answer_changes e WHERE e.file_id = :file"
    " AND e.customer_id = answer_changes.customer_id AND e.kind = answer_changes.kind)"
    " AND file_id = (SELECT min(n.file_id) FROM answer_changes n"
    " JOIN answer_files f ON f.id = n.file_id AND f.campaign_id = :campaign"
    " WHERE n.file_id > :file AND n.customer_id = answer_changes.customer_id"
    " AND n.kind = answer_changes.kind)"};
constexpr Sql restoreAnswers{
    "answers.restore",
    "UPDATE campaign_answers SET (note, came_on) = (SELECT e.note_before, e.came_on_before"
    " FROM answer_changes e WHERE e.file_id = :file"
    " AND e.customer_id = campaign_answers.customer_id AND e.kind = campaign_answers.kind)"
    " WHERE campaign_id = :campaign AND EXISTS (SELECT 1 FROM answer_changes e"
    " WHERE e.file_id = :file AND e.came_on_before IS NOT NULL"
    " AND e.customer_id = campaign_answers.customer_id AND e.kind = campaign_answers.kind)"
    " AND NOT EXISTS (SELECT 1 FROM answer_changes n"
    " JOIN answer_files f ON f.id = n.file_id AND f.campaign_id = :campaign"
    " WHERE n.file_id > :file AND n.customer_id = campaign_answers.customer_id"
    " AND n.kind = campaign_answers.kind)"};
constexpr Sql dropAnswers{
    "answers.drop",
    "DELETE FROM campaign_answers WHERE campaign_id = :campaign"
    " AND EXISTS (SELECT 1 FROM answer_changes e"
    " WHERE e.file_id = :file AND e.came_on_before IS NULL"
    " AND e.customer_id = campaign_answers.customer_id AND e.kind = campaign_answers.kind)"
    " AND NOT EXISTS (SELECT 1 FROM answer_changes n"
    " JOIN answer_files f ON f.id = n.file_id AND f.campaign_id = :campaign"
    " WHERE n.file_id > :file AND n.customer_id = campaign_answers.customer_id"
    " AND n.kind = campaign_answers.kind)"};

AnswerFileRecord recordOf(const Query &row)
{
    return {row.integer(0), row.integer(1), row.text(2),    row.moment(3),   row.integer(4),
            row.integer(5), row.integer(6), row.integer(7), {row.integer(8)}};
}

} // namespace

Result<std::int64_t> addAnswerFile(Connection &db, const AnswerFileRecord &record)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, addFile);
    query.bind(":campaign", record.campaign);
    query.bind(":file", record.file);
    query.bind(":taken_at", record.takenAt);
    query.bind(":rows", record.rows);
    query.bind(":matched", record.matched);
    query.bind(":refused", record.refused);
    query.bind(":strangers", record.strangers);
    query.bind(":step", record.step);
    if (const Result<void> added = query.run(); !added)
        return added.error();
    const std::int64_t id = query.insertedId();
    if (const Result<void> done = change->commit(); !done)
        return done.error();
    return id;
}

Result<std::vector<AnswerFileRecord>> answerFilesOf(Connection &db, std::int64_t campaign)
{
    Query query(db, listFiles);
    query.bind(":campaign", campaign);
    return allRows(query, recordOf);
}

Result<std::optional<AnswerFileRecord>> findAnswerFile(Connection &db, std::int64_t id)
{
    Query query(db, findFile);
    query.bind(":id", id);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? std::optional(recordOf(query)) : std::nullopt;
}

Result<void> keepAnswers(Connection &db, const AnswerFileRecord &file,
                         const std::vector<CampaignAnswer> &answers)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Result<FastStatement> note = FastStatement::prepare(db, noteChange);
    if (!note)
        return note.error();
    Result<FastStatement> keep = FastStatement::prepare(db, keepAnswer);
    if (!keep)
        return keep.error();
    for (const CampaignAnswer &answer : answers) {
        const QString kind = keyOf(answer.kind);
        note->bind(1, file.id);
        note->bind(2, file.campaign);
        note->bind(3, answer.customer.value);
        note->bind(4, QStringView(kind));
        if (Result<void> noted = note->run(); !noted)
            return noted;
        keep->bind(1, file.campaign);
        keep->bind(2, answer.customer.value);
        keep->bind(3, QStringView(kind));
        keep->bind(4, QStringView(answer.note.isNull() ? QString::fromLatin1("") : answer.note));
        keep->bind(5, answer.cameOn.toJulianDay());
        if (Result<void> kept = keep->run(); !kept)
            return kept;
    }
    return change->commit();
}

Result<void> takeAnswersBack(Connection &db, const AnswerFileRecord &file)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    for (const Sql *sql : {&restoreAnswers, &dropAnswers, &passOn}) {
        Query query(db, *sql);
        query.bind(":file", file.id);
        query.bind(":campaign", file.campaign);
        if (Result<void> done = query.run(); !done)
            return done;
    }
    Query remove(db, removeFile);
    remove.bind(":file", file.id);
    if (Result<void> removed = remove.run(); !removed)
        return removed;
    return change->commit();
}

Result<std::vector<CampaignAnswer>> answersOf(Connection &db, std::int64_t campaign)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readAnswers);
    if (!statement)
        return statement.error();
    statement->bind(1, campaign);
    return allRows(*statement, [](const FastStatement &row) {
        const auto kind = fromKey<AnswerKind>(row.text(1));
        return CampaignAnswer{{row.integer(0)},
                              kind.value_or(AnswerKind::Note),
                              row.text(2),
                              QDate::fromJulianDay(row.integer(3))};
    });
}

std::vector<Sql> answerStatements()
{
    return {addFile,    listFiles,   findFile, removeFile,     noteChange,
            keepAnswer, readAnswers, passOn,   restoreAnswers, dropAnswers};
}

} // namespace kq
