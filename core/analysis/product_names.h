#pragma once

#include "core/profile/dictionary.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace kq {

/// What to call a product of which files gave several names to one code: the name on most lines.
class ProductNames {
public:
    explicit ProductNames(const ProductDictionary &words)
        : m_words(words)
        , m_lines(words.size())
    {}

    /// One line more that has the product of @p code in the dictionary.
    void count(std::size_t code) { ++m_lines[code]; }

    /// By identity. A product without a name is called by its code; of names on as many lines the
    /// first in the dictionary is taken.
    [[nodiscard]] std::vector<QString> byIdentity() const
    {
        std::vector<QString> names(m_words.identities());
        std::vector<std::int64_t> most(m_words.identities(), -1);
        for (std::size_t code = 0; code < m_words.size(); ++code) {
            const ProductWords &word = m_words[code];
            QString &name = names[word.identity];
            if (word.name.isEmpty()) {
                if (most[word.identity] < 0 && name.isEmpty())
                    name = word.code;
            } else if (m_lines[code] > most[word.identity]) {
                name = word.name;
                most[word.identity] = m_lines[code];
            }
        }
        return names;
    }

private:
    const ProductDictionary &m_words;
    std::vector<std::int64_t> m_lines; ///< by code
};

} // namespace kq
