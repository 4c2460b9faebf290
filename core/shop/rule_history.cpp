#include "core/shop/rule_history.h"

#include "core/condition/json.h"
#include "core/shop/rule_changes_store.h"
#include "core/store/connection.h"
#include "core/store/settings_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

Result<Condition> conditionOf(const QJsonValue &json, const AttributeTypes &attributes)
{
    return readCondition(QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact), attributes);
}

std::optional<RuleChange> changeOf(const QJsonObject &json, const AttributeTypes &attributes)
{
    RuleChange change;
    change.day = QDate::fromString(json["day"_L1].toString(), Qt::ISODate);
    change.segment = {json["segment"_L1].toInteger()};
    if (change.segment != SegmentId()) {
        Result<Condition> condition = conditionOf(json["condition"_L1], attributes);
        if (!condition)
            return std::nullopt;
        change.condition = std::move(*condition);
        return change;
    }
    const QJsonArray tiers = json["tiers"_L1].toArray();
    for (const QJsonValue &tier : tiers) {
        Result<Condition> condition = conditionOf(tier["condition"_L1], attributes);
        if (!condition)
            return std::nullopt;
        change.ladder.push_back(
            {tier["key"_L1].toString(), tier["name"_L1].toString(), std::move(*condition)});
    }
    return change;
}

} // namespace

const RuleChange *RuleHistory::ladderChange(QDate from, QDate to) const
{
    return segmentChange({}, from, to);
}

const RuleChange *RuleHistory::segmentChange(SegmentId segment, QDate from, QDate to) const
{
    const auto found = std::find_if(m_changes.begin(), m_changes.end(), [&](const RuleChange &one) {
        return one.segment == segment && one.day > from && one.day <= to;
    });
    return found == m_changes.end() ? nullptr : &*found;
}

Result<RuleHistory> readRuleHistory(Connection &db, const AttributeTypes &attributes)
{
    const Result<std::optional<QString>> stored = storedValue(db, ruleChangesKey());
    if (!stored)
        return stored.error();
    const QJsonArray all = QJsonDocument::fromJson(stored->value_or(QString()).toUtf8()).array();
    std::vector<RuleChange> changes;
    changes.reserve(static_cast<std::size_t>(all.size()));
    for (const QJsonValue &entry : all) {
        if (std::optional<RuleChange> change = changeOf(entry.toObject(), attributes))
            changes.push_back(std::move(*change));
    }
    return RuleHistory(std::move(changes));
}

Result<void> addRuleChange(Connection &db, const AttributeTypes &attributes, RuleChange change)
{
    const Result<RuleHistory> history = readRuleHistory(db, attributes);
    if (!history)
        return history.error();
    std::vector<RuleChange> changes = history->changes();
    changes.push_back(std::move(change));
    return storeRuleChanges(db, changes);
}

} // namespace kq
