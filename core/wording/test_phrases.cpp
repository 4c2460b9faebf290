#include "core/wording/test_phrases.h"

#include "core/base/overloaded.h"
#include "core/condition/date_rules.h"

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSaid = 8;

QString joined(QStringList items, const char *last, const Words &words)
{
    if (items.isEmpty())
        return words.say(QT_TRANSLATE_NOOP("Words", "nothing yet"));
    if (items.size() > mostSaid) {
        const auto rest = static_cast<int>(items.size() - mostSaid);
        items = items.first(mostSaid);
        items.append(words.say(QT_TRANSLATE_N_NOOP("Words", "%n other(s)"), rest));
    }
    if (items.size() == 1)
        return items.front();
    const QString end = items.takeLast();
    return words.say(last).arg(items.join(u", "_s), end);
}

QString dayRange(const DateTest &test, const SentenceContext &context)
{
    const std::optional<DayRange> days = daysOf(test, context.asOf);
    if (!days || days->isEmpty())
        return {};
    const QString first = context.format.date(QDate::fromJulianDay(days->first));
    const QString last = context.format.date(QDate::fromJulianDay(days->last));
    return first == last
               ? first
               : context.words.say(QT_TRANSLATE_NOOP("Words", "%1 to %2")).arg(first, last);
}

const char *periodNow(CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week:
        return QT_TRANSLATE_NOOP("Words", "this week (%1)");
    case CalendarPeriod::Month:
        return QT_TRANSLATE_NOOP("Words", "this month (%1)");
    case CalendarPeriod::Quarter:
        return QT_TRANSLATE_NOOP("Words", "this quarter (%1)");
    case CalendarPeriod::Year:
        return QT_TRANSLATE_NOOP("Words", "this year (%1)");
    }
    Q_UNREACHABLE();
    return "";
}

const char *periodBefore(CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week:
        return QT_TRANSLATE_NOOP("Words", "last week (%1)");
    case CalendarPeriod::Month:
        return QT_TRANSLATE_NOOP("Words", "last month (%1)");
    case CalendarPeriod::Quarter:
        return QT_TRANSLATE_NOOP("Words", "last quarter (%1)");
    case CalendarPeriod::Year:
        return QT_TRANSLATE_NOOP("Words", "last year (%1)");
    }
    Q_UNREACHABLE();
    return "";
}

QString numberText(Decimal value, NumberKind kind, const SentenceContext &context)
{
    switch (kind) {
    case NumberKind::Plain:
        return context.format.number(value);
    case NumberKind::Money:
        return value.isWhole() ? context.format.money(Money{value.units()})
                               : context.format.number(value);
    case NumberKind::Percent:
        return context.words.say(QT_TRANSLATE_NOOP("Words", "%1%"))
            .arg(context.format.number(value));
    case NumberKind::Times:
        return context.words.say(QT_TRANSLATE_NOOP("Words", "%1 times"))
            .arg(context.format.number(value));
    }
    Q_UNREACHABLE();
    return {};
}

QString statisticText(const ShopStatistic &statistic, const Words &words)
{
    switch (statistic.kind) {
    case ShopStatistic::Kind::Mean:
        return words.say(QT_TRANSLATE_NOOP("Words", "the shop's mean"));
    case ShopStatistic::Kind::Median:
        return words.say(QT_TRANSLATE_NOOP("Words", "the shop's median"));
    case ShopStatistic::Kind::Percentile:
        return words
            .say(QT_TRANSLATE_NOOP("Words",
                                   "the level that %1% of the shop's customers do not exceed"))
            .arg(statistic.percentile);
    }
    Q_UNREACHABLE();
    return {};
}

QString valueText(const NumberTest &test, NumberKind kind, const SentenceContext &context)
{
    if (const auto *number = std::get_if<Decimal>(&test.value))
        return numberText(*number, kind, context);
    if (const auto *statistic = std::get_if<ShopStatistic>(&test.value))
        return statisticText(*statistic, context.words);
    return {};
}

