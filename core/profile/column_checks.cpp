#include "core/profile/column_checks.h"

#include "core/profile/column_parts.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <variant>

namespace kq {

namespace {

constexpr std::int32_t farthestDay = 1
                                     << 24; // of both signs; 45,000 years, so that no sum overflows

template <class... Columns>
bool allOfSize(std::size_t size, const Columns &...columns)
{
    return ((columns.size() == size) && ...);
}

/// Whether all numbers lie from @p low to @p high. Looks at all of them, which is quicker than to
/// stop at the first that does not.
template <class Cells>
bool within(const Cells &cells, std::int64_t low, std::int64_t high)
{
    bool sound = true;
    for (const auto cell : cells)
        sound &= (cell >= low) & (cell <= high);
    return sound;
}

bool within(const PackedColumn &column, std::int64_t low, std::int64_t high)
{
    return column.visit([=](auto cells) {
        using Cell = typename decltype(cells)::value_type;
        // In the cells' own width, for four times as many a step.
        const auto lowest = static_cast<std::int64_t>(std::numeric_limits<Cell>::min());
        const auto highest = static_cast<std::int64_t>(std::numeric_limits<Cell>::max());
        if (low > highest || high < lowest)
            return cells.empty();
        const auto from = static_cast<Cell>(std::max(low, lowest));
        const auto to = static_cast<Cell>(std::min(high, highest));
        bool sound = true;
        for (const Cell cell : cells)
            sound &= (cell >= from) & (cell <= to);
        return sound;
    });
}

bool codesOf(const PackedColumn &column, std::size_t words)
{
    return within(column, 0, static_cast<std::int64_t>(words) - 1);
}

/// Places of @p owners lists that hold @p entries together.
bool startsOf(const std::vector<std::uint32_t> &starts, std::size_t owners, std::size_t entries)
{
    return starts.size() == owners + 1 && starts.front() == 0 && starts.back() == entries &&
           std::ranges::is_sorted(starts);
}

bool soundTexts(const TextArena &arena, std::size_t texts)
{
    const auto &[bytes, ends, tooLarge] = ColumnParts::of(arena);
    // Every text has its closing byte, so that ends grow by one at least.
    return !tooLarge && ends.size() == texts && (texts == 0 || ends.front() > 0) &&
           (texts == 0 ? bytes.empty() : ends.back() == bytes.size()) &&
           std::ranges::adjacent_find(ends, std::ranges::greater_equal()) == ends.end();
}

bool soundTexts(const TextColumn &column, std::size_t texts)
{
    return soundTexts(column.written, texts) && soundTexts(column.compared, texts);
}

bool soundTexts(const TextLists &lists, std::size_t owners)
{
    return startsOf(lists.starts, owners, lists.written.size()) &&
           soundTexts(lists.written, lists.written.size()) &&
           soundTexts(lists.compared, lists.written.size());
}

/// Whether the limits by which a column widens itself are those of its cells.
bool soundWidth(const PackedColumn &column)
{
    const auto &[cells, low, high] = ColumnParts::of(column);
    return std::visit(
        [low = low, high = high]<class Cell>(const std::vector<Cell> &) {
            return low == std::int64_t{std::numeric_limits<Cell>::min()} &&
                   high == std::int64_t{std::numeric_limits<Cell>::max()};
        },
        cells);
}

bool soundSets(const CodeSets &sets, std::size_t customers, std::size_t words)
{
    if (sets.size() != customers)
        return false;
    std::uint64_t all = 0;
    for (const std::uint64_t word : sets.words())
        all |= word & ~CodeSets::spillBit;
    if (words < CodeSets::spillFrom && (all >> words) != 0)
        return false;
    const auto &[bits, spill] = ColumnParts::of(sets);
    return std::ranges::is_sorted(spill) &&
           std::ranges::all_of(spill, [=](const std::pair<std::uint32_t, std::uint32_t> &entry) {
               return entry.first < customers && entry.second >= CodeSets::spillFrom &&
                      entry.second < words;
           });
}

bool soundBirthdays(const std::vector<std::int32_t> &birthdays)
{
    return std::ranges::all_of(birthdays, [](std::int32_t packed) {
        const Birthday day = unpackedBirthday(packed);
        return packed == CustomerColumns::noDate ||
               (packed > 0 && day.year < 10'000 && day.month >= 1 && day.month <= 12 &&
                day.day >= 1);
    });
}

bool soundCustomers(const Profiles &profiles)
{
    const CustomerColumns &c = profiles.customers();
    const std::size_t size = c.ids.size();
    for (const std::vector<std::uint8_t> &consent : c.consents) {
        if (!allOfSize(size, consent) || !within(consent, 0, static_cast<int>(Consent::Refused)))
            return false;
    }
    return std::ranges::adjacent_find(c.ids, std::ranges::greater_equal()) == c.ids.end() &&
           soundTexts(c.names, size) && soundTexts(c.addresses, size) &&
           soundTexts(c.notes, size) && soundTexts(c.phones, size) && soundTexts(c.emails, size) &&
           soundTexts(c.codes, size) && allOfSize(c.phones.written.size(), c.phoneKinds) &&
           within(c.phoneKinds, 0, static_cast<int>(PhoneKind::Invalid)) &&
           allOfSize(size, c.areas, c.apps, c.genders, c.birthdays, c.registeredOn,
                     c.doNotContact) &&
           soundWidth(c.areas) && codesOf(c.areas, profiles.areaWords().size()) &&
           soundWidth(c.apps) && codesOf(c.apps, profiles.appWords().size()) &&
           within(c.genders, 0, static_cast<int>(Gender::Other) + 1) &&
           soundBirthdays(c.birthdays) && within(c.registeredOn, -farthestDay, farthestDay) &&
           within(c.doNotContact, 0, 1) && soundSets(c.tags, size, profiles.tagWords().size()) &&
           soundSets(c.sources, size, profiles.sourceWords().size());
}

bool soundHours(const std::vector<std::uint8_t> &hours)
{
    bool sound = true;
    for (const std::uint8_t hour : hours)
        sound &= (hour < 24) | (hour == OrderColumns::noHour);
    return sound;
}

/// Whether all days lie between the two that stand for them, and each customer's in their order.
bool soundDaysOf(const OrderColumns &orders)
{
    if (!within(orders.days, orders.firstDay, orders.lastDay) ||
        !within(std::array{orders.firstDay, orders.lastDay}, -farthestDay, farthestDay)) {
        return false;
    }
    const auto places = orders.days.begin();
    for (std::size_t customer = 0; customer + 1 < orders.starts.size(); ++customer) {
        if (!std::is_sorted(places + orders.starts[customer], places + orders.starts[customer + 1]))
            return false;
    }
    return true;
}

bool soundOrders(const Profiles &profiles)
{
    const OrderColumns &o = profiles.orders();
    const std::size_t size = o.size();
    const int flags = OrderColumns::statusMask | OrderColumns::discountedFlag;
    return startsOf(o.starts, profiles.size(), size) &&
           allOfSize(size, o.ids, o.hours, o.flags, o.totals, o.areas, o.channels, o.branches,
                     o.sources) &&
           allOfSize(profiles.size(), o.purchaseMonths) && soundWidth(o.ids) &&
           soundWidth(o.totals) && soundWidth(o.areas) && soundWidth(o.channels) &&
           soundWidth(o.branches) && soundWidth(o.sources) && soundDaysOf(o) &&
           soundHours(o.hours) && within(o.flags, 0, flags) &&
           codesOf(o.areas, profiles.areaWords().size()) &&
           codesOf(o.channels, profiles.channelWords().size()) &&
           codesOf(o.branches, profiles.branchWords().size()) &&
           codesOf(o.sources, profiles.sourceWords().size());
}

bool soundLines(const Profiles &profiles)
{
    const LineColumns &l = profiles.lines();
    const std::size_t size = l.products.size();
    return startsOf(l.starts, profiles.orders().size(), size) &&
           allOfSize(size, l.quantities, l.amounts, l.ordersOfProduct) && soundWidth(l.products) &&
           soundWidth(l.quantities) && soundWidth(l.amounts) &&
           codesOf(l.products, profiles.products().size()) &&
           startsOf(l.orderStarts, profiles.products().size(), size) &&
           within(l.ordersOfProduct, 0, static_cast<std::int64_t>(profiles.orders().size()) - 1);
}

bool soundCategories(const Profiles &profiles)
{
    const CategoryColumns &c = profiles.categories();
    const auto days =
        std::int64_t{profiles.orders().lastDay} - std::int64_t{profiles.orders().firstDay};
    return startsOf(c.starts, profiles.products().categories(), c.customers.size()) &&
           allOfSize(c.customers.size(), c.lastDays) && soundWidth(c.lastDays) &&
           within(c.customers, 0, static_cast<std::int64_t>(profiles.size()) - 1) &&
           within(c.lastDays, 0, days);
}

bool soundOpenings(const Profiles &profiles)
{
    const auto key = [](const OpeningEntry &entry) {
        return std::pair(entry.customer, entry.source);
    };
    return std::ranges::is_sorted(profiles.openings(), {}, key) &&
           std::ranges::all_of(profiles.openings(), [&](const OpeningEntry &entry) {
               return entry.customer < profiles.size() &&
                      entry.source < profiles.sourceWords().size() &&
                      within(std::array{entry.firstDay, entry.lastDay}, -farthestDay, farthestDay);
           });
}

bool soundWalkIns(const Profiles &profiles)
{
    return std::ranges::all_of(profiles.walkIns(), [](const WalkInDay &day) {
        return within(std::array{day.day}, -farthestDay, farthestDay);
    });
}

/// Julian days, or SummaryColumns::noDay.
bool soundDays(const std::vector<std::int32_t> &days)
{
    bool sound = true;
    for (const std::int32_t day : days) {
        sound &= (day == SummaryColumns::noDay) | ((day >= -farthestDay) & (day <= farthestDay));
    }
    return sound;
}

bool soundSummaries(const Profiles &profiles)
{
    const SummaryColumns &s = profiles.summaries();
    const std::size_t blocks = (profiles.size() + Profiles::blockSize - 1) / Profiles::blockSize;
    for (const auto *counts : {&s.orderCounts, &s.activeMonths, &s.products, &s.discounted}) {
        if (!within(*counts, 0, std::numeric_limits<std::int32_t>::max()))
            return false;
    }
    return allOfSize(profiles.size(), s.settledFrom, s.counts, s.totals, s.firstDays, s.lastDays,
                     s.orderCounts, s.largest, s.smallest, s.quantities, s.activeMonths, s.products,
                     s.discounted, s.lastOrderDays, s.doubleMedianGaps, s.averages) &&
           allOfSize(blocks, s.blockSettledFrom) && soundDays(s.settledFrom) &&
           soundDays(s.blockSettledFrom) && soundDays(s.firstDays) && soundDays(s.lastDays) &&
           soundDays(s.lastOrderDays) && within(s.doubleMedianGaps, 0, 2 * farthestDay);
}

bool soundAttribute(const AttributeColumn &attribute, std::size_t customers)
{
    const AttributeColumn asDeclared(attribute.name, attribute.type);
    const auto size = [](const auto &values) { return values.size(); };
    if (attribute.folded != asDeclared.folded ||
        attribute.values.index() != asDeclared.values.index() ||
        std::visit(size, attribute.values) != attribute.customers.size() ||
        !std::ranges::is_sorted(attribute.customers) ||
        (!attribute.customers.empty() && attribute.customers.back() >= customers)) {
        return false;
    }
    if (const auto *codes = std::get_if<AttributeColumn::Codes>(&attribute.values))
        return within(*codes, 0, static_cast<std::int64_t>(attribute.words.size()) - 1);
    if (const auto *days = std::get_if<AttributeColumn::Days>(&attribute.values))
        return within(*days, -farthestDay, farthestDay);
    return true;
}

bool soundAttributes(const Profiles &profiles)
{
    return std::ranges::all_of(profiles.attributes(), [&](const AttributeColumn &attribute) {
        return soundAttribute(attribute, profiles.size());
    });
}

} // namespace

std::vector<ColumnTask> columnChecks(const Profiles &profiles)
{
    std::vector<ColumnTask> tasks;
    for (bool (*const isSound)(const Profiles &) :
         {soundLines, soundOrders, soundCustomers, soundSummaries, soundCategories, soundOpenings,
          soundWalkIns, soundAttributes}) {
        tasks.emplace_back([isSound, &profiles](std::size_t) { return isSound(profiles); });
    }
    return tasks;
}

} // namespace kq
