#include "ui/segments/segment_list.h"

#include "core/segment/templates.h"
#include "core/text/fold.h"
#include "ui/charts/segment_colours.h"
#include "ui/charts/sparkline.h"
#include "ui/frame/language_controller.h"
#include "ui/models/rows_model.h"
#include "ui/segments/builder/missing_data.h"
#include "ui/segments/builder/open_lists.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/search_field.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastListWidth = 272;
constexpr int leastNameWidth = 104;
constexpr int trendWidth = 76;
constexpr int figureWidth = 88;
constexpr int widthForColumns = 560; ///< of the list, from which everything has a column

enum Column { NameColumn, CustomersColumn, TrendColumn, ShareColumn, ChangedColumn };

/// Draws the line of a trend where other cells have their text, which is where it began.
class TrendDelegate final : public QStyledItemDelegate {
public:
    TrendDelegate(const Trends &trends, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_trends(trends)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        const QWidget *view = option.widget;
        view->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, view);
        const auto found = m_trends.find(index.data(RowsModel::KeyRole).toString());
        if (found == m_trends.end())
            return;
        const std::vector<double> values(found->second.begin(), found->second.end());
        const Colours &colours = Colours::of(option.palette);
        Sparkline::draw(*painter, QRectF(option.rect).adjusted(4, 6, -6, -6), values,
                        colours.accent);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {trendWidth, measure::control};
    }

private:
    const Trends &m_trends;
};

} // namespace

SegmentList::SegmentList(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_trendQuestion(context.jobs, this)
    , m_countQuestion(context.jobs, this)
    , m_search(new SearchField)
    , m_table(new DataTable)
    , m_rows(new RowsModel(this))
    , m_lineDelegate(new SegmentLineDelegate(m_trends, m_secondLines, this))
    , m_new(new QPushButton)
    , m_ready(new QPushButton)
    , m_more(new QPushButton)
    , m_remove(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::tight, space::pageMargin);
    column->setSpacing(space::tight);
    m_search->setObjectName(u"segmentSearch"_s);
    m_table->setObjectName(u"segmentList"_s);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(true);
    m_table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setWordWrap(true);
    m_table->setItemDelegateForColumn(NameColumn, m_lineDelegate);
    m_table->setItemDelegateForColumn(CustomersColumn, m_lineDelegate);
    m_table->setItemDelegateForColumn(TrendColumn, new TrendDelegate(m_trends, this));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_new->setObjectName(u"newSegment"_s);
    m_new->setIcon(lineIcon(Icon::Plus));
    m_ready->setObjectName(u"readySegments"_s);
    m_ready->setMenu(new QMenu(m_ready));
    m_more->setObjectName(u"moreOfSegments"_s);
    m_more->setMenu(new QMenu(m_more));
    setQuiet(m_more);
    m_remove->setObjectName(u"removeSegment"_s);
    m_remove->setIcon(lineIcon(Icon::Trash));
    setQuiet(m_remove);
    auto *card = new Card;
    card->body()->addWidget(m_search);
    card->body()->addWidget(m_table);
    card->setMinimumWidth(leastListWidth);
    column->addWidget(card, 1);
    column->addWidget(m_new);
    column->addWidget(m_ready);
    auto *last = new QHBoxLayout;
    last->addWidget(m_more, 1);
    last->addWidget(m_remove, 1);
    column->addLayout(last);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SegmentList::tellChosen);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &SegmentList::fitColumns);
    connect(m_search, &SearchField::searched, this, [this] { showRows(); });
    connect(m_new, &QPushButton::clicked, this, &SegmentList::newWanted);
    connect(m_remove, &QPushButton::clicked, this, &SegmentList::removeWanted);
    connect(m_ready->menu(), &QMenu::aboutToShow, this, &SegmentList::fillTemplateMenu);
    connect(m_more->menu(), &QMenu::aboutToShow, this, &SegmentList::fillMoreMenu);
    connect(&m_context.theme, &ThemeController::changed, this, [this] {
        if (m_answer.snapshot)
            showRows();
    });
    retranslate();
}

void SegmentList::retranslate()
{
    m_new->setText(tr("New segment"));
    m_ready->setText(tr("Ready segments"));
    m_more->setText(tr("More"));
    m_remove->setText(tr("Remove"));
    m_search->setHint(tr("Search segments"));
    m_table->setAccessibleName(tr("Tiers and segments"));
    m_rows->setColumns({{tr("Tier or segment"), false},
                        {tr("Customers"), true},
                        {tr("12 months"), false},
                        {tr("Share"), true},
                        {tr("Changed"), true}});
}

void SegmentList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SegmentList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void SegmentList::fitColumns()
{
    setTwoLines(width() < widthForColumns);
    m_table->fitColumns(NameColumn, leastNameWidth);
    // Heads keep room for the sign of sorting: narrower ones leave more of the names.
    QHeaderView *header = m_table->horizontalHeader();
    const bool isNarrow = width() < widthForColumns;
    header->resizeSection(CustomersColumn, isNarrow ? narrowFigureWidth() : figureWidth);
    header->resizeSection(TrendColumn, trendWidth);
    int others = 0;
    for (int column = CustomersColumn; column <= ChangedColumn; ++column)
        others += header->sectionSize(column); // 0 of a hidden one
    header->resizeSection(NameColumn,
                          std::max(leastNameWidth, m_table->viewport()->width() - others));
    if (isNarrow)
        m_table->resizeRowsToContents(); // long names take a line more
}

