#include "core/analysis/ladder_proposal.h"
#include "core/profile/profiles.h"
#include "support/test_shop.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

/// A shop whose customers buy as they are told.
class Maker {
public:
    Maker() { m_shop.sources = {{{1}, u"quầy"_s}}; }

    /// @p purchases of @p total each, @p gap days apart, the last one @p silence days ago.
    void customers(int how, int purchases, int gap, int silence, std::int64_t total)
    {
        for (int i = 0; i < how; ++i) {
            Customer customer;
            customer.id = {static_cast<std::int64_t>(m_shop.customers.size()) + 1};
            for (int n = 0; n < purchases; ++n) {
                TestOrder made;
                made.order.id = {static_cast<std::int64_t>(m_shop.orders.size()) + 1};
                made.order.source = {1};
                made.order.customer = customer.id;
                made.order.placedAt = Moment::of(today.addDays(-silence - n * gap));
                made.order.total = {total};
                m_shop.orders.push_back(made);
            }
            m_shop.customers.push_back(customer);
        }
    }
    [[nodiscard]] LadderProposal propose(const std::vector<Tier> &ladder) const
    {
        const auto profiles = profilesOf(m_shop);
        Unwatched control;
        return proposeLadder(ladder, {*profiles, today, u"VN"_s, nullptr}, control).value();
    }

private:
    TestShop m_shop;
};

const ThresholdProposal *find(const LadderProposal &proposal, ThresholdKind kind, int nth = 0)
{
    for (const ThresholdProposal &each : proposal.thresholds) {
        if (each.threshold.kind == kind && nth-- == 0)
            return &each;
    }
    return nullptr;
}

bool warns(const LadderProposal &proposal, DataWarning warning)
{
    return std::find(proposal.warnings.begin(), proposal.warnings.end(), warning) !=
           proposal.warnings.end();
}

} // namespace

class TstLadderProposal : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void aShopOfMonthlyBuyersKeepsTheUsualNumbers();
    void aFurnitureShopIsNotMeasuredByTheMonth();
    void aCoffeeHouseAsksForMorePurchases();
    void aYoungShopHasNoLongTenure();
    void fewDataProposeNothing();
    void wholesaleLiftsTheMeanAndIsTold();
    void anEmptyShopProposesNothing();
    void thresholdsAreFoundAndWritten();
    void theSameSilenceIsOneNumber();
    void valuesOfAnotherKindAreNotWritten();
};

