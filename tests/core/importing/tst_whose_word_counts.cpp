#include "core/store/sources_store.h"
#include "test_imports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

TestFile from(const QString &source, TestFile file)
{
    file.source = source;
    return file;
}

} // namespace

/// Which value wins where files say different things of one customer.
class TstWhoseWordCounts : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void theNewerValueWins();
    void thePreferredSourceIsNotOverwritten();
    void aRefusalCountsFromAnywhere();
    void manyNamesUnderOnePhoneAreTold_data();
    void manyNamesUnderOnePhoneAreTold();
};

void TstWhoseWordCounts::theNewerValueWins()
{
    TestImports shop;
    shop.import(from(u"till"_s, customersFile("code,name,phone,note\n1,Lan,0912345678,old\n")));
    shop.import(from(u"web"_s, customersFile("code,name,phone,note\n9,Lan Anh,0912345678,\n")));
    QCOMPARE(shop.dump(), u"1 Lan Anh · code till:1 · code web:9 · phone +84912345678 · note old"
                          " · from till, web\n"_s);
}

void TstWhoseWordCounts::thePreferredSourceIsNotOverwritten()
{
    TestImports shop;
    const TestFile till =
        from(u"till"_s, customersFile("code,name,phone,attribute:skin\n1,Lan,0912345678,dry\n"
                                      "2,,0912345679,\n"));
    shop.import(till);
    QVERIFY(preferSource(shop.db(), findSource(shop.db(), u"Till"_s).value()->id));
    QCOMPARE(preferredSource(shop.db()).value()->name, u"till"_s);
    const TestFile web =
        from(u"web"_s, customersFile("code,name,phone,address,attribute:skin\n"
                                     "7,LAN!!,0912345678,5 Hàng Bài,oily\n8,Hoa,0912345679,,oily\n"
                                     "9,Mai,0912345670,,\n"));
    shop.import(web);
    const QString both = u"1 Lan · code till:1 · code web:7 · phone +84912345678"
                         " · address 5 Hàng Bài · attribute skin(text)=dry · from till, web\n"
                         "2 Hoa · code till:2 · code web:8 · phone +84912345679"
                         " · attribute skin(text)=oily · from till, web\n"
                         "3 Mai · code web:9 · phone +84912345670 · from web\n"_s;
    QCOMPARE(shop.dump(), both);
    shop.import(web);
    QCOMPARE(shop.dump(), both);
    QCOMPARE(shop.history().front().customersUpdated, 0);
    // Orders name people too.
    TestFile orders = from(u"web"_s, ordersFile("order_code,customer_code,customer_name,placed_at\n"
                                                "D1,7,Ms LAN,2026-01-05\n"));
    shop.import(orders);
    QVERIFY(shop.dump().startsWith(u"1 Lan ·"_s));
    // The preferred source itself may change its mind.
    shop.import(from(u"till"_s, customersFile("code,name\n1,Lan Anh\n")));
    QVERIFY(shop.dump().startsWith(u"1 Lan Anh ·"_s));
    QVERIFY(preferSource(shop.db(), {}));
    QVERIFY(!preferredSource(shop.db()).value());
}

void TstWhoseWordCounts::aRefusalCountsFromAnywhere()
{
    TestImports shop;
    shop.import(from(u"till"_s, customersFile("code,phone,consent_zalo\n1,0912345678,yes\n")));
    QVERIFY(preferSource(shop.db(), findSource(shop.db(), u"till"_s).value()->id));
    shop.import(from(u"web"_s, customersFile("code,phone,consent_zalo,do_not_contact\n"
                                             "7,0912345678,no,yes\n")));
    QVERIFY(shop.dump().contains(u"zalo refused"_s));
    QVERIFY(shop.dump().contains(u"do-not-contact yes"_s));
}

void TstWhoseWordCounts::manyNamesUnderOnePhoneAreTold_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("three people") << QByteArray("Lan\nHoa\nMai\n")
                                  << QStringList{u"Lan"_s, u"Hoa"_s, u"Mai"_s};
    QTest::newRow("two people") << QByteArray("Lan\nHoa\nLan\nHoa\n") << QStringList();
    QTest::newRow("one, written three ways") << QByteArray("Hòa\nHoà\nHOA\n") << QStringList();
}

void TstWhoseWordCounts::manyNamesUnderOnePhoneAreTold()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QStringList, names);
    QByteArray file = "order_code,customer_name,customer_phone,placed_at,total\n";
    int number = 0;
    for (const QByteArray &name : rows.trimmed().split('\n'))
        file += 'D' + QByteArray::number(++number) + ',' + name + ",0912345678,2026-01-05,1\n";
    TestImports shop;
    const ImportReport report = shop.reportOf(ordersFile(file)).value();
    QCOMPARE(report.sharedPhones.size(), std::size_t{names.isEmpty() ? 0U : 1U});
    if (!names.isEmpty())
        QCOMPARE(report.sharedPhones[0], (SharedPhone{{1}, u"+84912345678"_s, names}));
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstWhoseWordCounts)
#include "tst_whose_word_counts.moc"
