#include "ui/widgets/data_table.h"

#include "ui/theme/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int cellPadding = 8;
constexpr int extraWidth = 1; ///< against rounding: the style adds its margins by itself
constexpr int widestAtFirst = 320;
constexpr int measuredRows = 200;

/// Gives every cell of the row under the pointer the look of hover.
class RowDelegate final : public QStyledItemDelegate {
public:
    explicit RowDelegate(DataTable *table)
        : QStyledItemDelegate(table)
        , m_table(table)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        QStyleOptionViewItem row = option;
        row.state.setFlag(QStyle::State_MouseOver, index.row() == m_table->hoveredRow());
        // The whole row is chosen, so the ring of one cell would say something else.
        row.state.setFlag(QStyle::State_HasFocus, false);
        QStyledItemDelegate::paint(painter, row, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index); // with the style's own margins
        size.rwidth() += extraWidth;
        return size;
    }

private:
    DataTable *m_table;
};

/// A head whose words, or the widest of its lines, stand in two lines where that is narrower.
class WrappedHead final : public QHeaderView {
public:
    explicit WrappedHead(QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
    {}

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override
    {
        QHeaderView::initStyleOptionForIndex(option, section);
        option->textAlignment |= Qt::Alignment::fromInt(Qt::TextWordWrap);
    }
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override
    {
        const QSize size = QHeaderView::sectionSizeFromContents(section);
        const QString words = model()->headerData(section, Qt::Horizontal).toString();
        QFont bold = font(); // in which Qt measures, too
        bold.setBold(true);
        const QFontMetrics metrics(bold);
        const auto advance = [&metrics](const QString &line) {
            return metrics.horizontalAdvance(line);
        };
        const QStringList lines = words.split(u'\n');
        const QString &widest =
            *std::max_element(lines.begin(), lines.end(), [&](const QString &a, const QString &b) {
                return advance(a) < advance(b);
            });
        int narrowest = halved(widest, metrics);
        const int second = narrowest < advance(widest) ? metrics.lineSpacing() : 0;
        for (const QString &line : lines) {
            if (&line != &widest)
                narrowest = std::max(narrowest, advance(line));
        }
        // Room for the sign of sorting is kept where it stands.
        const bool hasRoom = isSortIndicatorShown() && sortIndicatorSection() != section;
        const int margin = style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, this);
        const int sign = hasRoom ? size.height() + margin : 0;
        return {size.width() - sign - advance(widest) + narrowest, size.height() + second};
    }

private:
    /// The width of @p line in two lines, or in one where it is a single word.
    [[nodiscard]] static int halved(const QString &line, const QFontMetrics &metrics)
    {
        int narrowest = metrics.horizontalAdvance(line);
        for (qsizetype blank = line.indexOf(u' '); blank >= 0;
             blank = line.indexOf(u' ', blank + 1)) {
            narrowest =
                std::min(narrowest, std::max(metrics.horizontalAdvance(line.first(blank)),
                                             metrics.horizontalAdvance(line.sliced(blank + 1))));
        }
        return narrowest;
    }
};

} // namespace

DataTable::DataTable(QWidget *parent)
    : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false); // Tab leaves the table
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setItemDelegate(new RowDelegate(this));
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(
        std::max(measure::control, fontMetrics().height() + 10));
    verticalHeader()->setMinimumSectionSize(measure::control);
    setUpHead();
    connect(this, &QTableView::doubleClicked, this, &DataTable::rowOpened);
}

void DataTable::setUpHead()
{
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(48);
    horizontalHeader()->setMinimumHeight(measure::control);
    horizontalHeader()->setResizeContentsPrecision(measuredRows);
}

void DataTable::wrapHeads()
{
    auto *head = new WrappedHead(this);
    head->setSectionsClickable(true);
    setHorizontalHeader(head);
    setUpHead();
}

void DataTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    m_hoveredRow = -1;
    if (!model)
        return;
    // Whole rows are chosen, never columns. With the table's own selection the head would ask of
    // every row, at each painting, whether all of a column is chosen: 60 ms for a million rows.
    const auto *before = m_headSelection;
    m_headSelection = new QItemSelectionModel(model, this);
    horizontalHeader()->setSelectionModel(m_headSelection);
    delete before;
}

