#include "app/cli/campaign_parts.h"
#include "core/wording/list_words.h"

#include <QJsonArray>

#include <algorithm>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

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

QString stateName(const HandPerson &person, const Words &words)
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
        return nameOf(*person.obstacle, words);
    return person.state == HandState::Later ? words.say(QT_TRANSLATE_NOOP("Words", "Put off"))
                                            : words.say(QT_TRANSLATE_NOOP("Words", "Waiting"));
}

QJsonObject jsonOf(const HandRound &round)
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
    return {{"id"_L1, qint64(round.campaign.list.id)},
            {"open"_L1, qint64(open)},
            {"sent"_L1, qint64(sent)},
            {"held_out"_L1, qint64(round.campaign.list.heldOut)},
            {"people"_L1, people}};
}

} // namespace

ExitStatus showRound(Session &session, Shop &shop, std::int64_t campaign)
{
    const Result<HandRound> round = shop.handRound(campaign, session.asOf(), session.control());
    if (!round)
        return session.fail(round.error());
    if (session.call().json) {
        printJson(jsonOf(*round));
        return ExitStatus::Done;
    }
    const Words &words = session.words();
    std::vector<QStringList> rows;
    rows.reserve(round->people.size());
    for (const HandPerson &person : round->people) {
        const QString address =
            person.address.startsWith(u'+') ? phoneForPeople(person.address) : person.address;
        rows.push_back({QString::number(person.listed.value), person.name, address,
                        stateName(person, words), person.text});
    }
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "Customer")),
                words.say(QT_TRANSLATE_NOOP("Words", "Name")),
                words.say(QT_TRANSLATE_NOOP("Words", "Phone or email")),
                words.say(QT_TRANSLATE_NOOP("Words", "State")),
                words.say(QT_TRANSLATE_NOOP("Words", "What to say"))},
               rows, {0});
    if (round->campaign.list.heldOut > 0) {
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Held out to compare with: %1"))
                      .arg(round->campaign.list.heldOut));
    }
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
    return marked ? showRound(session, shop, campaign) : session.fail(marked.error());
}

} // namespace kq::cli
