#pragma once

#include "core/profile/customer_set.h"
#include "core/profile/profile_layers.h"

#include <QDate>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kq {

/// Since when somebody has had to do with the shop.
///
/// Every customer exists at every date (contract.md §1), and so whoever came last week stands in
/// the lowest tier a year ago. Pages that look back count nobody who had not come by then: for
/// them somebody is a customer from the day of the first order, whatever its status, of the first
/// opening figure or of the registration, whichever is earliest. Whoever has none of these was
/// always there, because nothing tells since when.
class FirstTraces {
public:
    /// Of @p profiles, one entry a customer. Cost: one pass over the customers.
    explicit FirstTraces(const ProfileLayers &profiles);

    [[nodiscard]] bool isThere(std::size_t customer, QDate day) const
    {
        return m_days[customer] <= day.toJulianDay();
    }
    /// Who came after @p day.
    [[nodiscard]] CustomerSet comeAfter(QDate day) const;

private:
    std::vector<std::int32_t> m_days; ///< Julian
};

/// The day of the first trace of one customer; empty where nothing tells since when.
std::optional<QDate> firstTraceOf(const ProfileLayers &profiles, std::size_t customer);

} // namespace kq
