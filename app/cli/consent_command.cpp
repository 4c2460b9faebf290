#include "app/cli/answers_json.h"
#include "app/cli/commands.h"
#include "core/domain/people_limit.h"
#include "core/text/format.h"
#include "core/wording/condition_words.h"
#include "core/wording/request_words.h"

#include <map>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject jsonOf(const DataRequest &request)
{
    return {{"id"_L1, qint64(request.id)},
            {"customer"_L1, qint64(request.customer.value)},
            {"kind"_L1, QString(keyOf(request.kind))},
            {"received_on"_L1, dayOrNull(request.receivedOn)},
            {"answer_by"_L1, dayOrNull(request.answerBy)},
            {"due_on"_L1, dayOrNull(request.dueOn)},
            {"done_on"_L1, dayOrNull(request.doneOn)},
            {"note"_L1, request.note}};
}

QJsonObject jsonOf(const ConsentEvent &event)
{
    return {{"channel"_L1, QString(keyOf(event.channel))},
            {"state"_L1, QString(keyOf(event.state))},
            {"at"_L1, event.saidAt.toString(Qt::ISODate)},
            {"how"_L1, event.how},
            {"evidence"_L1, event.evidence}};
}

QJsonObject jsonOf(const PersonFile &file)
{
    const Customer &customer = file.customer;
    QJsonArray events;
    for (const ConsentEvent &event : file.consents)
        events.append(jsonOf(event));
    QJsonArray campaigns;
    for (const std::int64_t campaign : file.campaigns)
        campaigns.append(qint64(campaign));
    QJsonArray requests;
    for (const DataRequest &request : file.requests)
        requests.append(jsonOf(request));
    QJsonArray phones;
    for (const Phone &phone : customer.phones)
        phones.append(phone.number);
    return {{"customer"_L1, qint64(customer.id.value)},
            {"name"_L1, customer.name},
            {"phones"_L1, phones},
            {"emails"_L1, QJsonArray::fromStringList(customer.emails)},
            {"consents"_L1, QJsonObject{{"zalo"_L1, QString(keyOf(customer.consents.zalo))},
                                        {"sms"_L1, QString(keyOf(customer.consents.sms))},
                                        {"email"_L1, QString(keyOf(customer.consents.email))},
                                        {"phone"_L1, QString(keyOf(customer.consents.phone))}}},
            {"do_not_contact"_L1, customer.doNotContact},
            {"restricted"_L1, file.restricted},
            {"history"_L1, events},
            {"campaigns"_L1, campaigns},
            {"requests"_L1, requests}};
}

void printFact(const QString &title, const QString &value)
{
    if (!value.isEmpty())
        printLine(title + u": "_s + value);
}

void printMessages(const PersonFile &file, const Words &words, const Formatter &format)
{
    const Consents &now = file.customer.consents;
    for (const auto &[channel, state] :
         {std::pair{MessageChannel::Zalo, now.zalo}, std::pair{MessageChannel::Sms, now.sms},
          std::pair{MessageChannel::Email, now.email}, std::pair{MessageChannel::Phone, now.phone}})
        printFact(nameOf(channel, words), nameOfChoice(Field::ConsentZalo, keyOf(state), words));
    if (file.customer.doNotContact)
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Do not contact")));
    if (file.restricted)
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Use of their data is restricted")));
    for (const ConsentEvent &event : file.consents) {
        const QDateTime at = event.saidAt;
        QStringList parts{
            format.moment(Moment::of(at.date(), at.time())), nameOf(event.channel, words),
            nameOfChoice(Field::ConsentZalo, keyOf(event.state), words), event.how, event.evidence};
        parts.removeAll(QString());
        printLine(parts.join(u" · "_s));
    }
}

