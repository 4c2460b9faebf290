#pragma once

#include "core/condition/condition.h"
#include "core/condition/day_match.h"
#include "core/condition/exact_number.h"
#include "core/condition/leaf.h"
#include "core/condition/metric_values.h"
#include "core/condition/number_match.h"

#include <memory>
#include <optional>
#include <variant>

namespace kq {

/// The test of a metric made ready: of a number, or of a date.
class MetricMatch {
public:
    MetricMatch(const std::variant<NumberTest, DateTest> &test, QDate asOf,
                const std::optional<ExactNumber> &statistic = {});

    [[nodiscard]] bool isNegated() const;
    [[nodiscard]] bool asksForEmpty() const;
    /// The whole numbers n for which the positive twin holds on n / @p denominator; none where the
    /// test looks at days of the year.
    [[nodiscard]] std::optional<WholeRange> range(std::int64_t denominator) const;
    /// The answer of the positive twin for a value that is not empty.
    [[nodiscard]] bool twinHolds(Ratio value) const;
    /// The number test; null for a date test.
    [[nodiscard]] const NumberMatch *number() const { return std::get_if<NumberMatch>(&m_match); }

private:
    std::variant<NumberMatch, DayMatch> m_match;
};

/// The leaf of a metric: who of its @p values matches.
PreparedLeaf metricLeaf(std::unique_ptr<MetricValues> values, MetricMatch match);

} // namespace kq
