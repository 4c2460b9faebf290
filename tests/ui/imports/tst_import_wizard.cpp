#include "core/condition/evaluate.h"
#include "core/condition/json.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/imports/import_desk.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QWheelEvent>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

// Three customers, four orders; the third order's date is no date.
const char orders[] = "Mã hóa đơn,Thời gian,Mã khách hàng,Tên khách hàng,Điện thoại,Tổng tiền\n"
                      "HD1,01/02/2026,KH1,Lan,0901234561,150000\n"
                      "HD2,13/02/2026,KH2,Minh,0901234562,250000\n"
                      "HD3,hôm qua,KH3,Hoa,0901234563,90000\n"
                      "HD4,20/02/2026,KH1,Lan,0901234561,75000\n";

} // namespace

class TstImportWizard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void emptyShopOffersTheFirstImport();
    void fileBecomesCustomersAndOrders();
    void rejectedRowsAreShownAndSaved();
    void cancelAndBackLeaveTheShopAsItWas();
    void chosenColumnIsLeftOut();
    void severalFilesComeOneAfterAnother();
    void typedSourceIsOfferedTheNextTime();
    void scrollingLeavesTheColumnsAlone();
    void whatNothingFitsIsOfferedAsTheShopsOwn();
    void theOwnerSaysWhatAnAttributeHolds();
    void aColumnBecomesAnAttributeOfAnotherName();
    void aListOfRefusalsIsNotImportedAsCustomers();
    void unreadableFileIsToldWhereItIsChosen();
    void vietnameseWindowSpeaksVietnamese();
};

void TstImportWizard::init()
{
    QTest::failOnWarning(everyWarning());
}

void TstImportWizard::emptyShopOffersTheFirstImport()
{
    Desk desk;
    desk.dialogs.filesToOpen = {desk.write(u"orders.csv"_s, orders)};
    QTRY_VERIFY(desk.isReady(u"emptyAction"_s));
    desk.click(u"emptyAction"_s);
    QVERIFY(desk.dialogs.lastFile);
    QVERIFY(desk.dialogs.lastFile->kinds.front().patterns.contains(u"*.xlsx"_s));
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
}

void TstImportWizard::fileBecomesCustomersAndOrders()
{
    Desk desk;
    QSignalSpy changed(&desk.events, &ShopEvents::changed);
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    WALK_TO_THE_LAST_STEP(desk);
    QVERIFY(desk.imports().empty());
    QCOMPARE(desk.part<QPushButton>(u"importButton"_s)->text(), u"Import 3 rows"_s);
    QVERIFY(desk.part<QLabel>(u"resultSentence"_s)
                ->text()
                .startsWith(u"This import will add customers: 2, "));

    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(
        desk.part<QLabel>(u"resultSentence"_s)->text(),
        u"Imported. Customers added: 2, updated: 0, duplicates merged: 0. Rows that could not be "
        "read: 1."_s);
    QCOMPARE(desk.part<QLabel>(u"resultOrders"_s)->text(),
             u"Orders: 3 new, 0 changed, 0 as before."_s);
    QCOMPARE(desk.told.said.size(), std::size_t(1));
    QVERIFY(desk.told.said.front().text.startsWith(
        u"orders.csv: Imported. "_s)); // also beside later ones
    QCOMPARE(changed.size(), 1);
    const std::vector<ImportRecord> imports = desk.imports();
    QCOMPARE(imports.size(), std::size_t(1));
    QCOMPARE(imports.front().source, u"default"_s);
    QCOMPARE(imports.front().customersAdded, 2);
    QCOMPARE(imports.front().ordersAdded, 3);
    const QAbstractItemModel *history = desk.part<QTableView>(u"importsTable"_s)->model();
    QTRY_COMPARE(history->rowCount(), 1);
    QCOMPARE(history->index(0, 3).data().toString(), u"Your shop"_s); // not the key "default"
    QCOMPARE(desk.part<QComboBox>(u"sourceBox"_s)->count(), 0);

    desk.click(u"seeCustomers"_s);
    QCOMPARE(desk.told.went.size(), std::size_t(1));
    QCOMPARE(pageOf(desk.told.went.front()), PageId::Customers);
    QVERIFY(desk.part<QTableView>(u"importsTable"_s)->isVisible());
}

