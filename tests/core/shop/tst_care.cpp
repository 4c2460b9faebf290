#include "core/sample/sample_shop.h"
#include "core/shop/care_groups.h"
#include "core/shop/plan_preview.h"
#include "core/shop/shop.h"
#include "core/shop/shop_figures.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace kq;
using namespace Qt::StringLiterals;

namespace {

const QDate sampleDay(2026, 11, 20);

QDateTime noon()
{
    return {sampleDay, QTime(12, 0)};
}

} // namespace

/// Plans, prices and the care map of a shop, on the sample shop.
class TstCare : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void aPlanIsKeptAndReset();
    void aPlanOfNobodyIsRefused();
    void aFaultyTextChangesNothing();
    void aRemovedSegmentTakesItsPlanAlong();
    void anOwnSegmentHasAPlanOnceItIsWritten();
    void aPriceHoldsFromItsDay();
    void messageSettingsAreKept();
    void costsAddUp();
    void trailsAreTheMapOfTheirDay();
    void aPreviewIsFilledForTheCustomer();

private:
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const
    {
        Unwatched control;
        Result<std::shared_ptr<const Snapshot>> current = m_shop->snapshot(control);
        return current ? *current : nullptr;
    }
    [[nodiscard]] CareMap map(QDate day = sampleDay) const
    {
        Unwatched control;
        const Result<CareMap> answer = careMapAt(*snapshot(), day, Language::Vietnamese, control);
        return answer ? *answer : CareMap();
    }

    QTemporaryDir m_folder;
    QString m_original;
    QString m_path;
    std::unique_ptr<Shop> m_shop;
};

void TstCare::initTestCase()
{
    m_original = m_folder.filePath(u"original.khachquen"_s);
    m_path = m_folder.filePath(u"shop.khachquen"_s);
    Unwatched control;
    QVERIFY(makeSampleShop(m_original, Language::Vietnamese, noon(), control));
}

void TstCare::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
    QVERIFY(QFile::copy(m_original, m_path));
    Result<std::unique_ptr<Shop>> opened = Shop::open(m_path);
    QVERIFY(opened);
    m_shop = std::move(*opened);
}

void TstCare::cleanup()
{
    m_shop.reset();
    QFile::remove(m_path);
}

