#include "core/importing/text_index.h"

#include <QHash>

#include <algorithm>

namespace kq {
namespace {

constexpr std::size_t firstPlaces = 1024;

std::uint32_t hashOf(QStringView text)
{
    return static_cast<std::uint32_t>(qHash(text));
}

} // namespace

QStringView TextIndex::textOf(const Entry &entry) const
{
    return {m_texts.data() + entry.begin, static_cast<qsizetype>(entry.length)};
}

/// Where the text is, or the empty place where it would be.
std::size_t TextIndex::placeOf(QStringView text, std::uint32_t hash) const
{
    const std::size_t last = m_places.size() - 1;
    std::size_t place = hash & last;
    while (m_places[place] != 0) {
        const Entry &entry = m_entries[m_places[place] - 1];
        if (entry.hash == hash && textOf(entry) == text)
            return place;
        place = (place + 1) & last;
    }
    return place;
}

void TextIndex::grow()
{
    const std::size_t size = std::max(firstPlaces, m_places.size() * 2);
    m_places.assign(size, 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        std::size_t place = m_entries[i].hash & (size - 1);
        while (m_places[place] != 0)
            place = (place + 1) & (size - 1);
        m_places[place] = static_cast<std::uint32_t>(i + 1);
    }
}

std::int64_t TextIndex::find(QStringView text) const
{
    if (m_places.empty())
        return 0;
    const std::uint32_t entry = m_places[placeOf(text, hashOf(text))];
    return entry == 0 ? 0 : m_entries[entry - 1].customer;
}

void TextIndex::insert(QStringView text, std::int64_t customer)
{
    if (m_entries.size() * 2 >= m_places.size())
        grow();
    const std::uint32_t hash = hashOf(text);
    std::uint32_t &place = m_places[placeOf(text, hash)];
    if (place != 0) {
        m_entries[place - 1].customer = customer;
        return;
    }
    m_entries.push_back({m_texts.size(), static_cast<std::uint32_t>(text.size()), hash, customer});
    m_texts.insert(m_texts.end(), text.utf16(), text.utf16() + text.size());
    place = static_cast<std::uint32_t>(m_entries.size());
}

} // namespace kq
