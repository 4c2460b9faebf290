#include "app/cli/commands.h"
#include "core/condition/json.h"
#include "core/segment/templates.h"
#include "core/shop/live_count.h"

#include <QJsonDocument>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const Condition &condition)
{
    return QJsonDocument::fromJson(writeCondition(condition)).object();
}

QJsonObject jsonOf(const Segment &segment)
{
    return {{"id"_L1, qint64(segment.id.value)},
            {"name"_L1, segment.name},
            {"description"_L1, segment.look.description.isEmpty()
                                   ? QJsonValue()
                                   : QJsonValue(segment.look.description)},
            {"colour"_L1, segment.look.colour == SegmentColour::None
                              ? QJsonValue()
                              : QJsonValue(keyOf(segment.look.colour))},
            {"condition"_L1, jsonOf(segment.condition)}};
}

/// The segment of that name, or by its number.
const Segment *find(const Snapshot &snapshot, const QString &name)
{
    if (const Segment *segment = snapshot.definitions.find(name))
        return segment;
    bool isNumber = false;
    const qint64 id = name.toLongLong(&isNumber);
    return isNumber ? snapshot.definitions.find(SegmentId{id}) : nullptr;
}

ExitStatus show(Session &session, const Segment &segment)
{
    if (session.call().json)
        printJson(jsonOf(segment));
    else
        printText(
            segment.name + u'\n' +
            (segment.look.description.isEmpty() ? QString() : segment.look.description + u'\n') +
            QString::fromUtf8(writeCondition(segment.condition, JsonLayout::Indented)) + u'\n');
    return ExitStatus::Done;
}

ExitStatus add(Session &session, const QString &name, const Condition &condition,
               const QString &templateKey)
{
    Shop *shop = session.openShop();
    const QDateTime now = QDateTime::currentDateTime();
    const Result<SegmentId> id = shop->addSegment(name, condition, templateKey, now);
    if (!id)
        return session.fail(id.error());
    return show(session, {*id, name, condition, templateKey, now, {}});
}

ExitStatus list(Session &session, const Snapshot &snapshot)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    const Formatter format = session.formatter(snapshot.settings);
    for (const Segment &segment : snapshot.definitions.segments()) {
        const Result<LiveCount> count =
            countCondition(snapshot, segment.condition, session.asOf(), session.control());
        if (!count)
            return session.fail(count.error());
        QJsonObject object = jsonOf(segment);
        object.insert("customers"_L1, qint64(count->customers));
        array.append(object);
        rows.push_back(
            {QString::number(segment.id.value), segment.name, format.number(count->customers)});
    }
    if (session.call().json) {
        printJson(QJsonObject{{"segments"_L1, array}});
        return ExitStatus::Done;
    }
    printTable({u"#"_s, session.words().say(QT_TRANSLATE_NOOP("Words", "Segment")),
                session.words().say(QT_TRANSLATE_NOOP("Words", "Customers"))},
               rows, {0, 2});
    return ExitStatus::Done;
}

ExitStatus listTemplates(Session &session)
{
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const SegmentTemplate &ready : segmentTemplates(session.asOf())) {
        array.append(QJsonObject{{"key"_L1, ready.key},
                                 {"name"_L1, ready.name.in(session.language())},
                                 {"line"_L1, ready.line.in(session.language())},
                                 {"condition"_L1, jsonOf(ready.condition)}});
        rows.push_back(
            {ready.key, ready.name.in(session.language()), ready.line.in(session.language())});
    }
    if (session.call().json) {
        printJson(QJsonObject{{"templates"_L1, array}});
        return ExitStatus::Done;
    }
    printTable({u"#"_s, session.words().say(QT_TRANSLATE_NOOP("Words", "Ready segment")),
                session.words().say(QT_TRANSLATE_NOOP("Words", "Who they are"))},
               rows, {});
    return ExitStatus::Done;
}

ExitStatus wrongWords(Session &session)
{
    return session.wrongCall(
        session.words()
            .say(QT_TRANSLATE_NOOP("Words", "“%1” is not understood here. See --help."))
            .arg(session.call().words.join(u' ')));
}

ExitStatus done(Session &session, const Result<void> &result)
{
    if (!result)
        return session.fail(result.error());
    if (session.call().json)
        printJson(QJsonObject{});
    return ExitStatus::Done;
}

/// The word for no colour on the command line, where an empty one is easily overlooked.
constexpr QLatin1String noColour("none");

ExitStatus changeLook(Session &session, const Segment &segment, const QString &verb,
                      const QString &word)
{
    SegmentLook look = segment.look;
    if (verb == "describe"_L1) {
        look.description = word;
    } else {
        const auto colour =
            word == noColour ? std::optional(SegmentColour::None) : fromKey<SegmentColour>(word);
        if (!colour)
            return wrongWords(session);
        look.colour = *colour;
    }
    return done(session, session.openShop()->describeSegment(segment.id, look));
}

} // namespace

ExitStatus runSegment(Session &session)
{
    const QStringList &words = session.call().words;
    const QString &verb = words[0];
    const bool takesName = words.size() == 2 && (verb == "add"_L1 || verb == "show"_L1 ||
                                                 verb == "remove"_L1 || verb == "from-template"_L1);
    const bool alone = words.size() == 1 && (verb == "list"_L1 || verb == "templates"_L1);
    const bool renames =
        words.size() == 3 && (verb == "rename"_L1 || verb == "describe"_L1 || verb == "colour"_L1);
    if (!takesName && !alone && !renames)
        return wrongWords(session);
    if ((verb == "add"_L1) != session.call().has(u"where"_s))
        return wrongWords(session);

    if (verb == "templates"_L1)
        return listTemplates(session);
    if (verb == "add"_L1 || verb == "from-template"_L1) {
        if (!session.openOrCreateShop())
            return ExitStatus::Failed;
    }
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    if (verb == "list"_L1)
        return list(session, *snapshot);
    if (verb == "add"_L1) {
        const std::optional<Condition> condition = session.readCondition(*snapshot);
        return condition ? add(session, words[1], *condition, {}) : ExitStatus::Failed;
    }
    if (verb == "from-template"_L1) {
        const Result<SegmentTemplate> ready = segmentTemplate(words[1], session.asOf());
        if (!ready)
            return session.fail(ready.error());
        return add(session, ready->name.in(session.language()), ready->condition, ready->key);
    }
    const Segment *segment = find(*snapshot, words[1]);
    if (!segment)
        return session.fail({ErrorCode::UnknownSegment, {}, {}, words[1]});
    if (verb == "show"_L1)
        return show(session, *segment);
    if (verb == "remove"_L1)
        return done(session, session.openShop()->removeSegment(segment->id));
    if (verb == "describe"_L1 || verb == "colour"_L1)
        return changeLook(session, *segment, verb, words[2]);
    return done(session, session.openShop()->renameSegment(segment->id, words[2],
                                                           QDateTime::currentDateTime()));
}

} // namespace kq::cli
