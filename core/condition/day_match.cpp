#include "core/condition/day_match.h"

namespace kq {

DayMatch::DayMatch(const DateTest &test, QDate asOf)
    : m_yearDays(anniversariesOf(test, asOf))
{
    switch (test.op) {
    case DateOp::NotOn:
    case DateOp::NotWithinLast:
        m_negated = true;
        break;
    case DateOp::IsNotEmpty:
        m_negated = true;
        m_empty = true;
        break;
    case DateOp::IsEmpty:
        m_empty = true;
        break;
    case DateOp::On:
    case DateOp::Before:
    case DateOp::After:
    case DateOp::OnOrBefore:
    case DateOp::OnOrAfter:
    case DateOp::Between:
    case DateOp::WithinLast:
    case DateOp::InThis:
    case DateOp::InPrevious:
    case DateOp::AnniversaryWithinNext:
    case DateOp::AnniversaryInMonth:
        break;
    }
    if (const std::optional<DayRange> days = daysOf(test, asOf); days && !days->isEmpty())
        m_range = {days->first, days->last};
}

bool DayMatch::twinHolds(std::int64_t day) const
{
    if (!m_yearDays)
        return m_range.contains(day);
    const QDate date = QDate::fromJulianDay(day);
    return m_yearDays->contains(date.month(), date.day());
}

} // namespace kq
