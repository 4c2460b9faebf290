#pragma once

#include "core/profile/profiles.h"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace kq {

/// How much of a summary is worked out: counts, totals and days alone; or all that orders say of
/// money; or also active months and the rhythm of buying; or also what lies in the lines. Each
/// takes longer than the one before, the last by far.
enum class SummaryParts { Sums, Orders, Rhythm, Whole };

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
    SummaryColumns single;                ///< of one customer
    std::vector<std::uint32_t> orderEnds; ///< likewise
};

/// The summaries as of one day. Where customers have orders or opening figures after it, they are
/// worked out block by block when they are first asked for, and kept. Several threads may ask.
class SummaryAt {
public:
    /// @p profiles must outlive this. @p day: Julian day. @p later: the same as of a later day,
    /// from which less has to be taken back than from all orders; it is used while it lives.
    SummaryAt(const Profiles &profiles, std::int32_t day, SummaryParts parts,
              std::weak_ptr<const SummaryAt> later = {});
    SummaryAt(const SummaryAt &) = delete;
    SummaryAt &operator=(const SummaryAt &) = delete;
    ~SummaryAt();

    /// The summaries of the block that begins with @p first. They stand as long as this. Columns
    /// that are not of these parts may be missing or hold anything.
    SummaryView block(std::size_t first, SummaryScratch &scratch) const;
    /// The summary of one customer; it stands until the next use of @p scratch.
    SummaryView customer(std::size_t customer, SummaryScratch &scratch) const;
    /// Whether counts are those of orders alone, which nobody's opening figures add to.
    [[nodiscard]] bool countsOrdersAlone() const { return m_profiles.openings().empty(); }
    /// Whether block() of the block that begins with @p first needs no work.
    [[nodiscard]] bool isReady(std::size_t first) const;

private:
    /// What was worked out of a block.
    struct Worked {
        SummaryColumns columns;
        std::vector<std::uint32_t> orderEnds; // where the orders up to the day end, if taken back
    };
    /// From what a stretch of customers is worked out.
    struct Base {
        SummaryView view;
        const std::uint32_t *orderEnds = nullptr; // of the stretch
    };

    [[nodiscard]] const Worked *known(std::size_t customer) const
    {
        return m_blocks[customer / Profiles::blockSize].load(std::memory_order_acquire);
    }
    Base baseOf(std::size_t first, const SummaryAt *later) const;
    void workOut(std::size_t first, std::size_t size, SummaryColumns &columns,
                 std::vector<std::uint32_t> &orderEnds, SeenProducts &seen) const;

    const Profiles &m_profiles;
    std::int32_t m_day;
    SummaryParts m_parts;
    bool m_takesBack; // later orders are taken back from what stands ready
    std::weak_ptr<const SummaryAt> m_later;
    mutable std::vector<std::atomic<const Worked *>> m_blocks; // null: not asked for yet
};

} // namespace kq
