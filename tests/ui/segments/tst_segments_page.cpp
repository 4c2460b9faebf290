#include "core/condition/json.h"
#include "core/shop/live_count.h"
#include "tests/support/page_desk.h"
#include "tests/ui/segments/hands.h"
#include "ui/segments/segments_page.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QFocusEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>

using namespace kq;
using namespace Qt::StringLiterals;

/// Builds segments by real clicks and keys over the sample shop.
class TstSegmentsPage : public QObject, private PageDesk<SegmentsPage> {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeDesk(); }

    void listShowsTiersThenSegments();
    void aTreeBuiltByPointingIsSavedAsTheContractSays();
    void theCountBelongsToWhatIsOnScreen();
    void whatIsNotFilledInIsNotCounted();
    void anUnfinishedSegmentIsCountedNowhere();
    void anEmptyResultSaysSo();
    void aSegmentThatIsAskedForOpensAtItsTop();
    void editsAreUndoneAndRedone();
    void aReadySegmentBecomesOnesOwn();
    void aTierIsShownButNotEdited();
    void theListIsMadeAtTheDesk();
    void aRemovedSegmentIsGone();
    void aRemovedSegmentIsPutBack();
    void anUnsavedEditFollowsTheDate();
    void anotherSegmentIsNotOpenedOverAnUnsavedEdit();
    void theListThatGetsTheKeysChoosesNothing();
    void theHeadOfASortedColumnIsNotCut();
    void theFirstMembersNeedNoSidewaysScrolling();
    void wordsOfMembersStandLeftAndFiguresRight();
    void choicesOfAnOwnAttributeAreOffered();
    void hoursOfAnOrderCanBeSet();
    void focusStaysInTheBuilder();
    void whySomebodyIsInOrOutIsShown();
    void chosenLinesBecomeANewSegment();
    void aSegmentIsFoundByItsName();

private:
    [[nodiscard]] QAbstractItemModel *list() const
    {
        return part<QTableView>(u"segmentList"_s)->model();
    }
    [[nodiscard]] QString summary() const { return part<QLabel>(u"summary"_s)->text(); }
    void waitForCount() const { QTRY_VERIFY(part<QLabel>(u"summary"_s)->isEnabled()); }
    void click(const QString &name) const { Hands(m_page.get()).click(name); }
    void addCondition(const QString &title, int button = 0) const
    {
        QVERIFY2(Hands(m_page.get()).addCondition(title, button), qPrintable(title));
    }
    void typeNumber(const QString &text, int field = 0) const
    {
        QVERIFY(Hands(m_page.get()).typeNumber(text, field));
    }
    [[nodiscard]] QByteArray stored(const QString &name) const
    {
        const Result<std::vector<Segment>> segments = segmentsNow();
        for (const Segment &segment : *segments) {
            if (segment.name == name)
                return writeCondition(segment.condition);
        }
        return {};
    }
    [[nodiscard]] Result<std::vector<Segment>> segmentsNow() const
    {
        Unwatched control;
        const auto snapshot = m_shop->snapshot(control);
        return (*snapshot)->definitions.segments();
    }
};

void TstSegmentsPage::init()
{
    openSample({1100, 760});
    QTRY_COMPARE(list()->rowCount(), 9);
    waitForCount();
}

void TstSegmentsPage::listShowsTiersThenSegments()
{
    QCOMPARE(list()->index(0, 0).data().toString(), u"Loyal"_s);
    QCOMPARE(list()->index(4, 0).data().toString(), u"Not interested"_s);
    QCOMPARE(list()->index(5, 0).data().toString(), u"High potential"_s);
    int customers = 0;
    for (int tier = 0; tier < 5; ++tier)
        customers += list()->index(tier, 1).data().toString().toInt();
    Unwatched control;
    QCOMPARE(customers, static_cast<int>((*m_shop->snapshot(control))->profiles->size()));
}

void TstSegmentsPage::aTreeBuiltByPointingIsSavedAsTheContractSays()
{
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    typeNumber(u"4"_s);
    click(u"addGroup"_s);
    addCondition(u"Do not contact"_s, 0);
    QTest::keyClicks(part<QLineEdit>(u"segmentName"_s), u"Four times"_s);
    waitForCount();
    click(u"saveSegment"_s);
    QTRY_VERIFY(!stored(u"Four times"_s).isEmpty());
    const Result<Condition> expected = readCondition(R"({"version":1,"match":"all","conditions":[
        {"orders":"count","op":"at_least","value":4},
        {"match":"any","conditions":[{"field":"do_not_contact","op":"is","value":true}]}]})");
    QVERIFY(expected);
    QCOMPARE(stored(u"Four times"_s), writeCondition(*expected));
    QTRY_COMPARE(list()->rowCount(), 10);
}

