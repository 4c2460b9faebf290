#include "core/shop/analysis.h"
#include "core/text/format.h"
#include "core/tier/edit_ladder.h"
#include "tests/support/page_desk.h"
#include "ui/segments/threshold_scale.h"
#include "ui/segments/tiers_page.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QColor>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QTableView>

using namespace kq;
using namespace Qt::StringLiterals;

/// The tier editor over the sample shop, by clicks.
class TstTiersPage : public QObject, private PageDesk<TiersPage> {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { closeDesk(); }

    void nobodyIsAskedForMoreMonthsThanTheWindowHas();
    void aSliderShowsWhatWouldChangeAndKeepsNothing();
    void saveKeepsAndUndoTakesBack();
    void aWindowThatIsToCloseSaysWhatIsUnsaved();
    void everyEditIsUndone();
    void aNewTierTakesNobodyBeforeItHasConditions();
    void theProposalIsUsedOrPutAway();
    void whatTheDraftForetoldIsToldBesideIt();
    void aNumberOfOneTierNamesItsTierFirst();
    void theColoursFollowTheTheme();
    void everyControlHasAName();

private:
    void press(const QString &name) const
    {
        QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton);
    }
    [[nodiscard]] QString cell(const QString &table, int row, int column) const
    {
        return part<QTableView>(table)->model()->index(row, column).data().toString();
    }
    [[nodiscard]] QString sentence() const { return part<QLabel>(u"ladderSentence"_s)->text(); }
    /// The slider of the silence, which all tiers share.
    [[nodiscard]] QSlider *silence() const
    {
        for (QSlider *slider : m_page->findChildren<QSlider *>()) {
            if (slider->accessibleName() == u"Silent after"_s)
                return slider;
        }
        return nullptr;
    }
};

void TstTiersPage::init()
{
    openSample({1000, 1600});
    QTRY_COMPARE(sentence().section(u'.', 0, 0), u"Nothing has been changed yet"_s);
}

void TstTiersPage::nobodyIsAskedForMoreMonthsThanTheWindowHas()
{
    std::vector<Threshold> thresholds = thresholdsOf(defaultTiers());
    const auto of = [&](ThresholdKind kind) {
        return std::find_if(thresholds.begin(), thresholds.end(),
                            [kind](const Threshold &each) { return each.kind == kind; });
    };
    const auto months = of(ThresholdKind::ActiveMonths);
    const auto window = of(ThresholdKind::ActivityWindow);
    QVERIFY(months != thresholds.end() && window != thresholds.end());
    QCOMPARE(partnerOf(*months, thresholds), &*window);
    QCOMPARE(partnerOf(*window, thresholds), &*months);
    const AveragePercentiles none;
    // At least 5 months of the last 6.
    QCOMPARE(ThresholdScale(*months, none, &*window).most(), 6);
    QCOMPARE(ThresholdScale(*window, none, &*months).least(), 5);
    window->value = Span{3, TimeUnit::Months};
    months->value = Decimal(2);
    QCOMPARE(ThresholdScale(*months, none, &*window).most(), 3);
    QCOMPARE(ThresholdScale(*window, none, &*months).least(), 2);
    // What an owner has written stands on the slider all the same.
    months->value = Decimal(5);
    QCOMPARE(ThresholdScale(*months, none, &*window).most(), 5);
    QCOMPARE(ThresholdScale(*window, none, &*months).least(), 3);
}

void TstTiersPage::aSliderShowsWhatWouldChangeAndKeepsNothing()
{
    QSlider *slider = silence();
    QVERIFY(slider);
    QTest::keyClick(slider, Qt::Key_Home); // five days
    std::vector<Tier> draft = defaultTiers();
    for (const Threshold &threshold : thresholdsOf(draft)) {
        if (threshold.kind == ThresholdKind::Silence)
            draft = withThreshold(draft, threshold, Span{5, TimeUnit::Days});
    }
    Unwatched control;
    const auto preview =
        previewLadder(*snapshot(), draft, today, Language::English, control).value();
    const Formatter format(Language::English, u"VND"_s);
    const auto moved = static_cast<std::int64_t>(preview.movement.movers.size());
    QTRY_VERIFY(sentence().startsWith(format.number(moved) + u" customers would change tier"_s));
    QVERIFY(sentence().contains(format.money(preview.billDraft.cost)));
    for (int row = 0; row < 5; ++row) {
        const auto place = static_cast<std::size_t>(row);
        QCOMPARE(cell(u"ladder"_s, row, 1), format.number(preview.now[place].customers));
        QCOMPARE(cell(u"ladder"_s, row, 2), format.number(preview.draft[place].customers));
    }
    QVERIFY(part<QTableView>(u"movers"_s)->model()->rowCount() > 0);
    QCOMPARE(snapshot()->definitions.tiers(), defaultTiers());
    QVERIFY(!m_page->canClose());
    m_undo.undo();
    QTRY_COMPARE(sentence().section(u'.', 0, 0), u"Nothing has been changed yet"_s);
    QVERIFY(m_page->canClose());
}

void TstTiersPage::saveKeepsAndUndoTakesBack()
{
    QTest::keyClick(silence(), Qt::Key_Home);
    QVERIFY(m_page->primaryAction()->isEnabled());
    m_page->primaryAction()->trigger();
    QTRY_COMPARE(m_told->said.size(), std::size_t{1});
    QVERIFY(snapshot()->definitions.tiers() != defaultTiers());
    QVERIFY(m_page->canClose());
    m_told->said.front().action();
    QTRY_COMPARE(m_told->said.size(), std::size_t{2});
    QCOMPARE(snapshot()->definitions.tiers(), defaultTiers());
}

