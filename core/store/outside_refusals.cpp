#include "core/store/outside_refusals.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

#include <vector>

namespace kq {

namespace {

constexpr Sql readNotes{"outside.notes", "SELECT hash, kept FROM refusals_to_tell"};
constexpr Sql dropNotes{"outside.told", "DELETE FROM refusals_to_tell"};
// Known to the file outside and of no file of answers: it came from a shop file that was put back
// from a backup since, and nothing that is taken back here may take it along.
constexpr Sql addStranger{"outside.add_stranger",
                          "INSERT INTO answer_strangers (file_id, hash) SELECT ?1, ?2"
                          " WHERE ?3 = 0 OR EXISTS (SELECT 1 FROM answer_strangers WHERE hash = ?2)"
                          " ON CONFLICT DO NOTHING"};
constexpr Sql noteToKeep{"outside.note_to_keep",
                         "INSERT INTO refusals_to_tell (hash, kept) VALUES (?1, 1)"
                         " ON CONFLICT (hash) DO UPDATE SET kept = 1"};
constexpr Sql noteToForget{"outside.note_to_forget",
                           "INSERT INTO refusals_to_tell (hash, kept)"
                           " SELECT s.hash, 0 FROM answer_strangers s WHERE s.file_id = :file"
                           " AND NOT EXISTS (SELECT 1 FROM answer_strangers o"
                           " WHERE o.hash = s.hash AND o.file_id <> :file)"
                           " ON CONFLICT (hash) DO UPDATE SET kept = 0"};

/// The number of notes.
Result<std::int64_t> applyNotes(Connection &db, ErasedFile &outside)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readNotes);
    if (!statement)
        return statement.error();
    std::int64_t notes = 0;
    const Result<void> read = eachRow(*statement, [&](const FastStatement &row) {
        ++notes;
        if (row.integer(1) != 0)
            outside.addRefusal(row.text(0));
        else
            outside.removeRefusal(row.text(0));
    });
    if (!read)
        return read.error();
    return notes;
}

} // namespace

Result<ErasedFile> readOutside(Connection &db)
{
    Result<ErasedFile> outside = ErasedFile::read(db.path());
    if (!outside || !outside->hasKey())
        return outside;
    if (const Result<std::int64_t> applied = applyNotes(db, *outside); !applied)
        return applied.error();
    return outside;
}

Result<void> changeOutside(Connection &db, const std::function<void(ErasedFile &)> &change)
{
    // Nothing is written to the shop file: who has the right to write there is the only one.
    Result<Transaction> alone = Transaction::begin(db, Changes::Definitions);
    if (!alone)
        return alone.error();
    Result<ErasedFile> outside = ErasedFile::read(db.path());
    if (!outside)
        return outside.error();
    outside->ensureKey();
    change(*outside);
    if (Result<void> written = outside->write(db.path()); !written)
        return written;
    return alone->commit();
}

Result<void> noteRefusals(Connection &db, std::int64_t answerFile, const QStringList &hashes,
                          const ErasedFile &outside)
{
    Result<FastStatement> add = FastStatement::prepare(db, addStranger);
    if (!add)
        return add.error();
    Result<FastStatement> note = FastStatement::prepare(db, noteToKeep);
    if (!note)
        return note.error();
    for (const QString &hash : hashes) {
        const bool known = outside.refusals().contains(hash);
        add->bind(1, answerFile);
        add->bind(2, QStringView(hash));
        add->bind(3, std::int64_t{known ? 1 : 0});
        if (Result<void> added = add->run(); !added)
            return added;
        if (known)
            continue;
        note->bind(1, QStringView(hash));
        if (Result<void> noted = note->run(); !noted)
            return noted;
    }
    return {};
}

Result<void> noteForgotten(Connection &db, std::int64_t answerFile)
{
    Query query(db, noteToForget);
    query.bind(":file", answerFile);
    return query.run();
}

Result<void> tellOutside(Connection &db)
{
    // One transaction around both: while it lasts nobody else writes, and where the program ends
    // before the notes are gone, saying the same again does no harm.
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Result<ErasedFile> outside = ErasedFile::read(db.path());
    if (!outside)
        return outside.error();
    if (!outside->hasKey())
        return {};
    const Result<std::int64_t> notes = applyNotes(db, *outside);
    if (!notes)
        return notes.error();
    if (*notes == 0)
        return {};
    if (Result<void> written = outside->write(db.path()); !written)
        return written;
    Query drop(db, dropNotes);
    if (Result<void> dropped = drop.run(); !dropped)
        return dropped;
    return change->commit();
}

std::vector<Sql> outsideStatements()
{
    return {readNotes, dropNotes, addStranger, noteToKeep, noteToForget};
}

} // namespace kq
