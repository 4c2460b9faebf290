#include "core/profile/summary_at.h"

#include "core/profile/rewinder.h"
#include "core/profile/summariser.h"

#include <algorithm>
#include <limits>

namespace kq {

void SeenProducts::begin(std::uint32_t identities)
{
    if (m_visit == std::numeric_limits<std::uint32_t>::max() || m_seenIn.size() != identities) {
        m_seenIn.assign(identities, 0);
        m_visit = 0;
    }
    ++m_visit;
}

SummaryAt::SummaryAt(const Profiles &profiles, std::int32_t day, SummaryParts parts,
                     std::weak_ptr<const SummaryAt> later)
    : m_profiles(profiles)
    , m_day(day)
    , m_parts(parts)
    , m_takesBack(Rewinder::serves(profiles, parts))
    , m_later(std::move(later))
    , m_blocks(profiles.summaries().blockSettledFrom.size())
{
    if (parts == SummaryParts::Sums && !m_takesBack)
        m_parts = SummaryParts::Orders;
}

SummaryAt::~SummaryAt()
{
    for (const std::atomic<const Worked *> &block : m_blocks)
        delete block.load();
}

bool SummaryAt::isReady(std::size_t first) const
{
    return m_profiles.summaries().blockSettledFrom[first / Profiles::blockSize] <= m_day ||
           known(first) != nullptr;
}

SummaryAt::Base SummaryAt::baseOf(std::size_t first, const SummaryAt *later) const
{
    if (const Worked *worked = later != nullptr ? later->known(first) : nullptr) {
        const std::size_t place = first % Profiles::blockSize;
        return {{&worked->columns, place},
                m_takesBack ? worked->orderEnds.data() + place : nullptr};
    }
    return {{&m_profiles.summaries(), first}, m_profiles.orders().starts.data() + first + 1};
}

void SummaryAt::workOut(std::size_t first, std::size_t size, SummaryColumns &columns,
                        std::vector<std::uint32_t> &orderEnds, SeenProducts &seen) const
{
    const std::shared_ptr<const SummaryAt> later = m_later.lock();
    const Base base = baseOf(first, later.get());
    forEachSummary(m_parts, [&](auto column, auto) {
        const auto begin =
            (base.view.columns->*column).begin() + static_cast<std::ptrdiff_t>(base.view.first);
        (columns.*column).assign(begin, begin + static_cast<std::ptrdiff_t>(size));
    });
    if (m_takesBack) {
        orderEnds.assign(base.orderEnds, base.orderEnds + size);
        Rewinder(m_profiles, m_day, m_parts, columns).rewind(first, orderEnds);
        return;
    }
    Summariser summariser(m_profiles, m_day, m_parts, columns, seen);
    for (std::size_t entry = 0; entry < size; ++entry) {
        if (columns.settledFrom[entry] > m_day)
            summariser.summarise(first + entry, entry);
    }
}

SummaryView SummaryAt::block(std::size_t first, SummaryScratch &scratch) const
{
    const SummaryColumns &ready = m_profiles.summaries();
    if (ready.blockSettledFrom[first / Profiles::blockSize] <= m_day)
        return {&ready, first};
    if (const Worked *worked = known(first))
        return {&worked->columns, 0};
    auto made = std::make_unique<Worked>();
    workOut(first, std::min(Profiles::blockSize, m_profiles.size() - first), made->columns,
            made->orderEnds, scratch.seen);
    const Worked *worked = nullptr;
    if (m_blocks[first / Profiles::blockSize].compare_exchange_strong(worked, made.get(),
                                                                      std::memory_order_acq_rel))
        worked = made.release();
    return {&worked->columns, 0}; // or what another thread made meanwhile
}

SummaryView SummaryAt::customer(std::size_t customer, SummaryScratch &scratch) const
{
    const SummaryColumns &ready = m_profiles.summaries();
    if (ready.settledFrom[customer] <= m_day)
        return {&ready, customer};
    if (const Worked *worked = known(customer))
        return {&worked->columns, customer % Profiles::blockSize};
    workOut(customer, 1, scratch.single, scratch.orderEnds, scratch.seen);
    return {&scratch.single, 0};
}

} // namespace kq
