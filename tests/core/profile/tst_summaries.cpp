#include "core/profile/profile_builder.h"
#include "core/profile/summariser.h"
#include "core/profile/summary_at.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <memory>
#include <random>
#include <utility>
#include <vector>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

constexpr SourceId till{1};
constexpr SourceId market{2};

std::int32_t day(int month, int dayOfMonth)
{
    return static_cast<std::int32_t>(QDate(2025, month, dayOfMonth).toJulianDay());
}

Customer customer(std::int64_t id, std::vector<OpeningFigures> openings = {})
{
    Customer made;
    made.id = {id};
    made.openingFigures = std::move(openings);
    return made;
}

Order order(std::int64_t id, std::int64_t of, QDate on, std::int64_t total, SourceId source = till,
            OrderStatus status = OrderStatus::Completed)
{
    Order made;
    made.id = {id};
    made.source = source;
    made.customer = of == 0 ? std::nullopt : std::optional(CustomerId{of});
    made.placedAt = Moment::of(on);
    made.status = status;
    made.total = {total};
    return made;
}

std::shared_ptr<const Profiles> shop(const std::vector<Customer> &customers,
                                     const std::vector<Order> &orders)
{
    ProfileBuilder builder;
    builder.addSource(till, u"quầy"_s);
    builder.addSource(market, u"sàn"_s);
    for (const Customer &one : customers)
        builder.addCustomer(one);
    for (const Order &one : orders)
        builder.addOrder(one);
    Result<std::shared_ptr<const Profiles>> profiles = builder.finish();
    return profiles ? *profiles : nullptr;
}

/// Count and total of the only customer as of a day, which is the same in all parts.
using Figures = std::pair<std::int64_t, std::int64_t>;
Figures figures(const Profiles &profiles, std::int32_t asOf)
{
    SummaryScratch scratch;
    std::vector<Figures> found;
    for (const SummaryParts parts :
         {SummaryParts::Sums, SummaryParts::Orders, SummaryParts::Rhythm, SummaryParts::Whole}) {
        const SummaryAt summary(profiles, asOf, parts);
        for (const SummaryView &view : {summary.customer(0, scratch), summary.block(0, scratch),
                                        summary.customer(0, scratch)})
            found.emplace_back(view.columns->counts[view.first], view.columns->totals[view.first]);
    }
    return std::ranges::count(found, found.front()) == std::ssize(found) ? found.front()
                                                                         : Figures(-1, -1);
}

/// A shop whose customers buy on few days of one year, so that days, months, largest and smallest
/// amounts meet often.
std::shared_ptr<const Profiles> randomShop(std::mt19937 &dice, std::int64_t largestTotal)
{
    const auto upTo = [&](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>(0, most)(dice);
    };
    constexpr std::int64_t people = 60;
    std::vector<Customer> customers;
    for (std::int64_t id = 1; id <= people; ++id)
        customers.push_back(customer(id));
    std::vector<Order> orders;
    for (std::int64_t id = 1; id <= 500; ++id) {
        const auto status = static_cast<OrderStatus>(upTo(3));
        orders.push_back(order(id, 1 + upTo(people - 1), QDate(2025, 1, 1).addDays(upTo(120) * 3),
                               largestTotal / 4 * upTo(4), till, status));
        orders.back().discount = Money{upTo(1)};
    }
    return shop(customers, orders);
}

/// How many entries differ between the summaries as of a day and those that are worked out from
/// all orders up to that day.
int differences(const Profiles &profiles, const SummaryAt &summary, SummaryParts parts,
                std::int32_t asOf)
{
    SummaryScratch scratch;
    SummaryColumns whole;
    forEachSummary(SummaryParts::Whole,
                   [&](auto column, auto none) { (whole.*column).assign(profiles.size(), none); });
    SeenProducts seen;
    Summariser summariser(profiles, asOf, SummaryParts::Whole, whole, seen);
    int different = 0;
    const SummaryView view = summary.block(0, scratch);
    for (std::size_t customer = 0; customer < profiles.size(); ++customer) {
        summariser.summarise(customer, customer);
        forEachSummary(parts, [&](auto column, auto) {
            const auto found = (view.columns->*column)[view.first + customer];
            different += found == (whole.*column)[customer] ? 0 : 1;
        });
    }
    return different;
}

} // namespace

