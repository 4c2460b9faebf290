#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"

#include <QTableView>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const char customers[] = "Mã khách hàng,Tên khách hàng,Điện thoại\n"
                         "KH1,Lan,0901234561\n";
// Its customer is the one of the list.
const char orders[] = "Mã hóa đơn,Thời gian,Mã khách hàng,Điện thoại,Tổng tiền\n"
                      "HD1,13/02/2026,KH1,0901234561,150000\n";

#define IMPORT(desk, name, content)                                                                \
    (desk).arrive({(desk).write(name, content)});                                                  \
    WALK_TO_THE_LAST_STEP(desk);                                                                   \
    (desk).click(u"importButton"_s);                                                               \
    QTRY_VERIFY((desk).isReady(u"seeCustomers"_s))

} // namespace

/// Taking imports back, from the wizard, its notice and the history.
class TstUndoInWindow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void resultOffersUndo();
    void noticeOffersUndo();
    void chosenImportIsTakenBack();
    void laterImportsAreNamedAndTakenBackTogether();
    void noticeOfAnEarlierImportAsksForTheLaterOnes();
    void sheetsAreNamedInTheHistory();
};

void TstUndoInWindow::resultOffersUndo()
{
    Desk desk;
    IMPORT(desk, u"list.csv"_s, customers);
    QVERIFY(desk.isReady(u"undoImport"_s));
    desk.click(u"undoImport"_s);
    QTRY_VERIFY(desk.imports().empty());
    QTRY_VERIFY(desk.isReady(u"emptyAction"_s));
    QVERIFY(desk.told.said.back().text.startsWith(u"Taken back: list.csv. 1 customers"_s));
}

void TstUndoInWindow::noticeOffersUndo()
{
    Desk desk;
    IMPORT(desk, u"list.csv"_s, customers);
    QCOMPARE(desk.told.last().actionText, u"Undo"_s);
    desk.told.last().action();
    QTRY_VERIFY(desk.imports().empty());
}

void TstUndoInWindow::chosenImportIsTakenBack()
{
    Desk desk;
    IMPORT(desk, u"list.csv"_s, customers);
    desk.click(u"wizardCancel"_s);
    auto *table = desk.part<QTableView>(u"importsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(!desk.part<QPushButton>(u"undoChosenImport"_s)->isEnabled());
    table->selectRow(0);
    QVERIFY(desk.isReady(u"undoChosenImport"_s));
    desk.click(u"undoChosenImport"_s);
    QTRY_VERIFY(desk.imports().empty());
    QTRY_VERIFY(desk.isReady(u"emptyAction"_s));
}

void TstUndoInWindow::laterImportsAreNamedAndTakenBackTogether()
{
    Desk desk;
    IMPORT(desk, u"list.csv"_s, customers);
    IMPORT(desk, u"orders.csv"_s, orders);
    desk.click(u"wizardCancel"_s);
    auto *table = desk.part<QTableView>(u"importsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->selectRow(1);
    desk.click(u"undoChosenImport"_s);
    QTRY_VERIFY(desk.dialogs.lastConfirmation);
    QVERIFY(desk.dialogs.lastConfirmation->text.contains(u"list.csv"_s));
    QVERIFY(desk.dialogs.lastConfirmation->details.contains(u"orders.csv"_s));
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(desk.imports().size(), std::size_t(2));

    desk.dialogs.agrees = true;
    desk.click(u"undoChosenImport"_s);
    QTRY_VERIFY(desk.imports().empty());
}

void TstUndoInWindow::noticeOfAnEarlierImportAsksForTheLaterOnes()
{
    Desk desk;
    IMPORT(desk, u"list.csv"_s, customers);
    const std::function<void()> undoFirst = desk.told.last().action;
    IMPORT(desk, u"orders.csv"_s, orders);
    undoFirst();
    QTRY_VERIFY(desk.dialogs.lastConfirmation);
    QCOMPARE(desk.dialogs.lastConfirmation->button, u"Take all back"_s);
    QVERIFY(desk.dialogs.lastConfirmation->details.contains(u"orders.csv"_s));
    QTRY_VERIFY(desk.jobs.isIdle());
    QCOMPARE(desk.imports().size(), std::size_t(2));

    desk.dialogs.agrees = true;
    undoFirst();
    QTRY_VERIFY(desk.imports().empty());
    QTRY_VERIFY(desk.told.said.back().text.startsWith(u"Taken back: list.csv."_s));
}

void TstUndoInWindow::sheetsAreNamedInTheHistory()
{
    Desk desk;
    const auto sheet = [](const QByteArray &name, const QByteArray &phone) -> QByteArray {
        return "<table:table table:name='" + name +
               "'><table:table-row><table:table-cell office:value-type='string'><text:p>Name"
               "</text:p></table:table-cell><table:table-cell office:value-type='string'><text:p>"
               "Phone</text:p></table:table-cell></table:table-row><table:table-row>"
               "<table:table-cell office:value-type='string'><text:p>Lan</text:p>"
               "</table:table-cell><table:table-cell office:value-type='string'><text:p>" +
               phone + "</text:p></table:table-cell></table:table-row></table:table>";
    };
    desk.arrive({desk.write(
        u"book.ods"_s, "<?xml version='1.0' encoding='UTF-8'?><office:document "
                       "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "
                       "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
                       "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
                       "<office:spreadsheet>" +
                           sheet("May", "0901234561") + sheet("June", "0901234562") +
                           "</office:spreadsheet></office:body></office:document>")});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"importAnother"_s));
    QCOMPARE(desk.part<QPushButton>(u"importAnother"_s)->text(), u"Next sheet: June"_s);
    desk.click(u"importAnother"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s)); // its columns are known by now
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    desk.click(u"wizardCancel"_s);
    auto *table = desk.part<QTableView>(u"importsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto fileIn = [&](int row) { return table->model()->index(row, 1).data().toString(); };
    QCOMPARE(fileIn(0), u"book.ods · June"_s);
    QCOMPARE(fileIn(1), u"book.ods · May"_s);
}

QTEST_MAIN(TstUndoInWindow)
#include "tst_undo_in_window.moc"