void TstLadderProposal::aShopOfMonthlyBuyersKeepsTheUsualNumbers()
{
    Maker maker;
    maker.customers(60, 1, 1, 20, 200'000);
    maker.customers(80, 3, 30, 20, 200'000);
    maker.customers(30, 5, 30, 20, 250'000);
    maker.customers(30, 30, 30, 10, 400'000);
    maker.customers(20, 2, 170, 90, 200'000); // who comes back after half a year
    const LadderProposal proposal = maker.propose(defaultTiers());
    QVERIFY(proposal.warnings.empty());
    for (const ThresholdProposal &each : proposal.thresholds) {
        QVERIFY(!each.changes());
        QCOMPARE(each.reason, ProposalReason::Fits);
    }
    QVERIFY(!proposal.changesAnything());
    QCOMPARE(proposal.ladder, defaultTiers());
    QCOMPARE(find(proposal, ThresholdKind::Purchases, 0)->reached, 30); // more than five
    QCOMPARE(find(proposal, ThresholdKind::Purchases, 1)->reached, 60); // more than three
}

void TstLadderProposal::aFurnitureShopIsNotMeasuredByTheMonth()
{
    Maker maker;
    maker.customers(400, 1, 1, 300, 8'000'000);
    maker.customers(100, 2, 240, 200, 9'000'000);
    maker.customers(40, 4, 300, 100, 12'000'000);
    const LadderProposal proposal = maker.propose(defaultTiers());
    const ThresholdProposal &window = *find(proposal, ThresholdKind::ActivityWindow);
    // Who came back did so after 240 days, most of them: six rounds are 47 months, of which 36 are
    // looked at; five sixths of the 4.6 rounds in them are 4 months with a purchase.
    QCOMPARE(proposal.habits.usualGap, 240);
    QCOMPARE(window.proposed, ThresholdValue(Span{36, TimeUnit::Months}));
    QCOMPARE(window.reason, ProposalReason::NobodyMonthly);
    QCOMPARE(find(proposal, ThresholdKind::ActiveMonths)->proposed, ThresholdValue(Decimal(4)));
    const ThresholdProposal &silence = *find(proposal, ThresholdKind::Silence);
    QCOMPARE(silence.proposed, ThresholdValue(Span{300, TimeUnit::Days}));
    QCOMPARE(silence.reason, ProposalReason::GapsAreLonger);
    // 140 of 540 bought more than once, 40 more than twice.
    QCOMPARE(find(proposal, ThresholdKind::Purchases, 1)->proposed, ThresholdValue(Decimal(1)));
    QCOMPARE(find(proposal, ThresholdKind::Purchases, 0)->proposed, ThresholdValue(Decimal(2)));
    QCOMPARE(find(proposal, ThresholdKind::Purchases, 0)->wouldReach, 40);
    QCOMPARE(find(proposal, ThresholdKind::Purchases, 0)->reason, ProposalReason::TooFewReachIt);
    QVERIFY(proposal.changesAnything());
}

void TstLadderProposal::aCoffeeHouseAsksForMorePurchases()
{
    Maker maker;
    maker.customers(100, 10, 3, 5, 40'000);
    maker.customers(100, 40, 3, 5, 45'000);
    maker.customers(100, 100, 3, 5, 50'000);
    const LadderProposal proposal = maker.propose(defaultTiers());
    const ThresholdProposal &growing = *find(proposal, ThresholdKind::Purchases, 0);
    const ThresholdProposal &basic = *find(proposal, ThresholdKind::Purchases, 1);
    QCOMPARE(basic.reached, 300);
    QCOMPARE(basic.reason, ProposalReason::TooManyReachIt);
    QCOMPARE(basic.proposed, ThresholdValue(Decimal(40))); // passed by a third
    QCOMPARE(growing.proposed, ThresholdValue(Decimal(100)));
    QVERIFY(std::get<Decimal>(growing.proposed) > std::get<Decimal>(basic.proposed));
    const ThresholdProposal &silence = *find(proposal, ThresholdKind::Silence);
    QCOMPARE(silence.proposed, ThresholdValue(Span{60, TimeUnit::Days}));
    QCOMPARE(silence.reason, ProposalReason::GapsAreShorter);
}

void TstLadderProposal::aYoungShopHasNoLongTenure()
{
    Maker maker;
    maker.customers(150, 4, 60, 20, 100'000); // the first 200 days ago
    const LadderProposal proposal = maker.propose(defaultTiers());
    QCOMPARE(proposal.habits.daysKnown, 200);
    const ThresholdProposal &tenure = *find(proposal, ThresholdKind::Tenure);
    QCOMPARE(tenure.proposed, ThresholdValue(Decimal(90)));
    QCOMPARE(tenure.reason, ProposalReason::HistoryTooShort);
}

void TstLadderProposal::fewDataProposeNothing()
{
    Maker maker;
    maker.customers(99, 2, 400, 20, 100'000);
    const LadderProposal proposal = maker.propose(defaultTiers());
    QVERIFY(warns(proposal, DataWarning::FewBuyers));
    QVERIFY(!warns(proposal, DataWarning::FewReturns));
    QVERIFY(!proposal.changesAnything());
    for (const ThresholdProposal &each : proposal.thresholds)
        QCOMPARE(each.reason, ProposalReason::NotEnoughData);
}

void TstLadderProposal::wholesaleLiftsTheMeanAndIsTold()
{
    Maker maker;
    maker.customers(198, 2, 90, 20, 100'000);
    maker.customers(2, 4, 60, 20, 60'000'000);
    std::vector<Tier> ladder = defaultTiers();
    for (const Threshold &threshold : thresholdsOf(ladder)) {
        if (threshold.kind == ThresholdKind::OrderValue)
            ladder = withThreshold(ladder, threshold, ShopStatistic{ShopStatistic::Kind::Mean, 50});
    }
    const LadderProposal proposal = maker.propose(ladder);
    QVERIFY(warns(proposal, DataWarning::FewBringMost));
    QCOMPARE(proposal.habits.fewBuyers, 2);
    QCOMPARE(proposal.habits.fewBuyersShare, 480.0 / (480.0 + 39.6));
    QCOMPARE(proposal.habits.medianAverage, Ratio(100'000));
    QCOMPARE(proposal.habits.meanAverage, Ratio(699'000)); // (198 · 0.1 + 2 · 60) / 200 millions
    const ThresholdProposal &value = *find(proposal, ThresholdKind::OrderValue);
    QCOMPARE(value.proposed, ThresholdValue(ShopStatistic{}));
    QCOMPARE(value.reason, ProposalReason::MeanIsLifted);
}

void TstLadderProposal::anEmptyShopProposesNothing()
{
    const LadderProposal proposal = Maker().propose(defaultTiers());
    QVERIFY(!proposal.changesAnything());
    QVERIFY(warns(proposal, DataWarning::FewBuyers));
    QVERIFY(!warns(proposal, DataWarning::NoSingleOrders));
    QVERIFY(!proposal.habits.usualGap);
}

void TstLadderProposal::thresholdsAreFoundAndWritten()
{
    const std::vector<Tier> ladder = defaultTiers();
    const std::vector<Threshold> found = thresholdsOf(ladder);
    QCOMPARE(found.size(), std::size_t{7});
    for (const Threshold &threshold : found)
        QCOMPARE(withThreshold(ladder, threshold, threshold.value), ladder);
    std::vector<Tier> changed = ladder;
    changed = withThreshold(changed, found[1], Decimal(4)); // months with a purchase
    const std::vector<Threshold> again = readAgain(found, changed);
    QCOMPARE(again[1].value, ThresholdValue(Decimal(4)));
    QCOMPARE(again[1].places, found[1].places);
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i != 1)
            QCOMPARE(again[i], found[i]);
    }
}

void TstLadderProposal::theSameSilenceIsOneNumber()
{
    const std::vector<Tier> ladder = defaultTiers();
    const std::vector<Threshold> found = thresholdsOf(ladder);
    const auto silence = std::find_if(found.begin(), found.end(), [](const Threshold &each) {
        return each.kind == ThresholdKind::Silence;
    });
    QVERIFY(silence != found.end());
    QCOMPARE(silence->places.size(), std::size_t{4}); // three tiers, one of them twice
    QCOMPARE(longestSilence(ladder), 180);
    QCOMPARE(longestSilence(withThreshold(ladder, *silence, Span{3, TimeUnit::Months})), 91);
    QCOMPARE(longestSilence({}), 180);
}

void TstLadderProposal::valuesOfAnotherKindAreNotWritten()
{
    const std::vector<Tier> ladder = defaultTiers();
    for (const Threshold &threshold : thresholdsOf(ladder)) {
        if (threshold.kind == ThresholdKind::Silence)
            QCOMPARE(withThreshold(ladder, threshold, Decimal(5)), ladder);
    }
}

QTEST_APPLESS_MAIN(TstLadderProposal)
#include "tst_ladder_proposal.moc"
