#include "ui/history/history_page.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/words.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_chart.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/history/moved_people_card.h"
#include "ui/history/movement_charts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <span>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayWidth = 160;
constexpr std::array<int, 3> spans{12, 24, 36};          ///< months of the pictures
constexpr std::array<int, 5> distances{1, 3, 6, 12, 24}; ///< months back
constexpr int usualDistance = 1;                         ///< the place of three months in these

int chosenOf(std::span<const int> values, const QComboBox *box)
{
    return values[static_cast<std::size_t>(std::max(0, box->currentIndex()))];
}

} // namespace

HistoryPage::HistoryPage(const PageContext &context, QWidget *parent)
    : AnswerPage(context, Icon::History, parent)
    , m_question(context.jobs, this)
    , m_moveQuestion(context.jobs, this)
{
    makeContent();
    retranslate();
    connect(empty(), &EmptyState::actionTriggered, this,
            [this] { this->context().navigator.importFiles(); });
    connect(m_span, &QComboBox::currentIndexChanged, this, &HistoryPage::askMonths);
    connect(m_before, &QComboBox::currentIndexChanged, this, [this] {
        takeDistance();
        askMoves();
    });
    for (DayField *field : {m_from, m_to})
        connect(field, &DayField::dayEdited, this, &HistoryPage::askMoves);
    joinCharts();
    connect(m_people, &MovedPeopleCard::wishChosen, this, [this] {
        m_flow->setChosen(-1);
        m_matrix->setChosen(-1);
        follow({});
    });
    connect(m_people, &MovedPeopleCard::allWanted, this, &HistoryPage::openPeople);
    connect(m_people, &MovedPeopleCard::customerOpened, this,
            [this](CustomerId customer) { this->context().navigator.showCustomer(customer); });
}

void HistoryPage::joinCharts()
{
    connect(m_flow, &Chart::itemChosen, this, [this](int item) {
        m_matrix->setChosen(-1);
        if (item < 0)
            return follow({});
        const auto [from, to] = m_flow->wayOf(item);
        follow(TierWay{from, to});
    });
    connect(m_matrix, &Chart::itemChosen, this, [this](int item) {
        m_flow->setChosen(-1);
        if (item < 0)
            return follow({});
        follow(charts().wayOf(m_matrix->data().cells[static_cast<std::size_t>(item)]));
    });
    for (Chart *chart : {static_cast<Chart *>(m_flow), static_cast<Chart *>(m_matrix)})
        connect(chart, &Chart::itemOpened, this, &HistoryPage::openPeople);
    connect(m_tiers, &Chart::itemOpened, this, [this](int item) {
        const auto place = static_cast<std::size_t>(item);
        context().navigator.showTier(m_tiers->data().lines[place].key);
    });
    connect(m_segments, &Chart::itemOpened, this, [this](int item) {
        const auto place = static_cast<std::size_t>(item);
        context().navigator.showSegment({m_segments->data().lines[place].key.toLongLong()});
    });
}

void HistoryPage::makeContent()
{
    m_span = new QComboBox;
    m_span->setObjectName(u"historySpan"_s);
    m_tiers = new TimeChart;
    m_tiersFrame = new ChartFrame(m_tiers, context().dialogs);
    m_tiersFrame->addHeaderWidget(m_span);
    m_tiersNote = new QLabel;
    m_tiersNote->setWordWrap(true);
    setQuiet(m_tiersNote);
    m_tiersFrame->body()->insertWidget(0, m_tiersNote);
    content()->addWidget(m_tiersFrame);
    m_segments = new TimeChart;
    m_segmentsFrame = new ChartFrame(m_segments, context().dialogs);
    content()->addWidget(m_segmentsFrame);
    makeMovement();
    m_matrix = new HeatMap;
    m_matrix->setObjectName(u"matrix"_s);
    m_matrixFrame = new ChartFrame(m_matrix, context().dialogs);
    content()->addWidget(m_matrixFrame);
    m_people = new MovedPeopleCard;
    content()->addWidget(m_people);
    content()->addStretch(1);
}

