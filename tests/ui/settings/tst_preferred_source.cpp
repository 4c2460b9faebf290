#include "core/shop/shop.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/jobs/jobs.h"
#include "ui/settings/settings_page.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <memory>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

class NoWindow final : public Navigator, public Notices {
public:
    void go(const Destination &) override {}
    void say(const Notice &) override {}
};

/// The settings page over a new shop in a temporary folder.
struct Desk {
    QTemporaryDir folder;
    std::unique_ptr<Shop> shop;
    Jobs jobs;
    NoWindow window;
    FakeDialogs dialogs;
    ShopEvents events;
    QUndoStack undo;
    ThemeController theme{*qobject_cast<QApplication *>(QCoreApplication::instance()),
                          ThemeChoice::Light};
    LanguageController language{Language::English};
    std::unique_ptr<Page> page;

    Desk()
    {
        Result<std::unique_ptr<Shop>> made =
            Shop::create(folder.filePath(u"shop.khachquen"_s), ShopSettings{});
        if (!made)
            qFatal("no shop");
        shop = std::move(*made);
    }

    void importFrom(const QString &source) const
    {
        QFile file(folder.filePath(u"people.csv"_s));
        if (!file.open(QIODevice::WriteOnly) ||
            file.write("Mã khách hàng,Tên khách hàng,Điện thoại\nKH1,Hằng,0901234561\n") < 0)
            qFatal("no file");
        file.close();
        ImportRequest request;
        request.file = file.fileName();
        request.source = source;
        Unwatched control;
        if (!shop->importFile(request, QDateTime(QDate(2026, 11, 21), QTime(9, 0)), control))
            qFatal("no import");
    }

    QComboBox *openPage()
    {
        page = std::make_unique<SettingsPage>(PageContext{*shop, jobs, window, dialogs, window,
                                                          events, undo, theme, language,
                                                          [] { return QDate(2026, 11, 21); }});
        page->resize(1000, 700);
        page->show();
        page->refresh();
        return page->findChild<QComboBox *>(u"preferredSource"_s);
    }
};

} // namespace

class TestPreferredSource : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void theNewestFileCountsAtFirst();
    void aChosenSourceIsKeptAndGivenUp();
    void oneSourceIsNoChoice();
};

void TestPreferredSource::theNewestFileCountsAtFirst()
{
    Desk desk;
    desk.importFrom(u"KiotViet"_s);
    desk.importFrom(u"Shopee"_s);
    const QComboBox *choice = desk.openPage();
    QTRY_COMPARE(choice->count(), 3);
    QCOMPARE(choice->currentText(), u"The newest file"_s);
    QCOMPARE(choice->itemText(1), u"KiotViet"_s);
    QVERIFY(choice->isEnabled());
}

void TestPreferredSource::aChosenSourceIsKeptAndGivenUp()
{
    Desk desk;
    desk.importFrom(u"KiotViet"_s);
    desk.importFrom(u"Shopee"_s);
    QComboBox *choice = desk.openPage();
    QTRY_COMPARE(choice->count(), 3);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    QTRY_VERIFY(desk.shop->preferredSource()->has_value());
    QCOMPARE((*desk.shop->preferredSource())->name, u"Shopee"_s);
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(choice->currentText(), u"Shopee"_s);
    QTest::keyClick(choice, Qt::Key_Home);
    QTRY_VERIFY(!desk.shop->preferredSource()->has_value());
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(choice->currentText(), u"The newest file"_s);
}

void TestPreferredSource::oneSourceIsNoChoice()
{
    Desk desk;
    desk.importFrom(u"KiotViet"_s);
    const QComboBox *choice = desk.openPage();
    QTRY_COMPARE(choice->count(), 2);
    QVERIFY(!choice->isEnabled());
}

QTEST_MAIN(TestPreferredSource)
#include "tst_preferred_source.moc"
