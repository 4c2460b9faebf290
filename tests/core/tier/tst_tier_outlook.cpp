#include "core/condition/json.h"
#include "core/profile/profiles.h"
#include "core/tier/outlook.h"
#include "core/tier/tier.h"
#include "core/tier/tier_path.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 6, 30);

Condition conditionOf(const QByteArray &rest)
{
    Result<Condition> condition = readCondition("{\"version\": 1, " + rest + "}");
    if (!condition)
        qFatal("a test condition is faulty at %ls", qUtf16Printable(condition.error().place));
    return *condition;
}

TestOrder order(std::int64_t id, QDate on, std::int64_t total)
{
    TestOrder made;
    made.order.id = {id};
    made.order.source = {1};
    made.order.customer = CustomerId{1};
    made.order.placedAt = Moment::of(on);
    made.order.total = {total};
    return made;
}

TestShop shopWithTiers(std::vector<TestTier> tiers)
{
    TestShop shop;
    shop.sources = {{{1}, u"quầy"_s}};
    Customer lan;
    lan.id = {1};
    lan.name = u"Lan"_s;
    shop.customers = {lan};
    shop.tiers = std::move(tiers);
    return shop;
}

std::vector<TestTier> productTiers()
{
    std::vector<TestTier> tiers;
    for (const Tier &tier : defaultTiers())
        tiers.push_back({tier.key, tier.condition});
    return tiers;
}

/// The tier at the day of @p context.
QString outlookAt(CustomerId customer, const EvaluationContext &context)
{
    Unwatched control;
    return tierOutlook(customer, context, control).value().tier;
}

TierOutlook outlookOf(const TestShop &shop, CustomerId id = {1}, QDate asOf = today)
{
    const ShopWords words(shop);
    const auto profiles = profilesOf(shop);
    Unwatched control;
    return tierOutlook(id, {*profiles, asOf, u"VN"_s, &words}, control).value();
}

} // namespace

class TstTierOutlook : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void silenceLowersOnTheDayThatTheSlowEvaluatorSays();
    void whatIsMissingForTheNextOne();
    void partsOfWhichOneIsEnough();
    void waysThatLeadAwayAreLeftOut();
    void whatMustNotHold();
    void theBestTierHasNoNext();
    void ranksInAMovingWindowCannotBeToldBeforehand();
    void thePathTellsEachMoveToTheDay_data();
    void thePathTellsEachMoveToTheDay();
    void thePathAgreesWithTheTiersOfEveryDay();
    void whoComesLaterHasNoPath();
};

void TstTierOutlook::silenceLowersOnTheDayThatTheSlowEvaluatorSays()
{
    int falls = 0;
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        TestShop shop = randomShop(seed);
        if (shop.customers.empty())
            continue;
        shop.tiers = productTiers();
        shop.segments.clear();
        QDate last(2024, 1, 1);
        for (const TestOrder &one : shop.orders)
            last = std::max(last, one.order.placedAt.date());
        for (const Customer &customer : shop.customers) {
            for (const OpeningFigures &figures : customer.openingFigures)
                last = std::max(last, figures.lastOn);
        }
        const QDate asOf = last.addDays(static_cast<qint64>(seed));
        const SlowEvaluator slow(shop);
        QStringList keys;
        for (const TestTier &tier : shop.tiers)
            keys += tier.key;
        const Customer &customer = shop.customers[seed % shop.customers.size()];
        const TierOutlook outlook = outlookOf(shop, customer.id, asOf);
        const QString before = slow.tierOf(customer, asOf).value_or(QString());
        QCOMPARE(outlook.tier, before);
        std::optional<QDate> expected;
        QString to;
        for (int day = 1; day <= 200 && !expected; ++day) {
            const QString after = slow.tierOf(customer, asOf.addDays(day)).value_or(QString());
            if (keys.indexOf(after) > keys.indexOf(before)) {
                expected = asOf.addDays(day);
                to = after;
            }
        }
        QCOMPARE(outlook.cannotTell, false);
        QCOMPARE(outlook.fallsOn, expected);
        QCOMPARE(outlook.fallsTo, to);
        falls += expected ? 1 : 0;
    }
    QVERIFY(falls > 0);
}

