#include "core/condition/json.h"
#include "core/profile/profiles.h"
#include "core/tier/outlook.h"
#include "core/tier/tier.h"
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
    void thePathTellsEachChangeOnce();
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

void TstTierOutlook::thePathTellsEachChangeOnce()
{
    TestShop shop =
        shopWithTiers({{u"bought"_s, conditionOf(R"("match": "all", "conditions": [
              {"orders": "last_date", "op": "within_last", "value": {"n": 60, "unit": "days"}}])")},
                       {u"rest"_s, conditionOf(R"("match": "all", "conditions": [])")}});
    shop.orders = {order(1, QDate(2026, 2, 10), 100)};
    const ShopWords words(shop);
    const auto profiles = profilesOf(shop);
    Unwatched control;
    const std::vector<TierAtDay> path =
        tierPath({1}, {*profiles, today, u"VN"_s, &words}, 6, control).value();
    QCOMPARE(path.size(), std::size_t{3});
    QCOMPARE(path[0].day, QDate(2025, 12, 31));
    QCOMPARE(path[0].tier, u"rest"_s);
    QCOMPARE(path[1].day, QDate(2026, 2, 28));
    QCOMPARE(path[1].tier, u"bought"_s);
    QCOMPARE(path[2].day, QDate(2026, 4, 30));
    QCOMPARE(path[2].tier, u"rest"_s);
}

QTEST_GUILESS_MAIN(TstTierOutlook)
#include "tst_tier_outlook.moc"
