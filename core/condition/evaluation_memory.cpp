#include "core/condition/evaluation_memory.h"

#include <algorithm>
#include <utility>

namespace kq {

namespace {

std::size_t bytesOf(const CustomerSet &set)
{
    constexpr std::size_t besides = 1024; // the condition, about
    return set.words() * sizeof(std::uint64_t) + besides;
}

} // namespace

std::shared_ptr<const CustomerSet> EvaluationMemory::find(const Condition &leaf, QDate asOf)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find_if(
        m_entries, [&](const Entry &entry) { return entry.asOf == asOf && entry.leaf == leaf; });
    if (found == m_entries.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found);
    return m_entries.front().members;
}

void EvaluationMemory::keep(const Condition &leaf, QDate asOf,
                            std::shared_ptr<const CustomerSet> members)
{
    const std::lock_guard lock(m_mutex);
    m_bytes += bytesOf(*members);
    m_entries.push_front({leaf, asOf, std::move(members)});
    while (m_bytes > m_mostBytes) {
        m_bytes -= bytesOf(*m_entries.back().members);
        m_entries.pop_back();
    }
}

std::size_t EvaluationMemory::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_entries.size();
}

} // namespace kq
