#include "core/sheet/row_source.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/customers/customers_desk.h"
#include "ui/customers/customer_table_model.h"
#include "ui/customers/list/list_question.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

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
    void aSearchShowsWhomItFound();
    void choosingARowShowsItsOrders();
    void arrivingShowsThatCustomer();
    void arrivingWithSomeHoldsTheListToThem();
    void anEmptyShopLeadsToTheImport();
    void aClickOnAHeadSortsAndIsRemembered();
    void columnsAreChosenByKeyboard();
    void enterOpensTheCustomersPageAndEscapeLeadsBack();
    void aCustomersPageScrollsAsOneAndCutsNothing();
    void theCustomersPageSaysWhyAndWhyNot();
    void theListIsWrittenToAFile();
    void aWorkbookOfTheListCounts();
    void theUsualColumnsFitTheWindow();
};

namespace {

QStringList textsIn(const QAbstractItemModel &model, int column)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data().toString();
    return texts;
}

QStringList heads(const QAbstractItemModel &model)
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(); ++column)
        texts << model.headerData(column, Qt::Horizontal).toString();
    return texts;
}

} // namespace

void TestCustomersPage::aClickOnAHeadSortsAndIsRemembered()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    const int total = static_cast<int>(heads(*desk.customers()).indexOf(u"Total spend"_s));
    QVERIFY(total > 0);
    const auto click = [&] {
        const auto *header = desk.part<QTableView>(u"customerTable"_s)->horizontalHeader();
        const QPoint middle(header->sectionViewportPosition(total) + header->sectionSize(total) / 2,
                            header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, middle);
    };
    click();
    const QStringList upwards{u"Phạm Hoa"_s, u"Nguyễn Thị Hằng"_s, u"Trần Văn Đức"_s};
    QTRY_COMPARE(textsIn(*desk.customers(), 0), upwards);
    click();
    const QStringList downwards{upwards[2], upwards[1], upwards[0]};
    QTRY_COMPARE(textsIn(*desk.customers(), 0), downwards);
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.page.reset(); // what was not kept yet is kept now
    desk.openPage();
    QTRY_COMPARE(textsIn(*desk.customers(), 0), downwards);
}

void TestCustomersPage::columnsAreChosenByKeyboard()
{
    Desk desk;
    desk.importOrders();
    QVERIFY(desk.shop->defineAttribute(u"Shoe size"_s, AttributeType::Number, {}));
    CustomerEdits edits;
    edits.attributes.push_back({u"Shoe size"_s, u"38,5"_s});
    QVERIFY(desk.edit(u"duc"_s, edits));
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.part<QAction>(u"chooseColumnsAction"_s)->trigger();
    auto *search = desk.part<QLineEdit>(u"columnSearch"_s);
    QVERIFY(search);
    QTest::keyClicks(search, u"shoe"_s);
    auto *list = desk.part<QListWidget>(u"columns"_s);
    for (int row = 0; row < list->count(); ++row) {
        if (!list->item(row)->isHidden())
            list->setCurrentRow(row);
    }
    QTest::keyClick(list, Qt::Key_Space);
    search->clear();
    for (int row = list->currentRow(); row > 0; --row)
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    QTest::mouseClick(desk.part<QPushButton>(u"keepColumns"_s), Qt::LeftButton);
    QTRY_COMPARE(heads(*desk.customers()).first(), u"Shoe size"_s);
    QTRY_COMPARE(textsIn(*desk.customers(), 0), (QStringList{{}, u"38.5"_s, {}}));
}

