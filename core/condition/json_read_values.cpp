#include "core/condition/json_reader.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

const QString spanShape = QStringLiteral("object with n and unit");
constexpr int maxSpan = 36'500;

/// A day as YYYY-MM-DD and nothing else; QDate alone would also take other forms.
QDate strictDate(const QString &written)
{
    const auto isExpected = [&](qsizetype i) {
        const QChar c = written[i];
        return i == 4 || i == 7 ? c == u'-' : c >= u'0' && c <= u'9';
    };
    if (written.size() != 10)
        return {};
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (!isExpected(i))
            return {};
    }
    const QStringView view(written);
    return {view.first(4).toInt(), view.sliced(5, 2).toInt(), view.last(2).toInt()};
}

} // namespace

FieldTest JsonReader::testOfType(ValueType type, const JsonSpot &spot,
                                 std::span<const char *const> fixedKeys)
{
    FieldTest test;
    switch (type) {
    case ValueType::Text:
        test.test = textTest(spot);
        break;
    case ValueType::Number:
    case ValueType::Money:
        test.test = numberTest(spot, OfShop::Refused);
        break;
    case ValueType::Date:
        test.test = dateTest(spot);
        break;
    case ValueType::Choice:
        test.test = choiceTest(spot, fixedKeys);
        break;
    case ValueType::Tags:
        test.test = tagsTest(spot);
        break;
    case ValueType::YesNo:
        test.test = yesNoTest(spot);
        break;
    }
    return test;
}

TextTest JsonReader::textTest(const JsonSpot &spot)
{
    TextTest test;
    if (!isThere(spot, "op", allKeys<TextOp>()))
        return test;
    test.op = word<TextOp>(spot.member("op"));
    const ValueShape shape = valueShapeOf(test.op);
    const bool list = shape == ValueShape::List;
    if (!hasValue(spot, shape, list ? u"list of texts"_s : u"text"_s) || shape == ValueShape::None)
        return test;
    if (list)
        test.values = texts(spot.member("value"));
    else
        test.values = {text(spot.member("value"))};
    return test;
}

NumberTest JsonReader::numberTest(const JsonSpot &spot, OfShop ofShop)
{
    NumberTest test;
    if (!isThere(spot, "op", allKeys<NumberOp>()))
        return test;
    test.op = word<NumberOp>(spot.member("op"));
    const ValueShape shape = valueShapeOf(test.op);
    const bool pair = shape == ValueShape::Pair;
    if (!hasValue(spot, shape, pair ? u"list of two numbers"_s : u"number"_s) ||
        shape == ValueShape::None)
        return test;
    const JsonSpot value = spot.member("value");
    if (pair)
        test.value = numberRange(value);
    else if (ofShop == OfShop::Allowed && value->kind == JsonValue::Kind::Object)
        test.value = statistic(value);
    else
        test.value = number(value);
    return test;
}

DateTest JsonReader::dateTest(const JsonSpot &spot)
{
    DateTest test;
    if (!isThere(spot, "op", allKeys<DateOp>()))
        return test;
    test.op = word<DateOp>(spot.member("op"));
    const bool none = valueShapeOf(test.op) == ValueShape::None;
    const auto isGiven = [&](const QString &expected) {
        return hasValue(spot, none ? ValueShape::None : ValueShape::One, expected);
    };
    switch (test.op) {
    case DateOp::On:
    case DateOp::NotOn:
    case DateOp::Before:
    case DateOp::After:
    case DateOp::OnOrBefore:
    case DateOp::OnOrAfter:
        if (isGiven(u"date YYYY-MM-DD"_s))
            test.value = date(spot.member("value"));
        break;
    case DateOp::Between:
        if (isGiven(u"list of two dates YYYY-MM-DD"_s))
            test.value = dateRange(spot.member("value"));
        break;
    case DateOp::WithinLast:
    case DateOp::NotWithinLast:
    case DateOp::AnniversaryWithinNext:
        if (isGiven(spanShape)) {
            const JsonSpot value = spot.member("value");
            const Span read = span(value);
            if (test.op == DateOp::AnniversaryWithinNext && read.unit != TimeUnit::Days)
                fail(ErrorCode::UnknownWord, value.pathOf("unit"), u"days"_s, keyOf(read.unit));
            test.value = read;
        }
        break;
    case DateOp::InThis:
    case DateOp::InPrevious:
        if (isGiven(allKeys<CalendarPeriod>()))
            test.value = word<CalendarPeriod>(spot.member("value"));
        break;
    case DateOp::AnniversaryInMonth:
        if (isGiven(u"whole number from 1 to 12"_s))
            test.value = Month{wholeNumber(spot.member("value"), 1, 12)};
        break;
    case DateOp::IsEmpty:
    case DateOp::IsNotEmpty:
        isGiven({});
        break;
    }
    return test;
}

