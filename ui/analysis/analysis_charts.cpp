#include "ui/analysis/analysis_charts.h"

#include "ui/charts/care_pictures.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

struct AnalysisCharts {
    Q_DECLARE_TR_FUNCTIONS(kq::AnalysisCharts)
};

constexpr std::size_t tenths = 10;

Ratio ratioOf(double value)
{
    return {std::llround(value * 10'000), 10'000};
}

double share(double part, double whole)
{
    return whole > 0 ? part / whole : 0;
}

QString customersText(std::int64_t customers, const Formatter &format)
{
    return AnalysisCharts::tr("%1 customers", nullptr, static_cast<int>(customers))
        .arg(format.number(customers));
}

/// From 0 at the lowest to 1 at the highest, by ratio: a few who spend very much would else leave
/// all others in one colour.
class RatioScale {
public:
    void take(double value)
    {
        if (value <= 0)
            return;
        m_lowest = std::min(m_lowest, value);
        m_highest = std::max(m_highest, value);
    }
    [[nodiscard]] double of(double value) const
    {
        return value <= 0 ? 0 : share(std::log(value / m_lowest), std::log(m_highest / m_lowest));
    }

    /// 0 where nothing was taken; likewise highest().
    [[nodiscard]] double lowest() const { return m_highest > 0 ? m_lowest : 0; }
    [[nodiscard]] double highest() const { return m_highest; }

private:
    double m_lowest = std::numeric_limits<double>::max();
    double m_highest = 0;
};

double meanSpend(const ScoreGrid::Cell &cell)
{
    return share(static_cast<double>(cell.revenue.minor), static_cast<double>(cell.customers));
}

} // namespace

ColumnChartData concentrationChart(const Concentration &concentration, const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = AnalysisCharts::tr("Buyers, those who spend most first");
    chart.valueTitle = AnalysisCharts::tr("Share of revenue");
    chart.axisText = [format](double value) { return format.percent(ratioOf(value)); };
    if (concentration.curve.empty())
        return chart;
    for (std::size_t i = 0; i < tenths; ++i) {
        const std::size_t from = i * tenths;
        const double brought = concentration.curve[from + tenths] - concentration.curve[from];
        chart.columns.push_back(
            {AnalysisCharts::tr("%1–%2%").arg(from).arg(from + tenths),
             AnalysisCharts::tr("From %1% to %2% of the buyers").arg(from).arg(from + tenths),
             brought, format.percent(ratioOf(brought), 1)});
    }
    return chart;
}

HeatMapData scoreChart(const ScoreGrid &scores, const Formatter &format)
{
    HeatMapData chart;
    chart.rowTitle = AnalysisCharts::tr("Last purchase");
    chart.columnTitle = AnalysisCharts::tr("How often they buy: from 1, least, to 5, most");
    RatioScale scale;
    for (int recency = ScoreGrid::best; recency >= 1; --recency) {
        chart.rows << (recency == ScoreGrid::best ? AnalysisCharts::tr("5, latest")
                       : recency == 1             ? AnalysisCharts::tr("1, longest ago")
                                                  : QString::number(recency));
        for (int frequency = 1; frequency <= ScoreGrid::best; ++frequency)
            scale.take(meanSpend(scores.cell(recency, frequency)));
    }
    for (int frequency = 1; frequency <= ScoreGrid::best; ++frequency)
        chart.columns << QString::number(frequency);
    if (scale.lowest() > 0) {
        chart.scale = {AnalysisCharts::tr(
                           "Colour and first number: mean spend so far. Second number: customers."),
                       format.shortMoney(Money{std::llround(scale.lowest())}),
                       format.shortMoney(Money{std::llround(scale.highest())})};
    }
    for (int recency = ScoreGrid::best; recency >= 1; --recency) {
        for (int frequency = 1; frequency <= ScoreGrid::best; ++frequency) {
            const ScoreGrid::Cell &cell = scores.cell(recency, frequency);
            if (cell.customers == 0)
                continue;
            const QString mean = format.shortMoney(Ratio(cell.revenue.minor, cell.customers));
            chart.cells.push_back(
                {ScoreGrid::best - recency, frequency - 1, scale.of(meanSpend(cell)),
                 mean + u" · "_s + format.shortNumber(cell.customers),
                 AnalysisCharts::tr(
                     "Last purchase %1 of 5, frequency %2 of 5: %3, %4 each on average")
                     .arg(recency)
                     .arg(frequency)
                     .arg(customersText(cell.customers, format),
                          format.money(Ratio(cell.revenue.minor, cell.customers)))});
        }
    }
    return chart;
}

