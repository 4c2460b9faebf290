#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"
#include "ui/imports/folder_watch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray customers = "Mã khách hàng,Tên khách hàng,Điện thoại\n"
                             "KH1,Lan,0901234561\n"
                             "KH2,Mai,0901234562\n";
const QByteArray withRejects = "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                               "HD1,13/02/2026,0901234561,150000\n"
                               "HD2,hôm qua,0901234562,90000\n";

/// The page with a folder beside its shop, into which exports are saved.
struct WatchDesk : Desk {
    QTemporaryDir exports;

    WatchDesk() { watch()->setRhythm({50ms, 100ms}); }

    [[nodiscard]] FolderWatch *watch() const { return page->findChild<FolderWatch *>(); }
    [[nodiscard]] QString save(const QString &name, const QByteArray &content) const
    {
        QFile file(exports.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    [[nodiscard]] QString waitingText() const
    {
        const auto *label = part<QLabel>(u"waitingText"_s);
        return label && label->isVisible() ? label->text() : QString();
    }
};

/// Has the empty page watch the desk's folder.
#define WATCH_THE_FOLDER(desk)                                                                     \
    QTRY_VERIFY((desk).isReady(u"watchFolderEmpty"_s));                                            \
    (desk).dialogs.folder = (desk).exports.path();                                                 \
    (desk).click(u"watchFolderEmpty"_s);                                                           \
    QTRY_VERIFY((desk).part<QWidget>(u"foldersCard"_s)->isVisible())

} // namespace

/// Folders that are watched for exports, from choosing one to what becomes of its files.
class TstFoldersInWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void newFileIsOfferedAndImportedByAClick();
    void offeredFileIsLookedAtFirst();
    void leftOutFileStaysAway();
    void sureFileIsImportedAtOnce();
    void doubtfulFileIsOfferedInstead();
    void takenBackFileStaysAway();
    void growingFileWaits();
    void filesThatLieThereAreAskedAbout_data();
    void filesThatLieThereAreAskedAbout();
    void sourceOfTheFolderIsUsed();
    void vanishedFolderIsToldAndComesBack();
    void folderIsWatchedNoLonger();
    void hiddenPageTellsOfAFile();
    void vietnameseWindowSpeaksVietnamese();
};

void TstFoldersInWindow::newFileIsOfferedAndImportedByAClick()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_COMPARE(desk.waitingText(), u"Customers · new customers: 2"_s);
    QVERIFY(desk.imports().empty());
    QVERIFY(desk.told.said.empty());

    desk.click(u"waitingImport"_s);
    QTRY_COMPARE(desk.imports().size(), std::size_t(1));
    QTRY_VERIFY(desk.waitingText().isEmpty());
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    QVERIFY(desk.told.said.front().text.startsWith(u"list.csv: Imported. Customers added: 2,"_s));
    QCOMPARE(desk.told.last().actionText, u"Undo"_s);
    QTest::qWait(300);
    QCOMPARE(desk.imports().size(), std::size_t(1));
}

void TstFoldersInWindow::offeredFileIsLookedAtFirst()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_VERIFY(!desk.waitingText().isEmpty());
    desk.click(u"waitingLook"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QCOMPARE(desk.part<QPushButton>(u"importButton"_s)->text(), u"Import 2 rows"_s);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeTiers"_s));
    desk.click(u"wizardCancel"_s);
    QTRY_VERIFY(desk.watch()->waiting().empty());
    QTRY_VERIFY(desk.waitingText().isEmpty());
}

void TstFoldersInWindow::leftOutFileStaysAway()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_VERIFY(!desk.waitingText().isEmpty());
    desk.click(u"waitingLeaveOut"_s);
    QTRY_VERIFY(desk.waitingText().isEmpty());
    QTest::qWait(400);
    QVERIFY(desk.waitingText().isEmpty());
    (void)desk.save(u"list.csv"_s, customers + "KH3,Đào,0901234563\n");
    QTRY_COMPARE(desk.waitingText(), u"Customers · new customers: 3"_s);
}

void TstFoldersInWindow::sureFileIsImportedAtOnce()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    desk.part<QCheckBox>(u"folderAtOnce"_s)->click();
    (void)desk.save(u"list.csv"_s, customers);
    (void)desk.save(u"more.csv"_s, customers + "KH3,Đào,0901234563\n");
    QTRY_COMPARE(desk.imports().size(), std::size_t(2));
    QTRY_COMPARE(desk.told.said.size(), std::size_t(2));
    QVERIFY(desk.waitingText().isEmpty());
    QCOMPARE(desk.imports().front().customersAdded + desk.imports().back().customersAdded, 3);
}

void TstFoldersInWindow::doubtfulFileIsOfferedInstead()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    desk.part<QCheckBox>(u"folderAtOnce"_s)->click();
    (void)desk.save(u"orders.csv"_s, withRejects);
    QTRY_COMPARE(desk.waitingText(),
                 u"Orders · new customers: 1 · new orders: 1 · rows that cannot be read: 1 of 2"_s);
    QTest::qWait(300);
    QVERIFY(desk.imports().empty());
}

