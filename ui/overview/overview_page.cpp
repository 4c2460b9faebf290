#include "ui/overview/overview_page.h"

#include "core/text/format.h"
#include "core/wording/ladder_words.h"
#include "core/wording/overview_words.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/tier_bars.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/proposal_card.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int slippingInView = 10;
constexpr int tasksInView = 10;
constexpr std::array<int, 4> distances{1, 3, 6, 12}; ///< months back

/// What a row of the tasks leads to, with the place in its list of the answer.
constexpr QLatin1String roundRow("round");
constexpr QLatin1String followUpRow("follow");
constexpr QLatin1String readyRow("ready");
constexpr QLatin1String slippingRow("slipping");

QString rowKey(QLatin1String kind, std::size_t place)
{
    return kind + u' ' + QString::number(place);
}

QString causesOf(const std::map<MoveCause, std::int64_t> &causes, const Formatter &format,
                 const Words &words)
{
    QStringList parts;
    for (const auto &[cause, count] : causes)
        parts << nameOf(cause, words) + u' ' + format.number(count);
    return parts.join(u", "_s);
}

/// A share or ratio as an exact enough number for the formatter.
Ratio ratioOf(double value)
{
    return {std::llround(value * 1000), 1000};
}

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : AnswerPage(context, Icon::Imports, parent)
    , m_question(context.jobs, this)
    , m_import(new QAction(this))
{
    makeContent();
    connect(m_import, &QAction::triggered, this,
            [this] { this->context().navigator.importFiles(); });
    connect(empty(), &EmptyState::actionTriggered, m_import, &QAction::trigger);
    connect(m_tierBars, &TierBars::tierOpened, this,
            [this](const QString &key) { this->context().navigator.showTier(key); });
    connect(m_slippingTable, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        const QString key = m_slippingRows->keyAt(index.row());
        this->context().navigator.showCustomer({key.toLongLong()});
    });
    connect(m_since, &QComboBox::currentIndexChanged, this, &OverviewPage::refresh);
    connect(m_whoMoved, &QPushButton::clicked, this,
            [this] { this->context().navigator.goTo(PageId::History); });
    connect(m_whoRose, &QPushButton::clicked, this, [this] { showMoved(true); });
    connect(m_whoFell, &QPushButton::clicked, this, [this] { showMoved(false); });
    connect(m_taskTable, &DataTable::rowOpened, this,
            [this](const QModelIndex &index) { openTask(m_taskRows->keyAt(index.row())); });
    connect(m_openTask, &QPushButton::clicked, this,
            [this] { openTask(m_taskRows->keyAt(m_taskTable->currentIndex().row())); });
    connect(m_seeImport, &QPushButton::clicked, this, [this] {
        if (m_answer.lastImport)
            this->context().navigator.go(ToImport{m_answer.lastImport->id});
    });
    connect(m_allSlipping, &QPushButton::clicked, this,
            [this] { openTask(rowKey(slippingRow, 0)); });
    connect(m_hint, &MessageBar::actionTriggered, m_import, &QAction::trigger);
    connect(m_proposal, &ProposalCard::useWanted, this, &OverviewPage::useProposal);
    connect(m_proposal, &ProposalCard::keepWanted, this, &OverviewPage::keepNumbers);
    retranslate();
}

