#include "shell_desk.h"
#include "tests/support/window_warnings.h"
#include "ui/shell/shop_places.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>

#include <algorithm>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

using Desk = ShellDesk;

void drop(QWidget *window, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(window, &dropped);
}

} // namespace

/// Files that come to the window: dropped spreadsheets and folders, shop files, backups.
class TstShopFiles : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void droppedSpreadsheetGoesToTheImport();
    void droppedFolderMeansTheSpreadsheetsInIt();
    void droppedFolderWithoutSpreadsheetsIsTold();
    void whatIsNoFileOfThisMachineIsNotTaken();
    void droppedSpreadsheetMakesAShopWhereNoneIsOpen();
    void faultyShopIsToldAndTheWindowGoesOn();
    void anotherShopTakesThePlaceOfTheFirst();
    void openShopIsNotOpenedTwice();
    void shopThatIsGoneLeavesTheRecentOnes();
    void aBackupIsRestoredOnceItIsAgreed();
    void aFileThatIsNoBackupLeavesTheShop();
    void newShopNeverTakesAnExistingFile();
};

void TstShopFiles::droppedSpreadsheetGoesToTheImport()
{
    Desk desk;
    desk.openSample();
    drop(desk.window.get(), {u"/tmp/a.xlsx"_s, u"/tmp/b.csv"_s});
    QCOMPARE(desk.window->host()->currentId(), PageId::Imports);
    QCOMPARE(desk.told.arrived, QStringList{u"files /tmp/a.xlsx /tmp/b.csv"_s});
}

