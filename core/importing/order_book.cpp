#include "core/importing/order_book.h"

#include "core/store/sales_store.h"

#include <QHashFunctions>

#include <algorithm>
#include <numeric>
#include <utility>

namespace kq {
namespace {

Money sumOf(const std::vector<LineRow> &lines)
{
    return std::accumulate(lines.begin(), lines.end(), Money{},
                           [](Money sum, const LineRow &line) { return sum + line.amount; });
}

/// What the lines of an order cost whose total was not given.
Money linesOf(const OrderRow &row)
{
    return row.total + row.refund + row.discount;
}

/// Of two codes with one hash the second is looked up; nothing else hangs on it.
std::uint32_t hashOf(const QString &code)
{
    return static_cast<std::uint32_t>(qHash(code));
}

PersonCells withName(PersonCells person, const QString &name)
{
    person.name = name;
    return person;
}

// A file in another order than the shop's soon stops paying for two questions instead of one.
constexpr int triesOfNext = 16;

} // namespace

OrderBook::OrderBook(const ImportTarget &target, MatchPeople &people, Repeated repeated,
                     const RowBounds &before)
    : m_target(target)
    , m_writer(target.writer)
    , m_people(people)
    , m_repeated(repeated)
    , m_lastBefore(before.orders)
    , m_hadLines(before.lines != 0)
{}

Result<void> OrderBook::loadAliases()
{
    Result<QSet<QString>> aliases = aliasesOf(m_target.db, m_target.source);
    if (!aliases)
        return aliases.error();
    m_aliases = std::move(*aliases);
    return {};
}

Result<void> OrderBook::preload()
{
    m_knowsCodes = true;
    if (m_lastBefore == 0)
        return {};
    return readOrderKeys(
        m_target.db,
        [&](const OrderKeyView &view) {
            if (view.source == m_target.source) {
                m_codes.insert(hashOf(
                    QString::fromUtf8(view.code.data(), static_cast<qsizetype>(view.code.size()))));
            }
        },
        m_target.control);
}

Result<std::optional<OrderHead>> OrderBook::headOf(const QString &code)
{
    if (m_triesOfNext > 0) {
        const OrderId next{m_found.id.value + 1};
        Result<std::optional<OrderHead>> head = m_writer.orderHead(next, m_target.source, code);
        if (!head)
            return head;
        if (*head) {
            m_triesOfNext = triesOfNext;
            m_found = **head;
            return head;
        }
        --m_triesOfNext;
    }
    if (m_knowsCodes && !m_codes.contains(hashOf(code)))
        return std::optional<OrderHead>();
    Result<std::optional<OrderHead>> head = m_writer.orderHead(m_target.source, code);
    if (head && *head) {
        if ((*head)->id.value == m_found.id.value + 1)
            m_triesOfNext = triesOfNext;
        m_found = **head;
    }
    return head;
}

Result<std::optional<OrderRow>> OrderBook::stored(const QString &code)
{
    const Result<std::optional<OrderHead>> head = headOf(code);
    if (!head)
        return head.error();
    return *head ? m_writer.order((*head)->id) : Result<std::optional<OrderRow>>(std::nullopt);
}

OrderBook::Before OrderBook::summaryOf(const OrderRow &row)
{
    const auto number = [](auto value) { return static_cast<int>(value); };
    return {qHashMulti(0, row.placedAt.day, row.placedAt.second, number(row.status),
                       number(row.statedStatus), row.area, row.channel, row.branch,
                       row.discount.minor, row.refund.minor, row.total.minor, row.totalGiven),
            row.customer};
}

OrderBook::Touch &OrderBook::touch(OrderId id)
{
    const auto index = static_cast<std::size_t>(id.value);
    if (index >= m_touched.size())
        m_touched.resize(std::max(index + 1, m_touched.size() * 3 / 2));
    return m_touched[index];
}

void OrderBook::meet(OrderId id)
{
    m_target.earlier.noteOrder(id);
    Touch &touched = touch(id);
    if ((touched & Met) == 0 && !isNew(id))
        ++m_metBefore;
    touched |= Met;
}

OrderBook::Touch OrderBook::given(const OrderCells &cells)
{
    Touch touched = 0;
    const auto note = [&](bool filled, int flag) {
        if (filled)
            touched = static_cast<Touch>(touched | flag);
    };
    note(!cells.person.code.isEmpty(), GivenCode);
    note(!cells.person.name.isEmpty() || cells.person.walkInWord, GivenName);
    note(!cells.person.phones.empty(), GivenPhone);
    note(!cells.person.emails.isEmpty(), GivenEmail);
    note(cells.placedAt.has_value(), GivenPlacedAt);
    note(cells.status.has_value(), GivenStatus);
    note(!cells.area.isEmpty(), GivenArea);
    note(!cells.channel.isEmpty(), GivenChannel);
    note(!cells.branch.isEmpty(), GivenBranch);
    note(cells.discount.has_value(), GivenDiscount);
    note(cells.refund.has_value(), GivenRefund);
    note(cells.total.has_value(), GivenTotal);
    return touched;
}

OrderCells OrderBook::withoutGiven(OrderCells cells, Touch touched)
{
    const auto was = [&](int flag) { return (touched & flag) != 0; };
    if (was(GivenCode))
        cells.person.code.clear();
    if (was(GivenName)) {
        cells.person.name.clear();
        cells.person.walkInWord = false;
    }
    if (was(GivenPhone))
        cells.person.phones.clear();
    if (was(GivenEmail))
        cells.person.emails.clear();
    if (was(GivenPlacedAt))
        cells.placedAt.reset();
    if (was(GivenStatus))
        cells.status.reset();
    if (was(GivenArea))
        cells.area.clear();
    if (was(GivenChannel))
        cells.channel.clear();
    if (was(GivenBranch))
        cells.branch.clear();
    if (was(GivenDiscount))
        cells.discount.reset();
    if (was(GivenRefund))
        cells.refund.reset();
    if (was(GivenTotal))
        cells.total.reset();
    return cells;
}

Result<std::optional<OrderId>> OrderBook::find(const QString &code)
{
    const Result<std::optional<OrderHead>> head = headOf(code);
    if (!head)
        return head.error();
    return *head ? std::optional((*head)->id) : std::nullopt;
}

Result<bool> OrderBook::hasMet(const QString &code)
{
    const Result<std::optional<OrderId>> id = find(code);
    if (!id)
        return id.error();
    return *id && (touch(**id) & Met) != 0;
}

Result<bool> OrderBook::put(const OrderCells &cells, const std::vector<LineRow> &lines)
{
    if (isAlias(cells.code)) {
        m_aliasesMet.insert(cells.code);
        return true;
    }
    Result<std::optional<OrderRow>> known = stored(cells.code);
    if (!known)
        return known.error();
    if (!*known)
        return cells.placedAt ? addNew(cells, lines) : Result<bool>(false);

    const OrderId id = (*known)->id;
    const Touch touched = touch(id);
    const bool again = (touched & Met) != 0 && m_repeated == Repeated::FirstCounts;
    Result<void> done = update(std::move(**known), again ? withoutGiven(cells, touched) : cells);
    if (!done)
        return done.error();
    if ((touched & (GivenIdentity | GivenName)) == 0)
        keepName(id, cells.person);
    meet(id);
    touch(id) |= given(cells);
    if (!lines.empty())
        done = putLines(id, lines);
    return done ? Result<bool>(true) : done.error();
}

void OrderBook::keepName(OrderId id, const PersonCells &person)
{
    if (m_repeated == Repeated::FirstCounts && person.isWalkIn() && !person.name.isEmpty())
        m_walkInNames.insert(id.value, person.name);
}

Result<bool> OrderBook::addNew(const OrderCells &cells, const std::vector<LineRow> &lines)
{
    OrderRow row;
    row.source = m_target.source;
    row.code = cells.code;
    row.totalGiven = false;
    row.total = sumOf(lines);
    if (Result<void> set = setFields(row, cells); !set)
        return set.error();
    if (Result<void> set = setCustomer(row, cells.person, 0); !set)
        return set.error();
    const Result<OrderId> id = m_writer.addOrder(row);
    if (!id)
        return id.error();
    ++m_counts.added;
    if (m_knowsCodes)
        m_codes.insert(hashOf(cells.code));
    touch(*id) = static_cast<Touch>(given(cells) | Met | (lines.empty() ? 0 : HasLines));
    keepName(*id, cells.person);
    for (const LineRow &line : lines) {
        if (Result<void> added = m_writer.addLine(*id, line); !added)
            return added.error();
    }
    return true;
}

Result<void> OrderBook::update(OrderRow row, const OrderCells &cells)
{
    OrderRow before = row;
    if (Result<void> set = setFields(row, cells); !set)
        return set;
    if (Result<void> set = setCustomer(row, cells.person, touch(row.id)); !set)
        return set;
    before.customer = m_people.current(before.customer); // merging people changes no order
    return write(before, row);
}

Result<void> OrderBook::write(const OrderRow &before, const OrderRow &after)
{
    if (before == after)
        return {};
    if (!isNew(after.id) && !m_before.contains(after.id.value))
        m_before.insert(after.id.value, summaryOf(before));
    return m_writer.updateOrder(after);
}

Result<void> OrderBook::setFields(OrderRow &row, const OrderCells &cells)
{
    row.placedAt = cells.placedAt.value_or(row.placedAt);
    row.statedStatus = cells.status.value_or(row.statedStatus);
    const auto word =
        [&](const QString &cell, std::int64_t &field,
            Result<std::int64_t> (BulkWriter::*ask)(const QString &)) -> Result<void> {
        if (cell.isEmpty())
            return {};
        const Result<std::int64_t> entry = (m_writer.*ask)(cell);
        if (!entry)
            return entry.error();
        field = *entry;
        return {};
    };
    if (Result<void> set = word(cells.area, row.area, &BulkWriter::area); !set)
        return set;
    if (Result<void> set = word(cells.channel, row.channel, &BulkWriter::channel); !set)
        return set;
    if (Result<void> set = word(cells.branch, row.branch, &BulkWriter::branch); !set)
        return set;
    setMoney(row, cells);
    setStatus(row);
    return {};
}

void OrderBook::setMoney(OrderRow &row, const OrderCells &cells)
{
    const Money paid = cells.total.value_or(row.total + row.refund);
    const Money lines = linesOf(row);
    row.discount = cells.discount.value_or(row.discount);
    row.refund = cells.refund.value_or(row.refund);
    row.totalGiven = row.totalGiven || cells.total;
    row.total = row.totalGiven ? paid - row.refund : lines - row.discount - row.refund;
}

void OrderBook::setStatus(OrderRow &row)
{
    const bool takenBack = row.total.minor < 0 && row.statedStatus != OrderStatus::Cancelled;
    row.status = takenBack ? OrderStatus::Returned : row.statedStatus;
}

Result<void> OrderBook::setCustomer(OrderRow &row, const PersonCells &person, Touch touched)
{
    const bool continued = m_repeated == Repeated::FirstCounts && (touched & Met) != 0;
    const bool identified = continued && (touched & GivenIdentity) != 0 && row.customer.value != 0;
    if (person.isWalkIn()) {
        // A name that an earlier row of this order left open.
        return identified ? m_people.rename(row.customer, person.name) : Result<void>();
    }
    const CustomerId joined = identified ? row.customer : CustomerId{};
    const QString name = continued ? m_walkInNames.take(row.id.value) : QString();
    const bool named = person.name.isEmpty() && !name.isEmpty();
    const Result<CustomerId> id = named ? m_people.customerOf(withName(person, name), joined)
                                        : m_people.customerOf(person, joined);
    if (!id)
        return id.error();
    row.customer = *id;
    return {};
}

Result<void> OrderBook::putLines(OrderId id, const std::vector<LineRow> &lines)
{
    meet(id);
    if (lines.empty())
        return {};
    if (Result<void> placed = placeLines(id, lines); !placed)
        return placed;
    touch(id) |= HasLines;
    return {};
}

Result<void> OrderBook::placeLines(OrderId id, const std::vector<LineRow> &lines)
{
    const bool first = (touch(id) & HasLines) == 0;
    const auto partly = m_partly.constFind(id.value);
    const bool isMore = !first && partly == m_partly.constEnd();
    if (isMore || !m_hadLines) {
        noteLinesChanged(id);
        return appendLines(id, lines);
    }
    if (Result<void> ready = m_target.indexes.ensure(); !ready)
        return ready;
    const Result<OrderLines> stored = m_writer.lines(id);
    if (!stored)
        return stored.error();
    m_target.earlier.noteLine(stored->lastId);
    const std::size_t kept = first ? 0 : *partly;
    const std::size_t end = kept + lines.size();
    const bool same = end <= stored->rows.size() &&
                      std::equal(lines.begin(), lines.end(),
                                 stored->rows.begin() + static_cast<std::ptrdiff_t>(kept));
    if (!same) {
        m_partly.remove(id.value);
        noteLinesChanged(id);
        return replaceFrom(id, kept, stored->rows, lines);
    }
    if (end == stored->rows.size())
        m_partly.remove(id.value);
    else
        m_partly.insert(id.value, end);
    return {};
}

void OrderBook::noteLinesChanged(OrderId id)
{
    if (!isNew(id))
        m_linesChanged.insert(id.value);
}

Result<void> OrderBook::appendLines(OrderId id, const std::vector<LineRow> &lines)
{
    for (const LineRow &line : lines) {
        if (Result<void> added = m_writer.addLine(id, line); !added)
            return added;
    }
    if (m_found.id == id && m_found.totalGiven)
        return {}; // a total that was given never follows the lines again
    const Result<std::optional<OrderRow>> row = m_writer.order(id);
    if (!row)
        return row.error();
    OrderRow after = row->value();
    if (after.totalGiven)
        return {};
    after.total += sumOf(lines);
    setStatus(after);
    return write(**row, after);
}

Result<void> OrderBook::replaceFrom(OrderId id, std::size_t kept,
                                    const std::vector<LineRow> &stored,
                                    const std::vector<LineRow> &lines)
{
    if (Result<void> removed = m_writer.removeLines(id); !removed)
        return removed;
    std::vector<LineRow> all(stored.begin(), stored.begin() + static_cast<std::ptrdiff_t>(kept));
    all.insert(all.end(), lines.begin(), lines.end());
    for (const LineRow &line : all) {
        if (Result<void> added = m_writer.addLine(id, line); !added)
            return added;
    }
    const Result<std::optional<OrderRow>> row = m_writer.order(id);
    if (!row)
        return row.error();
    OrderRow after = row->value();
    if (after.totalGiven)
        return {};
    after.total = sumOf(all) - after.discount - after.refund;
    setStatus(after);
    return write(**row, after);
}

Result<OrderCounts> OrderBook::settle()
{
    // Lines at an order's end that the file no longer has.
    const QHash<std::int64_t, std::size_t> partly = std::exchange(m_partly, {});
    for (auto entry = partly.constBegin(); entry != partly.constEnd(); ++entry) {
        const OrderId id{entry.key()};
        const Result<OrderLines> stored = m_writer.lines(id);
        if (!stored)
            return stored.error();
        noteLinesChanged(id);
        if (Result<void> cut = replaceFrom(id, entry.value(), stored->rows, {}); !cut)
            return cut.error();
    }
    QSet<std::int64_t> updated = m_linesChanged;
    for (auto entry = m_before.constBegin(); entry != m_before.constEnd(); ++entry) {
        const Result<std::optional<OrderRow>> now = m_writer.order({entry.key()});
        if (!now)
            return now.error();
        const Before after = summaryOf(now->value());
        const bool same =
            after.fields == entry->fields && after.customer == m_people.current(entry->customer);
        if (!same)
            updated.insert(entry.key());
    }
    m_counts.updated = updated.size();
    m_counts.unchanged = m_metBefore - m_counts.updated + m_aliasesMet.size();
    return m_counts;
}

} // namespace kq
