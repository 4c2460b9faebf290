#include "core/base/overloaded.h"
#include "core/condition/json.h"
#include "core/condition/json_value.h"
#include "core/condition/operator_keys.h"

#include <utility>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

JsonValue text(QLatin1String word)
{
    return JsonValue::ofText(word);
}

JsonValue whole(std::int64_t number)
{
    return JsonValue::ofNumber(QString::number(number));
}

JsonValue number(Decimal decimal)
{
    return JsonValue::ofNumber(decimal.toString());
}

JsonValue date(QDate day)
{
    return JsonValue::ofText(day.toString(Qt::ISODate));
}

template <class Items, class ToJson>
JsonValue list(const Items &items, ToJson toJson)
{
    JsonValue json = JsonValue::list();
    for (const auto &item : items)
        json.items.push_back(toJson(item));
    return json;
}

JsonValue texts(const QStringList &values)
{
    return list(values, JsonValue::ofText);
}

JsonValue span(Span within)
{
    JsonValue json = JsonValue::object();
    json.add(u"n"_s, whole(within.n));
    json.add(u"unit"_s, text(keyOf(within.unit)));
    return json;
}

JsonValue statistic(ShopStatistic of)
{
    JsonValue json = JsonValue::object();
    switch (of.kind) {
    case ShopStatistic::Kind::Mean:
        json.add(u"of_shop"_s, text("mean"_L1));
        break;
    case ShopStatistic::Kind::Median:
        json.add(u"of_shop"_s, text("median"_L1));
        break;
    case ShopStatistic::Kind::Percentile:
        json.add(u"of_shop"_s, JsonValue::ofText(u'p' + QString::number(of.percentile)));
        break;
    }
    return json;
}

// Tests: `op` and, where the operator takes one, `value`.

void addTest(JsonValue &json, const TextTest &test)
{
    json.add(u"op"_s, text(keyOf(test.op)));
    switch (valueShapeOf(test.op)) {
    case ValueShape::None:
        return;
    case ValueShape::List:
    case ValueShape::Pair:
        json.add(u"value"_s, texts(test.values));
        return;
    case ValueShape::One:
        json.add(u"value"_s, JsonValue::ofText(test.values.value(0)));
        return;
    }
}

void addTest(JsonValue &json, const NumberTest &test)
{
    json.add(u"op"_s, text(keyOf(test.op)));
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](Decimal value) { json.add(u"value"_s, number(value)); },
                   [&](const NumberRange &range) {
                       json.add(u"value"_s, list(std::array{range.low, range.high}, number));
                   },
                   [&](const ShopStatistic &of) { json.add(u"value"_s, statistic(of)); },
               },
               test.value);
}

void addTest(JsonValue &json, const DateTest &test)
{
    json.add(u"op"_s, text(keyOf(test.op)));
    std::visit(Overloaded{
                   [](std::monostate) {},
                   [&](QDate day) { json.add(u"value"_s, date(day)); },
                   [&](const DateRange &range) {
                       json.add(u"value"_s, list(std::array{range.low, range.high}, date));
                   },
                   [&](Span within) { json.add(u"value"_s, span(within)); },
                   [&](CalendarPeriod period) { json.add(u"value"_s, text(keyOf(period))); },
                   [&](Month month) { json.add(u"value"_s, whole(month.number)); },
               },
               test.value);
}

void addTest(JsonValue &json, const ChoiceTest &test)
{
    json.add(u"op"_s, text(keyOf(test.op)));
    if (valueShapeOf(test.op) != ValueShape::None)
        json.add(u"value"_s, texts(test.values));
}

void addTest(JsonValue &json, const TagsTest &test)
{
    json.add(u"op"_s, text(keyOf(test.op)));
    if (valueShapeOf(test.op) != ValueShape::None)
        json.add(u"value"_s, texts(test.values));
}

void addTest(JsonValue &json, const YesNoTest &test)
{
    json.add(u"op"_s, text(keyOf(test.op)));
    if (valueShapeOf(test.op) != ValueShape::None)
        json.add(u"value"_s, JsonValue::ofBoolean(test.value));
}

template <class Test>
JsonValue testObject(const Test &test)
{
    JsonValue json = JsonValue::object();
    addTest(json, test);
    return json;
}

// Filters

void addTexts(JsonValue &json, const QString &key, const std::optional<QStringList> &values)
{
    if (values)
        json.add(key, texts(*values));
}

