#include "support/sql_expressions.h"

#include "core/base/overloaded.h"
#include "core/condition/catalogue.h"
#include "core/condition/operator_keys.h"
#include "core/text/fold.h"

#include <algorithm>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

using Sql = SqlExpressions::Sql;

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString dayText(QDate day)
{
    // Before the year 1 there is nothing to compare with.
    return quoted(day.isValid() && day.year() > 0 ? day.toString(Qt::ISODate) : u"0000-00-00"_s);
}

QString foldedList(const QStringList &words)
{
    QStringList list;
    for (const QString &word : words)
        list << quoted(folded(word));
    return u'(' + list.join(u", "_s) + u')';
}

QString negated(const QString &sql)
{
    return u"(NOT "_s + sql + u')';
}

/// False where the expression is null.
QString sure(const QString &sql)
{
    return u"COALESCE(("_s + sql + u"), 0)"_s;
}

QString oneOf(const QString &value, const QStringList &words)
{
    return words.isEmpty() ? u"0"_s : QString(u'(' + value + u" IN "_s + foldedList(words) + u')');
}

/// What a text operator's positive twin says of one folded text.
QString textTest(const TextTest &test, const QString &value)
{
    const QString asked = quoted(folded(test.values.value(0)));
    switch (test.op) {
    case TextOp::Is:
    case TextOp::IsNot:
        return u'(' + value + u" = "_s + asked + u')';
    case TextOp::Contains:
    case TextOp::NotContains:
        return u"(instr("_s + value + u", "_s + asked + u") > 0)"_s;
    case TextOp::StartsWith:
    case TextOp::NotStartsWith:
        return u"(substr(%1, 1, length(%2)) = %2)"_s.arg(value, asked);
    case TextOp::EndsWith:
        return u"(length(%1) >= length(%2) AND substr(%1, -length(%2)) = %2)"_s.arg(value, asked);
    case TextOp::IsAnyOf:
    case TextOp::IsNoneOf:
        return oneOf(value, test.values);
    case TextOp::IsEmpty:
    case TextOp::IsNotEmpty:
        return u'(' + value + u" <> '')"_s;
    }
    return {};
}

bool isNegated(TextOp op)
{
    return op == TextOp::IsNot || op == TextOp::NotContains || op == TextOp::NotStartsWith ||
           op == TextOp::IsNoneOf || op == TextOp::IsEmpty; // there is one, negated
}

/// A test over the texts that a person has in @p table.
QString textOfAny(const TextTest &test, const QString &table)
{
    const QString any = u"EXISTS (SELECT 1 FROM %1 t WHERE t.customer = c.id AND %2)"_s.arg(
        table, textTest(test, u"t.word"_s));
    return isNegated(test.op) ? negated(any) : any;
}

QString choiceOf(const ChoiceTest &test, const QString &any, const QString &known)
{
    switch (test.op) {
    case ChoiceOp::IsAnyOf:
        return any;
    case ChoiceOp::IsNoneOf:
        return negated(any);
    case ChoiceOp::IsEmpty:
        return negated(known);
    case ChoiceOp::IsNotEmpty:
        return known;
    }
    return {};
}

QString choiceOfColumn(const ChoiceTest &test, const QString &column)
{
    return choiceOf(test, oneOf(column, test.values), u'(' + column + u" <> '')"_s);
}

QString choiceOfTable(const ChoiceTest &test, const QString &table)
{
    const QString rows = u"EXISTS (SELECT 1 FROM %1 t WHERE t.customer = c.id AND %2)"_s;
    return choiceOf(test, rows.arg(table, oneOf(u"t.word"_s, test.values)),
                    rows.arg(table, u"1"_s));
}

