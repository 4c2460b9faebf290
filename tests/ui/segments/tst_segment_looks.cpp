#include "tests/support/page_desk.h"
#include "tests/ui/segments/hands.h"
#include "ui/segments/segments_page.h"

#include <QFile>
#include <QLabel>
#include <QTableView>
#include <QToolButton>

using namespace kq;
using namespace Qt::StringLiterals;

/// How segments are told apart: description, colour, figures; and what is taken back.
class TstSegmentLooks : public QObject, private PageDesk<SegmentsPage> {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeDesk(); }

    void descriptionAndColourAreSaved();
    void aColourIsUndone();
    void aSaveIsTakenBack();
    void aNewSegmentIsTakenBack();
    void aRemovedSegmentComesBackAsItWas();
    void whatUsesASegmentIsSaidBeforeItIsRemoved();
    void aTierShowsHowItsConditionsNarrow();
    void aNarrowListStillTellsShareAndTrend();
    void theListIsSortedByWhatHasNoColumn();
    void aReadySegmentWithoutDataIsGreyed();
    void plansAndListsAreNamedAsUses();
    void whatNothingUsesIsFound();
    void whoCameAndWhoWentIsSaid();

private:
    [[nodiscard]] std::vector<Segment> stored() const
    {
        Unwatched control;
        return (*m_shop->snapshot(control))->definitions.segments();
    }
    void chooseColour(const QString &name) const
    {
        auto *menu = part<QToolButton>(u"segmentColour"_s)->menu();
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == name)
                action->trigger();
        }
    }
    void open(const Segment &segment) const
    {
        m_page->arrive(ToSegment{segment.id});
        QTRY_COMPARE(part<QLineEdit>(u"segmentName"_s)->text(), segment.name);
        QTRY_VERIFY(part<QLabel>(u"summary"_s)->isEnabled());
    }
    void save() const { Hands(m_page.get()).click(u"saveSegment"_s); }
    void describe(const QString &text) const
    {
        auto *field = part<QLineEdit>(u"segmentDescription"_s);
        field->selectAll();
        QTest::keyClicks(field, text);
    }
};

void TstSegmentLooks::init()
{
    openSample({1200, 760});
    QTRY_VERIFY(part<QTableView>(u"segmentList"_s)->model()->rowCount() > 5);
}

void TstSegmentLooks::descriptionAndColourAreSaved()
{
    const Segment segment = stored().front();
    open(segment);
    describe(u"Call before the feast"_s);
    chooseColour(u"Blue"_s);
    save();
    const SegmentLook expected{u"Call before the feast"_s, SegmentColour::Blue};
    QTRY_COMPARE(stored().front().look, expected);
    QCOMPARE(stored().front().condition, segment.condition);
    QVERIFY(part<QToolButton>(u"segmentColour"_s)->accessibleName().contains(u"Blue"_s));
}

void TstSegmentLooks::aColourIsUndone()
{
    open(stored().front());
    auto *save = part<QPushButton>(u"saveSegment"_s);
    chooseColour(u"Green"_s);
    QVERIFY(save->isEnabled());
    m_undo.undo();
    QVERIFY(!save->isEnabled());
    m_undo.redo();
    QVERIFY(save->isEnabled());
}

void TstSegmentLooks::aSaveIsTakenBack()
{
    const Segment before = stored().front();
    open(before);
    describe(u"other"_s);
    auto *name = part<QLineEdit>(u"segmentName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Another name"_s);
    QVERIFY(Hands(m_page.get()).addCondition(u"Number of purchases"_s));
    save();
    QTRY_COMPARE(stored().front().name, u"Another name"_s);
    QVERIFY(stored().front().condition != before.condition);
    QTRY_VERIFY(m_told->last().action);
    m_told->last().action();
    QTRY_COMPARE(stored().front().name, before.name);
    QTRY_COMPARE(stored().front().condition, before.condition);
    QTRY_COMPARE(stored().front().look, before.look);
    QTRY_COMPARE(name->text(), before.name);
}

