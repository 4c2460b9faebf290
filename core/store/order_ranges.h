#pragma once

#include "core/base/id.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kq {

/// A set of orders, kept as ranges of their ids, because those that one import brought follow each
/// other.
class OrderRanges {
public:
    struct Range {
        std::int64_t first = 0;
        std::int64_t last = 0; ///< not below `first`

        friend bool operator==(const Range &, const Range &) = default;
    };

    OrderRanges() = default;
    /// From ranges in any order, which may meet and overlap.
    explicit OrderRanges(std::vector<Range> ranges);

    /// Ascending and apart from each other.
    [[nodiscard]] const std::vector<Range> &ranges() const { return m_ranges; }
    [[nodiscard]] bool contains(OrderId order) const;
    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    /// Of ids; not all of them need to be orders.
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    std::vector<Range> m_ranges;
    std::size_t m_size = 0;
};

} // namespace kq