void TstSegmentsPage::theCountBelongsToWhatIsOnScreen()
{
    Unwatched control;
    const auto snapshot = *m_shop->snapshot(control);
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    for (const int least : {1, 12, 30}) {
        typeNumber(QString::number(least));
        waitForCount();
        const Condition condition{Group{
            Match::All,
            1,
            {{MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(least)}}}}}};
        const auto count = countCondition(*snapshot, condition, today, control);
        QVERIFY(count);
        const QString shown = QString::number(count->customers) + u" customers"_s;
        QTRY_VERIFY2(summary().startsWith(shown), qPrintable(summary()));
    }
}

void TstSegmentsPage::whatIsNotFilledInIsNotCounted()
{
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    QTest::keyClicks(part<QLineEdit>(u"segmentName"_s), u"Half done"_s);
    QTRY_VERIFY(summary().contains(u"customers"_s));
    const Result<std::vector<Segment>> before = segmentsNow();
    typeNumber(u"x"_s);
    QCOMPARE(summary(), u"Not counted yet. Number of purchases: Enter a number"_s);
    QVERIFY(!part<QWidget>(u"remaining"_s)->isEnabled());
    click(u"saveSegment"_s);
    QCOMPARE(segmentsNow()->size(), before->size());
    typeNumber(u"3"_s);
    QTRY_VERIFY(summary().contains(u"customers"_s));
    click(u"saveSegment"_s);
    QTRY_VERIFY(!stored(u"Half done"_s).isEmpty());
}

void TstSegmentsPage::anUnfinishedSegmentIsCountedNowhere()
{
    // The contract allows it, and other programs may have made it.
    const Condition open{FieldTest{Field::Area, {}, ChoiceTest{ChoiceOp::IsNoneOf, {}}}};
    const SegmentId id = m_shop
                             ->addSegment(u"Open"_s, Condition{Group{Match::All, 1, {open}}}, {},
                                          QDateTime(today, QTime(10, 0)))
                             .value();
    asPage().refresh();
    QTRY_COMPARE(list()->rowCount(), 10);
    QCOMPARE(list()->index(9, 1).data().toString(), u"–"_s);
    asPage().arrive(ToSegment{id});
    QTRY_VERIFY(summary().startsWith(u"Not counted yet."_s));
    QTRY_VERIFY(part<QLabel>(u"nobody"_s)->isVisible());
    QVERIFY(!part<QTableView>(u"members"_s)->isVisible());
}

void TstSegmentsPage::anEmptyResultSaysSo()
{
    click(u"newSegment"_s);
    waitForCount();
    QVERIFY(!part<QLabel>(u"nobody"_s)->isVisible());
    addCondition(u"Number of purchases"_s);
    typeNumber(u"100000"_s);
    QTRY_VERIFY(summary().startsWith(u"0 customers"_s));
    QTRY_VERIFY(part<QLabel>(u"nobody"_s)->isVisible());
    QVERIFY(part<QLabel>(u"nobody"_s)->text().startsWith(u"Nobody fits"_s));
    QVERIFY(!part<QTableView>(u"members"_s)->isVisible());
}

void TstSegmentsPage::aSegmentThatIsAskedForOpensAtItsTop()
{
    asPage().resize(1000, 480);
    auto *members = part<QTableView>(u"members"_s);
    members->setFocus(); // as Qt does it when the page before is hidden
    const auto segments = segmentsNow();
    asPage().arrive(ToSegment{segments->front().id});
    QTRY_COMPARE(part<QLineEdit>(u"segmentName"_s)->text(), segments->front().name);
    waitForCount();
    Hands::settle();
    QVERIFY(!members->hasFocus());
    const QLineEdit *name = part<QLineEdit>(u"segmentName"_s);
    QVERIFY(!name->visibleRegion().isEmpty());
    QCOMPARE(name->visibleRegion().boundingRect().height(), name->height());
}