const char *patternOf(NumberOp op)
{
    switch (op) {
    case NumberOp::Equals:
        return QT_TRANSLATE_NOOP("Words", "is exactly %1");
    case NumberOp::NotEquals:
        return QT_TRANSLATE_NOOP("Words", "is not %1");
    case NumberOp::GreaterThan:
        return QT_TRANSLATE_NOOP("Words", "is more than %1");
    case NumberOp::AtLeast:
        return QT_TRANSLATE_NOOP("Words", "is at least %1");
    case NumberOp::LessThan:
        return QT_TRANSLATE_NOOP("Words", "is less than %1");
    case NumberOp::AtMost:
        return QT_TRANSLATE_NOOP("Words", "is at most %1");
    case NumberOp::Between:
        return QT_TRANSLATE_NOOP("Words", "is from %1 to %2");
    case NumberOp::NotBetween:
        return QT_TRANSLATE_NOOP("Words", "is not from %1 to %2");
    case NumberOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not known");
    case NumberOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is known");
    }
    Q_UNREACHABLE();
    return "";
}

const char *patternOf(TextOp op)
{
    switch (op) {
    case TextOp::Is:
    case TextOp::IsAnyOf:
        return QT_TRANSLATE_NOOP("Words", "is %1");
    case TextOp::IsNot:
    case TextOp::IsNoneOf:
        return QT_TRANSLATE_NOOP("Words", "is neither of: %1");
    case TextOp::Contains:
        return QT_TRANSLATE_NOOP("Words", "contains %1");
    case TextOp::NotContains:
        return QT_TRANSLATE_NOOP("Words", "does not contain %1");
    case TextOp::StartsWith:
        return QT_TRANSLATE_NOOP("Words", "starts with %1");
    case TextOp::NotStartsWith:
        return QT_TRANSLATE_NOOP("Words", "does not start with %1");
    case TextOp::EndsWith:
        return QT_TRANSLATE_NOOP("Words", "ends with %1");
    case TextOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "is not known");
    case TextOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "is known");
    }
    Q_UNREACHABLE();
    return "";
}

const char *patternOf(DateOp op)
{
    switch (op) {
    case DateOp::On:
        return QT_TRANSLATE_NOOP("Words", "on %1");
    case DateOp::NotOn:
        return QT_TRANSLATE_NOOP("Words", "not on %1");
    case DateOp::Before:
        return QT_TRANSLATE_NOOP("Words", "before %1");
    case DateOp::After:
        return QT_TRANSLATE_NOOP("Words", "after %1");
    case DateOp::OnOrBefore:
        return QT_TRANSLATE_NOOP("Words", "on or before %1");
    case DateOp::OnOrAfter:
        return QT_TRANSLATE_NOOP("Words", "on or after %1");
    case DateOp::Between:
        return QT_TRANSLATE_NOOP("Words", "from %1 to %2 (both days in)");
    case DateOp::WithinLast:
        return QT_TRANSLATE_NOOP("Words", "in the last %1 (since %2)");
    case DateOp::NotWithinLast:
        return QT_TRANSLATE_NOOP("Words", "not in the last %1 (since %2)");
    case DateOp::AnniversaryWithinNext:
        return QT_TRANSLATE_NOOP("Words", "within the next %1, whatever the year (until %2)");
    case DateOp::AnniversaryInMonth:
        return QT_TRANSLATE_NOOP("Words", "in %1 of any year");
    case DateOp::InThis:
    case DateOp::InPrevious:
        return ""; // said by the name of the period
    case DateOp::IsEmpty:
        return QT_TRANSLATE_NOOP("Words", "not known");
    case DateOp::IsNotEmpty:
        return QT_TRANSLATE_NOOP("Words", "known");
    }
    Q_UNREACHABLE();
    return "";
}

QString spanText(const DateTest &test, const Span &span, const SentenceContext &context)
{
    const Words &words = context.words;
    const QDate end = test.op == DateOp::AnniversaryWithinNext ? context.asOf.addDays(span.n)
                                                               : stepBack(context.asOf, span);
    return words.say(patternOf(test.op)).arg(phraseFor(span, words), context.format.date(end));
}

} // namespace