void TstShopFiles::droppedFolderMeansTheSpreadsheetsInIt()
{
    Desk desk;
    desk.openSample();
    QDir folder(desk.folder.path());
    QVERIFY(folder.mkpath(u"exports/older"_s) && folder.cd(u"exports"_s));
    for (const QString &name :
         {u"b.xlsx"_s, u"a.csv"_s, u"logo.png"_s, u"~$b.xlsx"_s, u"older/c.csv"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    drop(desk.window.get(), {folder.path(), u"/tmp/d.csv"_s});
    QCOMPARE(desk.told.arrived, QStringList{u"files "_s + folder.filePath(u"a.csv"_s) + u' ' +
                                            folder.filePath(u"b.xlsx"_s) + u" /tmp/d.csv"_s});
}

void TstShopFiles::droppedFolderWithoutSpreadsheetsIsTold()
{
    Desk desk;
    QVERIFY(QDir(desk.folder.path()).mkpath(u"empty"_s));
    drop(desk.window.get(), {desk.folder.filePath(u"empty"_s)});
    QVERIFY(desk.part<WelcomePage>()->message()->text().contains(u"no Excel or CSV file"_s));
    QVERIFY(!desk.window->hasShop());
    desk.openSample();
    drop(desk.window.get(), {desk.folder.filePath(u"empty"_s)});
    QVERIFY(desk.part<QLabel>(u"stripText"_s)->text().contains(u"no Excel or CSV file"_s));
    QVERIFY(desk.told.arrived.isEmpty());
}

void TstShopFiles::whatIsNoFileOfThisMachineIsNotTaken()
{
    Desk desk;
    desk.openSample();
    QMimeData text;
    text.setText(u"0901234567"_s);
    QMimeData link;
    link.setUrls({QUrl(u"https://example.com/orders.xlsx"_s)});
    for (const QMimeData *data : {&text, &link}) {
        QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, data, Qt::LeftButton, {});
        enter.setAccepted(false);
        QApplication::sendEvent(desk.window.get(), &enter);
        QVERIFY(!enter.isAccepted());
        QDropEvent dropped(QPointF(50, 50), Qt::CopyAction, data, Qt::LeftButton, {});
        QApplication::sendEvent(desk.window.get(), &dropped);
    }
    QVERIFY(desk.told.arrived.isEmpty());
}

void TstShopFiles::droppedSpreadsheetMakesAShopWhereNoneIsOpen()
{
    Desk desk;
    drop(desk.window.get(), {u"/tmp/a.xlsx"_s});
    QTRY_COMPARE(desk.told.arrived, QStringList{u"files /tmp/a.xlsx"_s});
    QVERIFY(desk.window->hasShop());
    QCOMPARE(desk.window->host()->currentId(), PageId::Imports);
}

void TstShopFiles::faultyShopIsToldAndTheWindowGoesOn()
{
    Desk desk;
    const QString path = desk.folder.filePath(u"broken.khachquen"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no shop file");
    file.close();
    drop(desk.window.get(), {path});
    QTRY_VERIFY(!desk.part<WelcomePage>()->message()->text().isEmpty());
    QVERIFY(!desk.window->hasShop());
    desk.openSample();
    drop(desk.window.get(), {path});
    QTRY_VERIFY(desk.part<QLabel>(u"stripText"_s)->isVisible());
    QVERIFY(desk.window->hasShop());
}

void TstShopFiles::anotherShopTakesThePlaceOfTheFirst()
{
    Desk desk;
    desk.openSample();
    const Shop *first = desk.told.shop;
    QSignalSpy opened(desk.window.get(), &MainWindow::shopOpened);
    desk.dialogs.fileToSave = desk.folder.filePath(u"second.khachquen"_s);
    QTest::keyClick(desk.window.get(), Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(desk.told.shop != first);
    QCOMPARE(desk.told.alive, 1);
    QVERIFY(desk.window->windowTitle().startsWith(u"second"_s));
}

void TstShopFiles::openShopIsNotOpenedTwice()
{
    Desk desk;
    desk.openSample();
    desk.window->host()->goTo(PageId::Customers);
    drop(desk.window.get(), {desk.stored.recentShops.front()});
    QCOMPARE(desk.window->host()->currentId(), PageId::Overview);
    QVERIFY(!desk.part<QLabel>(u"stripText"_s)->isVisible()); // nothing to complain of
}

void TstShopFiles::shopThatIsGoneLeavesTheRecentOnes()
{
    WindowSettings settings;
    settings.recentShops = {u"/nowhere/old.khachquen"_s};
    const Desk desk(settings);
    desk.window->openShop(settings.recentShops.front());
    QTRY_VERIFY(!desk.part<WelcomePage>()->message()->text().isEmpty());
    for (const QAction *action : desk.window->menuBar()->findChildren<QAction *>())
        QVERIFY(action->text() != u"old"_s);
}

void TstShopFiles::aBackupIsRestoredOnceItIsAgreed()
{
    Desk desk;
    desk.openSample();
    const QString path = desk.folder.filePath(u"Sample shop.khachquen"_s);
    const QString backup = desk.folder.filePath(u"old.khachquen"_s);
    ShopSettings settings;
    settings.name = u"As it was"_s;
    QVERIFY(Shop::create(backup, settings));
    desk.dialogs.filesToOpen = {backup};
    desk.dialogs.agrees = false;
    auto *restore = desk.part<QAction>(u"restoreBackup"_s);
    restore->trigger();
    QVERIFY(desk.dialogs.lastConfirmation);
    QVERIFY(!QFile::exists(path + u".before-restore"_s));

    desk.dialogs.agrees = true;
    QSignalSpy opened(desk.window.get(), &MainWindow::shopOpened);
    restore->trigger();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(QFile::exists(path + u".before-restore"_s));
    desk.window.reset();
    const auto shop = Shop::open(path);
    QVERIFY(shop);
    QCOMPARE((*shop)->settings()->name, settings.name);
}

void TstShopFiles::aFileThatIsNoBackupLeavesTheShop()
{
    Desk desk;
    desk.openSample();
    const QString wrong = desk.folder.filePath(u"wrong.khachquen"_s);
    QFile file(wrong);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a shop");
    file.close();
    desk.dialogs.filesToOpen = {wrong};
    desk.dialogs.agrees = true;
    QSignalSpy opened(desk.window.get(), &MainWindow::shopOpened);
    desk.part<QAction>(u"restoreBackup"_s)->trigger();
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(desk.window->hasShop());
    QVERIFY(!QFile::exists(desk.folder.filePath(u"Sample shop.khachquen.before-restore"_s)));
    const auto saysWhy = [&desk] {
        const auto labels = desk.window->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"wrong.khachquen"_s);
        });
    };
    QTRY_VERIFY(saysWhy());
}

void TstShopFiles::newShopNeverTakesAnExistingFile()
{
    const QTemporaryDir folder;
    const QString first = freeShopPath(folder.path(), u"My shop"_s);
    QFile file(first);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(freeShopPath(folder.path(), u"My shop"_s) != first);
    QCOMPARE(shopFileName(first), u"My shop"_s);
}

QTEST_MAIN(TstShopFiles)
#include "tst_shop_files.moc"
