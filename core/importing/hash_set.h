#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// A set of hashes, kept so that a question touches one place in memory: with ten millions of them
/// that is what a question costs. Four bytes a hash, times at most two and two thirds.
class HashSet {
public:
    [[nodiscard]] bool contains(std::uint32_t hash) const;
    void insert(std::uint32_t hash);

private:
    [[nodiscard]] std::size_t placeOf(std::uint32_t hash) const;
    void grow();

    std::vector<std::uint32_t> m_places; ///< a power of two of them, or none; 0 is an empty one
    std::size_t m_size = 0;
};

} // namespace kq
