#pragma once

#include "core/profile/profiles.h"
#include "core/profile/summary_at.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kq {

/// Takes orders back, the latest first, from summaries that count up to a later day: what was
/// bought after a day is little beside all that a customer ever bought.
class Rewinder {
public:
    /// Whether the summaries of a shop can be taken back at all: an order puts the opening figures
    /// of its source out of force, a sum that has stopped at the end of 64 bits, as wide totals
    /// may, does not come back, and products would have to be looked for in all lines.
    static bool serves(const Profiles &profiles, SummaryParts parts);

    /// @p columns have those of @p parts; what happened after @p day, a Julian day, is taken back.
    Rewinder(const Profiles &profiles, std::int32_t day, SummaryParts parts,
             SummaryColumns &columns);

    /// Takes back from the first entries of the columns, which are those of the customers from
    /// @p first on. @p orderEnds: for each, where the counted orders end; written over.
    void rewind(std::size_t first, std::span<std::uint32_t> orderEnds);

private:
    /// Places of some of a customer's orders, from begin up to end.
    struct Stretch {
        std::size_t begin;
        std::size_t end;
    };

    template <class Totals>
    std::uint32_t rewindOne(Totals totals, std::size_t customer, std::uint32_t counted,
                            std::size_t entry);
    template <class Totals>
    void rewindExtremes(Totals totals, Stretch left, Stretch gone, std::size_t entry);
    void rewindRhythm(Stretch left, Stretch gone, std::size_t entry);
    [[nodiscard]] bool isPurchaseAt(std::size_t order) const
    {
        return isPurchase(m_orders.status(order));
    }

    const OrderColumns &m_orders;
    std::int32_t m_day;
    SummaryParts m_parts;
    SummaryColumns &m_columns;
    std::vector<std::int32_t> m_gaps; // kept between customers
};

} // namespace kq
