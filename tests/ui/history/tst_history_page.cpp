#include "core/shop/time_travel.h"
#include "core/text/format.h"
#include "core/tier/edit_ladder.h"
#include "core/wording/ladder_words.h"
#include "tests/support/page_desk.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_chart.h"
#include "ui/history/history_page.h"
#include "ui/widgets/chart_frame.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

/// The shop over time, by clicks over the sample shop.
class TstHistoryPage : public QObject, public PageDesk<HistoryPage> {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeDesk(); }

    void tiersOfEveryMonthAreDrawnWithTheirNumbers();
    void aRibbonListsItsPeopleWithTheCause();
    void whoEnteredASegmentIsListed();
    void movementFollowsTheChosenDistance();
    void anyTwoDaysAreCompared();
    void theMatrixListsThoseWhoStayedAndOpensThem();
    void newCustomersAreNeitherRisenNorFallen();
    void whoMovedByAChangedRuleIsListed();
    void peopleAreOpenedByEnter();
    void everyControlHasAName();

private:
    [[nodiscard]] Movement movement(int months) const
    {
        Unwatched control;
        return tierMovement(*snapshot(), today.addMonths(-months), today, control).value();
    }
    [[nodiscard]] QString sentence() const
    {
        return m_page->findChild<QLabel *>(u"moveSentence"_s)->text();
    }
    [[nodiscard]] static QString wanted(const Movement &movement)
    {
        std::int64_t rose = 0;
        for (const Mover &mover : movement.movers)
            rose += mover.rose() ? 1 : 0;
        const Formatter format(Language::English, u"VND"_s);
        return format.number(rose) + u" customers moved up"_s;
    }
    [[nodiscard]] QAbstractItemModel *people() const
    {
        return m_page->findChild<QTableView *>(u"movedPeople"_s)->model();
    }
};

void TstHistoryPage::init()
{
    openSample(QSize(1000, 1800));
    QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(wanted(movement(3))), 20'000);
}

void TstHistoryPage::tiersOfEveryMonthAreDrawnWithTheirNumbers()
{
    Unwatched control;
    const ShopHistory history =
        shopHistory(*snapshot(), today, 12, Language::English, control).value();
    const QList<TimeChart *> charts = m_page->findChildren<TimeChart *>();
    const ChartNumbers numbers = charts.front()->numbers();
    QCOMPARE(numbers.rows.size(), 13);
    QCOMPARE(numbers.columns.size(), 6);
    const Formatter format(Language::English, u"VND"_s);
    for (int day = 0; day < numbers.rows.size(); ++day) {
        const auto at = static_cast<std::size_t>(day);
        QCOMPARE(numbers.rows[day][0], format.date(history.days[at]));
        for (int tier = 0; tier < 5; ++tier) {
            const GroupHistory &group = history.groups[static_cast<std::size_t>(tier)];
            QCOMPARE(numbers.rows[day][tier + 1],
                     format.number(group.customers[at] - group.notYet[at]));
        }
    }
}

void TstHistoryPage::aRibbonListsItsPeopleWithTheCause()
{
    auto *flow = m_page->findChild<FlowChart *>();
    const Movement moved = movement(3);
    flow->setFocus();
    // The arrow keys walk from ribbon to ribbon.
    int ribbon = -1;
    do {
        QTest::keyClick(flow, Qt::Key_Right);
        QVERIFY(flow->chosen() > ribbon);
        ribbon = flow->chosen();
    } while (flow->wayOf(ribbon).first == flow->wayOf(ribbon).second);
    const auto [from, to] = flow->wayOf(ribbon);
    QTRY_COMPARE(people()->rowCount(), static_cast<int>(moved.present[from][to]));
    for (int row = 0; row < people()->rowCount(); ++row) {
        QCOMPARE(people()->index(row, 1).data().toString(), flow->data().names[from]);
        QCOMPARE(people()->index(row, 2).data().toString(), flow->data().names[to]);
        QVERIFY(!people()->index(row, 3).data().toString().isEmpty());
    }
}

void TstHistoryPage::whoEnteredASegmentIsListed()
{
    Unwatched control;
    const Segment segment = snapshot()->definitions.segments().front();
    const GroupMovement expected =
        segmentMovement(*snapshot(), segment.id, today.addMonths(-3), today, control).value();
    auto *whom = m_page->findChild<QComboBox *>(u"whom"_s);
    whom->setCurrentIndex(4);
    QVERIFY(whom->currentText().contains(segment.name));
    const Formatter format(Language::English, u"VND"_s);
    const auto all = static_cast<std::int64_t>(expected.entered.size());
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"causes"_s)
                    ->text()
                    .startsWith(format.number(all) + u" customer"_s));
    QTRY_COMPARE(people()->rowCount(), static_cast<int>(std::min<std::int64_t>(all, 200)));
}

void TstHistoryPage::movementFollowsTheChosenDistance()
{
    m_page->findChild<QComboBox *>(u"comparedWith"_s)->setCurrentIndex(3);
    QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(wanted(movement(12))), 20'000);
}

