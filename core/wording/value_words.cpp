#include "core/wording/value_words.h"

#include "core/base/overloaded.h"
#include "core/importing/attribute_type.h"
#include "core/wording/condition_words.h"

#include <algorithm>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int ratioDecimals = 1;
constexpr int attributeDecimals = 6; // as many as are kept

QString wordOf(Field field, const QString &text, const SentenceContext &context)
{
    if (field == Field::Tier)
        return context.names.tierName(text);
    if (field == Field::Phone)
        return phoneForPeople(text);
    return field == Field::Attribute ? text : nameOfChoice(field, text, context.words);
}

QString wordsFor(const QStringList &texts, const CustomerColumn &column,
                 const SentenceContext &context)
{
    const auto *of = std::get_if<FieldColumn>(&column);
    if (!of)
        return texts.join(u", "_s);
    QStringList said;
    for (const QString &text : texts)
        said.append(wordOf(of->field, text, context));
    said.removeDuplicates();
    return said.join(u", "_s);
}

/// What the numbers of a column stand for.
struct NumberKind {
    bool isMoney = false;
    bool isPercent = false;
    int decimals = 0; ///< at most, as people see them
};

NumberKind kindOf(const CustomerColumn &column, const SentenceContext &context)
{
    if (const auto *orders = std::get_if<OrdersColumn>(&column)) {
        const MetricEntry &entry = entryOf(orders->metric);
        return {entry.type == ValueType::Money, entry.unit == Unit::Percent,
                entry.unit == Unit::Ratio ? ratioDecimals : 0};
    }
    const auto *of = std::get_if<FieldColumn>(&column);
    return {of && of->field == Field::Attribute &&
                context.names.attributeType(of->attribute) == ValueType::Money,
            false, attributeDecimals};
}

QString numberIn(Ratio number, const CustomerColumn &column, const SentenceContext &context)
{
    const NumberKind kind = kindOf(column, context);
    if (kind.isMoney)
        return context.format.money(number);
    if (kind.isPercent)
        return context.format.percent({number.numerator(), number.denominator() * 100}, 0);
    return context.format.number(number, kind.decimals);
}

SheetValue sheetNumber(Ratio number, const CustomerColumn &column, const SentenceContext &context)
{
    const NumberKind kind = kindOf(column, context);
    const double value =
        static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
    if (kind.isMoney)
        return Money{std::llround(value)};
    return Decimal::scaled(std::llround(value * std::pow(10.0, kind.decimals)), kind.decimals);
}

} // namespace

QString nameOf(const CustomerColumn &column, const Words &words)
{
    return std::visit(Overloaded{
                          [&](const FieldColumn &of) {
                              return of.field == Field::Attribute ? of.attribute
                                                                  : nameOf(of.field, words);
                          },
                          [&](const OrdersColumn &of) { return nameOf(of.metric, words); },
                          [&](const SegmentsColumn &) {
                              return words.say(QT_TRANSLATE_NOOP("Words", "Segments"));
                          },
                      },
                      column);
}

QString textOf(const Value &value, const CustomerColumn &column, const SentenceContext &context)
{
    return std::visit(
        Overloaded{
            [](std::monostate) { return QString(); },
            [&](const QStringList &texts) { return wordsFor(texts, column, context); },
            [&](Ratio number) { return numberIn(number, column, context); },
            [&](QDate day) { return context.format.date(day); },
            [&](const Birthday &day) { return context.format.birthday(day); },
            [&](bool answer) {
                return context.words.say(answer ? QT_TRANSLATE_NOOP("Words", "Yes")
                                                : QT_TRANSLATE_NOOP("Words", "No"));
            },
        },
        value);
}

SheetValue sheetValueOf(const Value &value, const CustomerColumn &column,
                        const SentenceContext &context)
{
    if (const auto *number = std::get_if<Ratio>(&value))
        return sheetNumber(*number, column, context);
    if (const auto *day = std::get_if<QDate>(&value))
        return *day;
    if (const auto *birthday = std::get_if<Birthday>(&value); birthday && birthday->year != 0)
        return QDate(birthday->year, birthday->month, birthday->day);
    return textOf(value, column, context);
}

QString textOf(const AttributeValue &value, const std::vector<StoredAttribute> &attributes,
               const Formatter &format, const Words &words)
{
    const auto known = std::ranges::find(attributes, value.attribute, &StoredAttribute::name);
    if (known == attributes.end())
        return value.value;
    switch (fromKey<AttributeType>(known->type).value_or(AttributeType::Text)) {
    case AttributeType::Money:
        return format.money(Money{value.value.toLongLong()});
    case AttributeType::Date:
        return format.date(QDate::fromString(value.value, Qt::ISODate));
    case AttributeType::YesNo:
        return words.say(value.value == u"1"_s ? QT_TRANSLATE_NOOP("Words", "Yes")
                                               : QT_TRANSLATE_NOOP("Words", "No"));
    case AttributeType::Number: {
        const std::optional<Decimal> number = Decimal::parse(value.value);
        return number ? format.number(*number) : value.value;
    }
    case AttributeType::Text:
    case AttributeType::Choice:
        return value.value;
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
