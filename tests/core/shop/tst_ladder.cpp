#include "core/sample/sample_shop.h"
#include "core/segment/templates.h"
#include "core/shop/ladder_preview.h"
#include "core/shop/shop.h"
#include "core/shop/time_travel.h"
#include "core/tier/edit_ladder.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

#include <map>
#include <set>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 11, 20);

} // namespace

/// The ladder of the sample shop: changed, tried out, and looked at over time.
class TstLadder : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_shop.reset(); }

    void aChangedLadderIsKept();
    void unsoundLaddersChangeNothing();
    void aTierThatASegmentNamesStays();
    void theDraftIsComparedWithWhatIsKept();
    void historyAgreesWithEachSingleDay();
    void thoseWhoSpentMostStandFirst();

private:
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const
    {
        Unwatched control;
        return m_shop->snapshot(control).value();
    }

    QTemporaryDir m_folder;
    QString m_original;
    QString m_path;
    std::unique_ptr<Shop> m_shop;
};

void TstLadder::initTestCase()
{
    Unwatched control;
    m_original = m_folder.filePath(u"original.khachquen"_s);
    QVERIFY(makeSampleShop(m_original, Language::English, QDateTime(day, QTime(9, 0)), control));
    m_path = m_folder.filePath(u"shop.khachquen"_s);
}

void TstLadder::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QFile::remove(m_path);
    QVERIFY(QFile::copy(m_original, m_path));
    m_shop = Shop::open(m_path).value();
}

void TstLadder::aChangedLadderIsKept()
{
    const std::vector<Tier> ladder =
        withTier(movedTier(defaultTiers(), u"basic"_s, 0).value(), u"VIP"_s, everyone(), 2).value();
    QVERIFY(m_shop->changeTiers(ladder));
    QCOMPARE(snapshot()->definitions.tiers(), ladder);
    m_shop.reset();
    m_shop = Shop::open(m_path).value();
    QCOMPARE(snapshot()->definitions.tiers(), ladder);
}

void TstLadder::unsoundLaddersChangeNothing()
{
    const std::vector<Tier> ladder = defaultTiers();
    QCOMPARE(m_shop->changeTiers({}).error().code, ErrorCode::OutOfRange);
    std::vector<Tier> twice = ladder;
    twice[1].key = twice[0].key;
    QCOMPARE(m_shop->changeTiers(twice).error().code, ErrorCode::NameTaken);
    twice = ladder;
    twice[0].name = u"Đặc biệt"_s;
    twice[1].name = u"dac biet"_s;
    QCOMPARE(m_shop->changeTiers(twice).error().code, ErrorCode::NameTaken);
    std::vector<Tier> circle = ladder;
    circle[0].condition = {
        Group{Match::All,
              1,
              {{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {u"basic"_s}}}}}}};
    QCOMPARE(m_shop->changeTiers(circle).error().code, ErrorCode::SegmentCycle);
    QCOMPARE(snapshot()->definitions.tiers(), ladder);
}

void TstLadder::aTierThatASegmentNamesStays()
{
    const Condition basics{
        Group{Match::All,
              1,
              {{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {u"basic"_s}}}}}}};
    QVERIFY(m_shop->addSegment(u"Basics"_s, basics, {}, QDateTime(day, QTime(9, 0))));
    const std::vector<Tier> without = withoutTier(defaultTiers(), u"basic"_s).value();
    const Result<void> refused = m_shop->changeTiers(without);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SegmentInUse);
    QCOMPARE(refused.error().found, u"Basics"_s);
    QVERIFY(m_shop->changeTiers(withoutTier(defaultTiers(), u"growing"_s).value()));
}

