#include "core/sample/sample_shop.h"
#include "core/text/format.h"
#include "tests/support/fake_dialogs.h"
#include "tests/support/window_warnings.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/segments/tiers_page.h"
#include "ui/theme/theme_controller.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
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
    void go(const Destination &to) override { gone.push_back(to); }
    void say(const Notice &notice) override { notices.push_back(notice); }

    std::vector<Destination> gone;
    std::vector<Notice> notices;
};

} // namespace

/// The tier editor over the sample shop, by clicks.
class TstTiersPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aSliderShowsWhatWouldChangeAndKeepsNothing();
    void saveKeepsAndUndoTakesBack();
    void everyEditIsUndone();
    void aNewTierTakesNobodyBeforeItHasConditions();
    void theProposalIsUsedOrPutAway();
    void everyControlHasAName();

private:
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const
    {
        Unwatched control;
        return m_shop->snapshot(control).value();
    }
    template <class Part>
    Part *part(const QString &name) const
    {
        return m_page->findChild<Part *>(name);
    }
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

    QTemporaryDir m_folder;
    std::unique_ptr<Shop> m_shop;
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<Told> m_told;
    FakeDialogs m_dialogs;
    ShopEvents m_events;
    QUndoStack m_undo;
    std::unique_ptr<Page> m_page;
};

void TstTiersPage::initTestCase()
{
    m_theme = std::make_unique<ThemeController>(
        *qobject_cast<QApplication *>(QCoreApplication::instance()), ThemeChoice::Light);
    m_language = std::make_unique<LanguageController>(Language::English);
}

void TstTiersPage::init()
{
    QTest::failOnWarning(everyWarning());
    m_jobs = std::make_unique<Jobs>();
    m_told = std::make_unique<Told>();
    Unwatched control;
    const QString path =
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".khachquen"_s);
    m_shop =
        makeSampleShop(path, Language::English, QDateTime(today, QTime(9, 0)), control).value();
    m_page = std::make_unique<TiersPage>(PageContext{*m_shop, *m_jobs, *m_told, m_dialogs, *m_told,
                                                     m_events, m_undo, *m_theme, *m_language,
                                                     [] { return today; }});
    connect(&m_events, &ShopEvents::changed, m_page.get(), [this] { m_page->refresh(); });
    m_page->resize(1000, 1600);
    m_page->setAsOf(today);
    m_page->show();
    m_page->refresh();
    QTRY_COMPARE(sentence().section(u'.', 0, 0), u"Nothing has been changed yet"_s);
}

void TstTiersPage::cleanup()
{
    m_page.reset();
    m_undo.clear();
    m_jobs.reset();
    m_shop.reset();
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
    QTRY_COMPARE(m_told->notices.size(), std::size_t{1});
    QVERIFY(snapshot()->definitions.tiers() != defaultTiers());
    QVERIFY(m_page->canClose());
    m_told->notices.front().action();
    QTRY_COMPARE(m_told->notices.size(), std::size_t{2});
    QCOMPARE(snapshot()->definitions.tiers(), defaultTiers());
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
    QTRY_COMPARE(m_told->notices.size(), std::size_t{1});
    QCOMPARE(snapshot()->definitions.tiers(), proposal.ladder);
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
