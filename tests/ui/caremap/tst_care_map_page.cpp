#include "core/shop/care_groups.h"
#include "core/shop/shop.h"
#include "tests/support/page_desk.h"
#include "ui/caremap/care_map_page.h"
#include "ui/charts/bubble_map.h"
#include "ui/charts/column_chart.h"
#include "ui/widgets/chart_frame.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const GroupRef loyal{GroupKind::Tier, u"loyal"_s};

} // namespace

/// The care map over the sample shop, by clicks and keys.
class TstCareMapPage : public QObject, public PageDesk<CareMapPage> {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeDesk(); }

    void theMapShowsTrailsAndSizes();
    void anotherGroupLeavesNothingOfTheFirst();
    void aSegmentHasItsColourOnTheMap();
    void aGroupOpensAndTheMapComesBack();
    void aPictureThatIsSavedNamesItsGroup();
    void aPlanIsEditedAndTakenBack();
    void aFaultyTextIsSaidAndNotKept();
    void theTextIsFilledForTheChosenCustomer();
    void aShopWithoutANameIsAskedForIt();
    void theNextDateAndTheBudgetAreTypedAsOwnersWrite();
    void whatTheSenderAllowsIsSaid();
    void aPriceIsSetRemovedAndTakenBack();
    void theBudgetGoesWhereItBringsMostAndSaysWhy();
    void everyControlHasAName();

private:
    void click(const QString &name)
    {
        auto *button = part<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void openLoyal()
    {
        m_page->arrive(ToCareOfTier{u"loyal"_s});
        click(u"studyGroup"_s);
        QTRY_COMPARE(part<QLabel>(u"groupName"_s)->text(), u"Loyal"_s);
        QTRY_VERIFY(m_jobs->isIdle());
    }
    void type(QLineEdit *line, const QString &text)
    {
        QVERIFY(line);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] CarePlan plan() const
    {
        return planOf(loyal, *snapshot(), Language::English).value();
    }
};

void TstCareMapPage::init()
{
    openSample(QSize(1200, 900));
    QTRY_VERIFY(!m_page->findChild<BubbleMap *>()->data().bubbles.empty());
}

