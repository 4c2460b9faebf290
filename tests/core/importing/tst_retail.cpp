#include "core/importing/import_file.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

/// The figures of a retail file, counted here in the plainest way, by nothing of the program.
struct Recount {
    qint64 rows = 0;
    QHash<QString, qint64> totals; ///< by invoice, in pence
    QSet<QString> customers;
    QSet<QString> walkIns; ///< invoices without a customer

    [[nodiscard]] qint64 sum() const
    {
        qint64 all = 0;
        for (const qint64 total : totals)
            all += total;
        return all;
    }
    [[nodiscard]] qint64 returned() const
    {
        qint64 orders = 0;
        for (const qint64 total : totals)
            orders += total < 0;
        return orders;
    }
};

/// Cells of a line, whose quotes never hold a newline in this data.
QList<QByteArray> cellsOf(const QByteArray &line)
{
    QList<QByteArray> cells{QByteArray()};
    bool quoted = false;
    for (const char sign : line) {
        if (sign == '"')
            quoted = !quoted;
        else if (sign == ',' && !quoted)
            cells.append(QByteArray());
        else if (sign != '\r' && sign != '\n')
            cells.back().append(sign);
    }
    return cells;
}

Recount recount(const QString &path)
{
    Recount all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return all;
    file.readLine();
    while (!file.atEnd()) {
        const QList<QByteArray> cells = cellsOf(file.readLine());
        if (cells.size() < 8)
            continue;
        ++all.rows;
        const QString invoice = QString::fromUtf8(cells[0]);
        // Prices have three decimals at most, so that tenths of a penny are whole numbers.
        const qint64 tenths = std::llround(cells[5].toDouble() * 1000);
        const qint64 exact = cells[3].toLongLong() * tenths;
        const qint64 pence = (std::abs(exact) + 5) / 10 * (exact < 0 ? -1 : 1);
        all.totals[invoice] += pence;
        if (cells[6].isEmpty())
            all.walkIns.insert(invoice);
        else
            all.customers.insert(QString::fromUtf8(cells[6]));
    }
    return all;
}

constexpr Sql sums{
    "test.sums", "SELECT count(*), sum(total), sum(status = 'returned'), sum(customer_id IS NULL),"
                 " (SELECT count(*) FROM customers), (SELECT count(*) FROM order_lines),"
                 " (SELECT sum(amount) FROM order_lines) FROM orders"};

} // namespace

/// The Online Retail data (shared data; ../data/imports/retail_small.csv is its first rows)
/// against a count by hand.
class TstRetail : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void figuresAgree_data();
    void figuresAgree();

private:
    QTemporaryDir m_folder;
};

void TstRetail::figuresAgree_data()
{
    QTest::addColumn<QString>("packed");
    QTest::addColumn<QString>("plain");
    QTest::newRow("committed part")
        << QString() << QStringLiteral(KQ_TEST_DATA "/imports/retail_small.csv");
    QTest::newRow("whole") << QStringLiteral(KQ_SHARED_DATA "/retail/online_retail.csv.gz")
                           << m_folder.filePath(u"retail.csv"_s);
}

void TstRetail::figuresAgree()
{
    QFETCH(const QString, packed);
    QFETCH(const QString, plain);
    if (!packed.isEmpty()) {
        if (!QFile::exists(packed))
            QSKIP("the shared data are not here");
        QProcess unpack;
        unpack.setStandardOutputFile(plain);
        unpack.start(u"gzip"_s, {u"-dc"_s, packed});
        QVERIFY(unpack.waitForFinished(60'000) && unpack.exitCode() == 0);
    }
    const Recount wanted = recount(plain);
    QVERIFY(wanted.rows > 1000);

    const Result<ShopFile> shop =
        ShopFile::create(m_folder.filePath(QString::number(wanted.rows) + u".khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    ShopSettings settings;
    settings.currency = u"GBP"_s;
    settings.country = u"GB"_s;
    ImportRequest request;
    request.file = plain;
    Unwatched control;
    QElapsedTimer clock;
    for (const bool again : {false, true}) {
        clock.start();
        const Result<ImportReport> report = importFile(
            *db, request, settings, QDateTime(QDate(2026, 11, 21), QTime(9, 0)), control);
        QVERIFY2(report, report ? "" : qPrintable(report.error().found));
        qInfo("%lld rows in %lld ms", static_cast<long long>(report->record.rows),
              static_cast<long long>(clock.elapsed()));
        const ImportRecord &record = report->record;
        QCOMPARE(record.kind, ImportKind::Flat);
        QCOMPARE(record.rows, wanted.rows);
        QCOMPARE(record.rejected, 0);
        QCOMPARE(record.ordersAdded, again ? 0 : wanted.totals.size());
        QCOMPARE(record.ordersUnchanged, again ? wanted.totals.size() : 0);
        QCOMPARE(record.ordersUpdated, 0);
        QCOMPARE(record.customersAdded, again ? 0 : wanted.customers.size());
        QCOMPARE(record.customersUpdated, 0);
        QCOMPARE(report->mapping.columns.size(), std::size_t(8));

        Query query(*db, sums);
        const Result<bool> row = query.next();
        QVERIFY(row && *row);
        QCOMPARE(query.integer(0), wanted.totals.size());
        QCOMPARE(query.integer(1), wanted.sum());
        QCOMPARE(query.integer(2), wanted.returned());
        QCOMPARE(query.integer(3), wanted.walkIns.size());
        QCOMPARE(query.integer(4), wanted.customers.size());
        QCOMPARE(query.integer(5), wanted.rows);
        QCOMPARE(query.integer(6), wanted.sum());
    }
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstRetail)
#include "tst_retail.moc"
