#include "core/profile/summarise.h"

#include "core/profile/calendar_month.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <limits>
#include <memory>

namespace kq {

namespace {

/// Fills one entry after another, each from the orders of a customer up to one day. The lists are
/// kept between customers so that nothing is allocated a million times.
class Summariser {
public:
    Summariser(const Profiles &profiles, std::int32_t lastDay, SummaryParts parts,
               SummaryColumns &summaries, SeenProducts &seen)
        : m_profiles(profiles)
        , m_orders(profiles.orders())
        , m_lastDay(lastDay)
        , m_whole(parts == SummaryParts::Whole)
        , m_summaries(summaries)
        , m_seen(seen)
    {}

    void summarise(std::size_t customer, std::size_t entry);

private:
    template <class Totals>
    void addOrders(std::size_t customer, std::size_t entry, Totals totals);
    void addOpenings(std::size_t customer, std::size_t entry);
    void addLines(std::size_t order, std::size_t entry);
    [[nodiscard]] bool hasOrderFrom(std::size_t customer, std::uint32_t source) const;

    const Profiles &m_profiles;
    const OrderColumns &m_orders;
    std::int32_t m_lastDay; // what is later does not exist
    bool m_whole;
    SummaryColumns &m_summaries;
    SeenProducts &m_seen;
    std::vector<std::int32_t> m_gaps;
};

std::int32_t doubleMedian(std::vector<std::int32_t> &gaps)
{
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    if (gaps.size() % 2 != 0)
        return 2 * *middle;
    return *middle + *std::max_element(gaps.begin(), middle);
}

void Summariser::addLines(std::size_t order, std::size_t entry)
{
    const LineColumns &lines = m_profiles.lines();
    const ProductDictionary &products = m_profiles.products();
    for (std::size_t line = lines.starts[order]; line < lines.starts[order + 1]; ++line) {
        std::int64_t &quantity = m_summaries.quantities[entry];
        quantity = saturatedSum(quantity, lines.quantities[line]);
        const auto code = static_cast<std::size_t>(lines.products[line]);
        const std::uint32_t identity = products[code].identity;
        if (identity != 0 && m_seen.add(identity))
            ++m_summaries.products[entry];
    }
}

template <class Totals>
void Summariser::addOrders(std::size_t customer, std::size_t entry, Totals totals)
{
    SummaryColumns &s = m_summaries;
    m_gaps.clear();
    if (m_whole)
        m_seen.begin(m_profiles.products().identities());
    std::int32_t month = SummaryColumns::noDay;
    std::int32_t previous = SummaryColumns::noDay;
    for (std::size_t i = m_orders.starts[customer]; i < m_orders.starts[customer + 1]; ++i) {
        const std::int32_t day = m_orders.days[i];
        if (day > m_lastDay)
            break;
        s.settledFrom[entry] = day;
        if (!isPurchase(m_orders.status(i)))
            continue;
        const std::int64_t total = totals[i];
        const bool first = s.orderCounts[entry]++ == 0;
        s.totals[entry] = saturatedSum(s.totals[entry], total);
        s.largest[entry] = first ? total : std::max(s.largest[entry], total);
        s.smallest[entry] = first ? total : std::min(s.smallest[entry], total);
        if ((m_orders.flags[i] & OrderColumns::discountedFlag) != 0)
            ++s.discounted[entry];
        if (first)
            s.firstDays[entry] = day;
        if (m_whole && day != previous) {
            if (!first)
                m_gaps.push_back(day - previous);
            const std::int32_t itsMonth = calendarMonth(day);
            if (itsMonth != month)
                ++s.activeMonths[entry];
            month = itsMonth;
        }
        previous = day;
        if (m_whole)
            addLines(i, entry);
    }
    s.counts[entry] = s.orderCounts[entry];
    s.lastDays[entry] = previous;
    s.lastOrderDays[entry] = previous;
    if (m_gaps.size() >= 2)
        s.doubleMedianGaps[entry] = doubleMedian(m_gaps);
}

bool Summariser::hasOrderFrom(std::size_t customer, std::uint32_t source) const
{
    for (std::size_t i = m_orders.starts[customer]; i < m_orders.starts[customer + 1]; ++i) {
        if (m_orders.days[i] > m_lastDay)
            break;
        if (m_orders.sources[i] == source)
            return true;
    }
    return false;
}

void Summariser::addOpenings(std::size_t customer, std::size_t entry)
{
    SummaryColumns &s = m_summaries;
    for (const OpeningEntry &opening : m_profiles.openingsOf(customer)) {
        if (opening.lastDay > m_lastDay)
            continue;
        s.settledFrom[entry] = std::max(s.settledFrom[entry], opening.lastDay);
        if (hasOrderFrom(customer, opening.source))
            continue;
        const bool first = s.counts[entry] == 0;
        s.counts[entry] = saturatedSum(s.counts[entry], opening.count);
        s.totals[entry] = saturatedSum(s.totals[entry], opening.total);
        s.firstDays[entry] =
            first ? opening.firstDay : std::min(s.firstDays[entry], opening.firstDay);
        s.lastDays[entry] = std::max(s.lastDays[entry], opening.lastDay);
    }
}

void Summariser::summarise(std::size_t customer, std::size_t entry)
{
    m_orders.totals.visit([&](auto totals) { addOrders(customer, entry, totals); });
    if (!m_profiles.openings().empty())
        addOpenings(customer, entry);
}

/// @p size entries of customers without a purchase.
SummaryColumns emptySummaries(std::size_t size)
{
    SummaryColumns s;
    for (std::vector<std::int32_t> *days :
         {&s.settledFrom, &s.firstDays, &s.lastDays, &s.lastOrderDays}) {
        days->resize(size, SummaryColumns::noDay);
    }
    for (std::vector<std::int64_t> *sums : {&s.counts, &s.totals, &s.quantities})
        sums->resize(size);
    s.largest.resize(size, SummaryColumns::noAmount);
    s.smallest.resize(size, SummaryColumns::noAmount);
    for (std::vector<std::int32_t> *counts :
         {&s.orderCounts, &s.activeMonths, &s.products, &s.discounted, &s.doubleMedianGaps}) {
        counts->resize(size);
    }
    return s;
}

} // namespace

void SeenProducts::begin(std::uint32_t identities)
{
    if (m_visit == std::numeric_limits<std::uint32_t>::max() || m_seenIn.size() != identities) {
        m_seenIn.assign(identities, 0);
        m_visit = 0;
    }
    ++m_visit;
}

SummaryColumns summarise(const Profiles &profiles)
{
    const std::size_t size = profiles.size();
    SummaryColumns s = emptySummaries(size);
    SeenProducts seen;
    Summariser summariser(profiles, std::numeric_limits<std::int32_t>::max(), SummaryParts::Whole,
                          s, seen);
    for (std::size_t customer = 0; customer < size; ++customer)
        summariser.summarise(customer, customer);
    for (std::size_t first = 0; first < size; first += Profiles::blockSize) {
        const auto begin = s.settledFrom.begin() + static_cast<std::ptrdiff_t>(first);
        const std::size_t entries = std::min(Profiles::blockSize, size - first);
        s.blockSettledFrom.push_back(
            *std::max_element(begin, begin + static_cast<std::ptrdiff_t>(entries)));
    }
    return s;
}

namespace {

/// Copies what stands ready of @p size customers into @p columns: counts, totals and days alone, or
/// all columns.
void copyReady(const SummaryColumns &ready, std::size_t first, std::size_t size, bool sumsAlone,
               SummaryColumns &columns)
{
    const auto copy = [&](const auto &from, auto &to) {
        const auto begin = from.begin() + static_cast<std::ptrdiff_t>(first);
        to.assign(begin, begin + static_cast<std::ptrdiff_t>(size));
    };
    copy(ready.counts, columns.counts);
    copy(ready.totals, columns.totals);
    copy(ready.firstDays, columns.firstDays);
    copy(ready.lastDays, columns.lastDays);
    if (sumsAlone)
        return;
    copy(ready.settledFrom, columns.settledFrom);
    copy(ready.orderCounts, columns.orderCounts);
    copy(ready.largest, columns.largest);
    copy(ready.smallest, columns.smallest);
    copy(ready.quantities, columns.quantities);
    copy(ready.activeMonths, columns.activeMonths);
    copy(ready.products, columns.products);
    copy(ready.discounted, columns.discounted);
    copy(ready.lastOrderDays, columns.lastOrderDays);
    copy(ready.doubleMedianGaps, columns.doubleMedianGaps);
}

/// Makes an entry that of a customer without a purchase.
void clearEntry(SummaryColumns &s, std::size_t entry)
{
    for (std::vector<std::int32_t> *days :
         {&s.settledFrom, &s.firstDays, &s.lastDays, &s.lastOrderDays}) {
        (*days)[entry] = SummaryColumns::noDay;
    }
    for (std::vector<std::int64_t> *sums : {&s.counts, &s.totals, &s.quantities})
        (*sums)[entry] = 0;
    s.largest[entry] = s.smallest[entry] = SummaryColumns::noAmount;
    for (std::vector<std::int32_t> *counts :
         {&s.orderCounts, &s.activeMonths, &s.products, &s.discounted, &s.doubleMedianGaps}) {
        (*counts)[entry] = 0;
    }
}

/// Takes the orders after @p day back from the counts, totals and days of a customer.
template <class Totals>
void takeBack(const OrderColumns &orders, Totals totals, std::size_t customer, std::int32_t day,
              std::size_t entry, SummaryColumns &columns)
{
    const std::size_t first = orders.starts[customer];
    std::size_t order = orders.starts[customer + 1];
    std::int64_t count = columns.counts[entry];
    std::int64_t total = columns.totals[entry];
    for (; order > first && orders.days[order - 1] > day; --order) {
        const bool purchase = isPurchase(orders.status(order - 1));
        count -= purchase ? 1 : 0;
        total -= purchase ? std::int64_t{totals[order - 1]} : 0;
    }
    columns.counts[entry] = count;
    columns.totals[entry] = total;
    if (count == 0) {
        columns.firstDays[entry] = columns.lastDays[entry] = SummaryColumns::noDay;
        return;
    }
    while (order > first && !isPurchase(orders.status(order - 1)))
        --order;
    // There is one, unless somebody has forged the columns (column_file.h).
    if (order > first)
        columns.lastDays[entry] = orders.days[order - 1];
}

} // namespace

SummaryAt::SummaryAt(const Profiles &profiles, std::int32_t day, SummaryParts parts)
    : m_profiles(profiles)
    , m_day(day)
    , m_parts(parts)
    , m_blocks(profiles.summaries().blockSettledFrom.size())
{
    // An order puts the opening figures of its source out of force, and a sum that has stopped at
    // the end of 64 bits, as wide totals may, does not come back.
    const bool narrow = profiles.orders().totals.visit(
        [](auto totals) { return sizeof(totals[0]) <= sizeof(std::int32_t); });
    m_takesBack = parts == SummaryParts::Sums && narrow && profiles.openings().empty();
}

SummaryAt::~SummaryAt()
{
    for (const std::atomic<const SummaryColumns *> &block : m_blocks)
        delete block.load();
}

bool SummaryAt::isReady(std::size_t first) const
{
    const std::size_t block = first / Profiles::blockSize;
    return m_profiles.summaries().blockSettledFrom[block] <= m_day ||
           m_blocks[block].load(std::memory_order_acquire) != nullptr;
}

void SummaryAt::workOut(std::size_t first, std::size_t size, SummaryColumns &columns,
                        SeenProducts &seen) const
{
    const SummaryColumns &ready = m_profiles.summaries();
    copyReady(ready, first, size, m_takesBack, columns);
    if (m_takesBack) {
        m_profiles.orders().totals.visit([&](auto totals) {
            for (std::size_t entry = 0; entry < size; ++entry) {
                if (ready.settledFrom[first + entry] > m_day)
                    takeBack(m_profiles.orders(), totals, first + entry, m_day, entry, columns);
            }
        });
        return;
    }
    Summariser summariser(m_profiles, m_day, m_parts, columns, seen);
    for (std::size_t entry = 0; entry < size; ++entry) {
        if (ready.settledFrom[first + entry] > m_day) {
            clearEntry(columns, entry);
            summariser.summarise(first + entry, entry);
        }
    }
}

SummaryView SummaryAt::block(std::size_t first, SummaryScratch &scratch) const
{
    const SummaryColumns &ready = m_profiles.summaries();
    const std::size_t number = first / Profiles::blockSize;
    if (ready.blockSettledFrom[number] <= m_day)
        return {&ready, first};
    std::atomic<const SummaryColumns *> &place = m_blocks[number];
    if (const SummaryColumns *known = place.load(std::memory_order_acquire))
        return {known, 0};
    auto made = std::make_unique<SummaryColumns>();
    workOut(first, std::min(Profiles::blockSize, m_profiles.size() - first), *made, scratch.seen);
    const SummaryColumns *known = nullptr;
    if (place.compare_exchange_strong(known, made.get(), std::memory_order_acq_rel))
        known = made.release();
    return {known, 0}; // or what another thread made meanwhile
}

SummaryView SummaryAt::customer(std::size_t customer, SummaryScratch &scratch) const
{
    const SummaryColumns &ready = m_profiles.summaries();
    if (ready.settledFrom[customer] <= m_day)
        return {&ready, customer};
    const std::size_t number = customer / Profiles::blockSize;
    if (const SummaryColumns *known = m_blocks[number].load(std::memory_order_acquire))
        return {known, customer - number * Profiles::blockSize};
    workOut(customer, 1, scratch.single, scratch.seen);
    return {&scratch.single, 0};
}

} // namespace kq
