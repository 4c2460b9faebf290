#include "core/profile/moved_places.h"

#include "core/profile/column_parts.h"
#include "core/profile/summariser.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kq {

namespace {

using Places = std::vector<std::uint32_t>;

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

/// From where each place takes what stands there; `nowhere` for those who came.
struct Move {
    Places from;
    Places now; ///< where each former place is; `nowhere` for those who are gone
    std::vector<std::int64_t> ids;
};

Move moveOf(const Profiles &base, std::span<const std::uint32_t> gone,
            std::span<const CustomerId> came)
{
    Move move;
    move.from.reserve(base.size() + came.size());
    move.ids.reserve(base.size() + came.size());
    move.now.resize(base.size(), nowhere);
    const auto add = [&move](std::uint32_t from, CustomerId id) {
        move.from.push_back(from);
        move.ids.push_back(id.value);
    };
    for (std::uint32_t place = 0; place < base.size(); ++place) {
        const CustomerId id = base.idAt(place);
        for (; !came.empty() && came.front() < id; came = came.subspan(1))
            add(nowhere, came.front());
        if (!gone.empty() && gone.front() == place) {
            gone = gone.subspan(1);
            continue;
        }
        move.now[place] = static_cast<std::uint32_t>(move.from.size());
        add(place, id);
    }
    for (const CustomerId id : came)
        add(nowhere, id);
    return move;
}

/// Where rows stand that belong to customers or to orders, row by row.
struct MovedRows {
    Places from;
    Places starts; ///< of each owner, and the end of the last one
};

MovedRows rowsOf(const std::vector<std::uint32_t> &starts, const Places &owners)
{
    MovedRows moved;
    moved.starts.reserve(owners.size() + 1);
    moved.from.reserve(starts.empty() ? 0 : starts.back());
    for (const std::uint32_t owner : owners) {
        moved.starts.push_back(static_cast<std::uint32_t>(moved.from.size()));
        if (owner == nowhere)
            continue;
        for (std::uint32_t row = starts[owner]; row < starts[owner + std::size_t{1}]; ++row)
            moved.from.push_back(row);
    }
    moved.starts.push_back(static_cast<std::uint32_t>(moved.from.size()));
    return moved;
}

/// Gives columns the rows that stood at other places. A row from nowhere gets any.
class Mover {
public:
    explicit Mover(const Places &from)
        : m_from(from)
    {}

