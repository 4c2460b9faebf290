#include "core/importing/hash_set.h"

#include <algorithm>
#include <utility>

namespace kq {

namespace {

constexpr std::size_t fewestPlaces = 1024;

/// 0 marks an empty place.
std::uint32_t marked(std::uint32_t hash)
{
    return std::max(hash, 1U);
}

} // namespace

/// Where the hash is, or the empty place for it. The set is never full.
std::size_t HashSet::placeOf(std::uint32_t hash) const
{
    const std::size_t last = m_places.size() - 1;
    std::size_t place = hash & last;
    while (m_places[place] != 0 && m_places[place] != hash)
        place = (place + 1) & last;
    return place;
}

bool HashSet::contains(std::uint32_t hash) const
{
    return !m_places.empty() && m_places[placeOf(marked(hash))] != 0;
}

void HashSet::insert(std::uint32_t hash)
{
    constexpr std::size_t parts = 4;
    constexpr std::size_t filledParts = 3; // longer ways to an empty place cost more than room
    if ((m_size + 1) * parts > m_places.size() * filledParts)
        grow();
    std::uint32_t &place = m_places[placeOf(marked(hash))];
    if (place == 0)
        ++m_size;
    place = marked(hash);
}

void HashSet::grow()
{
    std::vector<std::uint32_t> before = std::exchange(
        m_places, std::vector<std::uint32_t>(std::max(fewestPlaces, m_places.size() * 2)));
    for (const std::uint32_t hash : before) {
        if (hash != 0)
            m_places[placeOf(hash)] = hash;
    }
}

} // namespace kq
