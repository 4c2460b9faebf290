#include "app/cli/commands.h"
#include "core/wording/plan_words.h"

#include <algorithm>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

ExitStatus wrongWords(Session &session)
{
    return session.wrongCall(
        session.words()
            .say(QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. See --help."))
            .arg(session.call().words.join(u' ')));
}

/// Every price with its day, and which of them holds on the day that is asked about.
ExitStatus list(Session &session)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const Result<std::vector<DatedPrice>> own = session.openShop()->ownPrices();
    if (!own)
        return session.fail(own.error());
    const PriceBook &book = snapshot->prices;
    const PriceList valid = book.on(session.asOf());
    const Formatter format = session.formatter(snapshot->settings);
    QJsonArray all;
    QJsonObject today;
    std::vector<QStringList> rows;
    for (const auto &[type, key] : KeyTable<MessageType>::entries)
        today.insert(QLatin1String(key), qint64(valid.of(type).minor));
    for (const DatedPrice &price : book.all()) {
        const bool isOwn = std::find(own->begin(), own->end(), price) != own->end();
        all.append(QJsonObject{{"message"_L1, QString(keyOf(price.type))},
                               {"since"_L1, price.since.toString(Qt::ISODate)},
                               {"price"_L1, qint64(price.price.minor)},
                               {"own"_L1, isOwn}});
        rows.push_back({keyOf(price.type), nameOf(price.type, session.words()),
                        format.date(price.since), format.money(price.price)});
    }
    if (session.call().json) {
        printJson(QJsonObject{{"currency"_L1, book.currency()},
                              {"as_of"_L1, session.asOf().toString(Qt::ISODate)},
                              {"valid"_L1, today},
                              {"prices"_L1, all}});
        return ExitStatus::Done;
    }
    const Words &words = session.words();
    printTable({u"#"_s, words.say(QT_TRANSLATE_NOOP("Words", "Kind of message")),
                words.say(QT_TRANSLATE_NOOP("Words", "Since")),
                words.say(QT_TRANSLATE_NOOP("Words", "Price of one"))},
               rows, {3});
    return ExitStatus::Done;
}

ExitStatus keep(Session &session, const std::vector<DatedPrice> &prices)
{
    if (const Result<void> kept = session.openShop()->changePrices(prices); !kept)
        return session.fail(kept.error());
    return list(session);
}

ExitStatus setOrRemove(Session &session, MessageType type)
{
    const QStringList &words = session.call().words;
    Shop *shop = session.openShop();
    if (!shop)
        return ExitStatus::Failed;
    Result<std::vector<DatedPrice>> own = shop->ownPrices();
    if (!own)
        return session.fail(own.error());
    if (words[0] == "remove"_L1) {
        const QDate since = QDate::fromString(words[2], u"yyyy-MM-dd"_s);
        const auto gone = std::erase_if(*own, [&](const DatedPrice &price) {
            return price.type == type && price.since == since;
        });
        return gone == 0 ? wrongWords(session) : keep(session, *own);
    }
    bool isNumber = false;
    const Money price{words[2].toLongLong(&isNumber)};
    const QDate since = session.call().has(u"since"_s)
                            ? QDate::fromString(session.call().value(u"since"_s), u"yyyy-MM-dd"_s)
                            : session.asOf();
    if (!isNumber)
        return wrongWords(session);
    return keep(session, withPrice(std::move(*own), {type, since, price}));
}

ExitStatus quota(Session &session)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    MessageSettings settings = snapshot->messages;
    if (session.call().words.size() == 2) {
        bool isNumber = false;
        settings.zaloDailyQuota = session.call().words[1].toInt(&isNumber);
        if (!isNumber)
            return wrongWords(session);
        if (const Result<void> kept = session.openShop()->changeMessageSettings(settings); !kept)
            return session.fail(kept.error());
    }
    if (session.call().json)
        printJson(QJsonObject{{"zalo_daily_quota"_L1, settings.zaloDailyQuota}});
    else
        printLine(QString::number(settings.zaloDailyQuota));
    return ExitStatus::Done;
}

/// What messages may cost in a month: said, set or (`none`) taken away.
ExitStatus budget(Session &session)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    MessageSettings settings = snapshot->messages;
    const QStringList &words = session.call().words;
    if (words.size() == 2) {
        bool isNumber = words[1] == "none"_L1;
        settings.monthlyBudget =
            isNumber ? std::nullopt : std::optional(Money{words[1].toLongLong(&isNumber)});
        if (!isNumber)
            return wrongWords(session);
        if (const Result<void> kept = session.openShop()->changeMessageSettings(settings); !kept)
            return session.fail(kept.error());
    }
    const std::optional<Money> kept = settings.monthlyBudget;
    if (session.call().json) {
        printJson(QJsonObject{{"monthly_budget"_L1, kept ? QJsonValue(qint64(kept->minor))
                                                         : QJsonValue(QJsonValue::Null)}});
    } else {
        printLine(kept ? session.formatter(snapshot->settings).money(*kept) : u"–"_s);
    }
    return ExitStatus::Done;
}

} // namespace

ExitStatus runPrices(Session &session)
{
    const QStringList &words = session.call().words;
    const QString &verb = words[0];
    if (session.call().has(u"since"_s) && verb != "set"_L1)
        return wrongWords(session);
    if (verb == "list"_L1 && words.size() == 1)
        return list(session);
    if (verb == "quota"_L1 && words.size() <= 2)
        return quota(session);
    if (verb == "budget"_L1 && words.size() <= 2)
        return budget(session);
    if ((verb != "set"_L1 && verb != "remove"_L1) || words.size() != 3)
        return wrongWords(session);
    const std::optional<MessageType> type = fromKey<MessageType>(words[1]);
    if (!type)
        return session.wrongCall(
            Error{ErrorCode::UnknownWord, u"prices"_s, allKeys<MessageType>(), words[1]});
    return setOrRemove(session, *type);
}

} // namespace kq::cli
