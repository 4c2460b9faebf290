#include "core/analysis/movement.h"
#include "core/profile/profiles.h"
#include "support/random_shop.h"
#include "support/slow_evaluator.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <map>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t firstSeed = 61'122;
constexpr int seeds = 60;
constexpr int silentDays = 40;

/// The cause as somebody would read it from the customer's book.
MoveCause causeByHand(const SlowEvaluator &slow, const Customer &customer, QDate from, QDate to,
                      bool rose, MoveCause again)
{
    const auto day = [&](Metric metric, const OrderFilter &where, QDate asOf) {
        const auto value = slow.metricOf(metric, where, customer, asOf);
        const QDate *date = std::get_if<QDate>(&value);
        return date ? *date : QDate();
    };
    const QDate last = day(Metric::LastDate, {}, to);
    if (!last.isValid() || last <= from)
        return last.isValid() && !rose ? MoveCause::WentSilent : MoveCause::TimePassed;
    if (day(Metric::FirstDate, {}, to) > from)
        return MoveCause::FirstPurchase;
    OrderFilter since;
    since.placed = DateTest{DateOp::After, from};
    QDate next = day(Metric::FirstDate, since, to);
    if (!next.isValid())
        next = last;
    const QDate before = day(Metric::LastDate, {}, from);
    if (before.isValid() && before.daysTo(next) > silentDays)
        return MoveCause::Returned;
    return again;
}

/// Since when the book knows the customer; empty where nothing in it has a date.
QDate firstTraceByHand(const TestShop &shop, const Customer &customer)
{
    QDate first = customer.registeredOn.value_or(QDate());
    const auto take = [&first](QDate day) {
        if (day.isValid() && (!first.isValid() || day < first))
            first = day;
    };
    for (const TestOrder &each : shop.orders) {
        if (each.order.customer == customer.id)
            take(each.order.placedAt.date());
    }
    for (const OpeningFigures &opening : customer.openingFigures)
        take(opening.firstOn.value_or(opening.lastOn));
    return first;
}

TestOrder order(std::int64_t id, QDate on)
{
    TestOrder made;
    made.order.id = {id};
    made.order.source = {1};
    made.order.customer = CustomerId{1};
    made.order.placedAt = Moment::of(on);
    made.order.total = {100};
    return made;
}

Condition boughtWithin(int days)
{
    return {
        MetricTest{Metric::LastDate, {}, DateTest{DateOp::WithinLast, Span{days, TimeUnit::Days}}}};
}

} // namespace

class TstMovement : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void randomShops_data();
    void randomShops();
    void groupsOfRandomShops_data() { randomShops_data(); }
    void groupsOfRandomShops();
    void whoBuysAndSoIsNoLongerLateHasNotBoughtLess();
    void causes_data();
    void causes();
    void whoCameInBetweenHasNotMoved();
    void movesByRuleNameWhoEndsInAnotherTier();
    void stopsWhenAsked();

private:
    Unwatched m_control;
};

void TstMovement::randomShops_data()
{
    QTest::addColumn<std::uint64_t>("seed");
    for (std::uint64_t i = 0; i < seeds; ++i)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(firstSeed + i)) << firstSeed + i;
}

void TstMovement::randomShops()
{
    QFETCH(std::uint64_t, seed);
    Dice dice(seed);
    const TestShop shop = randomShop(seed);
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    const SlowEvaluator slow(shop);
    const QDate to = randomDay(dice);
    const QDate from = to.addDays(-90);
    const Movement found =
        movementBetween(from, {*profiles, to, shop.country, &words}, silentDays, m_control).value();

    std::map<std::pair<QString, QString>, std::int64_t> expected;
    std::map<std::pair<QString, QString>, std::int64_t> present;
    const QString notYet = u"not yet"_s;
    std::size_t moved = 0;
    std::size_t came = 0;
    for (const Customer &customer : shop.customers) {
        const QString then = slow.tierOf(customer, from).value_or(QString());
        const QString now = slow.tierOf(customer, to).value_or(QString());
        ++expected[{then, now}];
        const QDate since = firstTraceByHand(shop, customer);
        if (since.isValid() && since > to)
            continue;
        const bool isNew = since.isValid() && since > from;
        ++present[{isNew ? notYet : then, now}];
        if (isNew) {
            QVERIFY(came < found.newcomers.size());
            const Mover &newcomer = found.newcomers[came++];
            QCOMPARE(profiles->idAt(newcomer.customer).value, customer.id.value);
            QCOMPARE(newcomer.from, Mover::notYetHere);
            const bool hasBought =
                std::holds_alternative<QDate>(slow.metricOf(Metric::FirstDate, {}, customer, to));
            QCOMPARE(newcomer.cause, hasBought ? MoveCause::FirstPurchase : MoveCause::Registered);
            continue;
        }
        if (then == now)
            continue;
        QVERIFY(moved < found.movers.size());
        const Mover &mover = found.movers[moved++];
        QCOMPARE(profiles->idAt(mover.customer).value, customer.id.value);
        QCOMPARE(mover.cause,
                 causeByHand(slow, customer, from, to, mover.rose(),
                             mover.rose() ? MoveCause::BoughtMore : MoveCause::BoughtLess));
    }
    QCOMPARE(found.movers.size(), moved);
    QCOMPARE(found.newcomers.size(), came);
    const auto compare = [&](const auto &matrix, const auto &counts, QStringList keys) {
        keys.resize(static_cast<qsizetype>(matrix.size())); // the last is that of no tier
        for (std::size_t then = 0; then < matrix.size(); ++then) {
            for (std::size_t now = 0; now < matrix[then].size(); ++now) {
                const auto wanted = counts.find(
                    {keys[static_cast<qsizetype>(then)], keys[static_cast<qsizetype>(now)]});
                QCOMPARE(matrix[then][now], wanted == counts.end() ? 0 : wanted->second);
            }
        }
    };
    const QStringList keys(found.keys.begin(), found.keys.end());
    compare(found.matrix, expected, keys);
    compare(found.present, present, keys + QStringList{notYet});
}

