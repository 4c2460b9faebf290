#include "core/condition/json.h"
#include "tests/support/page_desk.h"
#include "tests/ui/segments/hands.h"
#include "ui/customers/customers_page.h"
#include "ui/imports/imports_page.h"
#include "ui/segments/segments_page.h"
#include "ui/settings/attributes_card.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QListWidget>
#include <QTableView>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const char people[] = "Mã khách hàng,Tên khách hàng,Điện thoại,Cỡ giày\n"
                      "KH1,Lan,0901234561,38\n"
                      "KH2,Hoa,0901234562,41\n"
                      "KH3,Mai,0901234563,\n";

/// From the first step of the wizard to the last, whose figures are there then.
void walkThroughWizard(const Page &page)
{
    const auto isReady = [&page](const QString &name) {
        const auto *button = page.findChild<QPushButton *>(name);
        return button->isVisible() && button->isEnabled();
    };
    for (int step = 0; step < 3; ++step) {
        QTRY_VERIFY(isReady(u"wizardNext"_s));
        QTest::mouseClick(page.findChild<QPushButton *>(u"wizardNext"_s), Qt::LeftButton);
    }
    QTRY_VERIFY(isReady(u"importButton"_s));
    QTest::mouseClick(page.findChild<QPushButton *>(u"importButton"_s), Qt::LeftButton);
    QTRY_VERIFY(isReady(u"seeCustomers"_s));
}

} // namespace

/// What a shop wants to know of its customers goes the whole way by the window: defined, filled by
/// a file, edited for one and for many, asked for by a condition, shown in a column, written out.
class TstOwnAttributes : public QObject, private PageDesk<CustomersPage> {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { closeDesk(); }

    // One after the other, each on what the one before has left.
    void oneIsDefined();
    void aFileFillsIt();
    void oneCustomerAndManyAreEdited();
    void aColumnShowsIt();
    void theListTakesItAlong();
    void aConditionAsksForIt();

private:
    [[nodiscard]] QStringList sizes() const
    {
        QStringList texts;
        for (const std::int64_t id : {1, 2, 3}) {
            QString text;
            const Customer customer = m_shop->customer({id}).value();
            for (const AttributeValue &value : customer.attributes)
                text = value.value;
            texts.append(text);
        }
        return texts;
    }
    [[nodiscard]] QTableView *table() const { return part<QTableView>(u"customerTable"_s); }
    void typeSize(const QString &size) const
    {
        m_page->activateWindow(); // another page or a dialog was in view
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_F2);
        QTRY_VERIFY(part<QDialog>(u"editCustomers"_s));
        const auto *dialog = part<QDialog>(u"editCustomers"_s);
        auto *field = dialog->findChild<QLineEdit *>(u"attribute:Cỡ giày"_s);
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, size);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveEdit"_s), Qt::LeftButton);
        QTRY_VERIFY(!part<QDialog>(u"editCustomers"_s));
    }
};

void TstOwnAttributes::initTestCase()
{
    openShop(Shop::create(newFile(), ShopSettings{}).value(), {1200, 800});
}

