#include "core/wording/plan_words.h"

#include <algorithm>

namespace kq {

namespace {

const char *sourceFor(MessageType type)
{
    switch (type) {
    case MessageType::Zns:
        return QT_TRANSLATE_NOOP("Words", "ZNS notice");
    case MessageType::ZnsPromotion:
        return QT_TRANSLATE_NOOP("Words", "ZNS offer");
    case MessageType::ZaloAccount:
        return QT_TRANSLATE_NOOP("Words", "Zalo OA message");
    case MessageType::ZaloByHand:
        return QT_TRANSLATE_NOOP("Words", "Zalo by hand");
    case MessageType::Sms:
        return QT_TRANSLATE_NOOP("Words", "Care SMS");
    case MessageType::SmsAdvertising:
        return QT_TRANSLATE_NOOP("Words", "Advertising SMS");
    case MessageType::Email:
        return QT_TRANSLATE_NOOP("Words", "Email message");
    case MessageType::Call:
        return QT_TRANSLATE_NOOP("Words", "Phone call");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(PlanField field)
{
    switch (field) {
    case PlanField::Goal:
        return QT_TRANSLATE_NOOP("Words", "Goal");
    case PlanField::Offer:
        return QT_TRANSLATE_NOOP("Words", "Offer");
    case PlanField::Channel:
        return QT_TRANSLATE_NOOP("Words", "Message channel");
    case PlanField::Rhythm:
        return QT_TRANSLATE_NOOP("Words", "Rhythm");
    case PlanField::Zalo:
        return QT_TRANSLATE_NOOP("Words", "Zalo text");
    case PlanField::Sms:
        return QT_TRANSLATE_NOOP("Words", "SMS text");
    case PlanField::MessageInEnglish:
        return QT_TRANSLATE_NOOP("Words", "Text in English");
    case PlanField::SmsPurpose:
        return QT_TRANSLATE_NOOP("Words", "Purpose of the SMS");
    case PlanField::Sending:
        return QT_TRANSLATE_NOOP("Words", "Send to this group");
    case PlanField::Message:
        return QT_TRANSLATE_NOOP("Words", "Kind of message");
    case PlanField::RoundsPerYear:
        return QT_TRANSLATE_NOOP("Words", "Messages a year to each");
    case PlanField::Owner:
        return QT_TRANSLATE_NOOP("Words", "Who sees to it");
    case PlanField::NextDate:
        return QT_TRANSLATE_NOOP("Words", "Next round");
    case PlanField::Budget:
        return QT_TRANSLATE_NOOP("Words", "Budget a month");
    case PlanField::Note:
        return QT_TRANSLATE_NOOP("Words", "Note");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(Placeholder placeholder)
{
    switch (placeholder) {
    case Placeholder::Salutation:
        return QT_TRANSLATE_NOOP("Words", "anh or chị, by gender");
    case Placeholder::GivenName:
        return QT_TRANSLATE_NOOP("Words", "given name");
    case Placeholder::ShopName:
        return QT_TRANSLATE_NOOP("Words", "name of the shop");
    case Placeholder::Hotline:
        return QT_TRANSLATE_NOOP("Words", "phone of the shop");
    case Placeholder::Sender:
        return QT_TRANSLATE_NOOP("Words", "who writes");
    case Placeholder::Promise:
        return QT_TRANSLATE_NOOP("Words", "what the shop promises");
    case Placeholder::LastProduct:
        return QT_TRANSLATE_NOOP("Words", "product bought last");
    case Placeholder::Suggestion:
        return QT_TRANSLATE_NOOP("Words", "product to suggest");
    case Placeholder::DaysSince:
        return QT_TRANSLATE_NOOP("Words", "days since the last purchase");
    case Placeholder::Purchases:
        return QT_TRANSLATE_NOOP("Words", "number of purchases");
    case Placeholder::FirstYear:
        return QT_TRANSLATE_NOOP("Words", "year of the first purchase");
    case Placeholder::Offer:
        return QT_TRANSLATE_NOOP("Words", "the offer");
    case Placeholder::LastDay:
        return QT_TRANSLATE_NOOP("Words", "last day of the offer");
    case Placeholder::Code:
        return QT_TRANSLATE_NOOP("Words", "voucher code");
    }
    Q_UNREACHABLE();
    return "";
}

const char *sourceFor(PlanConcern concern)
{
    switch (concern) {
    case PlanConcern::NoScript:
        return QT_TRANSLATE_NOOP("Words", "There is no text for this kind of message yet.");
    case PlanConcern::SmsHasToneMarks:
        return QT_TRANSLATE_NOOP("Words", "The SMS has tone marks: only 70 letters fit one part, "
                                          "so it costs two to three times as much. Write it "
                                          "without.");
    case PlanConcern::SmsInSeveralParts:
        return QT_TRANSLATE_NOOP("Words", "With long names this SMS has more than one part, and "
                                          "each is paid for. Shorten it.");
    case PlanConcern::TooManyPromotions:
        return QT_TRANSLATE_NOOP("Words", "Zalo lets one person have at most 4 offers by ZNS a "
                                          "month.");
    case PlanConcern::PromotionsNotOpen:
        return QT_TRANSLATE_NOOP("Words", "Offers by ZNS are open to accounts with a quota of "
                                          "20,000 a day. Say yours under Message prices, or send "
                                          "by hand.");
    case PlanConcern::RoundTakesDays:
        return QT_TRANSLATE_NOOP("Words", "A round is more than your account may send in a day: "
                                          "spread it over several.");
    case PlanConcern::OverBudget:
        return QT_TRANSLATE_NOOP("Words", "A month of this plan costs more than its budget.");
    }
    Q_UNREACHABLE();
    return "";
}

} // namespace

QString nameOf(MessageType type, const Words &words)
{
    return words.say(sourceFor(type));
}

QString nameOf(PlanField field, const Words &words)
{
    return words.say(sourceFor(field));
}

QString nameOf(Placeholder placeholder, const Words &words)
{
    return words.say(sourceFor(placeholder));
}

QString sentenceFor(PlanConcern concern, const Words &words)
{
    return words.say(sourceFor(concern));
}

QStringList rulesFor(const CarePlan &plan, const MessageCost &cost, int dailyQuota,
                     const Formatter &format, const Words &words)
{
    QStringList rules;
    if (!plan.sending)
        return rules;
    const bool isSms = channelOf(plan.message) == MessageChannel::Sms;
    if (isSms && plan.smsIsAdvertising) {
        rules << words
                     .say(QT_TRANSLATE_NOOP(
                         "Words", "Advertising by SMS goes out from %1:00 to %2:00 only, at most "
                                  "%3 to one number in 24 hours, and never after a refusal."))
                     .arg(sendingRules::firstHour)
                     .arg(sendingRules::endHour)
                     .arg(sendingRules::advertisingSmsPerDay);
    }
    if (plan.message == MessageType::ZnsPromotion) {
        rules << words
                     .say(QT_TRANSLATE_NOOP("Words", "Offers by ZNS: at most %1 a month to one "
                                                     "person, by an approved template."))
                     .arg(sendingRules::promotionsPerMonth);
    }
    const bool isByQuota =
        plan.message == MessageType::Zns || plan.message == MessageType::ZnsPromotion;
    if (isByQuota && dailyQuota == 0) {
        rules << words.say(QT_TRANSLATE_NOOP(
            "Words", "How many ZNS your account may send a day is not known yet: say it under "
                     "Message prices."));
    } else if (isByQuota && cost.reachable > 0) {
        const std::int64_t days = daysForRound(cost.reachable, dailyQuota);
        rules << words
                     .say(QT_TRANSLATE_N_NOOP("Words", "With %1 ZNS a day, a round takes %n days."),
                          static_cast<int>(std::min<std::int64_t>(days, 1'000'000)))
                     .arg(format.number(dailyQuota));
    }
    return rules;
}

} // namespace kq
