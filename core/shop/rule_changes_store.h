#pragma once

#include "core/shop/rule_history.h"

#include <QString>

#include <functional>
#include <vector>

namespace kq {

/// The name under which the shop file keeps the changes of rules.
QString ruleChangesKey();

/// Keeps the newest of @p changes, the oldest first, in the place of those that were kept.
Result<void> storeRuleChanges(Connection &db, const std::vector<RuleChange> &changes);

/// Lets the conditions of before speak of a segment or an attribute by its new name, as @p renamed
/// does it to each of them; within the transaction of the change of name. @p attributes are those
/// from before it. Without this the history would forget a rule that it cannot read any more.
Result<void> renameInRuleHistory(Connection &db, const AttributeTypes &attributes,
                                 const std::function<Condition(const Condition &)> &renamed);

} // namespace kq