void TstOwnAttributes::oneIsDefined()
{
    AttributesCard card(context());
    card.show();
    card.refresh();
    auto *type = card.findChild<QComboBox *>(u"attributeType"_s);
    type->setCurrentIndex(type->findText(u"Number"_s));
    auto *name = card.findChild<QLineEdit *>(u"attributeName"_s);
    name->insert(u"Cỡ giày"_s); // as an input method does: keyClicks() knows no Vietnamese letters
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(m_shop->attributes()->size(), std::size_t{1});
    QCOMPARE(m_shop->attributes()->front().type, u"number"_s);
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstOwnAttributes::aFileFillsIt()
{
    QFile file(m_folder.filePath(u"people.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(people) > 0);
    file.close();
    ImportsPage page(context());
    page.resize(1100, 750);
    page.setVisible(true);
    page.refresh();
    page.arrive(ToImportFiles{{file.fileName()}});
    walkThroughWizard(page);
    QCOMPARE(sizes(), (QStringList{u"38"_s, u"41"_s, {}}));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstOwnAttributes::oneCustomerAndManyAreEdited()
{
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QTRY_VERIFY(m_jobs->isIdle());
    table()->selectRow(2);
    typeSize(u"39,5"_s);
    QTRY_COMPARE(sizes(), (QStringList{u"38"_s, u"41"_s, u"39.5"_s}));
    QTRY_VERIFY(m_jobs->isIdle());
    table()->selectRow(0);
    QTest::keyClick(table(), Qt::Key_Down, Qt::ShiftModifier);
    typeSize(u"40"_s);
    QTRY_COMPARE(sizes(), (QStringList{u"40"_s, u"40"_s, u"39.5"_s}));
    m_told->last().action();
    QTRY_COMPARE(sizes(), (QStringList{u"38"_s, u"41"_s, u"39.5"_s}));
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstOwnAttributes::aColumnShowsIt()
{
    part<QAction>(u"chooseColumnsAction"_s)->trigger();
    QTRY_VERIFY(part<QListWidget>(u"columns"_s));
    auto *list = part<QListWidget>(u"columns"_s);
    part<QLineEdit>(u"columnSearch"_s)->insert(u"co giay"_s); // tone marks do not matter
    for (int row = 0; row < list->count(); ++row) {
        if (!list->item(row)->isHidden())
            list->setCurrentRow(row);
    }
    QCOMPARE(list->currentItem()->text(), u"Cỡ giày"_s);
    QTest::keyClick(list, Qt::Key_Space);
    QTest::mouseClick(part<QPushButton>(u"keepColumns"_s), Qt::LeftButton);
    const QAbstractItemModel *model = table()->model();
    const auto last = [model] { return model->columnCount() - 1; };
    QTRY_COMPARE(model->headerData(last(), Qt::Horizontal).toString(), u"Cỡ giày"_s);
    QTRY_COMPARE(model->index(2, last()).data().toString(), u"39.5"_s);
    QTRY_VERIFY(m_jobs->isIdle());
}

void TstOwnAttributes::theListTakesItAlong()
{
    m_dialogs.fileToSave = m_folder.filePath(u"view.csv"_s);
    const std::size_t said = m_told->said.size();
    part<QAction>(u"exportView"_s)->trigger();
    QTRY_COMPARE(m_told->said.size(), said + 1);
    QFile file(m_dialogs.fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].trimmed().endsWith(u"Cỡ giày"_s), qPrintable(lines[0]));
    QVERIFY2(lines[3].trimmed().endsWith(u"39.5"_s), qPrintable(lines[3]));
}

void TstOwnAttributes::aConditionAsksForIt()
{
    SegmentsPage page(context());
    page.resize(1200, 800);
    page.setAsOf(today);
    page.setVisible(true);
    page.refresh();
    const Hands hands(&page);
    QTRY_VERIFY(hands.part<QTableView>(u"segmentList"_s)->model()->rowCount() > 0);
    hands.click(u"newSegment"_s);
    const auto buttons = page.findChildren<QPushButton *>(u"addCondition"_s);
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    auto *search = hands.part<QLineEdit>(u"conditionSearch"_s);
    QVERIFY(search && search->isVisible());
    QTest::keyClicks(search, u"co giay"_s);
    QTest::keyClick(search, Qt::Key_Return);
    Hands::settle();
    QVERIFY(hands.typeNumber(u"39"_s));
    QTest::keyClicks(hands.part<QLineEdit>(u"segmentName"_s), u"Big feet"_s);
    QTRY_VERIFY(hands.part<QLabel>(u"summary"_s)->isEnabled());
    QTRY_VERIFY(hands.part<QLabel>(u"summary"_s)->text().startsWith(u"2 customers"_s));
    hands.click(u"saveSegment"_s);
    QTRY_COMPARE(snapshot()->definitions.segments().size(), std::size_t{1});
    const Result<Condition> expected = readCondition(
        R"({"version":1,"match":"all","conditions":[
            {"field":"attribute:Cỡ giày","op":"at_least","value":39}]})",
        snapshot()->attributes);
    QVERIFY(expected);
    QCOMPARE(writeCondition(snapshot()->definitions.segments().front().condition),
             writeCondition(*expected));
    QTRY_VERIFY(m_jobs->isIdle());
}

QTEST_MAIN(TstOwnAttributes)
#include "tst_own_attributes.moc"
