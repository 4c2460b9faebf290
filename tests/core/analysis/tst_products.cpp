#include "core/analysis/best_sellers.h"
#include "core/analysis/product_pairs.h"
#include "core/text/fold.h"
#include "support/random_shop.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <map>
#include <set>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

/// What counts as the same product (contract.md §2, metric `products`); empty where it is unknown.
QString identityOf(const OrderLine &line)
{
    const QString code = folded(line.productCode);
    const QString name = folded(line.productName);
    if (!code.isEmpty())
        return u"c:"_s + code;
    return name.isEmpty() ? QString() : u"n:"_s + name;
}

struct Purchase {
    std::set<QString> products;
    const TestOrder *order;
};

/// The purchases of each customer up to a day, by time, then id.
std::map<std::int64_t, std::vector<Purchase>> purchasesOf(const TestShop &shop, QDate asOf)
{
    std::vector<const TestOrder *> orders;
    for (const TestOrder &each : shop.orders) {
        if (each.order.customer && isPurchase(each.order.status) &&
            each.order.placedAt.date() <= asOf)
            orders.push_back(&each);
    }
    std::stable_sort(orders.begin(), orders.end(), [](const TestOrder *a, const TestOrder *b) {
        return std::tuple(a->order.placedAt.day, a->order.placedAt.second, a->order.id) <
               std::tuple(b->order.placedAt.day, b->order.placedAt.second, b->order.id);
    });
    std::map<std::int64_t, std::vector<Purchase>> all;
    for (const TestOrder *each : orders) {
        Purchase purchase{{}, each};
        for (const OrderLine &line : each->lines) {
            if (const QString identity = identityOf(line); !identity.isEmpty())
                purchase.products.insert(identity);
        }
        all[each->order.customer->value].push_back(std::move(purchase));
    }
    return all;
}

/// A shop in which five products are bought again and again.
TestShop smallShop(std::uint64_t seed)
{
    Dice dice(seed);
    TestShop shop;
    shop.sources = {{SourceId{1}, u"default"_s}};
    std::int64_t order = 0;
    for (std::int64_t id = 1; id <= 40; ++id) {
        Customer customer;
        customer.id = CustomerId{id};
        shop.customers.push_back(customer);
        for (int i = 0, n = dice.small(0, 7); i < n; ++i) {
            TestOrder each;
            each.order.id = OrderId{++order};
            each.order.source = SourceId{1};
            each.order.code = QString::number(order);
            each.order.customer = CustomerId{id};
            each.order.placedAt = Moment::of(QDate(2026, 1, 1).addDays(i * 9 + id % 5));
            each.order.status =
                dice.small(0, 8) == 0 ? OrderStatus::Returned : OrderStatus::Completed;
            each.order.channel = dice.small(0, 1) == 0 ? u"Shopee"_s : u"Zalo"_s;
            each.order.total = {dice.small(0, 499)};
            for (int line = 0, lines = dice.small(0, 3); line < lines; ++line) {
                OrderLine product;
                product.productName = u"P%1"_s.arg(dice.small(0, 4));
                product.amount = {dice.small(0, 99)};
                each.lines.push_back(product);
            }
            shop.orders.push_back(each);
        }
    }
    return shop;
}

} // namespace

/// What groups buy, together and next, against plain loops over the orders.
class TstProducts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void pairsAreThoseOfPlainLoops_data();
    void pairsAreThoseOfPlainLoops();
    void hostileShopsHaveSoundPairs_data();
    void hostileShopsHaveSoundPairs();
    void sellersAndMonthsAddUp();
    void aProductIsCalledAsOnMostOfItsLines();
    void stopsWhenAsked();
};

void TstProducts::pairsAreThoseOfPlainLoops_data()
{
    QTest::addColumn<std::uint64_t>("seed");
    for (std::uint64_t seed = 1; seed <= 30; ++seed)
        QTest::addRow("%d", static_cast<int>(seed)) << seed;
}

