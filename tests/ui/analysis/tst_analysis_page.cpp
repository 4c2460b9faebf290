#include "core/sample/sample_shop.h"
#include "core/text/format.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/analysis/analysis_page.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/chart_frame.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 20);

class Told final : public Navigator, public Notices {
public:
    Destination last;

    void go(const Destination &destination) override { last = destination; }
    void say(const Notice &) override {}
};

} // namespace

/// The page over the sample shop: what it writes is what the core has worked out.
class TstAnalysisPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void sentenceNamesThoseWhoBringMost();
    void everyPictureHasItsNumbers();
    void aCellLeadsToItsPeople();
    void theHiddenDaysAreChosen();
    void followsTheDate();
    void anEmptyShopSaysWhatWillStandHere();

private:
    void makePage(std::unique_ptr<Shop> shop);
    [[nodiscard]] Analysis analysis(QDate asOf) const
    {
        Unwatched control;
        const auto snapshot = m_shop->snapshot(control).value();
        return analysisAt(*snapshot, asOf, Language::English, control).value();
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

    QTemporaryDir m_folder;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    Told m_told;
    FakeDialogs m_dialogs;
    ShopEvents m_events;
    QUndoStack m_undo;
    std::unique_ptr<Page> m_page;
};

void TstAnalysisPage::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(
        *qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
    m_language = std::make_unique<LanguageController>(Language::English);
}

void TstAnalysisPage::init()
{
    QTest::failOnWarning(everyWarning());
    m_jobs = std::make_unique<Jobs>();
}

void TstAnalysisPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_shop.reset();
}

void TstAnalysisPage::makePage(std::unique_ptr<Shop> shop)
{
    m_shop = std::move(shop);
    m_page = std::make_unique<AnalysisPage>(PageContext{*m_shop, *m_jobs, m_told, m_dialogs, m_told,
                                                        m_events, m_undo, *m_theme, *m_language,
                                                        [] { return today; }});
    m_page->resize(1000, 700);
    m_page->setAsOf(today);
    m_page->show();
    m_page->refresh();
}

namespace {

std::unique_ptr<Shop> sampleIn(const QTemporaryDir &folder, const QString &name)
{
    Unwatched control;
    return makeSampleShop(folder.filePath(name), Language::English, QDateTime(today, QTime(9, 0)),
                          control)
        .value();
}

} // namespace

void TstAnalysisPage::sentenceNamesThoseWhoBringMost()
{
    makePage(sampleIn(m_folder, u"sentence.khachquen"_s));
    const Analysis expected = analysis(today);
    QVERIFY(expected.concentration.fewest.customers > 1);
    QTRY_VERIFY(says(firstWords(expected)));
    const auto *check = m_page->findChild<QTableView *>(u"tierCheck"_s);
    QVERIFY(check);
    QCOMPARE(check->model()->rowCount(), static_cast<int>(expected.tierOutcomes.size()));
    const Formatter format(Language::English, u"VND"_s);
    for (int row = 0; row < check->model()->rowCount(); ++row) {
        const auto &[name, outcome] = expected.tierOutcomes[static_cast<std::size_t>(row)];
        const auto cell = [&](int column) {
            return check->model()->index(row, column).data().toString();
        };
        QCOMPARE(cell(0), name);
        QCOMPARE(cell(1), format.number(outcome.customers));
        QCOMPARE(cell(2), format.number(outcome.buyers));
        QCOMPARE(cell(4), format.money(outcome.revenue));
    }
}

void TstAnalysisPage::everyPictureHasItsNumbers()
{
    makePage(sampleIn(m_folder, u"numbers.khachquen"_s));
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
    makePage(sampleIn(m_folder, u"cells.khachquen"_s));
    const Analysis expected = analysis(today);
    QTRY_VERIFY(says(firstWords(expected)));
    const auto people = [this] {
        const auto *some = std::get_if<ToSomeCustomers>(&m_told.last);
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
    makePage(sampleIn(m_folder, u"hidden.khachquen"_s));
    const Analysis expected = analysis(today);
    QTRY_VERIFY(says(firstWords(expected)));
    auto *hidden = m_page->findChild<QComboBox *>(u"hiddenDays"_s);
    hidden->setFocus();
    QTest::keyClick(hidden, Qt::Key_Down);
    QCOMPARE(hidden->currentData().toInt(), 180);
    Unwatched control;
    const auto snapshot = m_shop->snapshot(control).value();
    const auto half = tierCheckAt(*snapshot, today, 180, Language::English, control).value();
    const Formatter format(Language::English, u"VND"_s);
    const auto *check = m_page->findChild<QTableView *>(u"tierCheck"_s);
    QTRY_COMPARE(check->model()->index(0, 4).data().toString(),
                 format.money(half.front().outcome.revenue));
    QVERIFY(half.front().outcome.revenue != expected.tierOutcomes.front().outcome.revenue);
    QVERIFY(says(u"The last 180 days are hidden"_s));
}

void TstAnalysisPage::followsTheDate()
{
    makePage(sampleIn(m_folder, u"date.khachquen"_s));
    QTRY_VERIFY(says(firstWords(analysis(today))));
    const QDate before = today.addYears(-2);
    QVERIFY(firstWords(analysis(before)) != firstWords(analysis(today)));
    m_page->setAsOf(before);
    m_page->refresh();
    QTRY_VERIFY(says(firstWords(analysis(before))));
}

void TstAnalysisPage::anEmptyShopSaysWhatWillStandHere()
{
    makePage(Shop::create(m_folder.filePath(u"empty.khachquen"_s), {}).value());
    QTRY_VERIFY(says(u"Once there are orders"_s));
    for (const ChartFrame *frame : m_page->findChildren<ChartFrame *>())
        QTRY_VERIFY(!frame->isVisible());
}

QTEST_MAIN(TstAnalysisPage)
#include "tst_analysis_page.moc"