void OverviewPage::makeContent()
{
    QVBoxLayout *layout = content();
    m_hint = new MessageBar;
    m_sentence = new QLabel;
    m_sentence->setObjectName(QStringLiteral("overviewSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextRole(m_sentence, TextRole::Section);
    layout->addWidget(m_sentence);
    layout->addWidget(m_hint);

    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::betweenCards);
    for (FigureTile **tile : {&m_customers, &m_revenue, &m_average, &m_slippingTile}) {
        *tile = new FigureTile;
        tiles->addWidget(*tile, 1);
    }
    layout->addLayout(tiles);
    layout->addWidget(makeTasks());

    m_tierBars = new TierBars;
    m_tierFrame = new ChartFrame(m_tierBars, context().dialogs);
    m_since = new QComboBox;
    m_since->setObjectName(QStringLiteral("since"));
    m_tierFrame->addHeaderWidget(m_since);
    auto *moved = new QHBoxLayout;
    m_moved = new QLabel;
    m_moved->setObjectName(QStringLiteral("movedSentence"));
    m_moved->setWordWrap(true);
    m_whoMoved = new QPushButton;
    m_whoMoved->setObjectName(QStringLiteral("whoMoved"));
    moved->addWidget(m_moved, 1);
    m_whoRose = new QPushButton;
    m_whoRose->setObjectName(QStringLiteral("whoRose"));
    m_whoFell = new QPushButton;
    m_whoFell->setObjectName(QStringLiteral("whoFell"));
    moved->addWidget(m_whoRose);
    moved->addWidget(m_whoFell);
    moved->addWidget(m_whoMoved);
    m_tierFrame->body()->addLayout(moved);
    layout->addWidget(m_tierFrame);

    m_proposal = new ProposalCard;
    layout->addWidget(m_proposal);

    m_slippingCard = new Card;
    m_slippingRows = new RowsModel(this);
    m_slippingTable = new DataTable;
    m_slippingTable->setObjectName(QStringLiteral("slippingTable"));
    m_slippingTable->setModel(m_slippingRows);
    m_slippingCard->body()->addWidget(m_slippingTable);
    m_allSlipping = new QPushButton;
    m_allSlipping->setObjectName(QStringLiteral("allSlipping"));
    setQuiet(m_allSlipping);
    m_slippingCard->addHeaderWidget(m_allSlipping);
    layout->addWidget(m_slippingCard);
    layout->addWidget(makeImport());

    m_months = new ColumnChart;
    m_monthFrame = new ChartFrame(m_months, context().dialogs);
    layout->addWidget(m_monthFrame);
    layout->addStretch(1);
}

QWidget *OverviewPage::makeTasks()
{
    m_taskCard = new Card;
    m_taskRows = new RowsModel(this);
    m_taskTable = new DataTable;
    m_taskTable->setObjectName(QStringLiteral("careToday"));
    m_taskTable->setModel(m_taskRows);
    m_taskTable->setSortingEnabled(false); // the most urgent first
    m_openTask = new QPushButton;
    m_openTask->setObjectName(QStringLiteral("openTask"));
    m_taskCard->addHeaderWidget(m_openTask);
    m_noTask = new QLabel;
    m_noTask->setObjectName(QStringLiteral("noTask"));
    m_noTask->setWordWrap(true);
    m_taskCard->body()->addWidget(m_noTask);
    m_taskCard->body()->addWidget(m_taskTable);
    return m_taskCard;
}

QWidget *OverviewPage::makeImport()
{
    m_importCard = new Card;
    auto *row = new QHBoxLayout;
    m_lastImport = new QLabel;
    m_lastImport->setObjectName(QStringLiteral("lastImport"));
    m_lastImport->setWordWrap(true);
    m_lastImport->setTextFormat(Qt::PlainText);
    m_lastImport->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_seeImport = new QPushButton;
    m_seeImport->setObjectName(QStringLiteral("seeImport"));
    row->addWidget(m_lastImport, 1);
    row->addWidget(m_seeImport);
    m_importCard->body()->addLayout(row);
    return m_importCard;
}

QString OverviewPage::title() const
{
    return tr("Overview");
}

void OverviewPage::retranslate()
{
    m_import->setText(tr("Import spreadsheets"));
    empty()->setText(
        tr("Nothing has been imported yet. Bring in a file of customers or orders, and "
           "the five tiers of your customers stand here."));
    empty()->setAction(m_import->text());
    m_tierFrame->setChartTitle(tr("5 tiers of customers by value"));
    m_monthFrame->setChartTitle(tr("Revenue by month"));
    m_whoMoved->setText(tr("See over time"));
    m_whoRose->setText(tr("Who moved up"));
    m_whoFell->setText(tr("Who moved down"));
    m_since->setAccessibleName(tr("Compared with"));
    fillSince();
    m_taskCard->setTitle(tr("What to do this week"));
    m_taskTable->setAccessibleName(m_taskCard->title());
    m_taskRows->setColumns({{tr("What to do"), false},
                            {tr("Who"), false},
                            {tr("Customers"), true},
                            {tr("When"), false},
                            {tr("At stake or cost"), true}});
    m_openTask->setText(tr("See who they are"));
    m_noTask->setText(tr("Nothing is due. Give a group of the care map a next date, and its round "
                         "stands here when the day comes."));
    m_importCard->setTitle(tr("What the last import changed"));
    m_seeImport->setText(tr("See the import"));
    m_slippingCard->setTitle(tr("Slipping away"));
    m_slippingTable->setAccessibleName(tr("Slipping away"));
    m_slippingRows->setColumns({{tr("Name"), false},
                                {tr("Phone"), false},
                                {tr("Tier"), false},
                                {tr("12 months"), true},
                                {tr("Days silent"), true},
                                {tr("Against own rhythm"), true}});
}

void OverviewPage::refresh()
{
    for (FigureTile *tile : {m_customers, m_revenue, m_average, m_slippingTile})
        tile->setPending(true);
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf(), since = comparedWith(),
         language = context().language.language()](JobControl &control) {
            return overviewOf(shop, asOf, since, language, control);
        },
        [this](const OverviewAnswer &answer) { show(answer); });
}

