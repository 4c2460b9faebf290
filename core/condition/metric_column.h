#pragma once

#include "core/base/ratio.h"
#include "core/condition/evaluate.h"
#include "core/domain/message_channel.h"

#include <QDate>
#include <QStringList>

#include <cstdint>
#include <limits>
#include <optional>
#include <variant>
#include <vector>

namespace kq {

/// One order metric of every customer, exactly.
///
/// Shape: one entry a customer, in profile order. A value is numerator / denominator; dates are
/// Julian day numbers. Money is in minor units.
class MetricColumn {
public:
    static constexpr std::int64_t empty = std::numeric_limits<std::int64_t>::min();

    std::vector<std::int64_t> numerators; ///< `empty` where there is no value
    /// One a customer for ratios (`average`, `discounted_percent`, `overdue_ratio`), else none.
    std::vector<std::int64_t> denominators;
    std::int64_t commonDenominator = 1; ///< of all, where `denominators` is empty

    [[nodiscard]] std::size_t size() const { return numerators.size(); }
    [[nodiscard]] bool isEmpty(std::size_t customer) const { return numerators[customer] == empty; }
    /// Of a customer for whom the metric is not empty.
    [[nodiscard]] Ratio at(std::size_t customer) const
    {
        return {numerators[customer],
                denominators.empty() ? commonDenominator : denominators[customer]};
    }
    [[nodiscard]] std::optional<Ratio> value(std::size_t customer) const
    {
        return isEmpty(customer) ? std::nullopt : std::optional(at(customer));
    }
    /// Of a date metric.
    [[nodiscard]] QDate date(std::size_t customer) const
    {
        return isEmpty(customer) ? QDate() : QDate::fromJulianDay(numerators[customer]);
    }
};

/// @p metric of every customer over the orders that @p where keeps. Errors: Cancelled.
Result<MetricColumn> metricColumn(Metric metric, const OrderFilter &where,
                                  const EvaluationContext &context, JobControl &control);

/// A value of one customer, as lists and explanations show it; std::monostate is the empty one.
/// Texts are as written; choices and tags by their words or keys; numbers and money exact.
using Value = std::variant<std::monostate, QStringList, Ratio, QDate, Birthday, bool>;

/// The value of a customer field for one customer after another.
class FieldReader {
public:
    /// @p attribute is the name for Field::Attribute. Errors: UnknownAttribute, and those of the
    /// tiers and scores, which are worked out here for everyone.
    static Result<FieldReader> of(Field field, const QString &attribute,
                                  const EvaluationContext &context, JobControl &control);

    /// All values of a field that may have several, in their order.
    [[nodiscard]] Value at(std::size_t customer) const;

private:
    FieldReader(Field field, const EvaluationContext &context);
    [[nodiscard]] Value attributeAt(ProfileLayers::Row row) const;
    [[nodiscard]] Value dateAt(ProfileLayers::Row row) const;

    Field m_field;
    ProfileLayers m_profiles;
    QDate m_asOf;
    std::size_t m_attribute = 0; // its place among the shop's; the same in all layers
    TierPlaces m_tiers;
    std::vector<std::uint8_t> m_scores;
};

} // namespace kq
