#include "core/shop/customer_ids.h"
#include "core/shop/shop.h"
#include "core/store/outside_refusals.h"
#include "core/store/transaction.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// Copies that the program itself has left beside the shop file.
QStringList copiesBeside(const QString &path)
{
    const QFileInfo info(path);
    QStringList copies;
    const QStringList names = info.dir().entryList(
        {info.fileName() + u".backup-v*"_s, info.fileName() + u".before-restore"_s}, QDir::Files);
    for (const QString &name : names)
        copies.append(info.dir().filePath(name));
    return copies;
}

/// What of a person must not be found in the file any more: @p traces and, where nobody else has
/// it, the name.
Result<QStringList> tracesOf(Connection &db, const Customer &customer, QStringList traces)
{
    const Result<std::int64_t> sharing = customersNamed(db, customer.name);
    if (!sharing)
        return sharing.error();
    if (*sharing == 0 && customer.name.contains(u' '))
        traces.append(customer.name);
    traces.removeAll(QString());
    return traces;
}

/// What of the traces may stand in words that somebody wrote: of a number its last digits, however
/// it begins there.
QStringList wordsOf(const QStringList &traces)
{
    constexpr qsizetype telling = 9; // digits that no two people of a country share
    QStringList words;
    words.reserve(traces.size());
    for (const QString &trace : traces)
        words.append(trace.startsWith(u'+') ? trace.right(telling) : trace);
    return words;
}

/// Takes people out of the tables, with the hashes by which they are known from then on.
/// @p identities: phones and e-mails.
Result<ErasedRows> eraseFromTables(Connection &db, const std::vector<CustomerId> &ids,
                                   const Customer &person, const QStringList &identities,
                                   const QStringList &hashes, QDate on)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    Result<ErasedRows> rows = eraseRows(db, ids, identities);
    if (!rows)
        return rows;
    const Result<QStringList> traces = tracesOf(db, person, identities);
    if (!traces)
        return traces.error();
    if (const Result<void> emptied = emptyWordsOfLists(db, wordsOf(*traces)); !emptied)
        return emptied.error();
    if (const Result<void> kept = addErasedHashes(db, hashes, on); !kept)
        return kept.error();
    if (const Result<void> done = transaction->commit(); !done)
        return done.error();
    return rows;
}

/// Empties the log and, where bytes of a person are still there, writes the file anew. Whether some
/// are left all the same.
Result<bool> removeTraces(Connection &db, const QStringList &traces, JobControl &control)
{
    if (const Result<void> emptied = emptyLog(db); !emptied)
        return emptied.error();
    Result<bool> held = holdsBytes(db, traces, control);
    if (!held || !*held)
        return held;
    if (const Result<void> rewritten = rewriteFile(db); !rewritten)
        return rewritten.error();
    if (const Result<void> emptied = emptyLog(db); !emptied)
        return emptied.error();
    return holdsBytes(db, traces, control);
}

} // namespace

Result<ErasureReport> Shop::erasureOf(CustomerId id) const
{
    ErasureReport report;
    report.customer = id;
    const Result<Customer> person = customer(id);
    if (!person)
        return person.error();
    report.opening = !person->openingFigures.empty();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<CustomerId>> ids = allIdsOf(*db, id);
    if (!ids)
        return ids.error();
    const Result<ErasedRows> rows = countErasable(*db, *ids);
    if (!rows)
        return rows.error();
    report.rows = *rows;
    const Result<std::vector<StoredIdentity>> identities = identitiesOf(*db, id);
    if (!identities)
        return identities.error();
    report.identities = static_cast<std::int64_t>(identities->size());
    report.olderCopies = copiesBeside(m_file.path());
    return report;
}

Result<ErasureReport> Shop::erase(CustomerId id, QDate on, JobControl &control)
{
    Result<ErasureReport> report = erasureOf(id);
    if (!report)
        return report;
    const Result<Customer> person = customer(id);
    if (!person)
        return person.error();
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<std::vector<CustomerId>> ids = allIdsOf(*db, id);
    if (!ids)
        return ids.error();
    const Result<std::vector<StoredIdentity>> identities = identitiesOf(*db, id);
    if (!identities)
        return identities.error();
    QStringList hashes;
    QStringList values;
    for (const Phone &phone : person->phones)
        values.append(phone.number);
    // First the hashes: a file that knows too much does no harm, one that forgets does.
    const Result<void> kept = changeOutside(*db, [&](ErasedFile &outside) {
        for (const StoredIdentity &identity : *identities) {
            if (identity.kind != IdentityKind::Code)
                values.append(identity.value);
            hashes.append(outside.hashOf(identity.kind, identity.value));
            outside.add(hashes.back());
        }
    });
    if (!kept)
        return kept.error();
    const Result<ErasedRows> rows = eraseFromTables(*db, *ids, *person, values, hashes, on);
    if (!rows)
        return rows.error();
    report->rows = *rows;
    forgetColumns();
    const Result<QStringList> traces = tracesOf(*db, *person, values);
    if (!traces)
        return traces.error();
    const Result<bool> left = removeTraces(*db, *traces, control);
    if (!left)
        return left.error();
    report->traces = *left;
    return report;
}

Result<void> Shop::eraseAgain()
{
    const Result<ErasedFile> erased = ErasedFile::read(m_file.path());
    if (!erased)
        return erased.error();
    if (erased->isEmpty())
        return {};
    Result<Connection> db = m_file.connect();
    if (!db)
        return db.error();
    const Result<QSet<QString>> known = erasedHashes(*db);
    if (!known)
        return known.error();
    if (known->contains(erased->hashes()))
        return {};
    std::vector<CustomerId> again;
    Result<void> read = readIdentities(*db, [&](const StoredIdentity &identity) {
        if (erased->hashes().contains(erased->hashOf(identity.kind, identity.value)))
            again.push_back(identity.customer);
    });
    if (!read)
        return read;
    std::sort(again.begin(), again.end());
    again.erase(std::unique(again.begin(), again.end()), again.end());
    Unwatched unwatched;
    const QDate on = QDate::fromJulianDay(0); // the day is known to the first erasure alone
    for (const CustomerId id : again) {
        if (const Result<ErasureReport> done = erase(id, on, unwatched); !done)
            return done.error();
    }
    Result<Transaction> transaction = Transaction::begin(*db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    const QStringList hashes(erased->hashes().begin(), erased->hashes().end());
    if (Result<void> kept = addErasedHashes(*db, hashes, on); !kept)
        return kept;
    return transaction->commit();
}

} // namespace kq
