#include "core/store/imports_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/sources_store.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql listAll{
    "imports.list",
    "SELECT i.id, i.file, i.kind, s.name, i.imported_at, i.row_count, i.accepted, i.rejected,"
    " i.customers_added, i.customers_updated, i.customers_merged,"
    " i.orders_added, i.orders_updated, i.orders_unchanged,"
    " CASE json_valid(i.mapping) WHEN 1 THEN i.mapping ->> '$.sheet' END"
    " FROM imports i JOIN sources s ON s.id = i.source_id ORDER BY i.id DESC"};
constexpr Sql findByContent{
    "imports.find_by_content",
    "SELECT i.id, i.file, i.kind, s.name, i.imported_at, i.row_count, i.accepted, i.rejected,"
    " i.customers_added, i.customers_updated, i.customers_merged,"
    " i.orders_added, i.orders_updated, i.orders_unchanged,"
    " CASE json_valid(i.mapping) WHEN 1 THEN i.mapping ->> '$.sheet' END"
    " FROM imports i JOIN sources s ON s.id = i.source_id"
    " WHERE i.content_hash = :content_hash ORDER BY i.id DESC LIMIT 1"};
constexpr Sql addNew{
    "imports.add",
    "INSERT INTO imports (id, file, kind, source_id, imported_at, content_hash, mapping, row_count,"
    " accepted, rejected, customers_added, customers_updated, customers_merged, orders_added,"
    " orders_updated, orders_unchanged)"
    " VALUES (:id, :file, :kind, :source_id, :imported_at, :content_hash, :mapping, :row_count,"
    " :accepted, :rejected, :customers_added, :customers_updated, :customers_merged,"
    " :orders_added, :orders_updated, :orders_unchanged)"};
constexpr Sql readMappingOf{"imports.read_mapping",
                            "SELECT mapping FROM mappings WHERE fingerprint = :fingerprint"};
constexpr Sql writeMappingOf{
    "imports.write_mapping",
    "INSERT INTO mappings (fingerprint, mapping) VALUES (:fingerprint, :mapping)"
    " ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping"
    " WHERE mapping <> excluded.mapping"};

ImportRecord recordOf(const Query &query)
{
    ImportRecord record;
    record.id = {query.integer(0)};
    record.file = query.text(1);
    record.kind = fromKey<ImportKind>(query.text(2)).value_or(record.kind);
    record.source = query.text(3);
    record.importedAt = query.moment(4);
    record.rows = query.integer(5);
    record.accepted = query.integer(6);
    record.rejected = query.integer(7);
    record.customersAdded = query.integer(8);
    record.customersUpdated = query.integer(9);
    record.customersMerged = query.integer(10);
    record.ordersAdded = query.integer(11);
    record.ordersUpdated = query.integer(12);
    record.ordersUnchanged = query.integer(13);
    record.sheet = query.text(14);
    return record;
}

} // namespace

Result<std::vector<ImportRecord>> listImports(Connection &db)
{
    Query query(db, listAll);
    return allRows(query, recordOf);
}

Result<void> addImport(Connection &db, const ImportRecord &record, const ImportTrace &trace)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    const Result<StoredSource> source = findOrAddSource(db, record.source);
    if (!source)
        return source.error();
    Query query(db, addNew);
    query.bind(":id", record.id);
    query.bind(":file", record.file);
    query.bind(":kind", QString(keyOf(record.kind)));
    query.bind(":source_id", source->id);
    query.bind(":imported_at", record.importedAt);
    query.bind(":content_hash", trace.contentHash);
    query.bind(":mapping", QString::fromUtf8(trace.mapping));
    query.bind(":row_count", record.rows);
    query.bind(":accepted", record.accepted);
    query.bind(":rejected", record.rejected);
    query.bind(":customers_added", record.customersAdded);
    query.bind(":customers_updated", record.customersUpdated);
    query.bind(":customers_merged", record.customersMerged);
    query.bind(":orders_added", record.ordersAdded);
    query.bind(":orders_updated", record.ordersUpdated);
    query.bind(":orders_unchanged", record.ordersUnchanged);
    if (Result<void> added = query.run(); !added)
        return added.error();
    return change->commit();
}

Result<std::optional<ImportRecord>> importOfContent(Connection &db, const QString &contentHash)
{
    Query query(db, findByContent);
    query.bind(":content_hash", contentHash);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? std::optional(recordOf(query)) : std::nullopt;
}

Result<std::optional<QByteArray>> savedMapping(Connection &db, const QString &fingerprint)
{
    Query query(db, readMappingOf);
    query.bind(":fingerprint", fingerprint);
    const Result<bool> found = query.next();
    if (!found)
        return found.error();
    return *found ? std::optional(query.text(0).toUtf8()) : std::nullopt;
}

Result<void> saveMapping(Connection &db, const QString &fingerprint, const QByteArray &mapping)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, writeMappingOf);
    query.bind(":fingerprint", fingerprint);
    query.bind(":mapping", QString::fromUtf8(mapping));
    if (Result<void> written = query.run(); !written)
        return written.error();
    return change->commit();
}

std::vector<Sql> importStatements()
{
    return {listAll, findByContent, addNew, readMappingOf, writeMappingOf};
}

} // namespace kq