void TstFoldersInWindow::takenBackFileStaysAway()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    desk.part<QCheckBox>(u"folderAtOnce"_s)->click();
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    desk.told.last().action();
    QTRY_VERIFY(desk.imports().empty());
    QTest::qWait(400);
    QVERIFY(desk.imports().empty());
    QVERIFY(desk.waitingText().isEmpty());
}

void TstFoldersInWindow::growingFileWaits()
{
    WatchDesk desk;
    desk.watch()->setRhythm({400ms, 50ms});
    WATCH_THE_FOLDER(desk);
    QByteArray content = customers;
    for (int row = 3; row < 13; ++row) {
        content +=
            "KH" + QByteArray::number(row) + ",Đào,09012345" + QByteArray::number(60 + row) + "\n";
        (void)desk.save(u"list.csv"_s, content);
        QTest::qWait(100);
        QVERIFY2(desk.waitingText().isEmpty(), qPrintable(desk.waitingText()));
    }
    QTRY_COMPARE(desk.waitingText(), u"Customers · new customers: 12"_s);
}

void TstFoldersInWindow::filesThatLieThereAreAskedAbout_data()
{
    QTest::addColumn<int>("option");
    QTest::addColumn<int>("waiting");
    QTest::newRow("only what comes") << 0 << 0;
    QTest::newRow("these too") << 1 << 1;
}

void TstFoldersInWindow::filesThatLieThereAreAskedAbout()
{
    QFETCH(const int, option);
    QFETCH(const int, waiting);
    WatchDesk desk;
    (void)desk.save(u"list.csv"_s, customers);
    desk.dialogs.option = option;
    QTRY_VERIFY(desk.isReady(u"watchFolderEmpty"_s));
    desk.dialogs.folder = desk.exports.path();
    desk.click(u"watchFolderEmpty"_s);
    QTRY_VERIFY(desk.dialogs.lastChoice);
    QVERIFY(desk.dialogs.lastChoice->text.startsWith(u"1 spreadsheet lies in "_s));
    QTRY_VERIFY(!desk.watch()->folders().empty());
    QTRY_COMPARE(static_cast<int>(desk.watch()->waiting().size()), waiting);
    QTest::qWait(300);
    QCOMPARE(static_cast<int>(desk.watch()->waiting().size()), waiting);
}

void TstFoldersInWindow::sourceOfTheFolderIsUsed()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_VERIFY(!desk.waitingText().isEmpty());
    auto *source = desk.part<QComboBox>(u"folderSource"_s);
    source->setFocus();
    QTest::keyClicks(source, u"Quay"_s);
    QTest::keyClick(source, Qt::Key_Return);
    QTRY_COMPARE(desk.waitingText(), u"Customers from Quay · new customers: 2"_s);
    desk.click(u"waitingImport"_s);
    QTRY_COMPARE(desk.imports().size(), std::size_t(1));
    QCOMPARE(desk.imports().front().source, u"Quay"_s);
}

void TstFoldersInWindow::vanishedFolderIsToldAndComesBack()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    const QString path = desk.exports.path();
    QVERIFY(QDir(path).removeRecursively());
    QTRY_VERIFY(desk.part<QLabel>(u"folderState"_s)->text().startsWith(u"The folder is not "_s));
    QVERIFY(QDir().mkpath(path));
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_VERIFY(!desk.waitingText().isEmpty());
    QVERIFY(desk.part<QLabel>(u"folderState"_s)->text().startsWith(u"Last looked at: "_s));
}

void TstFoldersInWindow::folderIsWatchedNoLonger()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    desk.click(u"folderRemove"_s);
    QTRY_VERIFY(desk.watch()->folders().empty());
    QTRY_VERIFY(desk.isReady(u"watchFolderEmpty"_s));
    (void)desk.save(u"list.csv"_s, customers);
    QTest::qWait(300);
    QVERIFY(desk.watch()->waiting().empty());
}

void TstFoldersInWindow::hiddenPageTellsOfAFile()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    desk.page->hide();
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    QCOMPARE(desk.told.last().text, u"A new file waits to be imported: list.csv"_s);
    desk.told.last().action();
    QCOMPARE(pageOf(desk.told.went.back()), PageId::Imports);
}

void TstFoldersInWindow::vietnameseWindowSpeaksVietnamese()
{
    WatchDesk desk;
    WATCH_THE_FOLDER(desk);
    (void)desk.save(u"list.csv"_s, customers);
    QTRY_VERIFY(!desk.waitingText().isEmpty());
    desk.language.setLanguage(Language::Vietnamese);
    QTRY_COMPARE(desk.waitingText(), u"Khách hàng · 2 khách mới"_s);
    QCOMPARE(desk.part<QPushButton>(u"waitingLeaveOut"_s)->text(), u"Bỏ qua"_s);
}

QTEST_MAIN(TstFoldersInWindow)
#include "tst_folders_in_window.moc"
