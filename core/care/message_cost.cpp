#include "core/care/message_cost.h"

#include "core/care/message_length.h"
#include "core/care/message_text.h"
#include "core/profile/saturated_sum.h"

#include <algorithm>
#include <limits>

namespace kq {

namespace {

constexpr int monthsOfYear = 12;

Money times(Money price, std::int64_t count)
{
    return {saturatedProduct(price.minor, count)};
}

/// Worth of a message per unit of money; a free one is worth the most.
double yield(const BudgetGroup &group, const BudgetShare &share)
{
    if (group.each.minor == 0)
        return std::numeric_limits<double>::infinity();
    return share.revenuePerMessage / static_cast<double>(group.each.minor);
}

} // namespace

int smsPartsOf(const CarePlan &plan)
{
    const QString text = filled(plan.sms, longValues(), MessageStyle::PlainVietnamese).text;
    const bool labelled = plan.message == MessageType::SmsAdvertising ||
                          (plan.message != MessageType::Sms && plan.smsIsAdvertising);
    return std::max(1, smsLength(text, labelled ? SmsLabel::Advertising : SmsLabel::None).parts);
}

MessageCost messageCost(const CarePlan &plan, const GroupFigures &group, const GroupFigures &shop,
                        const PriceList &prices)
{
    MessageCost cost;
    cost.message = plan.message;
    cost.parts = isPaidByPart(plan.message) ? smsPartsOf(plan) : 1;
    cost.each = times(prices.of(plan.message), cost.parts);
    cost.reachable = group.reachableBy(channelOf(plan.message));
    cost.reachableOfShop = shop.reachableBy(channelOf(plan.message));
    cost.round = times(cost.each, cost.reachable);
    cost.everyone = times(cost.each, cost.reachableOfShop);
    cost.saved = cost.everyone;
    if (plan.sending) {
        cost.saved = cost.everyone - cost.round;
        cost.year = times(cost.round, plan.roundsPerYear);
        cost.month = {cost.year.minor / monthsOfYear +
                      (cost.year.minor % monthsOfYear * 2 >= monthsOfYear ? 1 : 0)};
    }
    return cost;
}

BudgetSpread spreadBudget(Money budget, const std::vector<BudgetGroup> &groups)
{
    BudgetSpread spread;
    spread.shares.resize(groups.size());
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const BudgetGroup &group = groups[i];
        BudgetShare &share = spread.shares[i];
        if (group.reachable > 0) {
            share.revenuePerMessage = static_cast<double>(group.revenueOfYear.minor) /
                                      monthsOfYear / static_cast<double>(group.reachable);
        }
        const std::int64_t ofYear = saturatedProduct(group.reachable, group.roundsPerYear);
        share.planned = ofYear / monthsOfYear + (ofYear % monthsOfYear > 0 ? 1 : 0);
        if (share.planned > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return yield(groups[a], spread.shares[a]) > yield(groups[b], spread.shares[b]);
    });
    spread.left = budget;
    for (std::size_t place = 0; place < order.size(); ++place) {
        const Money each = groups[order[place]].each;
        BudgetShare &share = spread.shares[order[place]];
        share.rank = static_cast<int>(place) + 1;
        share.messages = each.minor == 0 ? share.planned
                                         : std::min(share.planned, spread.left.minor / each.minor);
        share.cost = times(each, share.messages);
        spread.left = spread.left - share.cost;
    }
    spread.spent = budget - spread.left;
    return spread;
}

} // namespace kq
