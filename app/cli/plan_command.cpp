#include "app/cli/care_json.h"
#include "app/cli/commands.h"
#include "core/shop/care_groups.h"
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

/// All groups that can have a plan, in the order of the care map.
std::vector<GroupRef> allGroups(const Snapshot &snapshot)
{
    std::vector<GroupRef> groups;
    for (const Tier &tier : snapshot.definitions.tiers())
        groups.push_back({GroupKind::Tier, tier.key});
    for (const Segment &segment : snapshot.definitions.segments())
        groups.push_back({GroupKind::Segment, QString::number(segment.id.value)});
    return groups;
}

QJsonObject groupJson(const GroupRef &group, const Snapshot &snapshot, Language language)
{
    const std::optional<CarePlan> plan = planOf(group, snapshot, language);
    QJsonObject object{
        {"kind"_L1, QString(keyOf(group.kind))},
        {"key"_L1, group.key},
        {"edited"_L1, snapshot.plans.contains(group)},
        {"plan"_L1, plan ? QJsonValue(jsonOf(*plan)) : QJsonValue(QJsonValue::Null)}};
    QJsonArray edits;
    if (const auto found = snapshot.plans.find(group); found != snapshot.plans.end()) {
        for (const auto &[field, text] : found->second)
            edits.append(QString(keyOf(field)));
    }
    object.insert("edited_fields"_L1, edits);
    return object;
}

QString nameOf(const GroupRef &group, const Snapshot &snapshot, Language language)
{
    if (group.kind == GroupKind::Segment) {
        const Segment *segment = snapshot.definitions.find(SegmentId{group.key.toLongLong()});
        return segment ? segment->name : group.key;
    }
    for (const Tier &tier : snapshot.definitions.tiers()) {
        if (tier.key == group.key)
            return shortNameOf(tier, language);
    }
    return group.key;
}

ExitStatus list(Session &session, const Snapshot &snapshot)
{
    QJsonArray plans;
    std::vector<QStringList> rows;
    const Words &words = session.words();
    for (const GroupRef &group : allGroups(snapshot)) {
        plans.append(groupJson(group, snapshot, session.language()));
        const CarePlan plan = planOf(group, snapshot, session.language()).value_or(CarePlan());
        rows.push_back({group.key, nameOf(group, snapshot, session.language()),
                        kq::nameOf(plan.message, words), QString::number(plan.roundsPerYear),
                        plan.rhythm});
    }
    if (session.call().json) {
        printJson(QJsonObject{{"plans"_L1, plans}});
        return ExitStatus::Done;
    }
    printTable({u"#"_s, words.say(QT_TRANSLATE_NOOP("Words", "Group")),
                kq::nameOf(PlanField::Message, words), kq::nameOf(PlanField::RoundsPerYear, words),
                kq::nameOf(PlanField::Rhythm, words)},
               rows, {3});
    return ExitStatus::Done;
}

ExitStatus show(Session &session, const GroupRef &group)
{
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    if (session.call().json) {
        printJson(groupJson(group, *snapshot, session.language()));
        return ExitStatus::Done;
    }
    const CarePlan plan = planOf(group, *snapshot, session.language()).value_or(CarePlan());
    printLine(nameOf(group, *snapshot, session.language()));
    for (const auto &[field, key] : KeyTable<PlanField>::entries) {
        printLine(kq::nameOf(field, session.words()) + u" ("_s + QLatin1String(key) + u"): "_s +
                  fieldText(plan, field));
    }
    return ExitStatus::Done;
}

ExitStatus change(Session &session, const GroupRef &group, const PlanEdits &edits)
{
    if (const Result<void> changed = session.openShop()->changePlan(group, edits); !changed)
        return session.fail(changed.error());
    return show(session, group);
}

PlanEdits editsOf(const GroupRef &group, const Snapshot &snapshot)
{
    const auto found = snapshot.plans.find(group);
    return found == snapshot.plans.end() ? PlanEdits() : found->second;
}

ExitStatus unknownField(Session &session, const QString &word)
{
    return session.wrongCall(Error{ErrorCode::UnknownWord, u"plan"_s, allKeys<PlanField>(), word});
}

/// `FIELD=VALUE` words.
ExitStatus set(Session &session, const GroupRef &group, const Snapshot &snapshot)
{
    PlanEdits edits = editsOf(group, snapshot);
    for (const QString &word : session.call().words.mid(2)) {
        const qsizetype sign = word.indexOf(u'=');
        const std::optional<PlanField> field = fromKey<PlanField>(word.left(sign));
        if (sign < 0 || !field)
            return unknownField(session, word);
        edits[*field] = word.mid(sign + 1);
    }
    return change(session, group, edits);
}