void TestCustomersPage::enterOpensTheCustomersPageAndEscapeLeadsBack()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    auto *table = desk.part<QTableView>(u"customerTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(desk.part<QLabel>(u"profileName"_s)->text(), u"Nguyễn Thị Hằng"_s);
    // Two orders, and the move out of the tier in which the first began, worked out a moment later.
    QTRY_COMPARE(desk.part<QTableView>(u"timeline"_s)->model()->rowCount(), 3);
    QVERIFY(desk.part<QWidget>(u"profile"_s)->isVisible());
    QTest::keyClick(desk.part<QPushButton>(u"leaveProfile"_s), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(desk.part<QLabel>(u"profileName"_s)->text(), u"Trần Văn Đức"_s);
    QTest::keyClick(desk.part<QPushButton>(u"leaveProfile"_s), Qt::Key_Escape);
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(table->currentIndex().row(), 1);
}

void TestCustomersPage::aCustomersPageScrollsAsOneAndCutsNothing()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    auto *table = desk.part<QTableView>(u"customerTable"_s);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    auto *timeline = desk.part<QTableView>(u"timeline"_s);
    QTRY_COMPARE(timeline->model()->rowCount(), 3);
    const auto *area = desk.part<QScrollArea>(u"profileArea"_s);
    for (const int width : {1400, 900, 815}) { // two columns, narrow ones, one below the other
        desk.page->resize(width, 600);
        QTRY_COMPARE(desk.page->width(), width);
        QTRY_COMPARE(timeline->verticalScrollBar()->maximum(), 0);
        QTRY_COMPARE(timeline->horizontalScrollBar()->maximum(), 0);
        for (int row = 0; row < timeline->model()->rowCount(); ++row) {
            const QModelIndex what = timeline->model()->index(row, 1);
            const QRect words =
                timeline->fontMetrics().boundingRect(QRect(0, 0, timeline->columnWidth(1) - 16, 0),
                                                     Qt::TextWordWrap, what.data().toString());
            QVERIFY2(words.height() <= timeline->rowHeight(row),
                     qPrintable(what.data().toString()));
        }
        // Nothing beside the whole page has a bar of its own.
        for (const QScrollArea *inner : area->findChildren<QScrollArea *>())
            QVERIFY(!inner->isVisible());
        QVERIFY(area->verticalScrollBar()->maximum() > 0);
        QCOMPARE(area->widget()->width(), area->viewport()->width());
    }
}

void TestCustomersPage::theCustomersPageSaysWhyAndWhyNot()
{
    Desk desk;
    desk.importOrders();
    const auto atLeast = [](const char *amount) {
        return Condition{
            Group{Match::All,
                  1,
                  {{MetricTest{Metric::Total,
                               {},
                               NumberTest{NumberOp::AtLeast,
                                          *Decimal::parse(QString::fromLatin1(amount))}}}}}};
    };
    const QDateTime now(Desk::today(), QTime(9, 0));
    QVERIFY(desk.shop->addSegment(u"Big"_s, atLeast("200000"), {}, now));
    QVERIFY(desk.shop->addSegment(u"Small"_s, atLeast("100000"), {}, now));
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    QTest::keyClick(desk.part<QTableView>(u"customerTable"_s), Qt::Key_Return);
    auto *groups = desk.part<QTableView>(u"groupsOfCustomer"_s);
    QTRY_COMPARE(groups->model()->rowCount(), 2); // the tier and what has the customer
    auto *others = desk.part<QPushButton>(u"otherGroups"_s);
    QVERIFY(others->isVisible());
    QTest::keyClick(others, Qt::Key_Space);
    QCOMPARE(groups->model()->rowCount(), 3);
    QCOMPARE(textsIn(*groups->model(), 0).mid(1), (QStringList{u"Small"_s, u"Big"_s}));
    groups->selectRow(2);
    const QAbstractItemModel *reasons = desk.part<QTableView>(u"groupReasons"_s)->model();
    QCOMPARE(reasons->rowCount(), 2);
    QCOMPARE(reasons->index(1, 1).data().toString(), u"150,000\u00a0₫"_s);
    QCOMPARE(reasons->index(1, 2).data().toString(), u"50,000\u00a0₫ more"_s);
    QCOMPARE(reasons->index(1, 3).data().toString(), u"1 Feb 2026: 150,000\u00a0₫"_s);
    QTest::mouseClick(desk.part<QPushButton>(u"openSegment"_s), Qt::LeftButton);
    QVERIFY(std::holds_alternative<ToSegment>(desk.told.went.back()));
}

