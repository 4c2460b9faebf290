#include "core/importing/same_sale.h"
#include "core/importing/similar_customers.h"
#include "core/store/merges_store.h"
#include "core/store/sales_store.h"
#include "test_imports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(12, 0));

TestFile ordersOf(const QString &source, const QByteArray &rows)
{
    TestFile file = ordersFile("order_code,customer_phone,placed_at,status,total\n" + rows);
    file.source = source;
    return file;
}

} // namespace

/// What is proposed to the owner as one, and what becomes of the answer.
class TstProposals : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void customersWhoMayBeOne_data();
    void customersWhoMayBeOne();
    void keptApartIsNotProposedAgain();
    void theSurestComeFirst();
    void salesThatMayBeOne_data();
    void salesThatMayBeOne();
    void aUnitedSaleDoesNotComeBack();
    void aUnitedSaleCanBeTakenBack();
    void salesKeptApartAreNotProposedAgain();

private:
    std::vector<SimilarPair> similar(TestImports &shop, std::size_t most = 100)
    {
        return similarCustomers(shop.db(), most, m_control).value();
    }
    Unwatched m_control;
};

void TstProposals::customersWhoMayBeOne_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<int>("why"); // -1: nobody is proposed
    const auto row = [](const char *name, const char *rows, int why) {
        QTest::newRow(name) << QByteArray("code,name,birthday,gender,area,address\n") + rows << why;
    };
    row("same birthday", "1,Nguyễn Lan,1990-05-06,,,\n2,nguyen lan,06/05/1990,,,\n",
        static_cast<int>(Likeness::Birthday));
    row("same address", "1,Nguyễn Lan,,,,12 Hàng Bài\n2,Nguyen Lan,,,,12 hang  bai\n",
        static_cast<int>(Likeness::Address));
    row("same area", "1,Nguyễn Lan,,,TP.HCM,\n2,Nguyen Lan,,,Hồ Chí Minh,\n",
        static_cast<int>(Likeness::Area));
    row("birthday without a year", "1,Nguyễn Lan,06/05,,,\n2,Nguyễn Lan,06/05,,,\n", -1);
    row("other birthday", "1,Nguyễn Lan,1990-05-06,,Huế,\n2,Nguyễn Lan,1991-05-06,,Huế,\n", -1);
    row("other gender", "1,Nguyễn An,,nam,Huế,\n2,Nguyễn An,,nữ,Huế,\n", -1);
    row("other area", "1,Nguyễn Lan,,,Huế,\n2,Nguyễn Lan,,,Hà Nội,\n", -1);
    row("one word is no name", "1,Lan,1990-05-06,,Huế,\n2,Lan,1990-05-06,,Huế,\n", -1);
    row("a name that many bear there",
        "1,Nguyễn Lan,,,Huế,\n2,Nguyễn Lan,,,Huế,\n3,Nguyễn Lan,,,Huế,\n4,Nguyễn Lan,,,Huế,\n", -1);
}

void TstProposals::customersWhoMayBeOne()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const int, why);
    TestImports shop;
    QVERIFY(shop.import(customersFile(rows)).value != 0);
    const std::vector<SimilarPair> pairs = similar(shop);
    if (why < 0) {
        QVERIFY(pairs.empty());
        return;
    }
    QCOMPARE(pairs.size(), std::size_t{1});
    QCOMPARE(pairs[0], (SimilarPair{{1}, {2}, static_cast<Likeness>(why)}));
}

void TstProposals::keptApartIsNotProposedAgain()
{
    TestImports shop;
    shop.import(customersFile("code,name,birthday\n1,Lê An,1990-05-06\n2,Lê An,1990-05-06\n"));
    QCOMPARE(similar(shop).size(), std::size_t{1});
    QVERIFY(keepApart(shop.db(), {2}, {1}));
    QVERIFY(similar(shop).empty());
}

void TstProposals::theSurestComeFirst()
{
    TestImports shop;
    shop.import(customersFile("code,name,birthday,area\n1,Lê An,,Huế\n2,Lê An,,Huế\n"
                              "3,Lê Bình,1990-05-06,\n4,Lê Bình,1990-05-06,\n"));
    const std::vector<SimilarPair> pairs = similar(shop);
    QCOMPARE(pairs.size(), std::size_t{2});
    QCOMPARE(pairs[0].why, Likeness::Birthday);
    QCOMPARE(similar(shop, 1), std::vector{pairs[0]});
}