void TstSegmentLooks::aNewSegmentIsTakenBack()
{
    const std::size_t before = stored().size();
    m_page->arrive(ToNewSegment{u"bought_once"_s});
    QTRY_VERIFY(part<QPushButton>(u"saveSegment"_s)->isEnabled());
    save();
    QTRY_COMPARE(stored().size(), before + 1);
    QTRY_VERIFY(part<QPushButton>(u"removeSegment"_s)->isEnabled());
    QTRY_VERIFY(m_told->last().action);
    m_told->last().action();
    QTRY_COMPARE(stored().size(), before);
}

void TstSegmentLooks::aRemovedSegmentComesBackAsItWas()
{
    const Segment segment = stored().back();
    QVERIFY(m_shop->describeSegment(segment.id, {u"why"_s, SegmentColour::Pink}));
    m_events->announce();
    QTRY_VERIFY(part<QTableView>(u"segmentList"_s)->model()->rowCount() > 5);
    open(segment);
    QTRY_COMPARE(part<QLineEdit>(u"segmentDescription"_s)->text(), u"why"_s);
    const std::vector<Segment> before = stored();
    Hands(m_page.get()).click(u"removeSegment"_s);
    QTRY_COMPARE(stored().size(), before.size() - 1);
    QTRY_VERIFY(m_told->last().action);
    m_told->last().action();
    QTRY_COMPARE(stored(), before);
}

void TstSegmentLooks::whatUsesASegmentIsSaidBeforeItIsRemoved()
{
    const Segment used = stored().front();
    const Condition user{Group{Match::All, 1, {{SegmentTest{used.name, SegmentOp::IsMember, {}}}}}};
    QVERIFY(m_shop->addSegment(u"Its user"_s, user, {}, QDateTime(today, QTime(10, 0))));
    m_events->announce();
    open(used);
    QTRY_VERIFY(part<QLabel>(u"uses"_s)->text().contains(u"Its user"_s));
    Hands(m_page.get()).click(u"removeSegment"_s);
    QStringList said;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            said.append(label->text());
    }
    QVERIFY(said.join(u'\n').contains(u"“Its user” is built on it"_s));
    QCOMPARE(stored().front().name, used.name);
}

void TstSegmentLooks::aTierShowsHowItsConditionsNarrow()
{
    m_page->arrive(ToTier{u"loyal"_s});
    QTRY_VERIFY(part<QLabel>(u"remaining"_s));
    const auto figures = [this] {
        QList<int> remaining;
        for (const QLabel *label : m_page->findChildren<QLabel *>(u"remaining"_s)) {
            if (!label->text().isEmpty())
                remaining.append(label->text().toInt());
        }
        return remaining;
    };
    QTRY_COMPARE(figures().size(), 4); // the whole and three conditions
    const QList<int> remaining = figures();
    QVERIFY(remaining[1] >= remaining[2] && remaining[2] >= remaining[3]);
    QCOMPARE(remaining[3], remaining[0]);
    QVERIFY(remaining[0] > 0);
}

void TstSegmentLooks::aNarrowListStillTellsShareAndTrend()
{
    auto *table = part<QTableView>(u"segmentList"_s);
    m_page->resize(900, 700);
    QTRY_VERIFY(table->width() < 400);
    QVERIFY(table->isColumnHidden(2));
    const int lines = table->rowHeight(0);
    QVERIFY(lines >= 2 * table->fontMetrics().height());
    // Names of tiers stand in one line.
    for (int row = 0; row < 5; ++row) {
        const QString name = table->model()->index(row, 0).data().toString();
        QVERIFY2(table->fontMetrics().horizontalAdvance(name) + 28 <= table->columnWidth(0),
                 qPrintable(name));
    }
}

void TstSegmentLooks::theListIsSortedByWhatHasNoColumn()
{
    auto *table = part<QTableView>(u"segmentList"_s);
    auto *more = part<QPushButton>(u"moreOfSegments"_s);
    Q_EMIT more->menu()->aboutToShow();
    for (QAction *action : more->menu()->findChildren<QAction *>()) {
        if (action->text() == u"Number of customers"_s)
            action->trigger();
    }
    const auto customersIn = [table](int row) {
        return table->model()->index(row, 1).data().toString().remove(u',').toInt();
    };
    for (int row = 1; row < table->model()->rowCount(); ++row)
        QVERIFY(customersIn(row - 1) >= customersIn(row));
}

