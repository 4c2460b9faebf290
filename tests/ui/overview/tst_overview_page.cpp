#include "core/shop/tier_figures.h"
#include "core/text/format.h"
#include "core/wording/overview_words.h"
#include "tests/support/page_desk.h"
#include "ui/charts/tier_bars.h"
#include "ui/overview/overview_page.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/figure_tile.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace kq;
using namespace Qt::StringLiterals;

/// The first page over the sample shop: what it says to do, and where its rows and buttons lead.
class TstOverviewPage : public QObject, public PageDesk<OverviewPage> {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_shop = newSample(); }
    void cleanup() { closeDesk(); }

    void theSentenceIsThatOfTheReport();
    void aPlannedRoundStandsFirst();
    void thoseWhoAreSlippingAreOpenedAsAList();
    void whoIsSilentAfterAListIsFollowedUp();
    void aReadyGroupOpensAsAList();
    void aYoungShopHasSomethingToDo();
    void whoMovedUpIsOpenedAsAList();
    void whoCameLaterIsNotInTheLowestTier();
    void numbersThatWereKeptStayKept();
    void theLastImportIsTold();
    void everyControlHasAName();

private:
    void openPage()
    {
        m_page.reset(); // before what it works with
        openShop(std::move(m_shop), QSize(1100, 2400));
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
};

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
    const auto *care = std::get_if<ToCareOfTier>(&m_told->went.back());
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
    const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
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
    const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
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

void TstOverviewPage::aReadyGroupOpensAsAList()
{
    openPage();
    const int row = rowOf(u"Invite them to a second purchase"_s);
    QVERIFY(row >= 0);
    openRow(row);
    const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
    QVERIFY(some);
    QCOMPARE(some->customers->size(), tasks()->index(row, 2).data().toULongLong());
    for (const CustomerId id : *some->customers) {
        const auto orders = m_shop->ordersOf(id).value();
        QCOMPARE(std::count_if(orders.begin(), orders.end(),
                               [](const auto &order) { return isPurchase(order.order.status); }),
                 1);
    }
}

void TstOverviewPage::aYoungShopHasSomethingToDo()
{
    const QString file = newFile() + u".csv"_s;
    QFile orders(file);
    QVERIFY(orders.open(QIODevice::WriteOnly));
    orders.write("Mã đơn,Tên khách hàng,Số điện thoại,Ngày mua,Tổng tiền\n"
                 "D1,Lan,0912345601,2026-11-10,100000\n"
                 "D2,Hoa,0912345602,2026-11-15,200000\n");
    orders.close();
    m_shop = Shop::create(newFile(), {}).value();
    ImportRequest request;
    request.file = file;
    request.kind = ImportKind::Orders;
    Unwatched control;
    QVERIFY(m_shop->importFile(request, QDateTime(today, QTime(9, 0)), control));
    openPage();
    QVERIFY(!part<QLabel>(u"noTask"_s)->isVisible());
    const int row = rowOf(u"Thank them and ask whether they are pleased"_s);
    QVERIFY(row >= 0);
    QCOMPARE(tasks()->index(row, 2).data().toString(), u"2"_s);
    openRow(row);
    const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
    QVERIFY(some);
    QCOMPARE(some->customers->size(), std::size_t{2});
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
    const auto *some = std::get_if<ToSomeCustomers>(&m_told->went.back());
    QVERIFY(some);
    QCOMPARE(static_cast<std::ptrdiff_t>(some->customers->size()), rose);
    QVERIFY(!movement.newcomers.empty());
    QTest::mouseClick(part<QPushButton>(u"whoCame"_s), Qt::LeftButton);
    const auto *came = std::get_if<ToSomeCustomers>(&m_told->went.back());
    QVERIFY(came);
    QCOMPARE(came->customers->size(), movement.newcomers.size());
}

void TstOverviewPage::whoCameLaterIsNotInTheLowestTier()
{
    openPage();
    const QDate past = today.addMonths(-18);
    asPage().setAsOf(past);
    asPage().refresh();
    Unwatched control;
    const auto tiers = tiersAt(*snapshot(), past, Language::English, control).value();
    std::int64_t notYet = 0;
    for (const TierFigures &tier : tiers)
        notYet += tier.notYet;
    QVERIFY(notYet > 0);
    const auto *bars = m_page->findChild<TierBars *>();
    QTRY_COMPARE(bars->bars().size(), tiers.size() + 1);
    const Formatter format(Language::English, u"VND"_s);
    QCOMPARE(bars->bars().back().name, u"Not yet customers"_s);
    QCOMPARE(bars->bars().back().customers, format.number(notYet));
    const TierFigures &lowest = tiers.back();
    QVERIFY(bars->bars()[tiers.size() - 1].customers.startsWith(
        format.number(lowest.customers - lowest.notYet)));
    // The tile and the first sentence count the same people.
    const std::int64_t present = static_cast<std::int64_t>(snapshot()->profiles->size()) - notYet;
    double shares = 0;
    for (const TierFigures &tier : tiers)
        shares += tier.presentShare;
    QVERIFY(std::abs(shares - 1) < 1e-9);
    QVERIFY(part<QLabel>(u"overviewSentence"_s)
                ->text()
                .contains(u"of your %1 customers"_s.arg(format.number(present))));
    const auto labels = m_page->findChildren<FigureTile *>().front()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->text() == format.number(present);
    }));
}

void TstOverviewPage::numbersThatWereKeptStayKept()
{
    openPage();
    auto *keep = part<QPushButton>(u"keepNumbers"_s);
    QTRY_VERIFY(keep->isVisible());
    QTest::mouseClick(keep, Qt::LeftButton);
    QVERIFY(!keep->isVisible());
    QVERIFY(!m_told->said.empty());
    QTRY_VERIFY(m_jobs->isIdle());
    openPage(); // as after the next start
    QVERIFY(!part<QPushButton>(u"keepNumbers"_s)->isVisible());
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
    const auto *to = std::get_if<ToImport>(&m_told->went.back());
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
