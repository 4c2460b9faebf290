#include "app/cli/care_json.h"

#include <QJsonArray>

#include <algorithm>

namespace kq::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonValue mean(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonOf(const SmsLength &length)
{
    return {{"units"_L1, length.units},
            {"parts"_L1, length.parts},
            {"room"_L1, length.room},
            {"plain"_L1, length.isPlain}};
}

QJsonObject jsonOf(const TextPreview &preview)
{
    QJsonArray missing;
    for (const Placeholder placeholder : preview.message.missing)
        missing.append(QString(keyOf(placeholder)));
    return {{"text"_L1, preview.message.text},
            {"missing"_L1, missing},
            {"letters"_L1, preview.letters},
            {"sms"_L1, jsonOf(preview.asWritten)},
            {"sms_without_marks"_L1, jsonOf(preview.plain)}};
}

} // namespace

QJsonObject jsonOf(const GroupFigures &figures)
{
    QJsonObject reachable;
    for (const auto &[channel, key] : KeyTable<MessageChannel>::entries)
        reachable.insert(QLatin1String(key), qint64(figures.reachableBy(channel)));
    return {{"customers"_L1, qint64(figures.customers)},
            {"not_yet"_L1, qint64(figures.notYet)},
            {"buyers"_L1, qint64(figures.buyers)},
            {"share"_L1, figures.share},
            {"frequency"_L1, mean(figures.frequency)},
            {"order_value"_L1, mean(figures.orderValue)},
            {"tenure"_L1, mean(figures.tenure)},
            {"recency"_L1, mean(figures.recency)},
            {"purchases"_L1, qint64(figures.purchases)},
            {"revenue"_L1, qint64(figures.revenue.minor)},
            {"revenue_share"_L1, figures.revenueShare},
            {"revenue_of_year"_L1, qint64(figures.revenueOfYear.minor)},
            {"reachable_by"_L1, reachable}};
}

QJsonObject jsonOf(const MessageCost &cost)
{
    return {
        {"message"_L1, QString(keyOf(cost.message))}, {"parts"_L1, cost.parts},
        {"each"_L1, qint64(cost.each.minor)},         {"reachable"_L1, qint64(cost.reachable)},
        {"round"_L1, qint64(cost.round.minor)},       {"month"_L1, qint64(cost.month.minor)},
        {"year"_L1, qint64(cost.year.minor)},         {"everyone"_L1, qint64(cost.everyone.minor)},
        {"saved"_L1, qint64(cost.saved.minor)}};
}

QJsonObject jsonOf(const CarePlan &plan)
{
    return {{"goal"_L1, plan.goal},
            {"offer"_L1, plan.offer},
            {"channel"_L1, plan.channel},
            {"rhythm"_L1, plan.rhythm},
            {"zalo"_L1, plan.zalo},
            {"sms"_L1, plan.sms},
            {"sms_purpose"_L1, fieldText(plan, PlanField::SmsPurpose)},
            {"message_en"_L1, plan.messageInEnglish},
            {"sending"_L1, plan.sending},
            {"message"_L1, QString(keyOf(plan.message))},
            {"rounds_per_year"_L1, plan.roundsPerYear},
            {"owner"_L1, plan.owner},
            {"next_date"_L1, plan.nextDate.isValid()
                                 ? QJsonValue(plan.nextDate.toString(Qt::ISODate))
                                 : QJsonValue(QJsonValue::Null)},
            {"budget"_L1, plan.monthlyBudget ? QJsonValue(qint64(plan.monthlyBudget->minor))
                                             : QJsonValue(QJsonValue::Null)},
            {"note"_L1, plan.note}};
}

QJsonObject jsonOf(const PlanPreview &preview)
{
    return {{"customer"_L1, qint64(preview.customer.value)},
            {"name"_L1, preview.name},
            {"zalo"_L1, jsonOf(preview.zalo)},
            {"sms"_L1, jsonOf(preview.sms)},
            {"message_en"_L1, jsonOf(preview.english)}};
}

QJsonObject jsonOf(const CareGroup &group)
{
    QJsonObject object = jsonOf(group.figures);
    object.insert("kind"_L1, QString(keyOf(group.kind)));
    object.insert("key"_L1, group.key);
    object.insert("name"_L1, group.name);
    object.insert("line"_L1, group.line);
    object.insert("plan"_L1,
                  group.plan ? QJsonValue(jsonOf(*group.plan)) : QJsonValue(QJsonValue::Null));
    object.insert("plan_edited"_L1, group.planIsEdited);
    object.insert("reachable"_L1, qint64(group.cost.reachable));
    object.insert("cost"_L1, qint64(group.cost.round.minor));
    object.insert("costs"_L1, jsonOf(group.cost));
    if (group.trail.empty())
        return object;
    QJsonArray trail;
    for (const TrailPoint &point : group.trail) {
        trail.append(QJsonObject{{"date"_L1, point.day.toString(Qt::ISODate)},
                                 {"customers"_L1, qint64(point.customers)},
                                 {"revenue"_L1, qint64(point.revenue.minor)},
                                 {"frequency"_L1, mean(point.frequency)},
                                 {"order_value"_L1, mean(point.orderValue)}});
    }
    object.insert("trail"_L1, trail);
    return object;
}

Result<GroupRef> groupNamed(const QString &word, const Snapshot &snapshot)
{
    const QString tierSign = QString(keyOf(GroupKind::Tier)) + u':';
    const QString segmentSign = QString(keyOf(GroupKind::Segment)) + u':';
    const bool isSegment = word.startsWith(segmentSign);
    QString name = word;
    if (isSegment)
        name.remove(0, segmentSign.size());
    else if (word.startsWith(tierSign))
        name.remove(0, tierSign.size());
    const std::vector<Tier> &tiers = snapshot.definitions.tiers();
    if (!isSegment &&
        std::any_of(tiers.begin(), tiers.end(), [&](const Tier &tier) { return tier.key == name; }))
        return GroupRef{GroupKind::Tier, name};
    const Segment *segment = snapshot.definitions.find(name);
    if (!segment)
        segment = snapshot.definitions.find(SegmentId{name.toLongLong()});
    if (!segment)
        return Error{ErrorCode::UnknownSegment, {}, {}, word};
    return GroupRef{GroupKind::Segment, QString::number(segment->id.value)};
}

} // namespace kq::cli