void TstHistoryPage::anyTwoDaysAreCompared()
{
    const auto type = [this](const QString &name, const QString &text) {
        auto *field = m_page->findChild<QLineEdit *>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    };
    type(u"fromDay"_s, u"5/1/2026"_s);
    type(u"toDay"_s, u"30/6/2026"_s);
    Unwatched control;
    const Movement expected =
        tierMovement(*snapshot(), QDate(2026, 1, 5), QDate(2026, 6, 30), control).value();
    QTRY_VERIFY_WITH_TIMEOUT(
        sentence().startsWith(u"From 5 Jan 2026 to 30 Jun 2026, "_s + wanted(expected)), 20'000);
    // A day that has not come is not taken.
    type(u"toDay"_s, u"1/1/2027"_s);
    QVERIFY(sentence().startsWith(u"From 5 Jan 2026 to 30 Jun 2026"_s));
}

void TstHistoryPage::theMatrixListsThoseWhoStayedAndOpensThem()
{
    auto *matrix = m_page->findChild<HeatMap *>(u"matrix"_s);
    const Movement moved = movement(3);
    QTRY_VERIFY(!matrix->data().cells.empty());
    matrix->setFocus();
    int stayed = -1;
    do {
        QTest::keyClick(matrix, Qt::Key_Right);
        QVERIFY(matrix->chosen() > stayed);
        stayed = matrix->chosen();
    } while (matrix->data().cells[static_cast<std::size_t>(stayed)].row !=
             matrix->data().cells[static_cast<std::size_t>(stayed)].column);
    const auto tier =
        static_cast<std::size_t>(matrix->data().cells[static_cast<std::size_t>(stayed)].row);
    const auto count = moved.present[tier][tier];
    const Formatter format(Language::English, u"VND"_s);
    QTRY_VERIFY(m_page->findChild<QLabel *>(u"causes"_s)
                    ->text()
                    .startsWith(format.number(count) + u" customer"_s));
    QTRY_COMPARE(people()->index(0, 3).data().toString(), u"stayed"_s);
    // The head says whose list it is, here and on the page of customers.
    const QString who = u"Stayed in "_s + matrix->data().rows[static_cast<qsizetype>(tier)];
    QCOMPARE(m_page->findChild<QComboBox *>(u"whom"_s)->currentText(), who);
    // All of them, also beyond what is listed here, stand on the customers page.
    QTest::mouseClick(m_page->findChild<QPushButton *>(u"openMoved"_s), Qt::LeftButton);
    const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
    QVERIFY(some);
    QCOMPARE(static_cast<std::int64_t>(some->customers->size()), count);
    QVERIFY2(some->who.startsWith(who + u", from "_s), qPrintable(some->who));
}

void TstHistoryPage::newCustomersAreNeitherRisenNorFallen()
{
    const Movement moved = movement(3);
    QVERIFY(!moved.newcomers.empty());
    const Formatter format(Language::English, u"VND"_s);
    const auto came = static_cast<std::int64_t>(moved.newcomers.size());
    QVERIFY2(sentence().contains(u"; "_s + format.number(came) + u" are new"_s),
             qPrintable(sentence()));
    // They have a line of their own in both pictures, at the first day alone.
    const auto *flow = m_page->findChild<FlowChart *>();
    QCOMPARE(flow->data().names[moved.notYetLine()], u"Not yet customers"_s);
    for (const auto &row : flow->data().counts)
        QCOMPARE(row[moved.notYetLine()], std::int64_t{0});
    const auto *matrix = m_page->findChild<HeatMap *>(u"matrix"_s);
    QVERIFY(matrix->data().rows.contains(u"Not yet customers"_s));
    QVERIFY(!matrix->data().columns.contains(u"Not yet customers"_s));
    auto *whom = m_page->findChild<QComboBox *>(u"whom"_s);
    whom->setCurrentIndex(whom->findText(u"New customers"_s));
    QTRY_COMPARE(people()->rowCount(), static_cast<int>(std::min<std::int64_t>(came, 200)));
    QTRY_COMPARE(people()->index(0, 1).data().toString(), u"not yet a customer"_s);
}

void TstHistoryPage::whoMovedByAChangedRuleIsListed()
{
    auto *whom = m_page->findChild<QComboBox *>(u"whom"_s);
    QCOMPARE(whom->findText(u"Elsewhere by a changed rule"_s), -1);
    QVERIFY(m_shop->changeTiers(withoutTier(defaultTiers(), u"growing"_s).value(),
                                QDateTime(today, QTime(10, 0))));
    m_page->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(whom->findText(u"Elsewhere by a changed rule"_s) >= 0, 20'000);
    QVERIFY(sentence().contains(u"The tiers were changed on 20 Nov 2026"_s));
    Unwatched control;
    const std::optional<RuleMovement> expected =
        tierRuleMovement(*snapshot(), today.addMonths(-3), today, control).value();
    QVERIFY(expected);
    whom->setCurrentIndex(whom->findText(u"Elsewhere by a changed rule"_s));
    QTRY_COMPARE(people()->rowCount(),
                 static_cast<int>(std::min<std::size_t>(expected->movers.size(), 200)));
    QTRY_COMPARE(people()->index(0, 1).data().toString(), u"Growing needs"_s);
    QCOMPARE(people()->index(0, 3).data().toString(),
             nameOf(MoveCause::RuleChanged, Words(Language::English)));
}

void TstHistoryPage::peopleAreOpenedByEnter()
{
    auto *table = m_page->findChild<QTableView *>(u"movedPeople"_s);
    QTRY_VERIFY(people()->rowCount() > 0);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_told->went.size(), std::size_t{1});
    QVERIFY(std::holds_alternative<ToCustomer>(m_told->went.front()));
}

void TstHistoryPage::everyControlHasAName()
{
    for (const QComboBox *box : m_page->findChildren<QComboBox *>())
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    for (const ChartFrame *frame : m_page->findChildren<ChartFrame *>())
        QVERIFY(!frame->chart()->accessibleName().isEmpty());
    for (const QTableView *table : m_page->findChildren<QTableView *>()) {
        if (table->isVisible())
            QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
    }
}

QTEST_MAIN(TstHistoryPage)
#include "tst_history_page.moc"
