#include "core/care/message_cost.h"
#include "core/care/prices.h"
#include "core/care/sending_rules.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

constexpr auto zalo = static_cast<std::size_t>(MessageChannel::Zalo);
constexpr auto sms = static_cast<std::size_t>(MessageChannel::Sms);

GroupFigures reaching(std::int64_t byZalo, std::int64_t bySms)
{
    GroupFigures figures;
    figures.reachable[zalo] = byZalo;
    figures.reachable[sms] = bySms;
    return figures;
}

/// The most revenue that whole messages within @p budget stand for, by trying all.
double best(const std::vector<BudgetGroup> &groups, std::size_t from, std::int64_t budget)
{
    if (from == groups.size())
        return 0;
    const BudgetGroup &group = groups[from];
    const std::int64_t planned = (group.reachable * group.roundsPerYear + 11) / 12;
    const double worth = group.reachable == 0 ? 0
                                              : static_cast<double>(group.revenueOfYear.minor) /
                                                    12 / static_cast<double>(group.reachable);
    double most = 0;
    for (std::int64_t count = 0; count <= planned && count * group.each.minor <= budget; ++count) {
        most = std::max(most, static_cast<double>(count) * worth +
                                  best(groups, from + 1, budget - count * group.each.minor));
    }
    return most;
}

} // namespace

/// Prices over time, what messages cost, what a budget buys, what rules say.
class TstCosts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void theLastPriceBeforeADayHolds();
    void anotherCurrencyStartsWithZeros();
    void pricesOutOfRangeAreRefused();
    void aRoundCostsPriceTimesReach();
    void eachPartOfAnSmsIsPaid();
    void whereNothingIsSentAllIsSaved();
    void endlessAmountsStayAtTheEnd();
    void aBudgetBringsTheMost_data();
    void aBudgetBringsTheMost();
    void freeMessagesComeFirst();
    void advertisingHours_data();
    void advertisingHours();
    void quotasOfZalo();
    void concernsAreSeen();
};

void TstCosts::theLastPriceBeforeADayHolds()
{
    const PriceBook book(u"VND"_s, {{MessageType::Zns, QDate(2026, 6, 1), {350}},
                                    {MessageType::Zns, QDate(2026, 1, 1), {320}},
                                    {MessageType::Sms, QDate(2020, 1, 1), {500}}});
    QCOMPARE(book.on(QDate(2025, 12, 31)).of(MessageType::Zns).minor, 300);
    QCOMPARE(book.on(QDate(2026, 1, 1)).of(MessageType::Zns).minor, 320);
    QCOMPARE(book.on(QDate(2026, 5, 31)).of(MessageType::Zns).minor, 320);
    QCOMPARE(book.on(QDate(2026, 6, 1)).of(MessageType::Zns).minor, 350);
    // Before any price the first one is the best that is known.
    QCOMPARE(book.on(QDate(2019, 1, 1)).of(MessageType::Sms).minor, 500);
    QCOMPARE(book.on(QDate(2019, 1, 1)).of(MessageType::Zns).minor, 300);
    // The owner's price of a day takes the place of the program's of that day.
    const PriceBook replaced(u"VND"_s, {{MessageType::Zns, QDate(2025, 1, 1), {1}}});
    QCOMPARE(replaced.on(QDate(2025, 1, 1)).of(MessageType::Zns).minor, 1);
    QCOMPARE(replaced.on(QDate(2025, 1, 1)).of(MessageChannel::Zalo).minor, 1);
}

void TstCosts::anotherCurrencyStartsWithZeros()
{
    const PriceList prices = PriceBook(u"USD"_s, {}).on(QDate(2026, 1, 1));
    for (const auto &[type, key] : KeyTable<MessageType>::entries)
        QCOMPARE(prices.of(type).minor, 0);
}

