#include "core/store/orders_store.h"

#include "core/domain/keys.h"
#include "core/store/all_statements.h"
#include "core/store/rows.h"
#include "core/store/statement.h"
#include "core/store/transaction.h"

namespace kq {

namespace {

constexpr Sql readOrders{
    "orders.of_customer",
    "SELECT o.id, o.source_id, o.code, o.placed_day, o.placed_second, o.status, a.name, c.name,"
    " b.name, o.discount, o.total, s.name"
    " FROM orders o JOIN sources s ON s.id = o.source_id"
    " LEFT JOIN areas a ON a.id = o.area_id LEFT JOIN channels c ON c.id = o.channel_id"
    " LEFT JOIN branches b ON b.id = o.branch_id"
    " WHERE o.customer_id = :customer ORDER BY o.placed_day DESC, o.placed_second DESC, o.id DESC"};
constexpr Sql readLines{"orders.lines", "SELECT p.code, p.name, p.category, l.quantity, l.amount"
                                        " FROM order_lines l JOIN products p ON p.id = l.product_id"
                                        " WHERE l.order_id = :order ORDER BY l.id"};

OrderWithLines orderOf(const FastStatement &row, CustomerId customer)
{
    OrderWithLines result;
    Order &order = result.order;
    order.id = {row.integer(0)};
    order.source = {row.integer(1)};
    order.code = row.text(2);
    order.customer = customer;
    order.placedAt.day = static_cast<std::int32_t>(row.integer(3));
    if (!row.isNull(4))
        order.placedAt.second = static_cast<std::int32_t>(row.integer(4));
    order.status = fromKey<OrderStatus>(row.text(5)).value_or(order.status);
    order.area = row.text(6);
    order.channel = row.text(7);
    order.branch = row.text(8);
    order.discount = {row.integer(9)};
    order.total = {row.integer(10)};
    result.source = row.text(11);
    return result;
}

/// Adds the lines to @p order with @p statement, which is readLines.
Result<void> addLines(FastStatement &statement, OrderWithLines &order)
{
    statement.bind(1, order.order.id.value);
    return eachRow(statement, [&](const FastStatement &row) {
        order.lines.push_back(
            {row.text(0), row.text(1), row.text(2), {row.integer(3)}, {row.integer(4)}});
    });
}

} // namespace

Result<std::vector<OrderWithLines>> ordersOf(Connection &db, CustomerId customer)
{
    const Result<ReadTransaction> reading = ReadTransaction::begin(db);
    if (!reading)
        return reading.error();
    Result<FastStatement> heads = FastStatement::prepare(db, readOrders);
    if (!heads)
        return heads.error();
    Result<FastStatement> lines = FastStatement::prepare(db, readLines);
    if (!lines)
        return lines.error();
    heads->bind(1, customer.value);
    std::vector<OrderWithLines> orders;
    for (;;) {
        const Result<bool> row = heads->step();
        if (!row)
            return row.error();
        if (!*row)
            return orders;
        orders.push_back(orderOf(*heads, customer));
        if (Result<void> added = addLines(*lines, orders.back()); !added)
            return added.error();
    }
}

std::vector<Sql> orderStatements()
{
    return {readOrders, readLines};
}

} // namespace kq
