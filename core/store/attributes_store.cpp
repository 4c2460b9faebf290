#include "core/store/attributes_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
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

constexpr Sql changeOne{"attributes.change",
                        "UPDATE attributes SET name = :name, folded = :folded, type = :type,"
                        " choices = :choices WHERE id = :id"};
constexpr Sql readValues{"attributes.values", "SELECT customer_id, value FROM customer_attributes"
                                              " WHERE attribute_id = :id ORDER BY customer_id"};
constexpr Sql writeValue{"attributes.write_value",
                         "UPDATE customer_attributes SET value = :value"
                         " WHERE attribute_id = :id AND customer_id = :customer"};
constexpr Sql removeValues{"attributes.remove_values",
                           "DELETE FROM customer_attributes WHERE attribute_id = :id"};
constexpr Sql removeMarks{"attributes.remove_marks",
                          "DELETE FROM owner_attributes WHERE attribute_id = :id"};
constexpr Sql putAway{"attributes.put_away", "UPDATE attributes SET removed = 1,"
                                             " folded = ' ' || id WHERE id = :id"};
constexpr Sql readSteps{"attributes.steps", "SELECT DISTINCT step_id FROM journal"
                                            " WHERE entity IN (7, 12) AND key2 = :id"};
constexpr Sql followName{"attributes.follow_name",
                         "UPDATE mappings SET mapping = replace(mapping, :word, :new_word)"};
constexpr Sql findTaken{"attributes.find_taken",
                        "SELECT 1 FROM journal j JOIN attributes a ON a.folded = j.before ->> 2"
                        " AND a.id <> j.key1 WHERE j.step_id = :step AND j.entity = 14"};

/// As it stands in the JSON of a mapping.
QString mappingWord(const QString &name)
{
    const QString word = QStringLiteral("attribute:") + name;
    const QString json = QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList({word})).toJson(QJsonDocument::Compact));
    return json.mid(1, json.size() - 2);
}

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
    Query query(db, listAll);
    return allRows(query, attributeOf);
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

Result<void> updateAttribute(Connection &db, const StoredAttribute &attribute)
{
    Query query(db, changeOne);
    query.bind(":id", attribute.id);
    query.bind(":name", attribute.name);
    query.bind(":folded", folded(attribute.name));
    query.bind(":type", attribute.type);
    query.bind(":choices",
               QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(attribute.choices))
                                     .toJson(QJsonDocument::Compact)));
    return query.run();
}

Result<std::vector<CustomerValue>> valuesOfAttribute(Connection &db, std::int64_t attribute)
{
    Query query(db, readValues);
    query.bind(":id", attribute);
    return allRows(query, [](const Query &row) {
        return CustomerValue{{row.integer(0)}, row.text(1)};
    });
}

Result<void> writeAttributeValues(Connection &db, std::int64_t attribute,
                                  const std::vector<CustomerValue> &values)
{
    for (const CustomerValue &value : values) {
        Query query(db, writeValue);
        query.bind(":id", attribute);
        query.bind(":customer", value.customer);
        query.bind(":value", value.value);
        if (Result<void> written = query.run(); !written)
            return written;
    }
    return {};
}

Result<void> putAttributeAway(Connection &db, std::int64_t attribute)
{
    for (const Sql &sql : {removeValues, removeMarks, putAway}) {
        Query query(db, sql);
        query.bind(":id", attribute);
        if (Result<void> done = query.run(); !done)
            return done;
    }
    return {};
}

Result<std::vector<StepId>> stepsOnAttribute(Connection &db, std::int64_t attribute)
{
    Query query(db, readSteps);
    query.bind(":id", attribute);
    return allRows(query, [](const Query &row) { return StepId{row.integer(0)}; });
}

Result<void> renameInMappings(Connection &db, const QString &name, const QString &newName)
{
    Query query(db, followName);
    query.bind(":word", mappingWord(name));
    query.bind(":new_word", mappingWord(newName));
    return query.run();
}

Result<bool> givesBackTakenName(Connection &db, StepId step)
{
    Query query(db, findTaken);
    query.bind(":step", step);
    return query.next();
}

std::vector<Sql> attributeStatements()
{
    return {listAll,      findByName,  addNew,  changeOne, readValues, writeValue,
            removeValues, removeMarks, putAway, readSteps, followName, findTaken};
}

} // namespace kq
