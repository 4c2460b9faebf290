#include "core/store/segments_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/text/fold.h"

namespace kq {

namespace {

constexpr Sql listAll{"segments.list",
                      "SELECT id, name, condition, template, changed_at, description, colour"
                      " FROM segments ORDER BY id"};
constexpr Sql findByName{"segments.find", "SELECT id FROM segments WHERE folded = :folded"};
constexpr Sql addNew{"segments.add",
                     "INSERT INTO segments"
                     " (name, folded, condition, template, changed_at, description, colour)"
                     " VALUES (:name, :folded, :condition, :template, :changed_at, :description,"
                     " :colour)"};
constexpr Sql putBack{"segments.put_back",
                      "INSERT INTO segments"
                      " (id, name, folded, condition, template, changed_at, description, colour)"
                      " VALUES (:id, :name, :folded, :condition, :template, :changed_at,"
                      " :description, :colour)"};
constexpr Sql describe{
    "segments.describe",
    "UPDATE segments SET description = :description, colour = :colour WHERE id = :id"};
constexpr Sql rename{"segments.rename",
                     "UPDATE segments SET name = :name, folded = :folded, changed_at = :changed_at"
                     " WHERE id = :id"};
constexpr Sql change{
    "segments.change",
    "UPDATE segments SET condition = :condition, changed_at = :changed_at WHERE id = :id"};
constexpr Sql removeOne{"segments.remove", "DELETE FROM segments WHERE id = :id"};

/// NameTaken where a segment other than @p self has a name that folds the same.
Result<void> expectFreeName(Connection &db, const QString &name, SegmentId self)
{
    Query query(db, findByName);
    query.bind(":folded", folded(name));
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (*found && query.integer(0) != self.value)
        return Error{ErrorCode::NameTaken, {}, {}, name};
    return {};
}

void bindAll(Query &query, const StoredSegment &segment)
{
    query.bind(":name", segment.name);
    query.bind(":folded", folded(segment.name));
    query.bind(":condition", QString::fromUtf8(segment.condition));
    query.bind(":template", segment.templateKey);
    query.bind(":changed_at", segment.changedAt);
    query.bind(":description", segment.description);
    query.bind(":colour", segment.colour);
}

/// Runs a change of one segment in a transaction of its own.
Result<void> changeOne(Connection &db, Query &query, SegmentId id, Transaction &transaction)
{
    query.bind(":id", id);
    if (Result<void> done = query.run(); !done)
        return done.error();
    if (query.changedRows() == 0)
        return Error{ErrorCode::UnknownSegment, db.path(), {}, QString::number(id.value)};
    return transaction.commit();
}

} // namespace

Result<std::vector<StoredSegment>> listSegments(Connection &db)
{
    Query query(db, listAll);
    return allRows(query, [](const Query &row) {
        return StoredSegment{{row.integer(0)}, row.text(1), row.text(2).toUtf8(), row.text(3),
                             row.moment(4),    row.text(5), row.text(6)};
    });
}

Result<SegmentId> addSegment(Connection &db, const StoredSegment &segment)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    if (Result<void> free = expectFreeName(db, segment.name, {}); !free)
        return free.error();
    Query query(db, addNew);
    bindAll(query, segment);
    if (Result<void> added = query.run(); !added)
        return added.error();
    const SegmentId id{query.insertedId()};
    if (Result<void> done = transaction->commit(); !done)
        return done.error();
    return id;
}

Result<void> renameSegment(Connection &db, SegmentId id, const QString &name,
                           const QDateTime &changedAt)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    if (Result<void> free = expectFreeName(db, name, id); !free)
        return free.error();
    Query query(db, rename);
    query.bind(":name", name);
    query.bind(":folded", folded(name));
    query.bind(":changed_at", changedAt);
    return changeOne(db, query, id, *transaction);
}

Result<void> changeSegment(Connection &db, SegmentId id, const QByteArray &condition,
                           const QDateTime &changedAt)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    Query query(db, change);
    query.bind(":condition", QString::fromUtf8(condition));
    query.bind(":changed_at", changedAt);
    return changeOne(db, query, id, *transaction);
}

Result<void> describeSegment(Connection &db, SegmentId id, const QString &description,
                             const QString &colour)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    Query query(db, describe);
    query.bind(":description", description);
    query.bind(":colour", colour);
    return changeOne(db, query, id, *transaction);
}

Result<void> putSegmentBack(Connection &db, const StoredSegment &segment)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    if (Result<void> free = expectFreeName(db, segment.name, {}); !free)
        return free.error();
    Query query(db, putBack);
    query.bind(":id", segment.id);
    bindAll(query, segment);
    if (Result<void> done = query.run(); !done)
        return done.error();
    return transaction->commit();
}

Result<void> removeSegment(Connection &db, SegmentId id)
{
    Result<Transaction> transaction = Transaction::begin(db, Changes::Definitions);
    if (!transaction)
        return transaction.error();
    Query query(db, removeOne);
    return changeOne(db, query, id, *transaction);
}

std::vector<Sql> segmentStatements()
{
    return {listAll, findByName, addNew, putBack, rename, change, describe, removeOne};
}

} // namespace kq
