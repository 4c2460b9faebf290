#include "core/condition/json.h"
#include "core/condition/metric_column.h"
#include "core/profile/first_traces.h"
#include "core/sample/sample_shop.h"
#include "core/segment/templates.h"
#include "core/shop/care_groups.h"
#include "core/shop/ladder_preview.h"
#include "core/shop/shop.h"
#include "core/shop/shop_figures.h"
#include "core/shop/time_travel.h"
#include "core/tier/edit_ladder.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest>

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>
#include <set>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 11, 20);
const QDateTime now(day, QTime(10, 0));

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
    void historyDoesNotDependOnHelpers();
    void aHistoryCanBeStopped();
    void thoseWhoSpentMostStandFirst();
    void whoeverMovedByAChangedRuleIsTold();
    void aRuleThatWasTakenBackMovesNobody();
    void anotherNameIsNoOtherRule();
    void anotherColourIsNoOtherRule();
    void anOlderRuleFollowsTheNamesThatItUses();
    void anOlderRuleDoesNotTakeANamesakeForASegmentThatIsGone();

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
    QVERIFY(m_shop->changeTiers(ladder, now));
    QCOMPARE(snapshot()->definitions.tiers(), ladder);
    m_shop.reset();
    m_shop = Shop::open(m_path).value();
    QCOMPARE(snapshot()->definitions.tiers(), ladder);
}

void TstLadder::unsoundLaddersChangeNothing()
{
    const std::vector<Tier> ladder = defaultTiers();
    QCOMPARE(m_shop->changeTiers({}, now).error().code, ErrorCode::OutOfRange);
    std::vector<Tier> twice = ladder;
    twice[1].key = twice[0].key;
    QCOMPARE(m_shop->changeTiers(twice, now).error().code, ErrorCode::NameTaken);
    twice = ladder;
    twice[0].name = u"Đặc biệt"_s;
    twice[1].name = u"dac biet"_s;
    QCOMPARE(m_shop->changeTiers(twice, now).error().code, ErrorCode::NameTaken);
    std::vector<Tier> circle = ladder;
    circle[0].condition = {
        Group{Match::All,
              1,
              {{FieldTest{Field::Tier, {}, ChoiceTest{ChoiceOp::IsAnyOf, {u"basic"_s}}}}}}};
    QCOMPARE(m_shop->changeTiers(circle, now).error().code, ErrorCode::SegmentCycle);
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
    const Result<void> refused = m_shop->changeTiers(without, now);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::SegmentInUse);
    QCOMPARE(refused.error().found, u"Basics"_s);
    QVERIFY(m_shop->changeTiers(withoutTier(defaultTiers(), u"growing"_s).value(), now));
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
    QVERIFY(m_shop->changeTiers(draft, now));
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
    // By the plans and prices of the shop, as the care map says it.
    const auto planned = [&](const Snapshot &of) {
        MessageBill bill;
        const CareMap map = careMapAt(of, day, Language::English, control).value();
        for (const CareGroup &group : map.groups) {
            if (group.kind != GroupKind::Tier || (group.plan && !group.plan->sending))
                continue;
            bill.messages += group.cost.reachable;
            bill.cost += group.cost.round;
            bill.month += group.cost.month;
        }
        return bill;
    };
    QCOMPARE(preview.billNow, planned(*shop));
    QCOMPARE(preview.billDraft, planned(*kept));
    QCOMPARE(previewLadder(*kept, draft, day, Language::English, control).value().billNow,
             preview.billDraft);
}

