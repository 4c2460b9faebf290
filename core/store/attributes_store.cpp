#include "core/store/attributes_store.h"

#include "core/store/all_statements.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kq {

namespace {

constexpr Sql listAll{"attributes.list", "SELECT id, name, type, choices FROM attributes"
                                       " WHERE removed = 0 ORDER BY id"};
constexpr Sql findByName{"attributes.find",
                         "SELECT id, name, type, choices FROM attributes WHERE folded = :folded"};
constexpr Sql addNew{"attributes.add",
                     "INSERT INTO attributes (name, folded, type) VALUES (:name, :folded, :type)"};

StoredAttribute attributeOf(const Query &query)
{
    QStringList choices;
    const QJsonArray array = QJsonDocument::fromJson(query.text(3).toUtf8()).array();
    for (const QJsonValue &choice : array)
        choices += choice.toString();
    return {query.integer(0), query.text(1), query.text(2), choices};
}

} // namespace

Result<std::vector<StoredAttribute>> listAttributes(Connection &db)
{
    std::vector<StoredAttribute> attributes;
    Query query(db, listAll);
    for (;;) {
        const Result<bool> row = query.next();
        if (!row)
            return row.error();
        if (!*row)
            return attributes;
        attributes.push_back(attributeOf(query));
    }
}

Result<StoredAttribute> declareAttribute(Connection &db, const QString &name, const QString &type)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Data);
    if (!change)
        return change.error();
    Query known(db, findByName);
    known.bind(":folded", folded(name));
    const Result<bool> found = known.next();
    if (!found)
        return found.error();
    if (*found)
        return attributeOf(known);
    Query query(db, addNew);
    query.bind(":name", name);
    query.bind(":folded", folded(name));
    query.bind(":type", type);
    if (Result<void> added = query.run(); !added)
        return added.error();
    const std::int64_t id = query.insertedId();
    if (Result<void> done = change->commit(); !done)
        return done.error();
    return StoredAttribute{id, name, type, {}};
}

std::vector<Sql> attributeStatements()
{
    return {listAll, findByName, addNew};
}

} // namespace kq
