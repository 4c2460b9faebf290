#include "core/analysis/distribution.h"
#include "core/condition/catalogue.h"
#include "core/profile/profiles.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace kq;
using namespace kq::test;

namespace {

constexpr std::uint64_t firstSeed = 20'261'122;
constexpr int seeds = 40;
const QDate today(2026, 11, 20);

Result<Distribution> distributionIn(const TestShop &shop, const NumberSubject &subject)
{
    const ShopWords words(shop);
    const auto profiles = profilesOf(shop);
    const ContactColumns contacts = contactsOf(shop, *profiles);
    Unwatched control;
    EvaluationContext context{*profiles, today, shop.country, &words};
    context.contacts = &contacts;
    return distributionOf(subject, context, control);
}

/// Whether @p spread says of @p values what counting them one by one says.
bool agrees(const Distribution &spread, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    if (spread.count != std::ssize(values) || values.empty())
        return spread.count == std::ssize(values);
    for (std::size_t percent = 1; percent <= 100; ++percent) {
        const std::size_t rank = (values.size() * percent + 99) / 100;
        if (spread.percentiles[percent] != values[rank - 1])
            return false;
    }
    if (spread.bars.front().from != values.front() || spread.scale.high() < values.back())
        return false;
    for (std::size_t i = 0; i < spread.bars.size(); ++i) {
        const double from = spread.bars[i].from;
        const bool isLast = i + 1 == spread.bars.size();
        const auto inBar = std::count_if(values.begin(), values.end(), [&](double value) {
            return value >= from && (isLast || value < spread.endOf(i));
        });
        if ((!isLast && spread.endOf(i) <= from) || spread.bars[i].count != inBar)
            return false;
    }
    return true;
}

/// A shop in which each customer has so many orders.
TestShop shopOfOrders(const std::vector<int> &counts)
{
    TestShop shop;
    shop.sources.push_back({{1}, QStringLiteral("till")});
    std::int64_t id = 0;
    std::int64_t order = 0;
    for (const int count : counts) {
        Customer customer;
        customer.id = {++id};
        shop.customers.push_back(customer);
        for (int i = 0; i < count; ++i) {
            TestOrder made;
            made.order.id = {++order};
            made.order.source = {1};
            made.order.customer = customer.id;
            made.order.placedAt = Moment::of(today.addDays(-1));
            made.order.total = {100'000};
            shop.orders.push_back(made);
        }
    }
    return shop;
}

} // namespace

/// How the numbers of customers spread.
class TstDistribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".?"))); }

    void barsAndPercentilesAgreeWithTheSlowVoice();
    void messagesAgreeWithTheSlowVoice();
    void totalsOfOrdersAgreeWithTheSlowVoice();
    void fewWholeNumbersHaveABarEach();
    void aLongTailIsDrawnByItsLogarithm();
    void oneValueAloneHasAScale();
    void aShopWithoutValuesHasNoBars();
    void stopsWhenItIsCancelled();
    void positionsAndValuesAreInverse();
    void roundValuesAreRoundAndWithinReach();
    void knowsWhatAConditionComparesWithANumber();
};

void TstDistribution::barsAndPercentilesAgreeWithTheSlowVoice()
{
    for (std::uint64_t seed = firstSeed; seed < firstSeed + seeds; ++seed) {
        const TestShop shop = randomShop(seed);
        const SlowEvaluator slow(shop);
        for (const MetricEntry &entry : orderMetrics()) {
            if (entry.type == ValueType::Date)
                continue;
            std::vector<double> values;
            for (const Customer &customer : shop.customers) {
                const SlowEvaluator::Value value = slow.metricOf(entry.metric, {}, customer, today);
                if (const auto *number = std::get_if<Rational>(&value))
                    values.push_back(number->toDouble());
            }
            const Result<Distribution> spread =
                distributionIn(shop, MetricSubject{entry.metric, {}});
            QVERIFY(spread);
            QVERIFY2(agrees(*spread, values), entry.key);
            QCOMPARE(spread->count + spread->valueless, std::ssize(shop.customers));
        }
    }
}