/// As much as the head needs: what it can do without is left to the names.
int SegmentList::narrowFigureWidth() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    if (header->sortIndicatorSection() == CustomersColumn)
        return header->sectionSizeHint(CustomersColumn); // with room for the sign of sorting
    const QString title =
        m_rows->headerData(CustomersColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    return header->fontMetrics().horizontalAdvance(title) + 2 * space::tight;
}

void SegmentList::setTwoLines(bool twoLines)
{
    m_lineDelegate->setTwoLines(twoLines);
    for (const int column : {TrendColumn, ShareColumn, ChangedColumn})
        m_table->setColumnHidden(column, twoLines);
    m_table->resizeRowsToContents();
}

void SegmentList::show(const SegmentListAnswer &answer, QDate asOf)
{
    m_answer = answer;
    m_asOf = asOf;
    showRows();
    m_trendQuestion.ask(
        [answer, asOf](JobControl &control) { return trendsOf(answer, asOf, control); },
        [this](const Result<Trends> &trends) {
            if (!trends)
                return;
            m_trends = *trends;
            showRows();
        });
}

void SegmentList::showRows()
{
    if (!m_answer.snapshot)
        return;
    const Formatter format(m_context.language.language(), m_answer.snapshot->settings.currency);
    const QString wanted = folded(m_search->text());
    const auto tiers = static_cast<int>(m_answer.snapshot->definitions.tiers().size());
    const Colours &colours = m_context.theme.theme();
    int tier = 0;
    std::vector<RowsRow> rows;
    m_secondLines.clear();
    for (const GroupLine &line : m_answer.lines) {
        const QColor dot = line.tierKey.isEmpty() ? colourOf(line.look.colour, colours)
                                                  : colours.tier(tier++, tiers);
        const QString searched = folded(QString(line.name + u' ' + line.look.description));
        if (searched.contains(wanted) && (!m_onlyUnused || line.isUnused()))
            rows.push_back(rowOf(line, dot, format));
    }
    m_rows->setRows(std::move(rows));
    const int sorted = m_table->horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0)
        m_rows->sort(sorted, m_table->horizontalHeader()->sortIndicatorOrder());
    fitColumns();
    pointTo(m_pointed);
}

RowsRow SegmentList::rowOf(const GroupLine &line, const QColor &dot, const Formatter &format)
{
    const QString key = keyOfLine(line);
    const auto everybody = static_cast<std::int64_t>(m_answer.snapshot->profiles->size());
    const Ratio share = everybody > 0 ? Ratio(line.customers, everybody) : Ratio(0);
    const bool isCounted = !hasOpenList(line.condition);
    const QString shareText = isCounted ? format.percent(share, 1) : QString();
    const auto trend = m_trends.find(key);
    const bool hasTrend = isCounted && trend != m_trends.end() && !trend->second.empty();
    const std::int64_t change = hasTrend ? line.customers - trend->second.front() : 0;
    const QString changeText =
        !hasTrend || change == 0
            ? QString()
            : QString((change > 0 ? u"▲ "_s : u"▼ "_s) + format.number(std::abs(change)));
    const QString changedOn =
        line.changedAt.isValid() ? format.date(line.changedAt.date()) : QString();
    QStringList second{changeText, changedOn};
    second.removeAll(QString());
    QStringList told{line.name, line.look.description,
                     isCounted ? tr("%1 customers (%2)", nullptr, static_cast<int>(line.customers))
                                     .arg(format.number(line.customers), shareText)
                               : tr("Not counted: a condition is not filled in yet")};
    if (hasTrend)
        told.append(tr("12 months ago: %1").arg(format.number(trend->second.front())));
    if (!changedOn.isEmpty())
        told.append(tr("Changed on %1").arg(changedOn));
    if (line.isUnused())
        told.append(tr("Nothing uses it yet"));
    told.removeAll(QString());
    m_secondLines[key] = {shareText, second, told.join(u'\n')};
    return {
        key,
        {{line.name, {}},
         {isCounted ? format.number(line.customers) : u"–"_s, QVariant::fromValue(line.customers)},
         {changeText, QVariant::fromValue(change)},
         {shareText, QVariant::fromValue(line.customers)},
         {changedOn, line.changedAt}},
        dot};
}

void SegmentList::pointTo(const QString &key)
{
    m_pointed = key;
    const int row = m_rows->rowOf(key);
    if (row < 0)
        m_table->selectionModel()->clear(); // also the current row, or pointing at it says nothing
    else if (m_table->currentIndex().row() != row || !m_table->selectionModel()->hasSelection())
        m_table->selectRow(row);
}

