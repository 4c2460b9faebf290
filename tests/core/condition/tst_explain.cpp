#include "core/condition/explain.h"
#include "core/condition/funnel.h"
#include "core/condition/json.h"
#include "core/profile/profiles.h"
#include "support/random_shop.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2025, 6, 30);

Condition conditionOf(const QByteArray &rest)
{
    Result<Condition> condition = readCondition("{\"version\": 1, " + rest + "}");
    if (!condition)
        qFatal("a test condition is faulty at %ls", qUtf16Printable(condition.error().place));
    return *condition;
}

Customer customer(std::int64_t id, const QString &name, std::optional<Gender> gender)
{
    Customer made;
    made.id = {id};
    made.name = name;
    made.gender = gender;
    return made;
}

TestOrder order(std::int64_t id, std::int64_t of, QDate on, std::int64_t total)
{
    TestOrder made;
    made.order.id = {id};
    made.order.source = {1};
    made.order.customer = CustomerId{of};
    made.order.placedAt = Moment::of(on);
    made.order.total = {total};
    return made;
}

/// Lan bought three times, Bảo once, Hoa never.
TestShop smallShop()
{
    TestShop shop;
    shop.sources = {{{1}, u"quầy"_s}};
    shop.customers = {customer(3, u"Lan"_s, Gender::Female), customer(7, u"Bảo"_s, Gender::Male),
                      customer(9, u"Hoa"_s, Gender::Female)};
    shop.orders = {order(11, 3, {2025, 6, 1}, 100), order(12, 3, {2025, 6, 20}, 101),
                   order(13, 7, {2025, 5, 1}, 500), order(14, 3, {2025, 7, 1}, 1000)};
    return shop;
}

} // namespace