QString tagsTest(const TagsTest &test)
{
    const QString rows = u"EXISTS (SELECT 1 FROM tags t WHERE t.customer = c.id AND %1)"_s;
    switch (test.op) {
    case TagsOp::HasAnyOf:
        return rows.arg(oneOf(u"t.word"_s, test.values));
    case TagsOp::HasNoneOf:
        return negated(rows.arg(oneOf(u"t.word"_s, test.values)));
    case TagsOp::HasAllOf: {
        QStringList each{test.values.isEmpty() ? u"0"_s : u"1"_s};
        for (const QString &tag : test.values)
            each << rows.arg(oneOf(u"t.word"_s, {tag}));
        return u'(' + each.join(u" AND "_s) + u')';
    }
    case TagsOp::IsEmpty:
        return negated(rows.arg(u"1"_s));
    case TagsOp::IsNotEmpty:
        return rows.arg(u"1"_s);
    }
    return {};
}

/// First and last day of the period that holds @p day.
std::pair<QDate, QDate> periodOf(QDate day, CalendarPeriod period)
{
    switch (period) {
    case CalendarPeriod::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday, monday.addDays(6)};
    }
    case CalendarPeriod::Month: {
        const QDate first(day.year(), day.month(), 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    case CalendarPeriod::Quarter: {
        const QDate first(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
        return {first, first.addMonths(3).addDays(-1)};
    }
    case CalendarPeriod::Year:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    }
    return {};
}

QDate windowBegin(QDate asOf, Span span)
{
    switch (span.unit) {
    case TimeUnit::Days:
        return asOf.addDays(-span.n);
    case TimeUnit::Weeks:
        return asOf.addDays(-qint64{7} * span.n);
    case TimeUnit::Months:
        return asOf.addMonths(-span.n);
    case TimeUnit::Years:
        return asOf.addYears(-span.n);
    }
    return {};
}

std::int64_t powerOfTen(int exponent)
{
    return exponent == 0 ? 1 : 10 * powerOfTen(exponent - 1);
}

} // namespace

Sql SqlExpressions::of(const Condition &condition) const
{
    return std::visit(Overloaded{
                          [&](const Group &group) { return ofGroup(group); },
                          [&](const FieldTest &test) { return ofField(test); },
                          [&](const MetricTest &test) { return ofMetric(test); },
                          [&](const RankTest &test) { return ofRank(test); },
                          [&](const SegmentTest &test) { return ofSegment(test); },
                          [&](const TierMoveTest &test) { return ofTierMove(test); },
                          [&](const ContactTest &test) { return ofContact(test); },
                      },
                      condition.node);
}

Sql SqlExpressions::ofGroup(const Group &group) const
{
    QStringList counted{u"0"_s};
    for (const Condition &child : group.children) {
        const Sql sql = of(child);
        if (!sql)
            return {};
        counted << *sql;
    }
    const QString matching = u'(' + counted.join(u" + "_s) + u')';
    switch (group.match) {
    case Match::All:
        return u"(%1 = %2)"_s.arg(matching).arg(group.children.size());
    case Match::Any:
        return u"(%1 > 0)"_s.arg(matching);
    case Match::None:
        return u"(%1 = 0)"_s.arg(matching);
    case Match::AtLeast:
        return u"(%1 >= %2)"_s.arg(matching).arg(group.atLeast);
    }
    return {};
}

