#include "core/text/format.h"
#include "tests/support/page_desk.h"
#include "ui/analysis/analysis_page.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/widgets/chart_frame.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize window(1000, 700);

} // namespace

/// The page over the sample shop: what it writes is what the core has worked out.
class TstAnalysisPage : public QObject, public PageDesk<AnalysisPage> {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { closeDesk(); }

    void sentenceNamesThoseWhoBringMost();
    void newcomersStandApartFromTheTiersThatAreChecked();
    void everyPictureHasItsNumbers();
    void aCellLeadsToItsPeople();
    void theHiddenDaysAreChosen();
    void followsTheDate();
    void anEmptyShopSaysWhatWillStandHere();

private:
    [[nodiscard]] Analysis analysis(QDate asOf) const
    {
        Unwatched control;
        const auto snapshot = m_shop->snapshot(control).value();
        return analysisAt(*snapshot, asOf, control).value();
    }
    [[nodiscard]] TierCheck check(int days) const
    {
        Unwatched control;
        const auto snapshot = m_shop->snapshot(control).value();
        return tierCheckAt(*snapshot, today, days, Language::English, control).value();
    }
    [[nodiscard]] static QString firstWords(const Analysis &analysis)
    {
        const Formatter format(Language::English, u"VND"_s);
        return format.number(analysis.concentration.fewest.customers) + u" customers ("_s;
    }
    [[nodiscard]] bool says(const QString &beginning) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->text().startsWith(beginning))
                return true;
        }
        return false;
    }
};

void TstAnalysisPage::sentenceNamesThoseWhoBringMost()
{
    openSample(window);
    const Analysis expected = analysis(today);
    QVERIFY(expected.concentration.fewest.customers > 1);
    QTRY_VERIFY(says(firstWords(expected)));
}

void TstAnalysisPage::newcomersStandApartFromTheTiersThatAreChecked()
{
    openSample(window);
    const TierCheck expected = check(TierCheck::usualDays);
    const auto *table = m_page->findChild<QTableView *>(u"tierCheck"_s)->model();
    const auto tiers = static_cast<int>(expected.outcomes.tiers.size());
    QVERIFY(expected.outcomes.newcomers.customers > 0);
    QTRY_COMPARE(table->rowCount(), tiers + 1);
    const Formatter format(Language::English, u"VND"_s);
    for (int row = 0; row <= tiers; ++row) {
        const auto place = static_cast<std::size_t>(row);
        const TierOutcome &outcome =
            row < tiers ? expected.outcomes.tiers[place] : expected.outcomes.newcomers;
        const auto cell = [&](int column) { return table->index(row, column).data().toString(); };
        QCOMPARE(cell(0), row < tiers ? expected.names[place]
                                      : u"Came only in these days, no tier before"_s);
        QCOMPARE(cell(1), format.number(outcome.customers));
        QCOMPARE(cell(2), format.number(outcome.buyers));
        QCOMPARE(cell(4), format.money(outcome.revenue));
    }
    const QString verdict = m_page->findChild<QLabel *>(u"tierVerdict"_s)->text();
    QVERIFY2(verdict.startsWith(verdictOn(expected.outcomes).contradiction
                                    ? u"Not quite: of"_s
                                    : u"Yes: on the whole"_s),
             qPrintable(verdict));
}

void TstAnalysisPage::everyPictureHasItsNumbers()
{
    openSample(window);
    QTRY_VERIFY(says(firstWords(analysis(today))));
    const QList<ChartFrame *> frames = m_page->findChildren<ChartFrame *>();
    QCOMPARE(frames.size(), 6);
    for (const ChartFrame *frame : frames) {
        QVERIFY(!frame->title().isEmpty());
        QCOMPARE(frame->chart()->accessibleName(), frame->title());
        const ChartNumbers numbers = frame->chart()->numbers();
        QVERIFY2(!numbers.rows.isEmpty(), qPrintable(frame->title()));
        for (const QStringList &row : numbers.rows)
            QCOMPARE(row.size(), numbers.columns.size());
    }
    const ScoreGrid scores = analysis(today).scores;
    int filled = 0;
    for (int recency = 1; recency <= ScoreGrid::best; ++recency) {
        for (int frequency = 1; frequency <= ScoreGrid::best; ++frequency)
            filled += scores.cell(recency, frequency).customers > 0 ? 1 : 0;
    }
    const auto *grid = m_page->findChildren<HeatMap *>().front();
    QCOMPARE(static_cast<int>(grid->data().cells.size()), filled);
}

