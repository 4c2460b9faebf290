#include "app/cli/commands.h"
#include "core/condition/json.h"
#include "core/shop/ladder_preview.h"
#include "core/tier/edit_ladder.h"
#include "core/wording/ladder_words.h"

#include <QJsonDocument>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

using Ladder = std::vector<Tier>;

QJsonObject jsonOf(const Tier &tier, std::size_t place, Language language)
{
    const TierWords words = tierWords(tier.key, language);
    return {{"key"_L1, tier.key},
            {"name"_L1, shortNameOf(tier, language)},
            {"long_name"_L1, tier.name.isEmpty() ? words.longName : tier.name},
            {"line"_L1, words.line},
            {"position"_L1, static_cast<int>(place) + 1},
            {"condition"_L1, QJsonDocument::fromJson(writeCondition(tier.condition)).object()}};
}

ExitStatus list(Session &session, const Snapshot &snapshot, const Ladder &ladder)
{
    const Result<std::vector<TierFigures>> figures =
        tiersAt(withTiers(snapshot, ladder), session.asOf(), session.language(), session.control());
    if (!figures)
        return session.fail(figures.error());
    QJsonArray array;
    std::vector<QStringList> rows;
    const Formatter format = session.formatter(snapshot.settings);
    for (std::size_t i = 0; i < ladder.size(); ++i) {
        QJsonObject object = jsonOf(ladder[i], i, session.language());
        object.insert("customers"_L1, qint64((*figures)[i].customers));
        array.append(object);
        rows.push_back({QString::number(i + 1), ladder[i].key, (*figures)[i].name,
                        format.number((*figures)[i].customers)});
    }
    if (session.call().json) {
        printJson(QJsonObject{{"tiers"_L1, array}});
        return ExitStatus::Done;
    }
    const Words &words = session.words();
    printTable({u"#"_s, words.say(QT_TRANSLATE_NOOP("Words", "Key")),
                words.say(QT_TRANSLATE_NOOP("Words", "Tier")),
                words.say(QT_TRANSLATE_NOOP("Words", "Customers"))},
               rows, {0, 3});
    return ExitStatus::Done;
}

ExitStatus show(Session &session, const Ladder &ladder, const QString &key)
{
    const Result<std::size_t> place = placeOfTier(ladder, key);
    if (!place)
        return session.fail(place.error());
    const Tier &tier = ladder[*place];
    if (session.call().json)
        printJson(jsonOf(tier, *place, session.language()));
    else
        printText(shortNameOf(tier, session.language()) + u'\n' +
                  QString::fromUtf8(writeCondition(tier.condition, JsonLayout::Indented)) + u'\n');
    return ExitStatus::Done;
}

/// Keeps the ladder and tells it as it is now.
ExitStatus keep(Session &session, const Snapshot &snapshot, const Result<Ladder> &ladder)
{
    if (!ladder)
        return session.fail(ladder.error());
    if (const Result<void> kept =
            session.openShop()->changeTiers(*ladder, QDateTime::currentDateTime());
        !kept)
        return session.fail(kept.error());
    return list(session, snapshot, *ladder);
}

QJsonValue jsonOf(const ThresholdValue &value)
{
    if (const auto *number = std::get_if<Decimal>(&value))
        return number->toDouble();
    if (const auto *span = std::get_if<Span>(&value))
        return daysOf(*span);
    const auto &statistic = std::get<ShopStatistic>(value);
    switch (statistic.kind) {
    case ShopStatistic::Kind::Mean:
        return u"mean"_s;
    case ShopStatistic::Kind::Median:
        return u"median"_s;
    case ShopStatistic::Kind::Percentile:
        return u"p%1"_s.arg(statistic.percentile);
    }
    Q_UNREACHABLE();
    return {};
}

QJsonArray tiersOf(const Threshold &threshold, const Ladder &ladder)
{
    QJsonArray keys;
    for (const ThresholdPlace &place : threshold.places) {
        if (!keys.contains(ladder[place.tier].key))
            keys.append(ladder[place.tier].key);
    }
    return keys;
}

void printProposal(const LadderProposal &proposal, const Session &session, const Ladder &ladder,
                   const Formatter &format)
{
    const LadderSpeech speech{session.words(), format};
    for (const DataWarning warning : proposal.warnings)
        printLine(u"! "_s + sentenceFor(warning, proposal.habits, speech));
    std::vector<QStringList> rows;
    for (const ThresholdProposal &each : proposal.thresholds) {
        const Tier &first = ladder[each.threshold.places.front().tier];
        rows.push_back({nameOf(each.threshold.kind, speech.words),
                        shortNameOf(first, session.language()),
                        valueText(each.threshold, each.threshold.value, speech),
                        valueText(each.threshold, each.proposed, speech),
                        reasonFor(each, proposal.habits, speech)});
    }
    printTable({speech.words.say(QT_TRANSLATE_NOOP("Words", "Number")),
                speech.words.say(QT_TRANSLATE_NOOP("Words", "Tier")),
                speech.words.say(QT_TRANSLATE_NOOP("Words", "Now")),
                speech.words.say(QT_TRANSLATE_NOOP("Words", "Proposed")),
                speech.words.say(QT_TRANSLATE_NOOP("Words", "Why"))},
               rows, {});
}