Sql SqlExpressions::ofField(const FieldTest &test) const
{
    if (test.field == Field::Attribute)
        return ofAttribute(test);
    if (const auto *text = std::get_if<TextTest>(&test.test)) {
        if (test.field == Field::Code)
            return textOfAny(*text, u"codes"_s);
        if (test.field == Field::Email)
            return textOfAny(*text, u"emails"_s);
        const bool known = text->op == TextOp::IsEmpty || text->op == TextOp::IsNotEmpty;
        if (test.field == Field::Phone)
            return known ? Sql(textOfAny(*text, u"phones"_s)) : std::nullopt;
        const QString column =
            u"c."_s + QLatin1String(entryOf(test.field).key); // name, address or note
        const QString twin = textTest(*text, column);
        return isNegated(text->op) ? negated(twin) : twin;
    }
    if (const auto *choice = std::get_if<ChoiceTest>(&test.test))
        return ofChoice(test.field, *choice);
    if (const auto *number = std::get_if<NumberTest>(&test.test))
        return ofScore(test.field, *number);
    if (const auto *tags = std::get_if<TagsTest>(&test.test))
        return tagsTest(*tags);
    if (const auto *date = std::get_if<DateTest>(&test.test)) {
        const bool ofYearDays = date->op == DateOp::AnniversaryInMonth;
        if (test.field == Field::Birthday && ofYearDays)
            return u"(COALESCE(c.birth_month, 0) = %1)"_s.arg(std::get<Month>(date->value).number);
        return dateTest(*date,
                        test.field == Field::Birthday ? u"c.birthday"_s : u"c.registered_on"_s);
    }
    const auto &yesNo = std::get<YesNoTest>(test.test);
    if (yesNo.op == YesNoOp::Is)
        return u"(c.do_not_contact = %1)"_s.arg(yesNo.value ? 1 : 0);
    return yesNo.op == YesNoOp::IsNotEmpty ? u"1"_s : u"0"_s;
}

Sql SqlExpressions::ofAttribute(const FieldTest &test) const
{
    const QString one =
        u"(SELECT t.%2 FROM attributes t WHERE t.customer = c.id AND t.name = %1)"_s;
    const QString word =
        u"COALESCE("_s + one.arg(quoted(folded(test.attribute)), u"word"_s) + u", '')"_s;
    const QString written = one.arg(quoted(folded(test.attribute)), u"written"_s);
    if (const auto *text = std::get_if<TextTest>(&test.test)) {
        const QString twin = textTest(*text, word);
        return isNegated(text->op) ? negated(twin) : twin;
    }
    if (const auto *choice = std::get_if<ChoiceTest>(&test.test))
        return choiceOfColumn(*choice, word);
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return dateTest(*date, written);
    if (const auto *yesNo = std::get_if<YesNoTest>(&test.test)) {
        const QString known = u'(' + word + u" <> '')"_s;
        if (yesNo->op == YesNoOp::Is)
            return u"(%1 = %2)"_s.arg(word, yesNo->value ? u"'1'"_s : u"'0'"_s);
        return yesNo->op == YesNoOp::IsNotEmpty ? known : negated(known);
    }
    return {};
}

Sql SqlExpressions::ofChoice(Field field, const ChoiceTest &test) const
{
    if (field == Field::Area)
        return {};
    if (field == Field::Source)
        return choiceOfTable(test, u"sources"_s);
    if (field == Field::PhoneKind)
        return choiceOfTable(test, u"phone_kinds"_s);
    if (field != Field::Tier)
        return choiceOfColumn(test, u"c."_s + QLatin1String(entryOf(field).key));
    const Sql place = tierPlace();
    if (!place)
        return {};
    QStringList places{u"-2"_s};
    for (std::size_t i = 0; i < m_shop.tiers.size(); ++i) {
        if (test.values.contains(m_shop.tiers[i].key))
            places << QString::number(i);
    }
    const QString any = u'(' + *place + u" IN ("_s + places.join(u", "_s) + u"))"_s;
    return choiceOf(test, any, u'(' + *place + u" >= 0)"_s);
}

Sql SqlExpressions::tierPlace() const
{
    QString sql = u"(CASE"_s;
    for (std::size_t i = 0; i < m_shop.tiers.size(); ++i) {
        const Sql tier = of(m_shop.tiers[i].condition);
        if (!tier)
            return {};
        sql += u" WHEN "_s + *tier + u" THEN "_s + QString::number(i);
    }
    return m_shop.tiers.empty() ? u"(-1)"_s : QString(sql + u" ELSE -1 END)"_s);
}