HeatMapData cohortChart(const std::vector<Cohort> &cohorts, QDate asOf, const Formatter &format,
                        const Words &words)
{
    HeatMapData chart;
    chart.rowTitle = AnalysisCharts::tr("First bought in");
    chart.columnTitle = AnalysisCharts::tr("Bought again so many months later");
    for (std::size_t i = 1; i < cohorts.size(); ++i)
        chart.columns << QString::number(i);
    double highest = 0;
    for (const Cohort &cohort : cohorts) {
        for (std::size_t k = 1; k < cohort.active.size(); ++k)
            highest = std::max(highest, share(static_cast<double>(cohort.active[k]),
                                              static_cast<double>(cohort.customers())));
    }
    chart.scale = {AnalysisCharts::tr("Colour: share who bought again"),
                   format.percent(Ratio(0, 1)), format.percent(ratioOf(highest))};
    if (!cohorts.empty())
        chart.openTitle = openMonth(cohorts.back().month, asOf, format, words);
    for (std::size_t row = 0; row + 1 < cohorts.size(); ++row) { // the last has no month after
        const Cohort &cohort = cohorts[row];
        chart.rows << AnalysisCharts::tr("%1 (%2)", "a month and its new customers")
                          .arg(format.month(cohort.month), format.shortNumber(cohort.customers()));
        for (std::size_t k = 1; k < cohort.active.size() && cohort.customers() > 0; ++k) {
            const Ratio back(cohort.active[k], cohort.customers());
            chart.cells.push_back(
                {static_cast<int>(row), static_cast<int>(k) - 1, share(back.toDouble(), highest),
                 format.percent(back),
                 AnalysisCharts::tr("Of %1 who first bought in %2, %3 (%4) bought again %5 months "
                                    "later",
                                    nullptr, static_cast<int>(k))
                     .arg(format.number(cohort.customers()), format.month(cohort.month),
                          format.number(cohort.active[k]), format.percent(back, 1),
                          QString::number(k)),
                 k + 1 == cohort.active.size() && !chart.openTitle.isEmpty()});
        }
    }
    return chart;
}

ColumnChartData orderCountChart(const OrderCountHistogram &counts, const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = AnalysisCharts::tr("Purchases");
    chart.valueTitle = AnalysisCharts::tr("Customers");
    chart.axisText = [format](double value) {
        return format.shortNumber(static_cast<std::int64_t>(value));
    };
    const auto add = [&](const QString &label, std::int64_t customers) {
        chart.columns.push_back(
            {label, label, static_cast<double>(customers), customersText(customers, format)});
    };
    add(u"0"_s, counts.neverBought);
    for (std::size_t i = 0; i < counts.bars.size(); ++i) {
        const bool isLast = i + 1 == counts.bars.size();
        add(QString::number(i + 1) + (isLast ? u"+"_s : QString()), counts.bars[i].customers);
    }
    return chart;
}

ColumnChartData gapChart(const PurchaseGaps &gaps, const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = AnalysisCharts::tr("Days between two purchases");
    chart.valueTitle = AnalysisCharts::tr("Share");
    chart.axisText = [format](double value) { return format.percent(ratioOf(value)); };
    std::int32_t from = 1;
    for (std::size_t i = 0; i < gaps.bars.size() && gaps.gaps > 0; ++i) {
        const bool isLast = i == PurchaseGaps::ends.size();
        const QString label =
            isLast ? AnalysisCharts::tr("over %1").arg(from - 1)
                   : AnalysisCharts::tr("%1–%2").arg(from).arg(PurchaseGaps::ends[i]);
        const Ratio part(gaps.bars[i], gaps.gaps);
        chart.columns.push_back({label, AnalysisCharts::tr("%1 days", "a range of days").arg(label),
                                 part.toDouble(), format.percent(part, 1)});
        if (!isLast)
            from = PurchaseGaps::ends[i] + 1;
    }
    return chart;
}

} // namespace kq
