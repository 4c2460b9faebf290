#include "ui/overview/overview_page.h"

#include "core/text/format.h"
#include "core/wording/overview_words.h"
#include "ui/charts/care_pictures.h"
#include "ui/charts/column_chart.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/frame/notices.h"
#include "ui/frame/shop_events.h"
#include "ui/overview/slipping_card.h"
#include "ui/overview/task_card.h"
#include "ui/overview/tier_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figure_tile.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/proposal_card.h"

#include <QAction>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace kq {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : AnswerPage(context, Icon::Imports, parent)
    , m_question(context.jobs, this)
    , m_import(new QAction(this))
{
    makeContent();
    connect(m_import, &QAction::triggered, this,
            [this] { this->context().navigator.importFiles(); });
    connect(empty(), &EmptyState::actionTriggered, m_import, &QAction::trigger);
    connect(m_tiers, &TierCard::distanceChosen, this, &OverviewPage::refresh);
    connect(m_seeImport, &QPushButton::clicked, this, [this] {
        if (m_answer.lastImport)
            this->context().navigator.go(ToImport{m_answer.lastImport->id});
    });
    connect(m_slipping, &SlippingCard::allWanted, m_tasks, &TaskCard::openSlipping);
    connect(m_slipping, &SlippingCard::customerOpened, this,
            [this](CustomerId customer) { this->context().navigator.showCustomer(customer); });
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
    m_tasks = new TaskCard(context().navigator);
    layout->addWidget(m_tasks);
    m_tiers = new TierCard(context().navigator, context().dialogs);
    layout->addWidget(m_tiers);
    m_proposal = new ProposalCard;
    layout->addWidget(m_proposal);
    m_slipping = new SlippingCard;
    layout->addWidget(m_slipping);
    layout->addWidget(makeImport());

    m_months = new ColumnChart;
    m_monthFrame = new ChartFrame(m_months, context().dialogs);
    layout->addWidget(m_monthFrame);
    layout->addStretch(1);
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
    m_monthFrame->setChartTitle(tr("Revenue by month"));
    m_importCard->setTitle(tr("What the last import changed"));
    m_seeImport->setText(tr("See the import"));
}

void OverviewPage::refresh()
{
    for (FigureTile *tile : {m_customers, m_revenue, m_average, m_slippingTile})
        tile->setPending(true);
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf(), since = m_tiers->comparedWith(asOf()),
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
    m_tasks->show(answer, asOf(), format, words);
    m_tiers->show(answer, asOf(), format, words);
    showProposal(answer, format);
    showMonths(answer, format);
    m_slipping->show(answer, format);
    showImport(answer, format);
}

void OverviewPage::showHint(const OverviewAnswer &answer, const Formatter &format)
{
    const QStringList hints =
        overviewHints(answer.figures, format, Words(context().language.language()));
    if (hints.isEmpty())
        return m_hint->clear();
    m_hint->say(MessageBar::Kind::Info, hints.join(u'\n'),
                answer.figures.hasOrders ? QString() : m_import->text());
}

void OverviewPage::showTiles(const OverviewAnswer &answer, const Formatter &format)
{
    const ShopFigures &figures = answer.figures;
    m_customers->setFigure(format.number(figures.present()),
                           tr("customers", "under a figure", static_cast<int>(figures.present())));
    // Opening figures say nothing about when the money came.
    const Money revenue = figures.hasOrders ? figures.revenueOfYear : figures.revenue;
    m_revenue->setFigure(format.shortMoney(revenue) + QLatin1Char(' ') + format.currencySign(),
                         figures.hasOrders
                             ? revenueOfYearTitle(figures, Words(context().language.language()))
                             : tr("revenue so far"));
    const QString average =
        figures.purchases == 0
            ? QStringLiteral("–")
            : format.shortMoney(Ratio(figures.revenue.minor, figures.purchases)) +
                  QLatin1Char(' ') + format.currencySign();
    m_average->setFigure(average, tr("average order so far"));
    m_slippingTile->setFigure(
        format.number(figures.slipping),
        tr("customers slipping away", "under a figure", static_cast<int>(figures.slipping)));
    for (FigureTile *tile : {m_customers, m_revenue, m_average, m_slippingTile})
        tile->setPending(false);
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

void OverviewPage::showImport(const OverviewAnswer &answer, const Formatter &format)
{
    m_importCard->setVisible(answer.lastImport.has_value());
    if (answer.lastImport)
        m_lastImport->setText(
            importSentence(*answer.lastImport, format, Words(context().language.language())));
}

void OverviewPage::showMonths(const OverviewAnswer &answer, const Formatter &format)
{
    const Words words(context().language.language());
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
        const QString cut = openMonth(month.month, asOf(), format, words);
        if (!cut.isEmpty()) {
            ColumnBar &open = chart.columns.back();
            open.isOpen = true;
            open.name = tr("%1 (%2)", "a month, and up to when").arg(open.name, cut);
            chart.openTitle = cut;
        }
    }
    m_months->setData(std::move(chart));
}

} // namespace kq
