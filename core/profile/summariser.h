#pragma once

#include "core/profile/profiles.h"
#include "core/profile/summary_at.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// Calls @p visit with a pointer to each column of SummaryColumns that belongs to @p parts, and
/// what a customer without a purchase has there.
template <class Visit>
void forEachSummary(SummaryParts parts, Visit visit)
{
    using S = SummaryColumns;
    visit(&S::settledFrom, S::noDay);
    visit(&S::counts, 0);
    visit(&S::totals, 0);
    visit(&S::firstDays, S::noDay);
    visit(&S::lastDays, S::noDay);
    if (parts == SummaryParts::Sums)
        return;
    visit(&S::orderCounts, 0);
    visit(&S::largest, S::noAmount);
    visit(&S::smallest, S::noAmount);
    visit(&S::discounted, 0);
    visit(&S::lastOrderDays, S::noDay);
    if (parts == SummaryParts::Orders)
        return;
    visit(&S::activeMonths, 0);
    visit(&S::doubleMedianGaps, 0);
    if (parts == SummaryParts::Rhythm)
        return;
    visit(&S::quantities, 0);
    visit(&S::products, 0);
}

/// Twice the median of the @p gaps between days of purchase, which are put into another order; 0 of
/// fewer than two, as they say nothing about a rhythm.
std::int32_t doubleMedianGap(std::vector<std::int32_t> &gaps);

/// Fills one entry after another, each from the orders of a customer up to one day. The lists are
/// kept between customers so that nothing is allocated a million times.
class Summariser {
public:
    /// @p parts: Orders at least, as they are all found in one go.
    Summariser(const Profiles &profiles, std::int32_t lastDay, SummaryParts parts,
               SummaryColumns &summaries, SeenProducts &seen)
        : m_profiles(profiles)
        , m_orders(profiles.orders())
        , m_lastDay(lastDay)
        , m_parts(parts)
        , m_summaries(summaries)
        , m_seen(seen)
    {}

    /// Writes over what stands at @p entry.
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
    SummaryParts m_parts;
    SummaryColumns &m_summaries;
    SeenProducts &m_seen;
    std::vector<std::int32_t> m_gaps;
};

} // namespace kq