ExitStatus reset(Session &session, const GroupRef &group, const Snapshot &snapshot)
{
    const QStringList fields = session.call().words.mid(2);
    if (fields.isEmpty())
        return change(session, group, {});
    PlanEdits edits = editsOf(group, snapshot);
    for (const QString &word : fields) {
        const std::optional<PlanField> field = fromKey<PlanField>(word);
        if (!field)
            return unknownField(session, word);
        edits.erase(*field);
    }
    return change(session, group, edits);
}

ExitStatus preview(Session &session, const GroupRef &group, const Snapshot &snapshot)
{
    const CarePlan plan = planOf(group, snapshot, session.language()).value_or(CarePlan());
    CustomerId customer{session.call().value(u"customer"_s).toLongLong()};
    if (!session.call().has(u"customer"_s)) {
        const Result<std::vector<CustomerId>> people = previewPeople(
            group, channelOf(plan.message), 1, snapshot, session.asOf(), session.control());
        if (!people)
            return session.fail(people.error());
        if (people->empty()) {
            return session.failWith(session.words().say(
                QT_TRANSLATE_NOOP("Words", "Nobody of this group can be reached.")));
        }
        customer = people->front();
    }
    const Result<PlanPreview> filledPlan = previewPlan(plan, customer, snapshot, session.asOf());
    if (!filledPlan)
        return session.fail(filledPlan.error());
    if (session.call().json) {
        printJson(jsonOf(*filledPlan));
        return ExitStatus::Done;
    }
    const std::pair<PlanField, const TextPreview *> texts[] = {
        {PlanField::Zalo, &filledPlan->zalo},
        {PlanField::Sms, &filledPlan->sms},
        {PlanField::MessageInEnglish, &filledPlan->english}};
    printLine(filledPlan->name);
    for (const auto &[field, text] : texts) {
        printLine(kq::nameOf(field, session.words()) + u" ("_s + QString::number(text->letters) +
                  u"): "_s + text->message.text);
    }
    return ExitStatus::Done;
}

/// What texts are filled with beside the person: shown, or set by `PLACEHOLDER=TEXT` words.
ExitStatus values(Session &session, const Snapshot &snapshot)
{
    MessageSettings settings = snapshot.messages;
    const QStringList words = session.call().words.mid(1);
    for (const QString &word : words) {
        const qsizetype sign = word.indexOf(u'=');
        const std::optional<Placeholder> placeholder = fromKey<Placeholder>(word.left(sign));
        if (sign < 0 || !placeholder || valueFrom(*placeholder) == ValueFrom::Customer) {
            return session.fail({ErrorCode::UnknownPlaceholder, {}, allKeys<Placeholder>(), word});
        }
        if (*placeholder == Placeholder::ShopName || *placeholder == Placeholder::Hotline)
            return wrongWords(session);
        settings.values[*placeholder] = word.mid(sign + 1);
    }
    if (!words.isEmpty()) {
        if (const Result<void> kept = session.openShop()->changeMessageSettings(settings); !kept)
            return session.fail(kept.error());
    }
    QJsonObject object;
    for (const auto &[placeholder, key] : KeyTable<Placeholder>::entries) {
        if (valueFrom(placeholder) == ValueFrom::Customer)
            continue;
        const auto value = settings.values.find(placeholder);
        const QString text = value == settings.values.end() ? QString() : value->second;
        object.insert(QLatin1String(key), text);
        if (!session.call().json) {
            printLine(QLatin1String(key) + u" ("_s + kq::nameOf(placeholder, session.words()) +
                      u"): "_s + text);
        }
    }
    if (session.call().json)
        printJson(QJsonObject{{"values"_L1, object}});
    return ExitStatus::Done;
}

} // namespace

ExitStatus runPlan(Session &session)
{
    const QStringList &words = session.call().words;
    const QString &verb = words[0];
    const bool takesGroup =
        verb == "show"_L1 || verb == "preview"_L1 || verb == "set"_L1 || verb == "reset"_L1;
    const bool isWhole = takesGroup ? words.size() >= 2 : verb == "list"_L1 || verb == "values"_L1;
    if (!isWhole || (verb == "set"_L1 && words.size() < 3) ||
        (session.call().has(u"customer"_s) && verb != "preview"_L1) ||
        ((verb == "show"_L1 || verb == "preview"_L1) && words.size() > 2))
        return wrongWords(session);
    const std::shared_ptr<const Snapshot> snapshot = session.openSnapshot();
    if (!snapshot)
        return ExitStatus::Failed;
    if (verb == "list"_L1)
        return list(session, *snapshot);
    if (verb == "values"_L1)
        return values(session, *snapshot);
    const Result<GroupRef> group = groupNamed(words[1], *snapshot);
    if (!group)
        return session.fail(group.error());
    if (verb == "show"_L1)
        return show(session, *group);
    if (verb == "set"_L1)
        return set(session, *group, *snapshot);
    if (verb == "reset"_L1)
        return reset(session, *group, *snapshot);
    return preview(session, *group, *snapshot);
}

} // namespace kq::cli
