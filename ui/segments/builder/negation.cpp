#include "ui/segments/builder/negation.h"

#include "core/condition/catalogue.h"

#include <array>
#include <optional>
#include <utility>

namespace kq {

namespace {

template <class Op, std::size_t Size>
std::optional<Op> twinOf(Op op, const std::array<std::pair<Op, Op>, Size> &twins)
{
    for (const auto &[one, other] : twins) {
        if (op == one)
            return other;
        if (op == other)
            return one;
    }
    return std::nullopt;
}

std::optional<TextOp> twin(TextOp op)
{
    return twinOf(
        op, std::array<std::pair<TextOp, TextOp>, 5>{{{TextOp::Is, TextOp::IsNot},
                                                      {TextOp::Contains, TextOp::NotContains},
                                                      {TextOp::StartsWith, TextOp::NotStartsWith},
                                                      {TextOp::IsAnyOf, TextOp::IsNoneOf},
                                                      {TextOp::IsEmpty, TextOp::IsNotEmpty}}});
}

std::optional<NumberOp> twin(NumberOp op)
{
    return twinOf(op, std::array<std::pair<NumberOp, NumberOp>, 3>{
                          {{NumberOp::Equals, NumberOp::NotEquals},
                           {NumberOp::Between, NumberOp::NotBetween},
                           {NumberOp::IsEmpty, NumberOp::IsNotEmpty}}});
}

/// Of numbers that are never empty.
std::optional<NumberOp> opposite(NumberOp op)
{
    return twinOf(op, std::array<std::pair<NumberOp, NumberOp>, 2>{
                          {{NumberOp::GreaterThan, NumberOp::AtMost},
                           {NumberOp::LessThan, NumberOp::AtLeast}}});
}

std::optional<DateOp> twin(DateOp op)
{
    return twinOf(
        op, std::array<std::pair<DateOp, DateOp>, 3>{{{DateOp::On, DateOp::NotOn},
                                                      {DateOp::WithinLast, DateOp::NotWithinLast},
                                                      {DateOp::IsEmpty, DateOp::IsNotEmpty}}});
}

std::optional<ChoiceOp> twin(ChoiceOp op)
{
    return twinOf(op, std::array<std::pair<ChoiceOp, ChoiceOp>, 2>{
                          {{ChoiceOp::IsAnyOf, ChoiceOp::IsNoneOf},
                           {ChoiceOp::IsEmpty, ChoiceOp::IsNotEmpty}}});
}

std::optional<TagsOp> twin(TagsOp op)
{
    return twinOf(
        op, std::array<std::pair<TagsOp, TagsOp>, 2>{
                {{TagsOp::HasAnyOf, TagsOp::HasNoneOf}, {TagsOp::IsEmpty, TagsOp::IsNotEmpty}}});
}

std::optional<YesNoOp> twin(YesNoOp op)
{
    return twinOf(
        op, std::array<std::pair<YesNoOp, YesNoOp>, 1>{{{YesNoOp::IsEmpty, YesNoOp::IsNotEmpty}}});
}

// Each makes the complement of its argument and says whether there is one of the same shape.

template <class Test>
bool denyTest(Test &test)
{
    const auto op = twin(test.op);
    if (op)
        test.op = *op;
    return op.has_value();
}

bool deny(Group &group)
{
    if (group.match == Match::None)
        group.match = Match::Any;
    else if (group.match == Match::Any)
        group.match = Match::None;
    else
        return false;
    return true;
}

bool deny(FieldTest &field)
{
    auto *yesNo = std::get_if<YesNoTest>(&field.test);
    if (yesNo && yesNo->op == YesNoOp::Is && field.field == Field::DoNotContact) {
        yesNo->value = !yesNo->value;
        return true;
    }
    return std::visit([](auto &test) { return denyTest(test); }, field.test);
}

/// Of metrics over orders and over messages.
bool denyMetric(std::variant<NumberTest, DateTest> &test, bool neverEmpty)
{
    if (auto *number = std::get_if<NumberTest>(&test)) {
        const auto turned = opposite(number->op);
        if (neverEmpty && turned && std::holds_alternative<Decimal>(number->value)) {
            number->op = *turned;
            return true;
        }
    }
    return std::visit([](auto &tested) { return denyTest(tested); }, test);
}

bool deny(MetricTest &metric)
{
    return denyMetric(metric.test, entryOf(metric.metric).neverEmpty);
}

bool deny(ContactTest &contact)
{
    return denyMetric(contact.test, contact.metric == ContactMetric::Count);
}

bool deny(SegmentTest &test)
{
    if (test.op == SegmentOp::IsMember)
        test.op = SegmentOp::IsNotMember;
    else if (test.op == SegmentOp::IsNotMember)
        test.op = SegmentOp::IsMember;
    else
        return false;
    return true;
}

bool deny(RankTest &)
{
    return false;
}

bool deny(TierMoveTest &)
{
    return false;
}

} // namespace

Condition negated(const Condition &condition)
{
    // A group `none` around one group or test that negation itself has put there.
    const auto *group = std::get_if<Group>(&condition.node);
    if (group && group->match == Match::None && group->children.size() == 1)
        return group->children.front();
    Condition changed = condition;
    if (std::visit([](auto &node) { return deny(node); }, changed.node))
        return changed;
    return {Group{Match::None, 1, {condition}}};
}

} // namespace kq
