#include "core/profile/rewinder.h"

#include "core/profile/calendar_month.h"
#include "core/profile/summariser.h"

#include <algorithm>

namespace kq {

bool Rewinder::serves(const Profiles &profiles, SummaryParts parts)
{
    const bool narrow = profiles.orders().totals.visit(
        [](auto totals) { return sizeof(totals[0]) <= sizeof(std::int32_t); });
    return parts != SummaryParts::Whole && narrow && profiles.openings().empty();
}

Rewinder::Rewinder(const Profiles &profiles, std::int32_t day, SummaryParts parts,
                   SummaryColumns &columns)
    : m_orders(profiles.orders())
    , m_day(day)
    , m_parts(parts)
    , m_columns(columns)
{}

void Rewinder::rewind(std::size_t first, std::span<std::uint32_t> orderEnds)
{
    m_orders.totals.visit([&](auto totals) {
        for (std::size_t entry = 0; entry < orderEnds.size(); ++entry) {
            if (m_columns.settledFrom[entry] > m_day)
                orderEnds[entry] = rewindOne(totals, first + entry, orderEnds[entry], entry);
        }
    });
}

template <class Totals>
std::uint32_t Rewinder::rewindOne(Totals totals, std::size_t customer, std::uint32_t counted,
                                  std::size_t entry)
{
    SummaryColumns &s = m_columns;
    const std::uint32_t first = m_orders.starts[customer];
    std::uint32_t end = counted;
    std::int64_t count = s.counts[entry];
    std::int64_t total = s.totals[entry];
    for (; end > first && m_orders.days[end - 1] > m_day; --end) {
        const bool purchase = isPurchaseAt(end - 1);
        count -= purchase ? 1 : 0;
        total -= purchase ? std::int64_t{totals[end - 1]} : 0;
    }
    s.counts[entry] = count;
    s.totals[entry] = total;
    s.settledFrom[entry] = end > first ? m_orders.days[end - 1] : SummaryColumns::noDay;
    if (count == 0) {
        s.firstDays[entry] = s.lastDays[entry] = SummaryColumns::noDay;
    } else {
        std::uint32_t last = end;
        while (last > first && !isPurchaseAt(last - 1))
            --last;
        // There is one, unless somebody has forged the columns (column_file.h).
        if (last > first)
            s.lastDays[entry] = m_orders.days[last - 1];
    }
    const Stretch left{first, end};
    const Stretch gone{end, counted};
    if (m_parts >= SummaryParts::Orders)
        rewindExtremes(totals, left, gone, entry);
    if (m_parts >= SummaryParts::Rhythm)
        rewindRhythm(left, gone, entry);
    return end;
}

template <class Totals>
void Rewinder::rewindExtremes(Totals totals, Stretch left, Stretch gone, std::size_t entry)
{
    SummaryColumns &s = m_columns;
    s.orderCounts[entry] = static_cast<std::int32_t>(s.counts[entry]);
    s.lastOrderDays[entry] = s.lastDays[entry];
    bool wasExtreme = false;
    for (std::size_t i = gone.begin; i < gone.end; ++i) {
        if (!isPurchaseAt(i))
            continue;
        wasExtreme |= totals[i] == s.largest[entry] || totals[i] == s.smallest[entry];
        if ((m_orders.flags[i] & OrderColumns::discountedFlag) != 0)
            --s.discounted[entry];
    }
    if (!wasExtreme)
        return;
    s.largest[entry] = s.smallest[entry] = SummaryColumns::noAmount;
    bool first = true;
    for (std::size_t i = left.begin; i < left.end; ++i) {
        if (!isPurchaseAt(i))
            continue;
        const std::int64_t total = totals[i];
        s.largest[entry] = first ? total : std::max(s.largest[entry], total);
        s.smallest[entry] = first ? total : std::min(s.smallest[entry], total);
        first = false;
    }
}

void Rewinder::rewindRhythm(Stretch left, Stretch gone, std::size_t entry)
{
    SummaryColumns &s = m_columns;
    const std::int32_t lastDay = s.lastOrderDays[entry];
    std::int32_t month =
        lastDay == SummaryColumns::noDay ? SummaryColumns::noDay : calendarMonth(lastDay);
    for (std::size_t i = gone.begin; i < gone.end; ++i) {
        if (!isPurchaseAt(i))
            continue;
        const std::int32_t itsMonth = calendarMonth(m_orders.days[i]);
        if (itsMonth != month)
            --s.activeMonths[entry];
        month = itsMonth;
    }
    m_gaps.clear();
    std::int32_t previous = SummaryColumns::noDay;
    for (std::size_t i = left.begin; i < left.end; ++i) {
        const std::int32_t day = m_orders.days[i];
        if (day == previous || !isPurchaseAt(i))
            continue;
        if (previous != SummaryColumns::noDay)
            m_gaps.push_back(day - previous);
        previous = day;
    }
    s.doubleMedianGaps[entry] = doubleMedianGap(m_gaps);
}

} // namespace kq
