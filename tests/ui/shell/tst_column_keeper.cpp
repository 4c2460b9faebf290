#include "core/profile/column_file.h"
#include "core/shop/shop.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/shell/column_keeper.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

/// The side file is looked after once the shop is calm. Told by what a shop that is too small for
/// one does with one that it finds.
class TstColumnKeeper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void openedShopIsLookedAfter();
    void changedShopIsLookedAfterOnceItIsCalm();
    void nothingIsDoneWithoutAShop();

private:
    [[nodiscard]] bool putSideFile() const
    {
        QFile file(columnFileOf(m_shop->path()));
        return file.open(QIODevice::WriteOnly) && file.write("old") == 3;
    }
    [[nodiscard]] bool hasSideFile() const { return QFile::exists(columnFileOf(m_shop->path())); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Shop> m_shop;
};

void TstColumnKeeper::init()
{
    QTest::failOnWarning(everyWarning());
    m_shop.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    Result<std::unique_ptr<Shop>> made =
        Shop::create(m_folder->filePath(u"tiệm.khachquen"_s), ShopSettings());
    QVERIFY(made);
    m_shop = std::move(*made);
    QVERIFY(putSideFile());
}

void TstColumnKeeper::openedShopIsLookedAfter()
{
    Jobs jobs;
    const ShopEvents events;
    ColumnKeeper keeper(jobs, events, std::chrono::milliseconds(0), nullptr);
    keeper.setShop(*m_shop);
    QVERIFY(hasSideFile()); // not at once, and not on this thread
    QTRY_VERIFY(!hasSideFile());
    QTRY_VERIFY(jobs.isIdle());
}

void TstColumnKeeper::changedShopIsLookedAfterOnceItIsCalm()
{
    Jobs jobs;
    ShopEvents events;
    const QSignalSpy started(&jobs, &Jobs::started);
    ColumnKeeper keeper(jobs, events, std::chrono::milliseconds(0), nullptr);
    keeper.setShop(*m_shop);
    for (int change = 0; change < 5; ++change)
        events.announce();
    QTRY_VERIFY(!hasSideFile());
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(started.size(), 1);

    QVERIFY(putSideFile());
    events.announce();
    QTRY_VERIFY(!hasSideFile());
    QTRY_VERIFY(jobs.isIdle());
    QCOMPARE(started.size(), 2);
}

void TstColumnKeeper::nothingIsDoneWithoutAShop()
{
    Jobs jobs;
    ShopEvents events;
    const ColumnKeeper keeper(jobs, events, std::chrono::milliseconds(0), nullptr);
    events.announce();
    QCoreApplication::processEvents();
    QVERIFY(jobs.isIdle());
    QVERIFY(hasSideFile());
}

QTEST_GUILESS_MAIN(TstColumnKeeper)
#include "tst_column_keeper.moc"
