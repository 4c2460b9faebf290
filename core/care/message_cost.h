#pragma once

#include "core/base/money.h"
#include "core/care/group_figures.h"
#include "core/care/plan.h"
#include "core/care/prices.h"

#include <cstdint>

namespace kq {

/// What messages to a group cost. Amounts that do not fit end at the highest number.
struct MessageCost {
    MessageType message = MessageType::Zns;
    int parts = 1;                    ///< of the text, where each part is paid for
    Money each;                       ///< one message to one person: price × parts
    std::int64_t reachable = 0;       ///< of the group
    std::int64_t reachableOfShop = 0; ///< of all customers
    Money round;                      ///< one message to each of the group: each × reachable
    Money year;     ///< the planned rhythm: round × rounds a year; 0 where nothing is sent
    Money month;    ///< a twelfth of that, rounded half up
    Money everyone; ///< the same message to everybody: each × reachableOfShop
    Money saved;    ///< what it spares to leave the others out, or everybody where nothing is sent

    friend bool operator==(const MessageCost &, const MessageCost &) = default;
};

/// @p prices: those of the day. Parts are counted on the text filled with long values, because
/// nobody is chosen yet.
MessageCost messageCost(const CarePlan &plan, const GroupFigures &group, const GroupFigures &shop,
                        const PriceList &prices);

/// How many parts the plan's SMS has, filled with long values: 1 without a text.
int smsPartsOf(const CarePlan &plan);

/// A monthly budget spread over groups that do not overlap.
struct BudgetGroup {
    Money revenueOfYear;        ///< what those who can be reached bought in the last 12 months
    std::int64_t reachable = 0; ///< people
    Money each;                 ///< of one message
    int roundsPerYear = 0;      ///< 0 where nothing is to be sent
};

/// What one group gets of it.
struct BudgetShare {
    std::int64_t planned = 0; ///< messages a month by the plan: reachable × rounds / 12, rounded up
    std::int64_t messages = 0; ///< of these, those that the budget pays
    Money cost;
    /// Minor units of a month's revenue that stand behind one message: revenueOfYear / 12 by
    /// reachable. The groups are served by this number per unit of money, highest first; free
    /// messages come before all others.
    double revenuePerMessage = 0;
    int rank = 0; ///< 1 is served first; 0 where nothing is to be sent

    friend bool operator==(const BudgetShare &, const BudgetShare &) = default;
};

struct BudgetSpread {
    std::vector<BudgetShare> shares; ///< one a group, in their order
    Money spent;
    Money left;

    friend bool operator==(const BudgetSpread &, const BudgetSpread &) = default;
};

/// Spreads a month's @p budget. Each message is worth what the person who gets it spends in a month
/// on average, so that the order by worth per unit of money, each group up to its plan, brings the
/// most that this money can bring.
BudgetSpread spreadBudget(Money budget, const std::vector<BudgetGroup> &groups);

} // namespace kq
