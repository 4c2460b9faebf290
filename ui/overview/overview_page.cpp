#include "ui/overview/overview_page.h"

#include "core/text/format.h"
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

namespace {

constexpr int slippingInView = 10;
constexpr int careInView = 8;
constexpr std::array<int, 4> distances{1, 3, 6, 12}; ///< months back

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
    connect(m_careTable, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        this->context().navigator.newSegment(m_careRows->keyAt(index.row()));
    });
    connect(m_proposal, &ProposalCard::useWanted, this, &OverviewPage::useProposal);
    connect(m_proposal, &ProposalCard::keepWanted, this, [this] {
        m_keepsNumbers = true;
        m_proposal->setVisible(false);
    });
    retranslate();
}

void OverviewPage::makeContent()
{
    QVBoxLayout *layout = content();
    m_hint = new MessageBar;
    m_sentence = new QLabel;
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
    moved->addWidget(m_whoMoved);
    m_tierFrame->body()->addLayout(moved);
    layout->addWidget(m_tierFrame);

    m_proposal = new ProposalCard;
    layout->addWidget(m_proposal);

    m_careCard = new Card;
    m_careRows = new RowsModel(this);
    m_careTable = new DataTable;
    m_careTable->setObjectName(QStringLiteral("careToday"));
    m_careTable->setModel(m_careRows);
    m_careCard->body()->addWidget(m_careTable);
    layout->addWidget(m_careCard);

    m_slippingCard = new Card;
    m_slippingRows = new RowsModel(this);
    m_slippingTable = new DataTable;
    m_slippingTable->setObjectName(QStringLiteral("slippingTable"));
    m_slippingTable->setModel(m_slippingRows);
    m_slippingCard->body()->addWidget(m_slippingTable);
    layout->addWidget(m_slippingCard);

    m_months = new ColumnChart;
    m_monthFrame = new ChartFrame(m_months, context().dialogs);
    layout->addWidget(m_monthFrame);
    layout->addStretch(1);
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
    m_whoMoved->setText(tr("See who moved"));
    m_since->setAccessibleName(tr("Compared with"));
    fillSince();
    m_careCard->setTitle(tr("Worth a word now"));
    m_careTable->setAccessibleName(m_careCard->title());
    m_careRows->setColumns({{tr("Who"), false}, {tr("Customers"), true}});
    m_slippingCard->setTitle(tr("Slipping away"));
    m_slippingTable->setAccessibleName(tr("Slipping away"));
    m_slippingRows->setColumns({{tr("Name"), false},
                                {tr("Phone"), false},
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
    showEmpty(answer.figures.customers == 0 && answer.figures.walkInPurchases == 0);
    const Formatter format = formatter(answer.settings);
    showSentence(answer, format);
    showHint(answer, format);
    showTiles(answer, format);
    showTiers(answer, format);
    showMovement(answer, format);
    showProposal(answer, format);
    showCare(answer, format);
    showMonths(answer, format);
    showSlipping(answer, format);
}

void OverviewPage::showSentence(const OverviewAnswer &answer, const Formatter &format)
{
    const ShopFigures &figures = answer.figures;
    if (figures.buyers == 0) {
        m_sentence->setText(tr("None of your %1 customers has bought anything yet.", nullptr,
                               static_cast<int>(figures.customers))
                                .arg(format.number(figures.customers)));
        return;
    }
    const QString main =
        tr("%1 of your %2 customers bring %3 of revenue.", nullptr,
           static_cast<int>(figures.topCustomers))
            .arg(format.number(figures.topCustomers), format.number(figures.customers),
                 format.percent(ratioOf(figures.topShare)));
    const QString late = figures.slipping == 0
                             ? tr("None of them is later than usual.")
                             : tr("%1 of them are later than usual: about %2 %3 a year at stake.",
                                  nullptr, static_cast<int>(figures.slipping))
                                   .arg(format.number(figures.slipping),
                                        format.shortMoney(figures.atStake), format.currencySign());
    m_sentence->setText(main + QLatin1Char(' ') + late);
}

void OverviewPage::showHint(const OverviewAnswer &answer, const Formatter &format)
{
    const ShopFigures &figures = answer.figures;
    if (!figures.hasOrders && figures.buyers > 0) {
        m_hint->say(MessageBar::Kind::Info,
                    tr("This file has no single orders, so tiers are only a first guess. Add the "
                       "invoice file to see who buys regularly and who is slipping."),
                    m_import->text());
        connect(m_hint, &MessageBar::actionTriggered, m_import, &QAction::trigger,
                Qt::UniqueConnection);
    } else if (figures.walkInPurchases > 0) {
        m_hint->say(MessageBar::Kind::Info,
                    tr("%1 walk-in sales without a name: part of revenue, no one's purchases.",
                       nullptr, static_cast<int>(figures.walkInPurchases))
                        .arg(format.number(figures.walkInPurchases)));
    } else {
        m_hint->clear();
    }
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
    m_moved->setText(tr("Since %1, %2 customers moved up a tier and %3 moved down.")
                         .arg(format.date(comparedWith()), format.number(answer.rose),
                              format.number(answer.fell)));
}

void OverviewPage::showProposal(const OverviewAnswer &answer, const Formatter &format)
{
    m_ladder = answer.ladder;
    m_proposed = answer.proposal.ladder;
    // Whoever has numbers of their own is asked in the editor alone.
    if (m_keepsNumbers || m_ladder != defaultTiers()) {
        m_proposal->setVisible(false);
        return;
    }
    const Words words(context().language.language());
    m_proposal->show(answer.proposal, m_ladder, {words, format});
}

void OverviewPage::useProposal()
{
    keepLadder(m_proposed, m_ladder);
}

void OverviewPage::keepLadder(const std::vector<Tier> &ladder, const std::vector<Tier> &before)
{
    context().jobs.run(
        this, tr("Saving the tiers"),
        [&shop = context().shop, ladder](JobControl &) { return shop.changeTiers(ladder); },
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

void OverviewPage::showCare(const OverviewAnswer &answer, const Formatter &format)
{
    std::vector<RowsRow> rows;
    rows.reserve(answer.care.size());
    for (const CareToday &care : answer.care) {
        rows.push_back({care.templateKey,
                        {{care.name, {}},
                         {format.number(care.customers), QVariant::fromValue(care.customers)}},
                        {}});
    }
    m_careRows->setRows(std::move(rows));
    m_careTable->fitColumns(0);
    m_careTable->fitHeight(careInView);
    m_careCard->setVisible(!answer.care.empty());
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
              {format.money(customer.spentInYear), QVariant::fromValue(customer.spentInYear.minor)},
              {format.number(customer.daysSinceLast), QVariant::fromValue(customer.daysSinceLast)},
              {format.number(ratioOf(customer.overdue), 1) + QStringLiteral("×"),
               customer.overdue}},
             {}});
    }
    m_slippingRows->setRows(std::move(rows));
    m_slippingTable->fitColumns(0);
    m_slippingTable->fitHeight(slippingInView);
    m_slippingCard->setVisible(!answer.slipping.empty());
}

} // namespace kq
