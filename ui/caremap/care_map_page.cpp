#include "ui/caremap/care_map_page.h"

#include "core/shop/care_groups.h"
#include "core/shop/shop.h"
#include "core/text/format.h"
#include "ui/caremap/budget_card.h"
#include "ui/caremap/group_panel.h"
#include "ui/caremap/group_view.h"
#include "ui/charts/bubble_map.h"
#include "ui/charts/care_pictures.h"
#include "ui/charts/segment_colours.h"
#include "ui/frame/language_controller.h"
#include "ui/frame/navigator.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart_frame.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace kq {

namespace {

constexpr int leastMapHeight = 440;
constexpr int mostMapHeight = 640;
constexpr int groupsInView = 20;
constexpr int besideFrom = 940; ///< width of the page; on a narrower one the plan is below the map
constexpr int planHeight = 400; ///< there

Ratio tenths(double value)
{
    return {std::llround(value * 10), 10};
}

QString idOf(const CareGroup &group)
{
    return bubbleId(group.ref());
}

RowsCell meanCell(const std::optional<double> &value, const Formatter &format)
{
    return value ? RowsCell{format.number(tenths(*value), 1), *value}
                 : RowsCell{QStringLiteral("–"), -1.0};
}

} // namespace

CareMapPage::CareMapPage(const PageContext &context, QWidget *parent)
    : AnswerPage(context, Icon::CareMap, parent)
    , m_question(context.jobs, this)
{
    makeContent();
    connect(empty(), &EmptyState::actionTriggered, this,
            [this] { this->context().navigator.importFiles(); });
    connect(m_map, &BubbleMap::bubbleChosen, this, &CareMapPage::choose);
    connect(m_map, &BubbleMap::bubbleOpened, this, &CareMapPage::studyGroup);
    connect(m_table, &DataTable::rowChosen, this, [this](const QModelIndex &index) {
        if (index.isValid())
            choose(m_rows->keyAt(index.row()));
    });
    connect(m_table, &DataTable::rowOpened, this,
            [this](const QModelIndex &index) { studyGroup(m_rows->keyAt(index.row())); });
    connect(m_panel, &GroupPanel::studyRequested, this, [this] { studyGroup(m_chosen); });
    connect(m_panel, &GroupPanel::openRequested, this, [this] { openGroup(m_chosen); });
    connect(m_groupView, &GroupView::backWanted, this, &CareMapPage::backToMap);
    connect(m_groupView, &GroupView::membersWanted, this, [this] { openGroup(m_chosen); });
    connect(m_groupView, &GroupView::exportWanted, this, &CareMapPage::exportGroup);
    connect(m_panel, &GroupPanel::exportRequested, this, &CareMapPage::exportGroup);
    connect(m_budget, &BudgetCard::tierOpened, this, [this](const QString &key) {
        studyGroup(QString(keyOf(GroupKind::Tier)) + QLatin1Char(':') + key);
    });
    connect(m_sizes, &QComboBox::activated, this, &CareMapPage::showAnswer);
    connect(m_trails, &QCheckBox::toggled, this, &CareMapPage::showAnswer);
    connect(&context.theme, &ThemeController::changed, this, &CareMapPage::showAnswer);
    retranslate();
}

void CareMapPage::makeContent()
{
    m_mapView = new QWidget;
    auto *layout = new QVBoxLayout(m_mapView);
    layout->setContentsMargins({});
    layout->setSpacing(space::betweenCards);
    m_above = new QWidget;
    auto *above = new QBoxLayout(QBoxLayout::LeftToRight, m_above);
    m_beside = above;
    above->setContentsMargins({});
    above->setSpacing(space::betweenCards);
    m_map = new BubbleMap;
    m_mapFrame = new ChartFrame(m_map, context().dialogs);
    m_sizes = new QComboBox;
    m_sizes->setObjectName(QStringLiteral("bubbleSize"));
    m_sizes->addItems({QString(), QString()});
    m_trails = new QCheckBox;
    m_trails->setObjectName(QStringLiteral("showTrails"));
    m_trails->setChecked(true);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_sizes);
    choices->addWidget(m_trails);
    choices->addStretch(1);
    m_mapFrame->body()->insertLayout(0, choices);
    m_panel = new GroupPanel;
    above->addWidget(m_mapFrame, 2);
    above->addWidget(m_panel, 1);
    layout->addWidget(m_above);

    m_tableCard = new Card;
    m_rows = new RowsModel(this);
    m_table = new DataTable;
    m_table->setObjectName(QStringLiteral("careTable"));
    m_table->wrapHeads();
    m_table->setModel(m_rows);
    m_tableCard->body()->addWidget(m_table);
    layout->addWidget(m_tableCard);
    m_budget = new BudgetCard(context());
    layout->addWidget(m_budget);
    m_prices = new PriceCard(context());
    layout->addWidget(m_prices);
    m_groupView = new GroupView(context());
    m_groupView->hide();
    content()->addWidget(m_mapView);
    content()->addWidget(m_groupView);
    content()->addStretch(1);
}