    template <class Cell>
    void operator()(std::vector<Cell> &cells) const
    {
        std::vector<Cell> moved;
        moved.reserve(m_from.size());
        for (const std::uint32_t from : m_from)
            moved.push_back(from == nowhere ? Cell() : cells[from]);
        cells = std::move(moved);
    }
    void operator()(PackedColumn &column) const
    {
        auto [cells, low, high] = ColumnParts::of(column);
        std::visit(*this, cells);
    }
    void operator()(TextArena &texts) const
    {
        TextArena moved;
        for (const std::uint32_t from : m_from) {
            const std::string_view text = from == nowhere ? std::string_view() : texts[from];
            moved.add({text.data(), static_cast<qsizetype>(text.size())});
        }
        moved.shrink();
        texts = std::move(moved);
    }
    void operator()(TextColumn &column) const
    {
        (*this)(column.written);
        (*this)(column.compared);
    }

private:
    const Places &m_from;
};

/// Moves the rows of lists: @p starts become those of the moved owners.
template <class... Columns>
void moveRows(Places &starts, const Places &owners, Columns &...columns)
{
    MovedRows rows = rowsOf(starts, owners);
    const Mover mover(rows.from);
    (mover(columns), ...);
    starts = std::move(rows.starts);
}

void moveSets(CodeSets &sets, const Move &move)
{
    auto [words, spill] = ColumnParts::of(sets);
    Mover(move.from)(words);
    std::erase_if(spill, [&](const auto &entry) { return move.now[entry.first] == nowhere; });
    for (auto &[customer, code] : spill)
        customer = move.now[customer];
}

void moveCustomers(CustomerColumns &c, const Move &move)
{
    const Mover mover(move.from);
    for (TextColumn *texts : {&c.names, &c.addresses, &c.notes})
        mover(*texts);
    moveRows(c.phones.starts, move.from, c.phones.written, c.phones.compared, c.phoneKinds);
    for (TextLists *lists : {&c.emails, &c.codes})
        moveRows(lists->starts, move.from, lists->written, lists->compared);
    mover(c.areas);
    mover(c.apps);
    for (auto *bytes : {&c.genders, &c.doNotContact, &c.consents[0], &c.consents[1], &c.consents[2],
                        &c.consents[3]})
        mover(*bytes);
    mover(c.birthdays);
    mover(c.registeredOn);
    moveSets(c.tags, move);
    moveSets(c.sources, move);
    c.ids = move.ids;
}

/// The products of lines that are left: each with the orders that have it, ascending as before.
void moveOrdersOfProducts(LineColumns &l, const Places &ordersNow)
{
    Places starts{0};
    starts.reserve(l.orderStarts.size());
    Places orders;
    orders.reserve(l.ordersOfProduct.size());
    for (std::size_t product = 0; product + 1 < l.orderStarts.size(); ++product) {
        for (std::size_t i = l.orderStarts[product]; i < l.orderStarts[product + 1]; ++i) {
            if (const std::uint32_t now = ordersNow[l.ordersOfProduct[i]]; now != nowhere)
                orders.push_back(now);
        }
        starts.push_back(static_cast<std::uint32_t>(orders.size()));
    }
    l.orderStarts = std::move(starts);
    l.ordersOfProduct = std::move(orders);
}

void moveOrders(OrderColumns &o, LineColumns &l, const Move &move)
{
    MovedRows orders = rowsOf(o.starts, move.from);
    o.starts = std::move(orders.starts);
    Mover(move.from)(o.purchaseMonths);
    if (orders.from.size() == o.size())
        return; // those who are gone had none
    Places now(o.size(), nowhere);
    for (std::size_t order = 0; order < orders.from.size(); ++order)
        now[orders.from[order]] = static_cast<std::uint32_t>(order);
    const Mover mover(orders.from);
    mover(o.days);
    mover(o.hours);
    mover(o.flags);
    for (PackedColumn *column : {&o.ids, &o.totals, &o.areas, &o.channels, &o.branches, &o.sources})
        mover(*column);
    moveRows(l.starts, orders.from, l.products, l.quantities, l.amounts);
    moveOrdersOfProducts(l, now);
}

void moveCategories(CategoryColumns &c, const Move &move)
{
    Places starts{0};
    Places kept;
    Places customers;
    for (std::size_t category = 0; category + 1 < c.starts.size(); ++category) {
        for (std::uint32_t i = c.starts[category]; i < c.starts[category + 1]; ++i) {
            if (const std::uint32_t now = move.now[c.customers[i]]; now != nowhere) {
                kept.push_back(i);
                customers.push_back(now);
            }
        }
        starts.push_back(static_cast<std::uint32_t>(kept.size()));
    }
    const Mover mover(kept);
    mover(c.lastDays);
    c.starts = std::move(starts);
    c.customers = std::move(customers);
}

void moveSummaries(SummaryColumns &s, const Move &move)
{
    const Mover mover(move.from);
    forEachSummary(SummaryParts::Whole, [&](auto column, auto) { mover(s.*column); });
    mover(s.averages);
    s.blockSettledFrom.clear();
    for (std::size_t first = 0; first < s.settledFrom.size(); first += Profiles::blockSize) {
        const std::size_t last = std::min(first + Profiles::blockSize, s.settledFrom.size());
        const auto begin = s.settledFrom.begin();
        s.blockSettledFrom.push_back(*std::max_element(begin + static_cast<std::ptrdiff_t>(first),
                                                       begin + static_cast<std::ptrdiff_t>(last)));
    }
}

void moveOpenings(std::vector<OpeningEntry> &openings, const Move &move)
{
    std::erase_if(openings,
                  [&](const OpeningEntry &entry) { return move.now[entry.customer] == nowhere; });
    for (OpeningEntry &entry : openings)
        entry.customer = move.now[entry.customer];
}

void moveAttribute(AttributeColumn &attribute, const Move &move)
{
    Places kept;
    Places customers;
    for (std::uint32_t i = 0; i < attribute.customers.size(); ++i) {
        if (const std::uint32_t now = move.now[attribute.customers[i]]; now != nowhere) {
            kept.push_back(i);
            customers.push_back(now);
        }
    }
    std::visit(Mover(kept), attribute.values);
    attribute.customers = std::move(customers);
}

} // namespace

std::shared_ptr<const Profiles> withMovedPlaces(const Profiles &base,
                                                std::span<const std::uint32_t> gone,
                                                std::span<const CustomerId> came)
{
    const Move move = moveOf(base, gone, came);
    auto moved = std::make_shared<Profiles>(base);
    auto [areaWords, appWords, channelWords, branchWords, sourceWords, tagWords, products,
          customers, orders, lines, categories, summaries, openings, walkIns, attributes] =
        ColumnParts::of(*moved);
    moveCustomers(customers, move);
    moveOrders(orders, lines, move);
    moveCategories(categories, move);
    moveSummaries(summaries, move);
    moveOpenings(openings, move);
    for (AttributeColumn &attribute : attributes)
        moveAttribute(attribute, move);
    return moved;
}

} // namespace kq