void TstProducts::pairsAreThoseOfPlainLoops()
{
    QFETCH(const std::uint64_t, seed);
    const TestShop shop = smallShop(seed);
    const QDate asOf(2026, 2, 20);
    const auto profiles = profilesOf(shop);
    CustomerSet group(profiles->size());
    for (std::size_t customer = 0; customer < profiles->size(); customer += 1 + seed % 2)
        group.insert(customer);
    Unwatched control;
    const EvaluationContext context{*profiles, asOf, u"VN"_s};
    const auto pairs = productPairsAt(context, &group, 100, control);
    QVERIFY(pairs);

    std::map<std::pair<QString, QString>, std::int64_t> together;
    std::map<std::pair<QString, QString>, std::int64_t> next;
    std::map<QString, std::int64_t> single;
    std::map<QString, std::int64_t> leading;
    std::map<QString, std::int64_t> following;
    std::int64_t purchases = 0;
    std::int64_t successions = 0;
    for (const auto &[id, own] : purchasesOf(shop, asOf)) {
        if (!group.contains(*profiles->indexOf(CustomerId{id})))
            continue;
        const std::set<QString> *before = nullptr;
        for (const Purchase &purchase : own) {
            if (purchase.products.empty())
                continue;
            ++purchases;
            for (const QString &a : purchase.products) {
                ++single[a];
                for (const QString &b : purchase.products)
                    together[{a, b}] += a < b ? 1 : 0;
            }
            if (before) {
                ++successions;
                for (const QString &a : *before)
                    ++leading[a];
                for (const QString &b : purchase.products)
                    ++following[b];
                for (const QString &a : *before) {
                    for (const QString &b : purchase.products)
                        next[{a, b}] += a == b ? 0 : 1;
                }
            }
            before = &purchase.products;
        }
    }
    QCOMPARE(pairs->purchases, purchases);
    QCOMPARE(pairs->successions, successions);
    const auto check = [](const std::vector<ProductPair> &found, const auto &counts,
                          const auto &first, const auto &second, std::int64_t all, bool isOrdered) {
        std::size_t wanted = 0;
        for (const auto &[pair, count] : counts) {
            const double byChance = static_cast<double>(first.at(pair.first)) *
                                    static_cast<double>(second.at(pair.second)) /
                                    static_cast<double>(all);
            wanted += count >= 5 && static_cast<double>(count) > byChance ? 1 : 0;
        }
        QCOMPARE(found.size(), wanted);
        double last = 1e18;
        for (const ProductPair &pair : found) {
            QString a = u"n:"_s + folded(pair.first);
            QString b = u"n:"_s + folded(pair.second);
            if (!isOrdered && b < a)
                std::swap(a, b);
            const std::int64_t count = counts.at({a, b});
            QCOMPARE(pair.count, count);
            const auto of = [](std::int64_t x) { return static_cast<double>(x); };
            const double byChance = of(pair.firstCount) * of(pair.secondCount) / of(all);
            QVERIFY(of(count) - byChance <= last + 1e-9);
            last = of(count) - byChance;
            QVERIFY(qFuzzyCompare(pair.lift, of(count) / byChance));
            QVERIFY(qFuzzyCompare(pair.support, of(count) / of(all)));
            QVERIFY(qFuzzyCompare(pair.confidence, of(count) / of(pair.firstCount)));
            if (isOrdered) {
                QCOMPARE(pair.firstCount, first.at(a));
                QCOMPARE(pair.secondCount, second.at(b));
            }
        }
    };
    check(pairs->together, together, single, single, purchases, false);
    check(pairs->next, next, leading, following, successions, true);
}

void TstProducts::hostileShopsHaveSoundPairs_data()
{
    pairsAreThoseOfPlainLoops_data();
}

void TstProducts::hostileShopsHaveSoundPairs()
{
    QFETCH(const std::uint64_t, seed);
    const TestShop shop = randomShop(seed);
    const auto profiles = profilesOf(shop);
    Dice dice(seed);
    const QDate asOf = randomDay(dice);
    Unwatched control;
    const EvaluationContext context{*profiles, asOf, u"VN"_s};
    const auto pairs = productPairsAt(context, nullptr, 10, control);
    QVERIFY(pairs);
    std::int64_t purchases = 0;
    for (const auto &[id, own] : purchasesOf(shop, asOf)) {
        purchases += std::count_if(own.begin(), own.end(), [](const Purchase &purchase) {
            return !purchase.products.empty();
        });
    }
    QCOMPARE(pairs->purchases, purchases);
    for (const ProductPair &pair : pairs->together)
        QVERIFY(pair.lift > 1 && pair.support <= 1 && pair.confidence <= 1);
}