void DataTable::fitColumns(int stretched, std::optional<int> least)
{
    if (!model())
        return;
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(false);
    if (m_optional >= 0)
        setColumnHidden(m_optional, false);
    for (int column = 0; column < model()->columnCount(); ++column) {
        const int wanted = std::max(sizeHintForColumn(column), header->sectionSizeHint(column));
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->resizeSection(column, std::min(wanted, widestAtFirst));
    }
    m_stretched = stretched;
    m_stretchedWanted = least.value_or(header->sectionSize(stretched));
    header->resizeSection(stretched, m_stretchedWanted);
    if (m_optional >= 0)
        m_optionalWidth = header->sectionSize(m_optional);
    stretch();
}

void DataTable::hideEmptyColumns()
{
    for (int column = 1; column < model()->columnCount(); ++column) {
        bool isEmpty = true;
        for (int row = 0; row < model()->rowCount() && isEmpty; ++row)
            isEmpty = model()->index(row, column).data().toString().isEmpty();
        setColumnHidden(column, isEmpty);
    }
}

int DataTable::wantedWidth() const
{
    if (m_stretched < 0)
        return 0;
    const QHeaderView *header = horizontalHeader();
    return header->length() - header->sectionSize(m_stretched) + m_stretchedWanted;
}

void DataTable::stretch()
{
    QHeaderView *header = horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count() || header->isSectionHidden(m_stretched))
        return;
    if (m_optional >= 0) {
        const int shown = header->isSectionHidden(m_optional) ? m_optionalWidth : 0;
        setColumnHidden(m_optional, wantedWidth() + shown > viewport()->width());
    }
    const int left = viewport()->width() - wantedWidth() + m_stretchedWanted;
    header->resizeSection(m_stretched, std::max(left, m_stretchedWanted));
}

void DataTable::fitHeight(int mostRows)
{
    const int rows = model() ? std::min(model()->rowCount(), mostRows) : 0;
    const int row = verticalHeader()->defaultSectionSize();
    setFixedHeight(std::max(row, horizontalHeader()->sizeHint().height()) + rows * row +
                   space::betweenFields);
}

void DataTable::fitAllRows()
{
    m_fitsAllRows = true;
    resizeRowsToContents();
    setFixedHeight(horizontalHeader()->sizeHint().height() + verticalHeader()->length() +
                   space::betweenFields);
}

void DataTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !window()->testAttribute(Qt::WA_KeyboardFocusChange))
        return;
    // Whoever came by the Tab key sees where they are, also before a row is chosen.
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), measure::fieldRadius,
                            measure::fieldRadius);
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    stretch();
    if (m_fitsAllRows && event->size().width() != event->oldSize().width())
        fitAllRows(); // lines wrap elsewhere
}

bool DataTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        setHoveredRow(indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row());
    else if (event->type() == QEvent::Leave)
        setHoveredRow(-1);
    else if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        const QString told = index.data(Qt::ToolTipRole).toString();
        const QString text = index.data(Qt::DisplayRole).toString();
        const int room = visualRect(index).width() - 2 * cellPadding;
        if (told.isEmpty() && fontMetrics().horizontalAdvance(text) > room) {
            QToolTip::showText(help->globalPos(), text, this);
            return true;
        }
    }
    return QTableView::viewportEvent(event);
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        currentIndex().isValid()) {
        Q_EMIT rowOpened(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        Q_EMIT rowChosen(current);
}

void DataTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        verticalHeader()->setDefaultSectionSize(
            std::max(measure::control, fontMetrics().height() + 10));
    QTableView::changeEvent(event);
}

void DataTable::copyRows()
{
    if (!selectionModel())
        return;
    int chosen = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        chosen += range.height();
    if (chosen > mostCopied) {
        Q_EMIT tooManyToCopy(chosen);
        return;
    }
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column))
                cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void DataTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

} // namespace kq
