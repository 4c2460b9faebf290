#include "core/importing/import_field_keys.h"
#include "core/importing/import_file.h"
#include "core/store/shop_file.h"
#include "core/store/statement.h"
#include "shop_dump.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <random>

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

/// The lines of the one that the other has not: all of a dump would not fit into a message.
QByteArray differences(const QString &before, const QString &after)
{
    const QStringList was = before.split(u'\n');
    const QStringList is = after.split(u'\n');
    QString lines;
    for (const QString &line : was) {
        if (!is.contains(line))
            lines += u"- "_s + line + u'\n';
    }
    for (const QString &line : is) {
        if (!was.contains(line))
            lines += u"+ "_s + line + u'\n';
    }
    return lines.toUtf8();
}

/// Files full of repetitions, gaps and people who turn out to be one.
class RandomFiles {
public:
    explicit RandomFiles(unsigned seed)
        : m_dice(seed)
    {}

    QByteArray customers()
    {
        QByteArray file = "code,name,phone,email,note,tags,orders_total,last_order_on\n";
        for (int i = upTo(12); i >= 0; --i) {
            file += maybe("K", 5) + ',' + maybe("Ten", 4) + ',' + phone() + ',' + email() + ',' +
                    maybe("n", 3) + ',' + maybe("t", 3) + ',' + maybe("", 900) + ',' +
                    (upTo(2) == 0 ? "2025-01-0" + digit() : QByteArray()) + '\n';
        }
        return file;
    }

    QByteArray orders()
    {
        QByteArray file = "order_code,customer_code,customer_name,customer_phone,customer_email,"
                          "placed_at,status,discount,refund,total,area\n";
        for (int i = upTo(14); i >= 0; --i) {
            file += maybe("D", 6) + ',' + person() + ',' + date() + ',' + status() + ',' +
                    maybe("", 30) + ',' + maybe("-", 30) + ',' + maybe("", 90) + ',' +
                    maybe("area", 3) + '\n';
        }
        return file;
    }

    QByteArray flat()
    {
        QByteArray file = "order_code,customer_code,customer_name,customer_phone,customer_email,"
                          "placed_at,status,discount,total,product_code,quantity,unit_price\n";
        for (int i = upTo(20); i >= 0; --i) {
            file += maybe("D", 6) + ',' + person() + ',' + date() + ',' + status() + ',' +
                    maybe("", 30) + ',' + (upTo(3) == 0 ? maybe("", 90) : QByteArray()) + ',' +
                    maybe("P", 4) + ',' + maybe("", 4) + ',' + maybe("", 20) + '\n';
        }
        return file;
    }

    QByteArray lines()
    {
        QByteArray file = "order_code,product_code,quantity,amount\n";
        for (int i = upTo(12); i >= 0; --i) {
            file += maybe("D", 7) + ',' + maybe("P", 4) + ',' + maybe("-", 4) + ',' +
                    maybe("", 40) + '\n';
        }
        return file;
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_dice); }

private:
    QByteArray digit() { return QByteArray::number(1 + upTo(8)); }
    QByteArray maybe(const QByteArray &prefix, int most)
    {
        return upTo(3) == 0 ? QByteArray() : prefix + QByteArray::number(1 + upTo(most - 1));
    }
    QByteArray phone()
    {
        return upTo(1) == 0 ? QByteArray() : "091234567" + QByteArray::number(upTo(4));
    }
    QByteArray email()
    {
        return upTo(2) != 0 ? QByteArray() : "a" + QByteArray::number(upTo(3)) + "@b.vn";
    }
    QByteArray person()
    {
        const QByteArray name = upTo(5) == 0 ? "walk-in" : maybe("Ten", 4);
        return maybe("K", 5) + ',' + name + ',' + phone() + ',' + email();
    }
    QByteArray date() { return upTo(4) == 0 ? QByteArray() : "2025-02-0" + digit(); }
    QByteArray status()
    {
        const QByteArrayList words{"", "completed", "open", "cancelled", "returned"};
        return words[upTo(4)];
    }

    std::mt19937 m_dice;
};

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
            QByteArray content;
            switch (kind) {
            case ImportKind::Customers:
                content = files.customers();
                break;
            case ImportKind::Orders:
                content = files.orders();
                break;
            case ImportKind::OrderLines:
                content = files.lines();
                break;
            case ImportKind::Flat:
                content = files.flat();
                break;
            }
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
            QVERIFY2(after == dump, QByteArray(differences(dump, after) + place));
            const ImportRecord &second = twice->record;
            QVERIFY2(second.customersAdded + second.customersUpdated + second.customersMerged == 0,
                     place);
            QVERIFY2(second.ordersAdded + second.ordersUpdated == 0, place);
            QCOMPARE(second.rejected, first.rejected);
        }
    }
}

} // namespace kq

QTEST_GUILESS_MAIN(kq::TstImportAgain)
#include "tst_import_again.moc"
