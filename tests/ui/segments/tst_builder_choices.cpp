#include "core/condition/json.h"
#include "tests/support/window_warnings.h"
#include "tests/ui/segments/builder_desk.h"
#include "tests/ui/segments/hands.h"
#include "ui/segments/builder/field_note.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include <utility>
#include <vector>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

} // namespace

/// What the builder offers to choose from, and what it says of words and numbers that are missing
/// or that the shop does not have.
class TstBuilderChoices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_shop = randomShop(20261122); }
    void init();

    void theListIsSearchedWithoutToneMarks();
    void whatNoConditionIsCalledIsSaid();
    void theHeadingOfWhatIsFoundStaysWhole();
    void whatWasTypedIsSoughtInTheList();
    void mostWordsOfTheNameComeFirst();
    void peopleWhoSayOrdersFindPurchases();
    void whatTheShopLacksStandsLast();
    void areasOfBothMapsAreFoundWithoutToneMarks();
    void everyAreaIsOfferedOnce();
    void aWordThatNobodyHasIsMarked_data();
    void aWordThatNobodyHasIsMarked();
    void aProductIsKnownByItsCode();
    void aProductIsKeptAsTheShopWritesIt();
    void whatIsNotFilledInIsNamed_data();
    void whatIsNotFilledInIsNamed();
    void aNumberThatIsDeletedIsMissing();
    void whatWasRemovedIsNotMissed();

private:
    void show(const Condition &condition)
    {
        m_view->setCondition(condition);
        Hands::settle();
    }
    void add(const QString &title) const
    {
        QVERIFY2(Hands(m_view.get()).addCondition(title), qPrintable(title));
    }
    /// What the notes that are in view say.
    [[nodiscard]] QStringList notes() const;

    std::shared_ptr<const Snapshot> m_snapshot;
    TestShop m_shop;
    std::unique_ptr<BuilderView> m_view;
};

void TstBuilderChoices::init()
{
    QTest::failOnWarning(everyWarning());
    m_snapshot = snapshotOf(m_shop);
    m_view = builderInView(contextOf(m_snapshot, Language::English, today));
    show(everyone());
}

QStringList TstBuilderChoices::notes() const
{
    QStringList texts;
    for (const FieldNote *note : m_view->findChildren<FieldNote *>()) {
        if (!note->isVisible())
            continue;
        for (const QLabel *label : note->findChildren<QLabel *>()) {
            if (!label->text().isEmpty())
                texts.append(label->text());
        }
    }
    return texts;
}

void TstBuilderChoices::theListIsSearchedWithoutToneMarks()
{
    m_view->setContext(contextOf(m_snapshot, Language::English, today));
    Hands::settle();
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    auto *search = m_view->findChild<QLineEdit *>(u"conditionSearch"_s);
    auto *list = m_view->findChild<QListView *>(u"conditionList"_s);
    for (const char *typed : {"vong doi", "Vòng đời"}) { // the articles' word for tenure
        search->setText(QString::fromUtf8(typed));       // key events of tests know ASCII alone
        QCOMPARE(list->currentIndex().data().toString(), u"Days with the shop"_s);
    }
    QTest::keyClick(search, Qt::Key_Escape);
}

void TstBuilderChoices::whatNoConditionIsCalledIsSaid()
{
    m_view->setContext(contextOf(m_snapshot, Language::English, today));
    Hands::settle();
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    auto *search = m_view->findChild<QLineEdit *>(u"conditionSearch"_s);
    const auto *list = m_view->findChild<QListView *>(u"conditionList"_s);
    const auto *nothing = m_view->findChild<QLabel *>(u"noCondition"_s);
    QVERIFY(list->isVisible() && !nothing->isVisible());
    QTest::keyClicks(search, u"zodiac"_s);
    QVERIFY(!list->isVisible() && nothing->isVisible());
    QVERIFY(nothing->text().contains(u"“zodiac”"_s));
    QTest::keyClick(search, Qt::Key_Return); // takes nothing
    QVERIFY(search->isVisible());
    search->clear();
    QVERIFY(list->isVisible() && !nothing->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);

    add(u"Area"_s); // the same of the values of a condition
    auto *field = m_view->findChild<QLineEdit *>(u"listField"_s);
    QTest::mouseClick(field, Qt::LeftButton, {}, QPoint(8, 8));
    auto *value = m_view->findChild<QLineEdit *>(u"choiceSearch"_s);
    QVERIFY(value);
    QTest::keyClicks(value, u"atlantis"_s);
    QVERIFY(m_view->findChild<QLabel *>(u"noChoice"_s)->isVisible());
    QTest::keyClick(value, Qt::Key_Escape);
}

