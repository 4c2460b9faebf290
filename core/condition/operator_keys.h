#pragma once

#include "core/condition/catalogue.h"
#include "core/condition/condition.h"
#include "core/domain/keys.h"

/// The words of operators, units and the like in JSON (contract.md §2), in the contract's order,
/// and what value each operator takes.
namespace kq {

template <>
struct KeyTable<Match> {
    static constexpr KeyEntries<Match, 4> entries{{{Match::All, "all"},
                                                   {Match::Any, "any"},
                                                   {Match::None, "none"},
                                                   {Match::AtLeast, "at_least"}}};
};

template <>
struct KeyTable<TextOp> {
    static constexpr KeyEntries<TextOp, 11> entries{{{TextOp::Is, "is"},
                                                     {TextOp::IsNot, "is_not"},
                                                     {TextOp::Contains, "contains"},
                                                     {TextOp::NotContains, "not_contains"},
                                                     {TextOp::StartsWith, "starts_with"},
                                                     {TextOp::NotStartsWith, "not_starts_with"},
                                                     {TextOp::EndsWith, "ends_with"},
                                                     {TextOp::IsAnyOf, "is_any_of"},
                                                     {TextOp::IsNoneOf, "is_none_of"},
                                                     {TextOp::IsEmpty, "is_empty"},
                                                     {TextOp::IsNotEmpty, "is_not_empty"}}};
};

template <>
struct KeyTable<NumberOp> {
    static constexpr KeyEntries<NumberOp, 10> entries{{{NumberOp::Equals, "equals"},
                                                       {NumberOp::NotEquals, "not_equals"},
                                                       {NumberOp::GreaterThan, "greater_than"},
                                                       {NumberOp::AtLeast, "at_least"},
                                                       {NumberOp::LessThan, "less_than"},
                                                       {NumberOp::AtMost, "at_most"},
                                                       {NumberOp::Between, "between"},
                                                       {NumberOp::NotBetween, "not_between"},
                                                       {NumberOp::IsEmpty, "is_empty"},
                                                       {NumberOp::IsNotEmpty, "is_not_empty"}}};
};

template <>
struct KeyTable<DateOp> {
    static constexpr KeyEntries<DateOp, 15> entries{
        {{DateOp::On, "on"},
         {DateOp::NotOn, "not_on"},
         {DateOp::Before, "before"},
         {DateOp::After, "after"},
         {DateOp::OnOrBefore, "on_or_before"},
         {DateOp::OnOrAfter, "on_or_after"},
         {DateOp::Between, "between"},
         {DateOp::WithinLast, "within_last"},
         {DateOp::NotWithinLast, "not_within_last"},
         {DateOp::InThis, "in_this"},
         {DateOp::InPrevious, "in_previous"},
         {DateOp::AnniversaryWithinNext, "anniversary_within_next"},
         {DateOp::AnniversaryInMonth, "anniversary_in_month"},
         {DateOp::IsEmpty, "is_empty"},
         {DateOp::IsNotEmpty, "is_not_empty"}}};
};

template <>
struct KeyTable<ChoiceOp> {
    static constexpr KeyEntries<ChoiceOp, 4> entries{{{ChoiceOp::IsAnyOf, "is_any_of"},
                                                      {ChoiceOp::IsNoneOf, "is_none_of"},
                                                      {ChoiceOp::IsEmpty, "is_empty"},
                                                      {ChoiceOp::IsNotEmpty, "is_not_empty"}}};
};

template <>
struct KeyTable<TagsOp> {
    static constexpr KeyEntries<TagsOp, 5> entries{{{TagsOp::HasAnyOf, "has_any_of"},
                                                    {TagsOp::HasAllOf, "has_all_of"},
                                                    {TagsOp::HasNoneOf, "has_none_of"},
                                                    {TagsOp::IsEmpty, "is_empty"},
                                                    {TagsOp::IsNotEmpty, "is_not_empty"}}};
};

template <>
struct KeyTable<YesNoOp> {
    static constexpr KeyEntries<YesNoOp, 3> entries{{{YesNoOp::Is, "is"},
                                                     {YesNoOp::IsEmpty, "is_empty"},
                                                     {YesNoOp::IsNotEmpty, "is_not_empty"}}};
};

template <>
struct KeyTable<RankOp> {
    static constexpr KeyEntries<RankOp, 5> entries{{{RankOp::TopPercent, "top_percent"},
                                                    {RankOp::BottomPercent, "bottom_percent"},
                                                    {RankOp::TopCount, "top_count"},
                                                    {RankOp::BottomCount, "bottom_count"},
                                                    {RankOp::TopShare, "top_share"}}};
};

template <>
struct KeyTable<SegmentOp> {
    static constexpr KeyEntries<SegmentOp, 4> entries{{{SegmentOp::IsMember, "is_member"},
                                                       {SegmentOp::IsNotMember, "is_not_member"},
                                                       {SegmentOp::EnteredWithin, "entered_within"},
                                                       {SegmentOp::LeftWithin, "left_within"}}};
};

/// The operators that the field `tier` has besides those of a choice.
template <>
struct KeyTable<TierMove> {
    static constexpr KeyEntries<TierMove, 2> entries{
        {{TierMove::Up, "moved_up_within"}, {TierMove::Down, "moved_down_within"}}};
};

template <>
struct KeyTable<TimeUnit> {
    static constexpr KeyEntries<TimeUnit, 4> entries{{{TimeUnit::Days, "days"},
                                                      {TimeUnit::Weeks, "weeks"},
                                                      {TimeUnit::Months, "months"},
                                                      {TimeUnit::Years, "years"}}};
};

template <>
struct KeyTable<CalendarPeriod> {
    static constexpr KeyEntries<CalendarPeriod, 4> entries{{{CalendarPeriod::Week, "week"},
                                                            {CalendarPeriod::Month, "month"},
                                                            {CalendarPeriod::Quarter, "quarter"},
                                                            {CalendarPeriod::Year, "year"}}};
};

/// The types of the shop's own attributes, as the shop file writes them.
template <>
struct KeyTable<ValueType> {
    static constexpr KeyEntries<ValueType, 7> entries{{{ValueType::Text, "text"},
                                                       {ValueType::Number, "number"},
                                                       {ValueType::Money, "money"},
                                                       {ValueType::Date, "date"},
                                                       {ValueType::YesNo, "yes_no"},
                                                       {ValueType::Choice, "choice"},
                                                       {ValueType::Tags, "tags"}}};
};

/// What stands beside an operator under the key `value`.
enum class ValueShape { None, One, Pair, List };

constexpr ValueShape valueShapeOf(TextOp op)
{
    switch (op) {
    case TextOp::Is:
    case TextOp::IsNot:
    case TextOp::Contains:
    case TextOp::NotContains:
    case TextOp::StartsWith:
    case TextOp::NotStartsWith:
    case TextOp::EndsWith:
        return ValueShape::One;
    case TextOp::IsAnyOf:
    case TextOp::IsNoneOf:
        return ValueShape::List;
    case TextOp::IsEmpty:
    case TextOp::IsNotEmpty:
        break;
    }
    return ValueShape::None;
}

constexpr ValueShape valueShapeOf(NumberOp op)
{
    switch (op) {
    case NumberOp::Equals:
    case NumberOp::NotEquals:
    case NumberOp::GreaterThan:
    case NumberOp::AtLeast:
    case NumberOp::LessThan:
    case NumberOp::AtMost:
        return ValueShape::One;
    case NumberOp::Between:
    case NumberOp::NotBetween:
        return ValueShape::Pair;
    case NumberOp::IsEmpty:
    case NumberOp::IsNotEmpty:
        break;
    }
    return ValueShape::None;
}

constexpr ValueShape valueShapeOf(DateOp op)
{
    switch (op) {
    case DateOp::On:
    case DateOp::NotOn:
    case DateOp::Before:
    case DateOp::After:
    case DateOp::OnOrBefore:
    case DateOp::OnOrAfter:
    case DateOp::WithinLast:
    case DateOp::NotWithinLast:
    case DateOp::InThis:
    case DateOp::InPrevious:
    case DateOp::AnniversaryWithinNext:
    case DateOp::AnniversaryInMonth:
        return ValueShape::One;
    case DateOp::Between:
        return ValueShape::Pair;
    case DateOp::IsEmpty:
    case DateOp::IsNotEmpty:
        break;
    }
    return ValueShape::None;
}

constexpr ValueShape valueShapeOf(ChoiceOp op)
{
    const bool list = op == ChoiceOp::IsAnyOf || op == ChoiceOp::IsNoneOf;
    return list ? ValueShape::List : ValueShape::None;
}

constexpr ValueShape valueShapeOf(TagsOp op)
{
    const bool list = op == TagsOp::HasAnyOf || op == TagsOp::HasAllOf || op == TagsOp::HasNoneOf;
    return list ? ValueShape::List : ValueShape::None;
}

constexpr ValueShape valueShapeOf(YesNoOp op)
{
    return op == YesNoOp::Is ? ValueShape::One : ValueShape::None;
}

} // namespace kq
