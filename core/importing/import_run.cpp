#include "core/importing/import_run.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr std::size_t rejectsReported = 100;
constexpr std::size_t linesHeld = 4096; // of one order, before they are written

} // namespace

ImportRun::ImportRun(SheetFeed &feed, Normaliser &normaliser, BulkWriter &writer,
                     MatchPeople &people, OrderBook &orders, RejectsFile *rejectsFile,
                     const std::function<QString(const Reject &)> &sentence)
    : m_feed(feed)
    , m_normaliser(normaliser)
    , m_writer(writer)
    , m_people(people)
    , m_orders(orders)
    , m_rejectsFile(rejectsFile)
    , m_sentence(sentence)
    , m_kind(feed.guess().kind())
{}

Result<void> ImportRun::takeAll(JobControl &control)
{
    const std::int64_t bytes = m_feed.bytesTotal();
    ReadAhead ahead(m_feed, m_normaliser);
    for (;;) {
        ReadAhead::Batch &batch = ahead.next();
        if (control.cancelled())
            return Error{ErrorCode::Cancelled, {}, {}, {}};
        control.report(batch.bytesDone, bytes);
        for (std::size_t i = 0; i < batch.size; ++i) {
            ++m_rows;
            if (Result<void> taken = take(batch.rows[i]); !taken)
                return taken;
        }
        if (batch.error)
            return *batch.error;
        if (batch.isLast)
            break;
    }
    if (Result<void> closed = close(m_stretch); !closed)
        return closed;
    return settleUndated();
}

Result<void> ImportRun::take(ReadRow &read)
{
    m_rowNumber = read.number;
    if (read.fault) {
        // The row is turned away, but the rows below may mean its order by an empty code.
        const QString &code = read.orderCode;
        if (m_kind == ImportKind::Flat && !code.isEmpty() && code != m_codeAbove) {
            if (Result<void> closed = close(m_stretch); !closed)
                return closed;
            m_codeAbove = code;
        }
        return reject(read.row, read.number, *read.fault);
    }
    if (isOfErased(read) && m_kind == ImportKind::Customers)
        return reject(read.row, RejectReason::ErasedPerson, ImportField::Ignore);
    switch (m_kind) {
    case ImportKind::Customers:
        return takeCustomer(read);
    case ImportKind::Orders:
        return takeOrder(read);
    case ImportKind::OrderLines:
        return takeLine(read);
    case ImportKind::Flat:
        return takeFlat(read);
    }
    Q_UNREACHABLE();
    return {};
}

bool ImportRun::isOfErased(ReadRow &read)
{
    const bool isList = m_kind == ImportKind::Customers;
    PersonCells &person = isList ? read.cells.customer.person : read.cells.order.person;
    if (!m_erased.hold(person))
        return false;
    ++m_rowsOfErased;
    if (!isList)
        person = {};
    return true;
}

Result<void> ImportRun::takeCustomer(const ReadRow &read)
{
    const PersonCells &person = read.cells.customer.person;
    if (person.isUnidentified() && person.walkInWord)
        return {}; // a till's entry for all walk-in sales is nobody
    if (person.isUnidentified() && person.name.isEmpty() && person.phones.empty())
        return reject(read.row, RejectReason::NothingToIdentify, ImportField::Ignore);
    return m_people.take(read.cells.customer);
}

Result<void> ImportRun::takeOrder(const ReadRow &read)
{
    if (read.cells.order.code.isEmpty())
        return reject(read.row, RejectReason::MissingOrderCode, ImportField::OrderCode);
    // Also where the order is known: a later row of this file may be what made it known, and the
    // same file must be read the same way the next time.
    if (!read.cells.order.placedAt)
        return reject(read.row, RejectReason::MissingDate, ImportField::PlacedAt);
    const Result<bool> put = m_orders.put(read.cells.order, {});
    return put ? Result<void>() : put.error();
}

Result<void> ImportRun::takeLine(const ReadRow &read)
{
    const QString &code = read.cells.order.code;
    if (code.isEmpty())
        return reject(read.row, RejectReason::MissingOrderCode, ImportField::OrderCode);
    if (m_orders.isAlias(code))
        return {};
    if (code != m_codeAbove) {
        if (Result<void> closed = close(m_stretch); !closed)
            return closed;
        const Result<std::optional<OrderId>> order = m_orders.find(code);
        if (!order)
            return order.error();
        m_codeAbove = code;
        m_lineOrder = *order;
    }
    if (!m_lineOrder) {
        return reject(read.row, read.number,
                      {0, headerOf(ImportField::OrderCode), code, RejectReason::UnknownOrder});
    }
    m_stretch.open = true;
    return addLine(m_stretch, read.cells.line);
}