void OverviewPage::show(const OverviewAnswer &answer)
{
    m_answer = answer;
    showEmpty(answer.figures.customers == 0 && answer.figures.walkInPurchases == 0);
    const Formatter format = formatter(answer.settings);
    const Words words(context().language.language());
    m_sentence->setText(overviewSentence(answer.figures, format, words));
    showHint(answer, format);
    showTiles(answer, format);
    showTasks(answer, format);
    showTiers(answer, format);
    showMovement(answer, format);
    showProposal(answer, format);
    showMonths(answer, format);
    showSlipping(answer, format);
    showImport(answer, format);
}

void OverviewPage::showHint(const OverviewAnswer &answer, const Formatter &format)
{
    const QStringList hints =
        overviewHints(answer.figures, format, Words(context().language.language()));
    if (hints.isEmpty())
        return m_hint->clear();
    const bool ordersAreMissing = !answer.figures.hasOrders && answer.figures.buyers > 0;
    m_hint->say(MessageBar::Kind::Info, hints.join(u'\n'),
                ordersAreMissing ? m_import->text() : QString());
}

void OverviewPage::showTiles(const OverviewAnswer &answer, const Formatter &format)
{
    const ShopFigures &figures = answer.figures;
    m_customers->setFigure(format.number(figures.customers),
                           tr("customers", "under a figure", static_cast<int>(figures.customers)));
    // Opening figures say nothing about when the money came.
    const Money revenue = figures.hasOrders ? figures.revenueOfYear : figures.revenue;
    m_revenue->setFigure(format.shortMoney(revenue) + QLatin1Char(' ') + format.currencySign(),
                         figures.hasOrders ? tr("revenue in 12 months") : tr("revenue so far"));
    const QString average =
        figures.purchases == 0
            ? QStringLiteral("–")
            : format.shortMoney(Ratio(figures.revenue.minor, figures.purchases)) +
                  QLatin1Char(' ') + format.currencySign();
    m_average->setFigure(average, tr("average order"));
    m_slippingTile->setFigure(
        format.number(figures.slipping),
        tr("customers slipping away", "under a figure", static_cast<int>(figures.slipping)));
    for (FigureTile *tile : {m_customers, m_revenue, m_average, m_slippingTile})
        tile->setPending(false);
}

void OverviewPage::showTiers(const OverviewAnswer &answer, const Formatter &format)
{
    std::vector<TierBar> bars;
    for (std::size_t i = 0; i < answer.tiers.size(); ++i) {
        const TierFigures &tier = answer.tiers[i];
        const std::int64_t moved =
            i < answer.tiersBefore.size() ? tier.customers - answer.tiersBefore[i].customers : 0;
        QString customers = format.number(tier.customers);
        if (moved > 0)
            customers += QStringLiteral(" ▲") + format.number(moved);
        else if (moved < 0)
            customers += QStringLiteral(" ▼") + format.number(-moved);
        bars.push_back({tier.key, tier.name, tier.share, customers,
                        format.percent(ratioOf(tier.share)), tier.revenueShare,
                        format.shortMoney(tier.revenue) + QLatin1Char(' ') + format.currencySign(),
                        format.percent(ratioOf(tier.revenueShare))});
    }
    m_tierBars->setBars(std::move(bars));
}

void OverviewPage::fillSince()
{
    const QSignalBlocker silent(m_since);
    const int chosen = std::max(0, m_since->currentIndex());
    m_since->clear();
    for (const int months : distances)
        m_since->addItem(tr("since %n month(s) ago", nullptr, months));
    m_since->setCurrentIndex(chosen);
}

QDate OverviewPage::comparedWith() const
{
    return asOf().addMonths(-distances[static_cast<std::size_t>(m_since->currentIndex())]);
}

