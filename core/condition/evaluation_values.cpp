#include "core/condition/block_run.h"
#include "core/condition/column_values.h"
#include "core/condition/evaluation.h"
#include "core/condition/layered.h"
#include "core/condition/metric_scan.h"
#include "core/condition/plain_metric.h"
#include "core/condition/population.h"
#include "core/condition/scores.h"

#include <algorithm>
#include <array>

/// What an evaluation works out for everybody and keeps while it lives: summaries as of a day,
/// values of metrics, statistics of the shop, scores.
namespace kq {

std::shared_ptr<const SummaryAt> Evaluation::summary(const Profiles &layer, SummaryParts parts,
                                                     QDate asOf)
{
    // What was asked of a later day will be asked of this one, too: one summary that has it all is
    // copied and worked out once. Lines are too dear to be looked at on mere suspicion.
    for (const KnownSummary &known : m_summaries) {
        if (known.layer == &layer && known.asOf > asOf && known.parts <= SummaryParts::Rhythm)
            parts = std::max(parts, known.parts);
    }
    for (const KnownSummary &known : m_summaries) {
        if (known.layer == &layer && known.asOf == asOf && known.parts == parts)
            return known.summary;
    }
    // The nearest later day that is known.
    const KnownSummary *later = nullptr;
    for (const KnownSummary &known : m_summaries) {
        if (known.layer == &layer && known.parts == parts && known.asOf > asOf &&
            (later == nullptr || known.asOf < later->asOf))
            later = &known;
    }
    auto summary =
        std::make_shared<const SummaryAt>(layer, static_cast<std::int32_t>(asOf.toJulianDay()),
                                          parts, later == nullptr ? nullptr : later->summary);
    // As many of a layer as there are parts: all of one day, or the last few days of a history.
    constexpr std::ptrdiff_t mostOfLayer = 4;
    const auto isOfLayer = [&](const KnownSummary &known) { return known.layer == &layer; };
    if (std::ranges::count_if(m_summaries, isOfLayer) == mostOfLayer)
        m_summaries.erase(std::ranges::find_if(m_summaries, isOfLayer));
    m_summaries.push_back({&layer, parts, asOf, summary});
    return summary;
}

std::unique_ptr<MetricValues> Evaluation::valuesIn(const Profiles &layer, Metric metric,
                                                   const OrderFilter &where, QDate asOf)
{
    const MetricShape shape(metric, asOf.toJulianDay());
    if (where == OrderFilter()) {
        return std::make_unique<PlainMetric>(shape,
                                             summary(layer, PlainMetric::partsOf(metric), asOf));
    }
    return std::make_unique<MetricScan>(shape, OrderSelection(where, layer, asOf), layer);
}

std::unique_ptr<MetricValues> Evaluation::values(Metric metric, const OrderFilter &where,
                                                 QDate asOf)
{
    const Column known = where == OrderFilter() ? nullptr : knownColumn(metric, where, asOf);
    if (known)
        return std::make_unique<ColumnValues>(MetricShape(metric, asOf.toJulianDay()), known);
    const ProfileLayers &layers = m_context.profiles;
    std::unique_ptr<MetricValues> base = valuesIn(layers.base(), metric, where, asOf);
    if (layers.changes() == nullptr)
        return base;
    const std::unique_ptr<MetricValues> changed =
        valuesIn(*layers.changes()->columns, metric, where, asOf);
    return std::make_unique<LayeredValues>(std::move(base), *changed, layers);
}

/// Values that are looked at several times: going through the orders is done once.
Result<std::unique_ptr<MetricValues>> Evaluation::repeatable(Metric metric,
                                                             const OrderFilter &where, QDate asOf)
{
    if (where != OrderFilter()) {
        if (const Result<Column> worked = column(metric, where, asOf); !worked)
            return worked.error();
    }
    return values(metric, where, asOf);
}

Evaluation::Column Evaluation::knownColumn(Metric metric, const OrderFilter &where,
                                           QDate asOf) const
{
    for (const KnownColumn &known : m_columns) {
        if (known.metric == metric && known.where == where && known.asOf == asOf)
            return known.column;
    }
    return nullptr;
}

Result<Evaluation::Column> Evaluation::column(Metric metric, const OrderFilter &where, QDate asOf)
{
    constexpr std::size_t mostColumns = 4;
    if (Column known = knownColumn(metric, where, asOf))
        return known;
    Result<Column> column = workOutColumn(*values(metric, where, asOf));
    if (!column)
        return column;
    if (m_columns.size() == mostColumns)
        m_columns.erase(m_columns.begin());
    m_columns.push_back({metric, where, asOf, *column});
    return column;
}

Result<Evaluation::Column> Evaluation::workOutColumn(const MetricValues &values)
{
    static_assert(MetricColumn::empty == MetricShape::empty);
    const std::size_t size = m_context.profiles.size();
    const bool ratio = values.shape().isRatio();
    auto column = std::make_shared<MetricColumn>();
    column->commonDenominator = values.shape().commonDenominator();
    column->numerators.resize(size);
    if (ratio)
        column->denominators.resize(size);
    const auto work = [&](const Block &block, Scratch &scratch) {
        values.values(block, BlockMask::all(block), scratch);
        const auto offset = static_cast<std::ptrdiff_t>(block.first);
        std::copy_n(scratch.numerators.begin(), block.size, column->numerators.begin() + offset);
        if (ratio) {
            std::copy_n(scratch.denominators.begin(), block.size,
                        column->denominators.begin() + offset);
        }
    };
    if (!runBlocks(size, helpersFor(values.cost()), m_control, work))
        return Error{ErrorCode::Cancelled, {}, {}, {}};
    return Column(std::move(column));
}

Result<std::shared_ptr<const Scores>> Evaluation::scores(QDate asOf)
{
    std::shared_ptr<const Scores> &known = m_scores[asOf.toJulianDay()];
    if (known)
        return known;
    const std::array metrics{values(Metric::Count, {}, asOf), values(Metric::LastDate, {}, asOf),
                             values(Metric::Total, {}, asOf)};
    QThreadPool *helpers = helpersFor(Cost::Orders); // it takes as long as going through orders
    const Result<ScoreKeys> keys = scoreKeys(*metrics[0], *metrics[1], *metrics[2],
                                             m_context.profiles.size(), helpers, m_control);
    if (!keys)
        return keys.error();
    Result<Scores> scored = scoresOf(*keys, helpers, m_control);
    if (!scored)
        return scored.error();
    known = std::make_shared<const Scores>(std::move(*scored));
    return known;
}

Result<std::optional<ExactNumber>> Evaluation::statistic(const MetricTest &test, QDate asOf)
{
    const auto *number = std::get_if<NumberTest>(&test.test);
    const auto *asked = number == nullptr ? nullptr : std::get_if<ShopStatistic>(&number->value);
    if (asked == nullptr)
        return std::optional<ExactNumber>();
    for (const KnownStatistic &known : m_statistics) {
        if (known.asOf == asOf && known.test.metric == test.metric &&
            known.test.where == test.where &&
            std::get<ShopStatistic>(std::get<NumberTest>(known.test.test).value) == *asked) {
            return known.value;
        }
    }
    const Result<std::unique_ptr<MetricValues>> of = repeatable(test.metric, test.where, asOf);
    if (!of)
        return of.error();
    Result<std::optional<ExactNumber>> value =
        shopStatistic(**of, m_context.profiles.size(), *asked, m_control);
    if (value)
        m_statistics.push_back({test, asOf, *value});
    return value;
}

} // namespace kq