/// What the shop keeps of a person, line by line.
void print(const Session &session, const PersonFile &file, const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    const Customer &customer = file.customer;
    QStringList phones;
    for (const Phone &phone : customer.phones)
        phones.append(phoneForPeople(phone.number));
    printFact(words.say(QT_TRANSLATE_NOOP("Words", "Name")), customer.name);
    printFact(words.say(QT_TRANSLATE_NOOP("Words", "Phone")), phones.join(", "_L1));
    printFact(words.say(QT_TRANSLATE_NOOP("Words", "Email")), customer.emails.join(", "_L1));
    printFact(words.say(QT_TRANSLATE_NOOP("Words", "Address")), customer.address);
    printMessages(file, words, format);
    printFact(words.say(QT_TRANSLATE_NOOP("Words", "Lists that the person was on")),
              format.number(static_cast<std::int64_t>(file.campaigns.size())));
    for (const DataRequest &request : file.requests) {
        const QString due =
            request.doneOn.isValid()
                ? words.say(QT_TRANSLATE_NOOP("Words", "done %1")).arg(format.date(request.doneOn))
                : words.say(QT_TRANSLATE_NOOP("Words", "to be done by %1"))
                      .arg(format.date(request.dueOn));
        QStringList parts{format.date(request.receivedOn), nameOf(request.kind, words), due,
                          request.note};
        parts.removeAll(QString());
        printLine(words.say(QT_TRANSLATE_NOOP("Words", "Request")) + u' ' +
                  QString::number(request.id) + u": "_s + parts.join(u" · "_s));
    }
}

std::optional<CustomerId> customerOf(const Session &session, int word)
{
    bool isNumber = false;
    const qint64 id = session.call().words.value(word).toLongLong(&isNumber);
    return isNumber ? std::optional(CustomerId{id}) : std::nullopt;
}

ExitStatus show(Session &session, const Shop &shop, CustomerId id)
{
    const Result<PersonFile> file = shop.personFile(id);
    if (!file)
        return session.fail(file.error());
    if (session.call().json) {
        printJson(jsonOf(*file));
        return ExitStatus::Done;
    }
    const Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return session.fail(settings.error());
    print(session, *file, *settings);
    return ExitStatus::Done;
}

ExitStatus set(Session &session, Shop &shop, CustomerId id)
{
    const Call &call = session.call();
    const auto channel = fromKey<MessageChannel>(call.words.value(2));
    const auto state = fromKey<Consent>(call.words.value(3));
    if (!channel || !state) {
        return session.wrongCall(session.words().say(QT_TRANSLATE_NOOP(
            "Words",
            "consent set needs a customer, zalo, sms, email or phone, and granted, refused "
            "or unknown.")));
    }
    const Result<void> kept =
        shop.recordConsent(id, {*channel, *state, call.value(u"how"_s), call.value(u"evidence"_s)},
                           QDateTime::currentDateTime(), session.control());
    return kept ? show(session, shop, id) : session.fail(kept.error());
}

ExitStatus restrictUse(Session &session, Shop &shop, CustomerId id, bool restricted)
{
    const Result<void> done =
        shop.setRestricted(id, restricted, session.asOf(), session.call().value(u"note"_s));
    return done ? show(session, shop, id) : session.fail(done.error());
}

ExitStatus addRequest(Session &session, Shop &shop, CustomerId id)
{
    const Call &call = session.call();
    const auto kind = fromKey<RequestKind>(call.words.value(2));
    if (!kind) {
        return session.wrongCall(
            session.words()
                .say(QT_TRANSLATE_NOOP("Words", "consent request needs a customer and one of: %1"))
                .arg(allKeys<RequestKind>()));
    }
    const Result<std::int64_t> added =
        shop.addDataRequest(id, *kind, session.asOf(), call.value(u"note"_s));
    return added ? show(session, shop, id) : session.fail(added.error());
}

