#include "core/campaign/effect.h"
#include "core/campaign/student.h"

#include <QRegularExpression>
#include <QtTest>

#include <cmath>
#include <random>

using namespace kq;
using namespace Qt::StringLiterals;

class TstEffect : public QObject {
    Q_OBJECT
private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void quantilesAreThoseOfTheTable_data();
    void quantilesAreThoseOfTheTable();
    void sharesAreThoseOfNewcombe_data();
    void sharesAreThoseOfNewcombe();
    void meansAreThoseOfWelch();
    void fewPeopleTellNothing();
    void fewBuyersTellNothing();
    void aMessageWithoutEffectIsSeldomCalledProven_data();
    void aMessageWithoutEffectIsSeldomCalledProven();
    void aKnownEffectIsCoveredAsOftenAsStated();

private:
    static GroupOutcome drawn(std::mt19937_64 &random, int people, double chance);
};

void TstEffect::quantilesAreThoseOfTheTable_data()
{
    QTest::addColumn<double>("degrees");
    QTest::addColumn<double>("p");
    QTest::addColumn<double>("expected");
    // Any printed table of Student's t.
    QTest::newRow("1, 0.975") << 1.0 << 0.975 << 12.706;
    QTest::newRow("2, 0.975") << 2.0 << 0.975 << 4.303;
    QTest::newRow("5, 0.95") << 5.0 << 0.95 << 2.015;
    QTest::newRow("10, 0.975") << 10.0 << 0.975 << 2.228;
    QTest::newRow("30, 0.995") << 30.0 << 0.995 << 2.750;
    QTest::newRow("120, 0.975") << 120.0 << 0.975 << 1.980;
    QTest::newRow("many, 0.975") << 1e7 << 0.975 << 1.960;
    QTest::newRow("10, 0.025") << 10.0 << 0.025 << -2.228;
}

void TstEffect::quantilesAreThoseOfTheTable()
{
    QFETCH(const double, degrees);
    QFETCH(const double, p);
    QFETCH(const double, expected);
    const double found = studentQuantile(p, degrees);
    QVERIFY2(std::abs(found - expected) < 0.0006, qPrintable(QString::number(found, 'f', 6)));
}

void TstEffect::sharesAreThoseOfNewcombe_data()
{
    QTest::addColumn<int>("hits1");
    QTest::addColumn<int>("people1");
    QTest::addColumn<int>("hits2");
    QTest::addColumn<int>("people2");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    // Newcombe 1998, table II, method 10.
    QTest::newRow("a") << 56 << 70 << 48 << 80 << 0.0524 << 0.3339;
    QTest::newRow("b") << 9 << 10 << 3 << 10 << 0.1705 << 0.8090;
    QTest::newRow("c") << 6 << 7 << 2 << 7 << 0.0582 << 0.8062;
    QTest::newRow("d") << 5 << 56 << 0 << 29 << -0.0381 << 0.1926;
    QTest::newRow("g") << 10 << 10 << 0 << 20 << 0.6791 << 1.0000;
}

void TstEffect::sharesAreThoseOfNewcombe()
{
    QFETCH(const int, hits1);
    QFETCH(const int, people1);
    QFETCH(const int, hits2);
    QFETCH(const int, people2);
    QFETCH(const double, low);
    QFETCH(const double, high);
    const Difference found = shareDifference(hits1, people1, hits2, people2);
    const QByteArray told =
        QByteArray::number(found.low, 'f', 5) + " to " + QByteArray::number(found.high, 'f', 5);
    QVERIFY2(std::abs(found.low - low) < 0.0001, told.constData());
    QVERIFY2(std::abs(found.high - high) < 0.0001, told.constData());
}

void TstEffect::meansAreThoseOfWelch()
{
    // Equal sizes and variances: Welch's degrees of freedom are then 2 (n - 1).
    const Difference found = meanDifference({10, 4, 16}, {8, 4, 16});
    const double reach = studentQuantile(0.975, 30) * std::sqrt(4.0 / 16 + 4.0 / 16);
    QCOMPARE(found.value, 2.0);
    QVERIFY(std::abs(found.low - (2 - reach)) < 1e-9);
    QVERIFY(std::abs(found.high - (2 + reach)) < 1e-9);
    QVERIFY(found.isProven());
    QCOMPARE(meanDifference({5, 0, 40}, {5, 0, 40}), (Difference{0, 0, 0}));
}