JsonValue filter(const OrderFilter &where)
{
    JsonValue json = JsonValue::object();
    if (where.placed)
        json.add(u"placed"_s, testObject(*where.placed));
    if (where.status)
        json.add(u"status"_s,
                 list(*where.status, [](OrderStatus status) { return text(keyOf(status)); }));
    addTexts(json, u"area"_s, where.area);
    addTexts(json, u"channel"_s, where.channel);
    addTexts(json, u"branch"_s, where.branch);
    addTexts(json, u"source"_s, where.source);
    if (where.discounted)
        json.add(u"discounted"_s, JsonValue::ofBoolean(*where.discounted));
    if (where.total)
        json.add(u"total"_s, testObject(*where.total));
    if (where.weekday)
        json.add(u"weekday"_s, list(*where.weekday, whole));
    if (where.hours)
        json.add(u"hours"_s, list(std::array{where.hours->first, where.hours->second}, whole));
    addTexts(json, u"product"_s, where.product);
    addTexts(json, u"category"_s, where.category);
    return json;
}

JsonValue filter(const ContactFilter &where)
{
    JsonValue json = JsonValue::object();
    if (where.placed)
        json.add(u"placed"_s, testObject(*where.placed));
    addTexts(json, u"channel"_s, where.channel);
    return json;
}

template <class Filter>
void addFilter(JsonValue &json, const Filter &where)
{
    if (where != Filter())
        json.add(u"where"_s, filter(where));
}

// Shapes

JsonValue node(const Condition &condition);

void addGroup(JsonValue &json, const Group &group)
{
    json.add(u"match"_s, text(keyOf(group.match)));
    if (group.match == Match::AtLeast)
        json.add(u"n"_s, whole(group.atLeast));
    json.add(u"conditions"_s, list(group.children, node));
}

JsonValue leaf(const FieldTest &test)
{
    JsonValue json = JsonValue::object();
    json.add(u"field"_s, test.field == Field::Attribute
                             ? JsonValue::ofText(attributePrefix + test.attribute)
                             : text(QLatin1String(entryOf(test.field).key)));
    std::visit([&](const auto &typed) { addTest(json, typed); }, test.test);
    return json;
}

JsonValue leaf(const MetricTest &test)
{
    JsonValue json = JsonValue::object();
    json.add(u"orders"_s, text(QLatin1String(entryOf(test.metric).key)));
    addFilter(json, test.where);
    std::visit([&](const auto &typed) { addTest(json, typed); }, test.test);
    return json;
}

JsonValue leaf(const RankTest &test)
{
    JsonValue json = JsonValue::object();
    json.add(u"rank"_s, text(QLatin1String(entryOf(test.metric).key)));
    addFilter(json, test.where);
    json.add(u"op"_s, text(keyOf(test.op)));
    json.add(u"value"_s, number(test.n));
    return json;
}

JsonValue leaf(const SegmentTest &test)
{
    JsonValue json = JsonValue::object();
    json.add(u"segment"_s,
             std::visit(Overloaded{
                            [](const QString &name) { return JsonValue::ofText(name); },
                            [](SegmentId id) { return whole(id.value); },
                        },
                        test.segment));
    json.add(u"op"_s, text(keyOf(test.op)));
    if (test.op == SegmentOp::EnteredWithin || test.op == SegmentOp::LeftWithin)
        json.add(u"value"_s, span(test.within));
    return json;
}

JsonValue leaf(const TierMoveTest &test)
{
    JsonValue json = JsonValue::object();
    json.add(u"field"_s, text(QLatin1String(entryOf(Field::Tier).key)));
    json.add(u"op"_s, text(keyOf(test.move)));
    json.add(u"value"_s, span(test.within));
    return json;
}

JsonValue leaf(const ContactTest &test)
{
    JsonValue json = JsonValue::object();
    json.add(u"contacts"_s, text(QLatin1String(entryOf(test.metric).key)));
    addFilter(json, test.where);
    std::visit([&](const auto &typed) { addTest(json, typed); }, test.test);
    return json;
}

JsonValue leaf(const Group &group)
{
    JsonValue json = JsonValue::object();
    addGroup(json, group);
    return json;
}

JsonValue node(const Condition &condition)
{
    return std::visit([](const auto &shape) { return leaf(shape); }, condition.node);
}

} // namespace

QByteArray writeCondition(const Condition &condition, JsonLayout layout)
{
    JsonValue json = JsonValue::object();
    json.add(u"version"_s, whole(1));
    if (const Group *group = std::get_if<Group>(&condition.node))
        addGroup(json, *group);
    else
        addGroup(json, Group{Match::All, 1, {condition}});
    return writeJson(json, layout);
}

} // namespace kq
