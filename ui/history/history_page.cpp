#include "ui/history/history_page.h"

#include "core/shop/shop.h"
#include "core/text/format.h"
#include "core/wording/ladder_words.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t peopleShown = 200;
constexpr int peopleInView = 14;
constexpr std::array<int, 3> spans{12, 24, 36};          ///< months of the pictures
constexpr std::array<int, 5> distances{1, 3, 6, 12, 24}; ///< months back
constexpr int usualDistance = 1;                         ///< the place of three months in these

QLabel *wrapping()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

TimeChartData chartOf(const ShopHistory &history, GroupKind kind, const Formatter &format)
{
    TimeChartData chart;
    chart.shape =
        kind == GroupKind::Tier ? TimeChartData::Shape::Stacked : TimeChartData::Shape::Lines;
    for (const QDate day : history.days) {
        chart.days.push_back(format.date(day));
        chart.shortDays.push_back(format.month(day));
    }
    chart.valueText = [format](double value) { return format.number(std::llround(value)); };
    for (const GroupHistory &group : history.groups) {
        if (group.kind != kind)
            continue;
        TimeLine line{group.key, group.name, {}};
        for (const std::int64_t customers : group.customers)
            line.values.push_back(static_cast<double>(customers));
        chart.lines.push_back(std::move(line));
    }
    return chart;
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
    connect(m_before, &QComboBox::currentIndexChanged, this, &HistoryPage::askMoves);
    connect(m_whom, &QComboBox::currentIndexChanged, this, [this] {
        m_way.reset();
        m_flow->setChosen(-1);
        askMoves();
    });
    connect(m_flow, &Chart::itemChosen, this, &HistoryPage::followFlow);
    connect(m_tiers, &Chart::itemOpened, this, [this](int item) {
        const auto place = static_cast<std::size_t>(item);
        this->context().navigator.showTier(m_tiers->data().lines[place].key);
    });
    connect(m_segments, &Chart::itemOpened, this, [this](int item) {
        const auto place = static_cast<std::size_t>(item);
        this->context().navigator.showSegment({m_segments->data().lines[place].key.toLongLong()});
    });
    connect(m_people, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        this->context().navigator.showCustomer({m_rows->keyAt(index.row()).toLongLong()});
    });
}

void HistoryPage::makeContent()
{
    m_span = new QComboBox;
    m_span->setObjectName(u"historySpan"_s);
    m_tiers = new TimeChart;
    m_tiersFrame = new ChartFrame(m_tiers, context().dialogs);
    m_tiersFrame->addHeaderWidget(m_span);
    content()->addWidget(m_tiersFrame);
    m_segments = new TimeChart;
    m_segmentsFrame = new ChartFrame(m_segments, context().dialogs);
    content()->addWidget(m_segmentsFrame);

    m_before = new QComboBox;
    m_before->setObjectName(u"comparedWith"_s);
    m_flow = new FlowChart;
    m_flow->setObjectName(u"flow"_s);
    m_flowFrame = new ChartFrame(m_flow, context().dialogs);
    m_flowFrame->addHeaderWidget(m_before);
    m_sentence = wrapping();
    m_sentence->setObjectName(u"moveSentence"_s);
    m_flowFrame->body()->insertWidget(0, m_sentence);
    content()->addWidget(m_flowFrame);

    m_peopleCard = new Card;
    m_whom = new QComboBox;
    m_whom->setObjectName(u"whom"_s);
    m_peopleCard->addHeaderWidget(m_whom);
    m_causes = wrapping();
    m_causes->setObjectName(u"causes"_s);
    m_rows = new RowsModel(this);
    m_people = new DataTable;
    m_people->setObjectName(u"movedPeople"_s);
    m_people->setModel(m_rows);
    m_peopleCard->body()->addWidget(m_causes);
    m_peopleCard->body()->addWidget(m_people);
    content()->addWidget(m_peopleCard);
    content()->addStretch(1);
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
    m_flowFrame->setChartTitle(tr("Who moved between the tiers"));
    m_peopleCard->setTitle(tr("Who they are, and why"));
    m_people->setAccessibleName(m_peopleCard->title());
    m_span->setAccessibleName(tr("How far back"));
    m_before->setAccessibleName(tr("Compared with"));
    m_whom->setAccessibleName(tr("Whose movement"));
    m_rows->setColumns({{tr("Name"), false},
                        {tr("Before"), false},
                        {tr("Now"), false},
                        {tr("Why"), false},
                        {tr("Total spend"), true},
                        {tr("Last purchase"), false}});
    fillChoices();
    if (m_months.snapshot)
        refresh();
}