ExitStatus propose(Session &session, const Snapshot &snapshot)
{
    const Ladder &ladder = snapshot.definitions.tiers();
    const Result<LadderProposal> proposal =
        proposalFor(snapshot, session.asOf(), session.control());
    if (!proposal)
        return session.fail(proposal.error());
    if (session.call().has(u"use"_s))
        return keep(session, snapshot, proposal->ladder);
    const Formatter format = session.formatter(snapshot.settings);
    if (!session.call().json) {
        printProposal(*proposal, session, ladder, format);
        return ExitStatus::Done;
    }
    const LadderSpeech speech{session.words(), format};
    QJsonArray numbers;
    for (const ThresholdProposal &each : proposal->thresholds) {
        numbers.append(QJsonObject{{"number"_L1, QString(keyOf(each.threshold.kind))},
                                   {"tiers"_L1, tiersOf(each.threshold, ladder)},
                                   {"now"_L1, jsonOf(each.threshold.value)},
                                   {"proposed"_L1, jsonOf(each.proposed)},
                                   {"changes"_L1, each.changes()},
                                   {"why"_L1, reasonFor(each, proposal->habits, speech)}});
    }
    QJsonArray warnings;
    for (const DataWarning warning : proposal->warnings)
        warnings.append(QJsonObject{{"key"_L1, QString(keyOf(warning))},
                                    {"text"_L1, sentenceFor(warning, proposal->habits, speech)}});
    printJson(QJsonObject{{"as_of"_L1, session.asOf().toString(Qt::ISODate)},
                          {"buyers"_L1, qint64(proposal->habits.buyers)},
                          {"warnings"_L1, warnings},
                          {"numbers"_L1, numbers}});
    return ExitStatus::Done;
}

/// A place in the ladder as people count, from 1; empty where the word is none.
std::optional<std::size_t> placeIn(const QString &word)
{
    bool isNumber = false;
    const int place = word.toInt(&isNumber);
    return isNumber && place >= 1 ? std::optional(static_cast<std::size_t>(place - 1))
                                  : std::nullopt;
}

ExitStatus wrongWords(const Session &session)
{
    return session.wrongCall(
        session.words()
            .say(QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. See --help."))
            .arg(session.call().words.join(u' ')));
}

/// The verbs that take a condition.
ExitStatus runWithCondition(Session &session, const Snapshot &snapshot)
{
    const Ladder &ladder = snapshot.definitions.tiers();
    const QString &word = session.call().words[1];
    std::size_t place = ladder.empty() ? 0 : ladder.size() - 1; // above the one that takes the rest
    if (session.call().has(u"position"_s)) {
        const std::optional<std::size_t> wanted = placeIn(session.call().value(u"position"_s));
        if (!wanted)
            return wrongWords(session);
        place = *wanted;
    }
    const std::optional<Condition> condition = session.readCondition(snapshot);
    if (!condition)
        return ExitStatus::Failed;
    return keep(session, snapshot,
                session.call().words[0] == "add"_L1 ? withTier(ladder, word, *condition, place)
                                                    : withCondition(ladder, word, *condition));
}

struct Verb {
    QLatin1String word;
    qsizetype words = 1;
    bool takesCondition = false;
};

constexpr Verb verbs[] = {{"list"_L1, 1},      {"show"_L1, 2},   {"set"_L1, 2, true},
                          {"add"_L1, 2, true}, {"rename"_L1, 3}, {"remove"_L1, 2},
                          {"move"_L1, 3},      {"reset"_L1, 1},  {"propose"_L1, 1}};

} // namespace

ExitStatus runTier(Session &session)
{
    const Call &call = session.call();
    const QStringList &words = call.words;
    const auto *verb = std::find_if(std::begin(verbs), std::end(verbs), [&](const Verb &each) {
        return words[0] == each.word && words.size() == each.words;
    });
    if (verb == std::end(verbs) || verb->takesCondition != call.has(u"where"_s) ||
        (call.has(u"position"_s) && verb->word != "add"_L1) ||
        (call.has(u"use"_s) && verb->word != "propose"_L1))
        return wrongWords(session);
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    const Ladder &ladder = snapshot->definitions.tiers();
    if (verb->takesCondition)
        return runWithCondition(session, *snapshot);
    if (verb->word == "list"_L1)
        return list(session, *snapshot, ladder);
    if (verb->word == "show"_L1)
        return show(session, ladder, words[1]);
    if (verb->word == "propose"_L1)
        return propose(session, *snapshot);
    if (verb->word == "rename"_L1)
        return keep(session, *snapshot, renamedTier(ladder, words[1], words[2]));
    if (verb->word == "remove"_L1)
        return keep(session, *snapshot, withoutTier(ladder, words[1]));
    if (verb->word == "reset"_L1)
        return keep(session, *snapshot, defaultTiers());
    const std::optional<std::size_t> place = placeIn(words[2]);
    return place ? keep(session, *snapshot, movedTier(ladder, words[1], *place))
                 : wrongWords(session);
}

} // namespace kq::cli
