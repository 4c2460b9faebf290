#pragma once

#include "core/condition/condition.h"

#include <QSet>
#include <QString>
#include <QStringList>

namespace kq::test {

/// Which parts of the condition language a collection of trees has used: shapes, fields, metrics,
/// keys of `where`, operators by the type of what they test, units, periods and statistics. Each
/// part has a readable name, such as `date field within_last` or `where hours`.
class ConditionCoverage {
public:
    /// Notes every part of the tree.
    void add(const Condition &condition) { addNode(condition, 0); }

    /// The parts that no tree had, in the order of the contract; empty where all were used.
    [[nodiscard]] QStringList missing() const;

    /// Every part there is, made from the catalogue and the tables of operators.
    static QStringList everything();

private:
    void addNode(const Condition &condition, int depth);
    void addField(const FieldTest &test);
    void addMetric(const MetricTest &test);
    void addRank(const RankTest &test);
    void addSegment(const SegmentTest &test);
    void addContact(const ContactTest &test);
    void addWhere(const OrderFilter &where);
    void addNumber(const QString &kind, const NumberTest &test);
    void addDate(const QString &kind, const DateTest &test);
    void addSpan(const QString &kind, const Span &span);

    QSet<QString> m_seen;
};

} // namespace kq::test
