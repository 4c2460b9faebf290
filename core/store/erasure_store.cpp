#include "core/store/erasure_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kq {

namespace {

constexpr qint64 blockSize = 4LL * 1024 * 1024;

constexpr Sql readPhones{"erasure.phones",
                         "SELECT customer_id, number FROM customer_phones"
                         " WHERE kind <> 'invalid' AND (:one = 0 OR customer_id = :one)"};
constexpr Sql readEmails{"erasure.emails", "SELECT customer_id, email FROM customer_emails"
                                           " WHERE :one = 0 OR customer_id = :one"};
constexpr Sql readCodes{"erasure.codes",
                        "SELECT c.customer_id, c.code, s.name FROM customer_codes c"
                        " JOIN sources s ON s.id = c.source_id"
                        " WHERE :one = 0 OR c.customer_id = :one"};

constexpr Sql countOrders{"erasure.count_orders",
                          "SELECT count(*) FROM orders"
                          " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql countCampaigns{"erasure.count_campaigns",
                             "SELECT count(*) FROM campaign_people"
                             " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
// Entities 9 and 10 belong to orders, 14 to attributes (JournalEntity).
constexpr Sql countJournal{"erasure.count_journal",
                           "SELECT count(*) FROM journal WHERE entity NOT IN (9, 10, 14)"
                           " AND owner IN (SELECT value FROM json_each(:ids))"};

constexpr Sql dropJournal{"erasure.journal", "DELETE FROM journal WHERE entity NOT IN (9, 10, 14)"
                                             " AND owner IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropStrayIdentities{"erasure.stray_identities",
                                  "DELETE FROM journal WHERE entity IN (2, 3, 4)"
                                  " AND EXISTS (SELECT 1 FROM json_each(:identities) i"
                                  " WHERE instr(journal.before, json_quote(i.value)) > 0)"};
// The fourth column of an order is its customer (journal_triggers.sql).
constexpr Sql loosenOrders{"erasure.journal_orders",
                           "UPDATE journal SET before = json_set(before, '$[3]', NULL)"
                           " WHERE entity = 9 AND before IS NOT NULL"
                           " AND before ->> '$[3]' IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropMerges{"erasure.merges",
                         "DELETE FROM merges WHERE gone IN (SELECT value FROM json_each(:ids))"
                         " OR survivor IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropMessages{"erasure.messages",
                           "DELETE FROM campaign_people"
                           " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropCodes{"erasure.codes_of_vouchers",
                        "DELETE FROM campaign_codes"
                        " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropByHand{"erasure.hand_messages",
                         "DELETE FROM hand_messages"
                         " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropAnswers{"erasure.answers",
                          "DELETE FROM campaign_answers"
                          " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropAnswerChanges{"erasure.answer_changes",
                                "DELETE FROM answer_changes"
                                " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropConsents{"erasure.consents",
                           "DELETE FROM consent_events"
                           " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropRestrictions{"erasure.restrictions",
                               "DELETE FROM restrictions"
                               " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql emptyNotes{"erasure.request_notes",
                         "UPDATE data_requests SET note = ''"
                         " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql freeOrders{"erasure.orders",
                         "UPDATE orders SET customer_id = NULL"
                         " WHERE customer_id IN (SELECT value FROM json_each(:ids))"};
constexpr Sql dropCustomers{"erasure.customers",
                            "DELETE FROM customers"
                            " WHERE id IN (SELECT value FROM json_each(:ids))"};

// The file of a list and the words that were chosen for it.
constexpr Sql emptyCampaigns{"erasure.words_of_campaigns",
                             "UPDATE campaigns SET"
                             " condition = CASE WHEN EXISTS (SELECT 1 FROM json_each(:words) w"
                             " WHERE instr(condition, w.value) > 0) THEN '' ELSE condition END,"
                             " script = CASE WHEN EXISTS (SELECT 1 FROM json_each(:words) w"
                             " WHERE instr(script, w.value) > 0) THEN '' ELSE script END"
                             " WHERE EXISTS (SELECT 1 FROM json_each(:words) w"
                             " WHERE instr(condition || char(10) || script, w.value) > 0)"};
constexpr Sql emptyExports{
    "erasure.words_of_exports",
    "UPDATE exports SET group_name = '', purpose = '', recipient = '', file = ''"
    " WHERE EXISTS (SELECT 1 FROM json_each(:words) w WHERE instr(group_name || char(10) || purpose"
    " || char(10) || recipient || char(10) || file, w.value) > 0)"};
constexpr Sql emptyAnswerFiles{"erasure.words_of_answer_files",
                               "UPDATE answer_files SET file = ''"
                               " WHERE EXISTS (SELECT 1 FROM json_each(:words) w"
                               " WHERE instr(file, w.value) > 0)"};
constexpr Sql readHashes{"erasure.hashes", "SELECT hash FROM erased_identities"};
constexpr Sql addHash{"erasure.add_hash",
                      "INSERT INTO erased_identities (hash, erased_on) VALUES (:hash, :erased_on)"
                      " ON CONFLICT (hash) DO NOTHING"};
constexpr Sql countNames{"erasure.named", "SELECT count(*) FROM customers WHERE name = :name"};
constexpr Sql checkpoint{"erasure.checkpoint", "PRAGMA wal_checkpoint(TRUNCATE)"};
constexpr Sql vacuum{"erasure.vacuum", "VACUUM"};

QString jsonOf(const std::vector<CustomerId> &ids)
{
    QJsonArray array;
    for (const CustomerId id : ids)
        array.append(qint64(id.value));
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Result<void> readInto(Connection &db, const Sql &sql, IdentityKind kind, CustomerId one,
                      const std::function<void(const StoredIdentity &)> &visit)
{
    Result<FastStatement> statement = FastStatement::prepare(db, sql);
    if (!statement)
        return statement.error();
    statement->bind(1, one.value);
    return eachRow(*statement, [&](const FastStatement &row) {
        const QString value =
            kind == IdentityKind::Code ? identityOfCode(row.text(2), row.text(1)) : row.text(1);
        visit({{row.integer(0)}, kind, value});
    });
}

Result<void> readAll(Connection &db, CustomerId one,
                     const std::function<void(const StoredIdentity &)> &visit)
{
    for (const auto &[sql, kind] : {std::pair{&readPhones, IdentityKind::Phone},
                                    {&readEmails, IdentityKind::Email},
                                    {&readCodes, IdentityKind::Code}}) {
        if (Result<void> read = readInto(db, *sql, kind, one, visit); !read)
            return read;
    }
    return {};
}

Result<std::int64_t> countBy(Connection &db, const Sql &sql, const char *name, const QString &value)
{
    Query query(db, sql);
    query.bind(name, value);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    return *row ? query.integer(0) : 0;
}

Result<std::int64_t> runOn(Connection &db, const Sql &sql, const char *name, const QString &value)
{
    Query query(db, sql);
    query.bind(name, value);
    if (const Result<void> done = query.run(); !done)
        return done.error();
    return query.changedRows();
}

} // namespace

Result<std::vector<StoredIdentity>> identitiesOf(Connection &db, CustomerId id)
{
    std::vector<StoredIdentity> identities;
    const Result<void> read =
        readAll(db, id, [&](const StoredIdentity &identity) { identities.push_back(identity); });
    if (!read)
        return read.error();
    return identities;
}

Result<void> readIdentities(Connection &db,
                            const std::function<void(const StoredIdentity &)> &visit)
{
    return readAll(db, {}, visit);
}

Result<ErasedRows> countErasable(Connection &db, const std::vector<CustomerId> &ids)
{
    ErasedRows rows;
    const QString json = jsonOf(ids);
    for (const auto &[sql, count] : {std::pair{&countOrders, &rows.orders},
                                     {&countCampaigns, &rows.campaigns},
                                     {&countJournal, &rows.journal}}) {
        const Result<std::int64_t> counted = countBy(db, *sql, ":ids", json);
        if (!counted)
            return counted.error();
        *count = *counted;
    }
    return rows;
}

Result<ErasedRows> eraseRows(Connection &db, const std::vector<CustomerId> &ids,
                             const QStringList &identities)
{
    Result<ErasedRows> rows = countErasable(db, ids);
    if (!rows)
        return rows;
    const QString json = jsonOf(ids);
    for (const Sql *sql : {&dropJournal, &loosenOrders, &dropMerges, &dropMessages, &dropCodes,
                           &dropByHand, &dropAnswers, &dropAnswerChanges, &dropConsents,
                           &dropRestrictions, &emptyNotes, &freeOrders, &dropCustomers}) {
        if (const Result<std::int64_t> done = runOn(db, *sql, ":ids", json); !done)
            return done.error();
    }
    const QString values = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(identities)).toJson(QJsonDocument::Compact));
    if (const Result<std::int64_t> done = runOn(db, dropStrayIdentities, ":identities", values);
        !done)
        return done.error();
    return rows;
}