void TstBuilderChoices::theHeadingOfWhatIsFoundStaysWhole()
{
    m_view->setContext(contextOf(m_snapshot, Language::English, today));
    Hands::settle();
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    auto *search = m_view->findChild<QLineEdit *>(u"conditionSearch"_s);
    auto *list = m_view->findChild<QListView *>(u"conditionList"_s);
    list->scrollToBottom();
    QTest::keyClicks(search, u"tag"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Tags"_s);
    QCOMPARE(list->currentIndex().row(), 1);
    QVERIFY(list->visualRect(list->model()->index(0, 0)).top() >= 0);
    QTest::keyClick(search, Qt::Key_Escape);
}

void TstBuilderChoices::whatWasTypedIsSoughtInTheList()
{
    add(u"Area"_s);
    auto *field = m_view->findChild<QLineEdit *>(u"listField"_s);
    QTest::mouseClick(field, Qt::LeftButton, {}, QPoint(8, 8)); // nothing stands there yet
    QTRY_VERIFY(m_view->findChild<QFrame *>(u"choicePopup"_s));
    QTest::keyClick(m_view->findChild<QLineEdit *>(u"choiceSearch"_s), Qt::Key_Escape);
    Hands::settle();
    QVERIFY(Hands(m_view.get()).typeList(u"lai ch"_s));
    field->actions().constFirst()->trigger(); // as the arrow down does
    auto *search = m_view->findChild<QLineEdit *>(u"choiceSearch"_s);
    QVERIFY(search);
    QCOMPARE(search->text(), u"lai ch"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(search, Qt::Key_Escape);
    Hands::settle();
    QCOMPARE(field->text(), u"Lai Châu"_s);
}

void TstBuilderChoices::mostWordsOfTheNameComeFirst()
{
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    auto *search = m_view->findChild<QLineEdit *>(u"conditionSearch"_s);
    auto *list = m_view->findChild<QListView *>(u"conditionList"_s);
    // Also a hint of another one, which is offered before it.
    QTest::keyClicks(search, u"bought product"_s);
    QCOMPARE(list->currentIndex().data().toString(), u"Bought a product"_s);
    QTest::keyClick(search, Qt::Key_Escape);
}

void TstBuilderChoices::peopleWhoSayOrdersFindPurchases()
{
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    auto *search = m_view->findChild<QLineEdit *>(u"conditionSearch"_s);
    auto *list = m_view->findChild<QListView *>(u"conditionList"_s);
    const std::vector<std::pair<const char *, QString>> asked{
        {"number of orders", u"Number of purchases"_s},
        {"Số đơn hàng", u"Number of purchases"_s},
        {"first order", u"First purchase"_s},
        {"last order", u"Last purchase"_s},
    };
    for (const auto &[typed, name] : asked) {
        search->setText(QString::fromUtf8(typed)); // key events of tests know ASCII alone
        QCOMPARE(list->currentIndex().data().toString(), name);
    }
    QTest::keyClick(search, Qt::Key_Escape);
}

void TstBuilderChoices::whatTheShopLacksStandsLast()
{
    TestShop bare = m_shop;
    for (Customer &customer : bare.customers)
        customer.app.clear();
    m_view->setContext(contextOf(snapshotOf(bare), Language::English, today));
    Hands::settle();
    QTest::mouseClick(m_view->findChild<QPushButton *>(u"addCondition"_s), Qt::LeftButton);
    const auto *entries = m_view->findChild<QListView *>(u"conditionList"_s)->model();
    int heading = -1;
    int app = -1;
    for (int row = 0; row < entries->rowCount(); ++row) {
        const QString text = entries->index(row, 0).data().toString();
        if (text == u"No data in this shop yet"_s)
            heading = row;
        if (text == u"Installed app"_s)
            app = row;
    }
    QVERIFY(heading > 0);
    QVERIFY(app > heading);
    QVERIFY(entries->index(app, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"import a customer list"_s));
    QTest::keyClick(m_view->findChild<QLineEdit *>(u"conditionSearch"_s), Qt::Key_Escape);
}

void TstBuilderChoices::areasOfBothMapsAreFoundWithoutToneMarks()
{
    show(treeWith(R"({"field":"area","op":"is_any_of","value":[]})"));
    auto *field = m_view->findChild<QLineEdit *>(u"listField"_s);
    field->setFocus();
    field->actions().constFirst()->trigger();
    auto *search = field->findChild<QLineEdit *>(u"choiceSearch"_s);
    QVERIFY(search && search->isVisible());
    for (const char *typed : {"dak nong", "vinh long"}) {
        search->clear();
        QTest::keyClicks(search, QString::fromLatin1(typed));
        QTest::keyClick(search, Qt::Key_Return);
    }
    QTest::keyClick(search, Qt::Key_Escape);
    Hands::settle();
    const auto &root = std::get<Group>(m_view->condition().node);
    const auto &test = std::get<FieldTest>(root.children.front().node);
    const QStringList chosen = std::get<ChoiceTest>(test.test).values;
    QCOMPARE(chosen, (QStringList{u"Đắk Nông"_s, u"Vĩnh Long"_s}));
}

void TstBuilderChoices::everyAreaIsOfferedOnce()
{
    TestShop shop = m_shop;
    const QStringList written{u"TP.HCM"_s, u"Hồ Chí Minh"_s, u"Hà Nội"_s, u"ha noi"_s, u"Quận 1"_s};
    for (std::size_t i = 0; i < shop.customers.size(); ++i)
        shop.customers[i].area = written[static_cast<qsizetype>(i) % written.size()];
    m_view->setContext(contextOf(snapshotOf(shop), Language::English, today));
    show(treeWith(R"({"field":"area","op":"is_any_of","value":[]})"));
    auto *field = m_view->findChild<QLineEdit *>(u"listField"_s);
    field->actions().constFirst()->trigger();
    const auto *entries = m_view->findChild<QListView *>(u"choiceList"_s)->model();
    QStringList titles;
    for (int row = 0; row < entries->rowCount(); ++row)
        titles.append(entries->index(row, 0).data().toString());
    for (const char *once : {"Hà Nội", "Hồ Chí Minh", "Quận 1", "Lai Châu", "Hà Giang"})
        QCOMPARE(titles.count(QString::fromUtf8(once)), 1);
    QVERIFY(!titles.contains(u"TP.HCM"_s));
    QVERIFY(titles.contains(u"Hà Nội (cũ)"_s)); // the old one asks for less
    const auto *list = m_view->findChild<QListView *>(u"choiceList"_s);
    QVERIFY(list->visualRect(entries->index(0, 0)).height() >= measure::control);
    for (int row = 0; row < entries->rowCount(); ++row) { // no heading is cut
        const QModelIndex index = entries->index(row, 0);
        if (!index.flags().testFlag(Qt::ItemIsEnabled)) {
            const QFontMetrics metrics(index.data(Qt::FontRole).value<QFont>());
            QVERIFY(metrics.horizontalAdvance(index.data().toString()) < list->viewport()->width());
        }
    }
    QTest::keyClick(m_view->findChild<QLineEdit *>(u"choiceSearch"_s), Qt::Key_Escape);
}

void TstBuilderChoices::aWordThatNobodyHasIsMarked_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<QString>("strangers"); // as the note names them; empty without a note
    const auto area = [](const char *values) -> QByteArray {
        return R"({"field":"area","op":"is_any_of","value":)" + QByteArray(values) + "}";
    };
    QTest::newRow("a province") << area(R"(["Lai Châu"])") << QString();
    QTest::newRow("without tone marks") << area(R"(["lai chau"])") << QString();
    QTest::newRow("an alias") << area(R"(["tp.hcm"])") << QString();
    QTest::newRow("of the old map") << area(R"j(["Hà Nội (cũ)"])j") << QString();
    QTest::newRow("no area") << area(R"(["Hà Nội","Xứ Sương Mù"])") << u"“Xứ Sương Mù”"_s;
    QTest::newRow("two") << area(R"(["Narnia","Oz"])") << u"“Narnia”, “Oz”"_s;
    QTest::newRow("a tag") << QByteArray(R"({"field":"tags","op":"has_any_of","value":["zzz"]})")
                           << u"“zzz”"_s;
    QTest::newRow("a product")
        << QByteArray(R"({"orders":"count","where":{"product":["zzz"]},"op":"at_least","value":1})")
        << u"“zzz”"_s;
    QTest::newRow("a status")
        << QByteArray(
               R"({"orders":"count","where":{"status":["returned"]},"op":"at_least","value":1})")
        << QString();
    QTest::newRow("a delivery area")
        << QByteArray(R"({"orders":"count","where":{"area":["Oz"]},"op":"at_least","value":1})")
        << u"“Oz”"_s;
}

void TstBuilderChoices::aWordThatNobodyHasIsMarked()
{
    QFETCH(const QByteArray, leaf);
    QFETCH(const QString, strangers);
    show(treeWith(leaf));
    QVERIFY(m_view->whatIsMissing().isEmpty()); // nobody has it: that can be counted
    const QStringList said = notes();
    QCOMPARE(said.size(), strangers.isEmpty() ? 0 : 1);
    if (!strangers.isEmpty())
        QVERIFY2(said.constFirst().contains(u"called "_s + strangers),
                 qPrintable(said.constFirst()));
}

void TstBuilderChoices::aProductIsKnownByItsCode()
{
    QString code;
    for (const TestOrder &order : m_shop.orders) {
        for (const OrderLine &line : order.lines) {
            if (!line.productCode.isEmpty() && !line.productName.isEmpty())
                code = line.productCode;
        }
    }
    QVERIFY(!code.isEmpty());
    show(treeWith(R"({"orders":"count","where":{"product":["zzz"]},"op":"at_least","value":1})"));
    QCOMPARE(notes().size(), 1);
    auto *field = m_view->findChild<QLineEdit *>(u"listField"_s);
    field->selectAll();
    field->insert(code.toUpper());
    QVERIFY(notes().isEmpty());
}

void TstBuilderChoices::aProductIsKeptAsTheShopWritesIt()
{
    const QString product = ShopVocabulary::of(*m_snapshot)->products.value(0);
    QVERIFY(product.toUpper() != product);
    show(treeWith(R"({"orders":"count","where":{"product":["zzz"]},"op":"at_least","value":1})"));
    QVERIFY(Hands(m_view.get()).typeList(product.toUpper()));
    const auto &group = std::get<Group>(m_view->condition().node);
    const auto &test = std::get<MetricTest>(group.children.front().node);
    QCOMPARE(test.where.product, std::optional(QStringList{product}));
}

void TstBuilderChoices::whatIsNotFilledInIsNamed_data()
{
    QTest::addColumn<QByteArray>("leaf");
    QTest::addColumn<QString>("missing");
    QTest::newRow("areas") << QByteArray(R"({"field":"area","op":"is_any_of","value":[]})")
                           << u"Area: Nothing is chosen yet"_s;
    QTest::newRow("products")
        << QByteArray(R"({"orders":"count","where":{"product":[]},"op":"at_least","value":1})")
        << u"Number of purchases: Nothing is chosen yet"_s;
    QTest::newRow("filled in") << QByteArray(R"({"orders":"count","op":"at_least","value":1})")
                               << QString();
    QTest::newRow("asks for no value")
        << QByteArray(R"({"field":"area","op":"is_empty"})") << QString();
}

void TstBuilderChoices::whatIsNotFilledInIsNamed()
{
    QFETCH(const QByteArray, leaf);
    QFETCH(const QString, missing);
    show(treeWith(leaf));
    QCOMPARE(m_view->whatIsMissing(), missing);
}

void TstBuilderChoices::aNumberThatIsDeletedIsMissing()
{
    show(treeWith(R"({"orders":"total","op":"at_least","value":500000})"));
    QSignalSpy told(m_view.get(), &BuilderView::completenessChanged);
    const Condition before = m_view->condition();
    QLineEdit *amount = nullptr;
    for (QLineEdit *field : m_view->findChildren<QLineEdit *>()) {
        if (field->accessibleName() == u"Amount"_s)
            amount = field;
    }
    QVERIFY(amount);
    amount->selectAll();
    QTest::keyClick(amount, Qt::Key_Delete);
    QCOMPARE(m_view->whatIsMissing(), u"Total spend: Enter an amount"_s);
    QCOMPARE(notes(), QStringList{u"Enter an amount"_s});
    QCOMPARE(amount->accessibleDescription(), u"Enter an amount"_s);
    QCOMPARE(m_view->condition(), before); // nothing is read as something else
    QCOMPARE(told.size(), 1);
    QTest::keyClicks(amount, u"2tr"_s);
    QVERIFY(m_view->whatIsMissing().isEmpty());
    QVERIFY(notes().isEmpty());
    QVERIFY(m_view->condition() != before);
}

void TstBuilderChoices::whatWasRemovedIsNotMissed()
{
    show(treeWith(R"({"orders":"count","where":{"product":[]},"op":"at_least","value":1})"));
    QVERIFY(!m_view->whatIsMissing().isEmpty());
    for (QToolButton *cross : m_view->findChildren<QToolButton *>()) {
        if (cross->toolTip() == u"Take this restriction away"_s) {
            cross->click();
            break;
        }
    }
    QVERIFY(m_view->whatIsMissing().isEmpty()); // at once: the old field may still be there
}

QTEST_MAIN(TstBuilderChoices)
#include "tst_builder_choices.moc"