void TstSegmentsPage::editsAreUndoneAndRedone()
{
    click(u"newSegment"_s);
    waitForCount();
    const QString before = summary();
    addCondition(u"Number of purchases"_s);
    typeNumber(u"30"_s);
    waitForCount();
    const QString after = summary();
    QVERIFY(before != after);
    while (m_undo.canUndo())
        m_undo.undo();
    waitForCount();
    QTRY_COMPARE(summary(), before);
    while (m_undo.canRedo())
        m_undo.redo();
    waitForCount();
    QTRY_COMPARE(summary(), after);
}

void TstSegmentsPage::aReadySegmentBecomesOnesOwn()
{
    m_page->arrive(ToNewSegment{u"bought_once"_s});
    waitForCount();
    QCOMPARE(part<QLineEdit>(u"segmentName"_s)->text(), u"Bought once, no second in 45 days"_s);
    click(u"saveSegment"_s);
    QTRY_COMPARE(list()->rowCount(), 10);
    QVERIFY(stored(u"Bought once, no second in 45 days"_s).contains("not_within_last"));
}

void TstSegmentsPage::aTierIsShownButNotEdited()
{
    m_page->arrive(ToTier{u"basic"_s});
    waitForCount();
    QVERIFY(part<QLineEdit>(u"segmentName"_s)->isReadOnly());
    QVERIFY(!part<QPushButton>(u"saveSegment"_s)->isVisible());
    QVERIFY(!part<QPushButton>(u"addCondition"_s));
    QTRY_VERIFY(summary().startsWith(list()->index(2, 1).data().toString() + u" customers"_s));
}

void TstSegmentsPage::theListIsMadeAtTheDesk()
{
    m_page->arrive(ToTier{u"loyal"_s});
    waitForCount();
    m_page->primaryAction()->trigger();
    QCOMPARE(std::get<ToListOfTier>(m_told->went.back()).key, u"loyal"_s);

    const SegmentId first = segmentsNow()->front().id;
    m_page->arrive(ToSegment{first});
    waitForCount();
    m_page->primaryAction()->trigger();
    QCOMPARE(std::get<ToListOfSegment>(m_told->went.back()).segment, first);

    // What is only on the screen goes as it stands there.
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    typeNumber(u"4"_s);
    m_page->primaryAction()->trigger();
    const auto list = std::get<ToList>(m_told->went.back());
    const Condition expected{
        Group{Match::All,
              1,
              {{MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(4)}}}}}};
    QCOMPARE(writeCondition(list.condition), writeCondition(expected));
}

void TstSegmentsPage::aRemovedSegmentIsGone()
{
    const auto segments = segmentsNow();
    m_page->arrive(ToSegment{segments->front().id});
    waitForCount();
    click(u"removeSegment"_s);
    QTRY_COMPARE(list()->rowCount(), 8);
    QVERIFY(stored(u"High potential"_s).isEmpty());
}

void TstSegmentsPage::aRemovedSegmentIsPutBack()
{
    const auto segments = segmentsNow();
    const Segment first = segments->front();
    m_page->arrive(ToSegment{first.id});
    waitForCount();
    click(u"removeSegment"_s);
    QTRY_COMPARE(list()->rowCount(), 8);
    QVERIFY(m_told->last().action);
    m_told->last().action();
    QTRY_COMPARE(list()->rowCount(), 9);
    QCOMPARE(stored(first.name), writeCondition(first.condition));
}

void TstSegmentsPage::anUnsavedEditFollowsTheDate()
{
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    typeNumber(u"5"_s);
    waitForCount();
    const QString now = summary();
    m_page->setAsOf(today.addYears(-1));
    m_page->refresh();
    QTRY_VERIFY(part<QLabel>(u"summary"_s)->isEnabled() && summary() != now);
    Unwatched control;
    const Condition condition{
        Group{Match::All,
              1,
              {{MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(5)}}}}}};
    const auto count =
        countCondition(**m_shop->snapshot(control), condition, today.addYears(-1), control);
    QVERIFY(count);
    QTRY_VERIFY2(summary().startsWith(QString(QString::number(count->customers) + u" customers"_s)),
                 qPrintable(summary()));
    m_page->setAsOf(today);
    m_page->refresh();
    QTRY_COMPARE(summary(), now);
}

