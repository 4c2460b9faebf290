#include "tests/support/window_warnings.h"
#include "tests/ui/customers/customers_desk.h"
#include "ui/customers/judging/comparison.h"

#include <QAction>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

#include <algorithm>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const char till[] = "Mã khách hàng,Tên khách hàng,Điện thoại,Ngày sinh\n"
                    "KH1,Nguyễn Thị Hằng,0901234561,01/02/1990\n"
                    "KH2,Trần Văn Đức,0901234562,13/04/1985\n"
                    "KH3,Phạm Hoa,0901234563,\n"
                    "KH4,Lê Cúc,0901234564,\n";
const char market[] = "Mã khách hàng,Tên khách hàng,Điện thoại,Ngày sinh\n"
                      "S1,NGUYEN THI HANG,0901234571,01/02/1990\n"
                      "S2,Tran Van Duc,0901234572,13/04/1985\n";
const char tillOrders[] =
    "Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Trạng thái,Tổng tiền\n"
    "HD7,13/02/2026,KH3,Phạm Hoa,0901234563,Hoàn thành,250000\n";
const char marketOrders[] =
    "Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Trạng thái,Tổng tiền\n"
    "SPX9,13/02/2026,S3,Phạm Hoa,0901234563,Hoàn thành,250000\n";
const char sums[] = "Mã khách hàng,Tên khách hàng,Điện thoại,Tổng bán,Số đơn,Ngày giao dịch cuối\n"
                    "KH1,Nguyễn Thị Hằng,0901234561,900000,4,05/03/2026\n";

/// The page over a shop whose customers came from two systems.
struct Desk : CustomersDesk {
    void importPeople() const
    {
        import(till, u"KiotViet"_s);
        import(market, u"Shopee"_s);
    }
    void importSales() const
    {
        import(tillOrders, u"KiotViet"_s);
        import(marketOrders, u"Shopee"_s);
    }
    [[nodiscard]] QPushButton *doubles() const { return part<QPushButton>(u"doubles"_s); }
    [[nodiscard]] QWidget *people() const { return part<QWidget>(u"peopleJudge"_s); }
    [[nodiscard]] QWidget *sales() const { return part<QWidget>(u"salesJudge"_s); }
    static QString left(const QWidget *judge)
    {
        return judge->findChild<QLabel *>(u"judgingLeft"_s)->text();
    }
    /// Once the judge has the two in view.
    static void answer(QWidget *judge, int number)
    {
        auto *button = judge->findChild<QPushButton *>(u"answer%1"_s.arg(number));
        QTRY_VERIFY(button->isVisible());
        QTRY_VERIFY(judge->findChild<QLabel *>(u"judgingReason"_s)->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void openJudging() const
    {
        QTRY_VERIFY(doubles()->isVisible());
        QTRY_VERIFY(jobs.isIdle());
        QTest::mouseClick(doubles(), Qt::LeftButton);
    }
    /// Chooses the rows of the table, the first with the keyboard's place.
    void chooseRows(const std::vector<int> &rows) const
    {
        auto *table = part<QTableView>(u"customerTable"_s);
        table->selectionModel()->clearSelection();
        for (const int row : rows)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select |
                                                QItemSelectionModel::Rows);
    }
    [[nodiscard]] std::int64_t peopleInShop() const
    {
        Unwatched control;
        return static_cast<std::int64_t>(shop->findCustomers({}, control)->size());
    }
    [[nodiscard]] std::vector<OrderWithLines> ordersOf(const QString &name) const
    {
        Unwatched control;
        return *shop->ordersOf(shop->findCustomers(name, control)->front());
    }
    [[nodiscard]] bool hasText(const QString &text) const
    {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text; });
    }
};

} // namespace

class TestJudging : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aShopWithoutDoublesAsksNothing();
    void bothPeopleStandSideBySide();
    void samePersonUnitesThemAndUndoTakesThemApart();
    void twoPeopleAreNotAskedAgain();
    void laterComesAgainOnDemand();
    void theKeyboardAloneJudges();
    void ofTwoOrdersOneIsKept_data();
    void ofTwoOrdersOneIsKept();
    void aDroppedOrderComesBackWithItsImport();
    void twoSalesStayTwo();
    void twoChosenRowsAreUnitedByHand();
    void oneChosenRowIsNotAPair();
    void thePanelTakesApart();
    void theKeysStayOnThePageWhoseCustomerWasTakenApart();
    void thePanelSaysWhichFiguresHaveNoInvoices();
    void theWordsFollowTheLanguage();
    void twoNamesOfOneProvinceAgree();
};

