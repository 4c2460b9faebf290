#include "core/analysis/distribution.h"

#include "core/base/overloaded.h"
#include "core/condition/contact_leaf.h"
#include "core/condition/metric_column.h"
#include "core/condition/order_selection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace kq {

namespace {

/// Values are drawn by their logarithm where the largest lies so many times as far above the least
/// as the median does.
constexpr double skewedFrom = 8;

Error cancelled()
{
    return {ErrorCode::Cancelled, {}, {}, {}};
}

/// Calls @p visit with the place of each customer; false where @p control was cancelled.
template <class Visit>
bool forEachCustomer(std::size_t customers, const JobControl &control, Visit visit)
{
    for (std::size_t first = 0; first < customers; first += Profiles::blockSize) {
        if (control.cancelled())
            return false;
        const std::size_t last = std::min(first + Profiles::blockSize, customers);
        for (std::size_t customer = first; customer < last; ++customer)
            visit(customer);
    }
    return true;
}

Result<std::vector<double>> valuesOf(const MetricSubject &subject, const EvaluationContext &context,
                                     JobControl &control)
{
    const Result<MetricColumn> column =
        metricColumn(subject.metric, subject.where, context, control);
    if (!column)
        return column.error();
    std::vector<double> values;
    values.reserve(column->size());
    const bool done = forEachCustomer(column->size(), control, [&](std::size_t customer) {
        if (!column->isEmpty(customer))
            values.push_back(column->at(customer).toDouble());
    });
    if (!done)
        return cancelled();
    return values;
}

Result<std::vector<double>> valuesOf(const FieldSubject &subject, const EvaluationContext &context,
                                     JobControl &control)
{
    const Result<FieldReader> reader =
        FieldReader::of(subject.field, subject.attribute, context, control);
    if (!reader)
        return reader.error();
    std::vector<double> values;
    const bool done = forEachCustomer(context.profiles.size(), control, [&](std::size_t customer) {
        const Value value = reader->at(customer);
        if (const auto *number = std::get_if<Ratio>(&value))
            values.push_back(number->toDouble());
    });
    if (!done)
        return cancelled();
    return values;
}

Result<std::vector<double>> valuesOf(const ContactSubject &subject,
                                     const EvaluationContext &context, JobControl &control)
{
    const ContactReading reading(subject.where, context.contacts, context.asOf);
    std::vector<double> values;
    values.reserve(context.profiles.size());
    const bool done = forEachCustomer(context.profiles.size(), control, [&](std::size_t customer) {
        if (const auto value = reading.value(subject.metric, reading.at(customer)))
            values.push_back(static_cast<double>(*value));
    });
    if (!done)
        return cancelled();
    return values;
}

/// The totals of orders, customers from @p first up to @p last of @p columns; false where
/// @p control was cancelled.
bool addTotals(const OrderSelection &selection, const Profiles &columns, std::size_t first,
               std::size_t last, const JobControl &control, std::vector<double> &values)
{
    Scratch scratch;
    const OrderColumns &orders = columns.orders();
    for (std::size_t from = first; from < last; from += Profiles::blockSize) {
        if (control.cancelled())
            return false;
        const std::size_t to = std::min(from + Profiles::blockSize, last);
        for (const std::uint32_t order :
             selection.kept(orders.starts[from], orders.starts[to], scratch))
            values.push_back(static_cast<double>(orders.totals[order]));
    }
    return true;
}

Result<std::vector<double>> valuesOf(const OrderTotalSubject &subject,
                                     const EvaluationContext &context, JobControl &control)
{
    std::vector<double> values;
    bool done = true;
    const OrderSelection ofBase(subject.where, context.profiles.base(), context.asOf);
    context.profiles.forEachStretch(
        [&](const Profiles &columns, std::size_t first, std::size_t last) {
            if (&columns == &context.profiles.base())
                done = done && addTotals(ofBase, columns, first, last, control, values);
            else
                done = done && addTotals(OrderSelection(subject.where, columns, context.asOf),
                                         columns, first, last, control, values);
        });
    if (!done)
        return cancelled();
    return values;
}

/// @p values ascending, some.
ValueScale scaleOf(const Distribution &distribution)
{
    const double least = distribution.least();
    // One value alone, or whole numbers, still need a stretch of the line.
    const double end = distribution.isWhole             ? distribution.largest() + 1
                       : distribution.largest() > least ? distribution.largest()
                                                        : least + std::max(1.0, std::abs(least));
    const double middle = distribution.median() - least;
    const bool fitsBars = distribution.isWhole && end - least <= Distribution::mostBars;
    if (fitsBars || end - least <= skewedFrom * middle)
        return ValueScale::even(least, end);
    // Half of the line below about the median, or what lies above the least for many.
    const auto raised =
        std::find_if(distribution.percentiles.begin(), distribution.percentiles.end(),
                     [&](double value) { return value > least; });
    const double first = raised == distribution.percentiles.end() ? 1 : *raised - least;
    const double knee =
        distribution.isWhole ? std::max(1.0, middle / 4) : std::max(first, middle / 4);
    return ValueScale::logarithmic(least, end, knee);
}

/// Bars of equal width on the scale; of whole numbers none is thinner than one of them.
std::vector<Distribution::Bar> barsOn(const ValueScale &scale, bool isWhole)
{
    std::vector<Distribution::Bar> bars;
    for (int i = 0; i < Distribution::mostBars; ++i) {
        const double edge = scale.valueAt(static_cast<double>(i) / Distribution::mostBars);
        const double from = isWhole ? std::round(edge) : edge;
        if (from < scale.high() && (bars.empty() || from > bars.back().from))
            bars.push_back({from, 0});
    }
    return bars;
}

void fill(std::vector<Distribution::Bar> &bars, const std::vector<double> &ascending)
{
    auto from = ascending.begin();
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const auto to = i + 1 < bars.size()
                            ? std::lower_bound(from, ascending.end(), bars[i + 1].from)
                            : ascending.end();
        bars[i].count = to - from;
        from = to;
    }
}

} // namespace