void TstImportWizard::rejectedRowsAreShownAndSaved()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    WALK_TO_THE_LAST_STEP(desk);
    const QAbstractItemModel *rejects = desk.part<QTableView>(u"rejectsTable"_s)->model();
    QCOMPARE(rejects->rowCount(), 1);
    QCOMPARE(rejects->index(0, 0).data().toString(), u"4"_s);
    QCOMPARE(rejects->index(0, 1).data().toString(), u"Thời gian"_s);
    QCOMPARE(rejects->index(0, 2).data().toString(), u"hôm qua"_s);
    QVERIFY(!rejects->index(0, 3).data().toString().isEmpty());

    desk.dialogs.fileToSave = desk.folder.filePath(u"rejected.csv"_s);
    desk.click(u"saveRejects"_s);
    QTRY_COMPARE(desk.told.said.size(), std::size_t(1));
    QFile saved(desk.dialogs.fileToSave);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("HD3"));
    QVERIFY(desk.imports().empty());
}

void TstImportWizard::cancelAndBackLeaveTheShopAsItWas()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    WALK_TO_THE_LAST_STEP(desk);
    for (int step = 0; step < 3; ++step)
        desk.click(u"wizardBack"_s);
    QVERIFY(!desk.part<QPushButton>(u"wizardBack"_s)->isEnabled());
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"wizardCancel"_s);
    QVERIFY(desk.isReady(u"emptyAction"_s));
    QTRY_VERIFY(desk.jobs.isIdle());
    QVERIFY(desk.imports().empty());
    QVERIFY(desk.told.said.empty());
}

void TstImportWizard::chosenColumnIsLeftOut()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        desk.click(u"wizardNext"_s);
    }
    // Without its date no order can be taken, and the wizard says so before anything happens.
    auto *date = desk.part<QComboBox>(u"columnBox_1"_s);
    QCOMPARE(date->currentText(), u"Order date"_s);
    date->setFocus();
    QTest::keyClick(date, Qt::Key_Home);
    QCOMPARE(date->currentText(), u"Do not import"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QCOMPARE(desk.part<QComboBox>(u"columnBox_1"_s), date);
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.part<QWidget>(u"wizardMessage"_s)->isVisible());
    QVERIFY(date->isVisible());
    QVERIFY(desk.imports().empty());
}

void TstImportWizard::severalFilesComeOneAfterAnother()
{
    Desk desk;
    desk.arrive({desk.write(u"first.csv"_s, orders),
                 desk.write(u"second.csv"_s, "Tên khách hàng,Điện thoại\nLan,0901234561\n")});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"importAnother"_s));
    QCOMPARE(desk.part<QPushButton>(u"importAnother"_s)->text(), u"Next file: second.csv"_s);
    desk.click(u"importAnother"_s);
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(desk.imports().size(), std::size_t(2));
    QCOMPARE(desk.imports().front().kind, ImportKind::Customers);
}

void TstImportWizard::typedSourceIsOfferedTheNextTime()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    auto *source = desk.part<QComboBox>(u"sourceBox"_s);
    source->setFocus();
    QTest::keyClicks(source, u"Shopee"_s);
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    QCOMPARE(desk.imports().front().source, u"Shopee"_s);
    QTRY_COMPARE(source->count(), 1);
    QCOMPARE(source->itemText(0), u"Shopee"_s);
}

