#include "core/shop/care_today.h"
#include "core/shop/shop_figures.h"
#include "core/text/format.h"
#include "core/wording/overview_words.h"
#include "list_shop_test.h"

using namespace kq;
using namespace kq::test;

/// What a shop with hardly any orders is told to do, on four customers of whom two bought in March.
class TstCareTasks : public ListShopTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".?"_s));
        openShop();
    }
    void cleanup() { m_shop.reset(); } // before its folder

    void aYoungShopBeginsWithItsNewCustomers_data();
    void aYoungShopBeginsWithItsNewCustomers();
    void ordersWithoutAmountsSaySo();
};

void TstCareTasks::aYoungShopBeginsWithItsNewCustomers_data()
{
    QTest::addColumn<QDate>("asOf");
    QTest::addColumn<QStringList>("groups"); // each with how many are in it
    QTest::newRow("nobody has bought: the orders are still to come")
        << QDate(2026, 3, 1) << QStringList();
    QTest::newRow("both bought this month")
        << QDate(2026, 3, 20) << QStringList{u"new_30_days 2"_s, u"never_bought 2"_s};
    QTest::newRow("some weeks later")
        << QDate(2026, 4, 20) << QStringList{u"potential 2"_s, u"never_bought 2"_s};
    QTest::newRow("something is more urgent")
        << QDate(2026, 4, 27) << QStringList{u"bought_once 1"_s};
}

void TstCareTasks::aYoungShopBeginsWithItsNewCustomers()
{
    QFETCH(const QDate, asOf);
    QFETCH(const QStringList, groups);
    const auto snapshot = m_shop->snapshot(m_control).value();
    const CareTasks tasks = careTasks(*snapshot, {}, asOf, Language::English, m_control).value();
    QStringList found;
    const Words words(Language::English);
    for (const ReadyGroup &group : tasks.groups) {
        found << u"%1 %2"_s.arg(group.templateKey).arg(group.people.size());
        QVERIFY2(!careAction(group.templateKey, words).isEmpty(), qPrintable(group.templateKey));
    }
    QCOMPARE(found, groups);
}

void TstCareTasks::ordersWithoutAmountsSaySo()
{
    m_shop = Shop::create(m_folder->filePath(u"b.khachquen"_s), {}).value();
    ImportRequest orders;
    orders.file = write(u"bare.csv"_s, "Mã đơn,Tên khách hàng,Số điện thoại,Ngày mua\n"
                                       "D1,Lan,0912345601,2026-03-10\n"
                                       "D2,Hoa,0912345602,2026-03-15\n");
    orders.kind = ImportKind::Orders;
    QVERIFY(m_shop->importFile(orders, noon(), m_control));
    const auto snapshot = m_shop->snapshot(m_control).value();
    const ShopFigures figures = shopFigures(*snapshot, today, m_control).value();
    QCOMPARE(figures.buyers, 2);
    const QString sentence =
        overviewSentence(figures, Formatter(Language::English, u"VND"_s), Words(Language::English));
    QVERIFY2(sentence.startsWith(u"2 of your 2 customers have bought, but nothing says"_s),
             qPrintable(sentence));
    // Whoever has spent nothing is none of the good ones that have gone quiet.
    const CareTasks later =
        careTasks(*snapshot, {}, today.addMonths(6), Language::English, m_control).value();
    for (const ReadyGroup &group : later.groups)
        QVERIFY(group.templateKey != u"good_gone_quiet"_s);
}

QTEST_GUILESS_MAIN(TstCareTasks)
#include "tst_care_tasks.moc"