void TestCustomersPage::theListIsWrittenToAFile()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.dialogs.fileToSave = desk.folder.filePath(u"view.csv"_s);
    desk.part<QAction>(u"exportView"_s)->trigger();
    QTRY_COMPARE(desk.told.said.size(), std::size_t{1});
    QFile file(desk.dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].contains(u"Total spend"_s));
    QVERIFY(lines[1].contains(u"0901 234 561"_s));
}

void TestCustomersPage::aWorkbookOfTheListCounts()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    QTRY_VERIFY(desk.jobs.isIdle());
    desk.dialogs.fileToSave = desk.folder.filePath(u"view.xlsx"_s);
    desk.part<QAction>(u"exportView"_s)->trigger();
    QTRY_COMPARE(desk.told.said.size(), std::size_t{1});
    const Result<OpenedSheet> opened = openSheet(desk.dialogs.fileToSave, {});
    QVERIFY(opened);
    std::vector<Row> rows;
    for (Row row; opened->rows->next(row).value();)
        rows.push_back(row);
    QCOMPARE(rows.size(), std::size_t{4});
    const auto columnOf = [&](const QString &title) {
        const auto at = std::ranges::find_if(
            rows[0], [&](const Cell &cell) { return cell.text() && *cell.text() == title; });
        return static_cast<std::size_t>(at - rows[0].begin());
    };
    const std::size_t phone = columnOf(u"Phone"_s);
    const std::size_t spend = columnOf(u"Total spend"_s);
    const std::size_t last = columnOf(u"Last purchase"_s);
    double sum = 0;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        QVERIFY(rows[row].at(phone).text()->startsWith(u"0901 234 56"_s)); // keeps its zero
        QVERIFY(rows[row].at(spend).number());
        sum += *rows[row].at(spend).number();
        QVERIFY(rows[row].at(last).moment());
        QCOMPARE(rows[row].at(last).moment()->date().year(), 2026);
    }
    QCOMPARE(sum, 490'000.);
}

void TestCustomersPage::aModelOfPagesKeepsTheRulesOfModels()
{
    Desk desk;
    desk.importOrders();
    CustomerTableModel model(*desk.shop, desk.jobs);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    Unwatched control;
    model.setColumns(usualLook().shown());
    model.setIds(*desk.shop->findCustomers({}, control));
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(model.rowCount(), 3);
    model.setTable(*tableFor(model.columns(), Desk::today(), *desk.shop, control));
    model.setColumns({OrdersColumn{Metric::Total}, FieldColumn{Field::Name, {}}});
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
    model.setColumns({FieldColumn{Field::Name, {}}});
    model.setIds(ids);
    const QModelIndex index = model.index(model.rowOf(hang), 0);
    QCOMPARE(index.data().toString(), u"…"_s);
    QTRY_COMPARE(index.data().toString(), u"Nguyễn Thị Hằng"_s);
}

void TestCustomersPage::searchFindsInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const QString name = u"Nguyễn Thị Hằng"_s;
    const QString byPhone = name + u" · phone 0901 234 561"_s;
    QTest::newRow("without tone marks") << u"nguyen hang"_s << name;
    QTest::newRow("with tone marks") << u"Hằng"_s << name;
    QTest::newRow("phone with spaces") << u"0901 234 561"_s << byPhone;
    QTest::newRow("phone with country") << u"+84901234561"_s << byPhone;
    QTest::newRow("end of a phone") << u"4561"_s << byPhone;
    QTest::newRow("code") << u"KH1"_s << QString(name + u" · code KH1"_s);
    QTest::newRow("tag without tone marks")
        << u"khach quen"_s << QString(name + u" · tag Khách quen"_s);
}

