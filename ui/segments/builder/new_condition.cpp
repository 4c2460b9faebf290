#include "ui/segments/builder/new_condition.h"

namespace kq {

namespace {

NumberTest atLeast(Decimal value)
{
    return {NumberOp::AtLeast, value};
}

DateTest lately()
{
    return {DateOp::WithinLast, Span{30, TimeUnit::Days}};
}

/// A round amount that people think in: a million đồng, a hundred dollars.
Decimal roundAmount(const BuilderContext &context)
{
    const int digits = minorUnitDigits(context.snapshot->settings.currency);
    std::int64_t amount = digits == 0 ? 1'000'000 : 100;
    for (int i = 0; i < digits; ++i)
        amount *= 10;
    return amount;
}

} // namespace

FieldTest newFieldTest(Field field, const QString &attribute, ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return {field, attribute, TextTest{TextOp::IsNotEmpty, {}}};
    case ValueType::Number:
    case ValueType::Money:
        return {field, attribute, atLeast(1)};
    case ValueType::Date:
        return {field, attribute,
                field == Field::Birthday
                    ? DateTest{DateOp::AnniversaryWithinNext, Span{7, TimeUnit::Days}}
                    : lately()};
    case ValueType::Choice:
        return {field, attribute, ChoiceTest{ChoiceOp::IsAnyOf, {}}};
    case ValueType::Tags:
        return {field, attribute, TagsTest{TagsOp::HasAnyOf, {}}};
    case ValueType::YesNo:
        return {field, attribute, YesNoTest{YesNoOp::Is, true}};
    }
    Q_UNREACHABLE();
    return {};
}

MetricTest newMetricTest(Metric metric, const BuilderContext &context)
{
    const MetricEntry &entry = entryOf(metric);
    if (entry.type == ValueType::Date)
        return {metric, {}, lately()};
    if (entry.type == ValueType::Money)
        return {metric, {}, atLeast(roundAmount(context))};
    return {metric, {}, atLeast(1)};
}

} // namespace kq
