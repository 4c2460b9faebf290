#include "core/store/sources_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/text/fold.h"

namespace kq {

namespace {

constexpr Sql listAll{"sources.list", "SELECT id, name FROM sources ORDER BY id"};
constexpr Sql findByName{"sources.find", "SELECT id, name FROM sources WHERE folded = :folded"};
constexpr Sql addNew{"sources.add", "INSERT INTO sources (name, folded) VALUES (:name, :folded)"};

constexpr Sql findPreferred{"sources.find_preferred",
                            "SELECT id, name FROM sources WHERE preferred = 1 LIMIT 1"};
constexpr Sql prefer{"sources.prefer",
                     "UPDATE sources SET preferred = (id = :id) WHERE preferred <> (id = :id)"};

} // namespace

Result<std::vector<StoredSource>> listSources(Connection &db)
{
    Query query(db, listAll);
    return allRows(query, [](const Query &row) {
        return StoredSource{{row.integer(0)}, row.text(1)};
    });
}

Result<std::optional<StoredSource>> findSource(Connection &db, const QString &name)
{
    Query query(db, findByName);
    query.bind(":folded", folded(name));
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<StoredSource>();
    return std::optional(StoredSource{{query.integer(0)}, query.text(1)});
}

Result<StoredSource> findOrAddSource(Connection &db, const QString &name)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Data);
    if (!change)
        return change.error();
    Result<std::optional<StoredSource>> known = findSource(db, name);
    if (!known)
        return known.error();
    if (known->has_value())
        return **known;
    Query query(db, addNew);
    query.bind(":name", name);
    query.bind(":folded", folded(name));
    if (Result<void> added = query.run(); !added)
        return added.error();
    const SourceId id{query.insertedId()};
    if (Result<void> done = change->commit(); !done)
        return done.error();
    return StoredSource{id, name};
}

Result<std::optional<StoredSource>> preferredSource(Connection &db)
{
    Query query(db, findPreferred);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    if (!*found)
        return std::optional<StoredSource>();
    return std::optional(StoredSource{{query.integer(0)}, query.text(1)});
}

Result<void> preferSource(Connection &db, SourceId id)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, prefer);
    query.bind(":id", id);
    if (Result<void> done = query.run(); !done)
        return done;
    return change->commit();
}

std::vector<Sql> sourceStatements()
{
    return {listAll, findByName, addNew, findPreferred, prefer};
}

} // namespace kq
