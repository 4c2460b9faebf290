#include "core/importing/import_field_keys.h"
#include "core/importing/import_file.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"
#include "random_files.h"
#include "shop_dump.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace kq {
namespace {

constexpr Sql countCustomers{"test.count", "SELECT count(*) FROM customers"};
constexpr Sql countOrders{"test.count_orders", "SELECT count(*) FROM orders"};
constexpr Sql derivedTotals{
    "test.derived",
    "SELECT count(*) FROM orders o WHERE total_given = 0 AND total <> coalesce((SELECT sum(amount)"
    " FROM order_lines l WHERE l.order_id = o.id), 0) - discount - refund"};
constexpr Sql wrongStatuses{
    "test.statuses",
    "SELECT count(*) FROM orders WHERE status <> CASE WHEN total < 0 AND stated_status <> "
    "'cancelled' THEN 'returned' ELSE stated_status END"};

std::int64_t numberOf(Connection &db, const Sql &sql)
{
    Query query(db, sql);
    const Result<bool> row = query.next();
    return row && *row ? query.integer(0) : -1;
}

} // namespace

/// Properties of any series of imports, over random files.
class TstImportAgain : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void theSameFileTwiceChangesNothing();
};

void TstImportAgain::theSameFileTwiceChangesNothing()
{
    QTemporaryDir folder;
    constexpr unsigned shops = 60;
    constexpr int filesOfShop = 6;
    for (unsigned seed = 1; seed <= shops; ++seed) {
        RandomFiles files(seed);
        const Result<ShopFile> shop =
            ShopFile::create(folder.filePath(u"%1.khachquen"_s.arg(seed)));
        QVERIFY(shop);
        Result<Connection> db = shop->connect();
        QVERIFY(db);
        for (int i = 0; i < filesOfShop; ++i) {
            const auto kind = static_cast<ImportKind>(files.upTo(3));
            const QByteArray content = files.ofKind(kind);
            ImportRequest request;
            request.file = folder.filePath(u"f.csv"_s);
            request.kind = kind;
            request.source = files.upTo(2) == 0 ? u"other"_s : QString();
            QFile file(request.file);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();

            const QByteArray place = "shop " + QByteArray::number(seed) + ", file " +
                                     QByteArray::number(i) + ' ' + keyOf(kind).data() + '\n' +
                                     content;
            Unwatched control;
            const std::int64_t customers = numberOf(*db, countCustomers);
            const std::int64_t orders = numberOf(*db, countOrders);
            const Result<ImportReport> once =
                importFile(*db, request, {}, QDateTime(QDate(2026, 11, 21), QTime(9, 0)), control);
            QVERIFY2(once, place);
            const ImportRecord &first = once->record;
            QCOMPARE(first.accepted + first.rejected, first.rows);
            QCOMPARE(numberOf(*db, countCustomers),
                     customers + first.customersAdded - first.customersMerged);
            QCOMPARE(numberOf(*db, countOrders), orders + first.ordersAdded);
            QVERIFY2(numberOf(*db, derivedTotals) == 0, place);
            QVERIFY2(numberOf(*db, wrongStatuses) == 0, place);
            const QString dump = dumpOfShop(*db);

            const Result<ImportReport> twice =
                importFile(*db, request, {}, QDateTime(QDate(2026, 11, 25), QTime(9, 0)), control);
            QVERIFY(twice);
            const QString after = dumpOfShop(*db);
            QVERIFY2(after == dump, QByteArray(differencesOfDumps(dump, after) + place));
            const ImportRecord &second = twice->record;
            QVERIFY2(second.customersAdded + second.customersUpdated + second.customersMerged == 0,
                     place);
            QVERIFY2(second.ordersAdded + second.ordersUpdated == 0, place);
            QCOMPARE(second.rejected, first.rejected);
            // Whom the file named the first time it names again, as they are by now.
            const std::int64_t named =
                first.customersAdded + first.customersUpdated + once->customersUnchanged;
            QVERIFY2(twice->customersUnchanged <= named, place);
            QVERIFY2(twice->customersUnchanged >= named - first.customersMerged, place);
        }
    }
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstImportAgain)
#include "tst_import_again.moc"
