#include "ui/analysis/analysis_page.h"

#include "core/shop/shop.h"
#include "ui/analysis/analysis_charts.h"
#include "ui/charts/care_pictures.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/tier_check_card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

namespace {

QLabel *makeSentence()
{
    auto *sentence = new QLabel;
    sentence->setWordWrap(true);
    sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return sentence;
}

QString percentOf(std::int64_t part, std::int64_t whole, const Formatter &format)
{
    return whole == 0 ? QStringLiteral("–") : format.percent(Ratio(part, whole));
}

} // namespace

AnalysisPage::AnalysisPage(const PageContext &context, QWidget *parent)
    : AnswerPage(context, Icon::Analysis, parent)
    , m_question(context.jobs, this)
    , m_peopleQuestion(context.jobs, this)
{
    makeContent();
    retranslate();
}

void AnalysisPage::makeContent()
{
    QVBoxLayout *layout = content();
    m_toldTenths = tell(m_tenths = new ColumnChart, layout);
    m_toldScores = tell(m_scores = new HeatMap, layout);
    m_toldCohorts = tell(m_cohorts = new HeatMap, layout);
    m_toldCounts = tell(m_counts = new ColumnChart, layout);
    m_toldGaps = tell(m_gaps = new ColumnChart, layout);
    m_toldWeek = tell(m_week = new HeatMap, layout);
    m_check = new TierCheckCard(context());
    connect(m_check, &TierCheckCard::failed, this, &AnalysisPage::showFault);
    layout->addWidget(m_check);
    layout->addStretch(1);
}

AnalysisPage::ToldChart AnalysisPage::tell(Chart *chart, QVBoxLayout *layout)
{
    ToldChart told{new ChartFrame(chart, context().dialogs), makeSentence()};
    told.frame->body()->insertWidget(0, told.sentence);
    told.see = new QPushButton;
    told.see->setObjectName(QStringLiteral("seePeople"));
    told.see->setEnabled(false);
    setQuiet(told.see);
    told.frame->addHeaderWidget(told.see);
    connect(chart, &Chart::itemChosen, told.see,
            [see = told.see](int item) { see->setEnabled(item >= 0); });
    connect(chart, &Chart::itemOpened, this, [this, chart](int item) { openPeople(chart, item); });
    connect(told.see, &QPushButton::clicked, this,
            [this, chart] { openPeople(chart, chart->chosen()); });
    layout->addWidget(told.frame);
    return told;
}

QString AnalysisPage::title() const
{
    return tr("Analysis");
}

void AnalysisPage::retranslate()
{
    empty()->setText(tr("Once there are orders, this page shows who brings the revenue, who comes "
                        "back and when customers buy."));
    m_toldTenths.frame->setChartTitle(tr("Who brings the revenue"));
    m_toldScores.frame->setChartTitle(tr("Mean spend by last purchase and frequency"));
    m_toldCohorts.frame->setChartTitle(tr("Who comes back, by month of the first purchase"));
    m_toldCounts.frame->setChartTitle(tr("Customers by number of purchases"));
    m_toldGaps.frame->setChartTitle(tr("Time between two purchases"));
    m_toldWeek.frame->setChartTitle(tr("When customers buy"));
    m_toldScores.sentence->setText(
        tr("Buyers in five equal parts by their last purchase and by how often they buy. In each "
           "cell: what one spends on average, and how many they are."));
    m_toldCohorts.sentence->setText(
        tr("Of the customers who first bought in a month: how many bought again, so many months "
           "later. In brackets the new customers of the month."));
    for (const ToldChart *each : told())
        each->see->setText(tr("See these customers"));
}

void AnalysisPage::refresh()
{
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf()](JobControl &control) -> Result<Answer> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            Result<Analysis> analysis = analysisAt(**snapshot, asOf, control);
            if (!analysis)
                return analysis.error();
            return Answer{std::move(*analysis), (*snapshot)->settings,
                          static_cast<std::int64_t>((*snapshot)->profiles->size())};
        },
        [this](const Answer &answer) { show(answer); });
    m_check->ask([&shop = context().shop](JobControl &control) { return shop.snapshot(control); },
                 asOf());
}

void AnalysisPage::show(const Answer &answer)
{
    const Analysis &analysis = answer.analysis;
    showEmpty(analysis.concentration.customers == 0);
    const Formatter format = formatter(answer.settings);
    m_cohortMonths.clear();
    for (const Cohort &cohort : analysis.cohorts)
        m_cohortMonths.push_back(cohort.month);
    for (const ToldChart *each : told()) {
        each->frame->chart()->setChosen(-1);
        each->see->setEnabled(false);
    }
    m_tenths->setData(concentrationChart(analysis.concentration, format));
    m_scores->setData(scoreChart(analysis.scores, format));
    const Words words(context().language.language());
    m_cohorts->setData(cohortChart(analysis.cohorts, asOf(), format, words));
    m_counts->setData(orderCountChart(analysis.orderCounts, format));
    m_gaps->setData(gapChart(analysis.gaps, format));
    m_week->setData(weekPicture(analysis.week, format, words));
    showConcentration(analysis.concentration, format);
    showRhythm(answer, format);
}

