#pragma once

#include "core/base/decimal.h"
#include "core/base/id.h"
#include "core/condition/field.h"
#include "core/domain/order.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

/// The condition tree of contract.md §2: a closed set of shapes, each a plain value compared by ==.
/// A new shape fails to compile until JSON, checking, evaluation, explanation and words know it.
namespace kq {

// Operators belong to types: a text test cannot hold a date operator. Their JSON keys are in
// condition/operator_keys.h.

enum class TextOp {
    Is,
    IsNot,
    Contains,
    NotContains,
    StartsWith,
    NotStartsWith,
    EndsWith,
    IsAnyOf,
    IsNoneOf,
    IsEmpty,
    IsNotEmpty,
};

enum class NumberOp {
    Equals,
    NotEquals,
    GreaterThan,
    AtLeast,
    LessThan,
    AtMost,
    Between,
    NotBetween,
    IsEmpty,
    IsNotEmpty,
};

enum class DateOp {
    On,
    NotOn,
    Before,
    After,
    OnOrBefore,
    OnOrAfter,
    Between,
    WithinLast,
    NotWithinLast,
    InThis,
    InPrevious,
    AnniversaryWithinNext,
    AnniversaryInMonth,
    IsEmpty,
    IsNotEmpty,
};

enum class ChoiceOp { IsAnyOf, IsNoneOf, IsEmpty, IsNotEmpty };

enum class TagsOp { HasAnyOf, HasAllOf, HasNoneOf, IsEmpty, IsNotEmpty };

enum class YesNoOp { Is, IsEmpty, IsNotEmpty };

enum class TimeUnit { Days, Weeks, Months, Years };

/// A stretch of time: n units, n from 0 to 36,500.
struct Span {
    int n = 0;
    TimeUnit unit = TimeUnit::Days;

    friend bool operator==(const Span &, const Span &) = default;
};

enum class CalendarPeriod { Week, Month, Quarter, Year };

/// A statistic of a metric over the customers for whom it is not empty (rule 9). `median` and `p50`
/// are the same number; which of them was written is kept.
struct ShopStatistic {
    enum class Kind { Mean, Median, Percentile };

    Kind kind = Kind::Median;
    int percentile = 50; ///< 1 to 100; only of Kind::Percentile

    friend bool operator==(const ShopStatistic &, const ShopStatistic &) = default;
};

struct NumberRange {
    Decimal low;
    Decimal high;

    friend bool operator==(const NumberRange &, const NumberRange &) = default;
};

struct DateRange {
    QDate low;
    QDate high;

    friend bool operator==(const DateRange &, const DateRange &) = default;
};

/// One value of `is` and its like is a list of one.
struct TextTest {
    TextOp op = TextOp::IsNotEmpty;
    QStringList values;

    friend bool operator==(const TextTest &, const TextTest &) = default;
};

/// Also money, in minor units.
struct NumberTest {
    NumberOp op = NumberOp::IsNotEmpty;
    std::variant<std::monostate, Decimal, NumberRange, ShopStatistic> value;

    friend bool operator==(const NumberTest &, const NumberTest &) = default;
};

/// A month from 1 to 12.
struct Month {
    int number = 1;

    friend bool operator==(const Month &, const Month &) = default;
};

struct DateTest {
    DateOp op = DateOp::IsNotEmpty;
    std::variant<std::monostate, QDate, DateRange, Span, CalendarPeriod, Month> value;

    friend bool operator==(const DateTest &, const DateTest &) = default;
};

struct ChoiceTest {
    ChoiceOp op = ChoiceOp::IsNotEmpty;
    QStringList values;

    friend bool operator==(const ChoiceTest &, const ChoiceTest &) = default;
};

struct TagsTest {
    TagsOp op = TagsOp::IsNotEmpty;
    QStringList values;

    friend bool operator==(const TagsTest &, const TagsTest &) = default;
};

struct YesNoTest {
    YesNoOp op = YesNoOp::Is;
    bool value = true; ///< only of YesNoOp::Is

    friend bool operator==(const YesNoTest &, const YesNoTest &) = default;
};

/// Which orders a metric counts. What is absent restricts nothing; all that is present must hold
/// for one order. Without `status`, purchases count.
struct OrderFilter {
    std::optional<DateTest> placed;
    std::optional<std::vector<OrderStatus>> status;
    std::optional<QStringList> area;
    std::optional<QStringList> channel;
    std::optional<QStringList> branch;
    std::optional<QStringList> source;
    std::optional<bool> discounted;
    std::optional<NumberTest> total;
    std::optional<std::vector<int>> weekday;  ///< 1 is Monday, 7 Sunday
    std::optional<std::pair<int, int>> hours; ///< 0 to 23, both ends in
    std::optional<QStringList> product;
    std::optional<QStringList> category;

    friend bool operator==(const OrderFilter &, const OrderFilter &) = default;
};

struct Condition;

enum class Match { All, Any, None, AtLeast };

struct Group {
    Match match = Match::All;
    int atLeast = 1; ///< 1 to the number of children; only of Match::AtLeast
    std::vector<Condition> children;

    friend bool operator==(const Group &, const Group &) = default;
};

struct FieldTest {
    Field field = Field::Name;
    QString attribute; ///< the name; only of Field::Attribute
    std::variant<TextTest, NumberTest, DateTest, ChoiceTest, TagsTest, YesNoTest> test;

    friend bool operator==(const FieldTest &, const FieldTest &) = default;
};

struct MetricTest {
    Metric metric = Metric::Count;
    OrderFilter where;
    std::variant<NumberTest, DateTest> test;

    friend bool operator==(const MetricTest &, const MetricTest &) = default;
};

enum class RankOp { TopPercent, BottomPercent, TopCount, BottomCount, TopShare };

struct RankTest {
    Metric metric = Metric::Total;
    OrderFilter where;
    RankOp op = RankOp::TopPercent;
    Decimal n;

    friend bool operator==(const RankTest &, const RankTest &) = default;
};

enum class SegmentOp { IsMember, IsNotMember, EnteredWithin, LeftWithin };

struct SegmentTest {
    std::variant<QString, SegmentId> segment; ///< by name or by id, as written
    SegmentOp op = SegmentOp::IsMember;
    Span within; ///< only of EnteredWithin and LeftWithin

    friend bool operator==(const SegmentTest &, const SegmentTest &) = default;
};

enum class TierMove { Up, Down };

struct TierMoveTest {
    TierMove move = TierMove::Up;
    Span within;

    friend bool operator==(const TierMoveTest &, const TierMoveTest &) = default;
};

/// Which of the recorded messages a contact metric counts.
struct ContactFilter {
    std::optional<DateTest> placed;
    std::optional<QStringList> channel;

    friend bool operator==(const ContactFilter &, const ContactFilter &) = default;
};

struct ContactTest {
    ContactMetric metric = ContactMetric::Count;
    ContactFilter where;
    std::variant<NumberTest, DateTest> test;

    friend bool operator==(const ContactTest &, const ContactTest &) = default;
};

struct Condition {
    std::variant<Group, FieldTest, MetricTest, RankTest, SegmentTest, TierMoveTest, ContactTest>
        node;

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// A condition that matches everyone: where a new segment begins.
inline Condition everyone()
{
    return {Group{}};
}

} // namespace kq
