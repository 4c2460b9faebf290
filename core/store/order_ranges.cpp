#include "core/store/order_ranges.h"

#include <algorithm>

namespace kq {

OrderRanges::OrderRanges(std::vector<Range> ranges)
{
    std::ranges::sort(ranges, {}, &Range::first);
    for (const Range &range : ranges) {
        if (!m_ranges.empty() && range.first <= m_ranges.back().last + 1)
            m_ranges.back().last = std::max(m_ranges.back().last, range.last);
        else
            m_ranges.push_back(range);
    }
    for (const Range &range : m_ranges)
        m_size += static_cast<std::size_t>(range.last - range.first + 1);
}

bool OrderRanges::contains(OrderId order) const
{
    const auto found = std::ranges::lower_bound(m_ranges, order.value, {}, &Range::last);
    return found != m_ranges.end() && found->first <= order.value;
}

} // namespace kq
