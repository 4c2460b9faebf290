#include "core/profile/summarise.h"

#include "core/profile/calendar_month.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>

namespace kq {

namespace {

/// Fills the entries of one customer after another. The lists are kept between customers so that
/// nothing is allocated a million times.
class Summariser {
public:
    Summariser(const Profiles &profiles, SummaryColumns &summaries)
        : m_profiles(profiles)
        , m_orders(profiles.orders())
        , m_summaries(summaries)
        , m_seenBy(profiles.products().identities())
    {}

    void summarise(std::size_t customer);

private:
    void addOrders(std::size_t customer);
    void addOpenings(std::size_t customer);
    void addLines(std::size_t customer, std::size_t order);
    [[nodiscard]] bool hasOrderFrom(std::size_t customer, std::uint32_t source) const;

    const Profiles &m_profiles;
    const OrderColumns &m_orders;
    SummaryColumns &m_summaries;
    std::vector<std::int32_t> m_gaps;
    std::vector<std::uint32_t> m_seenBy; // by product, the last customer (+ 1) who bought it
};

std::int32_t doubleMedian(std::vector<std::int32_t> &gaps)
{
    const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
    std::nth_element(gaps.begin(), middle, gaps.end());
    if (gaps.size() % 2 != 0)
        return 2 * *middle;
    return *middle + *std::max_element(gaps.begin(), middle);
}

void Summariser::addLines(std::size_t customer, std::size_t order)
{
    const LineColumns &lines = m_profiles.lines();
    const ProductDictionary &products = m_profiles.products();
    const auto mark = static_cast<std::uint32_t>(customer) + 1;
    for (std::size_t line = lines.starts[order]; line < lines.starts[order + 1]; ++line) {
        std::int64_t &quantity = m_summaries.quantities[customer];
        quantity = saturatedSum(quantity, lines.quantities[line]);
        const auto code = static_cast<std::size_t>(lines.products[line]);
        const std::uint32_t identity = products[code].identity;
        if (identity != 0 && m_seenBy[identity] != mark) {
            m_seenBy[identity] = mark;
            ++m_summaries.products[customer];
        }
    }
}

void Summariser::addOrders(std::size_t customer)
{
    SummaryColumns &s = m_summaries;
    m_gaps.clear();
    std::int32_t month = SummaryColumns::noDay;
    std::int32_t previous = SummaryColumns::noDay;
    for (std::size_t i = m_orders.starts[customer]; i < m_orders.starts[customer + 1]; ++i) {
        const std::int32_t day = m_orders.days[i];
        s.settledFrom[customer] = day;
        if (!isPurchase(m_orders.status(i)))
            continue;
        const std::int64_t total = m_orders.totals[i];
        const bool first = s.orderCounts[customer]++ == 0;
        s.totals[customer] = saturatedSum(s.totals[customer], total);
        s.largest[customer] = first ? total : std::max(s.largest[customer], total);
        s.smallest[customer] = first ? total : std::min(s.smallest[customer], total);
        if ((m_orders.flags[i] & OrderColumns::discountedFlag) != 0)
            ++s.discounted[customer];
        if (first)
            s.firstDays[customer] = day;
        if (day != previous) {
            if (!first)
                m_gaps.push_back(day - previous);
            const std::int32_t itsMonth = calendarMonth(day);
            if (itsMonth != month)
                ++s.activeMonths[customer];
            month = itsMonth;
        }
        previous = day;
        addLines(customer, i);
    }
    s.counts[customer] = s.orderCounts[customer];
    s.lastDays[customer] = previous;
    s.lastOrderDays[customer] = previous;
    if (m_gaps.size() >= 2)
        s.doubleMedianGaps[customer] = doubleMedian(m_gaps);
}

bool Summariser::hasOrderFrom(std::size_t customer, std::uint32_t source) const
{
    for (std::size_t i = m_orders.starts[customer]; i < m_orders.starts[customer + 1]; ++i) {
        if (m_orders.sources[i] == source)
            return true;
    }
    return false;
}

void Summariser::addOpenings(std::size_t customer)
{
    SummaryColumns &s = m_summaries;
    for (const OpeningEntry &opening : m_profiles.openingsOf(customer)) {
        s.settledFrom[customer] = std::max(s.settledFrom[customer], opening.lastDay);
        if (hasOrderFrom(customer, opening.source))
            continue;
        const bool first = s.counts[customer] == 0;
        s.counts[customer] = saturatedSum(s.counts[customer], opening.count);
        s.totals[customer] = saturatedSum(s.totals[customer], opening.total);
        s.firstDays[customer] =
            first ? opening.firstDay : std::min(s.firstDays[customer], opening.firstDay);
        s.lastDays[customer] = std::max(s.lastDays[customer], opening.lastDay);
    }
}

void Summariser::summarise(std::size_t customer)
{
    addOrders(customer);
    if (!m_profiles.openings().empty())
        addOpenings(customer);
}

} // namespace

SummaryColumns summarise(const Profiles &profiles)
{
    const std::size_t size = profiles.size();
    SummaryColumns s;
    for (std::vector<std::int32_t> *days :
         {&s.settledFrom, &s.firstDays, &s.lastDays, &s.lastOrderDays}) {
        days->resize(size, SummaryColumns::noDay);
    }
    for (std::vector<std::int64_t> *sums : {&s.counts, &s.totals, &s.quantities}) {
        sums->resize(size);
    }
    s.largest.resize(size, SummaryColumns::noAmount);
    s.smallest.resize(size, SummaryColumns::noAmount);
    for (std::vector<std::int32_t> *counts :
         {&s.orderCounts, &s.activeMonths, &s.products, &s.discounted, &s.doubleMedianGaps}) {
        counts->resize(size);
    }
    Summariser summariser(profiles, s);
    for (std::size_t customer = 0; customer < size; ++customer)
        summariser.summarise(customer);
    for (std::size_t first = 0; first < size; first += Profiles::blockSize) {
        const auto begin = s.settledFrom.begin() + static_cast<std::ptrdiff_t>(first);
        const std::size_t entries = std::min(Profiles::blockSize, size - first);
        s.blockSettledFrom.push_back(
            *std::max_element(begin, begin + static_cast<std::ptrdiff_t>(entries)));
    }
    return s;
}

} // namespace kq
