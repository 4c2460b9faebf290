#include "core/wording/budget_words.h"

#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

/// The places of the tiers by whom the budget serves first; those who get nothing by plan are left
/// out.
std::vector<std::size_t> served(const BudgetSpread &spread)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < spread.shares.size(); ++i) {
        if (spread.shares[i].rank > 0)
            places.push_back(i);
    }
    std::sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
        return spread.shares[a].rank < spread.shares[b].rank;
    });
    return places;
}

QString wholeMoney(double minor, const Formatter &format)
{
    return format.money(Money{std::llround(minor)});
}

} // namespace

PlannedMonth plannedMonth(const BudgetSpread &spread, const CareMap &map)
{
    PlannedMonth month;
    for (std::size_t i = 0; i < spread.shares.size(); ++i) {
        month.messages += spread.shares[i].planned;
        month.cost.minor =
            saturatedSum(month.cost.minor,
                         saturatedProduct(map.groups[i].cost.each.minor, spread.shares[i].planned));
    }
    return month;
}

QStringList budgetReasons(const BudgetSpread &spread, std::optional<Money> budget,
                          const CareMap &map, const Formatter &format, const Words &words)
{
    QStringList reasons;
    const PlannedMonth planned = plannedMonth(spread, map);
    reasons << words
                   .say(QT_TRANSLATE_NOOP("Words", "All plans together want %1 messages a month, "
                                                   "for %2."))
                   .arg(format.number(planned.messages), format.money(planned.cost));
    const std::vector<std::size_t> order = served(spread);
    if (budget && !order.empty()) {
        std::int64_t paid = 0;
        for (const BudgetShare &share : spread.shares)
            paid += share.messages;
        reasons << words
                       .say(QT_TRANSLATE_NOOP("Words", "The budget of %1 pays %2 of them; %3 of "
                                                       "it is left."))
                       .arg(format.money(*budget), format.number(paid), format.money(spread.left));
    }
    for (const std::size_t place : order) {
        const BudgetShare &share = spread.shares[place];
        const CareGroup &group = map.groups[place];
        const bool isFirst = share.rank == 1;
        const QString who =
            (isFirst ? words.say(QT_TRANSLATE_NOOP(
                           "Words", "%1 come first: who gets one of their messages buys for %2 a "
                                    "month on average, and a message costs %3."))
                     : words.say(QT_TRANSLATE_NOOP(
                           "Words", "Then %1: %2 a month behind a message that costs %3.")))
                .arg(group.name, wholeMoney(share.revenuePerMessage, format),
                     format.money(group.cost.each));
        QString gets;
        if (budget && share.messages < share.planned) {
            gets = u' ' +
                   (share.messages == 0
                        ? words.say(QT_TRANSLATE_NOOP("Words", "Nothing is left for them."))
                        : words.say(QT_TRANSLATE_NOOP("Words", "They get %1 of %2."))
                              .arg(format.number(share.messages), format.number(share.planned)));
        }
        reasons << who + gets;
    }
    QStringList without;
    for (std::size_t i = 0; i < spread.shares.size(); ++i) {
        if (spread.shares[i].rank == 0)
            without << map.groups[i].name;
    }
    if (!without.isEmpty()) {
        reasons << words
                       .say(QT_TRANSLATE_NOOP("Words", "Nothing goes to: %1. Their plan sends "
                                                       "nothing, or nobody there can be reached."))
                       .arg(without.join(u", "_s));
    }
    return reasons;
}

} // namespace kq