/// By what is selected, not by the current row: a table without one takes its first when it gets
/// the keyboard, which is nobody's choice.
void SegmentList::tellChosen()
{
    // With Ctrl or Shift several are gathered, to be combined.
    const bool isGathering =
        (QGuiApplication::keyboardModifiers() & (Qt::ControlModifier | Qt::ShiftModifier)) != 0;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (isGathering || rows.size() != 1)
        return;
    const QString key = m_rows->keyAt(rows.front().row());
    if (key != m_pointed)
        Q_EMIT chosen(key);
}

void SegmentList::takeFocus()
{
    m_table->setFocus();
}

void SegmentList::setOpen(const GroupLine *line)
{
    m_isSegmentOpen = line && line->tierKey.isEmpty();
    m_remove->setEnabled(m_isSegmentOpen);
}

std::vector<GroupLine> SegmentList::chosenLines() const
{
    QStringList keys;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        keys.append(m_rows->keyAt(index.row()));
    std::vector<GroupLine> lines;
    for (const GroupLine &line : m_answer.lines) {
        if (keys.contains(keyOfLine(line)))
            lines.push_back(line);
    }
    return lines;
}

void SegmentList::fillMoreMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    QAction *duplicate = menu->addAction(tr("Duplicate"), this, &SegmentList::duplicateWanted);
    duplicate->setEnabled(!m_pointed.isEmpty());
    menu->addSeparator();
    const std::vector<GroupLine> lines = chosenLines();
    const auto add = [&](const QString &text, Combination how) {
        QAction *action = menu->addAction(
            text, this, [this, lines, how] { Q_EMIT combinationWanted(lines, how); });
        action->setEnabled(lines.size() > 1);
        if (lines.size() < 2)
            action->setToolTip(tr("Choose several in the list first, with Ctrl or Shift."));
    };
    add(tr("In any of the chosen"), Combination::Union);
    add(tr("In all of the chosen"), Combination::Intersection);
    add(lines.empty() ? tr("In the first chosen, in none of the others")
                      : tr("In “%1”, in none of the others chosen").arg(lines.front().name),
        Combination::Difference);
    menu->addSeparator();
    menu->addAction(tr("Customers in no segment"), this, &SegmentList::outsideWanted);
    QAction *unused = menu->addAction(tr("Only segments that nothing uses"), this, [this](bool on) {
        m_onlyUnused = on;
        showRows();
    });
    unused->setCheckable(true);
    unused->setChecked(m_onlyUnused);
    menu->addSeparator();
    addSorting(*menu->addMenu(tr("Sort by")));
}

/// Also by what has no column of its own in a narrow list.
void SegmentList::addSorting(QMenu &menu)
{
    QHeaderView *header = m_table->horizontalHeader();
    const auto add = [&](const QString &text, int column, Qt::SortOrder order) {
        QAction *action = menu.addAction(text, this, [this, header, column, order] {
            header->setSortIndicator(column, order);
            showRows(); // in their own order where no column is sorted
        });
        action->setCheckable(true);
        action->setChecked(header->sortIndicatorSection() == column);
    };
    add(tr("Tiers first, then as they were made"), -1, Qt::AscendingOrder);
    add(tr("Name"), NameColumn, Qt::AscendingOrder);
    add(tr("Number of customers"), CustomersColumn, Qt::DescendingOrder);
    add(tr("Change in 12 months"), TrendColumn, Qt::DescendingOrder);
    add(tr("Last change"), ChangedColumn, Qt::DescendingOrder);
}

void SegmentList::fillTemplateMenu()
{
    QMenu *menu = m_ready->menu();
    menu->clear();
    menu->setToolTipsVisible(true);
    if (!m_answer.snapshot)
        return;
    const Language language = m_context.language.language();
    std::map<QString, QPointer<QAction>> actions;
    bool wasClassic = true;
    for (const SegmentTemplate &ready : segmentTemplates(m_asOf)) {
        if (wasClassic && !ready.classic)
            menu->addSeparator();
        wasClassic = ready.classic;
        QAction *action = menu->addAction(ready.name.in(language));
        const QString missing = missingFor(ready.condition, *m_answer.vocabulary);
        action->setToolTip(missing.isEmpty() ? ready.line.in(language) : missing);
        if (!missing.isEmpty()) {
            action->setText(tr("%1 (no data yet)", "a ready segment").arg(action->text()));
            action->setEnabled(false);
            continue;
        }
        connect(action, &QAction::triggered, this,
                [this, key = ready.key] { Q_EMIT templateWanted(key); });
        actions[ready.key] = action;
    }
    const Formatter format(language, m_answer.snapshot->settings.currency);
    m_countQuestion.ask(
        [snapshot = m_answer.snapshot, asOf = m_asOf](JobControl &control) {
            return templateCountsOf(*snapshot, asOf, control);
        },
        [actions, format](const Result<TemplateCounts> &counts) {
            if (!counts)
                return;
            for (const auto &[key, action] : actions) {
                const auto count = counts->find(key);
                if (action && count != counts->end())
                    action->setText(tr("%1 (%2)", "a ready segment and how many it would hold")
                                        .arg(action->text(), format.number(count->second)));
            }
        });
}

} // namespace kq
