#include "core/profile/summarise.h"

#include "core/profile/calendar_month.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>

namespace kq {

namespace {

/// Fills one entry after another, each from the orders of a customer up to one day. The lists are
/// kept between customers so that nothing is allocated a million times.
class Summariser {
public:
    Summariser(const Profiles &profiles, std::int32_t lastDay, SummaryParts parts,
               SummaryColumns &summaries)
        : m_profiles(profiles)
        , m_orders(profiles.orders())
        , m_lastDay(lastDay)
        , m_whole(parts == SummaryParts::Whole)
        , m_summaries(summaries)
        , m_seenBy(m_whole ? profiles.products().identities() : 0)
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
    std::vector<std::int32_t> m_gaps;
    std::vector<std::uint32_t> m_seenBy; // by product, the last entry (+ 1) that has it
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
    const auto mark = static_cast<std::uint32_t>(entry) + 1;
    for (std::size_t line = lines.starts[order]; line < lines.starts[order + 1]; ++line) {
        std::int64_t &quantity = m_summaries.quantities[entry];
        quantity = saturatedSum(quantity, lines.quantities[line]);
        const auto code = static_cast<std::size_t>(lines.products[line]);
        const std::uint32_t identity = products[code].identity;
        if (identity != 0 && m_seenBy[identity] != mark) {
            m_seenBy[identity] = mark;
            ++m_summaries.products[entry];
        }
    }
}

template <class Totals>
void Summariser::addOrders(std::size_t customer, std::size_t entry, Totals totals)
{
    SummaryColumns &s = m_summaries;
    m_gaps.clear();
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

SummaryColumns summarise(const Profiles &profiles)
{
    const std::size_t size = profiles.size();
    SummaryColumns s = emptySummaries(size);
    Summariser summariser(profiles, std::numeric_limits<std::int32_t>::max(), SummaryParts::Whole,
                          s);
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

SummaryAt::SummaryAt(const Profiles &profiles, std::int32_t day, SummaryParts parts)
    : m_ready(profiles.summaries())
{
    for (std::size_t block = 0; block < m_ready.blockSettledFrom.size(); ++block) {
        if (m_ready.blockSettledFrom[block] <= day)
            continue;
        const std::size_t first = block * Profiles::blockSize;
        const std::size_t last = std::min(first + Profiles::blockSize, profiles.size());
        for (std::size_t customer = first; customer < last; ++customer) {
            if (m_ready.settledFrom[customer] > day)
                m_changed.push_back(static_cast<std::uint32_t>(customer));
        }
    }
    m_changes = emptySummaries(m_changed.size());
    Summariser summariser(profiles, day, parts, m_changes);
    for (std::size_t entry = 0; entry < m_changed.size(); ++entry)
        summariser.summarise(m_changed[entry], entry);
}

std::span<const std::uint32_t> SummaryAt::changed(std::size_t first, std::size_t last) const
{
    const auto begin = std::lower_bound(m_changed.begin(), m_changed.end(), first);
    return {begin, std::lower_bound(begin, m_changed.end(), last)};
}

} // namespace kq
