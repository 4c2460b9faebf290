#pragma once

#include "core/condition/evaluate.h"
#include "core/condition/exact_number.h"
#include "core/condition/metric_column.h"
#include "core/condition/metric_values.h"
#include "core/condition/plan.h"
#include "core/profile/summary_at.h"

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace kq {

/// One evaluation: what several parts of a tree ask for - the ladder, scores, other segments at
/// other dates - is worked out once and kept until the evaluation ends. It may be asked about
/// several days; the latest first is quickest.
class Evaluation {
public:
    Evaluation(const EvaluationContext &context, JobControl &control)
        : m_context(context)
        , m_control(control)
    {}

    Result<CustomerSet> members(const Condition &condition, QDate asOf);
    /// Whether one customer matches.
    Result<bool> matches(const Condition &condition, std::size_t customer, QDate asOf);

    using Column = std::shared_ptr<const MetricColumn>;
    Result<Column> column(Metric metric, const OrderFilter &where, QDate asOf);
    std::unique_ptr<MetricValues> values(Metric metric, const OrderFilter &where, QDate asOf);
    Result<std::shared_ptr<const TierPlaces>> tiers(QDate asOf);
    Result<std::shared_ptr<const Scores>> scores(QDate asOf);
    Result<CustomerSet> segment(const std::variant<QString, SegmentId> &reference, QDate asOf);
    /// The shop's statistic that @p test asks for; empty where it asks for none or has none.
    Result<std::optional<ExactNumber>> statistic(const MetricTest &test, QDate asOf);

private:
    using AtDate = std::pair<const Condition *, qint64>;
    class Opened;
    struct KnownColumn {
        Metric metric;
        OrderFilter where;
        QDate asOf;
        Column column;
    };
    struct KnownSummary {
        const Profiles *layer;
        SummaryParts parts;
        QDate asOf;
        std::shared_ptr<const SummaryAt> summary;
    };
    struct KnownStatistic {
        MetricTest test;
        QDate asOf;
        std::optional<ExactNumber> value;
    };

    Result<PlanNode> plan(const Condition &condition, QDate asOf);
    Result<PlanNode> planGroup(const Group &group, QDate asOf);
    Result<PreparedLeaf> planLeaf(const Condition &condition, QDate asOf);
    Result<PreparedLeaf> rememberedLeaf(const Condition &condition, QDate asOf);
    Result<PreparedLeaf> planMetric(const MetricTest &test, QDate asOf);
    Result<PreparedLeaf> planField(const FieldTest &test, QDate asOf);
    Result<PreparedLeaf> planRank(const RankTest &test, QDate asOf);
    Result<PreparedLeaf> planSegment(const SegmentTest &test, QDate asOf);
    Result<PreparedLeaf> planTierMove(const TierMoveTest &test, QDate asOf);
    Result<CustomerSet> run(const PlanNode &plan);
    [[nodiscard]] QThreadPool *helpersFor(Cost cost) const;
    Result<TierPlaces> workOutTiers(QDate asOf);
    Result<std::unique_ptr<MetricValues>> repeatable(Metric metric, const OrderFilter &where,
                                                     QDate asOf);
    [[nodiscard]] Column knownColumn(Metric metric, const OrderFilter &where, QDate asOf) const;
    Result<Column> workOutColumn(const MetricValues &values);
    std::shared_ptr<const SummaryAt> summary(const Profiles &layer, SummaryParts parts, QDate asOf);
    std::unique_ptr<MetricValues> valuesIn(const Profiles &layer, Metric metric,
                                           const OrderFilter &where, QDate asOf);
    template <class Make>
    Result<PreparedLeaf> inLayers(Make make);

    const EvaluationContext &m_context;
    JobControl &m_control;
    std::map<AtDate, CustomerSet> m_segments;
    std::map<qint64, std::shared_ptr<const TierPlaces>> m_tiers;
    std::map<qint64, std::shared_ptr<const Scores>> m_scores;
    // The last few of each: at a million customers one takes megabytes.
    std::vector<KnownSummary> m_summaries;
    std::vector<KnownColumn> m_columns;
    std::vector<KnownStatistic> m_statistics;
    std::vector<const Condition *> m_open; // segments being worked out; null stands for the ladder
};

} // namespace kq
