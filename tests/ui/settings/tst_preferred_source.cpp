#include "tests/support/window_desk.h"
#include "tests/support/window_warnings.h"
#include "ui/settings/settings_page.h"

#include <QComboBox>
#include <QTest>

#include <memory>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

/// The settings page over a new shop.
struct Desk : WindowDesk {
    std::unique_ptr<Page> page;

    void importFrom(const QString &source) const
    {
        import("Mã khách hàng,Tên khách hàng,Điện thoại\nKH1,Hằng,0901234561\n", source);
    }

    QComboBox *openPage()
    {
        page = std::make_unique<SettingsPage>(context());
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
