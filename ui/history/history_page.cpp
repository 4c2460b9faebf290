#include "ui/history/history_page.h"

#include "core/shop/shop.h"
#include "core/shop/tier_figures.h"
#include "core/text/format.h"
#include "core/wording/ladder_words.h"
#include "ui/charts/flow_chart.h"
#include "ui/charts/heat_map.h"
#include "ui/charts/time_chart.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/day_field.h"
#include "ui/widgets/empty_state.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
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
constexpr int dayWidth = 160;
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
    connect(m_before, &QComboBox::currentIndexChanged, this, [this] {
        takeDistance();
        askMoves();
    });
    for (DayField *field : {m_from, m_to})
        connect(field, &DayField::dayEdited, this, &HistoryPage::askMoves);
    connect(m_whom, &QComboBox::currentIndexChanged, this, [this] {
        m_flow->setChosen(-1);
        m_matrix->setChosen(-1);
        follow({});
    });
    connect(m_flow, &Chart::itemChosen, this, [this](int item) {
        m_matrix->setChosen(-1);
        follow(item < 0 ? std::nullopt : std::optional(m_flow->wayOf(item)));
    });
    connect(m_matrix, &Chart::itemChosen, this, [this](int item) {
        m_flow->setChosen(-1);
        if (item < 0)
            return follow({});
        const HeatCell &cell = m_matrix->data().cells[static_cast<std::size_t>(item)];
        follow(
            std::pair(static_cast<std::size_t>(cell.row), static_cast<std::size_t>(cell.column)));
    });
    for (Chart *chart : {static_cast<Chart *>(m_flow), static_cast<Chart *>(m_matrix)})
        connect(chart, &Chart::itemOpened, this, &HistoryPage::openPeople);
    connect(m_open, &QPushButton::clicked, this, &HistoryPage::openPeople);
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
    m_sentence = wrapping();
    m_sentence->setObjectName(u"moveSentence"_s);
    m_flowFrame->body()->insertLayout(0, days);
    m_flowFrame->body()->insertWidget(1, m_sentence);
    content()->addWidget(m_flowFrame);
    m_matrix = new HeatMap;
    m_matrix->setObjectName(u"matrix"_s);
    m_matrixFrame = new ChartFrame(m_matrix, context().dialogs);
    content()->addWidget(m_matrixFrame);

    m_peopleCard = new Card;
    m_whom = new QComboBox;
    m_whom->setObjectName(u"whom"_s);
    m_peopleCard->addHeaderWidget(m_whom);
    m_open = new QPushButton;
    m_open->setObjectName(u"openMoved"_s);
    m_peopleCard->addHeaderWidget(m_open);
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
    m_matrixFrame->setChartTitle(tr("The same as a table: from which tier to which"));
    m_fromLabel->setText(tr("from", "a day"));
    m_toLabel->setText(tr("to", "a day"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Second day"));
    m_from->setLanguage(context().language.language());
    m_to->setLanguage(context().language.language());
    m_open->setText(tr("Open in Customers"));
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

    const QSignalBlocker silent(m_whom);
    const QVariant chosen = m_whom->currentData();
    m_whom->clear();
    const auto add = [this](const QString &text, Whom::Kind kind, SegmentId segment = {}) {
        m_whom->addItem(text, u"%1 %2"_s.arg(static_cast<int>(kind)).arg(segment.value));
    };
    add(tr("Moved up"), Whom::Kind::Rose);
    add(tr("Moved down"), Whom::Kind::Fell);
    add(tr("Everybody who moved"), Whom::Kind::Moved);
    if (m_moves.byRule)
        add(tr("Elsewhere by a changed rule"), Whom::Kind::ByRule);
    if (m_months.snapshot) {
        for (const Segment &segment : m_months.snapshot->definitions.segments()) {
            add(tr("Entered “%1”").arg(segment.name), Whom::Kind::Entered, segment.id);
            add(tr("Left “%1”").arg(segment.name), Whom::Kind::Left, segment.id);
        }
    }
    m_whom->setCurrentIndex(std::max(0, m_whom->findData(chosen)));
}

HistoryPage::Whom HistoryPage::whom() const
{
    if (m_way)
        return {Whom::Kind::Moved, {}, m_way};
    const QStringList parts = m_whom->currentData().toString().split(u' ');
    if (parts.size() != 2)
        return {};
    return {static_cast<Whom::Kind>(parts[0].toInt()), {parts[1].toLongLong()}, {}};
}

void HistoryPage::takeDistance()
{
    const auto place = static_cast<std::size_t>(std::max(0, m_before->currentIndex()));
    m_from->setDay(m_to->day().addMonths(-distances[place]));
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

Result<std::vector<Mover>> HistoryPage::askedMovers(const Snapshot &snapshot, const Whom &whom,
                                                    const Moves &moves, JobControl &control)
{
    const Movement &movement = moves.movement;
    std::vector<Mover> asked;
    if (whom.kind == Whom::Kind::Entered || whom.kind == Whom::Kind::Left) {
        Result<GroupMovement> group =
            segmentMovement(snapshot, whom.segment, movement.from, movement.to, control);
        if (!group)
            return group.error();
        return whom.kind == Whom::Kind::Entered ? std::move(group->entered)
                                                : std::move(group->left);
    }
    if (whom.kind == Whom::Kind::ByRule)
        return moves.byRule ? moves.byRule->movers : asked;
    if (whom.way && whom.way->first == whom.way->second) {
        const Result<std::vector<CustomerSet>> before =
            tierMembersAt(snapshot, movement.from, control);
        if (!before)
            return before.error();
        const Result<std::vector<CustomerSet>> after =
            tierMembersAt(snapshot, movement.to, control);
        if (!after)
            return after.error();
        if (whom.way->first >= after->size())
            return asked; // without a tier at both days: nobody to care for
        CustomerSet stayed = (*before)[whom.way->first];
        stayed &= (*after)[whom.way->first];
        const auto tier = static_cast<std::uint8_t>(whom.way->first);
        stayed.forEach([&](std::size_t customer) {
            asked.push_back(
                {static_cast<std::uint32_t>(customer), tier, tier, MoveCause::TimePassed});
        });
        return asked;
    }
    const std::size_t none = movement.keys.size();
    const auto lineOf = [none](std::uint8_t place) {
        return place == TierPlaces::none ? none : place;
    };
    for (const Mover &mover : movement.movers) {
        const bool goesThere = !whom.way || (lineOf(mover.from) == whom.way->first &&
                                             lineOf(mover.to) == whom.way->second);
        if (goesThere &&
            (whom.kind == Whom::Kind::Moved || mover.rose() == (whom.kind == Whom::Kind::Rose)))
            asked.push_back(mover);
    }
    return asked;
}

Result<HistoryPage::Moves> HistoryPage::movesOf(const Snapshot &snapshot, QDate from, QDate to,
                                                const Whom &whom, JobControl &control)
{
    Result<Movement> movement = tierMovement(snapshot, from, to, control);
    if (!movement)
        return movement.error();
    Moves moves;
    moves.movement = std::move(*movement);
    Result<std::optional<RuleMovement>> byRule = tierRuleMovement(snapshot, from, to, control);
    if (!byRule)
        return byRule.error();
    moves.byRule = std::move(*byRule);
    moves.isStay = whom.way && whom.way->first == whom.way->second;
    const Result<std::vector<Mover>> asked = askedMovers(snapshot, whom, moves, control);
    if (!asked)
        return asked.error();
    moves.everyone.reserve(asked->size());
    for (const Mover &mover : *asked) {
        ++moves.causes[mover.cause];
        moves.everyone.push_back(snapshot.profiles->idAt(mover.customer));
    }
    Result<std::vector<MovedCustomer>> people =
        movedCustomers(snapshot, *asked, to, peopleShown, control);
    if (!people)
        return people.error();
    moves.people = std::move(*people);
    return moves;
}

void HistoryPage::askMoves()
{
    if (!m_months.snapshot)
        return;
    const QDate from = std::min(m_from->day(), m_to->day());
    const QDate to = std::max(m_from->day(), m_to->day());
    ask(
        m_moveQuestion,
        [snapshot = m_months.snapshot, from, to, whom = whom()](JobControl &control) {
            return movesOf(*snapshot, from, to, whom, control);
        },
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
    m_moves = moves;
    fillChoices();
    const Formatter format = formatter(m_months.snapshot->settings);
    std::int64_t rose = 0;
    for (const Mover &mover : moves.movement.movers)
        rose += mover.rose() ? 1 : 0;
    const auto fell = static_cast<std::int64_t>(moves.movement.movers.size()) - rose;
    QString sentence =
        tr("From %1 to %2, %3 customers moved up and %4 moved down. Choose a ribbon to see who.")
            .arg(format.date(moves.movement.from), format.date(moves.movement.to),
                 format.number(rose), format.number(fell));
    if (moves.byRule) {
        sentence +=
            u'\n' + tr("The tiers were changed on %1. These figures go by the tiers of now "
                       "at both days; by the change alone %2 customers stand elsewhere.")
                        .arg(format.date(moves.byRule->changedOn),
                             format.number(static_cast<std::int64_t>(moves.byRule->movers.size())));
    }
    m_sentence->setText(sentence);
    showFlow(moves.movement);
    showMatrix(moves.movement);
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
    if (hasTierless(movement)) {
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

bool HistoryPage::hasTierless(const Movement &movement)
{
    std::int64_t without = 0;
    for (std::size_t i = 0; i < movement.matrix.size(); ++i)
        without += movement.matrix[i].back() + movement.matrix.back()[i];
    return without > 0;
}

void HistoryPage::showMatrix(const Movement &movement)
{
    const Formatter format = formatter(m_months.snapshot->settings);
    HeatMapData chart;
    chart.rowTitle = format.date(movement.from);
    chart.columnTitle = format.date(movement.to);
    chart.rows = tierNames();
    if (hasTierless(movement))
        chart.rows << tr("Without a tier");
    chart.columns = chart.rows;
    const auto lines = static_cast<std::size_t>(chart.rows.size());
    for (std::size_t from = 0; from < lines; ++from) {
        std::int64_t all = 0;
        for (std::size_t to = 0; to < lines; ++to)
            all += movement.matrix[from][to];
        for (std::size_t to = 0; to < lines; ++to) {
            const std::int64_t count = movement.matrix[from][to];
            if (count == 0)
                continue;
            const Ratio share(count, all);
            const QString &fromName = chart.rows[static_cast<qsizetype>(from)];
            chart.cells.push_back(
                {static_cast<int>(from), static_cast<int>(to), share.toDouble(),
                 format.number(count),
                 from == to
                     ? tr("%1 stayed in %2: %3 of them")
                           .arg(format.number(count), fromName, format.percent(share, 1))
                     : tr("%1 went from %2 to %3: %4 of them")
                           .arg(format.number(count), fromName,
                                chart.rows[static_cast<qsizetype>(to)], format.percent(share, 1))});
        }
    }
    const int chosen = m_matrix->chosen();
    m_matrix->setData(std::move(chart));
    m_matrix->setChosen(m_way ? chosen : -1);
}

void HistoryPage::showPeople(const Moves &moves)
{
    const Words words(context().language.language());
    const Formatter format = formatter(m_months.snapshot->settings);
    QStringList causes;
    for (const auto &[cause, count] : moves.isStay ? decltype(moves.causes)() : moves.causes)
        causes << tr("%1: %2", "why they moved: how many")
                      .arg(nameOf(cause, words), format.number(count));
    QString text = tr("%1 customers.", nullptr, static_cast<int>(moves.count()))
                       .arg(format.number(moves.count()));
    if (!causes.isEmpty())
        text += u' ' + causes.join(u" · "_s);
    if (moves.count() > static_cast<std::int64_t>(moves.people.size()))
        text += u'\n' + tr("Below are the %1 who have spent most.")
                            .arg(format.number(static_cast<std::int64_t>(moves.people.size())));
    m_causes->setText(text);
    const Whom asked = whom();
    const bool isGroup = asked.kind == Whom::Kind::Entered || asked.kind == Whom::Kind::Left;
    const QStringList tiers = tierNames();
    QStringList before = tiers;
    if (asked.kind == Whom::Kind::ByRule && moves.byRule) {
        before.clear();
        for (const Tier &tier : moves.byRule->ladderBefore)
            before << shortNameOf(tier, context().language.language());
    }
    const auto placeName = [&](std::uint8_t place, const QStringList &names) {
        if (isGroup)
            return place == TierPlaces::none ? tr("not in it") : tr("in it");
        return place == TierPlaces::none ? tr("Without a tier") : names[place];
    };
    std::vector<RowsRow> rows;
    rows.reserve(moves.people.size());
    for (const MovedCustomer &person : moves.people) {
        rows.push_back({QString::number(person.id.value),
                        {{person.name, {}},
                         {placeName(person.from, before), {}},
                         {placeName(person.to, tiers), {}},
                         {moves.isStay ? tr("stayed") : nameOf(person.cause, words), {}},
                         {format.money(person.total), QVariant::fromValue(person.total.minor)},
                         {person.lastPurchase ? format.date(*person.lastPurchase) : u"–"_s,
                          person.lastPurchase.value_or(QDate())}},
                        {}});
    }
    m_rows->setRows(std::move(rows));
    m_people->fitColumns(0);
    m_people->fitHeight(peopleInView);
    m_open->setEnabled(moves.count() > 0);
}

void HistoryPage::follow(std::optional<std::pair<std::size_t, std::size_t>> way)
{
    m_way = way;
    askMoves();
}

QString HistoryPage::nameOfChoice() const
{
    if (!m_way)
        return m_whom->currentText();
    const auto nameOf = [names = tierNames()](std::size_t place) {
        return place < static_cast<std::size_t>(names.size()) ? names[static_cast<qsizetype>(place)]
                                                              : tr("Without a tier");
    };
    return u"%1 → %2"_s.arg(nameOf(m_way->first), nameOf(m_way->second));
}

void HistoryPage::openPeople()
{
    if (m_moves.everyone.empty() || !m_months.snapshot)
        return;
    const Formatter format = formatter(m_months.snapshot->settings);
    context().navigator.showCustomers(tr("%1, from %2 to %3", "who moved between two days")
                                          .arg(nameOfChoice(), format.date(m_moves.movement.from),
                                               format.date(m_moves.movement.to)),
                                      m_moves.everyone);
}

} // namespace kq
