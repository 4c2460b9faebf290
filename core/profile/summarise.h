#pragma once

#include "core/profile/profiles.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kq {

/// How much of a summary is worked out: counts, totals and days alone; or all that orders say; or
/// also active months, the rhythm of buying and what lies in the lines. Each takes several times as
/// long as the one before.
enum class SummaryParts { Sums, Orders, Whole };

/// The summaries of every customer when all orders lie before the as-of date. Source: contract.md
/// §2, order metrics without `where`, and §4, "Opening figures".
///
/// Cost: one pass over orders and lines. Sums that do not fit 64 bits stay at the nearest end.
SummaryColumns summarise(const Profiles &profiles);

/// Where the summaries of some neighbouring customers stand.
struct SummaryView {
    const SummaryColumns *columns = nullptr;
    std::size_t first = 0; ///< entry of the first of them; the others follow
};

/// Which products a customer has been seen with.
class SeenProducts {
public:
    /// Begins with another customer of a shop with so many ProductDictionary::identities().
    void begin(std::uint32_t identities);
    /// Whether @p identity is seen for the first time.
    bool add(std::uint32_t identity)
    {
        return std::exchange(m_seenIn[identity], m_visit) != m_visit;
    }

private:
    std::vector<std::uint32_t> m_seenIn; // by identity, the last customer's visit
    std::uint32_t m_visit = 0;
};

/// Memory for working summaries out; one a thread.
struct SummaryScratch {
    SeenProducts seen;
    SummaryColumns single; ///< of one customer
};

/// The summaries as of one day. Where customers have orders or opening figures after it, they are
/// worked out block by block when they are first asked for, and kept. Several threads may ask.
class SummaryAt {
public:
    /// @p profiles must outlive this. @p day: Julian day.
    SummaryAt(const Profiles &profiles, std::int32_t day, SummaryParts parts);
    SummaryAt(const SummaryAt &) = delete;
    SummaryAt &operator=(const SummaryAt &) = delete;
    ~SummaryAt();

    /// The summaries of the block that begins with @p first. They stand as long as this. Columns
    /// that are not of these parts may be missing or hold anything.
    SummaryView block(std::size_t first, SummaryScratch &scratch) const;
    /// The summary of one customer; it stands until the next use of @p scratch.
    SummaryView customer(std::size_t customer, SummaryScratch &scratch) const;
    /// Whether block() of the block that begins with @p first needs no work.
    [[nodiscard]] bool isReady(std::size_t first) const;

private:
    void workOut(std::size_t first, std::size_t size, SummaryColumns &columns,
                 SeenProducts &seen) const;

    const Profiles &m_profiles;
    std::int32_t m_day;
    SummaryParts m_parts;
    bool m_takesBack; // later orders are taken back from what stands ready
    mutable std::vector<std::atomic<const SummaryColumns *>> m_blocks; // null: not asked for yet
};

} // namespace kq