void HistoryPage::fillChoices()
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
    texts = {tr("Moved up"), tr("Moved down"), tr("Everybody who moved")};
    if (m_months.snapshot) {
        for (const Segment &segment : m_months.snapshot->definitions.segments())
            texts << tr("Entered “%1”").arg(segment.name) << tr("Left “%1”").arg(segment.name);
    }
    fill(m_whom, texts, 0);
}

HistoryPage::Whom HistoryPage::whom() const
{
    if (m_way)
        return {Whom::Kind::Moved, {}, m_way};
    constexpr std::array fixed{Whom::Kind::Rose, Whom::Kind::Fell, Whom::Kind::Moved};
    const auto index = static_cast<std::size_t>(std::max(0, m_whom->currentIndex()));
    if (index < fixed.size())
        return {fixed[index], {}, {}};
    const std::size_t place = index - fixed.size();
    return {place % 2 == 0 ? Whom::Kind::Entered : Whom::Kind::Left,
            m_months.snapshot->definitions.segments()[place / 2].id,
            {}};
}

QDate HistoryPage::comparedWith() const
{
    const auto place = static_cast<std::size_t>(std::max(0, m_before->currentIndex()));
    return asOf().addMonths(-distances[place]);
}

void HistoryPage::refresh()
{
    m_way.reset();
    askMonths();
}

void HistoryPage::askMonths()
{
    const int months = spans[static_cast<std::size_t>(std::max(0, m_span->currentIndex()))];
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf(), months,
         language = context().language.language()](JobControl &control) -> Result<Months> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            Result<ShopHistory> history = shopHistory(
                **snapshot, asOf, monthsKnown(**snapshot, asOf, months), language, control);
            if (!history)
                return history.error();
            return Months{*snapshot, std::move(*history)};
        },
        [this](Months answer) { showMonths(std::move(answer)); });
}

void HistoryPage::showMonths(Months months)
{
    m_months = std::move(months);
    showEmpty(!m_months.snapshot->profiles->hasOrders());
    const Formatter format = formatter(m_months.snapshot->settings);
    TimeChartData tiers = chartOf(m_months.history, GroupKind::Tier, format);
    tiers.dayTitle = tr("Day");
    m_tiers->setData(std::move(tiers));
    TimeChartData segments = chartOf(m_months.history, GroupKind::Segment, format);
    segments.dayTitle = tr("Day");
    m_segmentsFrame->setVisible(!segments.lines.empty());
    m_segments->setData(std::move(segments));
    fillChoices();
    askMoves();
}

Result<HistoryPage::Moves> HistoryPage::movesOf(const Snapshot &snapshot, QDate from, QDate to,
                                                const Whom &whom, JobControl &control)
{
    Result<Movement> movement = tierMovement(snapshot, from, to, control);
    if (!movement)
        return movement.error();
    Moves moves;
    moves.movement = std::move(*movement);
    std::vector<Mover> asked;
    if (whom.kind == Whom::Kind::Entered || whom.kind == Whom::Kind::Left) {
        Result<GroupMovement> group = segmentMovement(snapshot, whom.segment, from, to, control);
        if (!group)
            return group.error();
        asked =
            whom.kind == Whom::Kind::Entered ? std::move(group->entered) : std::move(group->left);
    } else {
        const std::size_t none = moves.movement.keys.size();
        const auto lineOf = [none](std::uint8_t place) {
            return place == TierPlaces::none ? none : place;
        };
        for (const Mover &mover : moves.movement.movers) {
            const bool goesThere = !whom.way || (lineOf(mover.from) == whom.way->first &&
                                                 lineOf(mover.to) == whom.way->second);
            if (goesThere &&
                (whom.kind == Whom::Kind::Moved || mover.rose() == (whom.kind == Whom::Kind::Rose)))
                asked.push_back(mover);
        }
    }
    moves.all = static_cast<std::int64_t>(asked.size());
    for (const Mover &mover : asked)
        ++moves.causes[mover.cause];
    Result<std::vector<MovedCustomer>> people =
        movedCustomers(snapshot, asked, to, peopleShown, control);
    if (!people)
        return people.error();
    moves.people = std::move(*people);
    return moves;
}