void TstLadder::theDraftIsComparedWithWhatIsKept()
{
    Unwatched control;
    const auto shop = snapshot();
    std::vector<Tier> draft = defaultTiers();
    for (const Threshold &threshold : thresholdsOf(draft)) {
        if (threshold.kind == ThresholdKind::Silence)
            draft = withThreshold(draft, threshold, Span{60, TimeUnit::Days});
    }
    const LadderPreview preview =
        previewLadder(*shop, draft, day, Language::English, control).value();
    QCOMPARE(preview.now.size(), std::size_t{5});

    // What the shop would say if the draft were kept.
    QVERIFY(m_shop->changeTiers(draft));
    const auto kept = snapshot();
    const auto figures = tiersAt(*kept, day, Language::English, control).value();
    const auto before = tierMembersAt(*shop, day, control).value();
    const auto after = tierMembersAt(*kept, day, control).value();
    std::size_t moved = 0;
    for (std::size_t tier = 0; tier < figures.size(); ++tier) {
        QCOMPARE(preview.draft[tier].customers, figures[tier].customers);
        QCOMPARE(preview.draft[tier].revenue.minor, figures[tier].revenue.minor);
        CustomerSet left = before[tier];
        left -= after[tier];
        moved += static_cast<std::size_t>(left.count());
    }
    QVERIFY(moved > 0);
    QCOMPARE(preview.movement.movers.size(), moved);
    // Fewer are in a tier that messages go to: the bill falls.
    QVERIFY(preview.billDraft.messages < preview.billNow.messages);
    const std::int64_t price = shop->prices.on(day).of(MessageChannel::Zalo).minor;
    QCOMPARE(preview.billNow.cost.minor, preview.billNow.messages * price);
    QCOMPARE(previewLadder(*kept, draft, day, Language::English, control).value().billNow,
             preview.billDraft);
}

void TstLadder::historyAgreesWithEachSingleDay()
{
    Unwatched control;
    const SegmentTemplate ready = segmentTemplate(u"top_revenue"_s, day).value();
    QVERIFY(m_shop->addSegment(u"Main"_s, ready.condition, ready.key, QDateTime(day, QTime(9, 0))));
    const auto shop = snapshot();
    constexpr int months = 4;
    const ShopHistory history = shopHistory(*shop, day, months, Language::English, control).value();
    QCOMPARE(history.days, (std::vector<QDate>{QDate(2026, 7, 31), QDate(2026, 8, 31),
                                               QDate(2026, 9, 30), QDate(2026, 10, 31), day}));
    QCOMPARE(history.groups.size(), 5 + shop->definitions.segments().size());
    for (std::size_t i = 0; i < history.days.size(); ++i) {
        const auto tiers = tiersAt(*shop, history.days[i], Language::English, control).value();
        for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
            const GroupHistory &group = history.groups[tier];
            QCOMPARE(group.key, tiers[tier].key);
            QCOMPARE(group.customers[i], tiers[tier].customers);
            QCOMPARE(group.revenue[i].minor, tiers[tier].revenue.minor);
        }
        for (std::size_t n = 5; n < history.groups.size(); ++n) {
            const Segment &segment = shop->definitions.segments()[n - 5];
            const auto members =
                evaluate(segment.condition, shop->at(history.days[i]), control).value();
            QCOMPARE(history.groups[n].customers[i], members.count());
        }
    }
    QCOMPARE(monthsKnown(*shop, day, 24), 24);
    QCOMPARE(monthsKnown(*shop, QDate(1990, 1, 1), 24), 1);
}

void TstLadder::thoseWhoSpentMostStandFirst()
{
    Unwatched control;
    const auto shop = snapshot();
    const Movement movement = tierMovement(*shop, day.addMonths(-3), day, control).value();
    QVERIFY(movement.movers.size() > 20);
    const auto shown = movedCustomers(*shop, movement.movers, day, 20, control).value();
    QCOMPARE(shown.size(), std::size_t{20});
    std::set<std::int64_t> ids;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        QVERIFY(i == 0 || shown[i - 1].total >= shown[i].total);
        QVERIFY(ids.insert(shown[i].id.value).second);
        QVERIFY(!shown[i].name.isEmpty());
    }
    const auto all =
        movedCustomers(*shop, movement.movers, day, movement.movers.size() + 5, control).value();
    QCOMPARE(all.size(), movement.movers.size());
}

QTEST_APPLESS_MAIN(TstLadder)
#include "tst_ladder.moc"