class TstSummaries : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void ordersAfterTheAsOfDateDoNotExist()
    {
        const auto profiles =
            shop({customer(5)}, {order(1, 5, {2025, 3, 1}, 100), order(2, 5, {2025, 1, 31}, 10),
                                 order(3, 5, {2025, 3, 2}, 1000)});
        QCOMPARE(figures(*profiles, day(1, 30)), Figures(0, 0));
        QCOMPARE(figures(*profiles, day(1, 31)), Figures(1, 10));
        QCOMPARE(figures(*profiles, day(3, 1)), Figures(2, 110));
        QCOMPARE(figures(*profiles, day(3, 2)), Figures(3, 1110));
        QCOMPARE(figures(*profiles, day(12, 31)), Figures(3, 1110));
    }

    void cancelledAndReturnedAreNoPurchases()
    {
        const auto profiles =
            shop({customer(1)}, {order(1, 1, {2025, 1, 1}, 5, till, OrderStatus::Cancelled),
                                 order(2, 1, {2025, 1, 2}, -7, till, OrderStatus::Returned),
                                 order(3, 1, {2025, 1, 3}, 11, till, OrderStatus::Open)});
        QCOMPARE(figures(*profiles, day(12, 31)), Figures(1, 11));
    }

    void walkInsAreTheShopsAlone()
    {
        const auto profiles =
            shop({customer(1)}, {order(1, 0, {2025, 1, 1}, 5), order(2, 0, {2025, 1, 1}, 6),
                                 order(3, 1, {2025, 1, 1}, 7)});
        QCOMPARE(figures(*profiles, day(12, 31)), Figures(1, 7));
        QCOMPARE(profiles->orders().size(), std::size_t{1});
        QCOMPARE(profiles->walkIns().size(), std::size_t{1});
        QCOMPARE(profiles->walkIns().front().orders, std::int64_t{2});
        QCOMPARE(profiles->walkIns().front().revenue, Money{11});
    }

    void openingFiguresCountFromTheirLastDayOn()
    {
        const OpeningFigures opening{till, 4, Money{400}, QDate(2024, 5, 1), QDate(2025, 2, 10)};
        const auto profiles = shop({customer(1, {opening})}, {});
        QCOMPARE(figures(*profiles, day(2, 9)), Figures(0, 0));
        QCOMPARE(figures(*profiles, day(2, 10)), Figures(4, 400));
        const SummaryColumns &columns = profiles->summaries();
        QCOMPARE(columns.firstDays[0], static_cast<std::int32_t>(QDate(2024, 5, 1).toJulianDay()));
        QCOMPARE(columns.lastDays[0], day(2, 10));
        QCOMPARE(columns.orderCounts[0], 0);
        QCOMPARE(columns.largest[0], SummaryColumns::noAmount);
    }

    void openingFiguresGiveWayToOrdersOfTheirSource()
    {
        const OpeningFigures fromTill{till, 4, Money{400}, {}, QDate(2025, 2, 10)};
        const OpeningFigures fromMarket{market, 2, {}, {}, QDate(2025, 1, 10)};
        const auto profiles = shop({customer(1, {fromTill, fromMarket})},
                                   {order(1, 1, {2025, 3, 1}, 50, till, OrderStatus::Cancelled),
                                    order(2, 1, {2025, 4, 1}, 60, till)});
        QCOMPARE(figures(*profiles, day(1, 10)), Figures(2, 0));   // the market's alone
        QCOMPARE(figures(*profiles, day(2, 28)), Figures(6, 400)); // sources add up
        QCOMPARE(figures(*profiles, day(3, 1)), Figures(2, 0));    // a cancelled order is an order
        QCOMPARE(figures(*profiles, day(4, 1)), Figures(3, 60));
    }

    void sumsBeyondSixtyFourBitsStayAtTheEnd()
    {
        const std::int64_t most = std::numeric_limits<std::int64_t>::max();
        const auto profiles =
            shop({customer(1)}, {order(1, 1, {2025, 1, 1}, most), order(2, 1, {2025, 1, 1}, 1)});
        QCOMPARE(profiles->summaries().totals[0], most);
    }

    void whatIsTakenBackIsWhatWasNeverThere_data()
    {
        QTest::addColumn<qint64>("largestTotal");
        QTest::newRow("sums that can be taken back") << qint64{1000};
        QTest::newRow("sums that may stop at the end") << std::numeric_limits<qint64>::max();
    }

    void whatIsTakenBackIsWhatWasNeverThere()
    {
        QFETCH(const qint64, largestTotal);
        std::mt19937 dice(20261123);
        for (int turn = 0; turn < 20; ++turn) {
            const auto profiles = randomShop(dice, largestTotal);
            QVERIFY(profiles);
            for (const SummaryParts parts : {SummaryParts::Sums, SummaryParts::Orders,
                                             SummaryParts::Rhythm, SummaryParts::Whole}) {
                // Each from the one before, as a history goes back from month to month.
                std::shared_ptr<const SummaryAt> later;
                for (std::int32_t asOf = day(12, 31); asOf > day(1, 1) - 20; asOf -= 17) {
                    const auto summary =
                        std::make_shared<const SummaryAt>(*profiles, asOf, parts, later);
                    QCOMPARE(differences(*profiles, *summary, parts, asOf), 0);
                    later = summary;
                }
            }
        }
    }

    void medianGapIsOverDifferentDays()
    {
        const auto profiles =
            shop({customer(1)}, {order(1, 1, {2025, 1, 1}, 1), order(2, 1, {2025, 1, 1}, 1),
                                 order(3, 1, {2025, 1, 4}, 1), order(4, 1, {2025, 1, 14}, 1)});
        QCOMPARE(profiles->summaries().doubleMedianGaps[0], 13); // of 3 and 10 days
    }
};

QTEST_APPLESS_MAIN(TstSummaries)
#include "tst_summaries.moc"