void TstMovement::groupsOfRandomShops()
{
    QFETCH(std::uint64_t, seed);
    Dice dice(seed);
    const TestShop shop = randomShop(seed);
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    const SlowEvaluator slow(shop);
    const QDate to = randomDay(dice);
    const QDate from = to.addMonths(-2);
    const Condition group = boughtWithin(60);
    const GroupMovement found =
        groupMovementBetween(group, from, {*profiles, to, shop.country, &words}, silentDays,
                             m_control)
            .value();
    std::size_t entered = 0;
    std::size_t left = 0;
    std::int64_t stayed = 0;
    for (const Customer &customer : shop.customers) {
        const QDate since = firstTraceByHand(shop, customer);
        const bool isNew = since.isValid() && since > from;
        const bool then = !isNew && slow.holds(group, customer, from);
        const bool now = !(since.isValid() && since > to) && slow.holds(group, customer, to);
        stayed += then && now ? 1 : 0;
        if (then == now)
            continue;
        const std::vector<Mover> &movers = now ? found.entered : found.left;
        std::size_t &place = now ? entered : left;
        QVERIFY(place < movers.size());
        QCOMPARE(profiles->idAt(movers[place].customer).value, customer.id.value);
        const bool hasBought =
            std::holds_alternative<QDate>(slow.metricOf(Metric::FirstDate, {}, customer, to));
        QCOMPARE(movers[place].cause,
                 !isNew      ? causeByHand(slow, customer, from, to, now, MoveCause::BoughtAgain)
                 : hasBought ? MoveCause::FirstPurchase
                             : MoveCause::Registered);
        ++place;
    }
    QCOMPARE(found.entered.size(), entered);
    QCOMPARE(found.left.size(), left);
    QCOMPARE(found.stayed, stayed);
}