void TstCareMapPage::theMapShowsTrailsAndSizes()
{
    const auto *map = m_page->findChild<BubbleMap *>();
    QCOMPARE(map->data().bubbles.front().trail.size(), 3U);
    QTest::mouseClick(part<QCheckBox>(u"showTrails"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(map->data().bubbles.front().trail.empty());
    const double customers = map->data().bubbles.front().customers;
    auto *sizes = part<QComboBox>(u"bubbleSize"_s);
    sizes->setFocus();
    QTest::keyClick(sizes, Qt::Key_Down);
    QVERIFY(map->data().bubbles.front().customers > customers);
    QCOMPARE(map->numbers().columns.at(1), u"Revenue so far"_s);
}

void TstCareMapPage::anotherGroupLeavesNothingOfTheFirst()
{
    const auto heads = [this] {
        const QList<QLabel *> labels = m_page->findChildren<QLabel *>();
        return std::count_if(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"This group"_s;
        });
    };
    m_page->arrive(ToCareOfTier{u"loyal"_s});
    QCOMPARE(heads(), 1);
    m_page->arrive(ToCareOfTier{u"basic"_s});
    QCOMPARE(heads(), 1);
}

void TstCareMapPage::aSegmentHasItsColourOnTheMap()
{
    const Segment segment = snapshot()->definitions.segments().front();
    QVERIFY(m_shop->describeSegment(segment.id, {{}, SegmentColour::Purple}));
    m_events->announce();
    const auto ring = [&] {
        for (const Bubble &bubble : m_page->findChild<BubbleMap *>()->data().bubbles) {
            if (bubble.name == segment.name)
                return bubble.ring;
        }
        return SegmentColour::None;
    };
    QTRY_COMPARE(ring(), SegmentColour::Purple);
    const auto *table = part<QTableView>(u"careTable"_s)->model();
    for (int row = 0; row < table->rowCount(); ++row) {
        const QModelIndex name = table->index(row, 0);
        if (name.data().toString() == segment.name)
            QVERIFY(!name.data(Qt::DecorationRole).isNull());
    }
}

void TstCareMapPage::aGroupOpensAndTheMapComesBack()
{
    openLoyal();
    QVERIFY(!part<QTableView>(u"careTable"_s)->isVisible());
    QVERIFY(part<QTableView>(u"bestProducts"_s)->model()->rowCount() > 0);
    QVERIFY(part<QLabel>(u"groupSentence"_s)->text().contains(u"of revenue"_s));
    for (const ChartFrame *frame : m_page->findChildren<ChartFrame *>()) {
        QVERIFY(!frame->title().isEmpty());
        QVERIFY(!frame->chart()->numbers().rows.isEmpty());
    }
    click(u"membersOfGroup"_s);
    QVERIFY(std::holds_alternative<ToTier>(m_told->went.back()));
    click(u"exportThisGroup"_s);
    QVERIFY(std::holds_alternative<ToListOfTier>(m_told->went.back()));
    click(u"backToMap"_s);
    QVERIFY(part<QTableView>(u"careTable"_s)->isVisible());
    // Enter on a row of the table opens the page, too.
    auto *table = part<QTableView>(u"careTable"_s);
    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(part<QLabel>(u"groupName"_s)->text(), u"Growing needs"_s);
}

void TstCareMapPage::aPictureThatIsSavedNamesItsGroup()
{
    openLoyal();
    int ofTheGroup = 0;
    for (const ChartFrame *frame : m_page->findChildren<ChartFrame *>()) {
        if (!frame->isVisible())
            continue;
        ++ofTheGroup;
        const QString named = u"Loyal: "_s + frame->title();
        QCOMPARE(frame->chart()->title(), named);
        frame->findChild<QMenu *>()->actions().at(3)->trigger(); // as a drawing
        QCOMPARE(m_dialogs.lastFile->suggestedName, QString(named + u".svg"_s));
    }
    QCOMPARE(ofTheGroup, 7);
}

void TstCareMapPage::aPlanIsEditedAndTakenBack()
{
    openLoyal();
    const CarePlan original = plan();
    auto *goal = part<QPlainTextEdit>(u"plan_goal"_s);
    QTRY_COMPARE(goal->toPlainText(), original.goal);
    goal->setFocus();
    goal->selectAll();
    QTest::keyClicks(goal, u"Keep them all"_s);
    QTest::keyClick(goal, Qt::Key_Tab);
    QTRY_COMPARE(plan().goal, u"Keep them all"_s);
    auto *owner = part<QLineEdit>(u"plan_owner"_s);
    owner->setFocus();
    QTest::keyClicks(owner, u"Hoa"_s);
    QTest::keyClick(owner, Qt::Key_Return);
    QTRY_COMPARE(plan().owner, u"Hoa"_s);
    QTRY_VERIFY(m_jobs->isIdle());

    m_undo.undo();
    QTRY_COMPARE(plan().owner, QString());
    QCOMPARE(plan().goal, u"Keep them all"_s);
    m_undo.redo();
    QTRY_COMPARE(plan().owner, u"Hoa"_s);
    QTRY_VERIFY(part<QPushButton>(u"resetPlan"_s)->isEnabled());
    QTRY_VERIFY(m_jobs->isIdle());
    click(u"resetPlan"_s);
    QTRY_COMPARE(plan(), original);
    QTRY_COMPARE(goal->toPlainText(), original.goal);
}

void TstCareMapPage::aFaultyTextIsSaidAndNotKept()
{
    openLoyal();
    const CarePlan original = plan();
    auto *zalo = part<QPlainTextEdit>(u"plan_zalo"_s);
    zalo->setFocus();
    zalo->selectAll();
    QTest::keyClicks(zalo, u"Hello {tenn}"_s);
    QTest::keyClick(zalo, Qt::Key_Tab);
    QTRY_VERIFY(part<QLabel>(u"planFault"_s)->isVisible());
    QVERIFY(part<QLabel>(u"planFault"_s)->text().contains(u"{tenn}"_s));
    QTRY_VERIFY(m_jobs->isIdle());
    QCOMPARE(plan(), original);
}

void TstCareMapPage::theTextIsFilledForTheChosenCustomer()
{
    openLoyal();
    auto *people = part<QComboBox>(u"previewCustomer"_s);
    QTRY_VERIFY(people->count() > 1);
    const QString first = part<QLabel>(u"planPreview"_s)->text();
    QVERIFY(first.contains(u"{uu_dai}"_s)); // nobody has said the offer yet
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Down);
    QVERIFY(part<QLabel>(u"planPreview"_s)->text() != first);
    QVERIFY(!part<QLabel>(u"planLength"_s)->text().isEmpty());

    auto *offer = part<QLineEdit>(u"value_uu_dai"_s);
    QVERIFY(offer);
    offer->setFocus();
    QTest::keyClicks(offer, u"10% off"_s);
    QTest::keyClick(offer, Qt::Key_Return);
    QTRY_VERIFY(part<QLabel>(u"planPreview"_s)->text().contains(u"10% off"_s));
    auto *which = part<QComboBox>(u"previewText"_s);
    which->setFocus();
    QTest::keyClick(which, Qt::Key_Down);
    QVERIFY(part<QLabel>(u"planPreview"_s)->text().contains(u"10% off"_s));
    QVERIFY(part<QLabel>(u"planLength"_s)->text().contains(u"SMS"_s));
}