void TstLadder::historyAgreesWithEachSingleDay()
{
    Unwatched control;
    int number = 0;
    for (const char *json :
         {R"({"rank":"total","op":"top_share","value":50})",
          R"({"orders":"largest","op":"at_least","value":{"of_shop":"p75"}})",
          R"({"orders":"active_months","op":"at_least","value":3})",
          R"({"orders":"overdue_ratio","op":"greater_than","value":1.5})",
          R"({"orders":"products","op":"greater_than","value":{"of_shop":"mean"}})",
          R"({"orders":"count","where":{"placed":{"op":"in_this","value":"quarter"}},)"
          R"("op":"at_least","value":1})",
          R"({"segment":"S1","op":"entered_within","value":{"n":2,"unit":"months"}})",
          R"({"field":"monetary_score","op":"at_least","value":4})",
          R"({"field":"tier","op":"moved_down_within","value":{"n":3,"unit":"months"}})"}) {
        const QByteArray document =
            R"({"version":1,"match":"all","conditions":[)" + QByteArray(json) + "]}";
        QVERIFY(m_shop->addSegment(u"S"_s + QString::number(++number),
                                   readCondition(document).value(), {},
                                   QDateTime(day, QTime(9, 0))));
    }
    const auto shop = snapshot();
    constexpr int months = 14;
    const ShopHistory history = shopHistory(*shop, day, months, Language::English, control).value();
    QCOMPARE(history.days.size(), std::size_t{months + 1});
    QCOMPARE(history.days.front(), QDate(2025, 9, 30));
    QCOMPARE(history.days[months - 1], QDate(2026, 10, 31));
    QCOMPARE(history.days.back(), day);
    QCOMPARE(history.groups.size(), 5 + shop->definitions.segments().size());
    for (std::size_t i = 0; i < history.days.size(); ++i) {
        const EvaluationContext context = shop->at(history.days[i]);
        const auto tiers = tiersAt(*shop, history.days[i], Language::English, control).value();
        for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
            const GroupHistory &group = history.groups[tier];
            QCOMPARE(group.key, tiers[tier].key);
            QCOMPARE(group.customers[i], tiers[tier].customers);
            QCOMPARE(group.revenue[i].minor, tiers[tier].revenue.minor);
            QCOMPARE(group.notYet[i], tiers[tier].notYet);
        }
        const MetricColumn totals = metricColumn(Metric::Total, {}, context, control).value();
        Money all;
        for (const std::int64_t total : totals.numerators)
            all.minor += total;
        QCOMPARE(history.revenue[i], all);
        const CustomerSet notYet = FirstTraces(*shop->profiles).comeAfter(history.days[i]);
        const auto tiersNotYet = std::accumulate(
            history.groups.begin(), history.groups.begin() + 5, std::int64_t{0},
            [i](std::int64_t sum, const GroupHistory &tier) { return sum + tier.notYet[i]; });
        QCOMPARE(tiersNotYet, notYet.count());
        QCOMPARE(shopFigures(*shop, history.days[i], control).value().notYet, notYet.count());
        for (std::size_t n = 5; n < history.groups.size(); ++n) {
            const Segment &segment = shop->definitions.segments()[n - 5];
            auto members = evaluate(segment.condition, context, control).value();
            Money revenue;
            members.forEach([&](std::size_t at) { revenue.minor += totals.numerators[at]; });
            QCOMPARE(history.groups[n].customers[i], members.count());
            QCOMPARE(history.groups[n].revenue[i], revenue);
            members &= notYet;
            QCOMPARE(history.groups[n].notYet[i], members.count());
        }
    }
    QCOMPARE(monthsKnown(*shop, day, 24), 24);
    QCOMPARE(monthsKnown(*shop, QDate(1990, 1, 1), 24), 1);
}

void TstLadder::historyDoesNotDependOnHelpers()
{
    Unwatched control;
    Snapshot shop = *snapshot();
    shop.helpers.reset();
    const ShopHistory alone = shopHistory(shop, day, 9, Language::English, control).value();
    for (const int helpers : {1, 3}) {
        shop.helpers = std::make_shared<QThreadPool>();
        shop.helpers->setMaxThreadCount(helpers);
        const ShopHistory together = shopHistory(shop, day, 9, Language::English, control).value();
        QCOMPARE(together.revenue, alone.revenue);
        for (std::size_t i = 0; i < alone.groups.size(); ++i) {
            QCOMPARE(together.groups[i].customers, alone.groups[i].customers);
            QCOMPARE(together.groups[i].revenue, alone.groups[i].revenue);
        }
    }
}