void TstCare::aPlanIsKeptAndReset()
{
    const GroupRef loyal{GroupKind::Tier, u"loyal"_s};
    const CarePlan original = *planOf(loyal, *snapshot(), Language::Vietnamese);
    const PlanEdits edits{{PlanField::Goal, u" Giữ hết "_s},
                          {PlanField::Owner, u"Chị Hoa"_s},
                          {PlanField::NextDate, u"2026-12-01"_s},
                          {PlanField::Budget, u"250000"_s}};
    QVERIFY(m_shop->changePlan(loyal, edits));
    m_shop.reset();
    m_shop = std::move(*Shop::open(m_path)); // it is in the file
    const CarePlan changed = *planOf(loyal, *snapshot(), Language::Vietnamese);
    QCOMPARE(changed.goal, u"Giữ hết"_s);
    QCOMPARE(changed.owner, u"Chị Hoa"_s);
    QCOMPARE(changed.nextDate, QDate(2026, 12, 1));
    QCOMPARE(changed.monthlyBudget, std::optional(Money{250'000}));
    QCOMPARE(changed.zalo, original.zalo);
    QVERIFY(map().groups.front().planIsEdited);
    QVERIFY(m_shop->changePlan(loyal, {}));
    QCOMPARE(planOf(loyal, *snapshot(), Language::Vietnamese), std::optional(original));
    QVERIFY(!map().groups.front().planIsEdited);
}

void TstCare::aPlanOfNobodyIsRefused()
{
    const auto tier = m_shop->changePlan({GroupKind::Tier, u"gold"_s}, {});
    QVERIFY(!tier);
    QCOMPARE(tier.error().code, ErrorCode::UnknownTier);
    const auto segment = m_shop->changePlan({GroupKind::Segment, u"4711"_s}, {});
    QVERIFY(!segment);
    QCOMPARE(segment.error().code, ErrorCode::UnknownSegment);
}

void TstCare::aFaultyTextChangesNothing()
{
    const GroupRef basic{GroupKind::Tier, u"basic"_s};
    const auto changed =
        m_shop->changePlan(basic, {{PlanField::Goal, u"x"_s}, {PlanField::Zalo, u"{teen}"_s}});
    QVERIFY(!changed);
    QCOMPARE(changed.error().code, ErrorCode::UnknownPlaceholder);
    QCOMPARE(changed.error().found, u"{teen}"_s);
    QVERIFY(snapshot()->plans.empty());
}

void TstCare::aRemovedSegmentTakesItsPlanAlong()
{
    const auto segment = m_shop->addSegment(u"Mine"_s, everyone(), {}, noon());
    QVERIFY(segment);
    const GroupRef mine{GroupKind::Segment, QString::number(segment->value)};
    QVERIFY(m_shop->changePlan(mine, {{PlanField::Note, u"x"_s}}));
    QVERIFY(m_shop->changePlan({GroupKind::Tier, u"basic"_s}, {{PlanField::Note, u"y"_s}}));
    QVERIFY(m_shop->removeSegment(*segment));
    QCOMPARE(snapshot()->plans.size(), std::size_t{1});
}

void TstCare::anOwnSegmentHasAPlanOnceItIsWritten()
{
    const auto segment = m_shop->addSegment(u"Mine"_s, everyone(), {}, noon());
    const auto classic = m_shop->addSegment(u"Unhappy"_s, everyone(), u"unhappy"_s, noon());
    QVERIFY(segment && classic);
    const GroupRef mine{GroupKind::Segment, QString::number(segment->value)};
    const GroupRef unhappy{GroupKind::Segment, QString::number(classic->value)};
    QVERIFY(!planOf(mine, *snapshot(), Language::Vietnamese));
    QVERIFY(m_shop->changePlan(mine, {{PlanField::RoundsPerYear, u"3"_s}}));
    QCOMPARE(planOf(mine, *snapshot(), Language::Vietnamese)->roundsPerYear, 3);
    QCOMPARE(planOf(unhappy, *snapshot(), Language::Vietnamese),
             std::optional(originalPlan(u"unhappy", Language::Vietnamese)));
}

void TstCare::aPriceHoldsFromItsDay()
{
    const DatedPrice price{MessageType::Zns, sampleDay.addDays(-10), {450}};
    QVERIFY(m_shop->changePrices({price}));
    QCOMPARE(*m_shop->ownPrices(), std::vector{price});
    const CareMap now = map();
    QCOMPARE(now.groups.front().cost.each.minor, 450);
    QCOMPARE(map(sampleDay.addDays(-11)).groups.front().cost.each.minor, 300);
    QVERIFY(!m_shop->changePrices({{MessageType::Zns, sampleDay, {-1}}}));
    QCOMPARE(*m_shop->ownPrices(), std::vector{price});
}

void TstCare::messageSettingsAreKept()
{
    MessageSettings settings = snapshot()->messages;
    settings.values[Placeholder::Offer] = u"giảm 10%"_s;
    settings.zaloDailyQuota = 2000;
    QVERIFY(m_shop->changeMessageSettings(settings));
    QCOMPARE(snapshot()->messages, settings);
    settings.values.erase(Placeholder::Offer);
    QVERIFY(m_shop->changeMessageSettings(settings));
    QCOMPARE(snapshot()->messages, settings);
    settings.zaloDailyQuota = -1;
    QVERIFY(!m_shop->changeMessageSettings(settings));
}

void TstCare::costsAddUp()
{
    const CareMap answer = map();
    std::int64_t reachable = 0;
    std::int64_t ofYear = 0;
    for (const CareGroup &group : answer.groups) {
        if (group.kind != GroupKind::Tier)
            continue;
        QCOMPARE(group.cost.round.minor, group.cost.reachable * 300);
        QCOMPARE(group.cost.everyone, answer.everyone);
        reachable += group.cost.reachable;
        ofYear += group.figures.revenueOfYear.minor;
        if (group.key == u"uninterested")
            QCOMPARE(answer.leftOut, group.cost.round);
    }
    // Everybody is in exactly one tier.
    QCOMPARE(answer.everyone.minor, reachable * 300);
    QCOMPARE(answer.shop.revenueOfYear.minor, ofYear);
    Unwatched control;
    // The overview's year has the walk-ins in it, and says how much of it is theirs.
    const ShopFigures figures = shopFigures(*snapshot(), sampleDay, control).value();
    QVERIFY(figures.walkInRevenueOfYear.minor > 0);
    QCOMPARE(figures.revenueOfYear.minor, ofYear + figures.walkInRevenueOfYear.minor);
    QVERIFY(answer.leftOut.minor > 0);

    const BudgetSpread spread = spreadOverTiers({50'000}, answer);
    QCOMPARE(spread.shares.size(), std::size_t{5});
    QVERIFY(spread.spent.minor <= 50'000 && spread.left.minor < 300);
    QCOMPARE(spread.shares.back().messages, 0); // nothing is sent to the last tier
}

void TstCare::trailsAreTheMapOfTheirDay()
{
    Unwatched control;
    CareMap answer = map();
    QVERIFY(addTrails(answer, *snapshot(), sampleDay, control));
    for (std::size_t point = 0; point < 3; ++point) {
        const QDate day = sampleDay.addMonths(-trailMonths[point]);
        const CareMap then = map(day);
        for (std::size_t i = 0; i < answer.groups.size(); ++i) {
            const TrailPoint &stood = answer.groups[i].trail[point];
            QCOMPARE(stood.day, day);
            QCOMPARE(stood.customers, then.groups[i].figures.customers);
            QCOMPARE(stood.frequency, then.groups[i].figures.frequency);
            QCOMPARE(stood.orderValue, then.groups[i].figures.orderValue);
        }
    }
}

void TstCare::aPreviewIsFilledForTheCustomer()
{
    Unwatched control;
    const GroupRef basic{GroupKind::Tier, u"basic"_s};
    const auto people =
        previewPeople(basic, MessageChannel::Zalo, 5, *snapshot(), sampleDay, control);
    QVERIFY(people && !people->empty() && people->size() <= 5);
    const CustomerId somebody = people->front();
    CarePlan plan;
    plan.zalo = u"{so_lan} lần, {so_ngay} ngày, {uu_dai}"_s;
    const auto preview = previewPlan(plan, somebody, *snapshot(), sampleDay);
    QVERIFY(preview);
    // The same figures from the customer's own orders.
    const auto orders = m_shop->ordersOf(somebody);
    QVERIFY(orders);
    std::int64_t count = 0;
    QDate last;
    for (const OrderWithLines &each : *orders) {
        if (!isPurchase(each.order.status) || each.order.placedAt.date() > sampleDay)
            continue;
        ++count;
        last = last.isValid() ? std::max(last, each.order.placedAt.date())
                              : each.order.placedAt.date();
    }
    const QString expected = QString::number(count) + u" lần, "_s +
                             QString::number(last.daysTo(sampleDay)) + u" ngày, {uu_dai}"_s;
    QCOMPARE(preview->zalo.message.text, expected);
    QCOMPARE(preview->zalo.message.missing, std::vector{Placeholder::Offer});
    QVERIFY(!previewPlan(plan, CustomerId{999'999}, *snapshot(), sampleDay));
}

QTEST_APPLESS_MAIN(TstCare)
#include "tst_care.moc"
