#include "core/profile/code_sets.h"

#include <algorithm>
#include <bit>

namespace kq {

CodeSets CodeSets::of(std::size_t customers,
                      std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs)
{
    CodeSets sets;
    sets.m_words.resize(customers);
    for (const auto &[customer, code] : pairs) {
        sets.m_words[customer] |= code < spillFrom ? std::uint64_t{1} << code : CodeSets::spillBit;
    }
    std::erase_if(pairs, [](const auto &pair) { return pair.second < spillFrom; });
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    pairs.shrink_to_fit();
    sets.m_spill = std::move(pairs);
    return sets;
}

std::vector<std::uint32_t> CodeSets::spilled(std::size_t customer) const
{
    std::vector<std::uint32_t> codes;
    if ((m_words[customer] & spillBit) == 0)
        return codes;
    const std::pair<std::uint32_t, std::uint32_t> from{static_cast<std::uint32_t>(customer), 0};
    for (auto it = std::lower_bound(m_spill.begin(), m_spill.end(), from);
         it != m_spill.end() && it->first == customer; ++it) {
        codes.push_back(it->second);
    }
    return codes;
}

std::vector<std::uint32_t> CodeSets::codes(std::size_t customer) const
{
    std::vector<std::uint32_t> codes;
    for (std::uint64_t word = m_words[customer] & ~spillBit; word != 0; word &= word - 1)
        codes.push_back(static_cast<std::uint32_t>(std::countr_zero(word)));
    const std::vector<std::uint32_t> others = spilled(customer);
    codes.insert(codes.end(), others.begin(), others.end());
    return codes;
}

bool CodeSets::contains(std::size_t customer, std::uint32_t code) const
{
    if (code < spillFrom)
        return ((m_words[customer] >> code) & 1U) != 0;
    return (m_words[customer] & spillBit) != 0 &&
           std::binary_search(m_spill.begin(), m_spill.end(),
                              std::pair{static_cast<std::uint32_t>(customer), code});
}

std::size_t CodeSets::bytes() const
{
    return m_words.capacity() * sizeof(m_words[0]) + m_spill.capacity() * sizeof(m_spill[0]);
}

} // namespace kq