void HistoryPage::askMoves()
{
    if (!m_months.snapshot)
        return;
    ask(
        m_moveQuestion,
        [snapshot = m_months.snapshot, from = comparedWith(), to = asOf(), whom = whom()](
            JobControl &control) { return movesOf(*snapshot, from, to, whom, control); },
        [this](const Moves &moves) { showMoves(moves); });
}

QStringList HistoryPage::tierNames() const
{
    QStringList names;
    for (const Tier &tier : m_months.snapshot->definitions.tiers())
        names << shortNameOf(tier, context().language.language());
    return names;
}

void HistoryPage::showMoves(const Moves &moves)
{
    const Formatter format = formatter(m_months.snapshot->settings);
    std::int64_t rose = 0;
    for (const Mover &mover : moves.movement.movers)
        rose += mover.rose() ? 1 : 0;
    const auto fell = static_cast<std::int64_t>(moves.movement.movers.size()) - rose;
    m_sentence->setText(
        tr("From %1 to %2, %3 customers moved up and %4 moved down. Choose a ribbon to see who.")
            .arg(format.date(moves.movement.from), format.date(moves.movement.to),
                 format.number(rose), format.number(fell)));
    showFlow(moves.movement);
    showPeople(moves);
}

void HistoryPage::showFlow(const Movement &movement)
{
    const Formatter format = formatter(m_months.snapshot->settings);
    FlowChartData chart;
    chart.fromTitle = format.date(movement.from);
    chart.toTitle = format.date(movement.to);
    chart.countText = [format](std::int64_t count) { return format.number(count); };
    for (const QString &name : tierNames())
        chart.names.push_back(name);
    chart.counts = movement.matrix;
    std::int64_t without = 0;
    for (std::size_t i = 0; i < chart.counts.size(); ++i)
        without += chart.counts[i].back() + chart.counts.back()[i];
    if (without > 0) {
        chart.names.push_back(tr("Without a tier"));
    } else {
        chart.counts.pop_back();
        for (auto &row : chart.counts)
            row.pop_back();
    }
    const int chosen = m_flow->chosen();
    m_flow->setData(std::move(chart));
    m_flow->setChosen(m_way ? chosen : -1);
}

void HistoryPage::showPeople(const Moves &moves)
{
    const Words words(context().language.language());
    const Formatter format = formatter(m_months.snapshot->settings);
    QStringList causes;
    for (const auto &[cause, count] : moves.causes)
        causes << tr("%1: %2", "why they moved: how many")
                      .arg(nameOf(cause, words), format.number(count));
    QString text =
        tr("%1 customers.", nullptr, static_cast<int>(moves.all)).arg(format.number(moves.all));
    if (!causes.isEmpty())
        text += u' ' + causes.join(u" · "_s);
    if (moves.all > static_cast<std::int64_t>(moves.people.size()))
        text += u'\n' + tr("Below are the %1 who have spent most.")
                            .arg(format.number(static_cast<std::int64_t>(moves.people.size())));
    m_causes->setText(text);
    const Whom asked = whom();
    const bool isGroup = asked.kind == Whom::Kind::Entered || asked.kind == Whom::Kind::Left;
    const QStringList tiers = tierNames();
    const auto placeName = [&](std::uint8_t place) {
        if (isGroup)
            return place == TierPlaces::none ? tr("not in it") : tr("in it");
        return place == TierPlaces::none ? tr("Without a tier") : tiers[place];
    };
    std::vector<RowsRow> rows;
    rows.reserve(moves.people.size());
    for (const MovedCustomer &person : moves.people) {
        rows.push_back({QString::number(person.id.value),
                        {{person.name, {}},
                         {placeName(person.from), {}},
                         {placeName(person.to), {}},
                         {nameOf(person.cause, words), {}},
                         {format.money(person.total), QVariant::fromValue(person.total.minor)},
                         {person.lastPurchase ? format.date(*person.lastPurchase) : u"–"_s,
                          person.lastPurchase.value_or(QDate())}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_people->fitColumns(0);
    m_people->fitHeight(peopleInView);
}

void HistoryPage::followFlow(int item)
{
    if (item < 0)
        m_way.reset();
    else
        m_way = m_flow->wayOf(item);
    askMoves();
}

} // namespace kq