void HistoryPage::makeMovement()
{
    m_before = new QComboBox;
    m_before->setObjectName(u"comparedWith"_s);
    m_flow = new FlowChart;
    m_flow->setObjectName(u"flow"_s);
    m_flowFrame = new ChartFrame(m_flow, context().dialogs);
    m_fromLabel = new QLabel;
    m_from = new DayField;
    m_from->setObjectName(u"fromDay"_s);
    m_toLabel = new QLabel;
    m_to = new DayField;
    m_to->setObjectName(u"toDay"_s);
    auto *days = new QHBoxLayout;
    days->addWidget(m_before);
    for (const auto &[label, field] :
         {std::pair(m_fromLabel, m_from), std::pair(m_toLabel, m_to)}) {
        label->setBuddy(field);
        field->setEmptyAllowed(false);
        field->setMaximumWidth(dayWidth);
        days->addWidget(label);
        days->addWidget(field);
    }
    days->addStretch(1);
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sentence->setObjectName(u"moveSentence"_s);
    m_flowFrame->body()->insertLayout(0, days);
    m_flowFrame->body()->insertWidget(1, m_sentence);
    content()->addWidget(m_flowFrame);
}

QString HistoryPage::title() const
{
    return tr("Over time", "a page");
}

void HistoryPage::retranslate()
{
    empty()->setText(tr("Once there are orders, this page shows how your tiers grew and shrank, "
                        "and who moved."));
    empty()->setAction(tr("Import spreadsheets"));
    m_tiersFrame->setChartTitle(tr("Customers by tier, month by month"));
    m_segmentsFrame->setChartTitle(tr("Segments, month by month"));
    m_tiersNote->setText(
        tr("Each month counts those who had bought or registered by then; whoever "
           "came later is not counted yet. The last point is the day of the page."));
    m_flowFrame->setChartTitle(tr("Who moved between the tiers"));
    m_matrixFrame->setChartTitle(tr("The same as a table: from which tier to which"));
    m_fromLabel->setText(tr("from", "a day"));
    m_toLabel->setText(tr("to", "a day"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Second day"));
    m_from->setLanguage(context().language.language());
    m_to->setLanguage(context().language.language());
    m_span->setAccessibleName(tr("How far back"));
    m_before->setAccessibleName(tr("Compared with"));
    fillDistances();
    if (m_months.snapshot)
        refresh();
}

void HistoryPage::fillDistances()
{
    const auto fill = [](QComboBox *box, const QStringList &texts, int usual) {
        const QSignalBlocker silent(box);
        const int chosen = box->currentIndex() < 0 ? usual : box->currentIndex();
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(std::min(chosen, static_cast<int>(texts.size()) - 1));
    };
    QStringList texts;
    for (const int months : spans)
        texts << tr("%n months", "how far back a picture goes", months);
    fill(m_span, texts, 0);
    texts.clear();
    for (const int months : distances)
        texts << tr("since %n month(s) ago", nullptr, months);
    fill(m_before, texts, usualDistance);
}

MoveWish HistoryPage::wish() const
{
    return m_way ? MoveWish{MoveWish::Kind::Moved, {}, m_way} : m_people->wish();
}

void HistoryPage::takeDistance()
{
    m_from->setDay(m_to->day().addMonths(-chosenOf(distances, m_before)));
}

void HistoryPage::refresh()
{
    m_way.reset();
    if (m_lastDay != asOf()) { // the days follow the date of the page, until others are chosen
        m_lastDay = asOf();
        const QDate first;
        m_from->setBounds(first, context().today());
        m_to->setBounds(first, context().today());
        m_to->setDay(asOf());
        takeDistance();
    }
    askMonths();
}

void HistoryPage::askMonths()
{
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf(), months = chosenOf(spans, m_span),
         language = context().language.language()](JobControl &control) -> Result<HistoryMonths> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            return historyMonths(*snapshot, asOf, months, language, control);
        },
        [this](HistoryMonths answer) { showMonths(std::move(answer)); });
}

