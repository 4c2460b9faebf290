#include "core/condition/column_values.h"
#include "core/condition/population.h"
#include "support/dice.h"

#include <QRegularExpression>
#include <QtTest>

#include <algorithm>
#include <functional>
#include <vector>

using namespace kq;
using namespace kq::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t customers = 5 * Profiles::blockSize + 77;

/// Totals where @p ratios is false, else averages.
ColumnValues valuesOf(const std::vector<MetricNumbers> &numbers, bool ratios)
{
    auto column = std::make_shared<MetricColumn>();
    for (const MetricNumbers &value : numbers) {
        column->numerators.push_back(value.numerator);
        if (ratios)
            column->denominators.push_back(value.denominator);
    }
    return {MetricShape(ratios ? Metric::Average : Metric::Total, 0), column};
}

std::vector<Ratio> descending(const std::vector<MetricNumbers> &numbers, bool ratios)
{
    std::vector<Ratio> values;
    for (const MetricNumbers &value : numbers) {
        if (value.numerator != MetricShape::empty)
            values.emplace_back(value.numerator, ratios ? value.denominator : 1);
    }
    std::ranges::stable_sort(values, std::greater<>());
    return values;
}

/// The first at which the sum, from the highest on, reaches the share. Of whole numbers.
std::optional<Ratio> lastOfShareByHand(const std::vector<Ratio> &values, int percent)
{
    std::int64_t whole = 0;
    for (const Ratio value : values)
        whole += value.numerator();
    std::int64_t taken = 0;
    for (const Ratio value : values) {
        if (taken * 100 >= whole * percent)
            return std::nullopt;
        taken += value.numerator();
        if (taken * 100 >= whole * percent)
            return value;
    }
    return std::nullopt;
}

} // namespace

/// Medians, percentiles and ranks against sorting everything.
class TstPopulation : public QObject {
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }

    void selectsWhatSortingFinds_data();
    void selectsWhatSortingFinds();
};

void TstPopulation::selectsWhatSortingFinds_data()
{
    QTest::addColumn<std::function<MetricNumbers(Dice &, std::size_t)>>("value");
    using Make = std::function<MetricNumbers(Dice &, std::size_t)>;
    const auto row = [](const char *name, const Make &make) { QTest::newRow(name) << make; };
    row("all the same", [](Dice &, std::size_t) { return MetricNumbers{7, 3}; });
    row("two values", [](Dice &dice, std::size_t) {
        return MetricNumbers{dice.chance(30) ? 5 : 9, 2};
    });
    row("few large ones", [](Dice &dice, std::size_t) {
        const std::int64_t size = std::int64_t{1} << dice.from(0, 40);
        return MetricNumbers{dice.from(0, size), dice.from(1, 9)};
    });
    row("ascending", [](Dice &, std::size_t i) {
        return MetricNumbers{static_cast<std::int64_t>(i), 1};
    });
    row("one large one", [](Dice &, std::size_t i) {
        return MetricNumbers{i == 4242 ? std::int64_t{1} << 50 : 1, 1};
    });
    row("above and below 0", [](Dice &dice, std::size_t) {
        return MetricNumbers{dice.from(-100, 300), dice.from(1, 4)};
    });
    row("mostly empty", [](Dice &dice, std::size_t) {
        return dice.chance(99) ? MetricNumbers{MetricShape::empty, 0}
                               : MetricNumbers{dice.from(1, 50), dice.from(1, 5)};
    });
    row("all empty", [](Dice &, std::size_t) { return MetricNumbers{MetricShape::empty, 0}; });
    row("equal ratios written differently", [](Dice &dice, std::size_t) {
        const std::int64_t by = dice.from(1, 1000);
        return MetricNumbers{(dice.chance(50) ? 3 : 4) * by, by};
    });
    row("ratios that doubles cannot tell apart", [](Dice &dice, std::size_t) {
        const std::int64_t by = (std::int64_t{1} << 31U) + dice.from(0, 1000);
        return MetricNumbers{by * 1'000 + dice.from(-1, 1), by};
    });
    // Only every 64th is sampled; here the others are quite different.
    row("a misleading sample", [](Dice &, std::size_t i) {
        const bool sampled = i % 64 == i % Profiles::blockSize / 64 * 29 % 64;
        return MetricNumbers{sampled ? 1 : 1000 + static_cast<std::int64_t>(i % 100), 1};
    });
}

void TstPopulation::selectsWhatSortingFinds()
{
    using Make = std::function<MetricNumbers(Dice &, std::size_t)>;
    QFETCH(const Make, value);
    Dice dice(3);
    std::vector<MetricNumbers> numbers;
    for (std::size_t i = 0; i < customers; ++i)
        numbers.push_back(value(dice, i));
    Unwatched control;
    for (const bool ratios : {false, true}) {
        const ColumnValues values = valuesOf(numbers, ratios);
        const std::vector<Ratio> sorted = descending(numbers, ratios);
        const std::size_t n = sorted.size();
        for (const int percent : {1, 25, 50, 99, 100}) {
            const ShopStatistic percentile{ShopStatistic::Kind::Percentile, percent};
            const auto found = shopStatistic(values, customers, percentile, control);
            QVERIFY(found);
            QCOMPARE(found->has_value(), n != 0);
            const std::size_t wanted = static_cast<std::size_t>(percent);
            if (n != 0)
                QVERIFY(compare(sorted[n - (n * wanted + 99) / 100], **found) == 0);
            const std::size_t count = (n * wanted + 99) / 100;
            const auto top =
                lastOfRank(values, customers, RankOp::TopPercent, Decimal(percent), control);
            const auto bottom =
                lastOfRank(values, customers, RankOp::BottomPercent, Decimal(percent), control);
            QVERIFY(top && bottom);
            QCOMPARE(*top, n == 0 ? std::nullopt : std::optional(sorted[count - 1]));
            QCOMPARE(*bottom, n == 0 ? std::nullopt : std::optional(sorted[n - count]));
            if (ratios)
                continue;
            const auto share =
                lastOfRank(values, customers, RankOp::TopShare, Decimal(percent), control);
            QVERIFY(share);
            QCOMPARE(*share, lastOfShareByHand(sorted, percent));
        }
    }
}

QTEST_APPLESS_MAIN(TstPopulation)
#include "tst_population.moc"