void OverviewPage::showMovement(const OverviewAnswer &answer, const Formatter &format)
{
    const Words words(context().language.language());
    const auto rose = static_cast<std::int64_t>(answer.rose.size());
    const auto fell = static_cast<std::int64_t>(answer.fell.size());
    QStringList lines;
    lines << tr("Since %1, %2 customers moved up a tier and %3 moved down.")
                 .arg(format.date(comparedWith()), format.number(rose), format.number(fell));
    if (rose > 0)
        lines << tr("Up: %1.", "why customers moved").arg(causesOf(answer.roseBy, format, words));
    if (fell > 0)
        lines << tr("Down: %1.", "why customers moved").arg(causesOf(answer.fellBy, format, words));
    if (answer.byRule) {
        lines << tr("The tiers were changed on %1: by that alone %2 customers stand elsewhere.")
                     .arg(format.date(answer.byRule->changedOn),
                          format.number(static_cast<std::int64_t>(answer.byRule->movers.size())));
    }
    m_moved->setText(lines.join(u'\n'));
    m_whoRose->setEnabled(rose > 0);
    m_whoFell->setEnabled(fell > 0);
}

void OverviewPage::showMoved(bool rose)
{
    const QString since = formatter(m_answer.settings).date(comparedWith());
    context().navigator.showCustomers(rose ? tr("moved up a tier since %1").arg(since)
                                           : tr("moved down a tier since %1").arg(since),
                                      rose ? m_answer.rose : m_answer.fell);
}

void OverviewPage::showProposal(const OverviewAnswer &answer, const Formatter &format)
{
    // Whoever has numbers of their own is asked in the editor alone.
    if (answer.keepsNumbers || answer.ladder != defaultTiers()) {
        m_proposal->setVisible(false);
        return;
    }
    const Words words(context().language.language());
    m_proposal->show(answer.proposal, answer.ladder, {words, format});
}

void OverviewPage::useProposal()
{
    keepLadder(m_answer.proposal.ladder, m_answer.ladder);
}

void OverviewPage::keepNumbers()
{
    writeProposalKept(true);
    context().notices.say({Notice::Kind::Done,
                           tr("The numbers stay. The proposal is still there under Tiers."),
                           tr("Undo"), [page = QPointer(this)] {
                               if (page)
                                   page->writeProposalKept(false);
                           }});
}

void OverviewPage::writeProposalKept(bool kept)
{
    m_answer.keepsNumbers = kept;
    showProposal(m_answer, formatter(m_answer.settings));
    context().jobs.run(
        this, {},
        [&shop = context().shop, kept](JobControl &) {
            return shop.keepView(proposalView(), kept ? u"kept"_s : QString());
        },
        [this](const Result<void> &written) {
            if (!written)
                showFault(written.error());
        });
}

void OverviewPage::keepLadder(const std::vector<Tier> &ladder, const std::vector<Tier> &before)
{
    context().jobs.run(
        this, tr("Saving the tiers"),
        [&shop = context().shop, ladder, day = context().today()](JobControl &) {
            return shop.changeTiers(ladder, day.startOfDay());
        },
        [this, ladder, before](const Result<void> &kept) {
            if (!kept)
                return showFault(kept.error());
            context().notices.say({Notice::Kind::Done, tr("The tiers were saved."), tr("Undo"),
                                   [page = QPointer(this), ladder, before] {
                                       if (page)
                                           page->keepLadder(before, ladder);
                                   }});
            context().events.announce();
        });
}

