#include "tests/support/window_desk.h"
#include "tests/support/window_warnings.h"
#include "ui/settings/attributes_card.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <memory>
#include <vector>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

struct Desk : WindowDesk {
    std::unique_ptr<AttributesCard> card;
    std::vector<Error> faults;

    Desk()
        : card(std::make_unique<AttributesCard>(context()))
    {
        QObject::connect(card.get(), &AttributesCard::failed, card.get(),
                         [this](const Error &error) { faults.push_back(error); });
        card->show();
        card->refresh();
    }

    template <class Part>
    [[nodiscard]] Part *part(const QString &name) const
    {
        return card->findChild<Part *>(name);
    }
    void press(const QString &name) const
    {
        QTRY_VERIFY(part<QPushButton>(name)->isVisible());
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
    }
    void add(const QString &name, int type) const
    {
        part<QComboBox>(u"attributeType"_s)->setCurrentIndex(type);
        auto *field = part<QLineEdit>(u"attributeName"_s);
        QTest::keyClicks(field, name);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] QAbstractItemModel *table() const
    {
        return part<QTableView>(u"attributes"_s)->model();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return table()->index(row, column).data().toString();
    }
};

} // namespace

class TestAttributesCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(everyWarning()); }
    void addedChangedAndRemovedWithUndo();
    void aTakenNameIsAFault();
    void aDefinitionIsTakenBack();
    void choicesAreGivenWithTheName();
    void theNextOneCanBeTypedAtOnce();
};

void TestAttributesCard::addedChangedAndRemovedWithUndo()
{
    Desk desk;
    desk.add(u"Skin"_s, 5);
    QTRY_COMPARE(desk.table()->rowCount(), 1);
    QCOMPARE(desk.cell(0, 1), u"Choice"_s);
    desk.dialogs.text = u"Dry, Oily"_s;
    desk.press(u"attributeChoices"_s);
    QTRY_COMPARE(desk.cell(0, 2), u"Dry, Oily"_s);
    desk.dialogs.text = u"Skin type"_s;
    desk.press(u"renameAttribute"_s);
    QTRY_COMPARE(desk.cell(0, 0), u"Skin type"_s);
    desk.dialogs.option = 0;
    desk.press(u"retypeAttribute"_s);
    QTRY_COMPARE(desk.cell(0, 1), u"Text"_s);
    desk.press(u"removeAttribute"_s);
    QTRY_COMPARE(desk.table()->rowCount(), 0);
    QCOMPARE(desk.told.said.size(), std::size_t{5});
    desk.told.said.back().action();
    QTRY_COMPARE(desk.shop->attributes()->size(), std::size_t{1});
    desk.card->refresh();
    QTRY_COMPARE(desk.cell(0, 0), u"Skin type"_s);
    QVERIFY(desk.faults.empty());
}

void TestAttributesCard::aTakenNameIsAFault()
{
    Desk desk;
    desk.add(u"Skin"_s, 0);
    QTRY_COMPARE(desk.table()->rowCount(), 1);
    desk.add(u"skin"_s, 1);
    QTRY_COMPARE(desk.faults.size(), std::size_t{1});
    QCOMPARE(desk.faults.front().code, ErrorCode::NameTaken);
}

void TestAttributesCard::aDefinitionIsTakenBack()
{
    Desk desk;
    desk.add(u"Skin"_s, 0);
    QTRY_COMPARE(desk.table()->rowCount(), 1);
    QCOMPARE(desk.told.said.back().actionText, u"Undo"_s);
    desk.told.said.back().action();
    QTRY_COMPARE(desk.table()->rowCount(), 0);
    QVERIFY(desk.shop->attributes()->empty());
}

void TestAttributesCard::choicesAreGivenWithTheName()
{
    Desk desk;
    QVERIFY(!desk.part<QLineEdit>(u"newChoices"_s)->isVisible());
    desk.part<QComboBox>(u"attributeType"_s)->setCurrentIndex(5);
    QTest::keyClicks(desk.part<QLineEdit>(u"newChoices"_s), u"Dry, Oily"_s);
    desk.add(u"Skin"_s, 5);
    QTRY_COMPARE(desk.table()->rowCount(), 1);
    QCOMPARE(desk.cell(0, 2), u"Dry, Oily"_s);
}

void TestAttributesCard::theNextOneCanBeTypedAtOnce()
{
    const Desk desk;
    QTest::keyClicks(desk.part<QLineEdit>(u"attributeName"_s), u"Shoe size"_s);
    desk.press(u"addAttribute"_s);
    QTRY_COMPARE(desk.table()->rowCount(), 1);
    QCOMPARE(desk.card->focusWidget(), desk.part<QLineEdit>(u"attributeName"_s));
}

QTEST_MAIN(TestAttributesCard)
#include "tst_attributes_card.moc"
