#pragma once

#include "core/condition/condition.h"
#include "support/test_shop.h"

#include <QString>

#include <optional>

namespace kq::test {

/// Conditions as SQL expressions over the tables of SqlVoice, for the customer `c`. An empty answer
/// means that SQL cannot say it exactly.
class SqlExpressions {
public:
    using Sql = std::optional<QString>;

    /// @p hugeTotals: amounts whose sums or products may leave 64 bits stand in the shop.
    SqlExpressions(const TestShop &shop, QDate asOf, bool hugeTotals)
        : m_shop(shop)
        , m_words(shop)
        , m_asOf(asOf)
        , m_hugeTotals(hugeTotals)
    {}

    [[nodiscard]] Sql of(const Condition &condition) const;

private:
    /// A metric of every customer: `v` over `d`, `v` null where it is empty.
    struct MetricSql {
        QString value;
        QString divisor; ///< `1` where the value is whole
        bool isRatio = false;
        bool isMoney = false;
        bool isDate = false;
    };

    [[nodiscard]] Sql ofGroup(const Group &group) const;
    [[nodiscard]] Sql ofField(const FieldTest &test) const;
    [[nodiscard]] Sql ofAttribute(const FieldTest &test) const;
    [[nodiscard]] Sql ofChoice(Field field, const ChoiceTest &test) const;
    [[nodiscard]] Sql ofScore(Field field, const NumberTest &test) const;
    [[nodiscard]] Sql ofMetric(const MetricTest &test) const;
    [[nodiscard]] Sql ofRank(const RankTest &test) const;
    [[nodiscard]] Sql ofSegment(const SegmentTest &test) const;
    [[nodiscard]] Sql ofTierMove(const TierMoveTest &test) const;
    [[nodiscard]] Sql ofContact(const ContactTest &test) const;
    /// The place of the customer's tier from 0, -1 without one.
    [[nodiscard]] Sql tierPlace() const;

    [[nodiscard]] Sql whereOf(const OrderFilter &where) const;
    [[nodiscard]] std::optional<MetricSql> metricOf(Metric metric, const OrderFilter &where) const;
    /// The table of a metric: `id`, `v`, `d`.
    [[nodiscard]] static QString tableOf(const MetricSql &metric);
    [[nodiscard]] Sql numberTest(const NumberTest &test, const MetricSql &metric,
                                 const QString &table) const;
    [[nodiscard]] Sql dateTest(const DateTest &test, const QString &value) const;
    [[nodiscard]] SqlExpressions at(QDate asOf) const { return {m_shop, asOf, m_hugeTotals}; }

    const TestShop &m_shop;
    ShopWords m_words;
    QDate m_asOf;
    bool m_hugeTotals;
};

} // namespace kq::test
