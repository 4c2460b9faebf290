#include "core/domain/keys.h"
#include "core/importing/same_person.h"
#include "core/importing/undo_import.h"
#include "core/store/customers_store.h"
#include "core/store/merges_store.h"
#include "core/store/transaction.h"
#include "random_files.h"
#include "shop_dump.h"
#include "test_imports.h"

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

const QDateTime noon(QDate(2026, 11, 25), QTime(12, 0));

/// Takes the newest step back, whatever it was.
Result<void> undoNewest(Connection &db, StepId step)
{
    Unwatched control;
    Result<Transaction> transaction = Transaction::begin(db, Changes::Data);
    if (!transaction)
        return transaction.error();
    if (Result<void> undone = undoStep(db, step, control); !undone)
        return undone;
    return transaction->commit();
}

} // namespace

class TstSamePerson : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void mergeThenApartIsTheSame();
    void theSurvivorHasAllOfBoth();
    void whatCameLaterStaysWithTheSurvivor();
    void mergesByFilesComeApart();
    void filesNoLongerUniteWhoWasTakenApart();
    void newInTheFileThatMergedStaysMerged();
    void wrongCallsChangeNothing();

private:
    Unwatched m_control;
};

void TstSamePerson::mergeThenApartIsTheSame()
{
    int merges = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        TestImports shop;
        const std::vector<TestFile> files = randomSeries(seed, 4);
        for (const TestFile &file : files)
            shop.import(file);
        const std::vector<CustomerId> ids = customerIds(shop.db(), m_control).value();
        if (ids.size() < 2)
            continue;
        const CustomerId a = ids[seed % ids.size()];
        const CustomerId b = ids[(seed + 1 + seed / 7 % (ids.size() - 1)) % ids.size()];
        if (a == b)
            continue;
        ++merges;
        const QString before = shop.dump();
        const Result<MergeReport> report = mergeCustomers(shop.db(), b, a, noon, m_control);
        QVERIFY(report);
        const CustomerId survivor = report->survivor;
        QCOMPARE(survivor, std::min(a, b));
        const QString merged = shop.dump();
        QVERIFY(merged != before);
        const Result<ApartReport> apart =
            takeCustomersApart(shop.db(), survivor, {}, noon, m_control);
        QVERIFY(apart);
        QCOMPARE(apart->outcome, ApartOutcome::Apart);
        QCOMPARE(apart->restored, std::max(a, b));
        QVERIFY2(shop.dump() == before,
                 QByteArray(differencesOfDumps(before, shop.dump()) + placeOf(seed, files)));
        // Both steps can be taken back as steps, too.
        const std::int64_t newest = static_cast<std::int64_t>(files.size()) + 2;
        QVERIFY(undoNewest(shop.db(), {newest}));
        QVERIFY2(shop.dump() == merged, differencesOfDumps(merged, shop.dump()));
        QVERIFY(undoNewest(shop.db(), {newest - 1}));
        QVERIFY2(shop.dump() == before, differencesOfDumps(before, shop.dump()));
    }
    QVERIFY(merges > 30);
}

void TstSamePerson::theSurvivorHasAllOfBoth()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone,address,tags,orders_total,last_order_on\n"
                              "K1,Lan,0912345671,,A,100,2025-01-01\n"
                              "K2,Lan Anh,0912345672,5 Hàng Bài,B,50,2025-02-01\n"));
    QCOMPARE(mergeCustomers(shop.db(), {1}, {2}, noon, m_control)->survivor, CustomerId{1});
    QCOMPARE(shop.dump(),
             u"1 Lan · code default:K1 · code default:K2 · phone +84912345671"
             " · phone +84912345672 · address 5 Hàng Bài · tag A · tag B"
             " · opening default count 2 total 150 last 2025-02-01 · from default\n"_s);
    const std::vector<Merge> merges = mergesInto(shop.db(), {1}).value();
    QCOMPARE(merges.size(), std::size_t{1});
    QCOMPARE(merges[0].gone, CustomerId{2});
    QCOMPARE(merges[0].name, u"Lan Anh"_s);
    QCOMPARE(presentCustomer(shop.db(), {2}).value(), CustomerId{1});
}

