#include "core/sheet/xlsx_writer.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"
#include "ui/widgets/message_bar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

#define WALK(desk, steps)                                                                          \
    for (int step = 0; step < (steps); ++step) {                                                   \
        QTRY_VERIFY((desk).isReady(u"wizardNext"_s));                                              \
        (desk).click(u"wizardNext"_s);                                                             \
    }                                                                                              \
    QTRY_VERIFY((desk).isReady(u"wizardNext"_s))

/// Orders of two months, customers, and a sheet of words, as Excel saves them as XML.
QByteArray workbook()
{
    const auto sheet = [](const char *name,
                          const std::vector<std::vector<const char *>> &rows) -> QByteArray {
        QByteArray xml = QByteArray("<Worksheet ss:Name=\"") + name + "\"><Table>";
        for (const std::vector<const char *> &row : rows) {
            xml += "<Row>";
            for (const char *cell : row)
                xml += QByteArray("<Cell><Data ss:Type=\"String\">") + cell + "</Data></Cell>";
            xml += "</Row>";
        }
        return xml + "</Table></Worksheet>";
    };
    return "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
           " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">" +
           sheet("Ghi chép", {{"Nhớ gọi cho chị Lan"}}) +
           sheet("Tháng 1", {{"Mã đơn", "Ngày bán", "Mã khách hàng", "Tổng tiền"},
                             {"D1", "05/01/2026", "K1", "100000"}}) +
           sheet("Tháng 2", {{"Mã đơn", "Ngày bán", "Mã khách hàng", "Tổng tiền"},
                             {"D2", "20/02/2026", "K1", "200000"}}) +
           sheet("Khách",
                 {{"Mã khách hàng", "Tên khách hàng", "Điện thoại"}, {"K1", "Lan", "0901234561"}}) +
           "</Workbook>";
}

QStringList textsOf(const QListWidget *list)
{
    QStringList texts;
    for (int row = 0; row < list->count(); ++row)
        texts += list->item(row)->text();
    return texts;
}

/// Chooses by keyboard, as an owner would.
void choose(QComboBox *box, const QVariant &value)
{
    const int wanted = box->findData(value);
    QVERIFY(wanted >= 0);
    box->setFocus();
    while (box->currentIndex() != wanted)
        QTest::keyClick(box, box->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
}

} // namespace

/// What the owner can say of how a file is written.
class TstFileChoices : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void severalSheetsComeOneAfterTheOther();
    void untickedSheetStaysOutside();
    void ownerSaysThatNoRowHoldsNames();
    void orderOfDatesComesWithItsEvidence();
    void chosenOrderOfDatesIsUsed();
    void chosenDecimalMarkIsUsed();
    void workbookHasNoEncoding();
    void chosenEncodingAndDelimiterAreUsed();
    void statusWordsAreExplainedOnce();
    void statusWordsBeyondTheFirstRowsAreAskedForToo();
};

void TstFileChoices::severalSheetsComeOneAfterTheOther()
{
    Desk desk;
    desk.arrive({desk.write(u"so.xls"_s, workbook())});
    auto *sheets = desk.part<QListWidget>(u"sheetsList"_s);
    QTRY_VERIFY(sheets->isVisible());
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QCOMPARE(textsOf(sheets),
             (QStringList{u"Khách (Customers)"_s, u"Tháng 1 (Orders)"_s, u"Tháng 2 (Orders)"_s,
                          u"Ghi chép (no known columns)"_s}));
    // Customers first, although the workbook has them last.
    for (const bool last : {false, false, true}) {
        for (int step = 0; step < 3 && !desk.isReady(u"importButton"_s); ++step) {
            QTRY_VERIFY(desk.isReady(u"wizardNext"_s) || desk.isReady(u"importButton"_s));
            if (desk.isReady(u"wizardNext"_s))
                desk.click(u"wizardNext"_s);
        }
        QTRY_VERIFY(desk.isReady(u"importButton"_s));
        desk.click(u"importButton"_s);
        QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
        if (!last)
            desk.click(u"importAnother"_s);
    }
    const Result<std::vector<ImportRecord>> imports = desk.shop->imports();
    QVERIFY(imports);
    QCOMPARE(imports->size(), std::size_t{3});
    QCOMPARE(imports->back().kind, ImportKind::Customers);
    QCOMPARE(desk.shop->ordersOf({1})->size(), std::size_t{2});
}

