#include "core/condition/json_reader.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::span<const char *const> noFixedKeys;

/// The keys of a catalogue's list, joined by blanks.
template <class Entries>
QString keysOf(const Entries &entries)
{
    QStringList keys;
    for (const auto &entry : entries)
        keys << QLatin1String(entry.key);
    return keys.join(u' ');
}

bool isRankable(const MetricEntry &entry, RankOp op)
{
    return op != RankOp::TopShare || entry.canTopShare;
}

} // namespace

Condition JsonReader::document(const JsonSpot &spot)
{
    if (!isObject(spot, {"version", "match", "n", "conditions"}) ||
        !isThere(spot, "version", u"1"_s))
        return everyone();
    const JsonSpot version = spot.member("version");
    if (version->kind != JsonValue::Kind::Number)
        failType(version, u"1"_s);
    else if (Decimal::parse(version->text) != Decimal(1))
        fail(ErrorCode::UnsupportedVersion, version.path(), u"1"_s, version->text);
    return {group(spot, 1)};
}

Condition JsonReader::condition(const JsonSpot &spot, int depth)
{
    if (m_fault)
        return everyone();
    if (++m_conditions > maxConditions) {
        fail(ErrorCode::TooManyConditions, spot.path(),
             u"at most %1 conditions"_s.arg(maxConditions), {});
        return everyone();
    }
    if (spot->kind != JsonValue::Kind::Object) {
        failType(spot, u"object"_s);
        return everyone();
    }
    if (spot.has("match") || spot.has("conditions"))
        return isObject(spot, {"match", "n", "conditions"}) ? Condition{group(spot, depth + 1)}
                                                            : everyone();
    if (spot.has("field"))
        return fieldTest(spot);
    if (spot.has("orders"))
        return metricTest(spot);
    if (spot.has("rank"))
        return rankTest(spot);
    if (spot.has("segment"))
        return segmentTest(spot);
    if (spot.has("contacts"))
        return contactTest(spot);
    fail(ErrorCode::MissingKey, spot.path(), u"match field orders rank segment contacts"_s, {});
    return everyone();
}

Group JsonReader::group(const JsonSpot &spot, int depth)
{
    Group group;
    if (depth > maxGroupDepth) {
        fail(ErrorCode::TooDeep, spot.path(),
             u"at most %1 groups inside each other"_s.arg(maxGroupDepth), {});
        return group;
    }
    if (!isThere(spot, "match", allKeys<Match>()) ||
        !isThere(spot, "conditions", u"list of conditions"_s) ||
        !isList(spot.member("conditions"), u"list of conditions"_s))
        return group;
    group.match = word<Match>(spot.member("match"));
    const JsonSpot conditions = spot.member("conditions");
    const std::size_t size = conditions->items.size();
    if (group.match == Match::AtLeast) {
        const int most = static_cast<int>(std::min<std::size_t>(size, maxConditions));
        if (isThere(spot, "n", u"whole number from 1 to %1"_s.arg(most)))
            group.atLeast = wholeNumber(spot.member("n"), 1, most);
    } else if (spot.has("n")) {
        fail(ErrorCode::SuperfluousKey, spot.pathOf("n"), u"no n beside this match"_s, {});
    }
    for (std::size_t i = 0; i < size && !m_fault; ++i)
        group.children.push_back(condition(conditions.item(i), depth));
    return group;
}

Condition JsonReader::fieldTest(const JsonSpot &spot)
{
    if (!isObject(spot, {"field", "op", "value"}))
        return everyone();
    const QString key = text(spot.member("field"));
    if (m_fault)
        return everyone();
    if (key.startsWith(attributePrefix))
        return attributeTest(spot, key.mid(attributePrefix.size()));
    const FieldEntry *entry = findField(key);
    if (!entry) {
        fail(ErrorCode::UnknownWord, spot.pathOf("field"),
             keysOf(customerFields()) + u' ' + attributePrefix + u"NAME"_s, key);
        return everyone();
    }
    if (entry->field == Field::Tier)
        return tierTest(spot);
    FieldTest test = testOfType(entry->type, spot, entry->fixedKeys);
    test.field = entry->field;
    return {std::move(test)};
}

Condition JsonReader::attributeTest(const JsonSpot &spot, const QString &name)
{
    const std::optional<ValueType> type = m_attributes.typeOf(name);
    if (folded(name).isEmpty())
        fail(ErrorCode::EmptyText, spot.pathOf("field"), attributePrefix + u"NAME"_s, {});
    else if (!type)
        fail(ErrorCode::UnknownAttribute, spot.pathOf("field"), u"attribute of the shop"_s, name);
    if (m_fault)
        return everyone();
    FieldTest test = testOfType(*type, spot, noFixedKeys);
    test.field = Field::Attribute;
    test.attribute = name;
    return {std::move(test)};
}

