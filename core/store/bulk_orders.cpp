#include "core/store/all_statements.h"
#include "core/store/bulk_writer_state.h"
#include "core/store/bulk_writes.h"
#include "core/store/rows.h"
#include "core/store/utf8_keys.h"

namespace kq {

namespace {

constexpr Sql insertOrder{
    "bulk.insert_order",
    "INSERT INTO orders (source_id, code, customer_id, placed_day, placed_second, status, area_id,"
    " channel_id, branch_id, discount, refund, total, total_given, stated_status, id)"
    " VALUES (:source, :code, :customer, :placed_day, :placed_second, :status, :area, :channel,"
    " :branch, :discount, :refund, :total, :total_given, :stated_status, :id)"};
constexpr Sql changeOrder{
    "bulk.change_order",
    "UPDATE orders SET source_id = :source, code = :code, customer_id = :customer,"
    " placed_day = :placed_day, placed_second = :placed_second, status = :status, area_id = :area,"
    " channel_id = :channel, branch_id = :branch, discount = :discount, refund = :refund,"
    " total = :total, total_given = :total_given, stated_status = :stated_status WHERE id = :id"};
constexpr Sql readOrder{
    "bulk.read_order",
    "SELECT id, source_id, code, customer_id, placed_day, placed_second, status, area_id,"
    " channel_id, branch_id, discount, refund, total, total_given, stated_status FROM orders"
    " WHERE id = :id"};
constexpr Sql readHead{"bulk.read_order_head", "SELECT id, total_given FROM orders"
                                               " WHERE source_id = :source AND code = :code"};
constexpr Sql readHeadAt{"bulk.read_order_head_at",
                         "SELECT id, total_given FROM orders"
                         " WHERE id = :id AND source_id = :source AND code = :code"};
constexpr Sql insertLine{"bulk.insert_line",
                         "INSERT INTO order_lines (id, order_id, product_id, quantity, amount)"
                         " VALUES (:id, :order, :product, :quantity, :amount)"};
constexpr Sql deleteLines{"bulk.delete_lines", "DELETE FROM order_lines WHERE order_id = :order"};
constexpr Sql readLinesOf{"bulk.read_lines", "SELECT product_id, quantity, amount, id"
                                             " FROM order_lines WHERE order_id = :order"
                                             " ORDER BY id"};
constexpr Sql readKeys{"bulk.read_order_keys",
                       "SELECT id, source_id, code FROM orders ORDER BY id"};

/// Runs @p sql with the fields of the order and then @p last.
template <class... Last>
Result<void> writeOrder(StatementCache &statements, const Sql &sql, const OrderRow &order,
                        const Last &...last)
{
    using Optional = std::optional<std::int64_t>;
    const Optional customer = order.customer.value == 0 ? Optional() : order.customer.value;
    const Optional second = order.placedAt.hasTime() ? Optional(order.placedAt.second) : Optional();
    return runWith(statements, sql, order.source.value, order.code, customer, order.placedAt.day,
                   second, utf8Key(order.status), order.area, order.channel, order.branch,
                   order.discount.minor, order.refund.minor, order.total.minor,
                   order.totalGiven ? 1 : 0, utf8Key(order.statedStatus), last...);
}

OrderRow orderOf(const FastStatement &row)
{
    OrderRow order;
    order.id = {row.integer(0)};
    order.source = {row.integer(1)};
    order.code = row.text(2);
    order.customer = {row.integer(3)}; // NULL reads as 0
    order.placedAt.day = static_cast<std::int32_t>(row.integer(4));
    if (!row.isNull(5))
        order.placedAt.second = static_cast<std::int32_t>(row.integer(5));
    order.status = fromUtf8Key<OrderStatus>(row.utf8(6)).value_or(order.status);
    order.area = row.integer(7);
    order.channel = row.integer(8);
    order.branch = row.integer(9);
    order.discount = {row.integer(10)};
    order.refund = {row.integer(11)};
    order.total = {row.integer(12)};
    order.totalGiven = row.integer(13) != 0;
    order.statedStatus = fromUtf8Key<OrderStatus>(row.utf8(14)).value_or(order.statedStatus);
    return order;
}

template <class... Values>
Result<std::optional<OrderHead>> findHead(StatementCache &statements, const Sql &sql,
                                          const Values &...values)
{
    std::optional<OrderHead> head;
    const Result<bool> found = readFirst(
        statements, sql,
        [&](const FastStatement &row) {
            head = OrderHead{{row.integer(0)}, row.integer(1) != 0};
        },
        values...);
    if (!found)
        return found.error();
    return head;
}

} // namespace

Result<OrderId> BulkWriter::addOrder(const OrderRow &order)
{
    const OrderId id{++m_state->ids.order};
    if (Result<void> added = writeOrder(m_state->statements, insertOrder, order, id.value); !added)
        return added.error();
    return id;
}

Result<void> BulkWriter::updateOrder(const OrderRow &order)
{
    return writeOrder(m_state->statements, changeOrder, order, order.id.value);
}

Result<std::optional<OrderRow>> BulkWriter::order(OrderId id)
{
    std::optional<OrderRow> order;
    const Result<bool> found = readFirst(
        m_state->statements, readOrder, [&](const FastStatement &row) { order = orderOf(row); },
        id.value);
    if (!found)
        return found.error();
    return order;
}

Result<std::optional<OrderHead>> BulkWriter::orderHead(SourceId source, const QString &code)
{
    return findHead(m_state->statements, readHead, source.value, code);
}

Result<std::optional<OrderHead>> BulkWriter::orderHead(OrderId id, SourceId source,
                                                       const QString &code)
{
    return findHead(m_state->statements, readHeadAt, id.value, source.value, code);
}

Result<void> BulkWriter::addLine(OrderId order, const LineRow &line)
{
    return runWith(m_state->statements, insertLine, ++m_state->ids.line, order.value, line.product,
                   line.quantity.millionths, line.amount.minor);
}

Result<void> BulkWriter::removeLines(OrderId order)
{
    return runWith(m_state->statements, deleteLines, order.value);
}

Result<OrderLines> BulkWriter::lines(OrderId order)
{
    Result<FastStatement *> statement = m_state->statements.prepared(readLinesOf);
    if (!statement)
        return statement.error();
    FastStatement &rows = **statement;
    rows.bind(1, order.value);
    OrderLines lines;
    Result<void> read = eachRow(rows, [&](const FastStatement &row) {
        lines.rows.push_back({row.integer(0), {row.integer(1)}, {row.integer(2)}});
        lines.lastId = row.integer(3);
    });
    if (!read)
        return read.error();
    return lines;
}

Result<void> readOrderKeys(Connection &db, const std::function<void(const OrderKeyView &)> &visit,
                           const JobControl &control)
{
    Result<FastStatement> statement = FastStatement::prepare(db, readKeys);
    if (!statement)
        return statement.error();
    const Interruptible interruptible(db, control);
    return eachRow(*statement, [&](const FastStatement &row) {
        visit({{row.integer(0)}, {row.integer(1)}, row.utf8(2)});
    });
}

std::vector<Sql> bulkOrderStatements()
{
    return {insertOrder, changeOrder, readOrder,   readHead, readHeadAt,
            insertLine,  deleteLines, readLinesOf, readKeys};
}

} // namespace kq
