#include "app/cli/campaign_parts.h"
#include "core/wording/list_words.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

// How a person stands to a campaign, beside the states of messages that are sent one by one.
constexpr QLatin1StringView contactedKey = "contacted"_L1;
constexpr QLatin1StringView heldOutKey = "held_out"_L1;

QJsonObject jsonOf(const HandPerson &person)
{
    return {{"customer"_L1, qint64(person.listed.value)},
            {"name"_L1, person.name},
            {"address"_L1, person.address},
            {"text"_L1, person.text},
            {"state"_L1, QString(keyOf(person.state))},
            {"done_on"_L1, person.doneOn.isValid() ? QJsonValue(person.doneOn.toString(Qt::ISODate))
                                                   : QJsonValue()},
            {"obstacle"_L1,
             person.obstacle ? QJsonValue(QString(keyOf(*person.obstacle))) : QJsonValue()}};
}

QString stateName(const HandPerson &person, MessageChannel channel, const Words &words)
{
    switch (person.state) {
    case HandState::Sent:
        return words.say(QT_TRANSLATE_NOOP("Words", "Message sent"));
    case HandState::Refused:
        return words.say(QT_TRANSLATE_NOOP("Words", "Wants no messages"));
    case HandState::Later:
    case HandState::Waiting:
        break;
    }
    if (person.obstacle)
        return nameOf(*person.obstacle, channel, words);
    return person.state == HandState::Later ? words.say(QT_TRANSLATE_NOOP("Words", "Put off"))
                                            : words.say(QT_TRANSLATE_NOOP("Words", "Waiting"));
}

QString addressInWords(const QString &address)
{
    return address.startsWith(u'+') ? phoneForPeople(address) : address;
}

QJsonObject jsonOf(const RollPerson &person)
{
    QJsonArray answers;
    for (const AnswerKind kind : person.answers)
        answers.append(QString(keyOf(kind)));
    return {{"customer"_L1, qint64(person.listed.value)},
            {"name"_L1, person.name},
            {"address"_L1, person.address},
            {"state"_L1, person.heldOut ? heldOutKey : contactedKey},
            {"code"_L1, person.code.isEmpty() ? QJsonValue() : QJsonValue(person.code)},
            {"answers"_L1, answers},
            {"obstacle"_L1, person.customer.value != 0
                                ? QJsonValue()
                                : QJsonValue(QString(keyOf(ExclusionReason::Gone)))}};
}

QString stateName(const RollPerson &person, const Words &words)
{
    if (person.customer.value == 0)
        return nameOf(ExclusionReason::Gone, std::nullopt, words);
    return words.say(person.heldOut ? QT_TRANSLATE_NOOP("Words", "Held out")
                                    : QT_TRANSLATE_NOOP("Words", "Message sent"));
}

/// Who was on the list of a campaign that went out as a whole.
void print(const Session &session, const CampaignRoll &roll)
{
    const Words &words = session.words();
    std::vector<QStringList> rows;
    rows.reserve(roll.people.size());
    for (const RollPerson &person : roll.people) {
        QStringList answers;
        for (const AnswerKind kind : person.answers)
            answers.append(nameOf(kind, words));
        rows.push_back({QString::number(person.listed.value), person.name,
                        addressInWords(person.address), stateName(person, words), person.code,
                        answers.join(u", "_s)});
    }
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "Customer")),
                words.say(QT_TRANSLATE_NOOP("Words", "Name")),
                words.say(QT_TRANSLATE_NOOP("Words", "Phone or email")),
                words.say(QT_TRANSLATE_NOOP("Words", "State")),
                words.say(QT_TRANSLATE_NOOP("Words", "Voucher code")),
                words.say(QT_TRANSLATE_NOOP("Words", "What came back"))},
               rows, {0});
}

QJsonObject jsonOf(const CampaignRoll &roll)
{
    QJsonArray people;
    for (const RollPerson &person : roll.people)
        people.append(jsonOf(person));
    return {{"id"_L1, qint64(roll.campaign.list.id)},
            {"contacted"_L1, qint64(roll.campaign.list.written)},
            {"held_out"_L1, qint64(roll.campaign.list.heldOut)},
            {"people"_L1, people}};
}

