#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"

#include <QComboBox>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

/// Tab by tab to the part of that name, and Space on it.
bool pressByKeyboard(const Desk &desk, const QString &name)
{
    constexpr int mostTabs = 200;
    QWidget *window = desk.page->window();
    for (int tab = 0; tab < mostTabs; ++tab) {
        QWidget *focused = QApplication::focusWidget();
        if (focused != nullptr && focused->objectName() == name) {
            QTest::keyClick(focused, Qt::Key_Space);
            return true;
        }
        QTest::keyClick(focused != nullptr ? focused : window, Qt::Key_Tab);
    }
    return false;
}

} // namespace

/// The exports of the systems that the program knows, from the dropped file to the result.
class TstPresetsInWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void proposedSourceHoldsForItsFileOnly();
    void keyboardAloneIsEnough();
};

void TstPresetsInWindow::proposedSourceHoldsForItsFileOnly()
{
    Desk desk;
    desk.arrive({desk.write(u"shopee.csv"_s, "Mã đơn hàng,Trạng Thái Đơn Hàng,Được Shopee trợ giá,"
                                             "Ngày đặt hàng,Số điện thoại\n"
                                             "S1,Hoàn thành,0,2026-01-13 10:00,0901234561\n"),
                 desk.write(u"till.csv"_s, "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                                           "HD1,13/01/2026,0901234561,150000\n")});
    auto *source = desk.part<QComboBox>(u"sourceBox"_s);
    QTRY_COMPARE(source->currentText(), u"Shopee"_s);
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"importAnother"_s));
    desk.click(u"importAnother"_s);
    WALK_TO_THE_LAST_STEP(desk);
    QCOMPARE(source->currentText(), QString());
}

void TstPresetsInWindow::keyboardAloneIsEnough()
{
    Desk desk;
    desk.page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    desk.dialogs.filesToOpen = {desk.write(u"orders.csv"_s,
                                           "Mã hóa đơn,Thời gian,Điện thoại,Tổng tiền\n"
                                           "HD1,13/01/2026,0901234561,150000\n")};
    QTRY_VERIFY(desk.isReady(u"emptyAction"_s));
    QVERIFY(pressByKeyboard(desk, u"emptyAction"_s));
    for (int step = 0; step < 3; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        QVERIFY(pressByKeyboard(desk, u"wizardNext"_s));
    }
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QVERIFY(pressByKeyboard(desk, u"importButton"_s));
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QVERIFY(pressByKeyboard(desk, u"seeCustomers"_s));
    QCOMPARE(pageOf(desk.told.went.back()), PageId::Customers);
    QCOMPARE(desk.imports().size(), std::size_t(1));
}

QTEST_MAIN(TstPresetsInWindow)
#include "tst_presets_in_window.moc"