QString CareMapPage::title() const
{
    return tr("Care map");
}

void CareMapPage::retranslate()
{
    empty()->setText(tr("Once purchases are imported, every group of customers stands here with "
                        "what to do for it."));
    empty()->setAction(tr("Import spreadsheets"));
    m_mapFrame->setChartTitle(tr("How often and for how much each group buys"));
    m_sizes->setItemText(0, tr("Size: customers"));
    m_sizes->setItemText(1, tr("Size: revenue so far"));
    m_sizes->setAccessibleName(tr("What the size of a bubble shows"));
    m_trails->setText(tr("Where they stood 3, 6 and 12 months ago"));
    m_tableCard->setTitle(tr("All groups"));
    m_table->setAccessibleName(tr("All groups"));
    m_rows->setColumns({{tr("Group"), false},
                        {tr("Customers"), true},
                        {tr("Purchases each"), true},
                        {tr("Average order"), true},
                        {tr("Days with the shop"), true},
                        {tr("Days since last"), true},
                        {tr("Share of revenue so far"), true},
                        {tr("Cost of a round"), true}});
}

void CareMapPage::refresh()
{
    ask(
        m_question,
        [&shop = context().shop, asOf = asOf(),
         language = context().language.language()](JobControl &control) -> Result<CareMapAnswer> {
            const Result<std::shared_ptr<const Snapshot>> snapshot = shop.snapshot(control);
            if (!snapshot)
                return snapshot.error();
            Result<CareMap> map = careMapAt(**snapshot, asOf, language, control);
            if (!map)
                return map.error();
            if (const Result<void> added = addTrails(*map, **snapshot, asOf, control); !added)
                return added.error();
            Result<std::vector<DatedPrice>> own = shop.ownPrices();
            if (!own)
                return own.error();
            return CareMapAnswer{(*snapshot)->settings,
                                 std::move(*map),
                                 {(*snapshot)->prices, std::move(*own), (*snapshot)->messages}};
        },
        [this](const CareMapAnswer &answer) { show(answer); });
}

void CareMapPage::arrive(const Destination &destination)
{
    if (const auto *tier = std::get_if<ToCareOfTier>(&destination))
        m_chosen = QString(keyOf(GroupKind::Tier)) + QLatin1Char(':') + tier->key;
    else if (const auto *segment = std::get_if<ToCareOfSegment>(&destination))
        m_chosen = QString(keyOf(GroupKind::Segment)) + QLatin1Char(':') +
                   QString::number(segment->segment.value);
    if (!std::holds_alternative<ToPage>(destination))
        backToMap();
    showChosen();
}

void CareMapPage::show(const CareMapAnswer &answer)
{
    m_answer = answer;
    showEmpty(m_answer.map.shop.buyers == 0);
    showAnswer();
    if (m_groupView->isHidden())
        return;
    const auto known =
        std::any_of(m_answer.map.groups.begin(), m_answer.map.groups.end(),
                    [&](const CareGroup &group) { return group.ref() == m_groupView->group(); });
    if (known)
        m_groupView->ask(m_groupView->group(), asOf());
    else
        backToMap();
}

void CareMapPage::showAnswer()
{
    const Formatter format = formatter(m_answer.settings);
    showMap(format);
    showTable(format);
    m_budget->show(m_answer.map, m_answer.prices.messages, m_answer.settings);
    m_prices->show(m_answer.prices, asOf());
    if (!groupOf(m_chosen) && !m_answer.map.groups.empty())
        m_chosen = idOf(m_answer.map.groups.front());
    showChosen();
}