ExitStatus showRoll(const Session &session, const CampaignRoll &roll)
{
    if (session.call().json)
        printJson(jsonOf(roll));
    else
        print(session, roll);
    return ExitStatus::Done;
}

/// Those of @p roll who get no message, to compare with.
std::vector<RollPerson> heldOutOf(const CampaignRoll &roll)
{
    std::vector<RollPerson> heldOut;
    std::ranges::copy_if(roll.people, std::back_inserter(heldOut), &RollPerson::heldOut);
    return heldOut;
}

QJsonObject jsonOf(const HandRound &round, const std::vector<RollPerson> &heldOut)
{
    QJsonArray people;
    std::int64_t open = 0;
    std::int64_t sent = 0;
    for (const HandPerson &person : round.people) {
        people.append(jsonOf(person));
        sent += person.state == HandState::Sent ? 1 : 0;
        open += !person.obstacle &&
                        (person.state == HandState::Waiting || person.state == HandState::Later)
                    ? 1
                    : 0;
    }
    for (const RollPerson &person : heldOut)
        people.append(jsonOf(person));
    return {{"id"_L1, qint64(round.campaign.list.id)},
            {"open"_L1, qint64(open)},
            {"sent"_L1, qint64(sent)},
            {"held_out"_L1, qint64(round.campaign.list.heldOut)},
            {"people"_L1, people}};
}

} // namespace

ExitStatus showPeople(Session &session, Shop &shop, std::int64_t campaign)
{
    const Result<CampaignRoll> roll = shop.campaignRoll(campaign, session.control());
    if (!roll)
        return session.fail(roll.error());
    if (roll->campaign.handStyle.isEmpty())
        return showRoll(session, *roll);
    const Result<HandRound> round = shop.handRound(campaign, session.asOf(), session.control());
    if (!round)
        return session.fail(round.error());
    const std::vector<RollPerson> heldOut = heldOutOf(*roll);
    if (session.call().json) {
        printJson(jsonOf(*round, heldOut));
        return ExitStatus::Done;
    }
    const Words &words = session.words();
    std::vector<QStringList> rows;
    rows.reserve(round->people.size() + heldOut.size());
    for (const HandPerson &person : round->people) {
        rows.push_back({QString::number(person.listed.value), person.name,
                        addressInWords(person.address),
                        stateName(person, round->campaign.list.channel, words), person.text});
    }
    for (const RollPerson &person : heldOut) {
        rows.push_back({QString::number(person.listed.value),
                        person.name,
                        addressInWords(person.address),
                        stateName(person, words),
                        {}});
    }
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "Customer")),
                words.say(QT_TRANSLATE_NOOP("Words", "Name")),
                words.say(QT_TRANSLATE_NOOP("Words", "Phone or email")),
                words.say(QT_TRANSLATE_NOOP("Words", "State")),
                words.say(QT_TRANSLATE_NOOP("Words", "What to say"))},
               rows, {0});
    return ExitStatus::Done;
}

ExitStatus markInRound(Session &session, Shop &shop, std::int64_t campaign)
{
    const QStringList &call = session.call().words;
    bool isNumber = false;
    const CustomerId customer{call.value(2).toLongLong(&isNumber)};
    const auto state = fromKey<HandState>(call.value(3));
    if (!isNumber || !state) {
        return session.wrongCall(session.words().say(QT_TRANSLATE_NOOP(
            "Words",
            "campaign mark needs a campaign, a customer, and waiting, later, sent or refused.")));
    }
    const QDate on = *state == HandState::Waiting ? QDate() : session.asOf();
    const Result<StepId> marked = shop.markHandMessage(
        campaign, {customer, *state, on}, QDateTime::currentDateTime(), session.control());
    return marked ? showPeople(session, shop, campaign) : session.fail(marked.error());
}

} // namespace kq::cli