void TstCareMapPage::aShopWithoutANameIsAskedForIt()
{
    ShopSettings settings = m_shop->settings().value();
    settings.name.clear();
    QVERIFY(m_shop->changeSettings(settings));
    openLoyal();
    QTRY_VERIFY(part<QLabel>(u"planPreview"_s)->text().contains(u"{ten_shop}"_s));
    QTRY_VERIFY(part<QLineEdit>(u"value_ten_shop"_s));
    auto *name = part<QLineEdit>(u"value_ten_shop"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Lotus Shop"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(part<QLabel>(u"planPreview"_s)->text().contains(u"Lotus Shop"_s));
    QCOMPARE(m_shop->settings().value().name, u"Lotus Shop"_s);
    // Once it is known it has its place on the settings page alone.
    QTRY_VERIFY(!part<QLineEdit>(u"value_ten_shop"_s));
}

void TstCareMapPage::theNextDateAndTheBudgetAreTypedAsOwnersWrite()
{
    openLoyal();
    auto *date = part<QLineEdit>(u"plan_next_date"_s);
    type(date, u"5/12/2026"_s);
    QTRY_COMPARE(plan().nextDate, QDate(2026, 12, 5));
    QTRY_COMPARE(date->text(), u"5 Dec 2026"_s);
    auto *budget = part<QLineEdit>(u"plan_budget"_s);
    type(budget, u"350k"_s);
    QTRY_COMPARE(plan().monthlyBudget, std::optional(Money{350'000}));
    QTRY_COMPARE(budget->text(), u"350,000\u00a0₫"_s);
    QTRY_VERIFY(m_jobs->isIdle());
    type(budget, u"a lot"_s);
    QVERIFY(part<QLabel>(u"planFault"_s)->isVisible());
    QCOMPARE(plan().monthlyBudget, std::optional(Money{350'000}));
    QTest::keyClick(budget, Qt::Key_Escape);
    QCOMPARE(budget->text(), u"350,000\u00a0₫"_s);
    QVERIFY(!part<QLabel>(u"planFault"_s)->isVisible());
    type(date, {});
    QTRY_VERIFY(!plan().nextDate.isValid());
    m_undo.undo();
    QTRY_COMPARE(plan().nextDate, QDate(2026, 12, 5));
}

void TstCareMapPage::whatTheSenderAllowsIsSaid()
{
    openLoyal();
    auto *message = part<QComboBox>(u"plan_message"_s);
    const auto choose = [&](const QString &key) {
        message->setCurrentIndex(message->findData(key));
        Q_EMIT message->activated(message->currentIndex());
    };
    choose(u"sms_advertising"_s);
    QTRY_VERIFY(part<QLabel>(u"planCost"_s)->text().contains(u"from 7:00 to 22:00"_s));
    QTRY_VERIFY(m_jobs->isIdle());
    choose(u"zns"_s);
    QTRY_VERIFY(part<QLabel>(u"planCost"_s)->text().contains(u"say it under Message prices"_s));
    QTRY_VERIFY(m_jobs->isIdle());
    click(u"backToMap"_s);
    auto *quota = part<QSpinBox>(u"zaloQuota"_s);
    quota->setFocus();
    quota->selectAll();
    QTest::keyClicks(quota, u"20"_s);
    QTest::keyClick(quota, Qt::Key_Return);
    QTRY_COMPARE(snapshot()->messages.zaloDailyQuota, 20);
    QTRY_VERIFY(m_jobs->isIdle());
    openLoyal();
    QTRY_VERIFY(part<QLabel>(u"planCost"_s)->text().contains(u"With 20 ZNS a day"_s));
}

void TstCareMapPage::aPriceIsSetRemovedAndTakenBack()
{
    const auto zns = [this] { return snapshot()->prices.on(today).of(MessageType::Zns); };
    const Money before = zns();
    auto *table = part<QTableView>(u"priceTable"_s);
    const int brought = table->model()->rowCount();
    table->selectRow(0);
    QCOMPARE(part<QComboBox>(u"priceKind"_s)->currentIndex(), 0);
    QVERIFY(!part<QPushButton>(u"removePrice"_s)->isEnabled()); // it came with the program
    type(part<QLineEdit>(u"priceOfOne"_s), u"1k"_s);
    type(part<QLineEdit>(u"priceSince"_s), u"1/11/2026"_s);
    click(u"setPrice"_s);
    QTRY_COMPARE(zns(), Money{1000});
    QTRY_COMPARE(table->model()->rowCount(), brought + 1);
    QCOMPARE(table->model()->index(0, 4).data().toString(), u"until 31 Oct 2026"_s);
    QCOMPARE(table->model()->index(1, 4).data().toString(), u"in force"_s);
    QTRY_VERIFY(m_jobs->isIdle());
    m_undo.undo();
    QTRY_COMPARE(zns(), before);
    QTRY_COMPARE(table->model()->rowCount(), brought);
    QTRY_VERIFY(m_jobs->isIdle());
    m_undo.redo();
    QTRY_COMPARE(table->model()->rowCount(), brought + 1);
    QTRY_VERIFY(m_jobs->isIdle());
    table->selectRow(1);
    QTRY_VERIFY(part<QPushButton>(u"removePrice"_s)->isEnabled());
    click(u"removePrice"_s);
    QTRY_COMPARE(zns(), before);
}

void TstCareMapPage::theBudgetGoesWhereItBringsMostAndSaysWhy()
{
    auto *table = part<QTableView>(u"budgetTable"_s);
    auto *reasons = part<QLabel>(u"budgetReasons"_s);
    QVERIFY(reasons->text().startsWith(u"All plans together want"_s));
    QCOMPARE(table->model()->rowCount(), 5);
    type(part<QLineEdit>(u"monthlyBudget"_s), u"5k"_s);
    QTRY_COMPARE(snapshot()->messages.monthlyBudget, std::optional(Money{5'000}));
    QTRY_VERIFY(reasons->text().contains(u"The budget of 5,000\u00a0₫ pays"_s));
    QVERIFY(reasons->text().contains(u"come first"_s));
    QTRY_VERIFY(m_jobs->isIdle());
    // As the command line spreads it.
    Unwatched control;
    const CareMap map = careMapAt(*snapshot(), today, Language::English, control).value();
    const BudgetSpread spread = spreadOverTiers(Money{5'000}, map);
    QVERIFY(spread.spent <= Money{5'000});
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QString name = table->model()->index(row, 1).data().toString();
        for (std::size_t i = 0; i < spread.shares.size(); ++i) {
            if (map.groups[i].name == name)
                QCOMPARE(table->model()->index(row, 3).data().toString(),
                         QString::number(spread.shares[i].messages));
        }
    }
    m_undo.undo();
    QTRY_VERIFY(!snapshot()->messages.monthlyBudget);
    QTRY_VERIFY(m_jobs->isIdle());
    click(u"wantedBudget"_s);
    QTRY_VERIFY(snapshot()->messages.monthlyBudget);
    QTRY_VERIFY(!part<QPushButton>(u"wantedBudget"_s)->isVisible());
}

void TstCareMapPage::everyControlHasAName()
{
    openLoyal();
    const auto named = [](const QWidget *widget, const QString &text) {
        QVERIFY2(!widget->accessibleName().isEmpty() || !text.isEmpty(),
                 qPrintable(widget->objectName()));
    };
    for (const auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            named(button, button->text());
    }
    for (const auto *editor : m_page->findChildren<QLineEdit *>()) {
        if (editor->isVisible() && !editor->objectName().startsWith(u"qt_"))
            named(editor, {});
    }
    for (const auto *editor : m_page->findChildren<QPlainTextEdit *>())
        named(editor, {});
    for (const auto *box : m_page->findChildren<QComboBox *>())
        named(box, {});
}

QTEST_MAIN(TstCareMapPage)
#include "tst_care_map_page.moc"