void TstImportWizard::scrollingLeavesTheColumnsAlone()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        desk.click(u"wizardNext"_s);
    }
    auto *box = desk.part<QComboBox>(u"columnBox_0"_s);
    const QString before = box->currentText();
    const QPoint middle = box->rect().center();
    QWheelEvent wheel(middle, box->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(box, &wheel);
    QCOMPARE(box->currentText(), before);
}

void TstImportWizard::whatNothingFitsIsOfferedAsTheShopsOwn()
{
    Desk desk;
    desk.arrive({desk.write(u"list.csv"_s, "Mã khách hàng,Điện thoại,Da\nKH1,0901234561,dầu\n"
                                           "KH2,0901234562,khô\nKH3,0901234563,dầu\n"
                                           "KH4,0901234564,khô\nTổng cộng,,\n")});
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        desk.click(u"wizardNext"_s);
    }
    auto *box = desk.part<QComboBox>(u"columnBox_2"_s);
    auto *keep = box->parentWidget()->findChild<QPushButton *>(u"keepAsOwn"_s);
    QTRY_VERIFY(keep->isVisible() && !keep->size().isEmpty());
    QCOMPARE(keep->text(), u"Keep as information of your own (type: Choice)"_s);
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_VERIFY(!keep->isVisible());
    QCOMPARE(box->currentText(), u"Own attribute: Da"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    const auto *type = box->parentWidget()->findChild<QComboBox *>(u"attributeType"_s);
    QVERIFY(type->isVisible());
    QCOMPARE(type->currentText(), u"Choice"_s);
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const Result<std::vector<StoredAttribute>> attributes = desk.shop->attributes();
    QVERIFY(attributes);
    QCOMPARE(attributes->size(), std::size_t(1));
    QCOMPARE(attributes->front().name, u"Da"_s);
    QCOMPARE(attributes->front().type, u"choice"_s);
}

void TstImportWizard::theOwnerSaysWhatAnAttributeHolds()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Cỡ giày"_s, AttributeType::Number, {}));
    desk.arrive({desk.write(u"people.csv"_s, "Tên,Điện thoại,Cỡ giày,Tủ số\n"
                                             "Lan,0901234567,38,12\nHoa,0901234568,36,14\n")});
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        desk.click(u"wizardNext"_s);
    }
    // What the shop has is what it is.
    const QWidget *shoes = desk.part<QComboBox>(u"columnBox_2"_s)->parentWidget();
    QCOMPARE(shoes->findChild<QLabel *>(u"attributeTypeLabel"_s)->text(),
             u"Holds: Number, as your shop has it"_s);
    QVERIFY(!shoes->findChild<QComboBox *>(u"attributeType"_s)->isVisible());

    auto *box = desk.part<QComboBox>(u"columnBox_3"_s);
    auto *keep = box->parentWidget()->findChild<QPushButton *>(u"keepAsOwn"_s);
    QTRY_VERIFY(keep->isVisible() && !keep->size().isEmpty());
    QTest::mouseClick(keep, Qt::LeftButton);
    auto *type = box->parentWidget()->findChild<QComboBox *>(u"attributeType"_s);
    QTRY_VERIFY(type->isVisible() && desk.isReady(u"wizardNext"_s));
    QCOMPARE(type->currentText(), u"Number"_s);
    type->setFocus();
    QTest::keyClick(type, Qt::Key_Home); // the first type is text
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s) && type->currentText() == u"Text"_s);
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const Result<std::vector<StoredAttribute>> attributes = desk.shop->attributes();
    QVERIFY(attributes);
    QCOMPARE(attributes->size(), std::size_t(2));
    QCOMPARE(attributes->back().name, u"Tủ số"_s);
    QCOMPARE(attributes->back().type, u"text"_s);
}