Sql SqlExpressions::ofScore(Field field, const NumberTest &test) const
{
    if (field == Field::Age)
        return {};
    const Metric metric = field == Field::RecencyScore     ? Metric::LastDate
                          : field == Field::FrequencyScore ? Metric::Count
                                                           : Metric::Total;
    const auto key = metricOf(metric, {});
    const auto count = metricOf(Metric::Count, {});
    const QString buyers = u"(SELECT c.id AS id, %1 AS k FROM customers c WHERE %2 > 0)"_s.arg(
        key->value, count->value);
    const QString scored =
        u"(SELECT id, 5 - 5 * (row_number() OVER (ORDER BY k DESC, id) - 1) / count(*) OVER () "
        "AS v, 1 AS d FROM %1)"_s.arg(buyers);
    const QString table = u"(SELECT c.id AS id, s.v AS v, 1 AS d FROM customers c LEFT JOIN %1 s "
                          "ON s.id = c.id)"_s.arg(scored);
    return numberTest(test, {{}, u"1"_s}, table);
}

Sql SqlExpressions::whereOf(const OrderFilter &where) const
{
    if (where.area)
        return {};
    QStringList all{u"o.customer = c.id"_s, u"o.day <= "_s + dayText(m_asOf)};
    if (where.status) {
        QStringList keys;
        for (const OrderStatus status : *where.status)
            keys << keyOf(status);
        all << oneOf(u"o.status"_s, keys);
    } else {
        all << u"o.status IN ('completed', 'open')"_s;
    }
    if (where.placed) {
        const Sql placed = dateTest(*where.placed, u"o.day"_s);
        if (!placed)
            return {};
        all << *placed;
    }
    if (where.total) {
        const Sql total = numberTest(*where.total, {u"o.total"_s, u"1"_s, false, true}, {});
        if (!total)
            return {};
        all << *total;
    }
    if (where.channel)
        all << oneOf(u"o.channel"_s, *where.channel);
    if (where.branch)
        all << oneOf(u"o.branch"_s, *where.branch);
    if (where.source)
        all << oneOf(u"o.source_name"_s, *where.source);
    if (where.discounted)
        all << u"(o.discount > 0) = %1"_s.arg(*where.discounted ? 1 : 0);
    if (where.weekday) {
        QStringList days{u"-1"_s};
        for (const int day : *where.weekday)
            days << QString::number(day % 7); // SQLite has 0 for Sunday
        all << u"CAST(strftime('%w', o.day) AS INTEGER) IN ("_s + days.join(u',') + u')';
    }
    if (where.hours)
        all << u"COALESCE(o.hour BETWEEN %1 AND %2, 0)"_s.arg(where.hours->first)
                   .arg(where.hours->second);
    return all.join(u" AND "_s);
}