Result<void> ImportRun::takeFlat(ReadRow &read)
{
    OrderCells &order = read.cells.order;
    if (order.code.isEmpty())
        order.code = m_codeAbove;
    if (order.code.isEmpty())
        return reject(read.row, RejectReason::MissingOrderCode, ImportField::OrderCode);
    if (m_stretch.open && order.code != m_stretch.order.code) {
        if (Result<void> closed = close(m_stretch); !closed)
            return closed;
    }
    m_codeAbove = order.code;
    if (m_stretch.open)
        m_stretch.order.fillFrom(order);
    else
        m_stretch.order = std::move(order);
    m_stretch.open = true;
    if (!m_stretch.order.placedAt)
        m_stretch.undated.push_back({read.number, read.row});
    return addLine(m_stretch, read.cells.line);
}

Result<void> ImportRun::addLine(Stretch &stretch, const LineCells &cells)
{
    if (!cells.present)
        return {};
    const Result<std::int64_t> product =
        m_writer.product(cells.productCode, cells.productName, cells.category);
    if (!product)
        return product.error();
    stretch.lines.push_back({*product, cells.quantity, cells.amount});
    // What goes on below is the same order again, which the book knows how to continue.
    const bool mayClose = m_kind == ImportKind::OrderLines || stretch.order.placedAt;
    return stretch.lines.size() >= linesHeld && mayClose ? close(stretch) : Result<void>();
}

Result<void> ImportRun::close(Stretch &stretch)
{
    if (!stretch.open)
        return {};
    if (m_kind == ImportKind::OrderLines) {
        Result<void> put = m_orders.putLines(m_lineOrder.value(), stretch.lines);
        stretch.lines.clear(); // and keeps its memory for the next order
        stretch.open = false;
        return put;
    }
    Stretch closed = std::exchange(stretch, {});
    return closeFlat(closed);
}

Result<void> ImportRun::closeFlat(Stretch &stretch)
{
    if (m_undated.contains(stretch.order.code)) {
        Stretch whole = m_undated.take(stretch.order.code);
        whole.order.fillFrom(stretch.order);
        whole.lines.insert(whole.lines.end(), stretch.lines.begin(), stretch.lines.end());
        std::move(stretch.undated.begin(), stretch.undated.end(),
                  std::back_inserter(whole.undated));
        stretch = std::move(whole);
    }
    if (!stretch.order.placedAt) {
        // Waits for its date even where the shop has the order, so that a file is read in the same
        // order of rows when it comes again.
        const Result<bool> dated = m_orders.hasMet(stretch.order.code);
        if (!dated)
            return dated.error();
        if (!*dated) {
            const QString code = stretch.order.code;
            m_undated[code] = std::move(stretch);
            return {};
        }
    }
    const Result<bool> put = m_orders.put(stretch.order, stretch.lines);
    return put ? Result<void>() : put.error();
}

Result<void> ImportRun::settleUndated()
{
    std::vector<Stretch> left;
    for (Stretch &stretch : m_undated)
        left.push_back(std::move(stretch));
    m_undated.clear();
    std::sort(left.begin(), left.end(), [](const Stretch &a, const Stretch &b) {
        return a.undated.front().number < b.undated.front().number;
    });
    for (const Stretch &stretch : left) {
        const Result<bool> put = m_orders.put(stretch.order, stretch.lines);
        if (!put)
            return put.error();
        if (*put)
            continue;
        for (const WaitingRow &waiting : stretch.undated) {
            Result<void> done =
                reject(waiting.row, waiting.number,
                       {0, headerOf(ImportField::PlacedAt), {}, RejectReason::MissingDate});
            if (!done)
                return done;
        }
    }
    return {};
}

Result<void> ImportRun::reject(const Row &row, RejectReason reason, ImportField field)
{
    return reject(row, m_rowNumber, {0, headerOf(field), {}, reason});
}

Result<void> ImportRun::reject(const Row &row, std::int64_t number, Reject reject)
{
    ++m_rejected;
    reject.row = number;
    const auto place =
        std::upper_bound(m_firstRejects.begin(), m_firstRejects.end(), reject,
                         [](const Reject &a, const Reject &b) { return a.row < b.row; });
    m_firstRejects.insert(place, reject);
    if (m_firstRejects.size() > rejectsReported)
        m_firstRejects.pop_back();
    if (m_rejectsFile == nullptr)
        return {};
    const QString reason = m_sentence ? m_sentence(reject) : QString(keyOf(reject.reason));
    return m_rejectsFile->add(row, reason, columnOf(reject.column));
}

QString ImportRun::headerOf(ImportField field) const
{
    for (const BoundColumn &column : m_normaliser.columns()) {
        if (column.mapped.field == field)
            return column.mapped.header;
    }
    return {};
}

int ImportRun::columnOf(const QString &header) const
{
    for (const BoundColumn &column : m_normaliser.columns()) {
        if (column.mapped.header == header && !header.isEmpty())
            return column.index;
    }
    return -1;
}

} // namespace kq
