#include "core/wording/value_words.h"

#include "core/base/overloaded.h"
#include "core/wording/condition_words.h"

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

QString numberIn(Ratio number, const CustomerColumn &column, const SentenceContext &context)
{
    if (const auto *orders = std::get_if<OrdersColumn>(&column)) {
        const MetricEntry &entry = entryOf(orders->metric);
        if (entry.type == ValueType::Money)
            return context.format.money(number);
        if (entry.unit == Unit::Percent)
            return context.format.percent({number.numerator(), number.denominator() * 100}, 0);
        return context.format.number(number, entry.unit == Unit::Ratio ? ratioDecimals : 0);
    }
    const auto *of = std::get_if<FieldColumn>(&column);
    const bool isMoney = of && of->field == Field::Attribute &&
                         context.names.attributeType(of->attribute) == ValueType::Money;
    return isMoney ? context.format.money(number)
                   : context.format.number(number, attributeDecimals);
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

} // namespace kq