GroupOutcome TstEffect::drawn(std::mt19937_64 &random, int people, double chance)
{
    GroupOutcome group;
    const auto uniform = [&] { return static_cast<double>(random() >> 11) * 0x1p-53; };
    for (int i = 0; i < people; ++i) {
        const bool buys = uniform() < chance;
        group.add(buys ? 1 : 0,
                  buys ? 100'000 + static_cast<std::int64_t>(uniform() * 400'000) : 0);
    }
    return group;
}

void TstEffect::fewPeopleTellNothing()
{
    std::mt19937_64 random(1);
    QVERIFY(!effectOf(drawn(random, 500, 0.5), drawn(random, 29, 0.5)));
    QVERIFY(!effectOf(drawn(random, 500, 0.001), drawn(random, 500, 0.001)));
    QVERIFY(effectOf(drawn(random, 500, 0.5), drawn(random, 30, 0.5)));
}

/// Nobody of the few held out has bought: so far that is chance, however many the others are.
void TstEffect::fewBuyersTellNothing()
{
    const auto group = [](int people, int buyers) {
        GroupOutcome outcome;
        for (int i = 0; i < people; ++i)
            outcome.add(i < buyers ? 1 : 0, i < buyers ? 250'000 : 0);
        return outcome;
    };
    QVERIFY(!effectOf(group(542, 15), group(136, 0))); // three buyers could be expected
    QVERIFY(!effectOf(group(450, 44), group(50, 5)));  // 4.9
    QVERIFY(effectOf(group(450, 45), group(50, 5)));
    QVERIFY(effectOf(group(542, 40), group(136, 0))->revenue.isProven()); // eight
}

void TstEffect::aMessageWithoutEffectIsSeldomCalledProven_data()
{
    QTest::addColumn<int>("contacted");
    QTest::addColumn<int>("heldOut");
    QTest::addColumn<double>("chance");
    QTest::newRow("one in ten held out, few buy") << 450 << 50 << 0.02;
    QTest::newRow("one in ten held out, some buy") << 450 << 50 << 0.12;
    QTest::newRow("one in five held out, few buy") << 540 << 135 << 0.04;
    QTest::newRow("a thousand people") << 900 << 100 << 0.06;
}

void TstEffect::aMessageWithoutEffectIsSeldomCalledProven()
{
    QFETCH(const int, contacted);
    QFETCH(const int, heldOut);
    QFETCH(const double, chance);
    constexpr int campaigns = 1'000;
    std::mt19937_64 random(20261123);
    int proven = 0;
    for (int i = 0; i < campaigns; ++i) {
        const auto effect =
            effectOf(drawn(random, contacted, chance), drawn(random, heldOut, chance));
        proven += effect && effect->revenue.isProven();
    }
    // 50 of 1,000 are stated; with five buyers expected, the skew of revenue makes them up to 90.
    QVERIFY2(proven <= 110, QByteArray::number(proven).constData());
}

void TstEffect::aKnownEffectIsCoveredAsOftenAsStated()
{
    constexpr int campaigns = 1'000;
    constexpr double extraShare = 0.05;
    constexpr double extraRevenue = extraShare * 300'000; // a purchase is worth 300,000 on average
    std::mt19937_64 random(20260320);
    int sharesCovered = 0;
    int revenueCovered = 0;
    for (int i = 0; i < campaigns; ++i) {
        const auto effect = effectOf(drawn(random, 900, 0.15), drawn(random, 300, 0.10));
        QVERIFY(effect);
        sharesCovered += effect->buyers.low <= extraShare && extraShare <= effect->buyers.high;
        revenueCovered +=
            effect->revenue.low <= extraRevenue && extraRevenue <= effect->revenue.high;
    }
    // 950 of 1,000 are stated; four standard deviations of such a count are 28.
    QVERIFY2(std::abs(sharesCovered - 950) <= 28, QByteArray::number(sharesCovered).constData());
    QVERIFY2(std::abs(revenueCovered - 950) <= 28, QByteArray::number(revenueCovered).constData());
}

QTEST_GUILESS_MAIN(TstEffect)
#include "tst_effect.moc"
