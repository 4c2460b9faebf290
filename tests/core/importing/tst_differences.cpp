#include "core/importing/import_file.h"
#include "core/store/shop_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

const QDateTime now(QDate(2026, 11, 21), QTime(9, 0));

struct Desk {
    QTemporaryDir folder;
    std::optional<ShopFile> file;
    std::optional<Connection> db;

    Desk()
    {
        Result<ShopFile> made = ShopFile::create(folder.filePath(u"shop.khachquen"_s));
        if (!made)
            qFatal("no shop");
        file.emplace(std::move(*made));
        Result<Connection> connected = file->connect();
        if (!connected)
            qFatal("no connection");
        db.emplace(std::move(*connected));
    }
    std::vector<ChangedValue> import(const QByteArray &content, bool dryRun)
    {
        return reportOf(content, dryRun).firstChanges;
    }
    ImportReport reportOf(const QByteArray &content, bool dryRun)
    {
        ImportRequest request;
        request.file = folder.filePath(u"file.csv"_s);
        request.dryRun = dryRun;
        QFile out(request.file);
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("no file");
        out.close();
        Unwatched control;
        Result<ImportReport> report = importFile(*db, request, {}, now, control);
        if (!report)
            qFatal("no import");
        return std::move(*report);
    }
};

} // namespace

/// What a dry run says would change.
class TstDifferences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void valuesOfCustomersAreToldBeforeAndAfter();
    void mergedCustomersAreTold();
    void ordersAreToldBeforeAndAfter();
    void newAndUnchangedRowsAreNotTold();
    void onlyTheFirstAreTold();
    void customersWhoStayAsTheyAreAreCounted();
};

void TstDifferences::valuesOfCustomersAreToldBeforeAndAfter()
{
    Desk desk;
    desk.import("code,name,phone,birthday,registered_on,attribute:Size\n"
                "K1,Lan,0901234561,1990-05-01,2020-01-02,M\n",
                false);
    const std::vector<ChangedValue> told =
        desk.import("code,name,phone,email,birthday,registered_on,attribute:Size,tags\n"
                    "K1,Lan Anh,0901234562,lan@example.com,1990-05-02,2020-01-03,L,VIP\n",
                    true);
    const std::vector<ChangedValue> expected{
        {false, 1, u"Lan Anh"_s, u"name"_s, u"Lan"_s, u"Lan Anh"_s},
        {false, 1, u"Lan Anh"_s, u"birthday"_s, u"1990-05-01"_s, u"1990-05-02"_s},
        {false, 1, u"Lan Anh"_s, u"registered_on"_s, u"2020-01-02"_s, u"2020-01-03"_s},
        {false, 1, u"Lan Anh"_s, u"phone"_s, {}, u"+84901234562"_s},
        {false, 1, u"Lan Anh"_s, u"email"_s, {}, u"lan@example.com"_s},
        {false, 1, u"Lan Anh"_s, u"tags"_s, {}, u"VIP"_s},
        {false, 1, u"Lan Anh"_s, u"attribute:Size"_s, u"M"_s, u"L"_s}};
    QCOMPARE(told.size(), expected.size());
    for (const ChangedValue &value : expected)
        QVERIFY2(std::find(told.begin(), told.end(), value) != told.end(), qPrintable(value.field));
    // Nothing of it has happened.
    QCOMPARE(desk.import("code,name\nK1,Lan\n", true).size(), std::size_t(0));
}

void TstDifferences::customersWhoStayAsTheyAreAreCounted()
{
    Desk desk;
    desk.import("code,name,phone\nK1,Lan,0901234561\nK2,Minh,0901234562\nK3,Hoa,0901234563\n"
                "K4,Tú,0901234564\n",
                false);
    // One is as before, one gets another name and takes it back, one has a new name, one is new.
    const ImportReport report = desk.reportOf("code,name,phone\nK1,Lan,0901234561\nK2,Anh,\n"
                                              "K2,Minh,\nK3,Hoa Mai,\nK5,Vy,0901234565\n",
                                              true);
    QCOMPARE(report.customersUnchanged, 2);
    QCOMPARE(report.record.customersUpdated, 1);
    QCOMPARE(report.record.customersAdded, 1);
    // Two that turn out to be one are merged and updated; who buys as before is unchanged.
    const ImportReport merging = desk.reportOf("code,phone\nK1,0901234562\nK3,\n", true);
    QCOMPARE(merging.customersUnchanged, 1);
    QCOMPARE(merging.record.customersMerged, 1);
    QCOMPARE(merging.record.customersUpdated, 1);
    const ImportReport buying =
        desk.reportOf("order_code,placed_at,total,customer_code\nA1,2025-01-01,1,K4\n"
                      "A2,2025-01-02,1,K4\nA3,2025-01-02,1,K3\n",
                      true);
    QCOMPARE(buying.customersUnchanged, 2);
    QCOMPARE(buying.record.customersUpdated, 0);
}

void TstDifferences::mergedCustomersAreTold()
{
    Desk desk;
    desk.import("code,name,phone,email\nK1,Lan,0901234561,\nK2,Minh,,minh@example.com\n", false);
    const std::vector<ChangedValue> told =
        desk.import("name,phone,email\nLan,0901234561,minh@example.com\n", true);
    const ChangedValue merged{false, 2, u"Minh"_s, u"merged"_s, {}, u"Lan"_s};
    QVERIFY(std::find(told.begin(), told.end(), merged) != told.end());
}

void TstDifferences::ordersAreToldBeforeAndAfter()
{
    Desk desk;
    desk.import("order_code,customer_phone,placed_at,status,total,branch\n"
                "H1,0901234561,2026-03-05 10:00,open,100,A\n",
                false);
    const std::vector<ChangedValue> told =
        desk.import("order_code,customer_phone,placed_at,status,total,branch\n"
                    "H1,0901234561,2026-03-05 11:30,completed,150,B\n",
                    true);
    const std::vector<ChangedValue> expected{
        {true, 1, u"H1"_s, u"placed_at"_s, u"2026-03-05 10:00:00"_s, u"2026-03-05 11:30:00"_s},
        {true, 1, u"H1"_s, u"status"_s, u"open"_s, u"completed"_s},
        {true, 1, u"H1"_s, u"branch"_s, u"A"_s, u"B"_s},
        {true, 1, u"H1"_s, u"total"_s, u"100"_s, u"150"_s}};
    QCOMPARE(told, expected);
}

void TstDifferences::newAndUnchangedRowsAreNotTold()
{
    Desk desk;
    const QByteArray file = "code,name,phone\nK1,Lan,0901234561\n";
    QVERIFY(desk.import(file, true).empty());
    desk.import(file, false);
    QVERIFY(desk.import(file + "K2,Minh,0901234562\n", true).empty());
}

void TstDifferences::onlyTheFirstAreTold()
{
    Desk desk;
    QByteArray before = "code,name,note\n";
    QByteArray after = before;
    for (int i = 0; i < 100; ++i) {
        const QByteArray start = "K" + QByteArray::number(i) + ",Ten" + QByteArray::number(i);
        before += start + ",a\n";
        after += start + ",b\n";
    }
    desk.import(before, false);
    const std::vector<ChangedValue> told = desk.import(after, true);
    QCOMPARE(told.size(), std::size_t(50));
    QCOMPARE(told.front().whose, u"Ten0"_s);
    QVERIFY(desk.import(after, false).empty());
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstDifferences)
#include "tst_differences.moc"