std::array<const AnalysisPage::ToldChart *, 6> AnalysisPage::told() const
{
    return {&m_toldTenths, &m_toldScores, &m_toldCohorts, &m_toldCounts, &m_toldGaps, &m_toldWeek};
}

std::optional<AnalysisCell> AnalysisPage::cellOf(const Chart *chart, int item) const
{
    if (item < 0)
        return std::nullopt;
    const auto place = static_cast<std::size_t>(item);
    if (chart == m_tenths)
        return SpendTenth{item};
    if (chart == m_gaps)
        return GapBar{place};
    if (chart == m_counts) // the first bar is of those who never bought
        return OrderCountBar{item, item == Analysis::countBars};
    if (chart == m_scores) {
        const HeatCell &cell = m_scores->data().cells[place];
        return ScoreCell{ScoreGrid::best - cell.row, cell.column + 1};
    }
    if (chart == m_cohorts) {
        const HeatCell &cell = m_cohorts->data().cells[place];
        return CohortCell{m_cohortMonths[static_cast<std::size_t>(cell.row)], cell.column + 1};
    }
    const HeatCell &cell = m_week->data().cells[place];
    return WeekCell{cell.row, cell.column};
}

QString AnalysisPage::nameOfItem(const Chart *chart, int item) const
{
    const auto place = static_cast<std::size_t>(item);
    if (const auto *map = qobject_cast<const HeatMap *>(chart))
        return map->data().cells[place].name;
    const auto *columns = qobject_cast<const ColumnChart *>(chart);
    const ColumnBar &bar = columns->data().columns[place];
    return chart == m_counts ? tr("%1: %2", "purchases and how many customers made so many")
                                   .arg(columns->data().nameTitle, bar.name)
                             : bar.name;
}

void AnalysisPage::openPeople(const Chart *chart, int item)
{
    const std::optional<AnalysisCell> cell = cellOf(chart, item);
    if (!cell)
        return;
    ask(
        m_peopleQuestion,
        [&shop = context().shop, cell = *cell, asOf = asOf(),
         who = nameOfItem(chart, item)](JobControl &control) -> Result<People> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            const Result<CustomerSet> found = peopleBehind(cell, (*snapshot)->at(asOf), control);
            if (!found)
                return found.error();
            People people{who, {}};
            people.customers.reserve(static_cast<std::size_t>(found->count()));
            found->forEach([&](std::size_t customer) {
                people.customers.push_back((*snapshot)->profiles->idAt(customer));
            });
            return people;
        },
        [this](const People &people) {
            context().navigator.showCustomers(people.who, people.customers);
        });
}

void AnalysisPage::showConcentration(const Concentration &concentration, const Formatter &format)
{
    m_toldTenths.sentence->setText(
        tr("%1 customers (%2 of the buyers) bring %3 of revenue.", nullptr,
           static_cast<int>(concentration.fewest.customers))
            .arg(format.number(concentration.fewest.customers),
                 percentOf(concentration.fewest.customers, concentration.customers, format),
                 percentOf(concentration.fewest.revenue.minor, concentration.revenue.minor,
                           format)));
}

void AnalysisPage::showRhythm(const Answer &answer, const Formatter &format)
{
    const OrderCountHistogram &counts = answer.analysis.orderCounts;
    const std::int64_t once = counts.bars.front().customers;
    m_toldCounts.sentence->setText(
        tr("%1 of the customers have bought exactly once, %2 never.")
            .arg(percentOf(once, answer.customers, format),
                 percentOf(counts.neverBought, answer.customers, format)));
    const PurchaseGaps &gaps = answer.analysis.gaps;
    m_toldGaps.frame->setVisible(gaps.gaps > 0);
    if (gaps.median) {
        m_toldGaps.sentence->setText(
            tr("Half of the time a customer comes back within %1 days; three times in four within "
               "%2 days. Whoever is silent much longer may not come back alone.")
                .arg(format.number(*gaps.median), format.number(*gaps.upperQuartile)));
    }
    const WeekHours &week = answer.analysis.week;
    std::int64_t timed = 0;
    for (const auto &day : week.orders) {
        for (const std::int64_t orders : day)
            timed += orders;
    }
    m_toldWeek.frame->setVisible(timed > 0);
    m_toldWeek.sentence->setText(
        week.withoutHour == 0
            ? tr("Orders by weekday and hour.")
            : tr("Orders by weekday and hour; %1 have no time of day.")
                  .arg(percentOf(week.withoutHour, week.withoutHour + timed, format)));
}

} // namespace kq
