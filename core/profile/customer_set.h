#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// A set of customers of one snapshot, by their place in it: one bit a customer.
class CustomerSet {
public:
    CustomerSet() = default;
    explicit CustomerSet(std::size_t size)
        : m_size(size)
        , m_words((size + 63) / 64)
    {}

    static CustomerSet all(std::size_t size)
    {
        CustomerSet set(size);
        for (std::uint64_t &word : set.m_words)
            word = ~std::uint64_t{0};
        set.clearTail();
        return set;
    }

    [[nodiscard]] std::size_t size() const { return m_size; } ///< of the snapshot, not of the set
    [[nodiscard]] bool contains(std::size_t index) const
    {
        return ((m_words[index / 64] >> (index % 64)) & 1U) != 0;
    }
    void insert(std::size_t index) { m_words[index / 64] |= std::uint64_t{1} << (index % 64); }
    /// insert() where @p wanted, without a branch.
    void insertIf(std::size_t index, bool wanted)
    {
        m_words[index / 64] |= std::uint64_t{wanted} << (index % 64);
    }
    void remove(std::size_t index) { m_words[index / 64] &= ~(std::uint64_t{1} << (index % 64)); }

    /// The number of members.
    [[nodiscard]] std::int64_t count() const
    {
        std::int64_t members = 0;
        for (const std::uint64_t word : m_words)
            members += std::popcount(word);
        return members;
    }

    CustomerSet &operator&=(const CustomerSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    CustomerSet &operator|=(const CustomerSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    CustomerSet &operator-=(const CustomerSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= ~other.m_words[i];
        return *this;
    }
    [[nodiscard]] CustomerSet complement() const
    {
        CustomerSet set(m_size);
        for (std::size_t i = 0; i < m_words.size(); ++i)
            set.m_words[i] = ~m_words[i];
        set.clearTail();
        return set;
    }

    /// Calls @p visit with the place of every member, lowest first.
    template <class Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
                visit(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
        }
    }

    /// The 64 members that begin at place @p index * 64, for kernels that fill whole words.
    [[nodiscard]] std::uint64_t word(std::size_t index) const { return m_words[index]; }
    void setWord(std::size_t index, std::uint64_t word) { m_words[index] = word; }
    [[nodiscard]] std::size_t words() const { return m_words.size(); }

    friend bool operator==(const CustomerSet &, const CustomerSet &) = default;

private:
    void clearTail()
    {
        if (m_size % 64 != 0)
            m_words.back() &= (std::uint64_t{1} << (m_size % 64)) - 1;
    }

    std::size_t m_size = 0;
    std::vector<std::uint64_t> m_words;
};

} // namespace kq
