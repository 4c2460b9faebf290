#include "core/store/exports_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql listAll{"exports.list",
                      "SELECT id, exported_at, group_name, channel, format, purpose, file, written,"
                      " excluded, held_out, cost, recipient FROM exports ORDER BY id DESC"};
constexpr Sql addNew{
    "exports.add",
    "INSERT INTO exports (exported_at, group_name, channel, format, purpose, file, written,"
    " excluded, held_out, cost, recipient)"
    " VALUES (:exported_at, :group_name, :channel, :format, :purpose, :file, :written,"
    " :excluded, :held_out, :cost, :recipient)"};

ExportRecord recordOf(const Query &query)
{
    ExportRecord record;
    record.id = query.integer(0);
    record.exportedAt = query.moment(1);
    record.groupName = query.text(2);
    record.channel = fromKey<MessageChannel>(query.text(3)).value_or(record.channel);
    record.format = query.text(4);
    record.purpose = query.text(5);
    record.file = query.text(6);
    record.written = query.integer(7);
    record.excluded = query.integer(8);
    record.heldOut = query.integer(9);
    record.cost = {query.integer(10)};
    record.recipient = query.text(11);
    return record;
}

} // namespace

Result<std::vector<ExportRecord>> listExports(Connection &db)
{
    Query query(db, listAll);
    return allRows(query, recordOf);
}

Result<std::int64_t> addExport(Connection &db, const ExportRecord &record)
{
    Result<Transaction> change = Transaction::begin(db, Changes::Definitions);
    if (!change)
        return change.error();
    Query query(db, addNew);
    query.bind(":exported_at", record.exportedAt);
    query.bind(":group_name", record.groupName);
    query.bind(":channel", QString(keyOf(record.channel)));
    query.bind(":format", record.format);
    query.bind(":purpose", record.purpose);
    query.bind(":file", record.file);
    query.bind(":written", record.written);
    query.bind(":excluded", record.excluded);
    query.bind(":held_out", record.heldOut);
    query.bind(":cost", record.cost.minor);
    query.bind(":recipient", record.recipient);
    if (Result<void> added = query.run(); !added)
        return added.error();
    const std::int64_t id = query.insertedId();
    if (Result<void> done = change->commit(); !done)
        return done.error();
    return id;
}

std::vector<Sql> exportStatements()
{
    return {listAll, addNew};
}

} // namespace kq
