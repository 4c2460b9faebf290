#include "core/text/area.h"
#include "core/text/fold.h"
#include "support/slow_evaluator.h"

#include <algorithm>
#include <set>

namespace kq::test {

using namespace Qt::StringLiterals;

namespace {

bool contains(const QStringList &values, const QString &text)
{
    return std::any_of(values.begin(), values.end(),
                       [&](const QString &value) { return folded(value) == folded(text); });
}

bool keepsWord(const std::optional<QStringList> &asked, const QString &word)
{
    return !asked || contains(*asked, word);
}

bool keepsArea(const std::optional<QStringList> &asked, const QString &area)
{
    return !asked || std::any_of(asked->begin(), asked->end(), [&](const QString &value) {
        return matches(areaQuery(value), areaKey(area));
    });
}

template <class T>
bool keepsOneOf(const std::optional<std::vector<T>> &asked, T value)
{
    return !asked || std::find(asked->begin(), asked->end(), value) != asked->end();
}

bool lineMatches(const OrderFilter &where, const OrderLine &line)
{
    const bool product = !where.product || contains(*where.product, line.productCode) ||
                         contains(*where.product, line.productName);
    return product && keepsWord(where.category, line.category);
}

std::optional<Rational> asNumber(const SlowEvaluator::Value &value)
{
    if (const QDate *date = std::get_if<QDate>(&value))
        return Rational(date->toJulianDay());
    if (const Rational *number = std::get_if<Rational>(&value))
        return *number;
    return std::nullopt;
}

std::optional<QDate> asDate(const SlowEvaluator::Value &value)
{
    const QDate *date = std::get_if<QDate>(&value);
    return date ? std::optional(*date) : std::nullopt;
}

std::vector<Rational> withoutNames(const std::vector<std::pair<CustomerId, Rational>> &named)
{
    std::vector<Rational> values;
    for (const auto &[customer, value] : named)
        values.push_back(value);
    return values;
}

Rational sumOf(const std::vector<Rational> &values)
{
    RationalSum sum;
    for (const Rational &value : values)
        sum.add(value);
    return sum.value();
}

/// Days since the last order day by the median gap between order days.
SlowEvaluator::Value overdueRatio(const std::set<QDate> &days, QDate asOf)
{
    if (days.size() < 3)
        return {};
    std::vector<std::int64_t> gaps;
    for (auto day = std::next(days.begin()); day != days.end(); ++day)
        gaps.push_back(std::prev(day)->daysTo(*day));
    std::sort(gaps.begin(), gaps.end());
    const std::size_t middle = gaps.size() / 2;
    const Rational median = gaps.size() % 2 == 1 ? Rational(gaps[middle])
                                                 : Rational(gaps[middle - 1] + gaps[middle], 2);
    return Rational(days.rbegin()->daysTo(asOf)) / median;
}

/// The statistic that a test on a metric names, if it names one and there is anybody.
std::optional<Rational> statisticOf(const NumberTest &test, std::vector<Rational> values)
{
    const ShopStatistic *statistic = std::get_if<ShopStatistic>(&test.value);
    if (!statistic || values.empty())
        return std::nullopt;
    const auto n = static_cast<std::int64_t>(values.size());
    if (statistic->kind == ShopStatistic::Kind::Mean)
        return sumOf(values) / Rational(n);
    const int percentile =
        statistic->kind == ShopStatistic::Kind::Median ? 50 : statistic->percentile;
    std::sort(values.begin(), values.end());
    // Nearest rank: the least place with at least so many percent of the values up to it.
    std::int64_t rank = 1;
    while (100 * rank < percentile * n)
        ++rank;
    return values[static_cast<std::size_t>(rank - 1)];
}

/// The fewest of @p values, highest first, that reach @p percent of their sum.
std::int64_t fewestThatReach(const Rational &percent, std::vector<Rational> values)
{
    std::sort(values.begin(), values.end(), std::greater<>());
    const Rational goal = sumOf(values) * percent / Rational(100);
    RationalSum reached;
    std::int64_t taken = 0;
    for (; reached.value() < goal && taken < std::ssize(values); ++taken)
        reached.add(values[static_cast<std::size_t>(taken)]);
    return taken;
}

} // namespace

bool SlowEvaluator::keeps(const OrderFilter &where, const Order &order, QDate asOf) const
{
    const QDate day = order.placedAt.date();
    if (day > asOf)
        return false;
    if (where.status ? !keepsOneOf(where.status, order.status) : !isPurchase(order.status))
        return false;
    if (where.placed && !dateHolds(*where.placed, day, asOf))
        return false;
    if (!keepsArea(where.area, order.area) || !keepsWord(where.channel, order.channel) ||
        !keepsWord(where.branch, order.branch) ||
        !keepsWord(where.source, sourceName(order.source)))
        return false;
    if (where.discounted && *where.discounted != (order.discount.minor > 0))
        return false;
    if (where.total && !numberHolds(*where.total, Rational(order.total.minor)))
        return false;
    if (!keepsOneOf(where.weekday, day.dayOfWeek()))
        return false;
    if (where.hours) {
        if (!order.placedAt.hasTime())
            return false;
        const int hour = order.placedAt.hour();
        return hour >= where.hours->first && hour <= where.hours->second;
    }
    return true;
}

std::vector<SlowEvaluator::Kept> SlowEvaluator::ordersOf(const Customer &customer,
                                                         const OrderFilter &where, QDate asOf) const
{
    std::vector<Kept> kept;
    for (const TestOrder &candidate : m_shop.orders) {
        if (candidate.order.customer != customer.id || !keeps(where, candidate.order, asOf))
            continue;
        Kept order{&candidate.order, {}};
        for (const OrderLine &line : candidate.lines) {
            if (lineMatches(where, line))
                order.lines.push_back(&line);
        }
        if (order.lines.empty() && (where.product || where.category))
            continue;
        kept.push_back(order);
    }
    return kept;
}

std::vector<OpeningFigures> SlowEvaluator::openingOf(const Customer &customer,
                                                     const OrderFilter &where, QDate asOf) const
{
    std::vector<OpeningFigures> counting;
    if (where != OrderFilter())
        return counting;
    for (const OpeningFigures &figures : customer.openingFigures) {
        const bool hasOrder =
            std::any_of(m_shop.orders.begin(), m_shop.orders.end(), [&](const TestOrder &placed) {
                return placed.order.customer == customer.id &&
                       placed.order.source == figures.source &&
                       placed.order.placedAt.date() <= asOf;
            });
        if (!hasOrder && figures.lastOn <= asOf)
            counting.push_back(figures);
    }
    return counting;
}

SlowEvaluator::Value SlowEvaluator::metricOf(Metric metric, const OrderFilter &where,
                                             const Customer &customer, QDate asOf) const
{
    const std::vector<Kept> orders = ordersOf(customer, where, asOf);
    const std::vector<OpeningFigures> opening = openingOf(customer, where, asOf);

    auto count = std::ssize(orders);
    Rational total;
    std::set<QDate> orderDays;
    std::set<std::pair<int, int>> months;
    std::set<std::int64_t> totals;
    std::set<std::pair<bool, QString>> products; // by code, or by name where there is none
    std::int64_t millionths = 0;
    std::int64_t discounted = 0;
    for (const Kept &kept : orders) {
        const QDate day = kept.order->placedAt.date();
        orderDays.insert(day);
        months.insert({day.year(), day.month()});
        totals.insert(kept.order->total.minor);
        discounted += kept.order->discount.minor > 0 ? 1 : 0;
        for (const OrderLine *line : kept.lines) {
            millionths += line->quantity.millionths;
            const bool hasCode = !folded(line->productCode).isEmpty();
            const QString name = folded(hasCode ? line->productCode : line->productName);
            if (!name.isEmpty())
                products.insert({hasCode, name});
            if (where.product || where.category)
                total = total + Rational(line->amount.minor);
        }
        if (!where.product && !where.category)
            total = total + Rational(kept.order->total.minor);
    }
    std::set<QDate> days = orderDays;
    for (const OpeningFigures &figures : opening) {
        count += figures.count;
        total = total + Rational(figures.total.value_or(Money()).minor);
        days.insert(figures.firstOn.value_or(figures.lastOn));
        days.insert(figures.lastOn);
    }

    const bool none = orders.empty();
    const bool noDay = days.empty();
    switch (metric) {
    case Metric::Count:
        return Rational(count);
    case Metric::Total:
        return total;
    case Metric::Average:
        return count == 0 ? Value() : total / Rational(count);
    case Metric::Largest:
        return none ? Value() : Rational(*totals.rbegin());
    case Metric::Smallest:
        return none ? Value() : Rational(*totals.begin());
    case Metric::Quantity:
        return Rational(millionths, Quantity::perUnit);
    case Metric::FirstDate:
        return noDay ? Value() : *days.begin();
    case Metric::LastDate:
        return noDay ? Value() : *days.rbegin();
    case Metric::DaysSinceLast:
        return noDay ? Value() : Rational(days.rbegin()->daysTo(asOf));
    case Metric::DaysSinceFirst:
        return noDay ? Value() : Rational(days.begin()->daysTo(asOf));
    case Metric::Tenure:
        return noDay ? Value() : Rational(days.begin()->daysTo(*days.rbegin()));
    case Metric::ActiveMonths:
        return Rational(std::ssize(months));
    case Metric::Products:
        return Rational(std::ssize(products));
    case Metric::DiscountedPercent:
        return none ? Value() : Rational(100 * discounted, std::ssize(orders));
    case Metric::OverdueRatio:
        return overdueRatio(orderDays, asOf);
    }
    return {};
}

const SlowEvaluator::ShopValues &
SlowEvaluator::valuesOfShop(Metric metric, const OrderFilter &where, QDate asOf) const
{
    for (const Remembered &known : m_remembered) {
        if (known.metric == metric && known.asOf == asOf && known.where == where)
            return known.values;
    }
    ShopValues values;
    for (const Customer &customer : m_shop.customers) {
        const std::optional<Rational> value = asNumber(metricOf(metric, where, customer, asOf));
        if (value)
            values.push_back({customer.id, *value});
    }
    return m_remembered.emplace_back(Remembered{metric, where, asOf, values}).values;
}

bool SlowEvaluator::metricHolds(const MetricTest &test, const Customer &customer, QDate asOf) const
{
    const Value value = metricOf(test.metric, test.where, customer, asOf);
    if (const DateTest *date = std::get_if<DateTest>(&test.test))
        return dateHolds(*date, asDate(value), asOf);
    const NumberTest &number = std::get<NumberTest>(test.test);
    std::optional<Rational> statistic;
    if (std::holds_alternative<ShopStatistic>(number.value))
        statistic = statisticOf(number, withoutNames(valuesOfShop(test.metric, test.where, asOf)));
    return numberHolds(number, asNumber(value), statistic);
}

bool SlowEvaluator::rankHolds(const RankTest &test, const Customer &customer, QDate asOf) const
{
    const std::optional<Rational> own = asNumber(metricOf(test.metric, test.where, customer, asOf));
    if (!own)
        return false;
    const std::vector<Rational> values = withoutNames(valuesOfShop(test.metric, test.where, asOf));
    const auto n = static_cast<std::int64_t>(values.size());
    const Rational asked(test.n);
    const bool fromBottom = test.op == RankOp::BottomPercent || test.op == RankOp::BottomCount;

    std::int64_t taken = 0;
    switch (test.op) {
    case RankOp::TopPercent:
    case RankOp::BottomPercent:
        while (Rational(100 * taken) < asked * Rational(n))
            ++taken;
        break;
    case RankOp::TopCount:
    case RankOp::BottomCount:
        while (taken < n && Rational(taken) < asked)
            ++taken;
        break;
    case RankOp::TopShare:
        taken = fewestThatReach(asked, values);
        break;
    }
    // In who has fewer than that before them: ties with the last one are in.
    std::int64_t ahead = 0;
    for (const Rational &value : values)
        ahead += (fromBottom ? value < *own : value > *own) ? 1 : 0;
    return ahead < taken;
}

kq::Value SlowEvaluator::contactValueOf(const ContactTest &test, const Customer &customer,
                                        QDate asOf) const
{
    std::int64_t count = 0;
    std::optional<QDate> last;
    for (const TestContact &contact : m_shop.contacts) {
        if (contact.customer != customer.id || contact.on > asOf ||
            !keepsWord(test.where.channel, contact.channel) ||
            (test.where.placed && !dateHolds(*test.where.placed, contact.on, asOf)))
            continue;
        ++count;
        last = std::max(last.value_or(contact.on), contact.on);
    }
    switch (test.metric) {
    case ContactMetric::Count:
        return Ratio(count);
    case ContactMetric::LastDate:
        return last ? kq::Value(*last) : kq::Value();
    case ContactMetric::DaysSinceLast:
        return last ? kq::Value(Ratio(last->daysTo(asOf))) : kq::Value();
    }
    return {};
}

bool SlowEvaluator::contactHolds(const ContactTest &test, const Customer &customer,
                                 QDate asOf) const
{
    const kq::Value value = contactValueOf(test, customer, asOf);
    if (test.metric == ContactMetric::LastDate) {
        const auto *last = std::get_if<QDate>(&value);
        return dateHolds(std::get<DateTest>(test.test), last ? std::optional(*last) : std::nullopt,
                         asOf);
    }
    const auto *number = std::get_if<Ratio>(&value);
    return numberHolds(std::get<NumberTest>(test.test),
                       number ? std::optional(Rational(number->numerator())) : std::nullopt);
}

} // namespace kq::test
