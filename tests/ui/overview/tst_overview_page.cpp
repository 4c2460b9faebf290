#include "core/sample/sample_shop.h"
#include "core/text/format.h"
#include "core/wording/overview_words.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/overview/overview_page.h"
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
    void go(const Destination &to) override { last = to; }
    void say(const Notice &notice) override { said.push_back(notice); }

    Destination last;
    std::vector<Notice> said;
};

} // namespace

/// The first page over the sample shop: what it says to do, and where its rows and buttons lead.
class TstOverviewPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void theSentenceIsThatOfTheReport();
    void aPlannedRoundStandsFirst();
    void thoseWhoAreSlippingAreOpenedAsAList();
    void whoIsSilentAfterAListIsFollowedUp();
    void aReadyGroupOpensInTheBuilder();
    void whoMovedUpIsOpenedAsAList();
    void numbersThatWereKeptStayKept();
    void theLastImportIsTold();
    void everyControlHasAName();

private:
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const
    {
        Unwatched control;
        return m_shop->snapshot(control).value();
    }
    void openPage()
    {
        m_page = std::make_unique<OverviewPage>(PageContext{*m_shop, *m_jobs, m_told, m_dialogs,
                                                            m_told, m_events, m_undo, *m_theme,
                                                            *m_language, [] { return today; }});
        m_page->resize(1100, 2400);
        m_page->setAsOf(today);
        static_cast<QWidget *>(m_page.get())->show();
        m_page->refresh();
        QTRY_VERIFY_WITH_TIMEOUT(tasks()->rowCount() > 0, 20'000);
    }
    [[nodiscard]] QTableView *taskTable() const
    {
        return m_page->findChild<QTableView *>(u"careToday"_s);
    }
    [[nodiscard]] QAbstractItemModel *tasks() const { return taskTable()->model(); }
    /// The row that begins with these words; -1 for none.
    [[nodiscard]] int rowOf(const QString &what) const
    {
        for (int row = 0; row < tasks()->rowCount(); ++row) {
            if (tasks()->index(row, 0).data().toString() == what)
                return row;
        }
        return -1;
    }
    void openRow(int row)
    {
        taskTable()->setFocus();
        taskTable()->selectRow(row);
        QTest::keyClick(taskTable(), Qt::Key_Return);
    }
    template <class T>
    [[nodiscard]] T *part(const QString &name) const
    {
        return m_page->findChild<T *>(name);
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
    std::unique_ptr<OverviewPage> m_page;
};

void TstOverviewPage::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(
        *qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
    m_language = std::make_unique<LanguageController>(Language::English);
}

void TstOverviewPage::init()
{
    QTest::failOnWarning(everyWarning());
    m_jobs = std::make_unique<Jobs>();
    m_told.last = {};
    m_told.said.clear();
    Unwatched control;
    const QString path =
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".khachquen"_s);
    m_shop =
        makeSampleShop(path, Language::English, QDateTime(today, QTime(9, 0)), control).value();
}

void TstOverviewPage::cleanup()
{
    m_page.reset();
    m_jobs.reset();
    m_shop.reset();
}

void TstOverviewPage::theSentenceIsThatOfTheReport()
{
    openPage();
    Unwatched control;
    const ShopFigures figures = shopFigures(*snapshot(), today, control).value();
    const QString expected =
        overviewSentence(figures, Formatter(Language::English, u"VND"_s), Words(Language::English));
    QCOMPARE(part<QLabel>(u"overviewSentence"_s)->text(), expected);
}

void TstOverviewPage::aPlannedRoundStandsFirst()
{
    const GroupRef loyal{GroupKind::Tier, u"loyal"_s};
    QVERIFY(m_shop->changePlan(
        loyal, {{PlanField::NextDate, u"2026-11-18"_s}, {PlanField::Owner, u"Hoa"_s}}));
    const GroupRef basic{GroupKind::Tier, u"basic"_s};
    QVERIFY(m_shop->changePlan(basic, {{PlanField::NextDate, u"2026-11-27"_s}}));
    const GroupRef growing{GroupKind::Tier, u"growing"_s};
    QVERIFY(m_shop->changePlan(growing, {{PlanField::NextDate, u"2026-11-28"_s}})); // not yet
    openPage();
    const auto cell = [this](int row, int column) {
        return tasks()->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 0), u"Send the planned round"_s);
    QCOMPARE(cell(0, 1), u"Loyal (Hoa)"_s);
    QCOMPARE(cell(0, 3), u"18 Nov 2026, late"_s);
    QCOMPARE(cell(1, 1), u"Basic needs"_s);
    QCOMPARE(cell(1, 3), u"27 Nov 2026"_s);
    QVERIFY(cell(2, 0) != u"Send the planned round"_s);
    openRow(0);
    const auto *care = std::get_if<ToCareOfTier>(&m_told.last);
    QVERIFY(care);
    QCOMPARE(care->key, u"loyal"_s);
}

