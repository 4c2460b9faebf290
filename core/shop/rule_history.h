#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/tier/tier.h"

#include <QDate>
#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace kq {

class AttributeTypes;
class Connection;

/// That the owner changed a rule, and what it said before.
struct RuleChange {
    QDate day;
    SegmentId segment;        ///< 0: the ladder of tiers
    std::vector<Tier> ladder; ///< before the change; only of the ladder
    Condition condition;      ///< before the change; only of a segment
};

/// The changes of rules, so that whoever stands elsewhere because of one can be told from those who
/// bought or fell silent. History itself always goes by the rules of now (contract.md §1).
class RuleHistory {
public:
    static constexpr std::size_t mostKept = 50; ///< older changes are forgotten

    RuleHistory() = default;
    /// @p changes: the oldest first.
    explicit RuleHistory(std::vector<RuleChange> changes)
        : m_changes(std::move(changes))
    {}

    [[nodiscard]] const std::vector<RuleChange> &changes() const { return m_changes; }
    /// The first change of the ladder after @p from and up to @p to, which says how it was at the
    /// end of @p from; null where there is none.
    [[nodiscard]] const RuleChange *ladderChange(QDate from, QDate to) const;
    /// The same of a segment.
    [[nodiscard]] const RuleChange *segmentChange(SegmentId segment, QDate from, QDate to) const;

private:
    std::vector<RuleChange> m_changes;
};

/// The changes that the shop file keeps. One whose condition cannot be read any more, because it
/// names an attribute that is gone, is left out.
Result<RuleHistory> readRuleHistory(Connection &db, const AttributeTypes &attributes);

/// Keeps one more, within the transaction of the change itself.
Result<void> addRuleChange(Connection &db, const AttributeTypes &attributes, RuleChange change);

} // namespace kq
