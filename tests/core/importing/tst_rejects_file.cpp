#include "core/importing/import_file.h"
#include "core/sheet/row_source.h"
#include "core/store/shop_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {

class TstRejectsFile : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void holdsTheRowsAsTheyWere_data();
    void holdsTheRowsAsTheyWere();
    void reportsTheFirstHundred();

private:
    static QList<QStringList> rowsOf(const QString &path);
};

QList<QStringList> TstRejectsFile::rowsOf(const QString &path)
{
    QList<QStringList> rows;
    Result<OpenedSheet> sheet = openSheet(path);
    if (!sheet)
        return rows;
    Row row;
    for (Result<bool> more = sheet->rows->next(row); more && *more; more = sheet->rows->next(row)) {
        QStringList texts;
        for (const Cell &cell : row)
            texts += readText(cell);
        rows += texts;
    }
    return rows;
}

void TstRejectsFile::holdsTheRowsAsTheyWere_data()
{
    QTest::addColumn<QString>("ending");
    QTest::newRow("CSV") << u"csv"_s;
    QTest::newRow("XLSX") << u"xlsx"_s;
}

void TstRejectsFile::holdsTheRowsAsTheyWere()
{
    QFETCH(const QString, ending);
    QTemporaryDir folder;
    const Result<ShopFile> shop = ShopFile::create(folder.filePath(u"a.khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    ImportRequest request;
    request.file = folder.filePath(u"don.csv"_s);
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_code,placed_at,customer_phone,extra,total\n"
               "A,2025-01-01,0912345678,x,100\n"
               "B,,0912345678,x,200\n"
               "C,2025-01-03,0912345678,\"a, \"\"b\"\"\",much\n");
    file.close();
    request.rejectsFile = folder.filePath(u"rejects."_s + ending);
    request.sentence = [](const Reject &reject) { return u"row %1"_s.arg(reject.row); };
    Unwatched control;
    const QDateTime now(QDate(2026, 11, 21), QTime(9, 0));
    const Result<ImportReport> report = importFile(*db, request, {}, now, control);
    QVERIFY(report);
    QCOMPARE(report->record.rejected, 2);
    const QList<QStringList> rows = rowsOf(request.rejectsFile);
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0], u"order_code,placed_at,customer_phone,extra,total,reason"_s.split(u','));
    QCOMPARE(rows[1], u"B,,0912345678,x,200,row 3"_s.split(u','));
    QCOMPARE(rows[2], (QStringList{u"C"_s, u"2025-01-03"_s, u"0912345678"_s, u"a, \"b\""_s,
                                   u"much"_s, u"row 4"_s}));
}

void TstRejectsFile::reportsTheFirstHundred()
{
    QTemporaryDir folder;
    const Result<ShopFile> shop = ShopFile::create(folder.filePath(u"a.khachquen"_s));
    QVERIFY(shop);
    Result<Connection> db = shop->connect();
    QVERIFY(db);
    ImportRequest request;
    request.file = folder.filePath(u"don.csv"_s);
    QFile file(request.file);
    QVERIFY(file.open(QIODevice::WriteOnly));
    // The first order has no date until the end, so that its row is turned away last.
    file.write("order_code,placed_at,product_code,total\nX,,P,1\n");
    for (int i = 0; i < 150; ++i)
        file.write("A,2025-01-01,P,much\n");
    file.close();
    Unwatched control;
    const QDateTime now(QDate(2026, 11, 21), QTime(9, 0));
    const Result<ImportReport> report = importFile(*db, request, {}, now, control);
    QVERIFY(report);
    QCOMPARE(report->record.rejected, 151);
    QCOMPARE(report->firstRejects.size(), std::size_t(100));
    QCOMPARE(report->firstRejects.front().row, 2);
    QCOMPARE(report->firstRejects.back().row, 101);
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstRejectsFile)
#include "tst_rejects_file.moc"
