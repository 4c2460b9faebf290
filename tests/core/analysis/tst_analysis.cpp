#include "core/analysis/cohorts.h"
#include "core/analysis/concentration.h"
#include "core/analysis/order_counts.h"
#include "core/analysis/people_behind.h"
#include "core/analysis/purchase_times.h"
#include "core/analysis/score_grid.h"
#include "core/analysis/tier_outcomes.h"
#include "core/profile/first_traces.h"
#include "core/profile/profiles.h"
#include "core/profile/saturated_sum.h"
#include "support/random_shop.h"
#include "support/rational.h"
#include "support/slow_evaluator.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t firstSeed = 20'261'122;
constexpr int seeds = 60;

/// Of a whole number; where it does not fit, the nearest end, as saturatedSum() has it.
std::int64_t wholeOf(const Rational &value)
{
    std::int64_t low = std::numeric_limits<std::int64_t>::min() + 1;
    std::int64_t high = std::numeric_limits<std::int64_t>::max();
    while (low < high) {
        const std::int64_t middle = std::midpoint(high, low); // towards high, so that it moves
        if (Rational(middle) <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/// The shop as an accountant would go through it, order by order.
class Ledger {
public:
    Ledger(const TestShop &shop, QDate asOf)
        : m_shop(shop)
        , m_slow(shop)
        , m_asOf(asOf)
    {}

    [[nodiscard]] std::vector<const Order *> purchasesOf(const Customer &customer) const
    {
        std::vector<const Order *> purchases;
        for (const TestOrder &made : m_shop.orders) {
            const Order &order = made.order;
            const bool counts =
                order.status == OrderStatus::Completed || order.status == OrderStatus::Open;
            if (order.customer == customer.id && counts && order.placedAt.date() <= m_asOf)
                purchases.push_back(&order);
        }
        return purchases;
    }
    [[nodiscard]] std::set<QDate> daysOf(const Customer &customer) const
    {
        std::set<QDate> days;
        for (const Order *order : purchasesOf(customer))
            days.insert(order->placedAt.date());
        return days;
    }
    [[nodiscard]] std::int64_t whole(Metric metric, const Customer &customer) const
    {
        const auto value = m_slow.metricOf(metric, {}, customer, m_asOf);
        return wholeOf(std::get<Rational>(value));
    }
    [[nodiscard]] const TestShop &shop() const { return m_shop; }
    [[nodiscard]] const SlowEvaluator &slow() const { return m_slow; }
    [[nodiscard]] QDate asOf() const { return m_asOf; }

private:
    const TestShop &m_shop;
    SlowEvaluator m_slow;
    QDate m_asOf;
};

TestOrder order(std::int64_t id, std::int64_t of, QDate on, std::int64_t total,
                OrderStatus status = OrderStatus::Completed)
{
    TestOrder made;
    made.order.id = {id};
    made.order.source = {1};
    made.order.customer = CustomerId{of};
    made.order.placedAt = Moment::of(on);
    made.order.status = status;
    made.order.total = {total};
    return made;
}

TestShop shopOf(int customers, std::vector<TestOrder> orders)
{
    TestShop shop;
    shop.sources = {{{1}, u"quầy"_s}};
    for (int i = 1; i <= customers; ++i) {
        Customer made;
        made.id = {i};
        made.name = u"Khách %1"_s.arg(i);
        shop.customers.push_back(made);
    }
    shop.orders = std::move(orders);
    return shop;
}

/// Everything that is analysed of one random shop.
struct Case {
    TestShop shop;
    std::shared_ptr<const Profiles> profiles;
    ContactColumns contacts;
    ShopWords words;
    QDate asOf;

    Case(std::uint64_t seed, Dice &dice)
        : shop(randomShop(seed))
        , profiles(profilesOf(shop))
        , contacts(contactsOf(shop, *profiles))
        , words(shop)
        , asOf(randomDay(dice))
    {}
    [[nodiscard]] EvaluationContext context() const
    {
        return {*profiles, asOf, shop.country, &words, {}, nullptr, &contacts};
    }
};

} // namespace

class TstAnalysis : public QObject {
    Q_OBJECT

private slots:
    void behindEveryCellStandAsManyAsItCounts();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void randomShops_data();
    void randomShops();
    void fewestReachTheShare_data();
    void fewestReachTheShare();
    void cohortsFollowCalendarMonths();
    void gapsHaveQuartiles();
    void tiersAreCheckedOnHiddenDays();
    void tiersAreJudgedByThePartThatBought_data();
    void tiersAreJudgedByThePartThatBought();
    void emptyShopHasNothingToTell();

private:
    void compareGrid(const Case &made, const Ledger &ledger);
    void compareConcentration(const Case &made, const Ledger &ledger);
    void compareCounts(const Case &made, const Ledger &ledger);
    void compareCohorts(const Case &made, const Ledger &ledger);
    void compareTimes(const Case &made, const Ledger &ledger);
    void compareOutcomes(const Case &made, const Ledger &ledger);

    Unwatched m_control;
};

void TstAnalysis::randomShops_data()
{
    QTest::addColumn<std::uint64_t>("seed");
    for (std::uint64_t i = 0; i < seeds; ++i)
        QTest::addRow("seed %llu", static_cast<unsigned long long>(firstSeed + i)) << firstSeed + i;
}

void TstAnalysis::randomShops()
{
    QFETCH(std::uint64_t, seed);
    Dice dice(seed);
    const Case made(seed, dice);
    const Ledger ledger(made.shop, made.asOf);
    compareGrid(made, ledger);
    compareConcentration(made, ledger);
    compareCounts(made, ledger);
    compareCohorts(made, ledger);
    compareTimes(made, ledger);
    compareOutcomes(made, ledger);
}

void TstAnalysis::compareGrid(const Case &made, const Ledger &ledger)
{
    const ScoreGrid grid = ScoreGrid::at(made.context(), m_control).value();
    std::int64_t buyers = 0;
    for (int recency = 1; recency <= ScoreGrid::best; ++recency) {
        for (int frequency = 1; frequency <= ScoreGrid::best; ++frequency) {
            Group both;
            for (const auto &[field, score] : {std::pair{Field::RecencyScore, recency},
                                               std::pair{Field::FrequencyScore, frequency}}) {
                FieldTest test;
                test.field = field;
                test.test = NumberTest{NumberOp::Equals, Decimal::scaled(score, 0)};
                both.children.push_back({test});
            }
            std::int64_t revenue = 0;
            const std::vector<CustomerId> members = ledger.slow().membersOf({both}, made.asOf);
            for (const Customer &customer : made.shop.customers) {
                if (std::find(members.begin(), members.end(), customer.id) != members.end())
                    revenue = saturatedSum(revenue, ledger.whole(Metric::Total, customer));
            }
            const ScoreGrid::Cell &cell = grid.cell(recency, frequency);
            QCOMPARE(cell.customers, static_cast<std::int64_t>(members.size()));
            QCOMPARE(cell.revenue.minor, revenue);
            buyers += cell.customers;
        }
    }
    QCOMPARE(grid.customers(), buyers);
}

void TstAnalysis::compareConcentration(const Case &made, const Ledger &ledger)
{
    std::multiset<std::int64_t, std::greater<>> totals;
    for (const Customer &customer : made.shop.customers) {
        if (const std::int64_t total = ledger.whole(Metric::Total, customer); total > 0)
            totals.insert(total);
    }
    const Concentration found = concentrationAt(made.context(), 0.8, m_control).value();
    QCOMPARE(found.customers, static_cast<std::int64_t>(totals.size()));
    if (totals.empty()) {
        QVERIFY(found.curve.empty());
        return;
    }
    QCOMPARE(found.curve.size(), std::size_t{101});
    QCOMPARE(found.curve.front(), 0.0);
    QCOMPARE(found.curve.back(), 1.0);
    QVERIFY(std::is_sorted(found.curve.begin(), found.curve.end()));
    double sum = 0;
    for (const std::int64_t total : totals)
        sum += static_cast<double>(total);
    double reached = 0;
    std::int64_t few = 0;
    for (const std::int64_t total : totals) {
        reached += static_cast<double>(total);
        ++few;
        if (reached >= 0.8 * sum * (1 - 1e-12))
            break;
    }
    QCOMPARE(found.fewest.customers, few);
}

void TstAnalysis::compareCounts(const Case &made, const Ledger &ledger)
{
    constexpr int bars = 3;
    std::map<std::int64_t, std::pair<std::int64_t, std::int64_t>> byCount;
    for (const Customer &customer : made.shop.customers) {
        auto &[customers, revenue] =
            byCount[std::min<std::int64_t>(ledger.whole(Metric::Count, customer), bars)];
        ++customers;
        revenue = saturatedSum(revenue, ledger.whole(Metric::Total, customer));
    }
    const OrderCountHistogram found = orderCountsAt(made.context(), bars, m_control).value();
    QCOMPARE(found.neverBought, byCount[0].first);
    QCOMPARE(found.bars.size(), std::size_t{bars});
    for (int i = 0; i < bars; ++i) {
        const OrderCountHistogram::Bar &bar = found.bars[static_cast<std::size_t>(i)];
        QCOMPARE(bar.customers, byCount[i + 1].first);
        QCOMPARE(bar.revenue.minor, byCount[i + 1].second);
    }
}

void TstAnalysis::compareCohorts(const Case &made, const Ledger &ledger)
{
    const auto monthOf = [](QDate day) { return day.year() * 12 + day.month() - 1; };
    constexpr int months = 14;
    const int last = monthOf(made.asOf);
    std::map<std::pair<int, int>, std::int64_t> active; // joined, months later
    for (const Customer &customer : made.shop.customers) {
        const std::set<QDate> days = ledger.daysOf(customer);
        if (days.empty() || !customer.openingFigures.empty())
            continue;
        std::set<int> seen;
        for (const QDate day : days)
            seen.insert(monthOf(day));
        for (const int month : seen)
            ++active[{*seen.begin(), month - *seen.begin()}];
    }
    const std::vector<Cohort> found = cohortsAt(made.context(), months, m_control).value();
    QCOMPARE(found.size(), std::size_t{months});
    for (const Cohort &cohort : found) {
        QCOMPARE(cohort.month.day(), 1);
        const int joined = monthOf(cohort.month);
        QCOMPARE(cohort.active.size(), static_cast<std::size_t>(last - joined + 1));
        for (std::size_t k = 0; k < cohort.active.size(); ++k) {
            const auto expected = active.find({joined, static_cast<int>(k)});
            QCOMPARE(cohort.active[k], expected == active.end() ? 0 : expected->second);
        }
    }
}

void TstAnalysis::compareTimes(const Case &made, const Ledger &ledger)
{
    std::vector<std::int32_t> gaps;
    std::map<std::pair<int, int>, std::int64_t> hours;
    std::int64_t withoutHour = 0;
    for (const Customer &customer : made.shop.customers) {
        const std::set<QDate> days = ledger.daysOf(customer);
        for (auto day = days.begin(); day != days.end() && std::next(day) != days.end(); ++day)
            gaps.push_back(static_cast<std::int32_t>(day->daysTo(*std::next(day))));
        for (const Order *order : ledger.purchasesOf(customer)) {
            if (order->placedAt.hasTime())
                ++hours[{order->placedAt.date().dayOfWeek(), order->placedAt.second / 3600}];
            else
                ++withoutHour;
        }
    }
    std::sort(gaps.begin(), gaps.end());
    const PurchaseGaps found = purchaseGapsAt(made.context(), nullptr, m_control).value();
    QCOMPARE(found.gaps, static_cast<std::int64_t>(gaps.size()));
    std::int32_t above = 0;
    for (std::size_t i = 0; i < found.bars.size(); ++i) {
        const std::int32_t end = i < PurchaseGaps::ends.size() ? PurchaseGaps::ends[i] : 1'000'000;
        const auto inBar = std::count_if(
            gaps.begin(), gaps.end(), [&](std::int32_t gap) { return gap > above && gap <= end; });
        QCOMPARE(found.bars[i], static_cast<std::int64_t>(inBar));
        above = end;
    }
    QCOMPARE(found.median.has_value(), !gaps.empty());
    if (!gaps.empty())
        QCOMPARE(*found.median, gaps[(gaps.size() + 1) / 2 - 1]);

    const WeekHours week = weekHoursAt(made.context(), nullptr, m_control).value();
    QCOMPARE(week.withoutHour, withoutHour);
    for (int weekday = 1; weekday <= WeekHours::weekdays; ++weekday) {
        for (int hour = 0; hour < WeekHours::hours; ++hour) {
            const auto expected = hours.find({weekday, hour});
            QCOMPARE(
                week.orders[static_cast<std::size_t>(weekday - 1)][static_cast<std::size_t>(hour)],
                expected == hours.end() ? 0 : expected->second);
        }
    }
}

void TstAnalysis::compareOutcomes(const Case &made, const Ledger &ledger)
{
    constexpr int days = 45;
    const QDate then = made.asOf.addDays(-days);
    std::map<QString, TierOutcome> byKey;
    TierOutcome newcomers;
    for (std::size_t i = 0; i < made.shop.customers.size(); ++i) {
        const Customer &customer = made.shop.customers[i];
        const auto place = made.profiles->indexOf(customer.id);
        const std::optional<QDate> came = firstTraceOf(*made.profiles, *place);
        TierOutcome &outcome =
            came && *came > then ? newcomers
                                 : byKey[ledger.slow().tierOf(customer, then).value_or(QString())];
        ++outcome.customers;
        bool bought = false;
        for (const Order *order : ledger.purchasesOf(customer)) {
            if (order->placedAt.date() <= then)
                continue;
            bought = true;
            ++outcome.purchases;
            outcome.revenue.minor = saturatedSum(outcome.revenue.minor, order->total.minor);
        }
        outcome.buyers += bought ? 1 : 0;
    }
    const TierOutcomes found = tierOutcomes(made.context(), days, m_control).value();
    const auto compare = [](const TierOutcome &outcome, const TierOutcome &expected) {
        QCOMPARE(outcome.customers, expected.customers);
        QCOMPARE(outcome.buyers, expected.buyers);
        QCOMPARE(outcome.purchases, expected.purchases);
        QCOMPARE(outcome.revenue.minor, expected.revenue.minor);
    };
    std::int64_t customers = found.newcomers.customers;
    compare(found.newcomers, newcomers);
    for (const TierOutcome &outcome : found.tiers) {
        compare(outcome, byKey[outcome.key]);
        customers += outcome.customers;
    }
    QCOMPARE(customers, static_cast<std::int64_t>(made.shop.customers.size()));
}

void TstAnalysis::fewestReachTheShare_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<std::int64_t>("customers");
    QTest::addColumn<std::int64_t>("revenue");
    // Totals 50, 30, 15, 5 of 100.
    QTest::newRow("half, exactly reached") << 0.5 << std::int64_t{1} << std::int64_t{50};
    QTest::newRow("four fifths, exactly") << 0.8 << std::int64_t{2} << std::int64_t{80};
    QTest::newRow("a little more") << 0.81 << std::int64_t{3} << std::int64_t{95};
    QTest::newRow("all") << 1.0 << std::int64_t{4} << std::int64_t{100};
}

void TstAnalysis::fewestReachTheShare()
{
    QFETCH(double, share);
    const QDate day(2026, 1, 5);
    const TestShop shop =
        shopOf(6, {order(1, 1, day, 15), order(2, 2, day, 50), order(3, 3, day, 5),
                   order(4, 4, day, 30), order(5, 6, day, 900, OrderStatus::Cancelled)});
    const auto profiles = profilesOf(shop);
    const Concentration found =
        concentrationAt({*profiles, day, u"VN"_s, nullptr}, share, m_control).value();
    QCOMPARE(found.customers, 4);
    QCOMPARE(found.revenue.minor, 100);
    QTEST(found.fewest.customers, "customers");
    QTEST(found.fewest.revenue.minor, "revenue");
    QCOMPARE(found.curve[25], 0.5);
    QCOMPARE(found.curve[26], 0.8); // a quarter and a bit is two of four
}

void TstAnalysis::cohortsFollowCalendarMonths()
{
    const TestShop shop = shopOf(3, {
                                        order(1, 1, {2025, 11, 30}, 10),
                                        order(2, 1, {2025, 12, 1}, 10), // a month on, a day later
                                        order(3, 1, {2026, 2, 28}, 10),
                                        order(4, 1, {2026, 2, 28}, 10),
                                        order(5, 2, {2025, 11, 1}, 10),
                                        order(6, 2, {2026, 3, 1}, 10), // after the as-of date
                                        order(7, 3, {2026, 1, 15}, 10),
                                    });
    const auto profiles = profilesOf(shop);
    const std::vector<Cohort> found =
        cohortsAt({*profiles, QDate(2026, 2, 28), u"VN"_s, nullptr}, 4, m_control).value();
    using Counts = std::vector<std::int64_t>;
    QCOMPARE(found.size(), std::size_t{4});
    QCOMPARE(found[0].month, QDate(2025, 11, 1));
    QCOMPARE(found[0].active, (Counts{2, 1, 0, 1}));
    QCOMPARE(found[1].active, (Counts{0, 0, 0}));
    QCOMPARE(found[2].active, (Counts{1, 0}));
    QCOMPARE(found[3].active, (Counts{0}));
}

void TstAnalysis::gapsHaveQuartiles()
{
    const TestShop shop = shopOf(2, {order(1, 1, {2026, 1, 1}, 10), order(2, 1, {2026, 1, 8}, 10),
                                     order(3, 1, {2026, 1, 8}, 10), order(4, 1, {2026, 1, 18}, 10),
                                     order(5, 2, {2024, 1, 1}, 10), order(6, 2, {2026, 1, 1}, 10)});
    const auto profiles = profilesOf(shop);
    const EvaluationContext context{*profiles, QDate(2026, 2, 1), u"VN"_s, nullptr};
    const PurchaseGaps found = purchaseGapsAt(context, nullptr, m_control).value();
    QCOMPARE(found.gaps, 3); // 7, 10 and 731 days
    QCOMPARE(found.lowerQuartile, std::optional(7));
    QCOMPARE(found.median, std::optional(10));
    QCOMPARE(found.upperQuartile, std::optional(731));
    QCOMPARE(found.bars.front(), 1);
    QCOMPARE(found.bars.back(), 1);
    CustomerSet second(2);
    second.insert(1);
    QCOMPARE(purchaseGapsAt(context, &second, m_control).value().median, std::optional(731));
}

void TstAnalysis::tiersAreCheckedOnHiddenDays()
{
    TestShop shop = shopOf(4, {order(1, 1, {2026, 1, 1}, 10), order(2, 1, {2026, 2, 10}, 70),
                               order(3, 2, {2026, 1, 31}, 20), order(4, 3, {2026, 2, 20}, 5)});
    MetricTest bought;
    bought.metric = Metric::Count;
    bought.test = NumberTest{NumberOp::AtLeast, Decimal::scaled(1, 0)};
    shop.tiers = {{u"regular"_s, {bought}}};
    const auto profiles = profilesOf(shop);
    const ShopWords words(shop);
    const TierOutcomes found =
        tierOutcomes({*profiles, QDate(2026, 3, 2), u"VN"_s, &words}, 30, m_control).value();
    QCOMPARE(found.tiers.size(), std::size_t{2}); // seen up to 31 January
    QCOMPARE(found.tiers[0].key, u"regular"_s);
    QCOMPARE(found.tiers[0].customers, 2);
    QCOMPARE(found.tiers[0].buyers, 1);
    QCOMPARE(found.tiers[0].revenue.minor, 70);
    QVERIFY(found.tiers[1].key.isEmpty()); // who is known and has never bought
    QCOMPARE(found.tiers[1].customers, 1);
    QCOMPARE(found.tiers[1].buyers, 0);
    // Whoever came in the hidden days had no tier that could foretell anything.
    QCOMPARE(found.newcomers.customers, 1);
    QCOMPARE(found.newcomers.buyers, 1);
    QCOMPARE(found.newcomers.revenue.minor, 5);
}

void TstAnalysis::tiersAreJudgedByThePartThatBought_data()
{
    using Parts = QList<std::pair<int, int>>; // customers and how many of them bought
    QTest::addColumn<Parts>("tiers");
    QTest::addColumn<bool>("isTold");
    QTest::addColumn<int>("better"); // of the contradiction; -1 for none
    QTest::addColumn<int>("lower");
    QTest::newRow("rises") << Parts{{20, 19}, {50, 40}, {900, 90}} << true << -1 << -1;
    QTest::newRow("equal is no contradiction") << Parts{{20, 10}, {40, 20}} << true << -1 << -1;
    QTest::newRow("a lower one buys more") << Parts{{40, 20}, {80, 60}, {90, 9}} << true << 0 << 1;
    QTest::newRow("a difference of chance") << Parts{{53, 43}, {584, 475}} << true << -1 << -1;
    QTest::newRow("the largest difference is told")
        << Parts{{20, 16}, {40, 34}, {100, 10}, {100, 60}} << true << 2 << 3;
    QTest::newRow("few customers are left to chance")
        << Parts{{19, 0}, {40, 30}, {90, 9}} << true << -1 << -1;
    QTest::newRow("one tier has no order") << Parts{{0, 0}, {40, 30}, {3, 3}} << false << -1 << -1;
}

void TstAnalysis::tiersAreJudgedByThePartThatBought()
{
    using Parts = QList<std::pair<int, int>>;
    QFETCH(const Parts, tiers);
    TierOutcomes outcomes;
    for (const auto &[customers, buyers] : tiers) {
        TierOutcome outcome;
        outcome.key = QString::number(outcomes.tiers.size());
        outcome.customers = customers;
        outcome.buyers = buyers;
        outcomes.tiers.push_back(outcome);
    }
    outcomes.newcomers.customers = 100; // nothing was foretold of them
    outcomes.newcomers.buyers = 100;
    const TierVerdict verdict = verdictOn(outcomes);
    QTEST(verdict.isTold(), "isTold");
    QTEST(verdict.contradiction ? static_cast<int>(verdict.contradiction->better) : -1, "better");
    QTEST(verdict.contradiction ? static_cast<int>(verdict.contradiction->lower) : -1, "lower");
}

void TstAnalysis::emptyShopHasNothingToTell()
{
    const TestShop shop = shopOf(0, {});
    const auto profiles = profilesOf(shop);
    const EvaluationContext context{*profiles, QDate(2026, 2, 1), u"VN"_s, nullptr};
    QCOMPARE(ScoreGrid::at(context, m_control).value().customers(), 0);
    QVERIFY(concentrationAt(context, 0.8, m_control).value().curve.empty());
    QCOMPARE(orderCountsAt(context, 5, m_control).value().neverBought, 0);
    QVERIFY(!purchaseGapsAt(context, nullptr, m_control).value().median);
    QCOMPARE(cohortsAt(context, 2, m_control).value().back().customers(), 0);
    Cancellable cancelled;
    cancelled.cancel();
    const TestShop one = shopOf(1, {order(1, 1, {2026, 1, 1}, 10)});
    const auto some = profilesOf(one);
    const EvaluationContext busy{*some, QDate(2026, 2, 1), u"VN"_s, nullptr};
    QCOMPARE(cohortsAt(busy, 2, cancelled).error().code, ErrorCode::Cancelled);
}

void TstAnalysis::behindEveryCellStandAsManyAsItCounts()
{
    Dice dice(firstSeed);
    Unwatched control;
    for (int i = 0; i < seeds; ++i) {
        const Case one(firstSeed + static_cast<std::uint64_t>(i), dice);
        const EvaluationContext at = one.context();
        const auto count = [&](const AnalysisCell &cell) {
            return peopleBehind(cell, at, control)->count();
        };
        const ScoreGrid scores = ScoreGrid::at(at, control).value();
        for (int recency = 1; recency <= ScoreGrid::best; ++recency) {
            for (int frequency = 1; frequency <= ScoreGrid::best; ++frequency)
                QCOMPARE(count(ScoreCell{recency, frequency}),
                         scores.cell(recency, frequency).customers);
        }
        const std::vector<Cohort> cohorts = cohortsAt(at, 6, control).value();
        for (const Cohort &cohort : cohorts) {
            for (int later = 0; later < static_cast<int>(cohort.active.size()); ++later)
                QCOMPARE(count(CohortCell{cohort.month, later}),
                         cohort.active[static_cast<std::size_t>(later)]);
        }
        const OrderCountHistogram counts = orderCountsAt(at, 3, control).value();
        QCOMPARE(count(OrderCountBar{0, false}), counts.neverBought);
        QCOMPARE(count(OrderCountBar{1, false}), counts.bars[0].customers);
        QCOMPARE(count(OrderCountBar{3, true}), counts.bars[2].customers);
        std::int64_t spenders = 0;
        for (int tenth = 0; tenth < 10; ++tenth)
            spenders += count(SpendTenth{tenth});
        QCOMPARE(spenders, concentrationAt(at, 0.8, control)->customers);
        const PurchaseGaps gaps = purchaseGapsAt(at, nullptr, control).value();
        for (std::size_t bar = 0; bar < gaps.bars.size(); ++bar) {
            const std::int64_t people = count(GapBar{bar});
            QVERIFY(people <= gaps.bars[bar]);
            QCOMPARE(people > 0, gaps.bars[bar] > 0);
        }
        const WeekHours week = weekHoursAt(at, nullptr, control).value();
        for (int weekday = 0; weekday < WeekHours::weekdays; ++weekday) {
            const auto &day = week.orders[static_cast<std::size_t>(weekday)];
            for (const int hour : {0, 9, 23}) {
                const std::int64_t people = count(WeekCell{weekday, hour});
                QVERIFY(people <= day[static_cast<std::size_t>(hour)]);
                QCOMPARE(people > 0, day[static_cast<std::size_t>(hour)] > 0);
            }
        }
    }
}

QTEST_GUILESS_MAIN(TstAnalysis)
#include "tst_analysis.moc"