void TestCustomersPage::searchFindsInAnySpelling()
{
    QFETCH(const QString, text);
    QFETCH(const QString, found);
    Desk desk;
    desk.importOrders();
    CustomerEdits edits;
    edits.addTags << u"Khách quen"_s;
    QVERIFY(desk.edit(u"hang"_s, edits));
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    desk.typeSearch(text);
    QTRY_COMPARE(desk.customers()->rowCount(), 1);
    QTRY_COMPARE(desk.customers()->index(0, 0).data().toString(), found);
    QCOMPARE(desk.part<QLabel>(u"customerCount"_s)->text(), u"Found: 1"_s);
}

void TestCustomersPage::aSearchShowsWhomItFound()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.ordersInView()->rowCount(), 2);
    desk.typeSearch(u"hoa"_s);
    QTRY_COMPARE(desk.ordersInView()->rowCount(), 1);
    QCOMPARE(desk.ordersInView()->index(0, orderCode).data().toString(), u"HD3"_s);
    QTRY_COMPARE(desk.part<QTableView>(u"customerTable"_s)->currentIndex().row(), 0);
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

void TestCustomersPage::arrivingWithSomeHoldsTheListToThem()
{
    Desk desk;
    desk.importOrders();
    desk.openPage();
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    Unwatched control;
    const std::vector<CustomerId> all = desk.shop->findCustomers({}, control).value();
    desk.page->arrive(
        ToSomeCustomers{u"those of March"_s, std::make_shared<const std::vector<CustomerId>>(
                                                 std::vector{all[2], all[0], CustomerId{9999}})});
    QTRY_COMPARE(textsIn(*desk.customers(), 0), (QStringList{u"Nguyễn Thị Hằng"_s, u"Phạm Hoa"_s}));
    auto *bar = desk.part<MessageBar>(u"pickedCustomers"_s);
    QVERIFY(bar->isVisible());
    QVERIFY(bar->text().contains(u"those of March"_s));
    desk.part<QLineEdit>(u"customerSearch"_s)->setText(u"hoa"_s); // searches among them alone
    QTRY_COMPARE(textsIn(*desk.customers(), 0), QStringList{u"Phạm Hoa"_s});
    desk.part<QLineEdit>(u"customerSearch"_s)->setText(u"đức"_s);
    QTRY_COMPARE(desk.customers()->rowCount(), 0);
    desk.part<QLineEdit>(u"customerSearch"_s)->clear();
    QTest::mouseClick(bar->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    QVERIFY(!bar->isVisible());
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

void TestCustomersPage::theUsualColumnsFitTheWindow()
{
    constexpr int totalSpend = 3;
    constexpr int lastPurchase = 4;
    Desk desk;
    desk.importOrders();
    desk.openPage();
    desk.page->resize(1240, 800); // of a window of 1440
    QTRY_COMPARE(desk.customers()->rowCount(), 3);
    const auto *table = desk.part<QTableView>(u"customerTable"_s);
    const QHeaderView *header = table->horizontalHeader();
    QTRY_COMPARE(table->horizontalScrollBar()->maximum(), 0);
    for (int column = 0; column < header->count(); ++column)
        QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                 qPrintable(table->model()->headerData(column, Qt::Horizontal).toString()));

    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      {header->sectionViewportPosition(lastPurchase) + 20, 10});
    QCOMPARE(header->sortIndicatorSection(), lastPurchase);
    QVERIFY(header->sectionSize(lastPurchase) >= header->sectionSizeHint(lastPurchase));

    desk.page->resize(960, 640); // of one of 1024: money is still seen whole
    QTRY_VERIFY(header->sectionViewportPosition(totalSpend) + header->sectionSize(totalSpend) <=
                table->viewport()->width());
}

QTEST_MAIN(TestCustomersPage)
#include "tst_customers_page.moc"