ChoiceTest JsonReader::choiceTest(const JsonSpot &spot, std::span<const char *const> fixedKeys)
{
    ChoiceTest test;
    if (!isThere(spot, "op", allKeys<ChoiceOp>()))
        return test;
    test.op = word<ChoiceOp>(spot.member("op"));
    const ValueShape shape = valueShapeOf(test.op);
    if (!hasValue(spot, shape, u"list of texts"_s) || shape == ValueShape::None)
        return test;
    test.values = texts(spot.member("value"));
    if (fixedKeys.empty())
        return test;
    QStringList known;
    for (const char *key : fixedKeys)
        known << QLatin1String(key);
    for (qsizetype i = 0; i < test.values.size(); ++i) {
        if (!known.contains(test.values[i]))
            fail(ErrorCode::UnknownWord, itemPath(spot.pathOf("value"), i), known.join(u' '),
                 test.values[i]);
    }
    return test;
}

TagsTest JsonReader::tagsTest(const JsonSpot &spot)
{
    TagsTest test;
    if (!isThere(spot, "op", allKeys<TagsOp>()))
        return test;
    test.op = word<TagsOp>(spot.member("op"));
    const ValueShape shape = valueShapeOf(test.op);
    if (hasValue(spot, shape, u"list of texts"_s) && shape != ValueShape::None)
        test.values = texts(spot.member("value"));
    return test;
}

YesNoTest JsonReader::yesNoTest(const JsonSpot &spot)
{
    YesNoTest test;
    if (!isThere(spot, "op", allKeys<YesNoOp>()))
        return test;
    test.op = word<YesNoOp>(spot.member("op"));
    const ValueShape shape = valueShapeOf(test.op);
    if (hasValue(spot, shape, u"true or false"_s) && shape != ValueShape::None)
        test.value = boolean(spot.member("value"));
    return test;
}

Decimal JsonReader::number(const JsonSpot &spot)
{
    if (spot->kind != JsonValue::Kind::Number) {
        failType(spot, u"number"_s);
        return {};
    }
    const std::optional<Decimal> read = Decimal::parse(spot->text);
    if (!read)
        fail(ErrorCode::OutOfRange, spot.path(), u"number of at most 18 digits"_s, spot->text);
    return read.value_or(Decimal());
}

NumberRange JsonReader::numberRange(const JsonSpot &spot)
{
    if (!isList(spot, u"list of two numbers"_s, 2))
        return {};
    return {number(spot.item(0)), number(spot.item(1))};
}

ShopStatistic JsonReader::statistic(const JsonSpot &spot)
{
    const QString expected = u"mean median p1 to p100"_s;
    if (!isObject(spot, {"of_shop"}) || !isThere(spot, "of_shop", expected))
        return {};
    const JsonSpot value = spot.member("of_shop");
    if (value->kind != JsonValue::Kind::Text) {
        failType(value, expected);
        return {};
    }
    if (value->text == "mean"_L1)
        return {ShopStatistic::Kind::Mean};
    if (value->text == "median"_L1)
        return {ShopStatistic::Kind::Median};
    const int percentile = value->text.startsWith(u'p') ? value->text.mid(1).toInt() : 0;
    const bool exact = value->text == u"p"_s + QString::number(percentile);
    if (!exact || percentile < 1 || percentile > 100)
        fail(ErrorCode::UnknownWord, value.path(), expected, value->text);
    return {ShopStatistic::Kind::Percentile, percentile};
}

int JsonReader::wholeNumber(const JsonSpot &spot, int least, int most)
{
    const QString expected = u"whole number from %1 to %2"_s.arg(least).arg(most);
    if (spot->kind != JsonValue::Kind::Number) {
        failType(spot, expected);
        return least;
    }
    const std::optional<Decimal> read = Decimal::parse(spot->text);
    if (!read || !read->isWhole() || *read < Decimal(least) || *read > Decimal(most)) {
        fail(ErrorCode::OutOfRange, spot.path(), expected, spot->text);
        return least;
    }
    return static_cast<int>(read->units());
}

