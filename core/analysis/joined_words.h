#pragma once

#include "core/profile/profile_layers.h"

#include <cstdint>
#include <vector>

namespace kq {

/// The words of one dictionary in all layers of a shop, under one numbering.
template <class Words>
class JoinedWords {
public:
    /// @p of gives the dictionary of columns; @p take takes a word of one dictionary, by its code,
    /// into another and gives its code there.
    template <class Of, class Take>
    JoinedWords(const ProfileLayers &layers, Of of, Take take)
        : m_base(&layers.base())
        , m_words(of(layers.base()))
    {
        if (layers.changes() == nullptr)
            return;
        const Words &changed = of(*layers.changes()->columns);
        for (std::size_t code = 0; code < changed.size(); ++code)
            m_ofChanged.push_back(take(m_words, changed, code));
    }

    [[nodiscard]] const Words &words() const { return m_words; }
    /// The number of what has @p code in @p columns.
    [[nodiscard]] std::size_t codeOf(const Profiles &columns, std::size_t code) const
    {
        return &columns == m_base ? code : m_ofChanged[code];
    }

private:
    const Profiles *m_base;
    Words m_words;
    std::vector<std::size_t> m_ofChanged;
};

inline JoinedWords<ProductDictionary> joinedProducts(const ProfileLayers &layers)
{
    return {layers, [](const Profiles &columns) -> const auto & { return columns.products(); },
            [](ProductDictionary &words, const ProductDictionary &from, std::size_t code) {
                const ProductWords &word = from[code];
                return std::size_t{words.codeOf(word.code, word.name, word.category)};
            }};
}

inline JoinedWords<Dictionary> joinedChannels(const ProfileLayers &layers)
{
    return {layers, [](const Profiles &columns) -> const auto & { return columns.channelWords(); },
            [](Dictionary &words, const Dictionary &from, std::size_t code) {
                return std::size_t{words.codeOf(from.written(code))};
            }};
}

} // namespace kq
