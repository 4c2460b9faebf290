#include "shell_desk.h"
#include "tests/support/window_warnings.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/old_data_hint.h"
#include "ui/shell/page_header.h"
#include "ui/shell/rail.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/as_of_picker.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QUndoCommand>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

using Desk = ShellDesk;
const QDate today = shellToday();

} // namespace

class TstShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void firstStartOffersImportAndSample();
    void sampleShopOpensOnTheOverview();
    void theReportIsSavedFromTheMenu();
    void railIsWalkedByKeys();
    void everyPageHasAShortcut();
    void theTenthPageHasTheZero();
    void railShowsIconsAloneInANarrowWindow();
    void pagesAreMadeWhenShownAndRefreshedWhenStale();
    void pageThatWorksUnseenIsMadeWithItsShop();
    void navigatorBringsACustomerToItsPage();
    void pageThatMayNotBeLeftStays();
    void primaryButtonDoesThePagesAction();
    void asOfDateReachesThePages();
    void oldOrdersLeadToTheirDay();
    void languageChangesWithoutRestart();
    void themeChangesWithoutRestart();
    void undoOfThePagesIsInTheMenu();
    void settingsSurvive();
};

void TstShell::init()
{
    QTest::failOnWarning(everyWarning());
}

void TstShell::firstStartOffersImportAndSample()
{
    const Desk desk;
    QVERIFY(desk.part<WelcomePage>()->isVisible());
    QVERIFY(desk.part<Rail>()->isHidden());
    QVERIFY(desk.part<QPushButton>(u"welcomeImport"_s)->isVisible());
    QVERIFY(desk.part<QPushButton>(u"welcomeSample"_s)->isVisible());
}

void TstShell::sampleShopOpensOnTheOverview()
{
    Desk desk;
    desk.openSample();
    QVERIFY(desk.window->hasShop());
    QCOMPARE(desk.window->host()->currentId(), PageId::Overview);
    QCOMPARE(desk.part<QLabel>(u"pageTitle"_s)->text(), u"Overview"_s);
    QVERIFY(desk.part<Rail>()->isVisible());
    QVERIFY(desk.window->windowTitle().startsWith(u"Sample shop"_s));
    QCOMPARE(desk.stored.recentShops.size(), 1);
}

void TstShell::theReportIsSavedFromTheMenu()
{
    Desk desk;
    desk.openSample();
    desk.dialogs.fileToSave = desk.folder.filePath(u"report.pdf"_s);
    QApplication::setActiveWindow(desk.window.get());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(desk.dialogs.fileToSave));
    QVERIFY(desk.dialogs.lastFile->suggestedName.startsWith(u"Sample shop-"_s));
    const auto saidOpen = [&desk] {
        const auto buttons = desk.window->findChildren<QPushButton *>();
        return std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
                   return button->isVisible() && button->text() == u"Open"_s;
               }) != buttons.end();
    };
    QTRY_VERIFY(saidOpen());
}

void TstShell::railIsWalkedByKeys()
{
    Desk desk;
    desk.openSample();
    const auto button = [&desk](PageId page) {
        return desk.part<QToolButton>(u"rail%1"_s.arg(static_cast<int>(page)));
    };
    QVERIFY(button(PageId::Overview)->isChecked());
    QTest::keyClick(button(PageId::Overview), Qt::Key_Down);
    QCOMPARE(desk.window->host()->currentId(), PageId::Customers);
    QTest::keyClick(button(PageId::Customers), Qt::Key_Down);
    QTest::keyClick(button(PageId::Imports), Qt::Key_Down);
    QCOMPARE(desk.window->host()->currentId(), PageId::Settings);
    QTest::keyClick(button(PageId::Settings), Qt::Key_Down);
    QCOMPARE(desk.window->host()->currentId(), PageId::Settings);
    QTest::keyClick(button(PageId::Settings), Qt::Key_Up);
    QCOMPARE(desk.window->host()->currentId(), PageId::Imports);
    QVERIFY(button(PageId::Imports)->isChecked());
}