void TstTiersPage::aWindowThatIsToCloseSaysWhatIsUnsaved()
{
    QTest::keyClick(silence(), Qt::Key_Home);
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY(!m_page->canClose());
    auto *bar = part<MessageBar>(u"unsavedTiers"_s);
    QVERIFY(bar->isVisible());
    asPage().refresh(); // the page comes into view, and is read again if it is out of date
    QTRY_VERIFY(m_jobs->isIdle());
    QVERIFY(bar->isVisible());
    Q_EMIT bar->actionTriggered();
    QVERIFY(m_page->canClose());
    QVERIFY(!bar->isVisible());
}

void TstTiersPage::everyEditIsUndone()
{
    part<QTableView>(u"ladder"_s)->selectRow(1);
    press(u"tierUp"_s);
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"Growing needs"_s);
    m_dialogs.text = u"Ruột"_s;
    press(u"renameTier"_s);
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"Ruột"_s);
    press(u"removeTier"_s);
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"Loyal"_s);
    QCOMPARE(part<QTableView>(u"ladder"_s)->model()->rowCount(), 4);
    press(u"resetTiers"_s);
    QCOMPARE(part<QTableView>(u"ladder"_s)->model()->rowCount(), 5);
    m_undo.undo();
    m_undo.undo();
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"Ruột"_s);
    m_undo.undo();
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"Growing needs"_s);
    m_undo.undo();
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"Loyal"_s);
    QVERIFY(m_page->canClose());
}

void TstTiersPage::aNewTierTakesNobodyBeforeItHasConditions()
{
    m_dialogs.text = u"VIP"_s;
    press(u"addTier"_s);
    QCOMPARE(cell(u"ladder"_s, 0, 0), u"VIP"_s);
    QTRY_COMPARE(cell(u"ladder"_s, 0, 2), u"0"_s);
    QCOMPARE(cell(u"ladder"_s, 0, 1), u"–"_s);
    QTRY_COMPARE(sentence().section(u'.', 0, 0), u"Nobody would change tier"_s);
}

void TstTiersPage::theProposalIsUsedOrPutAway()
{
    Unwatched control;
    const LadderProposal proposal = proposalFor(*snapshot(), today, control).value();
    QVERIFY(proposal.changesAnything());
    auto *card = part<QWidget>(u"proposal"_s);
    QVERIFY(card->isVisible());
    press(u"useProposal"_s);
    QVERIFY(!card->isVisible());
    m_page->primaryAction()->trigger();
    QTRY_COMPARE(m_told->said.size(), std::size_t{1});
    QCOMPARE(snapshot()->definitions.tiers(), proposal.ladder);
}

void TstTiersPage::theColoursFollowTheTheme()
{
    const auto best = [this] {
        const auto *ladder = part<QTableView>(u"ladder"_s)->model();
        return ladder->index(0, 0).data(Qt::DecorationRole).value<QColor>();
    };
    QTRY_COMPARE(best(), m_theme->theme().tier(0, 5));
    m_theme->setChoice(ThemeChoice::Dark);
    const QColor inDark = m_theme->theme().tier(0, 5);
    QVERIFY(inDark != best());
    QTRY_COMPARE(best(), inDark);
    m_theme->setChoice(ThemeChoice::Light);
}

void TstTiersPage::whatTheDraftForetoldIsToldBesideIt()
{
    const auto *table = part<QTableView>(u"tierCheck"_s);
    QVERIFY(!table->isVisible());
    press(u"checkTiers"_s);
    QVERIFY(table->isVisible());
    const auto first = [&](const std::vector<Tier> &ladder) {
        Unwatched control;
        const TierCheck check = tierCheckAt(withTiers(*snapshot(), ladder), today,
                                            TierCheck::usualDays, Language::English, control)
                                    .value();
        return Formatter(Language::English, u"VND"_s)
            .number(check.outcomes.tiers.front().customers);
    };
    const std::vector<Tier> kept = snapshot()->definitions.tiers();
    QTRY_COMPARE(cell(u"tierCheck"_s, 0, 1), first(kept));
    QVERIFY(!part<QLabel>(u"tierVerdict"_s)->text().isEmpty());
    press(u"tierDown"_s); // the next tier comes to the top, and its people are checked there
    const std::vector<Tier> draft = movedTier(kept, kept.front().key, 1).value();
    QVERIFY(first(draft) != first(kept));
    QTRY_COMPARE(cell(u"tierCheck"_s, 0, 1), first(draft));
    QVERIFY(m_told->went.empty()); // it is answered here
    press(u"checkTiers"_s);
    QVERIFY(!table->isVisible());
}

void TstTiersPage::aNumberOfOneTierNamesItsTierFirst()
{
    QStringList names;
    for (const QSlider *slider : m_page->findChildren<QSlider *>())
        names << slider->accessibleName();
    QVERIFY2(names.contains(u"Loyal · Counted over the last"_s), qPrintable(names.join(u'\n')));
    QVERIFY(names.contains(u"Silent after"_s)); // of all tiers
}

void TstTiersPage::everyControlHasAName()
{
    for (const QPushButton *button : m_page->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     qPrintable(button->objectName()));
    }
    for (const QSlider *slider : m_page->findChildren<QSlider *>())
        QVERIFY(!slider->accessibleName().isEmpty());
    for (const QTableView *table : m_page->findChildren<QTableView *>())
        QVERIFY2(!table->accessibleName().isEmpty(), qPrintable(table->objectName()));
}

QTEST_MAIN(TstTiersPage)
#include "tst_tiers_page.moc"
