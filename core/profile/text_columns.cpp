#include "core/profile/text_columns.h"

#include "core/text/fold.h"

#include <algorithm>
#include <limits>

namespace kq {

namespace {

constexpr char closing = '\xff'; // never a byte of UTF-8, so that no search runs across two texts

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
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
    for (std::size_t at = startOf(first);;) {
        at = all.find(needle, at);
        if (at == std::string_view::npos)
            return;
        const auto end = std::upper_bound(m_ends.begin() + static_cast<std::ptrdiff_t>(text),
                                          m_ends.begin() + static_cast<std::ptrdiff_t>(last), at);
        text = static_cast<std::size_t>(end - m_ends.begin());
        found(text);
        at = m_ends[text];
        if (++text == last)
            return;
    }
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