void TstShell::everyPageHasAShortcut()
{
    Desk desk;
    desk.openSample();
    QApplication::setActiveWindow(desk.window.get());
    QVERIFY(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(desk.window->host()->currentId(), PageId::Customers);
}

void TstShell::theTenthPageHasTheZero()
{
    std::vector<PageId> pages;
    for (int page = 0; page < 10; ++page)
        pages.push_back(static_cast<PageId>(page));
    QUndoStack undo;
    QMenuBar bar;
    const MainMenu menu(&bar, pages, undo, nullptr);
    QStringList keys; // of the entries that lead to pages, in their order
    for (const QMenu *each : bar.findChildren<QMenu *>()) {
        for (const QAction *action : each->actions()) {
            const QString key = action->shortcut().toString(QKeySequence::PortableText);
            if (key.size() == 6 && key.startsWith(u"Ctrl+"_s) && key.back().isDigit())
                keys.append(key.right(1));
        }
    }
    QCOMPARE(keys.join(u' '), u"1 2 3 4 5 6 7 8 9 0"_s);
}

void TstShell::railShowsIconsAloneInANarrowWindow()
{
    Desk desk;
    desk.openSample();
    auto *button = desk.part<QToolButton>(u"rail0"_s);
    desk.window->resize(1280, 800);
    QTRY_COMPARE(button->text(), u"Overview"_s);
    desk.window->resize(1000, 800);
    QTRY_COMPARE(button->text(), QString());
    QCOMPARE(button->accessibleName(), u"Overview"_s);
    QCOMPARE(button->toolTip(), u"Overview"_s);
}

void TstShell::pageThatWorksUnseenIsMadeWithItsShop()
{
    Desk desk({}, true);
    desk.openSample();
    QCOMPARE(desk.told.alive, 2);
    QCOMPARE(desk.told.refreshed, QStringList{u"0"_s}); // it has nothing to show yet
    QCOMPARE(desk.window->host()->currentId(), PageId::Overview);
    desk.window->host()->goTo(PageId::Imports);
    QCOMPARE(desk.told.alive, 2);
    QCOMPARE(desk.told.refreshed.size(), 2);
}

void TstShell::pagesAreMadeWhenShownAndRefreshedWhenStale()
{
    Desk desk;
    desk.openSample();
    PageHost *host = desk.window->host();
    QCOMPARE(desk.told.alive, 1);
    QCOMPARE(desk.told.refreshed, QStringList{u"0"_s});
    host->goTo(PageId::Customers);
    host->goTo(PageId::Overview);
    QCOMPARE(desk.told.alive, 2);
    QCOMPARE(desk.told.refreshed, (QStringList{u"0"_s, u"1"_s}));
    host->refresh();
    QCOMPARE(desk.told.refreshed.size(), 3);
    host->goTo(PageId::Customers);
    QCOMPARE(desk.told.refreshed.size(), 4);
}

void TstShell::navigatorBringsACustomerToItsPage()
{
    Desk desk;
    desk.openSample();
    desk.window->host()->showCustomer(CustomerId{17});
    QCOMPARE(desk.window->host()->currentId(), PageId::Customers);
    QCOMPARE(desk.told.arrived, QStringList{u"customer 17"_s});
    QVERIFY(desk.part<QToolButton>(u"rail1"_s)->isChecked());
}

void TstShell::pageThatMayNotBeLeftStays()
{
    Desk desk;
    desk.openSample();
    desk.told.mayLeave = false;
    QTest::mouseClick(desk.part<QToolButton>(u"rail1"_s), Qt::LeftButton);
    QCOMPARE(desk.window->host()->currentId(), PageId::Overview);
    QVERIFY(desk.part<QToolButton>(u"rail0"_s)->isChecked());
    QVERIFY(!desk.window->close());
    desk.told.mayLeave = true;
    desk.window->close(); // at once, or when what is being worked on has stopped
    QTRY_VERIFY(desk.window->isHidden());
}

void TstShell::primaryButtonDoesThePagesAction()
{
    Desk desk;
    desk.openSample();
    auto *button = desk.part<QPushButton>(u"primaryAction"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Import"_s);
    QAction *action = desk.window->host()->current()->primaryAction();
    const QSignalSpy triggered(action, &QAction::triggered);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(triggered.size(), 1);
    action->setEnabled(false);
    QVERIFY(!button->isEnabled());
    desk.window->host()->goTo(PageId::Customers);
    QVERIFY(button->isHidden());
}

void TstShell::asOfDateReachesThePages()
{
    Desk desk;
    desk.openSample();
    QCOMPARE(desk.told.asOf, today);
    auto *asOf = desk.part<AsOfPicker>();
    asOf->setFixed(QDate(2026, 1, 31));
    QCOMPARE(desk.told.asOf, QDate(2026, 1, 31));
    QVERIFY(asOf->text().contains(u"31 Jan 2026"_s));
    desk.window->host()->goTo(PageId::Settings);
    QVERIFY(asOf->isHidden());
}

void TstShell::oldOrdersLeadToTheirDay()
{
    Desk desk;
    const QString csv = desk.folder.filePath(u"orders.csv"_s);
    QFile file(csv);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("order_code,customer_name,customer_phone,placed_at,total\n"
               "D1,Lan,0912345678,2011-12-09,100000\nD2,Minh,0912345679,2011-11-01,50000\n");
    file.close();
    const QString path = desk.folder.filePath(u"old.khachquen"_s);
    {
        const auto shop = Shop::create(path, {}).value();
        Unwatched control;
        ImportRequest request;
        request.file = csv;
        QVERIFY(shop->importFile(request, QDateTime(today, QTime(9, 0)), control));
    }
    desk.window->openShop(path);
    auto *hint = desk.part<OldDataHint>();
    QTRY_VERIFY(hint->isVisible());
    QVERIFY(hint->text().contains(u"9 Dec 2011"_s));
    desk.window->host()->goTo(PageId::Settings); // a page that does not evaluate
    QVERIFY(!hint->isVisible());
    desk.window->host()->goTo(PageId::Overview);
    QVERIFY(hint->isVisible());
    QTest::mouseClick(hint->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QCOMPARE(desk.told.asOf, QDate(2011, 12, 9));
    QVERIFY(!hint->isVisible());
    QCOMPARE(desk.part<AsOfPicker>()->date(), QDate(2011, 12, 9));
}

void TstShell::languageChangesWithoutRestart()
{
    Desk desk;
    desk.openSample();
    const auto refreshed = desk.told.refreshed.size();
    desk.language.setLanguage(Language::Vietnamese);
    QTRY_COMPARE(desk.part<QToolButton>(u"rail0"_s)->text(), u"Tổng quan"_s);
    QTRY_COMPARE(desk.part<QLabel>(u"pageTitle"_s)->text(), u"Tổng quan"_s);
    QCOMPARE(desk.part<AsOfPicker>()->text(), u"Tính đến hôm nay"_s);
    QCOMPARE(desk.stored.language, Language::Vietnamese);
    QTRY_VERIFY(desk.told.refreshed.size() > refreshed); // numbers are written anew
    desk.language.setLanguage(Language::English);
    QTRY_COMPARE(desk.part<QToolButton>(u"rail0"_s)->text(), u"Overview"_s);
}

void TstShell::themeChangesWithoutRestart()
{
    Desk desk;
    desk.openSample();
    const QImage light = desk.window->grab().toImage();
    desk.theme.setChoice(ThemeChoice::Dark);
    QCOMPARE(desk.stored.theme, ThemeChoice::Dark);
    QTRY_COMPARE(desk.window->palette().color(QPalette::Window), Colours::dark().window);
    QVERIFY(desk.window->grab().toImage() != light);
}

void TstShell::undoOfThePagesIsInTheMenu()
{
    QUndoStack undo;
    QMenuBar bar;
    MainMenu menu(&bar, {PageId::Overview}, undo, nullptr);
    const auto entry = [&bar](const QString &start) {
        for (QMenu *each : bar.findChildren<QMenu *>()) {
            for (QAction *action : each->actions()) {
                if (action->text().startsWith(start))
                    return action;
            }
        }
        return static_cast<QAction *>(nullptr);
    };
    QVERIFY(!entry(u"&Undo"_s)->isEnabled());
    undo.push(new QUndoCommand(u"rename"_s));
    QCOMPARE(entry(u"&Undo"_s)->text(), u"&Undo: rename"_s);
    entry(u"&Undo"_s)->trigger();
    QVERIFY(entry(u"&Redo"_s)->isEnabled());
}

void TstShell::settingsSurvive()
{
    const QTemporaryDir folder;
    WindowSettings settings;
    settings.language = Language::English;
    settings.theme = ThemeChoice::Dark;
    for (int i = 0; i < 12; ++i)
        settings.remember(u"/shops/%1.khachquen"_s.arg(i));
    settings.remember(u"/shops/11.khachquen"_s);
    QCOMPARE(settings.recentShops.size(), WindowSettings::mostRecent);
    QSettings stored(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
    storeWindowSettings(settings, stored);
    const WindowSettings again = loadWindowSettings(stored, Language::Vietnamese);
    QCOMPARE(again.language, Language::English);
    QCOMPARE(again.theme, ThemeChoice::Dark);
    QCOMPARE(again.recentShops, settings.recentShops);
}

QTEST_MAIN(TstShell)
#include "tst_shell.moc"