void TstFileChoices::untickedSheetStaysOutside()
{
    Desk desk;
    desk.arrive({desk.write(u"so.xls"_s, workbook())});
    auto *sheets = desk.part<QListWidget>(u"sheetsList"_s);
    QTRY_VERIFY(sheets->isVisible());
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    for (const int row : {0, 2, 1}) { // the last one stays ticked
        sheets->setCurrentRow(row);
        QTest::keyClick(sheets, Qt::Key_Space);
    }
    QCOMPARE(sheets->item(1)->checkState(), Qt::Checked);
    WALK(desk, 2);
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(desk.part<QPushButton>(u"importAnother"_s)->text(), u"Import another file"_s);
    const Result<std::vector<ImportRecord>> imports = desk.shop->imports();
    QVERIFY(imports);
    QCOMPARE(imports->size(), std::size_t{1});
    QCOMPARE(imports->front().kind, ImportKind::Orders);
}

void TstFileChoices::ownerSaysThatNoRowHoldsNames()
{
    Desk desk;
    desk.arrive({desk.write(u"list.csv"_s, "Lan,Phố Huế\nMinh,Hàng Bông\n")});
    WALK(desk, 1);
    QVERIFY(!desk.part<QCheckBox>(u"noHeaderBox"_s)->isChecked());
    desk.part<QCheckBox>(u"noHeaderBox"_s)->click();
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QVERIFY(desk.part<QCheckBox>(u"noHeaderBox"_s)->isChecked());
    QVERIFY(!desk.part<QSpinBox>(u"headerRowBox"_s)->isEnabled());
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const Result<std::vector<ImportRecord>> imports = desk.shop->imports();
    QVERIFY(imports);
    QCOMPARE(imports->front().rows, 2);
}

void TstFileChoices::orderOfDatesComesWithItsEvidence()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, "Order code,Order date,Phone,Total\n"
                                             "H1,05/03/2026,0901234561,1\n"
                                             "H2,31/12/2025,0901234562,2\n")});
    WALK(desk, 2);
    QCOMPARE(desk.part<QComboBox>(u"dateOrderBox"_s)->currentText(), u"Day / month / year"_s);
    QCOMPARE(desk.part<QLabel>(u"evidenceOf_dateOrderBox"_s)->text(),
             u"“31/12/2025” in row 3 can only be read this way"_s);
}

void TstFileChoices::chosenOrderOfDatesIsUsed()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, "Order code,Order date,Phone,Total\n"
                                             "H1,05/03/2026,0901234561,1\n")});
    WALK(desk, 2);
    choose(desk.part<QComboBox>(u"dateOrderBox"_s), static_cast<int>(DateOrder::Mdy));
    QTRY_COMPARE(desk.part<QLabel>(u"evidenceOf_dateOrderBox"_s)->text(), u"Chosen by you"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const Result<std::vector<OrderWithLines>> orders = desk.shop->ordersOf({1});
    QVERIFY(orders);
    QCOMPARE(orders->front().order.placedAt.date(), QDate(2026, 5, 3));
}

void TstFileChoices::chosenDecimalMarkIsUsed()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, "Order code,Order date,Phone,Total\n"
                                             "H1,2026-03-05,0901234561,1.250\n")});
    WALK(desk, 2);
    choose(desk.part<QComboBox>(u"decimalBox"_s), static_cast<int>(DecimalMark::Point));
    QTRY_COMPARE(desk.part<QLabel>(u"evidenceOf_decimalBox"_s)->text(), u"Chosen by you"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const Result<std::vector<OrderWithLines>> orders = desk.shop->ordersOf({1});
    QVERIFY(orders);
    QCOMPARE(orders->front().order.total.minor, 1);
}

