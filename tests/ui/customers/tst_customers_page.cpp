#include "tests/support/window_warnings.h"
#include "tests/ui/customers/customers_desk.h"
#include "ui/customers/customer_table_model.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

constexpr int orderCode = 3; // its column

const char orders[] =
    "Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Trạng thái,Tổng tiền\n"
    "HD1,01/02/2026,KH1,Nguyễn Thị Hằng,0901234561,Hoàn thành,150000\n"
    "HD2,13/02/2026,KH2,Trần Văn Đức,0901234562,Hoàn thành,250000\n"
    "HD3,14/02/2026,KH3,Phạm Hoa,0901234563,Hoàn thành,90000\n"
    "HD4,20/02/2026,KH1,Nguyễn Thị Hằng,0901234561,Đã hủy,75000\n";

/// The page over a shop with three customers.
struct Desk : CustomersDesk {
    void importOrders() const { import(orders); }
};

} // namespace

class TestCustomersPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void aModelOfPagesKeepsTheRulesOfModels();
    void aRowOnItsWayReadsAsSuchAndThenArrives();
    void searchFindsInAnySpelling_data();
    void searchFindsInAnySpelling();
    void choosingARowShowsItsOrders();
    void arrivingShowsThatCustomer();
    void anEmptyShopLeadsToTheImport();
};

void TestCustomersPage::aModelOfPagesKeepsTheRulesOfModels()
{
    Desk desk;
    desk.importOrders();
    CustomerTableModel model(*desk.shop, desk.jobs);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    Unwatched control;
    model.setIds(*desk.shop->findCustomers({}, control));
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(model.rowCount(), 3);
    model.setIds(*desk.shop->findCustomers({}, control));
    QTRY_VERIFY(desk.jobs.isIdle());
    model.setIds({});
    QCOMPARE(model.rowCount(), 0);
}

void TestCustomersPage::aRowOnItsWayReadsAsSuchAndThenArrives()
{
    Desk desk;
    desk.importOrders();
    CustomerTableModel model(*desk.shop, desk.jobs);
    Unwatched control;
    // Ten thousand ids of nobody stand before the customer: they are never read.
    std::vector<CustomerId> ids;
    for (std::int64_t i = 0; i < 10'000; ++i)
        ids.push_back({1'000'000 + i});
    const CustomerId hang = desk.shop->findCustomers(u"hang"_s, control)->front();
    ids.push_back(hang);
    model.setIds(ids);
    const QModelIndex index = model.index(model.rowOf(hang), CustomerTableModel::Name);
    QCOMPARE(index.data().toString(), u"…"_s);
    QTRY_COMPARE(index.data().toString(), u"Nguyễn Thị Hằng"_s);
}

void TestCustomersPage::searchFindsInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("without tone marks") << u"nguyen hang"_s;
    QTest::newRow("with tone marks") << u"Hằng"_s;
    QTest::newRow("phone with spaces") << u"0901 234 561"_s;
    QTest::newRow("phone with country") << u"+84901234561"_s;
    QTest::newRow("code") << u"KH1"_s;
}

void TestCustomersPage::searchFindsInAnySpelling()
{
    QFETCH(const QString, text);
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    desk.search(text);
    QTRY_COMPARE(desk.customers()->rowCount(), 1);
    QTRY_COMPARE(desk.customers()->index(0, 0).data().toString(), u"Nguyễn Thị Hằng"_s);
    QCOMPARE(desk.part<QLabel>(u"customerCount"_s)->text(), u"Found: 1"_s);
}

void TestCustomersPage::choosingARowShowsItsOrders()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.ordersInView()->rowCount(), 2);
    // The newest first.
    QCOMPARE(desk.ordersInView()->index(0, orderCode).data().toString(), u"HD4"_s);
    desk.part<QTableView>(u"customerTable"_s)->selectRow(1);
    QTRY_COMPARE(desk.ordersInView()->rowCount(), 1);
    QCOMPARE(desk.ordersInView()->index(0, orderCode).data().toString(), u"HD2"_s);
}

void TestCustomersPage::arrivingShowsThatCustomer()
{
    Desk desk;
    desk.importOrders();
    Unwatched control;
    const CustomerId hoa = desk.shop->findCustomers(u"hoa"_s, control)->front();
    desk.openPage();
    desk.page->arrive(ToCustomer{hoa});
    QTRY_COMPARE(desk.ordersInView()->rowCount(), 1);
    QCOMPARE(desk.ordersInView()->index(0, orderCode).data().toString(), u"HD3"_s);
    QTRY_COMPARE(desk.part<QTableView>(u"customerTable"_s)->currentIndex().row(), 2);
}

void TestCustomersPage::anEmptyShopLeadsToTheImport()
{
    Desk desk;
    desk.openPage();
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.page->primaryAction()->trigger();
    QCOMPARE(desk.told.went.size(), std::size_t(1));
    QCOMPARE(pageOf(desk.told.went.front()), PageId::Imports);
}

QTEST_MAIN(TestCustomersPage)
#include "tst_customers_page.moc"