void TstMovement::whoBuysAndSoIsNoLongerLateHasNotBoughtLess()
{
    TestShop shop;
    shop.sources = {{{1}, u"quầy"_s}};
    Customer customer;
    customer.id = {1};
    shop.customers = {customer};
    int number = 0;
    for (const QDate day : {QDate(2026, 2, 1), QDate(2026, 2, 11), QDate(2026, 3, 10)}) {
        TestOrder order;
        order.order.id = {++number};
        order.order.customer = customer.id;
        order.order.source = {1};
        order.order.placedAt = Moment::of(day);
        order.order.total = {100'000};
        shop.orders.push_back(order);
    }
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    MetricTest silent;
    silent.metric = Metric::DaysSinceLast;
    silent.test = NumberTest{NumberOp::AtLeast, Decimal(14)};
    const EvaluationContext context{*profiles, QDate(2026, 3, 20), u"VN"_s, &words};
    const GroupMovement found =
        groupMovementBetween({silent}, QDate(2026, 3, 1), context, silentDays, m_control).value();
    QVERIFY(found.entered.empty());
    QCOMPARE(found.left.size(), std::size_t{1});
    QCOMPARE(found.left.front().cause, MoveCause::BoughtAgain);
}

void TstMovement::causes_data()
{
    QTest::addColumn<QList<QDate>>("purchases");
    QTest::addColumn<bool>("rises");
    QTest::addColumn<MoveCause>("cause");
    QTest::addColumn<QDate>("to");
    // From 1 March 2026 on. In the upper tier is who bought in the last 20 days; silent is who did
    // not buy for more than 40.
    using Days = QList<QDate>;
    const QDate june(2026, 6, 1);
    const QDate march(2026, 3, 20);
    QTest::newRow("never before") << Days{{2026, 5, 20}} << true << MoveCause::FirstPurchase
                                  << june;
    QTest::newRow("away for long")
        << Days{{2025, 6, 1}, {2026, 5, 20}} << true << MoveCause::Returned << june;
    QTest::newRow("away for exactly as long as allowed")
        << Days{{2026, 2, 1}, {2026, 3, 13}} << true << MoveCause::BoughtMore << march;
    QTest::newRow("away for a day more")
        << Days{{2026, 1, 31}, {2026, 3, 13}} << true << MoveCause::Returned << march;
    QTest::newRow("bought and fell all the same")
        << Days{{2026, 2, 25}, {2026, 3, 5}} << false << MoveCause::BoughtLess << june;
    QTest::newRow("nothing more") << Days{{2026, 2, 25}} << false << MoveCause::WentSilent << june;
}

void TstMovement::causes()
{
    QFETCH(const QList<QDate>, purchases);
    QFETCH(const bool, rises);
    QFETCH(const QDate, to);
    TestShop shop;
    shop.sources = {{{1}, u"quầy"_s}};
    Customer customer;
    customer.id = {1};
    customer.registeredOn = QDate(2025, 1, 1);
    shop.customers = {customer};
    for (const QDate day : purchases)
        shop.orders.push_back(order(static_cast<std::int64_t>(shop.orders.size()) + 1, day));
    shop.tiers = {{u"top"_s, boughtWithin(20)}, {u"rest"_s, everyone()}};
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    const Movement found =
        movementBetween(QDate(2026, 3, 1), {*profiles, to, u"VN"_s, &words}, 40, m_control).value();
    QCOMPARE(found.movers.size(), std::size_t{1});
    QCOMPARE(found.movers.front().rose(), rises);
    QTEST(found.movers.front().cause, "cause");
}

void TstMovement::whoCameInBetweenHasNotMoved()
{
    TestShop shop;
    shop.sources = {{{1}, u"quầy"_s}};
    const auto add = [&shop](std::int64_t id, std::optional<QDate> registered) {
        Customer customer;
        customer.id = {id};
        customer.registeredOn = registered;
        shop.customers.push_back(customer);
    };
    add(1, {});                // buys first after the first day
    add(2, QDate(2026, 4, 1)); // came without a purchase
    add(3, {});                // nothing tells since when: always there
    add(4, QDate(2026, 7, 1)); // not here by the second day either
    add(5, QDate(2026, 1, 1)); // registered before, buys first in between
    shop.orders = {order(1, QDate(2026, 5, 20)), order(2, QDate(2026, 5, 20))};
    shop.orders[1].order.customer = CustomerId{5};
    shop.tiers = {{u"top"_s, boughtWithin(20)}, {u"rest"_s, everyone()}};
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    const Movement found =
        movementBetween(QDate(2026, 3, 1), {*profiles, QDate(2026, 6, 1), u"VN"_s, &words}, 40,
                        m_control)
            .value();
    const std::vector<Mover> newcomers{
        {0, Mover::notYetHere, 0, MoveCause::FirstPurchase},
        {1, Mover::notYetHere, 1, MoveCause::Registered},
    };
    QVERIFY(found.newcomers == newcomers);
    QVERIFY(found.movers == (std::vector<Mover>{{4, 1, 0, MoveCause::FirstPurchase}}));
    // Rows: top, rest, not yet customers, no tier.
    using Row = std::vector<std::int64_t>;
    QVERIFY(found.present == (std::vector<Row>{{0, 0, 0, 0}, {1, 1, 0, 0}, {1, 1, 0, 0}, Row(4)}));
    // Every customer exists at every date: the contract's figures count all five.
    QVERIFY(found.matrix == (std::vector<Row>{{0, 0, 0}, {2, 3, 0}, Row(3)}));
}

void TstMovement::movesByRuleNameWhoEndsInAnotherTier()
{
    TestShop shop = randomShop(firstSeed);
    shop.tiers = {{u"a"_s, boughtWithin(30)}, {u"b"_s, boughtWithin(90)}, {u"c"_s, everyone()}};
    TestShop other = shop;
    // `b` is gone and a new tier stands where it stood: the same place is not the same tier.
    other.tiers = {{u"a"_s, boughtWithin(30)}, {u"n"_s, boughtWithin(60)}, {u"c"_s, everyone()}};
    const auto profiles = profilesOf(shop);
    const ShopWords before(shop);
    const ShopWords after(other);
    const SlowEvaluator slowBefore(shop);
    const SlowEvaluator slowAfter(other);
    const QDate day = profiles->orders().lastDay > 0
                          ? QDate::fromJulianDay(profiles->orders().lastDay)
                          : QDate(2026, 1, 1);
    const Movement found = movementByRule({*profiles, day, u"VN"_s, &before},
                                          {*profiles, day, u"VN"_s, &after}, m_control)
                               .value();
    std::vector<std::int64_t> expected;
    for (const Customer &customer : shop.customers) {
        if (slowBefore.tierOf(customer, day) != slowAfter.tierOf(customer, day))
            expected.push_back(customer.id.value);
    }
    std::vector<std::int64_t> moved;
    for (const Mover &mover : found.movers) {
        QCOMPARE(mover.cause, MoveCause::RuleChanged);
        moved.push_back(profiles->idAt(mover.customer).value);
    }
    QCOMPARE(moved, expected);
}

void TstMovement::stopsWhenAsked()
{
    const TestShop shop = randomShop(firstSeed + 1);
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    Cancellable control;
    control.cancel();
    const Result<Movement> stopped = movementBetween(
        QDate(2025, 1, 1), {*profiles, QDate(2026, 1, 1), u"VN"_s, &words}, 40, control);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TstMovement)
#include "tst_movement.moc"
