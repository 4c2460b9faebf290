#include "core/profile/text_columns.h"

#include "core/text/fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>

namespace kq {

namespace {

constexpr char closing = '\xff'; // never a byte of UTF-8, so that no search runs across two texts

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Which of the 64 places from @p at on, each a bit, may begin @p needle: its first and its last
/// byte are there. Bytes up to 63 + the needle's length behind @p at are looked at.
std::uint64_t candidates(const char *at, std::string_view needle)
{
    static_assert(std::endian::native == std::endian::little);
    const char first = needle.front();
    const char last = needle.back();
    const char *ends = at + needle.size() - 1;
    std::array<std::uint8_t, 64> both{};
    for (std::size_t i = 0; i < both.size(); ++i)
        both[i] = static_cast<std::uint8_t>((at[i] == first) & (ends[i] == last));
    std::array<std::uint64_t, 8> eights{};
    std::memcpy(eights.data(), both.data(), both.size());
    std::uint64_t any = 0;
    for (const std::uint64_t eight : eights)
        any |= eight;
    std::uint64_t bits = 0;
    for (std::size_t i = 0; any != 0 && i < eights.size(); ++i) {
        // The multiplication gathers the lowest bit of each byte in the topmost byte.
        bits |= ((eights[i] * 0x0102040810204080U) >> 56U) << (8 * i);
    }
    return bits;
}

/// Calls @p found with each place of @p all, from @p at on, where @p needle stands; it answers from
/// which place to go on.
template <class Found>
void eachPlaceOf(std::string_view needle, std::string_view all, std::size_t at, Found found)
{
    std::size_t from = at; // places before it do not matter any more
    while (from < all.size() && all.size() - from >= 63 + needle.size()) {
        const std::size_t first = from;
        std::uint64_t bits = candidates(all.data() + first, needle);
        from = first + 64;
        for (; bits != 0; bits &= bits - 1) {
            const std::size_t place = first + static_cast<std::size_t>(std::countr_zero(bits));
            if (place >= at && all.substr(place, needle.size()) == needle)
                at = found(place);
        }
        from = std::max(from, at);
    }
    for (at = std::max(at, from);;) {
        at = all.find(needle, at);
        if (at == std::string_view::npos)
            return;
        at = found(at);
    }
}

} // namespace

void TextArena::add(QByteArrayView utf8)
{
    const std::size_t room = std::numeric_limits<std::uint32_t>::max() - 1;
    if (m_bytes.size() + static_cast<std::size_t>(utf8.size()) > room) {
        m_tooLarge = true;
        return;
    }
    m_bytes.insert(m_bytes.end(), utf8.begin(), utf8.end());
    m_bytes.push_back(closing);
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
}

void TextArena::reserve(std::size_t texts, std::size_t bytes)
{
    m_ends.reserve(texts);
    m_bytes.reserve(bytes);
}

void TextArena::shrink()
{
    m_bytes.shrink_to_fit();
    m_ends.shrink_to_fit();
}

void TextArena::search(std::string_view needle, std::size_t first, std::size_t last,
                       const std::function<void(std::size_t)> &found) const
{
    if (needle.empty() || first >= last)
        return;
    const std::string_view all(m_bytes.data(), m_ends[last - 1]);
    std::size_t text = first;
    eachPlaceOf(needle, all, startOf(first), [&](std::size_t at) {
        const auto end = std::upper_bound(m_ends.begin() + static_cast<std::ptrdiff_t>(text),
                                          m_ends.begin() + static_cast<std::ptrdiff_t>(last), at);
        text = static_cast<std::size_t>(end - m_ends.begin());
        found(text);
        return std::size_t{m_ends[text++]};
    });
}

std::size_t TextArena::bytes() const
{
    return m_bytes.capacity() + m_ends.capacity() * sizeof(m_ends[0]);
}

void TextColumn::add(const QString &text)
{
    written.add(text.toUtf8());
    compared.add(folded(text).toUtf8());
}

void TextColumn::shrink()
{
    written.shrink();
    compared.shrink();
}

QString TextColumn::at(std::size_t customer) const
{
    return fromUtf8(written[customer]);
}

QString TextLists::first(std::size_t customer) const
{
    return isEmpty(customer) ? QString() : fromUtf8(written[starts[customer]]);
}

QStringList TextLists::all(std::size_t customer) const
{
    QStringList texts;
    for (std::size_t i = starts[customer]; i < starts[customer + 1]; ++i)
        texts.append(fromUtf8(written[i]));
    return texts;
}

} // namespace kq
