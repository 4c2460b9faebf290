#include "core/care/plan.h"

#include "core/care/message_text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdint>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 4000;
constexpr int mostRounds = 366;

constexpr QLatin1String advertising = "advertising"_L1;
constexpr QLatin1String care = "care"_L1;
constexpr QLatin1String yes = "yes"_L1;
constexpr QLatin1String no = "no"_L1;

QJsonArray broughtPlans()
{
    QFile file(u":/care/plans.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the care plans are missing from the program");
    return QJsonDocument::fromJson(file.readAll()).object()["plans"_L1].toArray();
}

Error outOfRange(PlanField field, const QString &expected, const QString &found)
{
    return {ErrorCode::OutOfRange, keyOf(field), expected, found};
}

Result<QString> checkedNumber(PlanField field, const QString &text, std::int64_t highest)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 0 || number > highest)
        return outOfRange(field, u"0 – "_s + QString::number(highest), text);
    return QString::number(number);
}

Result<QString> checkedWord(PlanField field, const QString &text, const QString &words)
{
    if (!words.split(u' ').contains(text))
        return Error{ErrorCode::UnknownWord, keyOf(field), words, text};
    return text;
}

Result<QString> checkedMessage(PlanField field, const QString &text)
{
    const std::vector<TextFault> faults = faultsOf(text);
    if (!faults.empty()) {
        return Error{ErrorCode::UnknownPlaceholder, keyOf(field), allKeys<Placeholder>(),
                     faults.front().word};
    }
    return text;
}

} // namespace

CarePlan originalPlan(QStringView key, Language language)
{
    const QLatin1String tongue = keyOf(language);
    const QJsonArray plans = broughtPlans();
    for (const QJsonValue &entry : plans) {
        if (entry["key"_L1].toString() != key)
            continue;
        CarePlan plan;
        plan.goal = entry["goal"_L1][tongue].toString();
        plan.offer = entry["offer"_L1][tongue].toString();
        plan.channel = entry["channel"_L1][tongue].toString();
        plan.rhythm = entry["rhythm"_L1][tongue].toString();
        plan.zalo = entry["zalo"_L1].toString();
        plan.sms = entry["sms"_L1]["text"_L1].toString();
        plan.messageInEnglish = entry["message_en"_L1].toString();
        plan.smsIsAdvertising = entry["sms"_L1]["purpose"_L1].toString() == advertising;
        plan.sending = entry["sending"_L1].toBool();
        plan.message = fromKey<MessageType>(entry["message"_L1].toString()).value_or(plan.message);
        plan.roundsPerYear = entry["rounds_per_year"_L1].toInt();
        return plan;
    }
    return {};
}

bool hasOriginalPlan(QStringView key)
{
    return !originalPlan(key, Language::English).goal.isEmpty();
}

CarePlan edited(CarePlan plan, const PlanEdits &edits)
{
    for (const auto &[field, text] : edits) {
        switch (field) {
        case PlanField::Goal:
            plan.goal = text;
            break;
        case PlanField::Offer:
            plan.offer = text;
            break;
        case PlanField::Channel:
            plan.channel = text;
            break;
        case PlanField::Rhythm:
            plan.rhythm = text;
            break;
        case PlanField::Zalo:
            plan.zalo = text;
            break;
        case PlanField::Sms:
            plan.sms = text;
            break;
        case PlanField::MessageInEnglish:
            plan.messageInEnglish = text;
            break;
        case PlanField::SmsPurpose:
            plan.smsIsAdvertising = text == advertising;
            break;
        case PlanField::Sending:
            plan.sending = text == yes;
            break;
        case PlanField::Message:
            plan.message = fromKey<MessageType>(text).value_or(plan.message);
            break;
        case PlanField::RoundsPerYear:
            plan.roundsPerYear = text.toInt();
            break;
        case PlanField::Owner:
            plan.owner = text;
            break;
        case PlanField::NextDate:
            plan.nextDate = QDate::fromString(text, Qt::ISODate);
            break;
        case PlanField::Budget:
            plan.monthlyBudget =
                text.isEmpty() ? std::nullopt : std::optional(Money{text.toLongLong()});
            break;
        case PlanField::Note:
            plan.note = text;
            break;
        }
    }
    return plan;
}

QString fieldText(const CarePlan &plan, PlanField field)
{
    switch (field) {
    case PlanField::Goal:
        return plan.goal;
    case PlanField::Offer:
        return plan.offer;
    case PlanField::Channel:
        return plan.channel;
    case PlanField::Rhythm:
        return plan.rhythm;
    case PlanField::Zalo:
        return plan.zalo;
    case PlanField::Sms:
        return plan.sms;
    case PlanField::MessageInEnglish:
        return plan.messageInEnglish;
    case PlanField::SmsPurpose:
        return plan.smsIsAdvertising ? advertising : care;
    case PlanField::Sending:
        return plan.sending ? yes : no;
    case PlanField::Message:
        return keyOf(plan.message);
    case PlanField::RoundsPerYear:
        return QString::number(plan.roundsPerYear);
    case PlanField::Owner:
        return plan.owner;
    case PlanField::NextDate:
        return plan.nextDate.toString(Qt::ISODate);
    case PlanField::Budget:
        return plan.monthlyBudget ? QString::number(plan.monthlyBudget->minor) : QString();
    case PlanField::Note:
        return plan.note;
    }
    return {};
}

Result<QString> checkedFieldText(PlanField field, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() > longestText)
        return outOfRange(field, u"≤ "_s + QString::number(longestText), trimmed.left(40));
    switch (field) {
    case PlanField::Zalo:
    case PlanField::Sms:
    case PlanField::MessageInEnglish:
        return checkedMessage(field, trimmed);
    case PlanField::SmsPurpose:
        return checkedWord(field, trimmed, advertising + u' ' + care);
    case PlanField::Sending:
        return checkedWord(field, trimmed, yes + u' ' + no);
    case PlanField::Message:
        return checkedWord(field, trimmed, allKeys<MessageType>());
    case PlanField::RoundsPerYear:
        return checkedNumber(field, trimmed, mostRounds);
    case PlanField::Budget:
        return trimmed.isEmpty() ? Result<QString>(trimmed)
                                 : checkedNumber(field, trimmed, highestBudget);
    case PlanField::NextDate:
        if (!trimmed.isEmpty() && !QDate::fromString(trimmed, u"yyyy-MM-dd"_s).isValid())
            return outOfRange(field, u"2026-12-31"_s, trimmed);
        return trimmed;
    case PlanField::Goal:
    case PlanField::Offer:
    case PlanField::Channel:
    case PlanField::Rhythm:
    case PlanField::Owner:
    case PlanField::Note:
        return trimmed;
    }
    return trimmed;
}

} // namespace kq