class TstExplain : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void tellsValueAndOrdersOfEveryLeaf()
    {
        const TestShop shop = smallShop();
        const auto profiles = profilesOf(shop);
        Unwatched control;
        const Condition condition = conditionOf(R"("match": "all", "conditions": [
            {"field": "name", "op": "contains", "value": "lan"},
            {"match": "none", "conditions": [
                {"orders": "count", "op": "at_least", "value": 3},
                {"orders": "average", "op": "greater_than", "value": {"of_shop": "mean"}}]},
            {"orders": "last_date", "where": {"total": {"op": "at_most", "value": 100}},
             "op": "on", "value": "2025-06-01"},
            {"rank": "total", "op": "top_count", "value": 1}])");
        const Result<Explanation> told =
            explain(condition, {3}, {*profiles, today, u"VN"_s, nullptr}, control);
        QVERIFY(told);
        QVERIFY(!told->holds);
        QVERIFY(!told->actual);
        QCOMPARE(told->children.size(), std::size_t{4});

        const Explanation &name = told->children[0];
        QVERIFY(name.holds);
        QVERIFY(name.actual == Value(QStringList{u"Lan"_s}));

        const Explanation &none = told->children[1];
        QVERIFY(none.holds);
        const Explanation &count = none.children[0];
        QVERIFY(!count.holds);
        QVERIFY(count.actual == Value(Ratio(2)));
        QCOMPARE(count.orders, (std::vector<OrderId>{{11}, {12}})); // not that of tomorrow
        const Explanation &average = none.children[1];
        QVERIFY(!average.holds);
        QVERIFY(average.actual == Value(Ratio(201, 2)));
        QCOMPARE(average.shopStatistic, std::optional((100.5 + 500) / 2));

        const Explanation &last = told->children[2];
        QVERIFY(last.holds);
        QVERIFY(last.actual == Value(QDate(2025, 6, 1)));
        QCOMPARE(last.orders, (std::vector<OrderId>{{11}}));

        const Explanation &rank = told->children[3];
        QVERIFY(!rank.holds);
        QVERIFY(rank.actual == Value(Ratio(201)));
    }

    void tellsEmptyValuesAsEmpty()
    {
        const TestShop shop = smallShop();
        const auto profiles = profilesOf(shop);
        Unwatched control;
        const Condition condition = conditionOf(R"("match": "any", "conditions": [
            {"orders": "days_since_last", "op": "is_empty"},
            {"field": "birthday", "op": "is_empty"}])");
        const Result<Explanation> told =
            explain(condition, {9}, {*profiles, today, u"VN"_s, nullptr}, control);
        QVERIFY(told);
        for (const Explanation &leaf : told->children) {
            QVERIFY(leaf.holds);
            QVERIFY(leaf.actual == Value());
            QVERIFY(leaf.orders.empty());
        }
    }

    void refusesAnUnknownCustomer()
    {
        const TestShop shop = smallShop();
        const auto profiles = profilesOf(shop);
        Unwatched control;
        const Result<Explanation> told =
            explain(everyone(), {4}, {*profiles, today, u"VN"_s, nullptr}, control);
        QVERIFY(!told);
        QCOMPARE(told.error().code, ErrorCode::UnknownCustomer);
    }

    void funnelNarrowsFromTopToBottom()
    {
        const TestShop shop = smallShop();
        const auto profiles = profilesOf(shop);
        Unwatched control;
        const Condition condition = conditionOf(R"("match": "all", "conditions": [
            {"field": "gender", "op": "is_any_of", "value": ["female"]},
            {"match": "none", "conditions": [
                {"orders": "count", "op": "equals", "value": 0},
                {"orders": "total", "op": "at_least", "value": 500}]},
            {"match": "any", "conditions": [
                {"orders": "count", "op": "equals", "value": 1},
                {"orders": "count", "op": "equals", "value": 2}]}])");
        const Result<FunnelStep> steps =
            funnel(condition, {*profiles, today, u"VN"_s, nullptr}, control);
        QVERIFY(steps);
        const FunnelStep wanted{
            1, 1, {{2, 2, {}}, {1, 1, {{1, 1, {}}, {1, 1, {}}}}, {2, 1, {{1, 0, {}}, {1, 1, {}}}}}};
        QVERIFY(*steps == wanted);
    }

    /// A condition that asks each customer alone has the same answer for a copy, in whatever block
    /// of the columns the copy stands.
    void answersAlikeInEveryBlock_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::newRow("plain metrics") << QByteArray(
            R"("match": "any", "conditions": [
            {"orders": "average", "op": "at_least", "value": 70000},
            {"orders": "tenure", "op": "between", "value": [1, 40]},
            {"orders": "products", "op": "at_least", "value": 3}])");
        QTest::newRow("orders in a window") << QByteArray(
            R"("match": "any", "conditions": [
            {"orders": "total", "where": {"placed": {"op": "within_last",
             "value": {"n": 2, "unit": "years"}}}, "op": "at_least", "value": 100000},
            {"orders": "active_months", "where": {"weekday": [1, 2, 3]}, "op": "at_least",
             "value": 2}])");
        QTest::newRow("few asked among many") << QByteArray(
            R"("match": "all", "conditions": [
            {"field": "name", "op": "contains", "value": "an"},
            {"orders": "count", "where": {"status": ["completed", "returned"]}, "op": "at_least",
             "value": 1},
            {"orders": "overdue_ratio", "op": "is_empty"}])");
        QTest::newRow("at least two") << QByteArray(
            R"("match": "at_least", "n": 2, "conditions": [
            {"field": "tags", "op": "is_not_empty"}, {"field": "phone", "op": "is_not_empty"},
            {"field": "area", "op": "is_empty"},
            {"orders": "count", "op": "greater_than", "value": 1}])");
    }
    void answersAlikeInEveryBlock()
    {
        QFETCH(const QByteArray, condition);
        TestShop shop = randomShop(5);
        const std::size_t originals = shop.customers.size();
        const std::vector<TestOrder> orders = shop.orders;
        const std::vector<Customer> customers = shop.customers;
        std::int64_t copy = 0;
        while (shop.customers.size() < 2 * Profiles::blockSize + 100) {
            const std::int64_t shift = ++copy * 1'000'000;
            for (Customer one : customers) {
                one.id.value += shift;
                shop.customers.push_back(one);
            }
            for (TestOrder one : orders) {
                one.order.id.value += shift;
                if (one.order.customer)
                    one.order.customer->value += shift;
                shop.orders.push_back(one);
            }
        }
        const auto profiles = profilesOf(shop);
        Unwatched control;
        const std::int32_t last = profiles->orders().lastDay;
        for (const int daysBack : {0, 400}) {
            const QDate asOf = QDate::fromJulianDay(last).addDays(-daysBack);
            const Result<CustomerSet> members =
                evaluate(conditionOf(condition), {*profiles, asOf, u"VN"_s, nullptr}, control);
            QVERIFY(members);
            for (std::size_t i = 0; i < profiles->size(); ++i)
                QCOMPARE(members->contains(i), members->contains(i % originals));
        }
    }

    void stopsWhenCancelled()
    {
        const TestShop shop = smallShop();
        const auto profiles = profilesOf(shop);
        Cancellable control;
        control.cancel();
        const Result<CustomerSet> members =
            evaluate(everyone(), {*profiles, today, u"VN"_s, nullptr}, control);
        QVERIFY(!members);
        QCOMPARE(members.error().code, ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(TstExplain)
#include "tst_explain.moc"