void TstLadder::aHistoryCanBeStopped()
{
    /// Says yes when it has been asked so many times; knows how far the work said it was.
    class StopsAfter final : public JobControl {
    public:
        explicit StopsAfter(int asked)
            : m_left(asked)
        {}
        void report(std::int64_t done, std::int64_t) override { m_done = done; }
        [[nodiscard]] bool cancelled() const override { return m_left-- <= 0; }
        [[nodiscard]] std::int64_t done() const { return m_done; }

    private:
        mutable int m_left;
        std::int64_t m_done = 0;
    };
    Snapshot shop = *snapshot();
    shop.helpers.reset(); // who else would have done all meanwhile, perhaps
    StopsAfter never(std::numeric_limits<int>::max());
    QVERIFY(shopHistory(shop, day, 9, Language::English, never));
    QCOMPARE(never.done(), std::int64_t{10});
    for (const int asked : {0, 1, 5, 20, 60}) {
        StopsAfter soon(asked);
        const auto stopped = shopHistory(shop, day, 9, Language::English, soon);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }
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

void TstLadder::whoeverMovedByAChangedRuleIsTold()
{
    Unwatched control;
    const QDate from = day.addMonths(-3);
    const SegmentTemplate ready = segmentTemplate(u"top_revenue"_s, day).value();
    const SegmentId id = m_shop->addSegment(u"Best"_s, ready.condition, {}, now).value();
    const auto before = snapshot();
    QVERIFY(!before->rules.ladderChange(from, day));
    QVERIFY(!tierRuleMovement(*before, from, day, control).value());
    const CustomerSet best = evaluate(ready.condition, before->at(from), control).value();

    // Everybody with a purchase is in the group from now on.
    const Condition bought{
        MetricTest{Metric::Count, {}, NumberTest{NumberOp::AtLeast, Decimal(1)}}};
    QVERIFY(m_shop->changeSegment(id, bought, now));
    QVERIFY(m_shop->changeTiers(withoutTier(defaultTiers(), u"growing"_s).value(), now));
    const auto after = snapshot();
    const GroupMovement moved = segmentMovement(*after, id, from, day, control).value();
    const CustomerSet then = evaluate(bought, after->at(from), control).value();
    std::int64_t byRule = 0;
    for (const Mover &mover : moved.entered) {
        QVERIFY(!best.contains(mover.customer));
        QCOMPARE(mover.cause == MoveCause::RuleChanged, then.contains(mover.customer));
        byRule += mover.cause == MoveCause::RuleChanged ? 1 : 0;
    }
    CustomerSet joined = then;
    joined -= best;
    QCOMPARE(byRule, joined.count());
    QVERIFY(byRule > 0);

    const std::optional<RuleMovement> tiers = tierRuleMovement(*after, from, day, control).value();
    QVERIFY(tiers);
    QCOMPARE(tiers->changedOn, day);
    QCOMPARE(tiers->ladderBefore, defaultTiers());
    const auto growing = tierMembersAt(*before, from, control).value()[1];
    QCOMPARE(static_cast<std::int64_t>(tiers->movers.size()), growing.count());
    for (const Mover &mover : tiers->movers)
        QVERIFY(growing.contains(mover.customer));
    // A stretch of time that ends before the change does not know of it.
    QVERIFY(!tierRuleMovement(*after, from, day.addDays(-1), control).value());
}

void TstLadder::aRuleThatWasTakenBackMovesNobody()
{
    Unwatched control;
    QVERIFY(m_shop->changeTiers(withoutTier(defaultTiers(), u"growing"_s).value(), now));
    QVERIFY(m_shop->changeTiers(defaultTiers(), now));
    QCOMPARE(snapshot()->rules.changes().size(), std::size_t{2});
    QVERIFY(!tierRuleMovement(*snapshot(), day.addMonths(-1), day, control).value());
}

void TstLadder::anotherNameIsNoOtherRule()
{
    Unwatched control;
    const QDateTime early(day.addDays(-20), QTime(10, 0));
    const std::vector<Tier> renamed = renamedTier(defaultTiers(), u"loyal"_s, u"Ruột"_s).value();
    QVERIFY(m_shop->changeTiers(renamed, early));
    QVERIFY(snapshot()->rules.changes().empty());

    // The day that is told is that of the condition, not that of the name.
    QVERIFY(m_shop->changeTiers(withoutTier(renamed, u"growing"_s).value(), now));
    QCOMPARE(snapshot()->rules.changes().size(), std::size_t{1});
    const auto moved = tierRuleMovement(*snapshot(), day.addMonths(-1), day, control).value();
    QVERIFY(moved);
    QCOMPARE(moved->changedOn, day);

    // Another order of the same conditions is another rule.
    QVERIFY(m_shop->changeTiers(movedTier(renamed, u"basic"_s, 0).value(), now));
    QCOMPARE(snapshot()->rules.changes().size(), std::size_t{2});
}

void TstLadder::anotherColourIsNoOtherRule()
{
    const SegmentTemplate ready = segmentTemplate(u"top_revenue"_s, day).value();
    const SegmentId id = m_shop->addSegment(u"Best"_s, ready.condition, {}, now).value();
    QVERIFY(m_shop->describeSegment(id, {u"those who matter"_s, SegmentColour::Green}));
    QVERIFY(m_shop->renameSegment(id, u"The best"_s, now));
    QVERIFY(m_shop->changeSegment(id, ready.condition, now));
    QVERIFY(snapshot()->rules.changes().empty());
}

void TstLadder::anOlderRuleFollowsTheNamesThatItUses()
{
    Unwatched control;
    const QDate from = day.addMonths(-3);
    QVERIFY(m_shop->defineAttribute(u"Shoe"_s, AttributeType::Text, {}));
    const SegmentTemplate ready = segmentTemplate(u"top_revenue"_s, day).value();
    const SegmentId best = m_shop->addSegment(u"Best"_s, ready.condition, {}, now).value();
    const Condition isBest{SegmentTest{u"best"_s, SegmentOp::IsMember, {}}};
    const Condition hasNoShoe{
        FieldTest{Field::Attribute, u"Shoe"_s, TextTest{TextOp::IsEmpty, {}}}};
    const Condition both{Group{Match::All, 1, {isBest, hasNoShoe}}};
    const SegmentId built = m_shop->addSegment(u"Built on it"_s, both, {}, now).value();
    std::vector<Tier> ladder = withTier(defaultTiers(), u"Best"_s, both, 0).value();
    QVERIFY(m_shop->changeTiers(ladder, QDateTime(from, QTime(9, 0))));
    QVERIFY(m_shop->changeTiers(defaultTiers(), now));
    QVERIFY(m_shop->changeSegment(built, hasNoShoe, now));

    // Both rules of before are told apart from those of now, whatever is called otherwise since.
    const auto moved = [&] {
        const auto shop = snapshot();
        const auto byRule = tierRuleMovement(*shop, from, day, control).value();
        const GroupMovement group = segmentMovement(*shop, built, from, day, control).value();
        const auto ofRule =
            std::count_if(group.entered.begin(), group.entered.end(),
                          [](const Mover &one) { return one.cause == MoveCause::RuleChanged; });
        return std::pair(byRule ? byRule->movers.size() : 0, ofRule);
    };
    const auto before = moved();
    QVERIFY(before.first > 0 && before.second > 0);
    QVERIFY(m_shop->renameSegment(best, u"Those who matter"_s, now));
    QCOMPARE(moved(), before);
    const StepId step = m_shop->renameAttribute(u"Shoe"_s, u"Size"_s, now, control).value();
    QCOMPARE(moved(), before);
    QCOMPARE(m_shop->undoEdit(step, control).value(), true);
    QCOMPARE(moved(), before);
}

void TstLadder::anOlderRuleDoesNotTakeANamesakeForASegmentThatIsGone()
{
    Unwatched control;
    const QDate from = day.addMonths(-3);
    const SegmentTemplate ready = segmentTemplate(u"top_revenue"_s, day).value();
    const SegmentId best = m_shop->addSegment(u"Best"_s, ready.condition, {}, now).value();
    const Condition isBest{SegmentTest{u"best"_s, SegmentOp::IsMember, {}}};
    const SegmentId built = m_shop->addSegment(u"Built on it"_s, isBest, {}, now).value();
    std::vector<Tier> ladder = withTier(defaultTiers(), u"Best"_s, isBest, 0).value();
    QVERIFY(m_shop->changeTiers(ladder, QDateTime(from, QTime(9, 0))));
    QVERIFY(m_shop->changeTiers(defaultTiers(), now));
    QVERIFY(m_shop->changeSegment(built, everyone(), now));
    const auto movedByRule = [&] {
        const auto shop = snapshot();
        const auto tiers = tierRuleMovement(*shop, from, day, control).value();
        const GroupMovement group = segmentMovement(*shop, built, from, day, control).value();
        const auto ofGroup =
            std::count_if(group.entered.begin(), group.entered.end(),
                          [](const Mover &one) { return one.cause == MoveCause::RuleChanged; });
        return std::pair(tiers ? tiers->movers.size() : 0, ofGroup);
    };
    const auto before = movedByRule();
    QVERIFY(before.first > 0 && before.second > 0);

    const Segment gone = *snapshot()->definitions.find(best);
    QVERIFY(m_shop->removeSegment(best));
    const std::pair<std::size_t, std::ptrdiff_t> nothingKnown;
    QCOMPARE(movedByRule(), nothingKnown);
    const Condition nobody{Group{Match::Any, 1, {}}};
    const SegmentId namesake = m_shop->addSegment(u"Best"_s, nobody, {}, now).value();
    QCOMPARE(movedByRule(), nothingKnown);

    // The one that is put back is the one that the rule meant, whatever it is called then.
    QVERIFY(m_shop->removeSegment(namesake));
    QVERIFY(m_shop->putSegmentBack(gone));
    QCOMPARE(movedByRule(), before);
    QVERIFY(m_shop->renameSegment(best, u"Those who matter"_s, now));
    QCOMPARE(movedByRule(), before);
}

QTEST_APPLESS_MAIN(TstLadder)
#include "tst_ladder.moc"