Result<void> emptyWordsOfLists(Connection &db, const QStringList &words)
{
    const QString json = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(words)).toJson(QJsonDocument::Compact));
    for (const Sql *sql : {&emptyCampaigns, &emptyExports, &emptyAnswerFiles}) {
        if (const Result<std::int64_t> done = runOn(db, *sql, ":words", json); !done)
            return done.error();
    }
    return {};
}

Result<QSet<QString>> erasedHashes(Connection &db)
{
    QSet<QString> hashes;
    Query query(db, readHashes);
    const Result<void> read = eachRow(query, [&](const Query &row) { hashes.insert(row.text(0)); });
    if (!read)
        return read.error();
    return hashes;
}

Result<void> addErasedHashes(Connection &db, const QStringList &hashes, QDate erasedOn)
{
    for (const QString &hash : hashes) {
        Query query(db, addHash);
        query.bind(":hash", hash);
        query.bind(":erased_on", erasedOn);
        if (Result<void> added = query.run(); !added)
            return added;
    }
    return {};
}

Result<std::int64_t> customersNamed(Connection &db, const QString &name)
{
    return countBy(db, countNames, ":name", name);
}

Result<void> emptyLog(Connection &db)
{
    Query query(db, checkpoint);
    const Result<bool> row = query.next();
    if (!row)
        return row.error();
    // The first column says whether somebody was in the way.
    if (*row && query.integer(0) != 0)
        return Error{ErrorCode::ShopInUse, db.path(), {}, {}};
    return {};
}