void TstAnalysisPage::aCellLeadsToItsPeople()
{
    openSample(window);
    const Analysis expected = analysis(today);
    QTRY_VERIFY(says(firstWords(expected)));
    const auto people = [this] {
        if (m_told->went.empty())
            return std::int64_t{-1};
        const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
        return some ? static_cast<std::int64_t>(some->customers->size()) : -1;
    };
    // By Enter on a cell of recency and frequency ...
    auto *grid = m_page->findChildren<HeatMap *>().front();
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_Right);
    QVERIFY(grid->chosen() >= 0);
    const HeatCell &cell = grid->data().cells[static_cast<std::size_t>(grid->chosen())];
    QTest::keyClick(grid, Qt::Key_Return);
    QTRY_COMPARE(people(),
                 expected.scores.cell(ScoreGrid::best - cell.row, cell.column + 1).customers);
    // ... and by the button above a picture, once a bar is chosen.
    ChartFrame *frame = nullptr;
    for (ChartFrame *each : m_page->findChildren<ChartFrame *>()) {
        if (each->title() == u"Customers by number of purchases"_s)
            frame = each;
    }
    QVERIFY(frame);
    auto *see = frame->findChild<QPushButton *>(u"seePeople"_s);
    QVERIFY(!see->isEnabled());
    frame->chart()->setFocus();
    QTest::keyClick(frame->chart(), Qt::Key_Right);
    QTest::keyClick(frame->chart(), Qt::Key_Right);
    QCOMPARE(frame->chart()->chosen(), 1);
    QVERIFY(see->isEnabled());
    see->click();
    QTRY_COMPARE(people(), expected.orderCounts.bars[0].customers);
}

void TstAnalysisPage::theHiddenDaysAreChosen()
{
    openSample(window);
    QTRY_VERIFY(says(u"The last 90 days are hidden"_s));
    const TierCheck usual = check(TierCheck::usualDays);
    auto *hidden = m_page->findChild<QComboBox *>(u"hiddenDays"_s);
    hidden->setFocus();
    QTest::keyClick(hidden, Qt::Key_Down);
    QCOMPARE(hidden->currentData().toInt(), 180);
    const TierOutcome half = check(180).outcomes.tiers.front();
    const Formatter format(Language::English, u"VND"_s);
    const auto *table = m_page->findChild<QTableView *>(u"tierCheck"_s);
    QTRY_COMPARE(table->model()->index(0, 4).data().toString(), format.money(half.revenue));
    QVERIFY(half.revenue != usual.outcomes.tiers.front().revenue);
    QVERIFY(says(u"The last 180 days are hidden"_s));
}

void TstAnalysisPage::followsTheDate()
{
    openSample(window);
    QTRY_VERIFY(says(firstWords(analysis(today))));
    const QDate before = today.addYears(-2);
    QVERIFY(firstWords(analysis(before)) != firstWords(analysis(today)));
    m_page->setAsOf(before);
    m_page->refresh();
    QTRY_VERIFY(says(firstWords(analysis(before))));
}

void TstAnalysisPage::anEmptyShopSaysWhatWillStandHere()
{
    openShop(Shop::create(newFile(), {}).value(), window);
    QTRY_VERIFY(says(u"Once there are orders"_s));
    for (const ChartFrame *frame : m_page->findChildren<ChartFrame *>())
        QTRY_VERIFY(!frame->isVisible());
}

QTEST_MAIN(TstAnalysisPage)
#include "tst_analysis_page.moc"