QString anyOf(const QStringList &items, const Words &words)
{
    return joined(items, QT_TRANSLATE_NOOP("Words", "%1 or %2"), words);
}

QString allOf(const QStringList &items, const Words &words)
{
    return joined(items, QT_TRANSLATE_NOOP("Words", "%1 and %2"), words);
}

QStringList quoted(const QStringList &items)
{
    QStringList list;
    for (const QString &item : items)
        list.append(u'“' + item + u'”');
    return list;
}

QString phraseFor(const Span &span, const Words &words)
{
    switch (span.unit) {
    case TimeUnit::Days:
        return words.say(QT_TRANSLATE_N_NOOP("Words", "%n day(s)"), span.n);
    case TimeUnit::Weeks:
        return words.say(QT_TRANSLATE_N_NOOP("Words", "%n week(s)"), span.n);
    case TimeUnit::Months:
        return words.say(QT_TRANSLATE_N_NOOP("Words", "%n month(s)"), span.n);
    case TimeUnit::Years:
        return words.say(QT_TRANSLATE_N_NOOP("Words", "%n year(s)"), span.n);
    }
    Q_UNREACHABLE();
    return {};
}

QString phraseFor(const TextTest &test, const Words &words)
{
    if (test.op == TextOp::IsEmpty || test.op == TextOp::IsNotEmpty)
        return words.say(patternOf(test.op));
    const bool isOneDenied =
        test.values.size() == 1 && (test.op == TextOp::IsNot || test.op == TextOp::IsNoneOf);
    const char *pattern =
        isOneDenied ? QT_TRANSLATE_NOOP("Words", "is not %1") : patternOf(test.op);
    return words.say(pattern).arg(anyOf(quoted(test.values), words));
}

QString phraseFor(const NumberTest &test, NumberKind kind, const SentenceContext &context)
{
    QString pattern = context.words.say(patternOf(test.op));
    if (test.op == NumberOp::IsEmpty || test.op == NumberOp::IsNotEmpty)
        return pattern;
    if (const auto *range = std::get_if<NumberRange>(&test.value))
        return pattern.arg(numberText(range->low, kind, context),
                           numberText(range->high, kind, context));
    return pattern.arg(valueText(test, kind, context));
}

QString phraseFor(const DateTest &test, const SentenceContext &context)
{
    const Words &words = context.words;
    return std::visit(
        Overloaded{
            [&](std::monostate) { return words.say(patternOf(test.op)); },
            [&](QDate day) { return words.say(patternOf(test.op)).arg(context.format.date(day)); },
            [&](const DateRange &range) {
                return words.say(patternOf(test.op))
                    .arg(context.format.date(range.low), context.format.date(range.high));
            },
            [&](const Span &span) { return spanText(test, span, context); },
            [&](CalendarPeriod period) {
                return words
                    .say(test.op == DateOp::InThis ? periodNow(period) : periodBefore(period))
                    .arg(dayRange(test, context));
            },
            [&](Month month) {
                return words.say(patternOf(test.op)).arg(monthName(month.number, words));
            },
        },
        test.value);
}

QString phraseFor(const ChoiceTest &test, const std::function<QString(const QString &)> &titleOf,
                  const Words &words)
{
    QStringList titles;
    for (const QString &value : test.values)
        titles.append(titleOf(value));
    switch (test.op) {
    case ChoiceOp::IsAnyOf:
        return words.say(QT_TRANSLATE_NOOP("Words", "is %1")).arg(anyOf(titles, words));
    case ChoiceOp::IsNoneOf:
        return words
            .say(titles.size() == 1 ? QT_TRANSLATE_NOOP("Words", "is not %1")
                                    : QT_TRANSLATE_NOOP("Words", "is neither of: %1"))
            .arg(anyOf(titles, words));
    case ChoiceOp::IsEmpty:
        return words.say(QT_TRANSLATE_NOOP("Words", "is not known"));
    case ChoiceOp::IsNotEmpty:
        return words.say(QT_TRANSLATE_NOOP("Words", "is known"));
    }
    Q_UNREACHABLE();
    return {};
}

} // namespace kq