void CareMapPage::showMap(const Formatter &format)
{
    m_map->setData(careMapPicture(
        m_answer.map, m_sizes->currentIndex() == 1 ? BubbleSize::Revenue : BubbleSize::Customers,
        m_trails->isChecked() ? BubbleTrails::Show : BubbleTrails::Hide, format,
        Words(context().language.language())));
}

void CareMapPage::showTable(const Formatter &format)
{
    const Colours &colours = context().theme.theme();
    std::vector<RowsRow> rows;
    rows.reserve(m_answer.map.groups.size());
    int tier = 0;
    const auto tiers = static_cast<int>(
        std::count_if(m_answer.map.groups.begin(), m_answer.map.groups.end(),
                      [](const CareGroup &group) { return group.kind == GroupKind::Tier; }));
    for (const CareGroup &group : m_answer.map.groups) {
        const GroupFigures &figures = group.figures;
        rows.push_back(
            {idOf(group),
             {{group.name, {}},
              {format.number(figures.present()), QVariant::fromValue(figures.present())},
              meanCell(figures.frequency, format),
              figures.orderValue ? RowsCell{format.money(Money{std::llround(*figures.orderValue)}),
                                            *figures.orderValue}
                                 : RowsCell{QStringLiteral("–"), -1.0},
              meanCell(figures.tenure, format),
              meanCell(figures.recency, format),
              {format.percent(Ratio(std::llround(figures.revenueShare * 1000), 1000), 1),
               figures.revenueShare},
              {format.money(group.cost.round), QVariant::fromValue(group.cost.round.minor)}},
             group.kind == GroupKind::Tier ? colours.tier(tier++, tiers)
                                           : colourOf(group.colour, colours)});
    }
    m_rows->setRows(std::move(rows));
    m_table->fitColumns(0);
    m_table->fitHeight(groupsInView);
}

const CareGroup *CareMapPage::groupOf(const QString &id) const
{
    const auto found = std::find_if(m_answer.map.groups.begin(), m_answer.map.groups.end(),
                                    [&](const CareGroup &group) { return idOf(group) == id; });
    return found == m_answer.map.groups.end() ? nullptr : &*found;
}

void CareMapPage::choose(const QString &id)
{
    if (m_chosen == id)
        return;
    m_chosen = id;
    showChosen();
}

void CareMapPage::showChosen()
{
    const CareGroup *group = groupOf(m_chosen);
    if (!group) {
        m_panel->clear();
        return;
    }
    const Formatter format = formatter(m_answer.settings);
    m_panel->show(*group, m_answer.map.shop, m_answer.prices.messages.values, format);
    m_map->chooseId(m_chosen);
    const int row = m_rows->rowOf(m_chosen);
    if (m_table->currentIndex().row() != row)
        m_table->selectRow(row);
}

void CareMapPage::exportGroup()
{
    const CareGroup *group = groupOf(m_chosen);
    if (!group)
        return;
    if (group->kind == GroupKind::Tier)
        context().navigator.exportTier(group->key);
    else
        context().navigator.exportSegment(group->segment);
}

void CareMapPage::resizeEvent(QResizeEvent *event)
{
    // The map and the plan beside it are seen whole, with the head of what is below peeping out.
    constexpr int below = space::tight + space::betweenCards + 2 * measure::control;
    const int map = std::clamp(height() - below, leastMapHeight, mostMapHeight);
    const bool isNarrow = width() < besideFrom;
    m_beside->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_beside->setStretch(0, isNarrow ? map : 2);
    m_beside->setStretch(1, isNarrow ? planHeight : 1);
    m_above->setFixedHeight(isNarrow ? map + space::betweenCards + planHeight : map);
    Page::resizeEvent(event);
}

void CareMapPage::studyGroup(const QString &id)
{
    const CareGroup *group = groupOf(id);
    if (!group)
        return;
    choose(id);
    m_mapView->hide();
    m_groupView->setVisible(true);
    m_groupView->ask(group->ref(), asOf());
}

void CareMapPage::backToMap()
{
    m_groupView->hide();
    m_mapView->show();
    m_map->setFocus();
}

void CareMapPage::openGroup(const QString &id)
{
    const CareGroup *group = groupOf(id);
    if (!group)
        return;
    if (group->kind == GroupKind::Tier)
        context().navigator.showTier(group->key);
    else
        context().navigator.showSegment(group->segment);
}

} // namespace kq
