#pragma once

#include "core/analysis/value_scale.h"
#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/condition/condition.h"
#include "core/condition/evaluate.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace kq {

/// An order metric over the orders that a filter keeps.
struct MetricSubject {
    Metric metric = Metric::Count;
    OrderFilter where;

    friend bool operator==(const MetricSubject &, const MetricSubject &) = default;
};

/// A field of customers that is a number or money.
struct FieldSubject {
    Field field = Field::Age;
    QString attribute; ///< the name; only of Field::Attribute

    friend bool operator==(const FieldSubject &, const FieldSubject &) = default;
};

/// A contact metric that is a number, over the messages that a filter keeps.
struct ContactSubject {
    ContactMetric metric = ContactMetric::Count;
    ContactFilter where;

    friend bool operator==(const ContactSubject &, const ContactSubject &) = default;
};

/// The total of each order that a filter keeps: what its own `total` is compared with.
struct OrderTotalSubject {
    OrderFilter where; ///< without `total`

    friend bool operator==(const OrderTotalSubject &, const OrderTotalSubject &) = default;
};

/// A number that customers have, or orders of theirs.
using NumberSubject = std::variant<MetricSubject, FieldSubject, ContactSubject, OrderTotalSubject>;

/// What a condition without children compares with a number, or ranks by one; empty where it does
/// neither.
std::optional<NumberSubject> subjectOf(const Condition &leaf);
/// What the `total` of @p where is compared with.
OrderTotalSubject orderTotalOf(const OrderFilter &where);

/// How the values of a number spread over the customers of a shop, or over their orders.
///
/// Units: as conditions write them (money in minor units). Values are doubles, because they are
/// drawn; what matches a condition is decided on exact ones.
struct Distribution {
    static constexpr int mostBars = 40;

    /// Those with a value from `from` up to, but without, the `from` of the next bar; the last one
    /// ends with the scale.
    struct Bar {
        double from = 0;
        std::int64_t count = 0;

        friend bool operator==(const Bar &, const Bar &) = default;
    };

    std::int64_t count = 0; ///< customers, or orders, with a value; at 0 nothing below is of use
    std::int64_t valueless = 0; ///< customers for whom it is empty; orders all have a total
    bool isWhole = true;        ///< all values are whole numbers
    double mean = 0;
    /// By nearest rank, as contract.md §2 rule 9 counts them: entry 50 is the median, entry 100 the
    /// largest value; entry 0 is the least.
    std::array<double, 101> percentiles{};
    /// From the least value to the largest one, of whole numbers to one above it, so that the
    /// largest has a stretch of its own.
    ValueScale scale;
    std::vector<Bar> bars; ///< ascending, one after the other

    [[nodiscard]] double median() const { return percentiles[50]; }
    [[nodiscard]] double least() const { return percentiles[0]; }
    [[nodiscard]] double largest() const { return percentiles[100]; }
    /// Where the bar after @p bar begins, or the scale ends.
    [[nodiscard]] double endOf(std::size_t bar) const
    {
        return bar + 1 < bars.size() ? bars[bar + 1].from : scale.high();
    }

    friend bool operator==(const Distribution &, const Distribution &) = default;
};

/// Cost: one pass over the customers and a sort of the values, about 0.2 s for a million of either:
/// not for the GUI thread. Errors: UnknownAttribute, Cancelled.
Result<Distribution> distributionOf(const NumberSubject &subject, const EvaluationContext &context,
                                    JobControl &control);

} // namespace kq