void TstTierOutlook::whatIsMissingForTheNextOne()
{
    TestShop shop = shopWithTiers(productTiers());
    shop.orders = {order(1, today.addDays(-40), 100), order(2, today.addDays(-20), 100),
                   order(3, today.addDays(-10), 100)};
    const TierOutlook outlook = outlookOf(shop);
    QCOMPARE(outlook.tier, u"triggered"_s);
    QCOMPARE(outlook.next, u"basic"_s);
    QCOMPARE(outlook.missing.size(), std::size_t{1}); // a fourth purchase
    const MissingTest &test = outlook.missing[0].ways.at(0).at(0);
    QCOMPARE(std::get<MetricTest>(test.leaf.node).metric, Metric::Count);
    QVERIFY(test.actual.actual == Value(Ratio(3)));
    QVERIFY(!test.mustNotHold);
    QCOMPARE(outlook.fallsOn, std::optional(today.addDays(-10).addDays(181)));
    QCOMPARE(outlook.fallsTo, u"uninterested"_s);
}

void TstTierOutlook::partsOfWhichOneIsEnough()
{
    TestShop shop =
        shopWithTiers({{u"best"_s, conditionOf(R"("match": "all", "conditions": [
              {"match": "any", "conditions": [{"orders": "count", "op": "at_least", "value": 5},
                                              {"field": "tags", "op": "has_any_of", "value": ["A"]}]},
              {"match": "at_least", "n": 2, "conditions": [
                  {"field": "name", "op": "is", "value": "Lan"},
                  {"field": "email", "op": "is_not_empty"},
                  {"field": "phone", "op": "is_not_empty"}]}])")},
                       {u"rest"_s, conditionOf(R"("match": "all", "conditions": [])")}});
    const TierOutlook outlook = outlookOf(shop);
    QCOMPARE(outlook.next, u"best"_s);
    QCOMPARE(outlook.missing.size(), std::size_t{2});
    QCOMPARE(outlook.missing[0].needed, 1);
    QCOMPARE(outlook.missing[0].ways.size(), std::size_t{2});
    QCOMPARE(outlook.missing[1].needed, 1);
    QCOMPARE(outlook.missing[1].ways.size(), std::size_t{2}); // e-mail or phone
}

void TstTierOutlook::waysThatLeadAwayAreLeftOut()
{
    TestShop shop = shopWithTiers(productTiers());
    shop.orders = {order(1, today.addDays(-400), 100)};
    const TierOutlook outlook = outlookOf(shop);
    QCOMPARE(outlook.tier, u"uninterested"_s);
    QCOMPARE(outlook.next, u"triggered"_s);
    QCOMPARE(outlook.missing.size(), std::size_t{1});
    // Not: no purchase so far and registered lately.
    QCOMPARE(outlook.missing[0].ways.size(), std::size_t{1});
    const Condition &leaf = outlook.missing[0].ways[0].at(0).leaf;
    QCOMPARE(std::get<MetricTest>(leaf.node).metric, Metric::LastDate);
    QVERIFY(!outlook.fallsOn);
}

