#pragma once

#include "core/base/id.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace kq {

/// A yes or no for each customer, one bit by id: ids are given from 1 on without wide gaps.
class IdFlags {
public:
    /// True where it was not set before.
    bool set(CustomerId id)
    {
        const auto index = static_cast<std::size_t>(id.value);
        if (index >= m_flags.size())
            m_flags.resize(std::max(index + 1, m_flags.size() * 3 / 2));
        const bool isNews = !m_flags[index];
        m_flags[index] = true;
        return isNews;
    }
    void clear(CustomerId id)
    {
        const auto index = static_cast<std::size_t>(id.value);
        if (index < m_flags.size())
            m_flags[index] = false;
    }
    [[nodiscard]] std::int64_t count() const
    {
        return std::count(m_flags.begin(), m_flags.end(), true);
    }

private:
    std::vector<bool> m_flags;
};

} // namespace kq