ExitStatus listRequests(Session &session, const Shop &shop)
{
    const Result<std::vector<DataRequest>> requests = shop.dataRequests();
    if (!requests)
        return session.fail(requests.error());
    if (session.call().json) {
        QJsonArray array;
        for (const DataRequest &request : *requests)
            array.append(jsonOf(request));
        printJson(array);
        return ExitStatus::Done;
    }
    const Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return session.fail(settings.error());
    const Formatter format = session.formatter(*settings);
    const Words &words = session.words();
    std::vector<QStringList> rows;
    rows.reserve(requests->size());
    for (const DataRequest &request : *requests) {
        rows.push_back({QString::number(request.id), QString::number(request.customer.value),
                        nameOf(request.kind, words), format.date(request.receivedOn),
                        format.date(request.answerBy), format.date(request.dueOn),
                        format.date(request.doneOn)});
    }
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "No.")),
                words.say(QT_TRANSLATE_NOOP("Words", "Customer")),
                words.say(QT_TRANSLATE_NOOP("Words", "Request")),
                words.say(QT_TRANSLATE_NOOP("Words", "Received")),
                words.say(QT_TRANSLATE_NOOP("Words", "Answer by")),
                words.say(QT_TRANSLATE_NOOP("Words", "Due")),
                words.say(QT_TRANSLATE_NOOP("Words", "Done"))},
               rows, {0, 1});
    return ExitStatus::Done;
}

ExitStatus finish(Session &session, Shop &shop, std::int64_t id)
{
    const Result<bool> done = shop.finishDataRequest(id, session.asOf());
    if (!done)
        return session.fail(done.error());
    if (!*done) {
        return session.failWith(
            session.words().say(QT_TRANSLATE_NOOP("Words", "There is no request %1.")).arg(id));
    }
    return listRequests(session, shop);
}

QJsonObject jsonOf(const ContactRules &rules)
{
    return {{"unasked"_L1, QString(keyOf(rules.unasked))},
            {"cooldown_days"_L1, rules.cooldownDays},
            {"most_messages"_L1, rules.mostMessages},
            {"cap_days"_L1, rules.capDays}};
}

/// Sets one rule by its key. False where key or value is none.
bool setRule(ContactRules &rules, const QString &key, const QString &value)
{
    if (key == "unasked"_L1) {
        const auto unasked = fromKey<UnaskedMay>(value);
        rules.unasked = unasked.value_or(rules.unasked);
        return unasked.has_value();
    }
    constexpr int mostDays = 36'500;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 0 || number > mostDays)
        return false;
    if (key == "cooldown_days"_L1)
        rules.cooldownDays = number;
    else if (key == "most_messages"_L1)
        rules.mostMessages = number;
    else if (key == "cap_days"_L1)
        rules.capDays = number;
    else
        return false;
    return true;
}

/// Shows the rules of the shop, or changes the one that is named.
ExitStatus runRules(Session &session, Shop &shop)
{
    const QStringList &words = session.call().words;
    Result<ContactRules> rules = shop.contactRules();
    if (!rules)
        return session.fail(rules.error());
    if (words.size() > 1) {
        if (!setRule(*rules, words.value(1), words.value(2))) {
            return session.wrongCall(session.words().say(QT_TRANSLATE_NOOP(
                "Words", "consent rules takes unasked everything, care or nothing, and "
                         "cooldown_days, most_messages or cap_days with a number.")));
        }
        if (const Result<void> saved = shop.changeContactRules(*rules); !saved)
            return session.fail(saved.error());
    }
    const QJsonObject json = jsonOf(*rules);
    if (session.call().json) {
        printJson(json);
        return ExitStatus::Done;
    }
    for (auto rule = json.begin(); rule != json.end(); ++rule)
        printLine(rule.key() + u" = "_s + rule.value().toVariant().toString());
    return ExitStatus::Done;
}

