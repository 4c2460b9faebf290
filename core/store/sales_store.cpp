#include "core/store/sales_store.h"

#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"

#include <algorithm>

namespace kq {

namespace {

constexpr Sql findPairs{
    "sales.find_pairs",
    "SELECT a.id, sa.name, a.code, (SELECT count(*) FROM order_lines l WHERE l.order_id = a.id),"
    " b.id, sb.name, b.code, (SELECT count(*) FROM order_lines l WHERE l.order_id = b.id),"
    " a.customer_id, c.name, a.placed_day, a.total"
    " FROM orders a JOIN orders b ON b.customer_id = a.customer_id AND b.id > a.id"
    " AND b.source_id <> a.source_id AND b.placed_day = a.placed_day"
    " JOIN customers c ON c.id = a.customer_id"
    " JOIN sources sa ON sa.id = a.source_id JOIN sources sb ON sb.id = b.source_id"
    " WHERE a.total > 0 AND a.status IN ('completed', 'open')"
    " AND b.status IN ('completed', 'open')"
    " AND (b.total = a.total OR (length(a.code) >= 6 AND instr(b.code, a.code) > 0)"
    " OR (length(b.code) >= 6 AND instr(a.code, b.code) > 0))"
    " AND (SELECT count(*) FROM (SELECT 1 FROM sources LIMIT 2)) = 2"
    " AND NOT EXISTS (SELECT 1 FROM sales_apart s WHERE s.order1 = a.id AND s.order2 = b.id)"
    " ORDER BY a.placed_day DESC, a.id, b.id LIMIT :most"};
constexpr Sql addAlias{"sales.add_alias",
                       "INSERT INTO order_aliases (source_id, code, order_id, step_id)"
                       " SELECT source_id, code, :kept, :step FROM orders WHERE id = :dropped"};
// What was known to be the dropped one is the kept one now.
constexpr Sql moveAliases{"sales.move_aliases",
                          "UPDATE order_aliases SET order_id = :kept WHERE order_id = :dropped"};
constexpr Sql dropOrder{"sales.drop_order", "DELETE FROM orders WHERE id = :dropped"};
constexpr Sql addApart{"sales.add_apart", "INSERT INTO sales_apart (order1, order2)"
                                          " VALUES (:order1, :order2) ON CONFLICT DO NOTHING"};
constexpr Sql readAliases{"sales.read_aliases",
                          "SELECT code FROM order_aliases WHERE source_id = :source"};

} // namespace

Result<std::vector<SamePair>> samePairs(Connection &db, std::int64_t most,
                                        const JobControl &control)
{
    const Interruptible interruptible(db, control);
    Query query(db, findPairs);
    query.bind(":most", most);
    return allRows(query, [](const Query &row) {
        SamePair pair;
        pair.first = {{row.integer(0)}, row.text(1), row.text(2), row.integer(3)};
        pair.second = {{row.integer(4)}, row.text(5), row.text(6), row.integer(7)};
        pair.customer = {row.integer(8)};
        pair.customerName = row.text(9);
        pair.day = row.date(10);
        pair.total = {row.integer(11)};
        return pair;
    });
}

Result<void> uniteOrders(Connection &db, OrderId kept, OrderId dropped, StepId step)
{
    Query alias(db, addAlias);
    alias.bind(":kept", kept);
    alias.bind(":step", step);
    alias.bind(":dropped", dropped);
    if (Result<void> added = alias.run(); !added)
        return added;
    Query move(db, moveAliases);
    move.bind(":kept", kept);
    move.bind(":dropped", dropped);
    if (Result<void> moved = move.run(); !moved)
        return moved;
    Query drop(db, dropOrder);
    drop.bind(":dropped", dropped);
    return drop.run();
}

Result<void> keepSalesApart(Connection &db, OrderId a, OrderId b)
{
    Query query(db, addApart);
    query.bind(":order1", std::min(a, b));
    query.bind(":order2", std::max(a, b));
    return query.run();
}

Result<QSet<QString>> aliasesOf(Connection &db, SourceId source)
{
    QSet<QString> codes;
    Query query(db, readAliases);
    query.bind(":source", source);
    Result<void> read = eachRow(query, [&](const Query &row) { codes.insert(row.text(0)); });
    if (!read)
        return read.error();
    return codes;
}

std::vector<Sql> salesStatements()
{
    return {findPairs, addAlias, moveAliases, dropOrder, addApart, readAliases};
}

} // namespace kq
