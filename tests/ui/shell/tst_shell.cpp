#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/page.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/main_window.h"
#include "ui/shell/old_data_hint.h"
#include "ui/shell/page_header.h"
#include "ui/shell/page_names.h"
#include "ui/shell/rail.h"
#include "ui/shell/shop_places.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/as_of_picker.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
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

const QDate today(2026, 11, 21);

/// What the pages of a window were told.
struct Told {
    QStringList refreshed;
    QStringList arrived;
    QDate asOf;
    int alive = 0;
    bool mayLeave = true;
    Shop *shop = nullptr;
};

class FakePage final : public Page {
public:
    FakePage(PageId id, const PageContext &context, Told &told)
        : m_id(id)
        , m_told(told)
        , m_action(u"Import"_s)
    {
        ++m_told.alive;
        m_told.shop = &context.shop;
    }
    ~FakePage() override { --m_told.alive; }

    [[nodiscard]] QString title() const override { return pageName(m_id); }
    [[nodiscard]] QAction *primaryAction() const override
    {
        return m_id == PageId::Overview ? &m_action : nullptr;
    }
    [[nodiscard]] bool evaluates() const override { return m_id != PageId::Settings; }
    void refresh() override
    {
        m_told.refreshed << QString::number(static_cast<int>(m_id));
        m_told.asOf = asOf();
    }
    void arrive(const Destination &destination) override
    {
        if (const auto *customer = std::get_if<ToCustomer>(&destination))
            m_told.arrived << u"customer %1"_s.arg(customer->customer.value);
        if (const auto *files = std::get_if<ToImportFiles>(&destination))
            m_told.arrived << u"files "_s + files->files.join(u' ');
    }
    [[nodiscard]] bool canLeave() const override { return m_told.mayLeave; }

private:
    PageId m_id;
    Told &m_told;
    mutable QAction m_action;
};

PageFactory fake(PageId id, Told &told, bool worksUnseen = false)
{
    return {id,
            [id, &told](const PageContext &context) -> Page * {
                return new FakePage(id, context, told);
            },
            worksUnseen};
}

/// A window over a temporary folder.
struct Desk {
    QTemporaryDir folder;
    Told told;
    FakeDialogs dialogs;
    ThemeController theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          ThemeChoice::Light};
    LanguageController language{Language::English};
    WindowSettings stored;
    std::unique_ptr<MainWindow> window;

    explicit Desk(const WindowSettings &settings = {}, bool importsWorkUnseen = false)
    {
        window = std::make_unique<MainWindow>(
            WindowParts{
                theme,
                language,
                dialogs,
                {fake(PageId::Overview, told), fake(PageId::Customers, told),
                 fake(PageId::Imports, told, importsWorkUnseen), fake(PageId::Settings, told)},
                [] { return today; },
                [](const QString &path, Language, JobControl &) { return Shop::create(path, {}); },
                folder.path(),
                [this](const WindowSettings &changed) { stored = changed; }},
            settings);
        window->resize(1280, 800); // the screen of the tests is smaller, and the window fits itself
        window->show();
    }
    ~Desk() { window.reset(); }

    void openSample()
    {
        QSignalSpy opened(window.get(), &MainWindow::shopOpened);
        QTest::mouseClick(window->findChild<QPushButton *>(u"welcomeSample"_s), Qt::LeftButton);
        QTRY_COMPARE(opened.size(), 1);
    }
    template <class Part>
    Part *part(const QString &name = {}) const
    {
        return window->findChild<Part *>(name);
    }
};

} // namespace

class TstShell : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void firstStartOffersImportAndSample();
    void sampleShopOpensOnTheOverview();
    void theReportIsSavedFromTheMenu();
    void aBackupIsRestoredOnceItIsAgreed();
    void aFileThatIsNoBackupLeavesTheShop();
    void railIsWalkedByKeys();
    void everyPageHasAShortcut();
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
    void droppedSpreadsheetGoesToTheImport();
    void droppedFolderMeansTheSpreadsheetsInIt();
    void droppedFolderWithoutSpreadsheetsIsTold();
    void whatIsNoFileOfThisMachineIsNotTaken();
    void droppedSpreadsheetMakesAShopWhereNoneIsOpen();
    void faultyShopIsToldAndTheWindowGoesOn();
    void anotherShopTakesThePlaceOfTheFirst();
    void openShopIsNotOpenedTwice();
    void shopThatIsGoneLeavesTheRecentOnes();
    void undoOfThePagesIsInTheMenu();
    void settingsSurvive();
    void newShopNeverTakesAnExistingFile();
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

void TstShell::aBackupIsRestoredOnceItIsAgreed()
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

void TstShell::aFileThatIsNoBackupLeavesTheShop()
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

static void drop(QWidget *window, const QStringList &files)
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

void TstShell::droppedSpreadsheetGoesToTheImport()
{
    Desk desk;
    desk.openSample();
    drop(desk.window.get(), {u"/tmp/a.xlsx"_s, u"/tmp/b.csv"_s});
    QCOMPARE(desk.window->host()->currentId(), PageId::Imports);
    QCOMPARE(desk.told.arrived, QStringList{u"files /tmp/a.xlsx /tmp/b.csv"_s});
}

void TstShell::droppedFolderMeansTheSpreadsheetsInIt()
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

void TstShell::droppedFolderWithoutSpreadsheetsIsTold()
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

void TstShell::whatIsNoFileOfThisMachineIsNotTaken()
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

void TstShell::droppedSpreadsheetMakesAShopWhereNoneIsOpen()
{
    Desk desk;
    drop(desk.window.get(), {u"/tmp/a.xlsx"_s});
    QTRY_COMPARE(desk.told.arrived, QStringList{u"files /tmp/a.xlsx"_s});
    QVERIFY(desk.window->hasShop());
    QCOMPARE(desk.window->host()->currentId(), PageId::Imports);
}

void TstShell::faultyShopIsToldAndTheWindowGoesOn()
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

void TstShell::anotherShopTakesThePlaceOfTheFirst()
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

void TstShell::openShopIsNotOpenedTwice()
{
    Desk desk;
    desk.openSample();
    desk.window->host()->goTo(PageId::Customers);
    drop(desk.window.get(), {desk.stored.recentShops.front()});
    QCOMPARE(desk.window->host()->currentId(), PageId::Overview);
    QVERIFY(!desk.part<QLabel>(u"stripText"_s)->isVisible()); // nothing to complain of
}

void TstShell::shopThatIsGoneLeavesTheRecentOnes()
{
    WindowSettings settings;
    settings.recentShops = {u"/nowhere/old.khachquen"_s};
    const Desk desk(settings);
    desk.window->openShop(settings.recentShops.front());
    QTRY_VERIFY(!desk.part<WelcomePage>()->message()->text().isEmpty());
    for (const QAction *action : desk.window->menuBar()->findChildren<QAction *>())
        QVERIFY(action->text() != u"old"_s);
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

void TstShell::newShopNeverTakesAnExistingFile()
{
    const QTemporaryDir folder;
    const QString first = freeShopPath(folder.path(), u"My shop"_s);
    QFile file(first);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(freeShopPath(folder.path(), u"My shop"_s) != first);
    QCOMPARE(shopFileName(first), u"My shop"_s);
}

QTEST_MAIN(TstShell)
#include "tst_shell.moc"