void TstImportWizard::aColumnBecomesAnAttributeOfAnotherName()
{
    Desk desk;
    QVERIFY(desk.shop->defineAttribute(u"Cỡ giày"_s, AttributeType::Number, {}));
    const QByteArray people = "Tên,Điện thoại,Size chân\nLan,0901234567,38\nHoa,0901234568,36\n";
    desk.arrive({desk.write(u"people.csv"_s, people)});
    for (int step = 0; step < 2; ++step) {
        QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
        desk.click(u"wizardNext"_s);
    }
    auto *box = desk.part<QComboBox>(u"columnBox_2"_s);
    QTRY_VERIFY(box && box->isVisible());
    const int wanted = box->findText(u"Cỡ giày"_s, Qt::MatchEndsWith);
    QVERIFY(wanted >= 0);
    box->setCurrentIndex(wanted);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QVERIFY(box->currentText().endsWith(u"Cỡ giày"_s));
    desk.click(u"wizardNext"_s);
    QTRY_VERIFY(desk.isReady(u"importButton"_s));
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    const auto attributes = desk.shop->attributes();
    QVERIFY(attributes);
    QCOMPARE(attributes->size(), std::size_t(1));
    Unwatched control;
    const auto snapshot = desk.shop->snapshot(control).value();
    const Condition large = readCondition(R"({"version":1,"match":"all","conditions":[
                          {"field":"attribute:Cỡ giày","op":"at_least","value":38}]})",
                                          snapshot->attributes)
                                .value();
    QCOMPARE(evaluate(large, snapshot->at(QDate(2026, 11, 21)), control)->count(), 1);
}

void TstImportWizard::aListOfRefusalsIsNotImportedAsCustomers()
{
    Desk desk;
    desk.arrive({desk.write(u"unsubscribed.csv"_s, "Phone\n0912345601\n")});
    auto *message = desk.part<MessageBar>(u"wizardMessage"_s);
    QTRY_VERIFY(message->text().startsWith(u"This looks like a list of people"_s));
    auto *take = message->findChild<QPushButton *>();
    QTRY_VERIFY(take && take->isVisible());
    take->click();
    QTRY_COMPARE(desk.told.said.size(), 1);
    QCOMPARE(desk.shop->answerFiles(0)->size(), std::size_t{1});
    QVERIFY(desk.imports().empty());
    QVERIFY(!message->isVisible()); // the wizard is left
}

void TstImportWizard::unreadableFileIsToldWhereItIsChosen()
{
    Desk desk;
    desk.arrive({desk.folder.filePath(u"gone.csv"_s), desk.write(u"orders.csv"_s, orders)});
    QTRY_VERIFY(desk.part<QWidget>(u"wizardMessage"_s)->isVisible());
    QVERIFY(!desk.isReady(u"wizardNext"_s));
    desk.click(u"importAnother"_s);
    QTRY_VERIFY(desk.isReady(u"wizardNext"_s));
    QVERIFY(!desk.part<QWidget>(u"wizardMessage"_s)->isVisible());
}

void TstImportWizard::vietnameseWindowSpeaksVietnamese()
{
    Desk desk;
    desk.arrive({desk.write(u"orders.csv"_s, orders)});
    WALK_TO_THE_LAST_STEP(desk);
    desk.click(u"importButton"_s);
    QTRY_VERIFY(desk.isReady(u"seeCustomers"_s));
    desk.language.setLanguage(Language::Vietnamese);
    QCOMPARE(desk.page->title(), u"Nhập file"_s);
    QTRY_COMPARE(desk.part<QLabel>(u"resultSentence"_s)->text(),
                 u"Đã nhập xong: thêm 2 khách, cập nhật 0, gộp 0 khách trùng, 1 dòng chưa đọc "
                 "được."_s);
    const QAbstractItemModel *rejects = desk.part<QTableView>(u"rejectsTable"_s)->model();
    QCOMPARE(rejects->rowCount(), 1);
    QCOMPARE(rejects->headerData(0, Qt::Horizontal).toString(), u"Dòng"_s);
}

QTEST_MAIN(TstImportWizard)
#include "tst_import_wizard.moc"
