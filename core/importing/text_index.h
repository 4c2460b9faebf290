#pragma once

#include <QStringView>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// Texts and who has them. The texts lie behind one another: a million cost a third of what a
/// QHash of strings takes, and are given up in no time when an import is stopped.
class TextIndex {
public:
    /// The customer with @p text, letter by letter; 0 where there is none.
    [[nodiscard]] std::int64_t find(QStringView text) const;
    /// Takes the place of an earlier one with the same text.
    void insert(QStringView text, std::int64_t customer);

private:
    struct Entry {
        std::size_t begin = 0; ///< in m_texts
        std::uint32_t length = 0;
        std::uint32_t hash = 0;
        std::int64_t customer = 0;
    };

    [[nodiscard]] QStringView textOf(const Entry &entry) const;
    [[nodiscard]] std::size_t placeOf(QStringView text, std::uint32_t hash) const;
    void grow();

    std::vector<char16_t> m_texts;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_places; ///< a power of two of them, or none; 0 is an empty one,
                                         ///< else the number of an entry, the first is 1
};

} // namespace kq