Result<void> rewriteFile(Connection &db)
{
    Query query(db, vacuum);
    return query.run();
}

Result<bool> holdsBytes(const Connection &db, const QStringList &texts, JobControl &control)
{
    std::vector<QByteArray> needles;
    needles.reserve(static_cast<std::size_t>(texts.size()));
    qsizetype longest = 0;
    for (const QString &text : texts) {
        needles.push_back(text.toUtf8());
        longest = std::max(longest, needles.back().size());
    }
    for (const QString &path : {db.path(), QString(db.path() + u"-wal"_s)}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue; // without a log there is nothing to look at
        QByteArray tail;
        while (!file.atEnd()) {
            if (control.cancelled())
                return Error{ErrorCode::Cancelled, path, {}, {}};
            const QByteArray block = tail + file.read(blockSize);
            for (const QByteArray &needle : needles) {
                if (!needle.isEmpty() && block.contains(needle))
                    return true;
            }
            tail = block.right(longest - 1); // a text may stand across two blocks
        }
    }
    return false;
}

std::vector<Sql> erasureStatements()
{
    return {readPhones,       readEmails,       readCodes,           countOrders,   countCampaigns,
            countJournal,     dropJournal,      dropStrayIdentities, loosenOrders,  dropMerges,
            dropMessages,     dropCodes,        dropByHand,          dropAnswers,   dropConsents,
            dropRestrictions, emptyNotes,       freeOrders,          dropCustomers, readHashes,
            addHash,          countNames,       checkpoint,          vacuum,        emptyCampaigns,
            emptyExports,     emptyAnswerFiles, dropAnswerChanges};
}

} // namespace kq