QDate JsonReader::date(const JsonSpot &spot)
{
    const QString expected = u"date YYYY-MM-DD"_s;
    if (spot->kind != JsonValue::Kind::Text) {
        failType(spot, expected);
        return {};
    }
    const QDate read = strictDate(spot->text);
    if (!read.isValid())
        fail(ErrorCode::OutOfRange, spot.path(), expected, spot->text);
    return read;
}

DateRange JsonReader::dateRange(const JsonSpot &spot)
{
    if (!isList(spot, u"list of two dates YYYY-MM-DD"_s, 2))
        return {};
    return {date(spot.item(0)), date(spot.item(1))};
}

Span JsonReader::span(const JsonSpot &spot)
{
    Span read;
    if (spot->kind != JsonValue::Kind::Object) {
        failType(spot, spanShape);
        return read;
    }
    if (!isObject(spot, {"n", "unit"}) ||
        !isThere(spot, "n", u"whole number from 0 to %1"_s.arg(maxSpan)) ||
        !isThere(spot, "unit", allKeys<TimeUnit>()))
        return read;
    read.n = wholeNumber(spot.member("n"), 0, maxSpan);
    read.unit = word<TimeUnit>(spot.member("unit"));
    return read;
}

bool JsonReader::boolean(const JsonSpot &spot)
{
    if (spot->kind != JsonValue::Kind::Boolean)
        failType(spot, u"true or false"_s);
    return spot->boolean;
}

QString JsonReader::text(const JsonSpot &spot)
{
    if (spot->kind != JsonValue::Kind::Text)
        failType(spot, u"text"_s);
    else if (folded(spot->text).isEmpty())
        fail(ErrorCode::EmptyText, spot.path(), u"text"_s, spot->text);
    return spot->text;
}

QStringList JsonReader::texts(const JsonSpot &spot)
{
    QStringList read;
    if (!isList(spot, u"list of texts"_s))
        return read;
    read.reserve(std::ssize(spot->items));
    for (std::size_t i = 0; i < spot->items.size() && !m_fault; ++i)
        read << text(spot.item(i));
    return read;
}

bool JsonReader::isObject(const JsonSpot &spot, Keys allowed)
{
    if (spot->kind != JsonValue::Kind::Object) {
        failType(spot, u"object"_s);
        return false;
    }
    for (const JsonMember &member : spot->members) {
        const auto isSame = [&](const char *key) { return member.name == QLatin1String(key); };
        if (std::any_of(allowed.begin(), allowed.end(), isSame))
            continue;
        QStringList keys;
        for (const char *key : allowed)
            keys << QLatin1String(key);
        fail(ErrorCode::UnknownKey, memberPath(spot.path(), member.name), keys.join(u' '),
             member.name);
        return false;
    }
    return true;
}

bool JsonReader::isList(const JsonSpot &spot, const QString &expected,
                        std::optional<std::size_t> size)
{
    const bool fits = spot->kind == JsonValue::Kind::List && (!size || spot->items.size() == *size);
    if (!fits)
        failType(spot, expected);
    return fits;
}

bool JsonReader::isThere(const JsonSpot &object, const char *name, const QString &expected)
{
    const bool there = object.has(name);
    if (!there)
        fail(ErrorCode::MissingKey, object.pathOf(name), expected, {});
    return there;
}

bool JsonReader::hasValue(const JsonSpot &object, ValueShape shape, const QString &expected)
{
    if (shape != ValueShape::None)
        return isThere(object, "value", expected);
    const bool superfluous = object.has("value");
    if (superfluous)
        fail(ErrorCode::SuperfluousKey, object.pathOf("value"), u"no value"_s,
             describe(*object->find("value"_L1)));
    return !superfluous;
}

void JsonReader::failType(const JsonSpot &spot, const QString &expected)
{
    fail(ErrorCode::WrongType, spot.path(), expected, describe(*spot.operator->()));
}

void JsonReader::fail(ErrorCode code, const QString &place, const QString &expected,
                      const QString &found)
{
    if (!m_fault)
        m_fault = Error{code, place, expected, found};
}

QString describe(const JsonValue &value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return u"null"_s;
    case JsonValue::Kind::Boolean:
        return value.boolean ? u"true"_s : u"false"_s;
    case JsonValue::Kind::Number:
        return value.text;
    case JsonValue::Kind::Text:
        return u'"' + value.text + u'"';
    case JsonValue::Kind::List:
        return u"list"_s;
    case JsonValue::Kind::Object:
        return u"object"_s;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
