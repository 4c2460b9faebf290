#include "app/cli/answers_json.h"
#include "app/cli/campaign_parts.h"
#include "core/shop/campaign_figures.h"
#include "core/wording/condition_words.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <map>
#include <variant>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const Campaign &campaign)
{
    const ExportRecord &list = campaign.list;
    return {{"id"_L1, qint64(list.id)},
            {"sent_on"_L1, campaign.sentOn.toString(Qt::ISODate)},
            {"segment"_L1, list.groupName},
            {"channel"_L1, QString(keyOf(list.channel))},
            {"format"_L1, list.format},
            {"purpose"_L1, list.purpose},
            {"recipient"_L1, list.recipient},
            {"script"_L1, campaign.script},
            {"file"_L1, list.file},
            {"written"_L1, qint64(list.written)},
            {"held_out"_L1, qint64(list.heldOut)},
            {"excluded"_L1, qint64(list.excluded)},
            {"seed"_L1, QString::number(campaign.seed)},
            {"cost"_L1, qint64(list.cost.minor)}};
}

QStringList rowOf(const Campaign &campaign, const Formatter &format, const Words &words)
{
    const ExportRecord &list = campaign.list;
    return {QString::number(list.id),
            format.date(campaign.sentOn),
            list.groupName,
            nameOf(list.channel, words),
            format.number(list.written),
            format.number(list.heldOut),
            format.money(list.cost),
            list.purpose};
}

ExitStatus print(const Session &session, const std::vector<Campaign> &campaigns,
                 const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    std::vector<QStringList> rows;
    rows.reserve(campaigns.size());
    for (const Campaign &campaign : campaigns)
        rows.push_back(rowOf(campaign, format, words));
    printTable({words.say(QT_TRANSLATE_NOOP("Words", "No.")),
                words.say(QT_TRANSLATE_NOOP("Words", "Day")),
                words.say(QT_TRANSLATE_NOOP("Words", "Segment")),
                words.say(QT_TRANSLATE_NOOP("Words", "Channel")),
                words.say(QT_TRANSLATE_NOOP("Words", "Sent to")),
                words.say(QT_TRANSLATE_NOOP("Words", "Held out")),
                words.say(QT_TRANSLATE_NOOP("Words", "Cost")),
                words.say(QT_TRANSLATE_NOOP("Words", "Purpose"))},
               rows, {0, 4, 5, 6});
    return ExitStatus::Done;
}

ExitStatus list(Session &session, const Shop &shop)
{
    const Result<std::vector<Campaign>> campaigns = shop.campaigns();
    if (!campaigns)
        return session.fail(campaigns.error());
    if (session.call().json) {
        QJsonArray array;
        for (const Campaign &campaign : *campaigns)
            array.append(jsonOf(campaign));
        printJson(array);
        return ExitStatus::Done;
    }
    const Result<ShopSettings> settings = shop.settings();
    return settings ? print(session, *campaigns, *settings) : session.fail(settings.error());
}

/// The number in the second word; empty, with the message written, where there is none.
std::optional<std::int64_t> numberOf(const Session &session, ExitStatus &status)
{
    bool isNumber = false;
    const QString word = session.call().words.value(1);
    const qint64 id = word.toLongLong(&isNumber);
    if (isNumber)
        return id;
    status = session.wrongCall(
        session.words().say(QT_TRANSLATE_NOOP("Words", "“%1” is no number.")).arg(word));
    return std::nullopt;
}

QJsonObject jsonOf(const GroupOutcome &group)
{
    const auto people = static_cast<double>(group.people);
    return {{"people"_L1, qint64(group.people)},
            {"buyers"_L1, qint64(group.buyers)},
            {"orders"_L1, qint64(group.orders)},
            {"revenue"_L1, group.revenue},
            {"revenue_per_person"_L1,
             group.people == 0 ? QJsonValue() : QJsonValue(group.revenue / people)}};
}

QJsonObject jsonOf(const Difference &difference)
{
    return {{"difference"_L1, difference.value},
            {"low"_L1, difference.low},
            {"high"_L1, difference.high},
            {"proven"_L1, difference.isProven()}};
}

QJsonObject jsonOf(const CampaignFigures &figures, Money cost)
{
    QJsonObject object{{"from"_L1, figures.from.toString(Qt::ISODate)},
                       {"to"_L1, figures.to.toString(Qt::ISODate)},
                       {"contacted"_L1, jsonOf(figures.contacted)},
                       {"held_out"_L1, jsonOf(figures.heldOut)},
                       {"enough"_L1, figures.effect.has_value()},
                       {"cost"_L1, qint64(cost.minor)}};
    if (figures.effect) {
        object.insert("buyers"_L1, jsonOf(figures.effect->buyers));
        object.insert("orders"_L1, jsonOf(figures.effect->orders));
        object.insert("revenue"_L1, jsonOf(figures.effect->revenue));
        object.insert("extra_revenue"_L1, qint64(figures.extraRevenue.minor));
    }
    return object;
}

