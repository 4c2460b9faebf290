#include "ui/overview/overview_page.h"

#include "core/text/format.h"
#include "ui/charts/column_chart.h"
#include "ui/charts/tier_bars.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <cmath>

namespace kq {

namespace {

constexpr int slippingInView = 10;

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
            [&navigator = context.navigator] { navigator.importFiles(); });
    connect(empty(), &EmptyState::actionTriggered, m_import, &QAction::trigger);
    connect(m_tierBars, &TierBars::tierOpened, this,
            [&navigator = context.navigator](const QString &key) { navigator.showTier(key); });
    connect(m_slippingTable, &DataTable::rowOpened, this, [this](const QModelIndex &index) {
        const QString key = m_slippingRows->keyAt(index.row());
        this->context().navigator.showCustomer({key.toLongLong()});
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
    layout->addWidget(m_tierFrame);

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
        [&shop = context().shop, asOf = asOf(), language = context().language.language()](
            JobControl &control) { return overviewOf(shop, asOf, language, control); },
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
    m_revenue->setFigure(format.shortMoney(figures.revenueOfYear) + QLatin1Char(' ') +
                             format.currencySign(),
                         tr("revenue in 12 months"));
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
        const std::int64_t moved = i < answer.tiersMonthAgo.size()
                                       ? tier.customers - answer.tiersMonthAgo[i].customers
                                       : 0;
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