std::optional<SqlExpressions::MetricSql> SqlExpressions::metricOf(Metric metric,
                                                                  const OrderFilter &where) const
{
    const Sql kept = whereOf(where);
    if (!kept)
        return {};
    QStringList lineTests{u"l.placed = o.id"_s};
    if (where.product)
        lineTests << u'(' + oneOf(u"l.code"_s, *where.product) + u" OR "_s +
                         oneOf(u"l.name"_s, *where.product) + u')';
    if (where.category)
        lineTests << oneOf(u"l.category"_s, *where.category);
    const bool byLines = where.product || where.category;
    const QString lines =
        u" FROM orders o JOIN lines l ON "_s + lineTests.join(u" AND "_s) + u" WHERE "_s + *kept;
    const QString orders = u" FROM orders o WHERE "_s + *kept +
                           (byLines ? QString(u" AND EXISTS (SELECT 1 FROM lines l WHERE "_s +
                                              lineTests.join(u" AND "_s) + u')')
                                    : QString());
    const QString opening =
        u" FROM opening p WHERE p.customer = c.id AND p.last <= %1 AND NOT EXISTS (SELECT 1 FROM "
        "orders x WHERE x.customer = p.customer AND x.source = p.source AND x.day <= %1)"_s.arg(
            dayText(m_asOf)) +
        (where == OrderFilter() ? QString() : u" AND 0"_s);
    const QString count = u"((SELECT count(*)"_s + orders +
                          u") + (SELECT COALESCE(sum(p.count), 0)"_s + opening + u"))"_s;
    const QString total =
        byLines ? QString(u"(SELECT COALESCE(sum(l.amount), 0)"_s + lines + u')')
                : QString(u"((SELECT COALESCE(sum(o.total), 0)"_s + orders +
                          u") + (SELECT COALESCE(sum(p.total), 0)"_s + opening + u"))"_s);
    const auto dayOf = [&](const QString &extreme) {
        return QString(u"(SELECT "_s + extreme + u"(day) FROM (SELECT o.day AS day"_s + orders +
                       u" UNION ALL SELECT COALESCE(p.first, p.last)"_s + opening +
                       u" UNION ALL SELECT p.last"_s + opening + u"))"_s);
    };
    const QString first = dayOf(u"min"_s);
    const QString last = dayOf(u"max"_s);
    const auto days = [](const QString &from, const QString &to) {
        return u"CAST(julianday(%2) - julianday(%1) AS INTEGER)"_s.arg(from, to);
    };
    const QString one = u"1"_s;
    switch (metric) {
    case Metric::Count:
        return MetricSql{count, one};
    case Metric::Total:
        return MetricSql{total, one, false, true};
    case Metric::Average:
        return MetricSql{u"(CASE WHEN %1 > 0 THEN %2 END)"_s.arg(count, total), count, true, true};
    case Metric::Largest:
        return MetricSql{u"(SELECT max(o.total)"_s + orders + u')', one, false, true};
    case Metric::Smallest:
        return MetricSql{u"(SELECT min(o.total)"_s + orders + u')', one, false, true};
    case Metric::Quantity:
        return MetricSql{u"(SELECT COALESCE(sum(l.millionths), 0)"_s + lines + u')',
                         QString::number(Quantity::perUnit)};
    case Metric::FirstDate:
        return MetricSql{first, one, false, false, true};
    case Metric::LastDate:
        return MetricSql{last, one, false, false, true};
    case Metric::DaysSinceLast:
        return MetricSql{days(last, dayText(m_asOf)), one};
    case Metric::DaysSinceFirst:
        return MetricSql{days(first, dayText(m_asOf)), one};
    case Metric::Tenure:
        return MetricSql{days(first, last), one};
    case Metric::ActiveMonths:
        return MetricSql{u"(SELECT count(DISTINCT substr(o.day, 1, 7))"_s + orders + u')', one};
    case Metric::Products:
        return MetricSql{u"(SELECT count(DISTINCT CASE WHEN l.code <> '' THEN 'c' || l.code WHEN "
                         "l.name <> '' THEN 'n' || l.name END)"_s +
                             lines + u')',
                         one};
    case Metric::DiscountedPercent: {
        const QString all = u"(SELECT count(*)"_s + orders + u')';
        const QString some = u"(SELECT 100 * sum(o.discount > 0)"_s + orders + u')';
        return MetricSql{u"(CASE WHEN %1 > 0 THEN %2 END)"_s.arg(all, some), all, true};
    }
    case Metric::OverdueRatio:
        return {};
    }
    return {};
}

QString SqlExpressions::tableOf(const MetricSql &metric)
{
    return u"(SELECT c.id AS id, %1 AS v, %2 AS d FROM customers c)"_s.arg(metric.value,
                                                                           metric.divisor);
}