void TstCosts::pricesOutOfRangeAreRefused()
{
    QVERIFY(checkPrice({MessageType::Zns, QDate(2026, 1, 1), {0}}));
    QVERIFY(!checkPrice({MessageType::Zns, QDate(2026, 1, 1), {-1}}));
    QVERIFY(!checkPrice({MessageType::Zns, QDate(2026, 1, 1), {1'000'000'001}}));
    QVERIFY(!checkPrice({MessageType::Zns, QDate(), {1}}));
}

void TstCosts::aRoundCostsPriceTimesReach()
{
    CarePlan plan;
    plan.roundsPerYear = 14;
    const PriceList prices = PriceBook(u"VND"_s, {}).on(QDate(2026, 1, 1));
    const MessageCost cost = messageCost(plan, reaching(38, 30), reaching(4210, 4000), prices);
    QCOMPARE(cost.round.minor, 38 * 300); // the example of words.md, section 5
    QCOMPARE(cost.everyone.minor, 4210 * 300);
    QCOMPARE(cost.saved.minor, 1'251'600);
    QCOMPARE(cost.year.minor, 38 * 300 * 14);
    QCOMPARE(cost.month.minor, 38 * 300 * 14 / 12);
}

void TstCosts::eachPartOfAnSmsIsPaid()
{
    CarePlan plan;
    plan.message = MessageType::SmsAdvertising;
    plan.sms = QString(123, u'x');
    const PriceList prices = PriceBook(u"VND"_s, {}).on(QDate(2026, 1, 1));
    const MessageCost cost = messageCost(plan, reaching(5, 10), reaching(50, 100), prices);
    QCOMPARE(cost.parts, 2);
    QCOMPARE(cost.each.minor, 1600);
    QCOMPARE(cost.round.minor, 16'000);
    plan.message = MessageType::Sms; // no label
    QCOMPARE(messageCost(plan, reaching(5, 10), reaching(50, 100), prices).parts, 1);
    plan.sms[0] = u'ạ';
    QCOMPARE(messageCost(plan, reaching(5, 10), reaching(50, 100), prices).parts, 2);
}

void TstCosts::whereNothingIsSentAllIsSaved()
{
    CarePlan plan;
    plan.sending = false;
    plan.roundsPerYear = 12;
    const PriceList prices = PriceBook(u"VND"_s, {}).on(QDate(2026, 1, 1));
    const MessageCost cost = messageCost(plan, reaching(100, 0), reaching(400, 0), prices);
    QCOMPARE(cost.round.minor, 30'000); // what it would cost
    QCOMPARE(cost.year.minor, 0);
    QCOMPARE(cost.saved.minor, cost.everyone.minor);
}

void TstCosts::endlessAmountsStayAtTheEnd()
{
    CarePlan plan;
    plan.roundsPerYear = 366;
    PriceList prices;
    prices.byType.fill({std::numeric_limits<std::int64_t>::max() / 2});
    const MessageCost cost = messageCost(plan, reaching(3, 0), reaching(9, 0), prices);
    QCOMPARE(cost.year.minor, std::numeric_limits<std::int64_t>::max());
    QVERIFY(cost.month.minor > 0 && cost.saved.minor >= 0);
}

void TstCosts::aBudgetBringsTheMost_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 200; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TstCosts::aBudgetBringsTheMost()
{
    QFETCH(const int, seed);
    std::mt19937 dice(static_cast<std::mt19937::result_type>(seed));
    const auto roll = [&](int most) {
        return static_cast<std::int64_t>(dice() % static_cast<unsigned>(most + 1));
    };
    std::vector<BudgetGroup> groups;
    for (int i = 0; i < 3; ++i)
        groups.push_back({{roll(100'000)}, roll(8), {300}, static_cast<int>(roll(24))});
    const Money budget{roll(9000)};
    const BudgetSpread spread = spreadBudget(budget, groups);
    double brought = 0;
    std::int64_t spent = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const BudgetShare &share = spread.shares[i];
        QVERIFY(share.messages >= 0 && share.messages <= share.planned);
        QCOMPARE(share.cost.minor, share.messages * groups[i].each.minor);
        brought += static_cast<double>(share.messages) * share.revenuePerMessage;
        spent += share.cost.minor;
    }
    QCOMPARE(spread.spent.minor, spent);
    QCOMPARE(spread.left.minor, budget.minor - spent);
    QVERIFY(spread.left.minor >= 0);
    // With messages of one price, serving the best first is the very best there is.
    QVERIFY(std::abs(brought - best(groups, 0, budget.minor)) < 0.001);
}

void TstCosts::freeMessagesComeFirst()
{
    const BudgetSpread spread =
        spreadBudget({0}, {{{1000}, 10, {300}, 12}, {{10}, 5, {0}, 12}, {{10}, 5, {300}, 0}});
    QCOMPARE(spread.shares[1].rank, 1);
    QCOMPARE(spread.shares[1].messages, 5);
    QCOMPARE(spread.shares[0].messages, 0);
    QCOMPARE(spread.shares[2].rank, 0);
}

void TstCosts::advertisingHours_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("6:59") << QTime(6, 59, 59) << false;
    QTest::newRow("7:00") << QTime(7, 0) << true;
    QTest::newRow("21:59") << QTime(21, 59, 59) << true;
    QTest::newRow("22:00") << QTime(22, 0) << false;
}

void TstCosts::advertisingHours()
{
    QFETCH(const QTime, time);
    QFETCH(const bool, allowed);
    QCOMPARE(mayAdvertiseAt(time), allowed);
}

void TstCosts::quotasOfZalo()
{
    QCOMPARE(promotionQuota(12'005, false), 2000);
    QCOMPARE(promotionQuota(0, true), 10'000);
    QCOMPARE(daysForRound(0, 500), 0);
    QCOMPARE(daysForRound(500, 500), 1);
    QCOMPARE(daysForRound(501, 500), 2);
}

void TstCosts::concernsAreSeen()
{
    const PriceList prices = PriceBook(u"VND"_s, {}).on(QDate(2026, 1, 1));
    CarePlan plan = originalPlan(u"triggered", Language::Vietnamese);
    const auto seen = [&](int quota) {
        return concernsOf(plan, messageCost(plan, reaching(600, 600), reaching(900, 900), prices),
                          quota);
    };
    const auto has = [&](PlanConcern concern, int quota) {
        const std::vector<PlanConcern> all = seen(quota);
        return std::find(all.begin(), all.end(), concern) != all.end();
    };
    QVERIFY(seen(0).empty());
    QCOMPARE(seen(500), std::vector{PlanConcern::RoundTakesDays});
    QVERIFY(seen(2000).empty());
    plan.monthlyBudget = Money{600 * 300 * 2 - 1};
    QCOMPARE(seen(0), std::vector{PlanConcern::OverBudget});
    plan.message = MessageType::ZnsPromotion;
    QVERIFY(has(PlanConcern::PromotionsNotOpen, 10'000));
    QVERIFY(!has(PlanConcern::PromotionsNotOpen, 20'000));
    QVERIFY(!has(PlanConcern::TooManyPromotions, 20'000));
    plan.roundsPerYear = 49;
    QVERIFY(has(PlanConcern::TooManyPromotions, 20'000));
    plan.sms += u" ạ"_s;
    QVERIFY(has(PlanConcern::SmsHasToneMarks, 0));
    plan.sms = QString(123, u'x');
    QVERIFY(has(PlanConcern::SmsInSeveralParts, 0));
    plan.zalo.clear();
    QVERIFY(has(PlanConcern::NoScript, 0));
}

QTEST_APPLESS_MAIN(TstCosts)
#include "tst_costs.moc"
