#include "core/care/sending_rules.h"

#include "core/care/message_length.h"

namespace kq {

namespace {

constexpr int monthsOfYear = 12;

bool isZns(MessageType type)
{
    return type == MessageType::Zns || type == MessageType::ZnsPromotion;
}

} // namespace

bool mayAdvertiseAt(QTime time)
{
    return time >= QTime(sendingRules::firstHour, 0) && time < QTime(sendingRules::endHour, 0);
}

std::int64_t promotionQuota(std::int64_t sentInTwoMonths, bool firstMonth)
{
    return sentInTwoMonths / 6 + (firstMonth ? sendingRules::promotionsOfFirstMonth : 0);
}

std::int64_t daysForRound(std::int64_t messages, int dailyQuota)
{
    return messages / dailyQuota + (messages % dailyQuota > 0 ? 1 : 0);
}

std::vector<PlanConcern> concernsOf(const CarePlan &plan, const MessageCost &cost, int dailyQuota)
{
    std::vector<PlanConcern> concerns;
    const auto look = [&](bool isSo, PlanConcern concern) {
        if (isSo)
            concerns.push_back(concern);
    };
    const bool sendsSms = isPaidByPart(plan.message);
    const bool sends = plan.sending && plan.roundsPerYear > 0;
    look(sends && (sendsSms ? plan.sms : plan.zalo).isEmpty(), PlanConcern::NoScript);
    const bool isMarked = !plan.sms.isEmpty() && !smsLength(plan.sms, SmsLabel::None).isPlain;
    look(isMarked, PlanConcern::SmsHasToneMarks);
    look(!isMarked && smsPartsOf(plan) > 1, PlanConcern::SmsInSeveralParts);
    const bool promotes = sends && plan.message == MessageType::ZnsPromotion;
    look(promotes && plan.roundsPerYear > sendingRules::promotionsPerMonth * monthsOfYear,
         PlanConcern::TooManyPromotions);
    look(promotes && dailyQuota < sendingRules::promotionLevel, PlanConcern::PromotionsNotOpen);
    look(sends && isZns(plan.message) && dailyQuota > 0 && cost.reachable > dailyQuota,
         PlanConcern::RoundTakesDays);
    look(plan.monthlyBudget && cost.month > *plan.monthlyBudget, PlanConcern::OverBudget);
    return concerns;
}

} // namespace kq
