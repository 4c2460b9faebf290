#include "core/shop/rule_changes_store.h"

#include "core/condition/json.h"
#include "core/store/connection.h"
#include "core/store/settings_store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const Condition &condition)
{
    return QJsonDocument::fromJson(writeCondition(condition)).object();
}

QJsonObject jsonOf(const RuleChange &change)
{
    QJsonObject object{{"day"_L1, change.day.toString(Qt::ISODate)}};
    if (change.segment != SegmentId()) {
        object.insert("segment"_L1, qint64{change.segment.value});
        object.insert("condition"_L1, jsonOf(change.condition));
        return object;
    }
    QJsonArray tiers;
    for (const Tier &tier : change.ladder) {
        tiers.append(QJsonObject{{"key"_L1, tier.key},
                                 {"name"_L1, tier.name},
                                 {"condition"_L1, jsonOf(tier.condition)}});
    }
    object.insert("tiers"_L1, tiers);
    return object;
}

} // namespace

QString ruleChangesKey()
{
    return u"rules.changes"_s;
}

Result<void> storeRuleChanges(Connection &db, const std::vector<RuleChange> &changes)
{
    const std::size_t first =
        changes.size() > RuleHistory::mostKept ? changes.size() - RuleHistory::mostKept : 0;
    QJsonArray all;
    for (std::size_t i = first; i < changes.size(); ++i)
        all.append(jsonOf(changes[i]));
    return storeValue(db, ruleChangesKey(),
                      QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

Result<void> renameInRuleHistory(Connection &db, const AttributeTypes &attributes,
                                 const std::function<Condition(const Condition &)> &renamed)
{
    const Result<RuleHistory> history = readRuleHistory(db, attributes);
    if (!history)
        return history.error();
    if (history->changes().empty())
        return {};
    std::vector<RuleChange> changes = history->changes();
    for (RuleChange &change : changes) {
        change.condition = renamed(change.condition);
        for (Tier &tier : change.ladder)
            tier.condition = renamed(tier.condition);
    }
    return storeRuleChanges(db, changes);
}

} // namespace kq
