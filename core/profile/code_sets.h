#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kq {

/// A set of dictionary codes for each customer: tags, sources. The first 63 codes are one bit each
/// of a word, because few shops have more; the others stand in a list that only those customers
/// have who carry one.
class CodeSets {
public:
    static constexpr std::uint32_t spillFrom = 63;
    static constexpr std::uint64_t spillBit = std::uint64_t{1} << 63; ///< the list has more

    /// Sets of @p customers from pairs (customer, code) in any order; repeated ones count once.
    static CodeSets of(std::size_t customers,
                       std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs);

    [[nodiscard]] std::size_t size() const { return m_words.size(); }
    [[nodiscard]] bool isEmpty(std::size_t customer) const { return m_words[customer] == 0; }
    /// One bit for each code below spillFrom, and spillBit.
    [[nodiscard]] std::span<const std::uint64_t> words() const { return m_words; }
    /// The codes from spillFrom on, ascending.
    [[nodiscard]] std::vector<std::uint32_t> spilled(std::size_t customer) const;
    /// All codes, ascending.
    [[nodiscard]] std::vector<std::uint32_t> codes(std::size_t customer) const;
    [[nodiscard]] bool contains(std::size_t customer, std::uint32_t code) const;

    [[nodiscard]] std::size_t bytes() const;

    friend bool operator==(const CodeSets &, const CodeSets &) = default;

private:
    friend class ColumnParts;

    std::vector<std::uint64_t> m_words;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_spill; // (customer, code), ascending
};

} // namespace kq