void TstDistribution::messagesAgreeWithTheSlowVoice()
{
    std::size_t contacted = 0;
    for (std::uint64_t seed = firstSeed; seed < firstSeed + seeds; ++seed) {
        const TestShop shop = randomShop(seed);
        const SlowEvaluator slow(shop);
        contacted += shop.contacts.empty() ? 0 : 1;
        for (const ContactMetric metric : {ContactMetric::Count, ContactMetric::DaysSinceLast}) {
            for (const std::optional<QStringList> &channel :
                 {std::optional<QStringList>(),
                  std::optional(QStringList{QStringLiteral("sms")})}) {
                const ContactTest test{metric, {std::nullopt, channel}, NumberTest{}};
                std::vector<double> values;
                for (const Customer &customer : shop.customers) {
                    const Value value = slow.contactValueOf(test, customer, today);
                    if (const auto *number = std::get_if<Ratio>(&value))
                        values.push_back(number->toDouble());
                }
                const Result<Distribution> spread = distributionIn(shop, *subjectOf({test}));
                QVERIFY(spread);
                QVERIFY(agrees(*spread, values));
                QCOMPARE(spread->count + spread->valueless, std::ssize(shop.customers));
            }
        }
    }
    QVERIFY(contacted > seeds / 4);
}

void TstDistribution::totalsOfOrdersAgreeWithTheSlowVoice()
{
    OrderFilter returns;
    returns.status = std::vector{OrderStatus::Returned};
    OrderFilter recent;
    recent.placed = DateTest{DateOp::WithinLast, Span{6, TimeUnit::Months}};
    recent.total = NumberTest{NumberOp::AtLeast, Decimal(1'000'000'000)}; // has no say here
    for (std::uint64_t seed = firstSeed; seed < firstSeed + seeds; ++seed) {
        const TestShop shop = randomShop(seed);
        const SlowEvaluator slow(shop);
        for (const OrderFilter &where : {OrderFilter(), returns, recent}) {
            const OrderTotalSubject subject = orderTotalOf(where);
            std::vector<double> values;
            for (const Customer &customer : shop.customers) {
                for (const OrderId id : slow.countedOrders(subject.where, customer, today)) {
                    const auto found =
                        std::find_if(shop.orders.begin(), shop.orders.end(),
                                     [&](const TestOrder &made) { return made.order.id == id; });
                    values.push_back(static_cast<double>(found->order.total.minor));
                }
            }
            const Result<Distribution> spread = distributionIn(shop, subject);
            QVERIFY(spread);
            QVERIFY(agrees(*spread, values));
            QCOMPARE(spread->valueless, 0);
        }
    }
}

void TstDistribution::fewWholeNumbersHaveABarEach()
{
    const Result<Distribution> spread =
        distributionIn(shopOfOrders({0, 1, 1, 3}), MetricSubject{Metric::Count, {}});
    QVERIFY(spread);
    const std::vector<Distribution::Bar> expected{{0, 1}, {1, 2}, {2, 0}, {3, 1}};
    QCOMPARE(spread->bars, expected);
    QCOMPARE(spread->scale, ValueScale::even(0, 4));
    QVERIFY(spread->isWhole);
    QCOMPARE(spread->mean, 1.25);
}

void TstDistribution::aLongTailIsDrawnByItsLogarithm()
{
    std::vector<int> counts(60, 1);
    counts.push_back(500);
    const Result<Distribution> spread =
        distributionIn(shopOfOrders(counts), MetricSubject{Metric::Count, {}});
    QVERIFY(spread);
    QVERIFY(spread->scale.isLogarithmic());
    QVERIFY(spread->bars.size() <= Distribution::mostBars);
    for (const Distribution::Bar &bar : spread->bars)
        QCOMPARE(bar.from, std::floor(bar.from));
}

void TstDistribution::oneValueAloneHasAScale()
{
    const Result<Distribution> spread =
        distributionIn(shopOfOrders({2, 2}), MetricSubject{Metric::Average, {}});
    QVERIFY(spread);
    QVERIFY(spread->scale.high() > spread->scale.low());
    QCOMPARE(spread->bars.front().count, 2);
}

void TstDistribution::aShopWithoutValuesHasNoBars()
{
    const Result<Distribution> spread =
        distributionIn(shopOfOrders({0, 0}), MetricSubject{Metric::Average, {}});
    QVERIFY(spread);
    QCOMPARE(spread->count, 0);
    QCOMPARE(spread->valueless, 2);
    QVERIFY(spread->bars.empty());
}

void TstDistribution::stopsWhenItIsCancelled()
{
    const TestShop shop = shopOfOrders({1, 2});
    const auto profiles = profilesOf(shop);
    Cancellable control;
    control.cancel();
    const Result<Distribution> spread =
        distributionOf(MetricSubject{Metric::Count, {}}, {*profiles, today, shop.country}, control);
    QVERIFY(!spread);
    QCOMPARE(spread.error().code, ErrorCode::Cancelled);
}

void TstDistribution::positionsAndValuesAreInverse()
{
    for (const ValueScale &scale :
         {ValueScale::even(-5, 10), ValueScale::logarithmic(0, 1e9, 2'000)}) {
        QCOMPARE(scale.positionOf(scale.low()), 0.0);
        QCOMPARE(scale.positionOf(scale.high()), 1.0);
        QCOMPARE(scale.positionOf(scale.low() - 1), 0.0);
        QCOMPARE(scale.positionOf(scale.high() + 1), 1.0);
        for (int i = 0; i <= 100; ++i) {
            const double position = i / 100.0;
            QVERIFY(std::abs(scale.positionOf(scale.valueAt(position)) - position) < 1e-9);
        }
    }
}

void TstDistribution::roundValuesAreRoundAndWithinReach()
{
    const ValueScale money = ValueScale::logarithmic(0, 50'000'000, 100'000);
    for (int i = 1; i < 200; ++i) {
        const double position = i / 200.0;
        const double value = money.roundValueAt(position, 0.005, 1);
        QVERIFY(std::abs(money.positionOf(value) - position) <= 0.005);
    }
    QCOMPARE(money.roundValueAt(money.positionOf(1'234'567), 0.01, 1), 1'250'000.0);
    const ValueScale count = ValueScale::even(0, 12);
    QCOMPARE(count.roundValueAt(0.3, 0.001, 1), 4.0); // never between two whole numbers
}

void TstDistribution::knowsWhatAConditionComparesWithANumber()
{
    const NumberTest number{NumberOp::AtLeast, Decimal(2)};
    QVERIFY(subjectOf({MetricTest{Metric::Count, {}, number}}) ==
            NumberSubject(MetricSubject{Metric::Count, {}}));
    QVERIFY(subjectOf({FieldTest{Field::Age, {}, number}}) ==
            NumberSubject(FieldSubject{Field::Age, {}}));
    QVERIFY(subjectOf({RankTest{Metric::Total, {}, RankOp::TopPercent, 10}}) ==
            NumberSubject(MetricSubject{Metric::Total, {}}));
    QVERIFY(subjectOf({ContactTest{ContactMetric::Count, {}, number}}) ==
            NumberSubject(ContactSubject{ContactMetric::Count, {}}));
    QVERIFY(!subjectOf({ContactTest{ContactMetric::LastDate, {}, DateTest{}}}));
    QVERIFY(!subjectOf({FieldTest{Field::Name, {}, TextTest{}}}));
    QVERIFY(!subjectOf(everyone()));
}

QTEST_APPLESS_MAIN(TstDistribution)
#include "tst_distribution.moc"