void TestJudging::aShopWithoutDoublesAsksNothing()
{
    Desk desk;
    desk.import(till);
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 4);
    QTRY_VERIFY(desk.jobs.isIdle());
    QVERIFY(!desk.doubles()->isVisible());
}

void TestJudging::bothPeopleStandSideBySide()
{
    Desk desk;
    desk.importPeople();
    desk.openPage();
    QTRY_COMPARE(desk.doubles()->text(), u"2 customers may be in here twice"_s);
    desk.openJudging();
    QVERIFY(desk.people()->isVisible());
    QTRY_VERIFY(desk.hasText(u"NGUYEN THI HANG"_s));
    QVERIFY(desk.hasText(u"Nguyễn Thị Hằng"_s));
    QVERIFY(desk.hasText(u"0901 234 571"_s));
    QVERIFY(desk.hasText(u"KH1 · KiotViet"_s));
    QVERIFY(desk.hasText(u"They have the same name and were born on the same day."_s));
    QTest::mouseClick(desk.part<QPushButton>(u"leaveJudging"_s), Qt::LeftButton);
    QVERIFY(!desk.people()->isVisible());
}

void TestJudging::samePersonUnitesThemAndUndoTakesThemApart()
{
    Desk desk;
    desk.importPeople();
    desk.openPage();
    desk.openJudging();
    desk.answer(desk.people(), 1);
    QTRY_COMPARE(desk.peopleInShop(), 5);
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    QTRY_COMPARE(desk.left(desk.people()), u"1 left"_s);
    QTRY_VERIFY(desk.hasText(u"Tran Van Duc"_s));
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(desk.told.said.back().actionText, u"Undo"_s);
    desk.told.said.back().action();
    QTRY_COMPARE(desk.peopleInShop(), 6);
    QTRY_VERIFY(desk.jobs.isIdle());
    // Taken apart by the owner: not a question any more.
    QCOMPARE(desk.left(desk.people()), u"1 left"_s);
}

void TestJudging::twoPeopleAreNotAskedAgain()
{
    Desk desk;
    desk.importPeople();
    desk.openPage();
    desk.openJudging();
    desk.answer(desk.people(), 2);
    desk.answer(desk.people(), 2);
    QTRY_VERIFY(!desk.people()->findChild<QPushButton *>(u"answer1"_s)->isVisible());
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.page->refresh();
    QTRY_VERIFY(desk.jobs.isIdle());
    QVERIFY(!desk.people()->findChild<QPushButton *>(u"answer1"_s)->isVisible());
    QCOMPARE(desk.peopleInShop(), 6);
    Unwatched control;
    QVERIFY(desk.shop->similarCustomers(10, control)->empty());
}

void TestJudging::laterComesAgainOnDemand()
{
    Desk desk;
    desk.importPeople();
    desk.openPage();
    desk.openJudging();
    desk.answer(desk.people(), 3);
    QTRY_VERIFY(desk.hasText(u"Tran Van Duc"_s));
    desk.answer(desk.people(), 3);
    QTRY_VERIFY(desk.hasText(u"All are judged but 2 that you put off."_s));
    // A change of the shop does not bring them back, the owner does.
    desk.page->refresh();
    QTRY_VERIFY(desk.jobs.isIdle());
    QVERIFY(desk.hasText(u"All are judged but 2 that you put off."_s));
    const QList<QPushButton *> buttons = desk.people()->findChildren<QPushButton *>();
    const auto again = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == u"Show them again"_s;
    });
    QVERIFY(again != buttons.end());
    QTest::mouseClick(*again, Qt::LeftButton);
    QTRY_COMPARE(desk.left(desk.people()), u"2 left"_s);
}

void TestJudging::theKeyboardAloneJudges()
{
    Desk desk;
    desk.importPeople();
    desk.openPage();
    QApplication::setActiveWindow(desk.page.get());
    QVERIFY(QTest::qWaitForWindowActive(desk.page.get()));
    QTRY_VERIFY(desk.doubles()->isVisible());
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.doubles()->setFocus();
    QTest::keyClick(desk.doubles(), Qt::Key_Space);
    QTRY_VERIFY(QApplication::focusWidget());
    QVERIFY(desk.people()->isAncestorOf(QApplication::focusWidget()));
    QTRY_VERIFY(desk.people()->findChild<QLabel *>(u"judgingReason"_s)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
    QTRY_COMPARE(desk.peopleInShop(), 5);
    QTRY_VERIFY(desk.jobs.isIdle());
    QTRY_VERIFY(desk.people()->findChild<QLabel *>(u"judgingReason"_s)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_2);
    // Nothing is left, and the keys still work.
    QTRY_VERIFY(!desk.people()->findChild<QPushButton *>(u"answer1"_s)->isVisible());
    QTRY_VERIFY(desk.jobs.isIdle());
    QVERIFY(desk.people()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.people()->isVisible());
}

void TestJudging::ofTwoOrdersOneIsKept_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("kept");
    QTest::newRow("the till's") << 1 << u"HD7"_s;
    QTest::newRow("the marketplace's") << 2 << u"SPX9"_s;
}

