#pragma once

#include "core/condition/condition.h"
#include "core/condition/day_match.h"
#include "core/condition/leaf.h"
#include "core/profile/contact_columns.h"

#include <QDate>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace kq {

/// What a contact metric looks at: the messages up to the as-of date that its filter keeps.
struct ContactFigures {
    std::int64_t count = 0;
    std::optional<std::int32_t> lastDay; ///< Julian day; empty without a message
};

/// The messages of one customer after another, as a contact metric counts them.
class ContactReading {
public:
    /// @p contacts: null stands for a shop without messages; else it outlives this.
    ContactReading(const ContactFilter &where, const ContactColumns *contacts, QDate asOf);

    [[nodiscard]] ContactFigures at(std::size_t customer) const;
    /// The value of a metric of @p figures; empty where it has none. Dates as Julian days.
    [[nodiscard]] std::optional<std::int64_t> value(ContactMetric metric,
                                                    const ContactFigures &figures) const;

private:
    [[nodiscard]] bool keeps(const ContactColumns::Message &message) const;

    const ContactColumns *m_contacts;
    std::int64_t m_asOf;
    std::optional<DayMatch> m_placed;
    std::optional<std::uint8_t> m_channels; // a bit for each channel that is kept
};

/// The leaf of a contact metric over @p customers people.
PreparedLeaf contactLeaf(const ContactTest &test, const ContactColumns *contacts,
                         std::size_t customers, QDate asOf);

} // namespace kq
