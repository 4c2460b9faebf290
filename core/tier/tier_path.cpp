#include "core/tier/tier_path.h"

#include "core/condition/evaluation.h"
#include "core/profile/first_traces.h"

#include <algorithm>
#include <map>
#include <ranges>
#include <set>

namespace kq {

namespace {

constexpr int longSilence = 30; ///< days: the eve of the order that ends it is looked at as well

/// The tiers of one customer, day by day.
class OneOnTheLadder {
public:
    OneOnTheLadder(std::size_t customer, const EvaluationContext &context, JobControl &control)
        : m_customer(customer)
        , m_evaluation(context, control)
    {
        if (context.definitions)
            m_tiers = context.definitions->ladder();
    }

    /// The place of the first tier that takes the customer; the number of tiers where none does.
    Result<std::size_t> placeAt(QDate day)
    {
        const auto known = m_places.find(day);
        if (known != m_places.end())
            return known->second;
        std::size_t place = 0;
        for (; place < m_tiers.size(); ++place) {
            const Result<bool> isIn =
                m_evaluation.matches(*m_tiers[place].condition, m_customer, day);
            if (!isIn)
                return isIn.error();
            if (*isIn)
                break;
        }
        m_places.emplace(day, place);
        return place;
    }

    [[nodiscard]] QString keyAt(std::size_t place) const
    {
        return place < m_tiers.size() ? m_tiers[place].key : QString();
    }

private:
    std::size_t m_customer;
    Evaluation m_evaluation;
    std::vector<TierDefinition> m_tiers;
    std::map<QDate, std::size_t> m_places;
};

/// The days from @p first to @p last between which at most one move is to be expected.
std::set<QDate> daysToAsk(QDate first, QDate last, std::size_t customer,
                          const ProfileLayers &profiles)
{
    std::set<QDate> days{first, last};
    for (QDate end(first.year(), first.month(), first.daysInMonth()); end < last;
         end = end.addDays(1).addMonths(1).addDays(-1))
        days.insert(end);
    const auto [columns, row] = profiles.at(customer);
    const OrderColumns &orders = columns.orders();
    for (std::size_t order = orders.starts[row]; order < orders.starts[row + 1]; ++order) {
        const QDate day = QDate::fromJulianDay(orders.days[order]);
        const bool isFirst = order == orders.starts[row];
        if (day <= first || day > last ||
            (!isFirst && orders.days[order] - orders.days[order - 1] < longSilence))
            continue;
        days.insert(day.addDays(-1));
        days.insert(day);
    }
    return days;
}

/// The first day after @p from, up to @p to, on which the place is another than at @p from, given
/// that it is at @p to.
Result<QDate> firstMove(QDate from, QDate to, OneOnTheLadder &one)
{
    const Result<std::size_t> before = one.placeAt(from);
    if (!before)
        return before.error();
    while (from.daysTo(to) > 1) {
        const QDate middle = from.addDays(from.daysTo(to) / 2);
        const Result<std::size_t> place = one.placeAt(middle);
        if (!place)
            return place.error();
        (*place == *before ? from : to) = middle;
    }
    return to;
}

} // namespace

Result<std::vector<TierAtDay>> tierPath(CustomerId customer, const EvaluationContext &context,
                                        int months, JobControl &control)
{
    const std::optional<std::size_t> index = context.profiles.indexOf(customer);
    if (!index)
        return Error{ErrorCode::UnknownCustomer, {}, {}, QString::number(customer.value)};
    const QDate firstOfMonth(context.asOf.year(), context.asOf.month(), 1);
    const QDate earliest = firstOfMonth.addMonths(1 - months).addDays(-1);
    const QDate begin =
        std::max(firstTraceOf(context.profiles, *index).value_or(earliest), earliest);
    if (begin > context.asOf)
        return std::vector<TierAtDay>();
    OneOnTheLadder one(*index, context, control);
    const std::set<QDate> days = daysToAsk(begin, context.asOf, *index, context.profiles);
    for (const QDate day : std::views::reverse(days)) { // the latest first is quickest
        if (const Result<std::size_t> place = one.placeAt(day); !place)
            return place.error();
    }
    std::vector<TierAtDay> path{{begin, one.keyAt(*one.placeAt(begin))}};
    QDate from = begin;
    for (const QDate to : days) {
        while (*one.placeAt(from) != *one.placeAt(to)) {
            const Result<QDate> move = firstMove(from, to, one);
            if (!move)
                return move.error();
            path.push_back({*move, one.keyAt(*one.placeAt(*move))});
            from = *move;
        }
        from = to;
    }
    return path;
}

} // namespace kq