void TstSegmentsPage::anotherSegmentIsNotOpenedOverAnUnsavedEdit()
{
    click(u"newSegment"_s);
    QVERIFY(m_page->canClose()); // nothing is in it yet
    addCondition(u"Number of purchases"_s);
    QVERIFY(!m_page->canClose());
    auto *table = part<QTableView>(u"segmentList"_s);
    m_dialogs.asked.clear();
    table->selectRow(0);
    QCOMPARE(m_dialogs.asked.size(), 1);
    QVERIFY(part<QPushButton>(u"addCondition"_s));
    QTRY_VERIFY(!table->selectionModel()->hasSelection());
    m_dialogs.agrees = true;
    table->selectRow(1);
    QTRY_COMPARE(part<QLineEdit>(u"segmentName"_s)->text(), u"Growing needs"_s);
    m_dialogs.agrees = false;
    QVERIFY(m_page->canClose());
}

void TstSegmentsPage::theListThatGetsTheKeysChoosesNothing()
{
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    auto *table = part<QTableView>(u"segmentList"_s);
    m_dialogs.asked.clear();
    // As when the question whether to drop the changes was answered with “Cancel”.
    QFocusEvent keysCome(QEvent::FocusIn, Qt::ActiveWindowFocusReason);
    QApplication::sendEvent(table, &keysCome);
    QCOMPARE(m_dialogs.asked.size(), 0);
    QVERIFY(part<QPushButton>(u"addCondition"_s));

    // The row on which the keys stand can be chosen all the same.
    m_dialogs.agrees = true;
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(list()->index(0, 0)).center());
    QTRY_COMPARE(part<QLineEdit>(u"segmentName"_s)->text(), u"Loyal"_s);
}

void TstSegmentsPage::theHeadOfASortedColumnIsNotCut()
{
    constexpr int customers = 1;
    const QHeaderView *header = part<QTableView>(u"segmentList"_s)->horizontalHeader();
    const int before = header->sectionSize(customers);
    QTest::mouseClick(
        header->viewport(), Qt::LeftButton, {},
        {header->sectionViewportPosition(customers) + before / 2, header->height() / 2});
    QCOMPARE(header->sortIndicatorSection(), customers);
    QVERIFY(header->sectionSize(customers) >= header->sectionSizeHint(customers));
}

void TstSegmentsPage::theFirstMembersNeedNoSidewaysScrolling()
{
    m_page->resize(1240, 760); // of a window of 1440
    m_page->arrive(ToTier{u"loyal"_s});
    const auto *members = part<QTableView>(u"members"_s);
    const auto heads = [members] {
        QStringList all;
        for (int column = 0; column < members->model()->columnCount(); ++column) {
            if (!members->isColumnHidden(column))
                all << members->model()->headerData(column, Qt::Horizontal).toString();
        }
        return all;
    };
    QTRY_COMPARE(heads().value(2), u"Days since first purchase"_s);
    QTRY_COMPARE(members->horizontalScrollBar()->maximum(), 0);
    // What no condition speaks of gives way first.
    QVERIFY2(heads().contains(u"Last purchase"_s), qPrintable(heads().join(u", "_s)));
    const QHeaderView *header = members->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            QVERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
    }
}

void TstSegmentsPage::wordsOfMembersStandLeftAndFiguresRight()
{
    click(u"newSegment"_s);
    addCondition(u"Tags"_s);
    QVERIFY(Hands(m_page.get()).typeList(u"VIP"_s));
    addCondition(u"Average order"_s);
    waitForCount();
    const auto *members = part<QTableView>(u"members"_s)->model();
    const auto isRight = [members](int column) {
        const auto side = members->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        return side.value<Qt::Alignment>().testFlag(Qt::AlignRight);
    };
    QTRY_COMPARE(members->headerData(2, Qt::Horizontal).toString(), u"Tags"_s);
    QTRY_COMPARE(members->headerData(3, Qt::Horizontal).toString(), u"Average order"_s);
    QVERIFY(!isRight(2));
    QVERIFY(isRight(3));
}

void TstSegmentsPage::choicesOfAnOwnAttributeAreOffered()
{
    QVERIFY(m_shop->defineAttribute(u"Hair"_s, AttributeType::Choice, {u"dry"_s, u"oily"_s}));
    m_page->refresh();
    // Until the page has the shop as it is now, nothing is called so.
    QTRY_VERIFY((click(u"newSegment"_s), Hands(m_page.get()).addCondition(u"Hair"_s)));
    auto *field = part<QLineEdit>(u"listField"_s);
    QVERIFY(!field->actions().isEmpty());
    field->actions().constFirst()->trigger();
    const auto *entries = part<QListView>(u"choiceList"_s)->model();
    QCOMPARE(entries->rowCount(), 2);
    QCOMPARE(entries->index(0, 0).data().toString(), u"dry"_s);
    QTest::keyClick(part<QLineEdit>(u"choiceSearch"_s), Qt::Key_Return);
    QTest::keyClick(part<QLineEdit>(u"choiceSearch"_s), Qt::Key_Escape);
    QCOMPARE(field->text(), u"dry"_s);
}