/// What the campaign brought, in words that do not promise more than the numbers say.
void print(const Session &session, const CampaignFigures &figures, const ShopSettings &settings)
{
    const Words &words = session.words();
    const Formatter format = session.formatter(settings);
    printLine(
        words
            .say(QT_TRANSLATE_NOOP("Words", "From %1 to %2: %3 of %4 who got the message "
                                            "bought, %5 of %6 who did not get it."))
            .arg(format.date(figures.from), format.date(figures.to),
                 format.number(figures.contacted.buyers), format.number(figures.contacted.people),
                 format.number(figures.heldOut.buyers), format.number(figures.heldOut.people)));
    if (!figures.effect || !figures.effect->revenue.isProven()) {
        printLine(
            words.say(QT_TRANSLATE_NOOP("Words", "Too few to tell what the message brought.")));
        return;
    }
    printLine(words.say(QT_TRANSLATE_NOOP("Words", "The message changed revenue by about %1."))
                  .arg(format.money(figures.extraRevenue)));
}

constexpr int usualWindow = 30; // days

/// The figures of a campaign over `--window` days; empty, with the message written, where they
/// cannot be had.
std::optional<CampaignFigures> figuresOf(Session &session, const Shop &shop,
                                         const Campaign &campaign)
{
    const Result<CampaignPeople> people = shop.campaignPeople(campaign.list.id);
    if (!people) {
        session.fail(people.error());
        return std::nullopt;
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return std::nullopt;
    const int window =
        session.call().has(u"window"_s) ? session.call().value(u"window"_s).toInt() : usualWindow;
    return campaignFigures(*snapshot, campaign, *people, window, session.asOf());
}

ExitStatus show(Session &session, const Shop &shop, std::int64_t id)
{
    const Result<Campaign> campaign = shop.campaign(id);
    if (!campaign)
        return session.fail(campaign.error());
    const std::optional<CampaignFigures> figures = figuresOf(session, shop, *campaign);
    if (!figures)
        return ExitStatus::Failed;
    if (session.call().json) {
        QJsonObject object = jsonOf(*campaign);
        object.insert("condition"_L1,
                      QJsonDocument::fromJson(campaign->condition.toUtf8()).object());
        object.insert("result"_L1, jsonOf(*figures, campaign->list.cost));
        printJson(object);
        return ExitStatus::Done;
    }
    const Result<ShopSettings> settings = shop.settings();
    if (!settings)
        return session.fail(settings.error());
    print(session, {*campaign}, *settings);
    print(session, *figures, *settings);
    return ExitStatus::Done;
}

ExitStatus remove(Session &session, Shop &shop, std::int64_t id)
{
    const Result<Campaign> campaign = shop.campaign(id);
    if (!campaign)
        return session.fail(campaign.error());
    if (const Result<void> removed = shop.removeCampaign(id); !removed)
        return session.fail(removed.error());
    if (session.call().json) {
        printJson(jsonOf(*campaign));
        return ExitStatus::Done;
    }
    printLine(session.words()
                  .say(QT_TRANSLATE_NOOP(
                      "Words", "Campaign %1 is taken back: its messages no longer count."))
                  .arg(id));
    return ExitStatus::Done;
}

ExitStatus bringBack(Session &session, Shop &shop, std::int64_t id)
{
    if (const Result<void> back = shop.bringCampaignBack(id); !back)
        return session.fail(back.error());
    const Result<Campaign> campaign = shop.campaign(id);
    if (!campaign)
        return session.fail(campaign.error());
    if (session.call().json) {
        printJson(jsonOf(*campaign));
        return ExitStatus::Done;
    }
    const Result<ShopSettings> settings = shop.settings();
    return settings ? print(session, {*campaign}, *settings) : session.fail(settings.error());
}

/// Takes a sender's report or a filled-in call sheet in.
ExitStatus takeAnswers(Session &session, Shop &shop, std::int64_t id)
{
    const Result<AnswerReport> report = shop.importAnswers(
        id, session.call().words.value(2), QDateTime::currentDateTime(), session.control());
    return report ? printAnswers(session, *report) : session.fail(report.error());
}

ExitStatus showAnswerFiles(Session &session, Shop &shop, std::int64_t id)
{
    if (const Result<Campaign> known = shop.campaign(id); !known)
        return session.fail(known.error());
    return listAnswerFiles(session, shop, id);
}

/// A share in percent; below 0 where it is none.
double percentIn(const QString &text)
{
    bool isNumber = false;
    const double percent = text.toDouble(&isNumber);
    return isNumber && percent >= 0 && percent <= 100 ? percent : -1;
}

/// What the words of the call say of messages that go out without a list of ours; the exit status
/// where they are wrong.
std::variant<ExportRequest, ExitStatus> requestOf(Session &session)
{
    const Call &call = session.call();
    const Words &words = session.words();
    if (call.has(u"where"_s) == call.has(u"segment"_s)) {
        return session.wrongCall(words.say(
            QT_TRANSLATE_NOOP("Words", "Exactly one of --where and --segment is needed.")));
    }
    const auto channel = fromKey<MessageChannel>(call.value(u"channel"_s));
    if (!channel) {
        return session.wrongCall(
            words.say(QT_TRANSLATE_NOOP("Words", "--channel needs zalo, sms, email or phone.")));
    }
    const double holdout = call.has(u"holdout"_s) ? percentIn(call.value(u"holdout"_s)) : 0;
    if (holdout < 0) {
        return session.wrongCall(
            words.say(QT_TRANSLATE_NOOP("Words", "--holdout needs a percentage from 0 to 100.")));
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    std::optional<Condition> condition = session.readCondition(*snapshot);
    if (!condition)
        return ExitStatus::Failed;
    ExportRequest request;
    request.holdoutPercent = holdout;
    request.condition = std::move(*condition);
    request.groupName = call.value(u"segment"_s);
    request.channel = *channel;
    request.purpose = call.value(u"purpose"_s);
    request.recipient = call.value(u"recipient"_s);
    request.script = call.value(u"script"_s);
    request.seed = QRandomGenerator::system()->generate64();
    request.ledger = Ledger::Record;
    request.asOf = session.asOf();
    return request;
}

/// Records messages that were sent without a list of ours.
ExitStatus record(Session &session)
{
    const auto wanted = requestOf(session);
    if (const auto *status = std::get_if<ExitStatus>(&wanted))
        return *status;
    Shop *shop = session.openShop();
    const Result<ExportReport> report =
        shop->exportList(std::get<ExportRequest>(wanted), {}, session.language(),
                         QDateTime::currentDateTime(), session.control());
    if (!report)
        return session.fail(report.error());
    return show(session, *shop, report->campaign);
}

/// Begins a round of messages that are sent one by one.
ExitStatus beginRound(Session &session)
{
    auto wanted = requestOf(session);
    if (const auto *status = std::get_if<ExitStatus>(&wanted))
        return *status;
    auto &request = std::get<ExportRequest>(wanted);
    const QString word = session.call().value(u"style"_s);
    const auto style = fromKey<MessageStyle>(word);
    if (request.script.isEmpty() || (!word.isEmpty() && !style)) {
        return session.wrongCall(session.words().say(
            QT_TRANSLATE_NOOP("Words", "campaign by-hand needs --script with the text; --style "
                                       "needs vietnamese, plain or english.")));
    }
    request.fillsScript = true;
    request.style = style.value_or(request.style);
    request.delivery = Delivery::ByHand;
    Shop *shop = session.openShop();
    const Result<ExportReport> report = shop->exportList(
        request, {}, session.language(), QDateTime::currentDateTime(), session.control());
    if (!report)
        return session.fail(report.error());
    return showPeople(session, *shop, report->campaign);
}

} // namespace

ExitStatus runCampaign(Session &session)
{
    const QString verb = session.call().words.value(0);
    const QString window = session.call().value(u"window"_s);
    if (session.call().has(u"window"_s) && window.toInt() < 1) {
        return session.wrongCall(
            session.words().say(QT_TRANSLATE_NOOP("Words", "--window needs a number of days.")));
    }
    if (verb == "record"_L1)
        return record(session);
    if (verb == "by-hand"_L1)
        return beginRound(session);
    // How many words there are with each, itself among them.
    static const std::map<QString, qsizetype> verbs{
        {u"list"_s, 1},       {u"show"_s, 2},         {u"remove"_s, 2},
        {u"bring-back"_s, 2}, {u"people"_s, 2},       {u"mark"_s, 4},
        {u"answers"_s, 3},    {u"answer-files"_s, 2}, {u"take-back"_s, 2}};
    const auto known = verbs.find(verb);
    if (known == verbs.end() || known->second != session.call().words.size()) {
        return session.wrongCall(session.words().say(QT_TRANSLATE_NOOP(
            "Words", "campaign needs list, record or by-hand; show, people, remove, bring-back or "
                     "answer-files with a number; answers with a number and a file; take-back "
                     "with the number of a file of answers; or mark with a number, a customer and "
                     "a state.")));
    }
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    if (verb == "list"_L1)
        return list(session, *shop);
    ExitStatus status = ExitStatus::Failed;
    const std::optional<std::int64_t> id = numberOf(session, status);
    if (!id)
        return status;
    if (verb == "bring-back"_L1)
        return bringBack(session, *shop, *id);
    if (verb == "answers"_L1)
        return takeAnswers(session, *shop, *id);
    if (verb == "take-back"_L1)
        return takeAnswersBack(session, *shop, *id);
    if (verb == "answer-files"_L1)
        return showAnswerFiles(session, *shop, *id);
    if (verb == "people"_L1)
        return showPeople(session, *shop, *id);
    if (verb == "mark"_L1)
        return markInRound(session, *shop, *id);
    return verb == "show"_L1 ? show(session, *shop, *id) : remove(session, *shop, *id);
}

} // namespace kq::cli
