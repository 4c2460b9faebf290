#include "core/importing/import_file.h"
#include "core/store/shop_file.h"
#include "shop_dump.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr int rowsOfFile = 60'000;

/// A file of orders with lines that takes a while.
void writeLargeFile(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_code,customer_phone,placed_at,product_code,quantity,unit_price\n");
    for (int i = 0; i < rowsOfFile; ++i) {
        file.write(QStringLiteral("D%1,09%2,2025-01-%3,P%4,2,15000\n")
                       .arg(i / 2)
                       .arg(10'000'000 + i % 7000)
                       .arg(i % 28 + 1, 2, 10, QLatin1Char('0'))
                       .arg(i % 100)
                       .toUtf8());
    }
}

ImportRequest requestFor(const QString &path)
{
    ImportRequest request;
    request.file = path;
    return request;
}

const QDateTime today(QDate(2026, 11, 21), QTime(9, 0));

/// Says yes once so many reports were made.
class StopsAfter final : public JobControl {
public:
    explicit StopsAfter(int reports)
        : m_left(reports)
    {}
    void report(std::int64_t, std::int64_t) override { --m_left; }
    [[nodiscard]] bool cancelled() const override { return m_left <= 0; }

private:
    int m_left;
};

/// Has another thread, as that of a window, stop the work once so many reports were made. The work
/// waits until it was asked to stop, so that however fast it is it cannot be over before.
class StoppedByAnother final : public JobControl {
public:
    StoppedByAnother(int reports, const QElapsedTimer &clock)
        : m_left(reports)
        , m_clock(clock)
    {}
    void report(std::int64_t, std::int64_t) override
    {
        if (--m_left != 0)
            return;
        std::thread([this] {
            m_askedAt = m_clock.elapsed();
            m_isAsked = true;
        }).join();
    }
    [[nodiscard]] bool cancelled() const override { return m_isAsked; }
    /// In milliseconds of the clock.
    [[nodiscard]] qint64 askedAt() const { return m_askedAt; }

private:
    int m_left;
    const QElapsedTimer &m_clock;
    qint64 m_askedAt = 0;
    std::atomic<bool> m_isAsked = false;
};

} // namespace

/// A stopped import leaves the shop file as it was.
class TstStoppedImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void cancelledImportChangesNothing_data();
    void cancelledImportChangesNothing();
    void stopsWithinATenthOfASecond_data();
    void stopsWithinATenthOfASecond();
    void brokenFileChangesNothing();
    void killedImportLeavesTheOldOrTheNewState();

private:
    QTemporaryDir m_folder;
    QString m_large;
    QString m_small;
};

void TstStoppedImport::initTestCase()
{
    m_large = m_folder.filePath(u"large.csv"_s);
    writeLargeFile(m_large);
    m_small = m_folder.filePath(u"small.csv"_s);
    QFile file(m_small);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_code,customer_phone,placed_at,total\nOLD,0912345678,2024-12-31,5\n");
}

void TstStoppedImport::cancelledImportChangesNothing_data()
{
    QTest::addColumn<int>("reports");
    QTest::newRow("at once") << 0;
    QTest::newRow("after the first rows") << 1;
    QTest::newRow("in the middle") << 200;
    QTest::newRow("near the end") << rowsOfFile / 128;
}

void TstStoppedImport::cancelledImportChangesNothing()
{
    QFETCH(const int, reports);
    QTemporaryDir folder;
    const Result<ShopFile> shop = ShopFile::create(folder.filePath(u"a.khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    Unwatched unwatched;
    QVERIFY(importFile(*db, requestFor(m_small), {}, today, unwatched));
    const QString before = dumpOfShop(*db);
    StopsAfter control(reports);
    const Result<ImportReport> report = importFile(*db, requestFor(m_large), {}, today, control);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    QCOMPARE(dumpOfShop(*db), before);
    QVERIFY(!db->inTransaction());
}

void TstStoppedImport::stopsWithinATenthOfASecond_data()
{
    QTest::addColumn<int>("reports");
    QTest::newRow("after the first rows") << 1;
    QTest::newRow("in the middle") << 200;
    QTest::newRow("near the end") << rowsOfFile / 128;
}

void TstStoppedImport::stopsWithinATenthOfASecond()
{
    QFETCH(const int, reports);
    QTemporaryDir folder;
    const Result<ShopFile> shop = ShopFile::create(folder.filePath(u"a.khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    QElapsedTimer clock;
    clock.start();
    StoppedByAnother control(reports, clock);
    const Result<ImportReport> report = importFile(*db, requestFor(m_large), {}, today, control);
    const qint64 endedAt = clock.elapsed();
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::Cancelled);
    const qint64 took = endedAt - control.askedAt();
    // Ten times the promise, because the machine of the tests may be busy with others.
    QVERIFY2(took < 1000, qPrintable(QString::number(took)));
}

void TstStoppedImport::brokenFileChangesNothing()
{
    QTemporaryDir folder;
    const Result<ShopFile> shop = ShopFile::create(folder.filePath(u"a.khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    Unwatched control;
    ImportRequest request = requestFor(m_large);
    request.rejectsFile = folder.filePath(u"no such folder/rejects.csv"_s);
    const Result<ImportReport> report = importFile(*db, request, {}, today, control);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileUnwritable);
    QVERIFY(dumpOfShop(*db).isEmpty());
}

void TstStoppedImport::killedImportLeavesTheOldOrTheNewState()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.khachquen"_s);
    QString before;
    {
        const Result<ShopFile> shop = ShopFile::create(path);
        QVERIFY(shop);
        Result<Connection> db = shop->connect();
        QVERIFY(db);
        Unwatched control;
        QVERIFY(importFile(*db, requestFor(m_small), {}, today, control));
        before = dumpOfShop(*db);
    }
    int finished = 0;
    for (const int wait : {30, 80, 150, 260, 400, 700}) {
        QProcess victim;
        victim.start(QStringLiteral(KQ_IMPORT_VICTIM), {path, m_large});
        QVERIFY(victim.waitForStarted());
        const bool ended = victim.waitForFinished(wait);
        victim.kill();
        victim.waitForFinished();
        const Result<ShopFile> shop = ShopFile::open(path);
        QVERIFY2(shop, shop ? "" : qPrintable(shop.error().found));
        Unwatched control;
        QVERIFY(shop->fullCheck(control));
        Result<Connection> db = shop->connect();
        QVERIFY(db);
        const QString now = dumpOfShop(*db);
        if (now != before) {
            QCOMPARE(now.count(u"\norder "_s), rowsOfFile / 2 + 1);
            ++finished;
            break;
        }
        QVERIFY2(!ended || victim.exitCode() != 0, "the import ended and left nothing");
    }
    QVERIFY(finished <= 1);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstStoppedImport)
#include "tst_stopped_import.moc"