void TstSegmentsPage::hoursOfAnOrderCanBeSet()
{
    click(u"newSegment"_s);
    addCondition(u"Number of purchases"_s);
    QVERIFY(Hands(m_page.get()).addRestriction(u"hour"_s));
    QTest::keyClicks(part<QLineEdit>(u"segmentName"_s), u"Evenings"_s);
    QSpinBox *from = nullptr;
    for (QSpinBox *box : m_page->findChildren<QSpinBox *>()) {
        if (box->accessibleName() == u"From this hour"_s)
            from = box;
    }
    QVERIFY(from);
    from->setValue(22); // past the other end, which follows
    click(u"saveSegment"_s);
    QTRY_VERIFY2(stored(u"Evenings"_s).contains(R"("hours":[22,22])"), stored(u"Evenings"_s));
}

void TstSegmentsPage::focusStaysInTheBuilder()
{
    click(u"newSegment"_s);
    m_page->activateWindow();
    if (!QTest::qWaitForWindowActive(m_page.get()))
        QSKIP("this screen gives no window the focus");
    part<QPushButton>(u"addCondition"_s)->setFocus(Qt::TabFocusReason);
    addCondition(u"Number of purchases"_s);
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QWidget *first = QApplication::focusWidget();
    QVERIFY(qobject_cast<QComboBox *>(first)); // the operator of the new condition
    QTest::keyClick(first, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Number"_s);
}

void TstSegmentsPage::whySomebodyIsInOrOutIsShown()
{
    m_page->arrive(ToSegment{segmentsNow()->front().id});
    waitForCount();
    auto *members = part<QTableView>(u"members"_s);
    QTRY_VERIFY(members->model()->rowCount() > 0);
    members->selectRow(0);
    const QString name = members->model()->index(0, 0).data().toString();
    QTRY_COMPARE(part<QLabel>(u"whyVerdict"_s)->text(), QString(name + u" is in."_s));
    QVERIFY(part<QTableView>(u"whyLines"_s)->model()->rowCount() > 2);
    // An edit that leaves nobody explains the same customer anew.
    addCondition(u"Number of purchases"_s);
    const auto numbers = m_page->findChildren<QLineEdit *>();
    for (QLineEdit *field : numbers) {
        if (field->accessibleName() == u"Number"_s && field->text() == u"1"_s) {
            field->selectAll();
            QTest::keyClicks(field, u"9999"_s);
            break;
        }
    }
    QTRY_COMPARE(part<QLabel>(u"whyVerdict"_s)->text(), QString(name + u" is not in."_s));
}

void TstSegmentsPage::chosenLinesBecomeANewSegment()
{
    auto *table = part<QTableView>(u"segmentList"_s);
    table->selectionModel()->select(table->model()->index(5, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->selectionModel()->select(table->model()->index(6, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    table->selectionModel()->select(table->model()->index(0, 0),
                                    QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    QMenu *menu = part<QPushButton>(u"moreOfSegments"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QAction *all = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->text() == u"In all of the chosen"_s)
            all = action;
    }
    QVERIFY(all && all->isEnabled());
    all->trigger();
    Hands::settle();
    waitForCount();
    click(u"saveSegment"_s);
    QTRY_COMPARE(list()->rowCount(), 10);
    const auto segments = segmentsNow();
    const Result<Condition> expected = readCondition(
        QString(
            R"({"version":1,"match":"all","conditions":[{"segment":"%1","op":"is_member"},
            {"segment":"%2","op":"is_member"}]})"_L1)
            .arg((*segments)[0].name, (*segments)[1].name)
            .toUtf8());
    QVERIFY(expected);
    QCOMPARE(segments->back().condition, *expected);
}

void TstSegmentsPage::aSegmentIsFoundByItsName()
{
    auto *search = part<QLineEdit>(u"segmentSearch"_s);
    QTest::keyClicks(search, u"potential"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_COMPARE(list()->rowCount(), 1);
    QCOMPARE(list()->index(0, 0).data().toString(), u"High potential"_s);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(list()->rowCount(), 9);
}

QTEST_MAIN(TstSegmentsPage)
#include "tst_segments_page.moc"