void TstFileChoices::workbookHasNoEncoding()
{
    Desk desk;
    const QString path = desk.folder.filePath(u"list.xlsx"_s);
    XlsxWriter book(path, u"list"_s);
    QVERIFY(book.open());
    QVERIFY(book.writeRow(std::vector<QString>{u"Tên"_s, u"Điện thoại"_s}));
    QVERIFY(book.writeRow(std::vector<QString>{u"Lan"_s, u"0901234561"_s}));
    QVERIFY(book.commit());
    desk.arrive({path});
    WALK(desk, 1);
    QVERIFY(!desk.part<QComboBox>(u"encodingBox"_s)->isVisible());
    QVERIFY(!desk.part<QComboBox>(u"delimiterBox"_s)->isVisible());
}

void TstFileChoices::chosenEncodingAndDelimiterAreUsed()
{
    Desk desk;
    // 0xE3 is ã in Windows-1252 and a combining mark in Windows-1258.
    desk.arrive({desk.write(u"customers.csv"_s, "Ten,Dien thoai\nL\xE3m,0901234561\n")});
    WALK(desk, 1);
    auto *encoding = desk.part<QComboBox>(u"encodingBox"_s);
    QVERIFY(encoding->isVisible());
    choose(encoding, u"windows-1252"_s);
    const QAbstractItemModel *rows = desk.part<QTableView>(u"firstRows"_s)->model();
    QTRY_COMPARE(rows->index(1, 1).data().toString(), u"Lãm"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    choose(desk.part<QComboBox>(u"delimiterBox"_s), u";"_s);
    QTRY_COMPARE(rows->columnCount(), 2); // the number of the row, and all of it in one cell
}

void TstFileChoices::statusWordsAreExplainedOnce()
{
    Desk desk;
    const char file[] = "Order code,Order date,Phone,Total,Status\n"
                        "H1,2026-03-05,0901234561,1,Completed\n"
                        "H2,2026-03-06,0901234562,2,Xong ồi\n";
    desk.arrive({desk.write(u"orders.csv"_s, file)});
    WALK(desk, 2);
    auto *status = desk.part<QComboBox>(u"statusBox_0"_s);
    QVERIFY(status->isVisible());
    QCOMPARE(status->accessibleName(), u"Xong ồi"_s);
    choose(status, static_cast<int>(OrderStatus::Cancelled));
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QCOMPARE(desk.part<QComboBox>(u"statusBox_0"_s), status);
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(desk.imports().front().rejected, 0);

    desk.arrive({desk.write(u"next.csv"_s, "Order code,Order date,Phone,Total,Status\n"
                                           "H3,2026-03-07,0901234563,3,XONG ỒI\n")});
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QCOMPARE(desk.part<QPushButton>(u"importButton"_s)->text(), u"Import 1 rows"_s);
}

void TstFileChoices::statusWordsBeyondTheFirstRowsAreAskedForToo()
{
    Desk desk;
    QByteArray file = "Order code,Order date,Phone,Total,Status\n";
    for (int i = 0; i < 3000; ++i)
        file += "H" + QByteArray::number(i) + ",2026-03-05,0901234561,1,Completed\n";
    file += "HX,2026-03-06,0901234562,2,Xong ồi\n";
    desk.arrive({desk.write(u"orders.csv"_s, file)});
    WALK_TO_THE_LAST_STEP(desk);
    auto *note = desk.part<MessageBar>(u"unknownStatusNote"_s);
    QVERIFY(note->isVisible());
    QTest::mouseClick(note->findChild<QPushButton *>(u"messageAction"_s), Qt::LeftButton);
    auto *status = desk.part<QComboBox>(u"statusBox_0"_s);
    QVERIFY(status->isVisible());
    choose(status, static_cast<int>(OrderStatus::Completed));
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    QVERIFY(!note->isVisible());
}

QTEST_MAIN(TstFileChoices)
#include "tst_file_choices.moc"