void TstSamePerson::whatCameLaterStaysWithTheSurvivor()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone,note\nK1,Lan,0912345671,\n"
                              "K2,Hoa,0912345672,dị ứng\n"));
    shop.import(ordersFile("order_code,customer_code,placed_at,total\nD1,K2,2026-01-05,100\n"));
    QVERIFY(mergeCustomers(shop.db(), {1}, {2}, noon, m_control));
    shop.import(ordersFile("order_code,customer_code,placed_at,total\nD2,K2,2026-02-05,200\n"));
    shop.import(customersFile("code,name,email\nK2,Lan,a@b.vn\n"));
    const Result<ApartReport> report = takeCustomersApart(shop.db(), {1}, {2}, noon, m_control);
    QVERIFY(report);
    QCOMPARE(report->outcome, ApartOutcome::Apart);
    QCOMPARE(shop.dump(), u"1 Lan · code default:K1 · phone +84912345671 · email a@b.vn"
                          " · from default\n"
                          "2 Hoa · code default:K2 · phone +84912345672 · note dị ứng"
                          " · from default\n"
                          "order default:D1 of 2 on 2026-01-05 completed total 100\n"
                          "order default:D2 of 1 on 2026-02-05 completed total 200\n"_s);
    QVERIFY(mergesInto(shop.db(), {1})->empty());
}

void TstSamePerson::mergesByFilesComeApart()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone,tags\nK1,Lan,0912345671,A\nK2,Hoa,0912345672,B\n"));
    const QString before = shop.dump();
    shop.import(customersFile("code,phone\nK1,0912345672\n"));
    QVERIFY(!shop.dump().contains(u"Hoa"_s));
    const Result<ApartReport> report = takeCustomersApart(shop.db(), {1}, {}, noon, m_control);
    QVERIFY(report);
    QCOMPARE(report->outcome, ApartOutcome::Apart);
    QCOMPARE(shop.dump(), before);
}

void TstSamePerson::filesNoLongerUniteWhoWasTakenApart()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone\nK1,Lan,0912345671\nK2,Hoa,0912345672\n"));
    const TestFile uniting = customersFile("code,phone\nK1,0912345672\n");
    shop.import(uniting);
    QVERIFY(takeCustomersApart(shop.db(), {1}, {}, noon, m_control));
    const QString apart = shop.dump();
    shop.import(uniting);
    QCOMPARE(shop.dump(), apart);
}

void TstSamePerson::newInTheFileThatMergedStaysMerged()
{
    TestImports shop;
    shop.import(customersFile("code,name,phone\nK1,Lan,0912345671\nK2,Hoa,0912345672\n"
                              "K1,,0912345672\n"));
    const QString merged = shop.dump();
    const Result<ApartReport> report = takeCustomersApart(shop.db(), {1}, {}, noon, m_control);
    QVERIFY(report);
    QCOMPARE(report->outcome, ApartOutcome::NotRecorded);
    QCOMPARE(shop.dump(), merged);
}

void TstSamePerson::wrongCallsChangeNothing()
{
    TestImports shop;
    shop.import(customersFile("code,name\nK1,Lan\nK2,Hoa\n"));
    const QString before = shop.dump();
    QCOMPARE(mergeCustomers(shop.db(), {1}, {1}, noon, m_control).error().code,
             ErrorCode::OutOfRange);
    QCOMPARE(mergeCustomers(shop.db(), {1}, {9}, noon, m_control).error().code,
             ErrorCode::UnknownCustomer);
    QCOMPARE(takeCustomersApart(shop.db(), {1}, {}, noon, m_control)->outcome,
             ApartOutcome::NotMerged);
    QCOMPARE(shop.dump(), before);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstSamePerson)
#include "tst_same_person.moc"
