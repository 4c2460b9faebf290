#include "ui/segments/segment_line_delegate.h"

#include "ui/charts/sparkline.h"
#include "ui/models/rows_model.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kq {

using namespace Qt::StringLiterals;

namespace {

constexpr int padding = 6;
constexpr int markSize = 10;
constexpr int aboveAndBelow = 4;

/// What a cell has for its words.
int roomForName(int cellWidth, int column)
{
    return cellWidth - 2 * padding - (column == 0 ? markSize + padding : 0);
}

/// A long name takes a second line before it is cut.
int linesOf(const QString &text, const QFontMetrics &metrics, int room)
{
    return metrics.horizontalAdvance(text) <= room ? 1 : 2;
}

bool isTier(const QModelIndex &index)
{
    return index.data(RowsModel::KeyRole).toString().startsWith("tier:"_L1);
}

} // namespace

SegmentLineDelegate::SegmentLineDelegate(const Trends &trends, const SecondLines &lines,
                                         QObject *parent)
    : QStyledItemDelegate(parent)
    , m_trends(trends)
    , m_lines(lines)
{}

QSize SegmentLineDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const QFontMetrics body(option.font);
    const QFontMetrics note(fontFor(TextRole::Note));
    const int mark = index.column() == 0 ? markSize + padding : 0;
    const QString name = index.data().toString();
    const int text = body.horizontalAdvance(name);
    const int room = roomForName(option.rect.width(), index.column());
    const int nameLines = m_twoLines && room > 0 ? linesOf(name, body, room) : 1;
    const int lines = nameLines * body.height() + (m_twoLines ? note.height() : 0);
    return {text + mark + 2 * padding, std::max(measure::control, lines + 2 * aboveAndBelow)};
}

void SegmentLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    cell.icon = {};
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    cell.state.setFlag(QStyle::State_HasFocus, false); // the whole row is chosen, not one cell
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);

    painter->save();
    QRect area = option.rect.adjusted(padding, aboveAndBelow, -padding, -aboveAndBelow);
    const QFontMetrics metrics(cell.font);
    const int secondHeight = QFontMetrics(fontFor(TextRole::Note)).height();
    QRect name = area;
    if (m_twoLines)
        name.setHeight(area.height() - secondHeight);
    if (index.column() == 0) {
        QRect beside = name;
        if (m_twoLines)
            beside.setHeight(metrics.height());
        paintMark(*painter, beside, index);
        name.setLeft(name.left() + markSize + padding);
        area.setLeft(name.left());
    }
    painter->setFont(cell.font);
    painter->setPen(Colours::of(option.palette).text);
    const auto alignment = static_cast<int>(cell.displayAlignment);
    if (m_twoLines && linesOf(text, metrics, name.width()) > 1)
        painter->drawText(name, alignment | Qt::TextWordWrap, text);
    else
        painter->drawText(m_twoLines ? QRect(name.topLeft(), QSize(name.width(), metrics.height()))
                                     : name,
                          alignment, metrics.elidedText(text, Qt::ElideRight, name.width()));
    if (m_twoLines) {
        area.setTop(area.bottom() + 1 - secondHeight);
        paintSecond(*painter, area, option, index);
    }
    painter->restore();
}

void SegmentLineDelegate::paintMark(QPainter &painter, const QRect &area,
                                    const QModelIndex &index) const
{
    const auto colour = index.data(Qt::DecorationRole).value<QColor>();
    if (!colour.isValid())
        return;
    const QRectF mark(area.left(), area.top() + (area.height() - markSize) / 2.0, markSize,
                      markSize);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (isTier(index))
        painter.drawRoundedRect(mark, 2, 2);
    else
        painter.drawEllipse(mark);
    painter.setBrush(Qt::NoBrush);
}

void SegmentLineDelegate::paintSecond(QPainter &painter, const QRect &area,
                                      const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const QString key = index.data(RowsModel::KeyRole).toString();
    const auto line = m_lines.find(key);
    if (line == m_lines.end())
        return;
    const Colours &colours = Colours::of(option.palette);
    painter.setFont(fontFor(TextRole::Note));
    painter.setPen(colours.secondText);
    if (index.column() != 0) {
        painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, line->second.share);
        return;
    }
    QRect rest = area;
    if (const auto trend = m_trends.find(key); trend != m_trends.end()) {
        const QRectF drawn(area.left() - 3, area.top(), trendWidth, area.height());
        const std::vector<double> values(trend->second.begin(), trend->second.end());
        Sparkline::draw(painter, drawn, values, colours.accent);
        rest.setLeft(area.left() + trendWidth);
    }
    painter.setPen(colours.secondText);
    const QFontMetrics metrics(painter.font());
    QStringList parts = line->second.change;
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(u" · "_s)) > rest.width())
        parts.removeLast(); // half a date says nothing; the tooltip has it whole
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, parts.join(u" · "_s));
}

bool SegmentLineDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto line = m_lines.find(index.data(RowsModel::KeyRole).toString());
    if (event->type() != QEvent::ToolTip || line == m_lines.end())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), line->second.told, view);
    return true;
}

} // namespace kq