void TstProducts::sellersAndMonthsAddUp()
{
    const TestShop shop = smallShop(7);
    const QDate asOf(2026, 2, 20);
    const auto profiles = profilesOf(shop);
    CustomerSet group(profiles->size());
    for (std::size_t customer = 0; customer < profiles->size(); customer += 3)
        group.insert(customer);
    Unwatched control;
    const EvaluationContext context{*profiles, asOf, u"VN"_s};
    const auto sellers = bestSellersAt(context, group, 100, control);
    const auto months = monthsOfGroupAt(context, group, 2, control);
    QVERIFY(sellers && months);

    std::map<QString, std::int64_t> channels;
    std::map<QString, std::int64_t> products;
    std::int64_t january = 0;
    std::int64_t all = 0;
    for (const auto &[id, own] : purchasesOf(shop, asOf)) {
        if (!group.contains(*profiles->indexOf(CustomerId{id})))
            continue;
        for (const Purchase &purchase : own) {
            const Order &order = purchase.order->order;
            channels[order.channel] += order.total.minor;
            all += order.total.minor;
            january += order.placedAt.date().month() == 1 ? order.total.minor : 0;
            for (const OrderLine &line : purchase.order->lines)
                products[line.productName] += line.amount.minor;
        }
    }
    QCOMPARE(sellers->channels.size(), channels.size());
    QCOMPARE(sellers->products.size(), products.size());
    double share = 0;
    for (const SoldShare &channel : sellers->channels) {
        QCOMPARE(channel.revenue.minor, channels[channel.name]);
        share += channel.share;
    }
    QVERIFY(std::abs(share - 1) < 1e-9);
    for (const SoldShare &product : sellers->products)
        QCOMPARE(product.revenue.minor, products[product.name]);
    QCOMPARE((*months)[0].month, QDate(2026, 1, 1));
    QCOMPARE((*months)[0].revenue.minor, january);
    QCOMPARE((*months)[1].revenue.minor, all - january);
}

void TstProducts::aProductIsCalledAsOnMostOfItsLines()
{
    // A till wrote "mailout" on the first line of a code, and its name on all others.
    TestShop shop;
    shop.sources = {{SourceId{1}, u"default"_s}};
    Customer customer;
    customer.id = CustomerId{1};
    shop.customers = {customer};
    for (int i = 0; i < 12; ++i) {
        TestOrder each;
        each.order.id = OrderId{i + 1};
        each.order.source = SourceId{1};
        each.order.code = QString::number(i);
        each.order.customer = CustomerId{1};
        each.order.placedAt = Moment::of(QDate(2026, 1, 1).addDays(i));
        if (i % 2 == 0) {
            for (const QString &code : {u"A1"_s, u"B2"_s}) {
                OrderLine line;
                line.productCode = code;
                line.productName = i == 0 ? u"mailout"_s : u"Teacup "_s + code;
                line.amount = {100};
                each.lines.push_back(line);
            }
        } else { // so that the two meet more often than by chance
            OrderLine line;
            line.productName = u"Ribbon"_s;
            line.amount = {10};
            each.lines.push_back(line);
        }
        shop.orders.push_back(each);
    }
    const auto profiles = profilesOf(shop);
    const EvaluationContext context{*profiles, QDate(2026, 6, 30), u"VN"_s};
    Unwatched control;
    const ProductPairs pairs = productPairsAt(context, nullptr, 5, control).value();
    QCOMPARE(pairs.together.size(), std::size_t{1});
    QCOMPARE(pairs.together.front().first, u"Teacup A1"_s);
    QCOMPARE(pairs.together.front().second, u"Teacup B2"_s);
    const BestSellers sellers =
        bestSellersAt(context, CustomerSet::all(profiles->size()), 5, control).value();
    QCOMPARE(sellers.products.front().name, u"Teacup A1"_s);
}

void TstProducts::stopsWhenAsked()
{
    const auto profiles = profilesOf(smallShop(1));
    Cancellable control;
    control.cancel();
    const EvaluationContext context{*profiles, QDate(2026, 2, 20), u"VN"_s};
    const auto pairs = productPairsAt(context, nullptr, 10, control);
    QVERIFY(!pairs);
    QCOMPARE(pairs.error().code, ErrorCode::Cancelled);
}

QTEST_APPLESS_MAIN(TstProducts)
#include "tst_products.moc"