/// With a @p table the test is of its row for the customer; without one, of the metric's value.
Sql SqlExpressions::numberTest(const NumberTest &test, const MetricSql &metric,
                               const QString &table) const
{
    const QString v = table.isEmpty() ? metric.value : u"m.v"_s;
    const QString d = table.isEmpty() ? metric.divisor : u"m.d"_s;
    const auto compared = [&](const QString &op, Decimal with) -> Sql {
        const bool fits = std::abs(with.units()) <= 1'000'000'000'000'000 && with.scale() <= 2;
        if (!fits || (with.scale() > 0 && metric.isMoney && m_hugeTotals))
            return {};
        return u"%1 * %2 %3 %4 * %5"_s.arg(v)
            .arg(powerOfTen(with.scale()))
            .arg(op)
            .arg(with.units())
            .arg(d);
    };
    const auto statistic = [&](const QString &op, const ShopStatistic &asked) -> Sql {
        if (metric.isRatio || metric.divisor != u"1"_s)
            return {};
        if (asked.kind == ShopStatistic::Kind::Mean) {
            if (metric.isMoney && m_hugeTotals)
                return {};
            return u"%1 * (SELECT count(v) FROM %2) %3 (SELECT sum(v) FROM %2)"_s.arg(v, table, op);
        }
        const int percent = asked.kind == ShopStatistic::Kind::Median ? 50 : asked.percentile;
        return u"%1 %2 (SELECT v FROM %3 WHERE v IS NOT NULL ORDER BY v LIMIT 1 OFFSET "
               "(SELECT max((count(v) * %4 + 99) / 100 - 1, 0) FROM %3))"_s.arg(v, op, table)
                   .arg(percent);
    };
    const auto one = [&](const QString &op) {
        const auto *asked = std::get_if<ShopStatistic>(&test.value);
        return asked ? statistic(op, *asked) : compared(op, std::get<Decimal>(test.value));
    };
    Sql twin;
    bool turned = false;
    switch (test.op) {
    case NumberOp::Equals:
    case NumberOp::NotEquals:
        twin = one(u"="_s);
        turned = test.op == NumberOp::NotEquals;
        break;
    case NumberOp::GreaterThan:
        twin = one(u">"_s);
        break;
    case NumberOp::AtLeast:
        twin = one(u">="_s);
        break;
    case NumberOp::LessThan:
        twin = one(u"<"_s);
        break;
    case NumberOp::AtMost:
        twin = one(u"<="_s);
        break;
    case NumberOp::Between:
    case NumberOp::NotBetween: {
        const auto &range = std::get<NumberRange>(test.value);
        const Sql low = compared(u">="_s, range.low);
        const Sql high = compared(u"<="_s, range.high);
        if (low && high)
            twin = *low + u" AND "_s + *high;
        turned = test.op == NumberOp::NotBetween;
        break;
    }
    case NumberOp::IsEmpty:
    case NumberOp::IsNotEmpty:
        twin = v + u" IS NULL"_s;
        turned = test.op == NumberOp::IsNotEmpty;
        break;
    }
    if (!twin)
        return {};
    const QString holds = table.isEmpty() ? sure(*twin)
                                          : QString(u"(c.id IN (SELECT m.id FROM "_s + table +
                                                    u" m WHERE "_s + sure(*twin) + u"))"_s);
    return turned ? negated(holds) : holds;
}

