#include "ui/analysis/analysis_page.h"

#include "core/shop/shop.h"
#include "ui/analysis/analysis_charts.h"
#include "ui/charts/care_pictures.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kq {

namespace {

constexpr int mostTiersInView = 12;

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
    , m_checkQuestion(context.jobs, this)
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
    layout->addWidget(makeTierCheck());
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

QWidget *AnalysisPage::makeTierCheck()
{
    m_checkCard = new Card;
    m_hidden = new QComboBox;
    m_hidden->setObjectName(QStringLiteral("hiddenDays"));
    m_checkCard->addHeaderWidget(m_hidden);
    connect(m_hidden, &QComboBox::currentIndexChanged, this, &AnalysisPage::askTierCheck);
    m_checkSentence = makeSentence();
    m_checkRows = new RowsModel(this);
    m_checkTable = new DataTable;
    m_checkTable->setObjectName(QStringLiteral("tierCheck"));
    m_checkTable->setModel(m_checkRows);
    m_checkCard->body()->addWidget(m_checkSentence);
    m_checkCard->body()->addWidget(m_checkTable);
    return m_checkCard;
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
    m_checkCard->setTitle(tr("Do the tiers foretell who buys?"));
    m_checkTable->setAccessibleName(m_checkCard->title());
    m_hidden->setAccessibleName(tr("How many days are hidden"));
    {
        const QSignalBlocker silent(m_hidden);
        const int before = hiddenDays();
        m_hidden->clear();
        for (const int days : {30, 60, 90, 180, 365})
            m_hidden->addItem(tr("the last %n days hidden", nullptr, days), days);
        m_hidden->setCurrentIndex(m_hidden->findData(before));
    }
    m_checkRows->setColumns({{tr("Tier"), false},
                             {tr("Customers then"), true},
                             {tr("Bought since"), true},
                             {tr("Share who bought"), true},
                             {tr("Revenue since"), true},
                             {tr("Revenue a customer"), true}});
}

void AnalysisPage::refresh()
{
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf(),
         language = context().language.language()](JobControl &control) -> Result<Answer> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            Result<Analysis> analysis = analysisAt(**snapshot, asOf, language, control);
            if (!analysis)
                return analysis.error();
            return Answer{std::move(*analysis), (*snapshot)->settings,
                          static_cast<std::int64_t>((*snapshot)->profiles->size())};
        },
        [this](const Answer &answer) { show(answer); });
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
    m_settings = answer.settings;
    if (hiddenDays() == Analysis::hiddenDays)
        showTierCheck(analysis.tierOutcomes);
    else
        askTierCheck();
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

int AnalysisPage::hiddenDays() const
{
    const QVariant days = m_hidden->currentData();
    return days.isValid() ? days.toInt() : Analysis::hiddenDays;
}

void AnalysisPage::askTierCheck()
{
    ask(
        m_checkQuestion,
        [&shop = context().shop, asOf = asOf(), days = hiddenDays(),
         language = context().language.language()](
            JobControl &control) -> Result<std::vector<Analysis::NamedOutcome>> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            return tierCheckAt(**snapshot, asOf, days, language, control);
        },
        [this](const std::vector<Analysis::NamedOutcome> &outcomes) { showTierCheck(outcomes); });
}

void AnalysisPage::showTierCheck(const std::vector<Analysis::NamedOutcome> &outcomes)
{
    const Formatter format = formatter(m_settings);
    m_checkSentence->setText(
        tr("The last %1 days are hidden, everyone gets a tier from what was known before, and then "
           "it is shown what each tier really bought in these days. Good tiers rise from bottom to "
           "top.")
            .arg(hiddenDays()));
    std::vector<RowsRow> rows;
    for (const auto &[name, outcome] : outcomes) {
        const QString each = outcome.customers == 0
                                 ? QStringLiteral("–")
                                 : format.money(Ratio(outcome.revenue.minor, outcome.customers));
        rows.push_back({outcome.key,
                        {{name.isEmpty() ? tr("Without a tier") : name, {}},
                         {format.number(outcome.customers), {}},
                         {format.number(outcome.buyers), {}},
                         {percentOf(outcome.buyers, outcome.customers, format), {}},
                         {format.money(outcome.revenue), {}},
                         {each, {}}},
                        {}});
    }
    m_checkRows->setRows(std::move(rows));
    m_checkTable->fitColumns(0);
    m_checkTable->fitHeight(mostTiersInView);
}

} // namespace kq