std::optional<NumberSubject> subjectOf(const Condition &leaf)
{
    if (const auto *test = std::get_if<MetricTest>(&leaf.node)) {
        if (std::holds_alternative<NumberTest>(test->test))
            return MetricSubject{test->metric, test->where};
    } else if (const auto *rank = std::get_if<RankTest>(&leaf.node)) {
        return MetricSubject{rank->metric, rank->where};
    } else if (const auto *field = std::get_if<FieldTest>(&leaf.node)) {
        if (std::holds_alternative<NumberTest>(field->test))
            return FieldSubject{field->field, field->attribute};
    } else if (const auto *contact = std::get_if<ContactTest>(&leaf.node)) {
        if (std::holds_alternative<NumberTest>(contact->test))
            return ContactSubject{contact->metric, contact->where};
    }
    return std::nullopt;
}

OrderTotalSubject orderTotalOf(const OrderFilter &where)
{
    OrderTotalSubject subject{where};
    subject.where.total.reset();
    return subject;
}

Result<Distribution> distributionOf(const NumberSubject &subject, const EvaluationContext &context,
                                    JobControl &control)
{
    Result<std::vector<double>> read =
        std::visit([&](const auto &which) { return valuesOf(which, context, control); }, subject);
    if (!read)
        return read.error();
    std::vector<double> values = std::move(*read);
    Distribution distribution;
    distribution.count = std::ssize(values);
    if (!std::holds_alternative<OrderTotalSubject>(subject)) {
        distribution.valueless =
            static_cast<std::int64_t>(context.profiles.size()) - distribution.count;
    }
    if (values.empty())
        return distribution;
    std::sort(values.begin(), values.end());
    if (control.cancelled())
        return cancelled();
    const std::size_t n = values.size();
    distribution.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(n);
    distribution.percentiles[0] = values.front();
    for (std::size_t percent = 1; percent <= 100; ++percent)
        distribution.percentiles[percent] = values[(n * percent + 99) / 100 - 1];
    distribution.isWhole = std::all_of(values.begin(), values.end(),
                                       [](double value) { return std::floor(value) == value; });
    distribution.scale = scaleOf(distribution);
    distribution.bars = barsOn(distribution.scale, distribution.isWhole);
    fill(distribution.bars, values);
    return distribution;
}

} // namespace kq