void TstOverviewPage::thoseWhoAreSlippingAreOpenedAsAList()
{
    openPage();
    Unwatched control;
    const auto expected = slippingAway(*snapshot(), today, control)->count();
    QVERIFY(expected > 0);
    const int row = rowOf(u"Call those who are slipping away"_s);
    QVERIFY(row >= 0);
    taskTable()->selectRow(row);
    QTest::mouseClick(part<QPushButton>(u"openTask"_s), Qt::LeftButton);
    const auto *some = std::get_if<ToSomeCustomers>(&m_told.last);
    QVERIFY(some);
    QCOMPARE(static_cast<std::int64_t>(some->customers->size()), expected);
}

void TstOverviewPage::whoIsSilentAfterAListIsFollowedUp()
{
    Unwatched control;
    ExportRequest request;
    request.condition =
        Condition{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {u"loyal"_s}}}};
    request.groupName = u"Loyal"_s;
    request.ledger = Ledger::Record;
    request.asOf = today.addDays(-10);
    const ExportReport report = m_shop
                                    ->exportList(request, {}, Language::English,
                                                 QDateTime(request.asOf, QTime(9, 0)), control)
                                    .value();
    QVERIFY(report.campaign > 0);
    openPage();
    const int row = rowOf(u"Ask again who has not bought since"_s);
    QVERIFY(row >= 0);
    QCOMPARE(tasks()->index(row, 3).data().toString(), u"written to on 10 Nov 2026"_s);
    openRow(row);
    const auto *some = std::get_if<ToSomeCustomers>(&m_told.last);
    QVERIFY(some);
    const auto current = snapshot();
    for (const CustomerId id : *some->customers) {
        const auto orders = m_shop->ordersOf(id).value();
        for (const OrderWithLines &order : orders) {
            if (isPurchase(order.order.status))
                QVERIFY(order.order.placedAt.date() < request.asOf);
        }
    }
    QVERIFY(static_cast<std::int64_t>(some->customers->size()) <= report.written);
}

void TstOverviewPage::aReadyGroupOpensInTheBuilder()
{
    openPage();
    const int row = rowOf(u"Invite them to a second purchase"_s);
    QVERIFY(row >= 0);
    openRow(row);
    const auto *segment = std::get_if<ToNewSegment>(&m_told.last);
    QVERIFY(segment);
    QCOMPARE(segment->templateKey, u"bought_once"_s);
}

void TstOverviewPage::whoMovedUpIsOpenedAsAList()
{
    openPage();
    Unwatched control;
    const Movement movement =
        tierMovement(*snapshot(), today.addMonths(-1), today, control).value();
    const auto rose = std::count_if(movement.movers.begin(), movement.movers.end(),
                                    [](const Mover &mover) { return mover.rose(); });
    QVERIFY(rose > 0);
    QVERIFY(part<QLabel>(u"movedSentence"_s)->text().contains(u"Up: "_s));
    QTest::mouseClick(part<QPushButton>(u"whoRose"_s), Qt::LeftButton);
    const auto *some = std::get_if<ToSomeCustomers>(&m_told.last);
    QVERIFY(some);
    QCOMPARE(static_cast<std::ptrdiff_t>(some->customers->size()), rose);
}

void TstOverviewPage::numbersThatWereKeptStayKept()
{
    openPage();
    auto *keep = part<QPushButton>(u"keepNumbers"_s);
    QTRY_VERIFY(keep->isVisible());
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(!keep->isVisible());
    QTRY_VERIFY(m_jobs->isIdle());
    openPage(); // as after the next start
    QVERIFY(!part<QPushButton>(u"keepNumbers"_s)->isVisible());
    QVERIFY(!m_told.said.empty());
    QVERIFY(m_shop->keptView(proposalView()).value() == u"kept"_s);
}

void TstOverviewPage::theLastImportIsTold()
{
    openPage();
    const std::vector<ImportRecord> imports = m_shop->imports().value();
    QVERIFY(!imports.empty());
    const QString text = part<QLabel>(u"lastImport"_s)->text();
    QVERIFY2(text.startsWith(imports.front().file), qPrintable(text));
    QTest::mouseClick(part<QPushButton>(u"seeImport"_s), Qt::LeftButton);
    const auto *to = std::get_if<ToImport>(&m_told.last);
    QVERIFY(to);
    QCOMPARE(to->import, imports.front().id);
}

void TstOverviewPage::everyControlHasAName()
{
    openPage();
    for (const QComboBox *box : m_page->findChildren<QComboBox *>())
        QVERIFY2(!box->accessibleName().isEmpty(), qPrintable(box->objectName()));
    for (const QTableView *table : m_page->findChildren<QTableView *>()) {
        if (table->isVisible())
            QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
    }
    for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
    }
    for (const ChartFrame *frame : m_page->findChildren<ChartFrame *>())
        QVERIFY(!frame->chart()->accessibleName().isEmpty());
}

QTEST_MAIN(TstOverviewPage)
#include "tst_overview_page.moc"
