#include "core/condition/catalogue.h"
#include "core/condition/operator_keys.h"
#include "support/sql_expressions.h"
#include "support/sql_pieces.h"

#include <cstdlib>

namespace kq::test {

using namespace Qt::StringLiterals;

using Sql = SqlExpressions::Sql;

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

} // namespace kq::test