void HistoryPage::showMonths(HistoryMonths months)
{
    m_months = std::move(months);
    showEmpty(!m_months.snapshot->profiles->hasOrders());
    const MovementCharts charts = this->charts();
    m_tiers->setData(charts.months(m_months.history, GroupKind::Tier));
    TimeChartData segments = charts.months(m_months.history, GroupKind::Segment);
    m_segmentsFrame->setVisible(!segments.lines.empty());
    m_segments->setData(std::move(segments));
    m_people->setChoices(m_months.snapshot->definitions.segments(), m_moves.byRule.has_value());
    m_people->setWay(m_way ? charts.nameOf(*m_way) : QString());
    askMoves();
}

void HistoryPage::askMoves()
{
    if (!m_months.snapshot)
        return;
    const QDate from = std::min(m_from->day(), m_to->day());
    const QDate to = std::max(m_from->day(), m_to->day());
    ask(
        m_moveQuestion,
        [snapshot = m_months.snapshot, from, to, wish = wish()](JobControl &control) {
            return historyMoves(*snapshot, from, to, wish, control);
        },
        [this](const HistoryMoves &moves) { showMoves(moves); });
}

QStringList HistoryPage::namesOf(const std::vector<Tier> &tiers) const
{
    QStringList names;
    for (const Tier &tier : tiers)
        names << shortNameOf(tier, context().language.language());
    return names;
}

MovementCharts HistoryPage::charts() const
{
    return {namesOf(m_months.snapshot->definitions.tiers()),
            formatter(m_months.snapshot->settings)};
}

void HistoryPage::showMoves(const HistoryMoves &moves)
{
    m_moves = moves;
    const Snapshot &shop = *m_months.snapshot;
    m_people->setChoices(shop.definitions.segments(), moves.byRule.has_value());
    m_sentence->setText(moveSentence(moves));
    const MovementCharts charts = this->charts();
    const int ribbon = m_flow->chosen();
    m_flow->setData(charts.flow(moves.movement));
    m_flow->setChosen(m_way ? ribbon : -1);
    const int cell = m_matrix->chosen();
    m_matrix->setData(charts.matrix(moves.movement));
    m_matrix->setChosen(m_way ? cell : -1);
    const MoveWish wish = this->wish();
    m_people->setWay(m_way ? charts.nameOf(*m_way) : QString());
    const QStringList tiers = namesOf(shop.definitions.tiers());
    const bool goesByRule = wish.kind == MoveWish::Kind::ByRule && moves.byRule;
    m_people->show(moves, wish, goesByRule ? namesOf(moves.byRule->ladderBefore) : tiers, tiers,
                   formatter(shop.settings), Words(context().language.language()));
}

QString HistoryPage::moveSentence(const HistoryMoves &moves) const
{
    const Formatter format = formatter(m_months.snapshot->settings);
    const std::vector<Mover> &movers = moves.movement.movers;
    const auto rose = std::count_if(movers.begin(), movers.end(),
                                    [](const Mover &mover) { return mover.rose(); });
    const auto fell = static_cast<std::int64_t>(movers.size()) - rose;
    QString sentence =
        tr("From %1 to %2, %3 customers moved up and %4 moved down; %5 are new. Choose a ribbon to "
           "see who.")
            .arg(format.date(moves.movement.from), format.date(moves.movement.to),
                 format.number(rose), format.number(fell),
                 format.number(static_cast<std::int64_t>(moves.movement.newcomers.size())));
    if (moves.byRule) {
        sentence +=
            u'\n' + tr("The tiers were changed on %1. These figures go by the tiers of now "
                       "at both days; by the change alone %2 customers stand elsewhere.")
                        .arg(format.date(moves.byRule->changedOn),
                             format.number(static_cast<std::int64_t>(moves.byRule->movers.size())));
    }
    return sentence;
}

void HistoryPage::follow(std::optional<TierWay> way)
{
    m_way = way;
    askMoves();
}

void HistoryPage::openPeople()
{
    if (m_moves.everyone.empty() || !m_months.snapshot)
        return;
    const Formatter format = formatter(m_months.snapshot->settings);
    const QString name = m_way ? charts().nameOf(*m_way) : m_people->nameOfWish();
    context().navigator.showCustomers(
        tr("%1, from %2 to %3", "who moved between two days")
            .arg(name, format.date(m_moves.movement.from), format.date(m_moves.movement.to)),
        m_moves.everyone);
}

} // namespace kq