/// Takes a list of people who want no messages.
ExitStatus takeRefusals(Session &session, Shop &shop)
{
    const Call &call = session.call();
    std::vector<MessageChannel> channels;
    const QStringList wanted = call.has(u"channel"_s)
                                   ? call.value(u"channel"_s).split(u',', Qt::SkipEmptyParts)
                                   : allKeys<MessageChannel>().split(u' ', Qt::SkipEmptyParts);
    for (const QString &key : wanted) {
        const auto channel = fromKey<MessageChannel>(key.trimmed());
        if (!channel) {
            return session.wrongCall(session.words().say(
                QT_TRANSLATE_NOOP("Words", "--channel needs zalo, sms, email or phone.")));
        }
        channels.push_back(*channel);
    }
    const Result<AnswerReport> report = shop.importRefusals(
        call.words.value(1), channels, QDateTime::currentDateTime(), session.control());
    return report ? printAnswers(session, *report) : session.fail(report.error());
}

/// How many people the shop file keeps data of, beside the number from which the law asks more.
ExitStatus countPeople(Session &session)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const auto people = static_cast<std::int64_t>(snapshot->profiles->size());
    const bool isNear = people >= nearPeopleLimit;
    if (session.call().json) {
        printJson(QJsonObject{{"people"_L1, qint64(people)},
                              {"limit"_L1, qint64(peopleLimit)},
                              {"near_limit"_L1, isNear}});
        return ExitStatus::Done;
    }
    const Words &words = session.words();
    const Formatter format = session.formatter(snapshot->settings);
    printLine(words.say(QT_TRANSLATE_NOOP("Words", "This shop file keeps data of %1 people."))
                  .arg(format.number(people)));
    if (isNear) {
        printLine(words
                      .say(QT_TRANSLATE_NOOP(
                          "Words", "From %1 on, counted over the years, the data law asks more of "
                                   "a business. Ask somebody who knows the law."))
                      .arg(format.number(peopleLimit)));
    }
    return ExitStatus::Done;
}

} // namespace

ExitStatus runConsent(Session &session)
{
    const QStringList &call = session.call().words;
    const QString verb = call.value(0);
    const std::optional<CustomerId> id = customerOf(session, 1);
    struct Verb {
        bool needsNumber;
        qsizetype mostWords; ///< itself among them
    };
    static const std::map<QString, Verb> verbs{
        {u"show"_s, {true, 2}},    {u"set"_s, {true, 4}},     {u"restrict"_s, {true, 2}},
        {u"lift"_s, {true, 2}},    {u"request"_s, {true, 3}}, {u"requests"_s, {false, 1}},
        {u"done"_s, {true, 2}},    {u"rules"_s, {false, 3}},  {u"refusals"_s, {false, 2}},
        {u"people"_s, {false, 1}}, {u"lists"_s, {false, 1}},  {u"take-back"_s, {true, 2}}};
    const auto known = verbs.find(verb);
    const bool lacksFile = verb == "refusals"_L1 && call.size() < 2;
    if (known == verbs.end() || (known->second.needsNumber && !id) || lacksFile ||
        call.size() > known->second.mostWords) {
        return session.wrongCall(session.words().say(
            QT_TRANSLATE_NOOP("Words", "consent needs show, set, restrict, lift, request, done or "
                                       "take-back and a number, or requests, rules, people, "
                                       "lists, or refusals and a file.")));
    }
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    if (verb == "people"_L1)
        return countPeople(session);
    if (verb == "requests"_L1)
        return listRequests(session, *shop);
    if (verb == "rules"_L1)
        return runRules(session, *shop);
    if (verb == "refusals"_L1)
        return takeRefusals(session, *shop);
    if (verb == "lists"_L1)
        return listAnswerFiles(session, *shop, 0);
    if (verb == "take-back"_L1)
        return takeAnswersBack(session, *shop, id->value);
    if (verb == "show"_L1)
        return show(session, *shop, *id);
    if (verb == "set"_L1)
        return set(session, *shop, *id);
    if (verb == "request"_L1)
        return addRequest(session, *shop, *id);
    if (verb == "done"_L1)
        return finish(session, *shop, id->value);
    return restrictUse(session, *shop, *id, verb == "restrict"_L1);
}

} // namespace kq::cli
