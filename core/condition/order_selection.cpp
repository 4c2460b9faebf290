#include "core/condition/order_selection.h"

#include "core/condition/day_match.h"
#include "core/condition/word_tables.h"

#include <algorithm>
#include <bit>

namespace kq {

namespace {

constexpr std::uint8_t purchases = 0b0011'0011; // completed and open, with and without discount

/// Whether a folded text is among some wanted ones; of few, comparing is quicker than hashing.
class WordFinder {
public:
    explicit WordFinder(const QSet<QString> &words)
        : m_words(words)
        , m_few(words.cbegin(), words.cend())
    {}

    bool operator()(const QString &word) const
    {
        constexpr qsizetype few = 4;
        return m_few.size() <= few ? m_few.contains(word) : m_words.contains(word);
    }

private:
    const QSet<QString> &m_words;
    QStringList m_few;
};

/// kept &= whether the code is wanted, for a run of orders.
void narrow(const PackedColumn &codes, const WordTable &wanted, std::size_t first, std::size_t last,
            std::uint8_t *kept)
{
    codes.visit([&](auto cells) {
        for (std::size_t i = first; i < last; ++i)
            kept[i - first] &= wanted[static_cast<std::size_t>(cells[i])];
    });
}

} // namespace

OrderSelection::OrderSelection(const OrderFilter &where, const Profiles &profiles, QDate asOf)
    : m_profiles(profiles)
    , m_asOf(static_cast<std::int32_t>(asOf.toJulianDay()))
    , m_looksAtLines(where.product || where.category)
{
    prepareDays(where);
    prepareWords(where);
    prepareOthers(where);
    if (m_looksAtLines)
        prepareProducts(where);
}

std::optional<WholeRange> plainDays(const OrderFilter &where, QDate asOf)
{
    WholeRange days;
    days.high = asOf.toJulianDay();
    if (where.weekday)
        return std::nullopt;
    if (where.placed) {
        const DayMatch placed(*where.placed, asOf);
        if (placed.isNegated() || placed.looksAtYearDays())
            return std::nullopt;
        days.low = std::max(days.low, placed.range().low);
        days.high = std::min(days.high, placed.range().high);
    }
    return days;
}

void OrderSelection::prepareDays(const OrderFilter &where)
{
    const QDate asOf = QDate::fromJulianDay(m_asOf);
    if (const std::optional<WholeRange> days = plainDays(where, asOf)) {
        m_days = *days;
        return;
    }
    const std::optional<DayMatch> placed =
        where.placed ? std::optional(DayMatch(*where.placed, asOf)) : std::nullopt;
    const OrderColumns &orders = m_profiles.orders();
    m_firstDay = orders.firstDay;
    for (std::int32_t day = orders.firstDay; day <= orders.lastDay; ++day) {
        const int weekday = static_cast<int>((day % 7 + 7) % 7) + 1; // Julian day 0 was a Monday
        const bool onWeekday =
            !where.weekday || std::ranges::find(*where.weekday, weekday) != where.weekday->end();
        const bool wanted = day <= m_asOf && onWeekday && (!placed || placed->holds(day));
        m_dayTable.push_back(wanted ? 1 : 0);
    }
}

void OrderSelection::prepareWords(const OrderFilter &where)
{
    const OrderColumns &orders = m_profiles.orders();
    if (where.area)
        m_codeTests.push_back({&orders.areas, areaTable(m_profiles.areaWords(), *where.area)});
    if (where.channel) {
        m_codeTests.push_back(
            {&orders.channels, wordTable(m_profiles.channelWords(), *where.channel)});
    }
    if (where.branch) {
        m_codeTests.push_back(
            {&orders.branches, wordTable(m_profiles.branchWords(), *where.branch)});
    }
    if (where.source)
        m_codeTests.push_back(
            {&orders.sources, wordTable(m_profiles.sourceWords(), *where.source)});
}

void OrderSelection::prepareOthers(const OrderFilter &where)
{
    m_flagsWanted = purchases;
    if (where.status) {
        m_flagsWanted = 0;
        for (const OrderStatus status : *where.status) {
            const auto bit = static_cast<unsigned>(status);
            m_flagsWanted |= static_cast<std::uint8_t>(0b0001'0001U << bit);
        }
    }
    if (where.discounted)
        m_flagsWanted &= static_cast<std::uint8_t>(*where.discounted ? 0b1111'0000 : 0b0000'1111);
    if (where.total) {
        const NumberMatch match(*where.total);
        m_total = TotalTest{match.range(), match.isNegated()};
    }
    m_hours = where.hours;
}

void OrderSelection::prepareProducts(const OrderFilter &where)
{
    const ProductDictionary &dictionary = m_profiles.products();
    const QSet<QString> products = foldedSet(where.product.value_or(QStringList()));
    std::vector<std::uint8_t> categories(dictionary.categories(), where.category ? 0 : 1);
    for (const QString &category : foldedSet(where.category.value_or(QStringList())))
        categories[dictionary.categoryNumber(category)] = 1;
    if (where.category)
        categories[0] = 0; // no category at all
    const WordFinder isWanted(products);
    m_products.resize(dictionary.size());
    for (std::size_t code = 0; code < dictionary.size(); ++code) {
        const ProductWords &words = dictionary[code];
        if (categories[words.categoryNumber] == 0)
            continue;
        const bool product =
            !where.product || isWanted(words.foldedCode) || isWanted(words.foldedName);
        m_products[code] = product ? 1 : 0;
    }
    if (isFewOrders())
        m_found = findOrders();
}

/// Few products are found quickest by the orders that have them; many by going through the lines.
bool OrderSelection::isFewOrders() const
{
    const LineColumns &lines = m_profiles.lines();
    std::size_t found = 0;
    for (std::size_t code = 0; code < m_products.size(); ++code) {
        if (m_products[code] != 0)
            found += lines.orderStarts[code + 1] - lines.orderStarts[code];
    }
    return found * 4 <= lines.ordersOfProduct.size();
}

std::vector<std::uint32_t> OrderSelection::findOrders() const
{
    const LineColumns &lines = m_profiles.lines();
    std::vector<std::uint32_t> found;
    for (std::size_t code = 0; code < m_products.size(); ++code) {
        if (m_products[code] == 0)
            continue;
        for (std::size_t i = lines.orderStarts[code]; i < lines.orderStarts[code + 1]; ++i) {
            if (keeps(lines.ordersOfProduct[i]))
                found.push_back(lines.ordersOfProduct[i]);
        }
    }
    // Those of one product ascend; an order that has it in two lines is named twice.
    const std::size_t orders = m_profiles.orders().size();
    if (std::ranges::is_sorted(found) || found.size() < orders / 256) {
        std::ranges::sort(found);
        const auto rest = std::ranges::unique(found);
        found.erase(rest.begin(), rest.end());
        return found;
    }
    std::vector<std::uint64_t> marks(orders / 64 + 1);
    for (const std::uint32_t order : found)
        marks[order / 64] |= std::uint64_t{1} << (order % 64);
    found.clear();
    for (std::size_t word = 0; word < marks.size(); ++word) {
        for (std::uint64_t bits = marks[word]; bits != 0; bits &= bits - 1) {
            found.push_back(static_cast<std::uint32_t>(word * 64) +
                            static_cast<std::uint32_t>(std::countr_zero(bits)));
        }
    }
    return found;
}

void OrderSelection::keep(std::size_t first, std::size_t last, Scratch &scratch) const
{
    scratch.kept.resize(std::max(scratch.kept.size(), last - first));
    std::uint8_t *kept = scratch.kept.data();
    const OrderColumns &orders = m_profiles.orders();
    const std::size_t size = last - first;
    const std::int32_t *days = orders.days.data() + first;
    const std::uint8_t *flags = orders.flags.data() + first;

    if (m_dayTable.empty()) {
        const auto [low, high] = narrowDays();
        for (std::size_t i = 0; i < size; ++i)
            kept[i] = static_cast<std::uint8_t>((days[i] >= low) & (days[i] <= high));
    } else {
        for (std::size_t i = 0; i < size; ++i)
            kept[i] = m_dayTable[static_cast<std::size_t>(days[i] - m_firstDay)];
    }

    if (m_flagsWanted == purchases) {
        // Completed and open are the statuses without the bit of 2; a byte test is the quickest.
        for (std::size_t i = 0; i < size; ++i)
            kept[i] &= static_cast<std::uint8_t>((flags[i] & 2) == 0);
    } else {
        for (std::size_t i = 0; i < size; ++i)
            kept[i] &= static_cast<std::uint8_t>((m_flagsWanted >> flags[i]) & 1);
    }
    for (const CodeTest &test : m_codeTests)
        narrow(*test.codes, test.wanted, first, last, kept);
    if (m_total) {
        orders.totals.visit([&](auto cells) {
            for (std::size_t i = 0; i < size; ++i) {
                kept[i] &= static_cast<std::uint8_t>(m_total->range.contains(cells[first + i]) !=
                                                     m_total->negated);
            }
        });
    }
    if (m_hours) {
        const std::uint8_t *hours = orders.hours.data() + first;
        for (std::size_t i = 0; i < size; ++i) {
            kept[i] &= static_cast<std::uint8_t>(hours[i] >= m_hours->first);
            kept[i] &= static_cast<std::uint8_t>(hours[i] <= m_hours->second);
        }
    }
    if (m_looksAtLines)
        keepWithLine(first, size, kept);
}

void OrderSelection::keepWithLine(std::size_t first, std::size_t size, std::uint8_t *kept) const
{
    const LineColumns &lines = m_profiles.lines();
    lines.products.visit([&](auto products) {
        for (std::size_t i = 0; i < size; ++i) {
            if (kept[i] == 0)
                continue;
            std::uint8_t any = 0;
            for (std::size_t line = lines.starts[first + i]; line < lines.starts[first + i + 1];
                 ++line) {
                any |= m_products[static_cast<std::size_t>(products[line])];
            }
            kept[i] = any;
        }
    });
}

std::size_t OrderSelection::firstPossible(std::size_t first, std::size_t last) const
{
    if (!m_dayTable.empty())
        return first;
    const std::int32_t *days = m_profiles.orders().days.data();
    std::size_t possible = last;
    while (possible > first && days[possible - 1] >= m_days.low)
        --possible;
    return possible;
}

/// The same tests as keep(), for one order, lines apart.
bool OrderSelection::keeps(std::size_t order) const
{
    const OrderColumns &orders = m_profiles.orders();
    const std::int32_t day = orders.days[order];
    const bool onDay = m_dayTable.empty()
                           ? m_days.contains(day)
                           : m_dayTable[static_cast<std::size_t>(day - m_firstDay)] != 0;
    if (!onDay || ((m_flagsWanted >> orders.flags[order]) & 1) == 0)
        return false;
    for (const CodeTest &test : m_codeTests) {
        if (test.wanted[static_cast<std::size_t>((*test.codes)[order])] == 0)
            return false;
    }
    if (m_total && m_total->range.contains(orders.totals[order]) == m_total->negated)
        return false;
    const int hour = orders.hours[order];
    return !m_hours || (hour >= m_hours->first && hour <= m_hours->second);
}

std::span<const std::uint32_t> OrderSelection::kept(std::size_t first, std::size_t last,
                                                    Scratch &scratch) const
{
    if (m_found) {
        const auto begin = std::ranges::lower_bound(*m_found, first);
        return {begin, std::lower_bound(begin, m_found->end(), last)};
    }
    std::vector<std::uint32_t> &orders = scratch.orders;
    orders.resize(std::max(orders.size(), last - first));
    std::size_t count = 0;
    // Every order is written down; the next one overwrites it unless it is kept.
    if (asksForDaysAlone()) {
        const OrderColumns &columns = m_profiles.orders();
        const DayRange days = narrowDays();
        for (std::size_t i = first; i < last; ++i) {
            orders[count] = static_cast<std::uint32_t>(i);
            // Without a branch: three answers of 0 or 1.
            const auto begun = static_cast<std::size_t>(columns.days[i] >= days.first);
            const auto notOver = static_cast<std::size_t>(columns.days[i] <= days.last);
            const auto isPurchase = static_cast<std::size_t>((columns.flags[i] & 2) == 0);
            count += begun & notOver & isPurchase;
        }
    } else {
        keep(first, last, scratch);
        for (std::size_t i = 0; i < last - first; ++i) {
            orders[count] = static_cast<std::uint32_t>(first + i);
            count += scratch.kept[i];
        }
    }
    return std::span(orders).first(count);
}

/// Whether days, and that orders are purchases, is all that is asked for.
bool OrderSelection::asksForDaysAlone() const
{
    return m_dayTable.empty() && m_flagsWanted == purchases && m_codeTests.empty() && !m_total &&
           !m_hours && !m_looksAtLines;
}

DayRange OrderSelection::narrowDays() const
{
    using Limits = std::numeric_limits<std::int32_t>;
    return {static_cast<std::int32_t>(std::max<std::int64_t>(m_days.low, Limits::min())),
            static_cast<std::int32_t>(std::min<std::int64_t>(m_days.high, Limits::max()))};
}

} // namespace kq
