#pragma once

#include "core/condition/condition.h"
#include "core/condition/date_rules.h"
#include "core/condition/number_match.h"

#include <QDate>

#include <cstdint>
#include <optional>

namespace kq {

/// A date test made ready for one as-of date: a stretch of days, or days of the year.
class DayMatch {
public:
    DayMatch(const DateTest &test, QDate asOf);

    /// Whether the answer is to be turned round: the operator is negated.
    [[nodiscard]] bool isNegated() const { return m_negated; }
    /// Whether the positive twin asks for the empty value alone.
    [[nodiscard]] bool asksForEmpty() const { return m_empty; }
    [[nodiscard]] bool looksAtYearDays() const { return m_yearDays.has_value(); }
    /// The Julian days for which the positive twin holds, where it does not look at days of the
    /// year.
    [[nodiscard]] WholeRange range() const { return m_range; }
    /// Whether the positive twin holds on a day of the year, where it looks at these.
    [[nodiscard]] bool holdsOnYearDay(int month, int day) const
    {
        return m_yearDays->contains(month, day);
    }
    /// The answer of the positive twin for a Julian day.
    [[nodiscard]] bool twinHolds(std::int64_t day) const;
    /// The answer itself.
    [[nodiscard]] bool holds(std::optional<std::int64_t> day) const
    {
        return (day ? twinHolds(*day) : m_empty) != m_negated;
    }

private:
    WholeRange m_range = WholeRange::none();
    std::optional<YearDays> m_yearDays;
    bool m_empty = false;
    bool m_negated = false;
};

} // namespace kq