Condition JsonReader::tierTest(const JsonSpot &spot)
{
    const QString operators = allKeys<ChoiceOp>() + u' ' + allKeys<TierMove>();
    if (!isThere(spot, "op", operators))
        return everyone();
    const JsonSpot op = spot.member("op");
    if (op->kind != JsonValue::Kind::Text) {
        failType(op, operators);
        return everyone();
    }
    if (const std::optional<TierMove> move = fromKey<TierMove>(op->text)) {
        TierMoveTest test{*move, {}};
        if (hasValue(spot, ValueShape::One, u"object with n and unit"_s))
            test.within = span(spot.member("value"));
        return {test};
    }
    if (!fromKey<ChoiceOp>(op->text)) {
        fail(ErrorCode::UnknownWord, op.path(), operators, op->text);
        return everyone();
    }
    FieldTest test;
    test.field = Field::Tier;
    const ChoiceTest choice = choiceTest(spot, noFixedKeys);
    for (qsizetype i = 0; i < choice.values.size(); ++i) {
        const QString &key = choice.values[i];
        if (key != key.toLower())
            fail(ErrorCode::UnknownWord, itemPath(spot.pathOf("value"), i),
                 u"key of a tier, in lower case"_s, key);
    }
    test.test = choice;
    return {std::move(test)};
}

Condition JsonReader::metricTest(const JsonSpot &spot)
{
    if (!isObject(spot, {"orders", "where", "op", "value"}))
        return everyone();
    const QString key = text(spot.member("orders"));
    const MetricEntry *entry = findMetric(key);
    if (!entry) {
        fail(ErrorCode::UnknownWord, spot.pathOf("orders"), keysOf(orderMetrics()), key);
        return everyone();
    }
    MetricTest test;
    test.metric = entry->metric;
    test.where = orderFilter(spot);
    if (entry->type == ValueType::Date)
        test.test = dateTest(spot);
    else
        test.test = numberTest(spot, OfShop::Allowed);
    return {std::move(test)};
}

Condition JsonReader::rankTest(const JsonSpot &spot)
{
    if (!isObject(spot, {"rank", "where", "op", "value"}))
        return everyone();
    const QString key = text(spot.member("rank"));
    const MetricEntry *entry = findMetric(key);
    if (!entry) {
        fail(ErrorCode::UnknownWord, spot.pathOf("rank"), keysOf(orderMetrics()), key);
        return everyone();
    }
    RankTest test;
    test.metric = entry->metric;
    test.where = orderFilter(spot);
    if (!isThere(spot, "op", allKeys<RankOp>()))
        return everyone();
    test.op = word<RankOp>(spot.member("op"));
    if (!isRankable(*entry, test.op))
        fail(ErrorCode::UnknownWord, spot.pathOf("op"),
             u"top_percent bottom_percent top_count bottom_count"_s, spot.member("op")->text);
    const bool counts = test.op == RankOp::TopCount || test.op == RankOp::BottomCount;
    const QString expected = counts ? u"whole number from 0"_s : u"number from 0 to 100"_s;
    if (!hasValue(spot, ValueShape::One, expected))
        return everyone();
    const JsonSpot value = spot.member("value");
    if (value->kind != JsonValue::Kind::Number) {
        failType(value, expected);
        return everyone();
    }
    test.n = number(value);
    if (test.n < Decimal(0) || (counts ? !test.n.isWhole() : test.n > Decimal(100)))
        fail(ErrorCode::OutOfRange, value.path(), expected, value->text);
    return {std::move(test)};
}

Condition JsonReader::segmentTest(const JsonSpot &spot)
{
    if (!isObject(spot, {"segment", "op", "value"}))
        return everyone();
    SegmentTest test;
    const JsonSpot segment = spot.member("segment");
    if (segment->kind == JsonValue::Kind::Number) {
        const QString expected = u"whole number from 1"_s;
        const Decimal id = number(segment);
        if (!id.isWhole() || id < Decimal(1))
            fail(ErrorCode::OutOfRange, segment.path(), expected, segment->text);
        test.segment = SegmentId{id.units()};
    } else if (segment->kind == JsonValue::Kind::Text) {
        test.segment = text(segment);
    } else {
        failType(segment, u"name or whole number"_s);
    }
    if (!isThere(spot, "op", allKeys<SegmentOp>()))
        return everyone();
    test.op = word<SegmentOp>(spot.member("op"));
    const bool moves = test.op == SegmentOp::EnteredWithin || test.op == SegmentOp::LeftWithin;
    if (hasValue(spot, moves ? ValueShape::One : ValueShape::None, u"object with n and unit"_s) &&
        moves)
        test.within = span(spot.member("value"));
    return {std::move(test)};
}

Condition JsonReader::contactTest(const JsonSpot &spot)
{
    if (!isObject(spot, {"contacts", "where", "op", "value"}))
        return everyone();
    const QString key = text(spot.member("contacts"));
    const ContactMetricEntry *entry = findContactMetric(key);
    if (!entry) {
        fail(ErrorCode::UnknownWord, spot.pathOf("contacts"), keysOf(contactMetrics()), key);
        return everyone();
    }
    ContactTest test;
    test.metric = entry->metric;
    test.where = contactFilter(spot);
    if (entry->type == ValueType::Date)
        test.test = dateTest(spot);
    else
        test.test = numberTest(spot, OfShop::Refused);
    return {std::move(test)};
}

Result<Condition> readCondition(const QByteArray &json, const AttributeTypes &attributes)
{
    const Result<JsonValue> document = parseJson(json);
    if (!document)
        return document.error();
    JsonReader reader(attributes);
    Condition condition = reader.document(JsonSpot(*document));
    if (reader.fault())
        return *reader.fault();
    return condition;
}

Result<Condition> readCondition(const QByteArray &json)
{
    return readCondition(json, NoAttributes());
}

} // namespace kq