void TstSegmentLooks::aReadySegmentWithoutDataIsGreyed()
{
    closeDesk();
    openShop(Shop::create(newFile(), {}).value(), {1200, 760});
    QTRY_COMPARE(part<QTableView>(u"segmentList"_s)->model()->rowCount(), 5);
    QMenu *menu = part<QPushButton>(u"readySegments"_s)->menu();
    Q_EMIT menu->aboutToShow();
    QTRY_VERIFY(m_jobs->isIdle());
    int greyed = 0;
    for (const QAction *action : menu->actions()) {
        if (action->isSeparator() || action->isEnabled())
            continue;
        ++greyed;
        QVERIFY2(action->toolTip().contains(u"import"_s), qPrintable(action->text()));
    }
    QVERIFY(greyed >= 4); // discounts, birthdays, returned parcels, tags
}

void TstSegmentLooks::plansAndListsAreNamedAsUses()
{
    const Segment segment = stored().front();
    QVERIFY(m_shop->changePlan({GroupKind::Segment, QString::number(segment.id.value)},
                               {{PlanField::Note, u"By phone"_s}}));
    ExportRequest request;
    request.condition = segment.condition;
    request.groupName = segment.name;
    request.ledger = Ledger::Record;
    request.asOf = today;
    Unwatched control;
    QVERIFY(
        m_shop->exportList(request, {}, Language::English, QDateTime(today, QTime(9, 0)), control));
    m_events->announce();
    QTRY_VERIFY(m_jobs->isIdle());
    open(segment);
    const QString uses = part<QLabel>(u"uses"_s)->text();
    QVERIFY2(uses.startsWith(u"Used by: its care plan, 1 list"_s), qPrintable(uses));
    QVERIFY2(uses.endsWith(u"on 20 Nov 2026"_s), qPrintable(uses));
}

void TstSegmentLooks::whatNothingUsesIsFound()
{
    Unwatched control;
    const Segment first = stored().front();
    const Condition inside{
        Group{Match::All, 1, {{SegmentTest{first.name, SegmentOp::IsMember, {}}}}}};
    QVERIFY(m_shop->addSegment(u"Inside"_s, inside, {}, QDateTime(today, QTime(9, 0))));
    m_events->announce();
    QTRY_VERIFY(m_jobs->isIdle());
    QMenu *menu = part<QPushButton>(u"moreOfSegments"_s)->menu();
    Q_EMIT menu->aboutToShow();
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Only segments that nothing uses"_s)
            action->trigger();
    }
    const QAbstractItemModel *list = part<QTableView>(u"segmentList"_s)->model();
    QStringList names;
    for (int row = 0; row < list->rowCount(); ++row)
        names.append(list->index(row, 0).data().toString());
    QVERIFY(names.contains(u"Inside"_s));
    QVERIFY(!names.contains(first.name)); // the other one asks for it
    QCOMPARE(names.size(), static_cast<qsizetype>(stored().size()) - 1);
}

void TstSegmentLooks::whoCameAndWhoWentIsSaid()
{
    const Segment segment = stored().front();
    open(segment);
    Unwatched control;
    const auto at = [&](QDate day) {
        return evaluate(segment.condition, snapshot()->at(day), control).value();
    };
    const CustomerSet then = at(today.addMonths(-1));
    CustomerSet entered = at(today);
    CustomerSet left = then;
    left -= entered;
    entered -= then;
    const QString expected =
        u"Since 20 Oct 2026: %1 came in, %2 left; before, there were %3."_s.arg(entered.count())
            .arg(left.count())
            .arg(then.count());
    QTRY_COMPARE(part<QLabel>(u"movement"_s)->text(), expected);
}

QTEST_MAIN(TstSegmentLooks)
#include "tst_segment_looks.moc"
