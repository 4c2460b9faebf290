#include "core/store/shop_file.h"
#include "core/store/statement.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>

using namespace Qt::StringLiterals;
using namespace kq;

/// kill -9 at any moment of an import leaves the old or the new state, whole.
class TstSuddenEnd : public QObject {
    Q_OBJECT

private slots:
    void init();
    void leavesWholeStatesOnly();
};

namespace {

constexpr int kills = 24;
constexpr std::int64_t customersInOneImport = 500; // see shop_victim.cpp

constexpr Sql countRows{"test.count_rows",
                        "SELECT (SELECT count(*) FROM customers),"
                        " (SELECT count(*) FROM customer_phones), (SELECT count(*) FROM orders),"
                        " (SELECT count(*) FROM order_lines),"
                        " (SELECT version FROM versions WHERE part = 'data')"};

struct State {
    std::int64_t customers = 0;
    std::int64_t phones = 0;
    std::int64_t orders = 0;
    std::int64_t lines = 0;
    std::int64_t version = 0;
};

State stateOf(Connection &db)
{
    Query query(db, countRows);
    if (!query.next().value())
        return {};
    return {query.integer(0), query.integer(1), query.integer(2), query.integer(3),
            query.integer(4)};
}

/// Lets the victim import for @p milliseconds, kills it and returns how often it told of a commit.
int importsUntilKilled(const QString &path, int milliseconds)
{
    QProcess victim;
    victim.start(QStringLiteral(KQ_SHOP_VICTIM), {u"import"_s, path});
    if (!victim.waitForReadyRead())
        return -1;
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds)
        victim.waitForReadyRead(static_cast<int>(milliseconds - clock.elapsed()));
    victim.kill();
    victim.waitForFinished();
    return static_cast<int>(victim.readAllStandardOutput().count("committed"));
}

} // namespace

void TstSuddenEnd::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void TstSuddenEnd::leavesWholeStatesOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"shop.khachquen"_s);
    QVERIFY(ShopFile::create(path));
    QRandomGenerator random(20261121);
    std::int64_t before = 0;
    std::int64_t version = 0;
    int unclean = 0;
    for (int i = 0; i < kills; ++i) {
        const int told = importsUntilKilled(path, random.bounded(1, 120));
        QVERIFY(told >= 0);
        Result<ShopFile> shop = ShopFile::open(path);
        QVERIFY(shop);
        unclean += shop->endedUncleanly() ? 1 : 0;
        Unwatched control;
        QVERIFY(shop->fullCheck(control));
        Result<Connection> db = shop->connect();
        QVERIFY(db);
        const State state = stateOf(*db);
        QCOMPARE(state.customers % customersInOneImport, 0);
        QCOMPARE(state.phones, state.customers);
        QCOMPARE(state.orders, state.customers);
        QCOMPARE(state.lines, 2 * state.customers);
        // What was told as committed is there; one more may have been committed before it was told.
        const std::int64_t added = (state.customers - before) / customersInOneImport;
        QVERIFY(added == told || added == told + 1);
        QCOMPARE(state.version > version, added > 0);
        before = state.customers;
        version = state.version;
    }
    QVERIFY(unclean > 0);
    QVERIFY(before > 0);
}

QTEST_GUILESS_MAIN(TstSuddenEnd)
#include "tst_sudden_end.moc"