void OverviewPage::showTasks(const OverviewAnswer &answer, const Formatter &format)
{
    const Words words(context().language.language());
    std::vector<RowsRow> rows;
    const auto add = [&](const QString &key, const QString &what, const QString &who,
                         std::int64_t customers, const QString &when, const QString &money) {
        rows.push_back(
            {key,
             {{what, {}}, {who, {}}, {format.number(customers), {}}, {when, {}}, {money, {}}},
             {}});
    };
    const CareTasks &tasks = answer.tasks;
    for (std::size_t i = 0; i < tasks.rounds.size(); ++i) {
        const PlannedRound &round = tasks.rounds[i];
        const QString day = format.date(round.day);
        add(rowKey(roundRow, i), tr("Send the planned round"),
            round.owner.isEmpty()
                ? round.name
                : tr("%1 (%2)", "a group and who sees to it").arg(round.name, round.owner),
            round.cost.reachable, round.day < asOf() ? tr("%1, late").arg(day) : day,
            format.money(round.cost.round));
    }
    if (answer.figures.slipping > 0) {
        add(rowKey(slippingRow, 0), tr("Call those who are slipping away"),
            tr("main customers, later than usual"), answer.figures.slipping, tr("now"),
            tr("%1 a year").arg(format.money(answer.figures.atStake)));
    }
    for (std::size_t i = 0; i < tasks.followUps.size(); ++i) {
        const DueFollowUp &followUp = tasks.followUps[i];
        add(rowKey(followUpRow, i), tr("Ask again who has not bought since"),
            followUp.name.isEmpty() ? tr("the list that went out") : followUp.name,
            static_cast<std::int64_t>(followUp.silent.size()),
            tr("written to on %1").arg(format.date(followUp.sentOn)), {});
    }
    for (std::size_t i = 0; i < tasks.groups.size(); ++i) {
        const ReadyGroup &group = tasks.groups[i];
        add(rowKey(readyRow, i), careAction(group.templateKey, words), group.name, group.customers,
            {}, {});
    }
    m_noTask->setVisible(rows.empty());
    m_taskTable->setVisible(!rows.empty());
    m_openTask->setVisible(!rows.empty());
    m_taskRows->setRows(std::move(rows));
    m_taskTable->fitColumns(0);
    m_taskTable->fitHeight(tasksInView);
    if (!m_taskTable->currentIndex().isValid())
        m_taskTable->selectRow(0);
}

void OverviewPage::openTask(const QString &key)
{
    const QStringList parts = key.split(u' ');
    if (parts.size() != 2)
        return;
    const auto place = parts[1].toULongLong();
    const CareTasks &tasks = m_answer.tasks;
    Navigator &navigator = context().navigator;
    if (parts[0] == slippingRow) {
        navigator.showCustomers(tr("main customers who are slipping away"), m_answer.allSlipping);
    } else if (parts[0] == followUpRow && place < tasks.followUps.size()) {
        const DueFollowUp &followUp = tasks.followUps[place];
        navigator.showCustomers(tr("written to on %1 and not bought since")
                                    .arg(formatter(m_answer.settings).date(followUp.sentOn)),
                                followUp.silent);
    } else if (parts[0] == readyRow && place < tasks.groups.size()) {
        navigator.newSegment(tasks.groups[place].templateKey);
    } else if (parts[0] == roundRow && place < tasks.rounds.size()) {
        const GroupRef &group = tasks.rounds[place].group;
        if (group.kind == GroupKind::Tier)
            navigator.go(ToCareOfTier{group.key});
        else
            navigator.go(ToCareOfSegment{{group.key.toLongLong()}});
    }
}

void OverviewPage::showImport(const OverviewAnswer &answer, const Formatter &format)
{
    m_importCard->setVisible(answer.lastImport.has_value());
    if (answer.lastImport)
        m_lastImport->setText(
            importSentence(*answer.lastImport, format, Words(context().language.language())));
}

void OverviewPage::showMonths(const OverviewAnswer &answer, const Formatter &format)
{
    ColumnChartData chart;
    chart.nameTitle = tr("Month");
    chart.valueTitle = tr("Revenue");
    chart.axisText = [format](double value) {
        return format.shortMoney(Money{static_cast<std::int64_t>(value)});
    };
    for (const MonthRevenue &month : answer.figures.months) {
        chart.columns.push_back({QString::number(month.month.month()), format.month(month.month),
                                 static_cast<double>(month.revenue.minor),
                                 format.money(month.revenue)});
    }
    m_months->setData(std::move(chart));
}

void OverviewPage::showSlipping(const OverviewAnswer &answer, const Formatter &format)
{
    std::vector<RowsRow> rows;
    rows.reserve(answer.slipping.size());
    for (const SlippingCustomer &customer : answer.slipping) {
        rows.push_back(
            {QString::number(customer.id.value),
             {{customer.name, {}},
              {phoneForPeople(customer.phone), {}},
              {customer.tier, {}},
              {format.money(customer.spentInYear), QVariant::fromValue(customer.spentInYear.minor)},
              {format.number(customer.daysSinceLast), QVariant::fromValue(customer.daysSinceLast)},
              {format.number(ratioOf(customer.overdue), 1) + QStringLiteral("×"),
               customer.overdue}},
             {}});
    }
    m_slippingRows->setRows(std::move(rows));
    m_slippingTable->fitColumns(0);
    m_slippingTable->fitHeight(slippingInView);
    m_allSlipping->setText(tr("See all %1").arg(format.number(answer.figures.slipping)));
    m_slippingCard->setVisible(!answer.slipping.empty());
}

} // namespace kq