void TstProposals::salesThatMayBeOne_data()
{
    QTest::addColumn<QByteArray>("till");
    QTest::addColumn<QByteArray>("market");
    QTest::addColumn<bool>("proposed");
    const QByteArray sale = "D1,0912345678,2026-01-05,completed,100\n";
    QTest::newRow("same day and total")
        << sale << QByteArray("S9,0912345678,2026-01-05 23:10,completed,100\n") << true;
    QTest::newRow("one code holds the other")
        << QByteArray("HD-260105ABC,0912345678,2026-01-05,completed,100\n")
        << QByteArray("260105ABC,0912345678,2026-01-05,completed,90\n") << true;
    QTest::newRow("other day") << sale << QByteArray("S9,0912345678,2026-01-06,completed,100\n")
                               << false;
    QTest::newRow("other total") << sale << QByteArray("S9,0912345678,2026-01-05,completed,101\n")
                                 << false;
    QTest::newRow("other customer")
        << sale << QByteArray("S9,0912345679,2026-01-05,completed,100\n") << false;
    QTest::newRow("cancelled") << sale << QByteArray("S9,0912345678,2026-01-05,cancelled,100\n")
                               << false;
}

void TstProposals::salesThatMayBeOne()
{
    QFETCH(const QByteArray, till);
    QFETCH(const QByteArray, market);
    QFETCH(const bool, proposed);
    TestImports shop;
    shop.import(ordersOf(u"till"_s, till));
    shop.import(ordersOf(u"market"_s, market));
    const std::vector<SamePair> pairs = samePairs(shop.db(), 10, m_control).value();
    QCOMPARE(pairs.size(), std::size_t{proposed ? 1U : 0U});
    if (!proposed)
        return;
    QCOMPARE(pairs[0].first.source, u"till"_s);
    QCOMPARE(pairs[0].second.source, u"market"_s);
    QCOMPARE(pairs[0].day, QDate(2026, 1, 5));
    QCOMPARE(pairs[0].total, Money{100});
}

void TstProposals::aUnitedSaleDoesNotComeBack()
{
    TestImports shop;
    shop.import(ordersOf(u"till"_s, "D1,0912345678,2026-01-05,completed,100\n"));
    const TestFile market = ordersOf(u"market"_s, "S9,0912345678,2026-01-05,completed,100\n"
                                                  "S10,0912345678,2026-01-07,completed,50\n");
    shop.import(market);
    const SamePair pair = samePairs(shop.db(), 10, m_control)->front();
    QVERIFY(uniteSales(shop.db(), pair.first.id, pair.second.id, noon, m_control));
    const QString united = shop.dump();
    QVERIFY(!united.contains(u"S9"_s));
    QVERIFY(united.contains(u"S10"_s));
    shop.import(market);
    QCOMPARE(shop.dump(), united);
    QCOMPARE(shop.history().front().ordersUnchanged, 2);
    TestFile lines{ImportKind::OrderLines, u"market"_s,
                   "order_code,product_code,quantity,amount\nS9,P,1,100\n", noon};
    shop.import(lines);
    QCOMPARE(shop.dump(), united);
    QCOMPARE(shop.history().front().rejected, 0);
    QVERIFY(samePairs(shop.db(), 10, m_control)->empty());
}

void TstProposals::aUnitedSaleCanBeTakenBack()
{
    TestImports shop;
    shop.import(ordersOf(u"till"_s, "D1,0912345678,2026-01-05,completed,100\n"));
    shop.import(ordersOf(u"market"_s, "S9,0912345678,2026-01-05,completed,100\n"));
    shop.import({ImportKind::OrderLines, u"market"_s,
                 "order_code,product_code,quantity,amount\nS9,P,1,100\n", noon});
    const QString before = shop.dump();
    const StepId step = uniteSales(shop.db(), {1}, {2}, noon, m_control).value();
    QVERIFY(shop.dump() != before);
    QVERIFY(undoEdit(shop.db(), step, m_control).value());
    QVERIFY(!undoEdit(shop.db(), step, m_control).value()); // it is back already
    QVERIFY(!undoEdit(shop.db(), {1}, m_control).value());  // imports are not taken back this way
    QCOMPARE(shop.dump(), before);
    QCOMPARE(samePairs(shop.db(), 10, m_control)->size(), std::size_t{1});
}

void TstProposals::salesKeptApartAreNotProposedAgain()
{
    TestImports shop;
    shop.import(ordersOf(u"till"_s, "D1,0912345678,2026-01-05,completed,100\n"));
    shop.import(ordersOf(u"market"_s, "S9,0912345678,2026-01-05,completed,100\n"));
    QVERIFY(keepSalesApart(shop.db(), {2}, {1}));
    QVERIFY(samePairs(shop.db(), 10, m_control)->empty());
    QCOMPARE(uniteSales(shop.db(), {1}, {1}, noon, m_control).error().code, ErrorCode::OutOfRange);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstProposals)
#include "tst_proposals.moc"