void TstTierOutlook::whatMustNotHold()
{
    TestShop shop = shopWithTiers({{u"best"_s, conditionOf(R"("match": "none", "conditions": [
              {"field": "name", "op": "is", "value": "Lan"},
              {"field": "email", "op": "is_not_empty"}])")}});
    const TierOutlook outlook = outlookOf(shop);
    QCOMPARE(outlook.tier, QString());
    QCOMPARE(outlook.next, u"best"_s);
    QCOMPARE(outlook.missing.size(), std::size_t{1});
    QVERIFY(outlook.missing[0].ways.at(0).at(0).mustNotHold);
}

void TstTierOutlook::theBestTierHasNoNext()
{
    TestShop shop = shopWithTiers({{u"all"_s, conditionOf(R"("match": "all", "conditions": [])")}});
    const TierOutlook outlook = outlookOf(shop);
    QCOMPARE(outlook.tier, u"all"_s);
    QCOMPARE(outlook.next, QString());
    QVERIFY(outlook.missing.empty());
    QVERIFY(!outlook.fallsOn);
}

void TstTierOutlook::ranksInAMovingWindowCannotBeToldBeforehand()
{
    TestShop shop = shopWithTiers({{u"best"_s, conditionOf(R"("match": "all", "conditions": [
        {"rank": "total", "where": {"placed": {"op": "within_last",
                                               "value": {"n": 30, "unit": "days"}}},
         "op": "top_count", "value": 1}])")}});
    shop.orders = {order(1, today, 100)};
    const TierOutlook outlook = outlookOf(shop);
    QCOMPARE(outlook.tier, u"best"_s);
    QVERIFY(outlook.cannotTell);
    QVERIFY(!outlook.fallsOn);
}

void TstTierOutlook::thePathTellsEachMoveToTheDay_data()
{
    QTest::addColumn<QList<QDate>>("orders");
    QTest::addColumn<QDate>("registered");
    QTest::addColumn<QList<QDate>>("moves"); ///< into "bought", then out of it, and so on
    QTest::newRow("bought and fell silent") << QList{QDate(2026, 2, 10)} << QDate(2020, 1, 1)
                                            << QList{QDate(2026, 2, 10), QDate(2026, 4, 12)};
    QTest::newRow("came with the first order")
        << QList{QDate(2026, 2, 10)} << QDate() << QList{QDate(2026, 2, 10), QDate(2026, 4, 12)};
    QTest::newRow("fell and came back within a month")
        << QList{QDate(2026, 2, 4), QDate(2026, 4, 20)} << QDate(2020, 1, 1)
        << QList{QDate(2026, 2, 4), QDate(2026, 4, 6), QDate(2026, 4, 20), QDate(2026, 6, 20)};
    QTest::newRow("bought before the path begins")
        << QList{QDate(2025, 12, 20)} << QDate() << QList{QDate(2025, 12, 31), QDate(2026, 2, 19)};
}

void TstTierOutlook::thePathTellsEachMoveToTheDay()
{
    QFETCH(const QList<QDate>, orders);
    QFETCH(const QDate, registered);
    QFETCH(const QList<QDate>, moves);
    TestShop shop =
        shopWithTiers({{u"bought"_s, conditionOf(R"("match": "all", "conditions": [
              {"orders": "last_date", "op": "within_last", "value": {"n": 60, "unit": "days"}}])")},
                       {u"rest"_s, conditionOf(R"("match": "all", "conditions": [])")}});
    for (const QDate day : orders)
        shop.orders.push_back(order(std::ssize(shop.orders) + 1, day, 100));
    if (registered.isValid())
        shop.customers.front().registeredOn = registered;
    const ShopWords words(shop);
    const auto profiles = profilesOf(shop);
    Unwatched control;
    const std::vector<TierAtDay> path =
        tierPath({1}, {*profiles, today, u"VN"_s, &words}, 6, control).value();
    std::vector<TierAtDay> expected;
    if (registered.isValid())
        expected.push_back({QDate(2025, 12, 31), u"rest"_s});
    for (const QDate day : moves)
        expected.push_back(
            {day, expected.empty() || expected.back().tier == u"rest"_s ? u"bought"_s : u"rest"_s});
    QVERIFY(path == expected);
}

void TstTierOutlook::thePathAgreesWithTheTiersOfEveryDay()
{
    // The tiers of a new shop, over random shops: what the path says of each day holds.
    for (quint32 seed = 1; seed <= 12; ++seed) {
        TestShop shop = randomShop(seed);
        shop.tiers = productTiers();
        const ShopWords words(shop);
        const auto profiles = profilesOf(shop);
        Unwatched control;
        const CustomerId customer = shop.customers.front().id;
        const EvaluationContext context{*profiles, today, u"VN"_s, &words};
        const auto path = tierPath(customer, context, 3, control);
        QVERIFY(path);
        if (path->empty())
            continue;
        EvaluationContext then = context;
        for (std::size_t i = 0; i < path->size(); ++i) {
            then.asOf = (*path)[i].day;
            QCOMPARE(outlookAt(customer, then), (*path)[i].tier);
            if (i == 0)
                continue;
            then.asOf = then.asOf.addDays(-1);
            QCOMPARE(outlookAt(customer, then), (*path)[i - 1].tier);
        }
        QCOMPARE(outlookAt(customer, context), path->back().tier);
    }
}

void TstTierOutlook::whoComesLaterHasNoPath()
{
    TestShop shop = shopWithTiers({{u"all"_s, conditionOf(R"("match": "all", "conditions": [])")}});
    shop.orders = {order(1, today.addDays(1), 100)};
    const ShopWords words(shop);
    const auto profiles = profilesOf(shop);
    Unwatched control;
    const auto path = tierPath({1}, {*profiles, today, u"VN"_s, &words}, 6, control);
    QVERIFY(path);
    QVERIFY(path->empty());
    QVERIFY(!tierPath({99}, {*profiles, today, u"VN"_s, &words}, 6, control));
}

QTEST_GUILESS_MAIN(TstTierOutlook)
#include "tst_tier_outlook.moc"
