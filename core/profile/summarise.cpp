#include "core/profile/summarise.h"

#include "core/profile/calendar_month.h"
#include "core/profile/saturated_sum.h"
#include "core/profile/summariser.h"

#include <algorithm>
#include <limits>

namespace kq {

namespace {

float nearestAverage(std::int64_t total, std::int64_t count)
{
    return count == 0 ? SummaryColumns::noAverage
                      : static_cast<float>(static_cast<double>(total) / static_cast<double>(count));
}

} // namespace

std::int32_t doubleMedianGap(std::vector<std::int32_t> &gaps)
{
    if (gaps.size() < 2)
        return 0;
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
    const bool rhythm = m_parts >= SummaryParts::Rhythm;
    const bool lines = m_parts == SummaryParts::Whole;
    if (lines)
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
        if (rhythm && day != previous) {
            if (!first)
                m_gaps.push_back(day - previous);
            const std::int32_t itsMonth = calendarMonth(day);
            if (itsMonth != month)
                ++s.activeMonths[entry];
            month = itsMonth;
        }
        previous = day;
        if (lines)
            addLines(i, entry);
    }
    s.counts[entry] = s.orderCounts[entry];
    s.lastDays[entry] = previous;
    s.lastOrderDays[entry] = previous;
    if (rhythm)
        s.doubleMedianGaps[entry] = doubleMedianGap(m_gaps);
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
    forEachSummary(m_parts, [&](auto column, auto none) { (m_summaries.*column)[entry] = none; });
    m_orders.totals.visit([&](auto totals) { addOrders(customer, entry, totals); });
    if (!m_profiles.openings().empty())
        addOpenings(customer, entry);
}

SummaryColumns summarise(const Profiles &profiles)
{
    const std::size_t size = profiles.size();
    SummaryColumns s;
    forEachSummary(SummaryParts::Whole,
                   [&](auto column, auto none) { (s.*column).resize(size, none); });
    SeenProducts seen;
    Summariser summariser(profiles, std::numeric_limits<std::int32_t>::max(), SummaryParts::Whole,
                          s, seen);
    s.averages.resize(size);
    for (std::size_t customer = 0; customer < size; ++customer) {
        summariser.summarise(customer, customer);
        s.averages[customer] = nearestAverage(s.totals[customer], s.counts[customer]);
    }
    for (std::size_t first = 0; first < size; first += Profiles::blockSize) {
        const auto begin = s.settledFrom.begin() + static_cast<std::ptrdiff_t>(first);
        const std::size_t entries = std::min(Profiles::blockSize, size - first);
        s.blockSettledFrom.push_back(
            *std::max_element(begin, begin + static_cast<std::ptrdiff_t>(entries)));
    }
    return s;
}

} // namespace kq