void TestJudging::ofTwoOrdersOneIsKept()
{
    QFETCH(const int, answer);
    QFETCH(const QString, kept);
    Desk desk;
    desk.importSales();
    desk.openPage();
    QTRY_COMPARE(desk.doubles()->text(), u"1 order may be in here twice"_s);
    desk.openJudging();
    QVERIFY(desk.sales()->isVisible());
    QTRY_VERIFY(desk.hasText(u"SPX9"_s));
    desk.answer(desk.sales(), answer);
    QTRY_COMPARE(desk.ordersOf(u"hoa"_s).size(), std::size_t(1));
    QCOMPARE(desk.ordersOf(u"hoa"_s).front().order.code, kept);
    QTRY_VERIFY(desk.jobs.isIdle());
    QVERIFY(!desk.doubles()->isVisibleTo(desk.page.get()));

    QCOMPARE(desk.told.said.back().actionText, u"Undo"_s);
    desk.told.said.back().action();
    QTRY_COMPARE(desk.ordersOf(u"hoa"_s).size(), std::size_t(2));
    QTRY_VERIFY(desk.jobs.isIdle());
}

void TestJudging::aDroppedOrderComesBackWithItsImport()
{
    Desk desk;
    desk.importSales();
    desk.openPage();
    desk.openJudging();
    desk.answer(desk.sales(), 1);
    QTRY_COMPARE(desk.ordersOf(u"hoa"_s).size(), std::size_t(1));
    QTRY_VERIFY(desk.jobs.isIdle());
    // No later file brings it back …
    desk.import(marketOrders, u"Shopee"_s);
    QCOMPARE(desk.ordersOf(u"hoa"_s).size(), std::size_t(1));
    // … but taking its import back, as the question says.
    const std::vector<ImportRecord> imports = *desk.shop->imports();
    Unwatched control;
    QVERIFY(desk.shop->undoImport(imports[imports.size() - 2].id, BuiltUpon::UndoToo, control));
    desk.import(marketOrders, u"Shopee"_s);
    QCOMPARE(desk.ordersOf(u"hoa"_s).size(), std::size_t(2));
}

void TestJudging::twoSalesStayTwo()
{
    Desk desk;
    desk.importSales();
    desk.openPage();
    desk.openJudging();
    desk.answer(desk.sales(), 3);
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(desk.ordersOf(u"hoa"_s).size(), std::size_t(2));
    Unwatched control;
    QVERIFY(desk.shop->samePairs(10, control)->empty());
}

void TestJudging::twoChosenRowsAreUnitedByHand()
{
    Desk desk;
    desk.import(till, u"KiotViet"_s);
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 4);
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.chooseRows({2, 3});
    auto *button = desk.part<QPushButton>(u"samePerson"_s);
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(desk.hasText(u"You chose these two."_s));
    desk.answer(desk.people(), 1);
    QTRY_COMPARE(desk.peopleInShop(), 3);
    QVERIFY(!desk.people()->isVisible());
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    QCOMPARE(desk.told.said.back().text, u"Phạm Hoa and Lê Cúc are one customer now."_s);
}

void TestJudging::oneChosenRowIsNotAPair()
{
    Desk desk;
    desk.import(till, u"KiotViet"_s);
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 4);
    auto *action = desk.page->findChild<QAction *>(u"samePersonAction"_s);
    desk.chooseRows({1});
    QVERIFY(!action->isEnabled());
    desk.chooseRows({0, 1});
    QVERIFY(action->isEnabled());
    desk.chooseRows({0, 1, 2});
    QVERIFY(!action->isEnabled());
}

