#include "core/store/all_statements.h"
#include "core/store/customers_store.h"
#include "core/store/migrate.h"
#include "core/store/orders_store.h"
#include "core/store/segments_store.h"
#include "core/store/settings_store.h"
#include "core/store/shop_file.h"
#include "core/store/tiers_store.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kq;

/// Shop files of every released version open in this one, with all that they hold.
class TstOldShops : public QObject {
    Q_OBJECT

private slots:
    void init();
    void openWithAllTheyHold_data();
    void openWithAllTheyHold();
};

namespace {

/// A copy that may be written, whatever the permissions of the original.
bool copyTo(const QString &from, const QString &to)
{
    QFile source(from);
    QFile target(to);
    return source.open(QIODevice::ReadOnly) && target.open(QIODevice::WriteOnly) &&
           target.write(source.readAll()) == source.size();
}

} // namespace

void TstOldShops::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TstOldShops::openWithAllTheyHold_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(QStringLiteral(KQ_TEST_DATA "/shops"));
    const QStringList names = folder.entryList({u"*.khachquen"_s}, QDir::Files);
    QCOMPARE(names.size(), static_cast<qsizetype>(allMigrations().size())); // one a version
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TstOldShops::openWithAllTheyHold()
{
    QFETCH(const QString, file);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.khachquen"_s);
    QVERIFY(copyTo(file, path));
    Result<ShopFile> shop = ShopFile::open(path);
    QVERIFY(shop);
    Unwatched control;
    QVERIFY(shop->fullCheck(control));
    Connection db = shop->connect().value();
    QCOMPARE(schemaVersion(db).value(), allMigrations().back().version);
    for (const Sql &sql : allStatements())
        QVERIFY2(FastStatement::prepare(db, sql), sql.name);

    QCOMPARE(loadSettings(db)->name, u"Tiệm trà Đỗ Quyên"_s);
    QCOMPARE(listSegments(db)->size(), std::size_t{1});
    QCOMPARE(listTiers(db)->size(), std::size_t{1});
    const std::vector<CustomerId> ids = searchCustomers(db, u"duc"_s, control).value();
    QCOMPARE(ids.size(), std::size_t{1});
    const Customer duc = customer(db, ids.front()).value().value();
    QCOMPARE(duc.name, u"Trần Văn Đức"_s);
    QCOMPARE(duc.phones.size(), std::size_t{1});
    QCOMPARE(duc.tags, QStringList{u"VIP"_s});
    const std::vector<OrderWithLines> orders = ordersOf(db, duc.id).value();
    QCOMPARE(orders.size(), std::size_t{1});
    QCOMPARE(orders[0].order.total, Money{150'000});
    QCOMPARE(orders[0].lines.size(), std::size_t{1});
    QCOMPARE(orders[0].lines[0].productName, u"Trà sen"_s);
}

QTEST_GUILESS_MAIN(TstOldShops)
#include "tst_old_shops.moc"
