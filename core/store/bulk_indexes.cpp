#include "core/store/all_statements.h"
#include "core/store/bulk_writes.h"

namespace kq {

namespace {

// The same texts as in the migrations, so that a shop looks the same before and after; a test
// compares the schema.
constexpr Sql dropByCustomer{"indexes.drop_orders_by_customer",
                             "DROP INDEX IF EXISTS orders_by_customer"};
constexpr Sql dropByOrder{"indexes.drop_order_lines_by_order",
                          "DROP INDEX IF EXISTS order_lines_by_order"};
constexpr Sql dropBySearch{"indexes.drop_customers_by_search",
                           "DROP INDEX IF EXISTS customers_by_search"};
constexpr Sql createByCustomer{
    "indexes.create_orders_by_customer",
    "CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer_id)"};
constexpr Sql createByOrder{
    "indexes.create_order_lines_by_order",
    "CREATE INDEX IF NOT EXISTS order_lines_by_order ON order_lines (order_id)"};
constexpr Sql createBySearch{
    "indexes.create_customers_by_search",
    "CREATE INDEX IF NOT EXISTS customers_by_search ON customers (search)"};

Result<void> runOnce(Connection &db, const Sql &sql)
{
    Result<FastStatement> statement = FastStatement::prepare(db, sql);
    if (!statement)
        return statement.error();
    return statement->run();
}

} // namespace

Result<void> dropSecondaryIndexes(Connection &db)
{
    for (const Sql &sql : {dropByCustomer, dropByOrder, dropBySearch}) {
        if (Result<void> done = runOnce(db, sql); !done)
            return done.error();
    }
    return {};
}

Result<void> dropLineIndex(Connection &db)
{
    return runOnce(db, dropByOrder);
}

Result<void> createSecondaryIndexes(Connection &db)
{
    for (const Sql &sql : {createByCustomer, createByOrder, createBySearch}) {
        if (Result<void> done = runOnce(db, sql); !done)
            return done.error();
    }
    return {};
}

std::vector<Sql> bulkIndexStatements()
{
    return {dropByCustomer,   dropByOrder,   dropBySearch,
            createByCustomer, createByOrder, createBySearch};
}

} // namespace kq
