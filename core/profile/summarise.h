#pragma once

#include "core/profile/profiles.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kq {

/// How much of a summary is worked out: the days, counts and amounts of orders; or also active
/// months, the rhythm of buying and what lies in the lines, which takes several times as long.
enum class SummaryParts { Basic, Whole };

/// The summaries of every customer when all orders lie before the as-of date. Source: contract.md
/// §2, order metrics without `where`, and §4, "Opening figures".
///
/// Cost: one pass over orders and lines. Sums that do not fit 64 bits stay at the nearest end.
SummaryColumns summarise(const Profiles &profiles);

/// The summaries as of one day: those that stand ready, and beside them those of the customers who
/// have orders or opening figures after it.
class SummaryAt {
public:
    /// @p profiles must outlive this. @p day: Julian day. Cost: a pass over the orders of the
    /// customers whose summaries that day does not have; next to nothing where there are none.
    SummaryAt(const Profiles &profiles, std::int32_t day, SummaryParts parts);

    /// One entry a customer, not to be used for changed() ones.
    [[nodiscard]] const SummaryColumns &ready() const { return m_ready; }
    /// The customers from @p first up to, not including, @p last with a summary of their own that
    /// day, ascending.
    [[nodiscard]] std::span<const std::uint32_t> changed(std::size_t first, std::size_t last) const;
    /// The place in changes() of an element of changed().
    [[nodiscard]] std::size_t entryOf(const std::uint32_t &customer) const
    {
        return static_cast<std::size_t>(&customer - m_changed.data());
    }
    [[nodiscard]] const SummaryColumns &changes() const { return m_changes; }

private:
    const SummaryColumns &m_ready;
    std::vector<std::uint32_t> m_changed;
    SummaryColumns m_changes;
};

} // namespace kq