void TestJudging::thePanelTakesApart()
{
    Desk desk;
    desk.importPeople();
    Unwatched control;
    const std::vector<SimilarPair> pairs = *desk.shop->similarCustomers(10, control);
    QVERIFY(desk.shop->mergeCustomers(pairs[0].first, pairs[0].second,
                                      QDateTime(Desk::today(), QTime(10, 0)), control));
    desk.openPage();
    desk.page->arrive(ToCustomer{pairs[0].first});
    QTRY_VERIFY(desk.part<QPushButton>(u"takeApart"_s) != nullptr);
    QTest::mouseClick(desk.part<QPushButton>(u"takeApart"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.peopleInShop(), 6);
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    QCOMPARE(desk.told.said.back().text,
             u"NGUYEN THI HANG is a customer of their own again. No file will unite the two."_s);
    QTRY_VERIFY(desk.part<QPushButton>(u"takeApart"_s) == nullptr);
}

void TestJudging::theKeysStayOnThePageWhoseCustomerWasTakenApart()
{
    Desk desk;
    desk.importPeople();
    Unwatched control;
    const std::vector<SimilarPair> pairs = *desk.shop->similarCustomers(10, control);
    QVERIFY(desk.shop->mergeCustomers(pairs[0].first, pairs[0].second,
                                      QDateTime(Desk::today(), QTime(10, 0)), control));
    desk.openPage();
    desk.page->arrive(ToCustomer{pairs[0].first});
    QTRY_VERIFY(desk.part<QPushButton>(u"openProfile"_s)->isVisible());
    QTest::mouseClick(desk.part<QPushButton>(u"openProfile"_s), Qt::LeftButton);
    const auto *profile = desk.part<QWidget>(u"profile"_s);
    QTRY_VERIFY(profile->isAncestorOf(desk.part<QPushButton>(u"takeApart"_s)));
    desk.part<QPushButton>(u"takeApart"_s)->setFocus();
    QTest::keyClick(desk.part<QPushButton>(u"takeApart"_s), Qt::Key_Space);
    QTRY_VERIFY(desk.part<QPushButton>(u"takeApart"_s) == nullptr);
    QVERIFY(profile->isAncestorOf(desk.page->focusWidget())); // Escape still leads back
}

void TestJudging::thePanelSaysWhichFiguresHaveNoInvoices()
{
    Desk desk;
    desk.import(sums, u"KiotViet"_s);
    desk.openPage();
    auto *note = desk.part<QLabel>(u"openingFigures"_s);
    QTRY_VERIFY(note->isVisible());
    QCOMPARE(note->text(), u"From the customer list of KiotViet, without its invoices; the invoice "
                           "file would make it exact."_s);
    QVERIFY(desk.hasText(u"5 Mar 2026"_s));
    QVERIFY(desk.hasText(u"5 Mar 2026 or earlier"_s));
    // Orders of another system beside it: part of the figures alone.
    desk.import("Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Tổng tiền\n"
                "SPX1,01/10/2026,S1,Nguyễn Thị Hằng,0901234561,100000\n",
                u"Shopee"_s);
    desk.page->refresh();
    QTRY_VERIFY(note->text().startsWith(u"900,000\u00a0₫ of it"_s));
    // The invoices have come.
    desk.import("Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Tổng tiền\n"
                "HD1,05/03/2026,KH1,Nguyễn Thị Hằng,0901234561,900000\n",
                u"KiotViet"_s);
    desk.page->refresh();
    QTRY_VERIFY(!note->isVisible());
}

void TestJudging::theWordsFollowTheLanguage()
{
    Desk desk;
    desk.importPeople();
    desk.openPage();
    desk.openJudging();
    QTRY_VERIFY(desk.hasText(u"NGUYEN THI HANG"_s));
    desk.language.setLanguage(Language::Vietnamese);
    const auto *answer = desk.people()->findChild<QPushButton *>(u"answer1"_s);
    QTRY_COMPARE(answer->text(), u"Cùng một người"_s);
    QTRY_VERIFY(desk.hasText(u"Còn 2"_s));
    QVERIFY(desk.hasText(u"Sinh nhật"_s));
    QTRY_VERIFY(desk.jobs.isIdle());
}

void TestJudging::twoNamesOfOneProvinceAgree()
{
    Comparison comparison;
    comparison.show({{u"Name"_s, u"Lan"_s, u"Hoa"_s},
                     {u"Area"_s, u"TP.HCM"_s, u"TP. Hồ Chí Minh"_s, true},
                     {u"District"_s, u"Quận 1, TP.HCM"_s, u"Hồ Chí Minh"_s, true}});
    QStringList signs;
    for (const QLabel *label : comparison.findChildren<QLabel *>()) {
        if (label->text() == u"="_s)
            signs << label->accessibleName();
    }
    QCOMPARE(signs, QStringList{u"Area: the same on both sides"_s});
}

QTEST_MAIN(TestJudging)
#include "tst_judging.moc"