Sql SqlExpressions::dateTest(const DateTest &test, const QString &value) const
{
    const auto is = [&](const QString &op) {
        return sure(value + op + dayText(std::get<QDate>(test.value)));
    };
    const auto between = [&](QDate low, QDate high) {
        return sure(value + u" BETWEEN "_s + dayText(low) + u" AND "_s + dayText(high));
    };
    switch (test.op) {
    case DateOp::On:
        return is(u" = "_s);
    case DateOp::NotOn:
        return negated(is(u" = "_s));
    case DateOp::Before:
        return is(u" < "_s);
    case DateOp::After:
        return is(u" > "_s);
    case DateOp::OnOrBefore:
        return is(u" <= "_s);
    case DateOp::OnOrAfter:
        return is(u" >= "_s);
    case DateOp::Between: {
        const auto &range = std::get<DateRange>(test.value);
        return between(range.low, range.high);
    }
    case DateOp::WithinLast:
    case DateOp::NotWithinLast: {
        const QString within = between(windowBegin(m_asOf, std::get<Span>(test.value)), m_asOf);
        return test.op == DateOp::WithinLast ? within : negated(within);
    }
    case DateOp::InThis:
    case DateOp::InPrevious: {
        const auto period = std::get<CalendarPeriod>(test.value);
        std::pair<QDate, QDate> days = periodOf(m_asOf, period);
        if (test.op == DateOp::InPrevious)
            days = periodOf(days.first.addDays(-1), period);
        return between(days.first, days.second);
    }
    case DateOp::AnniversaryWithinNext:
        return {};
    case DateOp::AnniversaryInMonth:
        return sure(u"CAST(substr("_s + value + u", 6, 2) AS INTEGER) = "_s +
                    QString::number(std::get<Month>(test.value).number));
    case DateOp::IsEmpty:
        return u'(' + value + u" IS NULL)"_s;
    case DateOp::IsNotEmpty:
        return u'(' + value + u" IS NOT NULL)"_s;
    }
    return {};
}

Sql SqlExpressions::ofMetric(const MetricTest &test) const
{
    const auto metric = metricOf(test.metric, test.where);
    if (!metric)
        return {};
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return dateTest(*date, metric->value);
    return numberTest(std::get<NumberTest>(test.test), *metric, tableOf(*metric));
}

Sql SqlExpressions::ofRank(const RankTest &test) const
{
    const auto metric = metricOf(test.metric, test.where);
    if (!metric || metric->isRatio || test.op == RankOp::TopShare || !test.n.isWhole())
        return {};
    const bool fromBottom = test.op == RankOp::BottomPercent || test.op == RankOp::BottomCount;
    const bool percent = test.op == RankOp::TopPercent || test.op == RankOp::BottomPercent;
    const QString n = QString::number(test.n.units());
    const QString taken = percent ? QString(u"(n * "_s + n + u" + 99) / 100"_s) : n;
    return u"(c.id IN (SELECT id FROM (SELECT id, rank() OVER (ORDER BY v %1) AS place, count(*) "
           "OVER () AS n FROM %2 WHERE v IS NOT NULL) WHERE place <= %3))"_s.arg(
               fromBottom ? u"ASC"_s : u"DESC"_s, tableOf(*metric), taken);
}

Sql SqlExpressions::ofSegment(const SegmentTest &test) const
{
    const Condition *segment = m_words.segment(test.segment);
    const Sql now = segment ? of(*segment) : std::nullopt;
    if (!now || test.op == SegmentOp::IsMember)
        return now;
    if (test.op == SegmentOp::IsNotMember)
        return negated(*now);
    const Sql then = at(windowBegin(m_asOf, test.within)).of(*segment);
    if (!then)
        return {};
    const bool entered = test.op == SegmentOp::EnteredWithin;
    return u'(' + (entered ? *now : *then) + u" AND NOT "_s + (entered ? *then : *now) + u')';
}

Sql SqlExpressions::ofTierMove(const TierMoveTest &test) const
{
    const Sql now = tierPlace();
    const Sql then = at(windowBegin(m_asOf, test.within)).tierPlace();
    if (!now || !then)
        return {};
    return u"(%1 >= 0 AND %2 >= 0 AND %1 %3 %2)"_s.arg(*now, *then,
                                                       test.move == TierMove::Up ? u"<"_s : u">"_s);
}

/// Nobody has a message yet.
Sql SqlExpressions::ofContact(const ContactTest &test) const
{
    if (const auto *date = std::get_if<DateTest>(&test.test))
        return dateTest(*date, u"NULL"_s);
    const bool counts = test.metric == ContactMetric::Count;
    return numberTest(std::get<NumberTest>(test.test), {counts ? u"0"_s : u"NULL"_s, u"1"_s}, {});
}

} // namespace kq::test
